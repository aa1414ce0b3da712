"use client";
import { useState } from "react";
import { rareEndpoints } from "@/generated/rare-endpoints";
import { frame } from "@/lib/copy/en/frame";
import { settings } from "@/lib/copy/en/settings";
import { formatDay } from "@/lib/copy/format";
import { problemText } from "@/lib/copy/problem-text";
import { callAt } from "@/lib/http/client";
import type { OutputOf } from "@/lib/http/endpoint";
import type { KeptAnswer } from "@/lib/offline/use-kept-answer";
import { Badge } from "@/ui/badge";
import { Button } from "@/ui/button";
import { Icon } from "@/ui/icon";
import { RowGroup } from "@/ui/settings-row";
import { Skeleton } from "@/ui/skeleton";
import { useToast } from "@/ui/toast";
import type * as contract from "../../contract";
import { NoAnswer } from "./no-answer";

const copy = settings.account;
const ALL = "all";

type List = OutputOf<typeof contract.listSessions>;

/** Where the account is signed in, this device first; others can be sent away, one or all. */
export function Sessions({ answer }: { answer: KeptAnswer<List> }) {
  const { value, asOf, failure, reload } = answer;
  const [busy, setBusy] = useState<string | null>(null);
  const show = useToast();
  if (!value)
    return failure ? (
      <NoAnswer
        title={copy.sessions}
        failure={{ offline: failure.offline, problem: { requestId: failure.requestId } }}
        retry={reload}
      />
    ) : (
      <Skeleton className="h-32 w-full" />
    );
  const end = async (id: string) => {
    setBusy(id);
    const ended =
      id === ALL
        ? await callAt<typeof contract.revokeOtherSessions>(rareEndpoints.revokeOtherSessions, {})
        : await callAt<typeof contract.revokeSession>(rareEndpoints.revokeSession, { sessionId: id });
    setBusy(null);
    if (ended.ok) show({ text: copy.revoked, tone: "success" });
    else show({ text: ended.offline ? settings.needsConnection : problemText(ended.problem), tone: "warning" });
    reload();
  };
  const others = value.items.filter(({ current }) => !current);
  return (
    <div className="grid grid-cols-1 gap-3">
      <RowGroup title={copy.sessions}>
        {[...value.items.filter(({ current }) => current), ...others].map((session) => (
          <li key={session.id} className="flex min-h-16 flex-wrap items-center justify-end gap-x-4 gap-y-1 py-2 ps-4 pe-2">
            <span className="flex min-w-0 flex-1 basis-48 items-center gap-4">
              <Icon name="device" className="text-ink-2" />
              <span className="min-w-0 flex-1">
                <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
                  {session.device}
                  {session.current ? <Badge tone="coach">{copy.thisDevice}</Badge> : null}
                </span>
                <span className="block text-sm text-ink-2">
                  {copy.lastUsed(formatDay(session.lastUsedAt.slice(0, 10)))} ·{" "}
                  <span className="whitespace-nowrap">{copy.firstUsed(formatDay(session.createdAt.slice(0, 10)))}</span>
                </span>
              </span>
            </span>
            {session.current ? null : (
              <Button
                variant="ghost"
                disabled={asOf !== null}
                busy={busy === session.id}
                aria-label={`${copy.revoke}: ${session.device}`}
                onClick={() => void end(session.id)}
              >
                {frame.nav.signOut}
              </Button>
            )}
          </li>
        ))}
      </RowGroup>
      {others.length > 0 ? (
        <Button variant="secondary" disabled={asOf !== null} busy={busy === ALL} onClick={() => void end(ALL)}>
          {copy.revokeOthers}
        </Button>
      ) : null}
    </div>
  );
}
