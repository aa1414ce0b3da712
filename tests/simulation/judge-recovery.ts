import { daysBetween } from "../../src/domain/civil-date";
import { DELOAD_GAP_DAYS } from "../../src/domain/deload";
import type { Fault } from "./judge-seen";
import type { RunDay } from "./recovery";

const DELOAD_SHARE = 0.2;
const CRITICAL_SHARE = 0.02;
const CRITICAL = 9;

/** No two recommendations within fourteen days, but for urgent rest, and at most a fifth of the time in engine-led deloads. */
export function deloadFaults(days: readonly RunDay[]): Fault[] {
  const offers = days.filter(({ offer }) => offer !== null);
  const close = offers.flatMap(({ date, offer }, at) => {
    const before = offers[at - 1];
    if (before === undefined || offer?.type === "full_rest" || daysBetween(before.date, date) >= DELOAD_GAP_DAYS) return [];
    return [{ rule: "deload-gap", slot: "all", date, detail: `${offer?.type} after ${before.date}` }];
  });
  const share = days.filter(({ isDeload }) => isDeload).length / Math.max(1, days.length);
  const often = { rule: "deload-share", slot: "all", date: "", detail: `${(100 * share).toFixed(1)} % of days` };
  return share > DELOAD_SHARE ? [...close, often] : close;
}

/** Fatigue is a whole number from 0 to 10, and critical on few days of somebody who sleeps normally. */
export function fatigueFaults(days: readonly RunDay[]): Fault[] {
  const odd = days.filter(({ fatigue }) => !Number.isInteger(fatigue) || fatigue < 0 || fatigue > 10);
  const critical = days.filter(({ fatigue }) => fatigue >= CRITICAL).length;
  return [
    ...odd.map(({ date, fatigue }) => ({ rule: "fatigue", slot: "all", date, detail: `${fatigue}` })),
    ...(critical > CRITICAL_SHARE * days.length
      ? [{ rule: "fatigue-critical", slot: "all", date: "", detail: `${critical} of ${days.length} days` }]
      : []),
  ];
}
