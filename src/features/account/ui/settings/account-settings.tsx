"use client";
import { frame } from "@/lib/copy/en/frame";
import { settings } from "@/lib/copy/en/settings";
import { formatDay } from "@/lib/copy/format";
import { call } from "@/lib/http/client";
import { Badge } from "@/ui/badge";
import { Button } from "@/ui/button";
import { ErrorState } from "@/ui/error-state";
import { RowGroup, SettingsRow } from "@/ui/settings-row";
import { Skeleton } from "@/ui/skeleton";
import { useToast } from "@/ui/toast";
import { useProfile } from "../../client/profile";
import { useAnswer } from "../../client/use-answer";
import type * as contract from "../../contract";
import { SignOutButton } from "../frame/sign-out-button";
import { SettingsPage } from "./settings-page";

const copy = settings.account;

export function AccountSettings() {
  const { profile } = useProfile();
  return (
    <SettingsPage title={settings.sections.account}>
      <RowGroup>
        <SettingsRow icon="mail" label={copy.email} value={profile.email} />
        <SettingsRow icon="lock" label={copy.changePassword} href="/forgot-password" />
      </RowGroup>
      <Sessions />
      <div>
        <SignOutButton />
      </div>
    </SettingsPage>
  );
}

function Sessions() {
  const { value, asOf, failure, reload } = useAnswer<typeof contract.listSessions>("listSessions", {});
  const show = useToast();
  const report = (answer: { ok: boolean; offline?: boolean }) => {
    if (answer.ok) show({ text: copy.revoked });
    else show({ text: answer.offline ? settings.needsConnection : settings.error, tone: "warning" });
    reload();
  };
  if (!value)
    return failure ? (
      <ErrorState
        sentence={failure.offline ? settings.needsConnection : frame.errors.card}
        action={<Button onClick={reload}>{frame.actions.retry}</Button>}
      />
    ) : (
      <Skeleton className="h-32 w-full" />
    );
  const others = value.items.filter(({ current }) => !current);
  return (
    <div className="grid gap-3">
      <RowGroup title={copy.sessions}>
        {value.items.map((session) => (
          <li key={session.id} className="flex min-h-16 flex-wrap items-center gap-3 px-4 py-2">
            <span className="min-w-0 flex-1">
              <span className="block">{session.device}</span>
              <span className="block text-sm text-ink-3">
                {copy.lastUsed(formatDay(session.lastUsedAt.slice(0, 10)))} ·{" "}
                {copy.firstUsed(formatDay(session.createdAt.slice(0, 10)))}
              </span>
            </span>
            {session.current ? (
              <Badge tone="coach">{copy.thisDevice}</Badge>
            ) : (
              <Button
                variant="ghost"
                disabled={asOf !== null}
                aria-label={`${copy.revoke}: ${session.device}`}
                onClick={async () =>
                  report(await call<typeof contract.revokeSession>("revokeSession", { sessionId: session.id }))
                }
              >
                {frame.nav.signOut}
              </Button>
            )}
          </li>
        ))}
      </RowGroup>
      {others.length > 1 ? (
        <Button
          variant="secondary"
          disabled={asOf !== null}
          onClick={async () => report(await call<typeof contract.revokeOtherSessions>("revokeOtherSessions", {}))}
        >
          {copy.revokeOthers}
        </Button>
      ) : null}
    </div>
  );
}
