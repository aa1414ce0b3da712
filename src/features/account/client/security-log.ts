import type { SecurityEvent } from "../shapes";

/** One line of the list: the newest of its events, and how many there were. */
export interface Told extends SecurityEvent {
  readonly times: number;
}

/** Wrong passwords that follow each other on one day from one device are one line: a stranger who guesses must not hide the rest. */
export function foldFailures(events: readonly SecurityEvent[], timeZone: string): Told[] {
  const told: Told[] = [];
  for (const event of events) {
    const last = told.at(-1);
    if (last && event.kind === "sign-in-failed" && isSame(last, event, timeZone))
      told[told.length - 1] = { ...last, times: last.times + 1 };
    else told.push({ ...event, times: 1 });
  }
  return told;
}

function isSame(a: SecurityEvent, b: SecurityEvent, timeZone: string): boolean {
  return a.kind === b.kind && a.device === b.device && dayIn(timeZone, a.at) === dayIn(timeZone, b.at);
}

/** The civil day of an instant in a lifter's zone, as YYYY-MM-DD. */
export function dayIn(timeZone: string, instant: string): string {
  const style = { year: "numeric", month: "2-digit", day: "2-digit" } as const;
  return new Intl.DateTimeFormat("en-CA", { timeZone, ...style }).format(new Date(instant));
}
