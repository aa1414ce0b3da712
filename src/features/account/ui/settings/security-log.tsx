"use client";
import { frame } from "@/lib/copy/en/frame";
import { security as copy } from "@/lib/copy/en/security";
import { settings } from "@/lib/copy/en/settings";
import { formatDay, formatTime } from "@/lib/copy/format";
import type { SecurityKind } from "@/lib/security-kinds";
import { Badge } from "@/ui/badge";
import { Button } from "@/ui/button";
import { ErrorState } from "@/ui/error-state";
import { Icon } from "@/ui/icon";
import type { IconName } from "@/ui/icon-paths";
import { RowGroup } from "@/ui/settings-row";
import { Skeleton } from "@/ui/skeleton";
import { useProfile } from "../../client/profile";
import { dayIn, foldFailures, type Told } from "../../client/security-log";
import { type SecurityLog as Log, useSecurityLog } from "./use-security-log";

/** What happened to the safety of the account, newest first: when, and on which device. */
export function SecurityLog() {
  const { timeZone } = useProfile().profile;
  const log = useSecurityLog();
  const told = log.items && foldFailures(log.items, timeZone);
  return (
    <section id="security" aria-labelledby="security-title" className="grid scroll-mt-6 gap-3">
      <div className="px-4">
        <h2 id="security-title" className="text-sm font-medium text-ink-2">
          {copy.title}
        </h2>
        <p className="pt-1 text-sm text-ink-2">{told?.length === 0 ? copy.empty : copy.note}</p>
      </div>
      {told === null && log.failure === null ? <Skeleton className="h-64 w-full" /> : null}
      {told && told.length > 0 ? (
        <RowGroup>
          {told.map((event) => (
            <Line key={event.id} event={event} timeZone={timeZone} />
          ))}
        </RowGroup>
      ) : null}
      <Rest log={log} />
    </section>
  );
}

function Line({ event: { kind, device, at, times }, timeZone }: { event: Told; timeZone: string }) {
  return (
    <li className="flex min-h-16 items-center gap-4 py-2 ps-4 pe-4">
      <Icon name={ICONS[kind]} className={ALARMING.includes(kind) ? "text-warning-text" : "text-ink-2"} />
      <span className="min-w-0 flex-1">
        <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
          {copy.times(copy.kinds[kind], times)}
          {kind === "new-device" ? <Badge tone="warning">{copy.isNew}</Badge> : null}
        </span>
        <span className="block text-sm wrap-anywhere text-ink-2">
          {device ?? (kind === "operator-link" ? null : copy.nobody)}
          {kind === "operator-link" && device === null ? null : " · "}
          <time dateTime={at}>
            {formatDay(dayIn(timeZone, at))}, {formatTime(Date.parse(at), timeZone)}
          </time>
        </span>
      </span>
    </li>
  );
}

/** Earlier ones, or why there are none. */
function Rest({ log: { items, failure, hasMore, busy, more } }: { log: Log }) {
  if (failure)
    return (
      <ErrorState
        sentence={failure.offline ? settings.needsConnection : frame.errors.card}
        action={
          <Button busy={busy} onClick={more}>
            {frame.actions.retry}
          </Button>
        }
        code={failure.problem.requestId ? frame.errors.requestId(failure.problem.requestId) : undefined}
      />
    );
  if (items === null || !hasMore) return null;
  return (
    <Button variant="secondary" busy={busy} onClick={more}>
      {copy.more}
    </Button>
  );
}

/** What a lifter should look at twice. */
const ALARMING: readonly SecurityKind[] = ["new-device", "sign-in-failed", "operator-link"];

const ICONS: Readonly<Record<SecurityKind, IconName>> = {
  "signed-in": "device",
  "new-device": "device",
  "sign-in-failed": "alert",
  "password-reset": "lock",
  "password-changed": "lock",
  "passkey-added": "lock",
  "passkey-removed": "lock",
  "google-added": "lock",
  "google-removed": "lock",
  "apple-added": "lock",
  "apple-removed": "lock",
  "email-changing": "mail",
  "email-changed": "mail",
  "email-kept": "mail",
  "session-ended": "logout",
  "sessions-ended": "logout",
  exported: "note",
  "deletion-asked": "trash",
  "deletion-withdrawn": "heart",
  "operator-link": "alert",
};
