"use client";
import { security as copy } from "@/lib/copy/en/security";
import { formatDay, formatTime } from "@/lib/copy/format";
import type { SecurityKind } from "@/lib/security-kinds";
import { Button } from "@/ui/button";
import { Icon } from "@/ui/icon";
import type { IconName } from "@/ui/icon-paths";
import { RowGroup } from "@/ui/settings-row";
import { Skeleton } from "@/ui/skeleton";
import { useProfile } from "../../client/profile";
import { dayIn, foldFailures, type Told } from "../../client/security-log";
import { NoAnswer } from "./no-answer";
import { type SecurityLog as Log, useSecurityLog } from "./use-security-log";

/** What happened to the safety of the account, newest first: when, and on which device. */
export function SecurityLog() {
  const { timeZone } = useProfile().profile;
  const log = useSecurityLog();
  const told = log.items && foldFailures(log.items, timeZone);
  return (
    <div id="security" className="grid scroll-mt-6 grid-cols-1 gap-3">
      {told === null && log.failure === null ? <Skeleton className="h-64 w-full" /> : null}
      {told && told.length > 0 ? (
        <RowGroup title={copy.title}>
          {told.map((event) => (
            <Line key={event.id} event={event} timeZone={timeZone} />
          ))}
        </RowGroup>
      ) : null}
      <Rest log={log} />
      {told ? <p className="px-4 text-sm text-ink-2">{told.length === 0 ? copy.empty : copy.note}</p> : null}
    </div>
  );
}

function Line({ event: { kind, device, at, times }, timeZone }: { event: Told; timeZone: string }) {
  return (
    <li className="flex min-h-16 items-center gap-4 py-2 ps-4 pe-4">
      <Icon name={ICONS[kind]} className={ALARMING.includes(kind) ? "text-warning-text" : "text-ink-2"} />
      <span className="min-w-0 flex-1">
        <span className="block">{copy.times(copy.kinds[kind], times)}</span>
        <span className="block text-sm wrap-anywhere text-ink-2">
          {device ? `${device} · ` : null}
          <time dateTime={at} className="whitespace-nowrap">
            {formatDay(dayIn(timeZone, at))}, {formatTime(Date.parse(at), timeZone)}
          </time>
        </span>
      </span>
    </li>
  );
}

/** Earlier ones, or why there are none. */
function Rest({ log: { items, failure, hasMore, busy, more } }: { log: Log }) {
  if (failure) return <NoAnswer {...(items === null && { title: copy.title })} failure={failure} busy={busy} retry={more} />;
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
