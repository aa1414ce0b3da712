import { notice as copy } from "./en/notice";

interface Span {
  readonly from: string | null;
  readonly until: string | null;
}

/** When a notice's matter begins and ends, in the reader's zone; nothing when it says neither. */
export function noticeTimes({ from, until }: Span, timeZone: string): string {
  const format = timesIn(timeZone);
  if (from && until) return copy.between(format.formatRange(Date.parse(from), Date.parse(until)));
  if (from) return copy.from(format.format(Date.parse(from)));
  return until ? copy.until(format.format(Date.parse(until))) : "";
}

/** "Tue, Mar 3, 2:00 AM". */
export function timesIn(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat("en-US", {
    weekday: "short",
    month: "short",
    day: "numeric",
    hour: "numeric",
    minute: "2-digit",
    timeZone,
  });
}
