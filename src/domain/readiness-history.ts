import { type CheckIn, checkInsBetween } from "./check-in";
import { addDays, type CivilDate } from "./civil-date";
import { meanOf } from "./mean";
import type { Readiness } from "./readiness";
import { type ItemHistory, itemValues, READINESS_ITEMS, type ReadinessItem, readiness } from "./readiness";
import type { Advice } from "./reason";

const HISTORY_DAYS = 28;

/** Readiness of one civil date from the check-ins alone: that day's answers against the 28 days before it. */
export function readinessOn(checkIns: readonly CheckIn[], date: CivilDate): Advice<Readiness> {
  const today = checkIns.find((each) => each.date === date);
  const before = checkInsBetween(checkIns, addDays(date, -HISTORY_DAYS), addDays(date, -1)).map(itemValues);
  const histories = READINESS_ITEMS.flatMap((item) => {
    const history = historyOf(before.flatMap((values) => values[item] ?? []));
    return history === null ? [] : [[item, history] as const];
  });
  return readiness(today ?? {}, Object.fromEntries(histories) as Partial<Record<ReadinessItem, ItemHistory>>);
}

function historyOf(values: readonly number[]): ItemHistory | null {
  const mean = meanOf(values);
  if (mean === null) return null;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { n: values.length, mean, sd: values.length < 2 ? 0 : Math.sqrt(squares / (values.length - 1)) };
}
