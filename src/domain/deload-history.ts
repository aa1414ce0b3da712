import { addDays, type CivilDate, daysBetween } from "./civil-date";
import type { DeloadType } from "./deload";

/** A deload that was started, both days included. */
export interface DeloadSpan {
  readonly type: DeloadType;
  readonly from: CivilDate;
  readonly to: CivilDate;
}

export interface DeloadHistory {
  readonly active: DeloadSpan | null;
  readonly endedDaysAgo: number | null;
  readonly weeksSince: number | null;
}

/** A week without training rests like a deload. */
const BREAK_DAYS = 7;

/**
 * What rules 1, 4 and 8 of specification 8.3 ask: the deload that runs on `today`, days since the last one or a break of a
 * week ended, and whole weeks since then or since the first session.
 */
export function deloadHistory(spans: readonly DeloadSpan[], sessionDates: readonly CivilDate[], today: CivilDate): DeloadHistory {
  const begun = spans.filter(({ from, to }) => from <= today && from <= to);
  const active = begun.find(({ to }) => to >= today) ?? null;
  const days = [...new Set(sessionDates)].filter((date) => date <= today).sort();
  const ends = [...begun.filter(({ to }) => to < today).map(({ to }) => to), ...breakEnds(days, today)].sort();
  const lastEnd = ends.at(-1) ?? null;
  const since = lastEnd ?? days[0] ?? null;
  return {
    active,
    endedDaysAgo: lastEnd === null ? null : daysBetween(lastEnd, today),
    weeksSince: since === null ? null : Math.floor(daysBetween(since, today) / 7),
  };
}

/** The last day of every break; one that still runs ends today. */
function breakEnds(days: readonly CivilDate[], today: CivilDate): CivilDate[] {
  return days.flatMap((day, i) => {
    const next = days[i + 1];
    const last = next === undefined ? today : addDays(next, -1);
    return daysBetween(day, last) >= BREAK_DAYS ? [last] : [];
  });
}
