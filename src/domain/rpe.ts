import { type Advice, reason } from "./reason";
import { EPS, roundHalfUp } from "./units";

/** Percent of the maximum by repetitions to failure, 1, 1.5, 2 … 12.5 (tuchscherer RTS chart). */
const CHART = [
  100, 97.8, 95.5, 93.9, 92.2, 90.7, 89.2, 87.8, 86.3, 85, 83.7, 82.4, 81.1, 79.9, 78.6, 77.4, 76.2, 75.1, 73.9, 72.3, 70.7, 69.4,
  68, 66.7,
] as const;

export interface RatedLoad {
  readonly kg: number;
  readonly reps: number;
  readonly rpe: number;
}

/** Percent of the maximum for `reps` at `rpe`, or null outside the chart: never extrapolated (specification 3.1). */
export function rpePct(reps: number, rpe: number): number | null {
  const n = reps + (10 - rpe);
  const place = (n - 1) * 2;
  const low = CHART[Math.floor(place + EPS)];
  const high = CHART[Math.ceil(place - EPS)];
  if (low === undefined || high === undefined) return null;
  return low + (high - low) * (place - Math.floor(place + EPS));
}

/** Maximum from a rated set, in the unit of `load`, or null outside the chart. */
export function rpeE1rm(load: number, reps: number, rpe: number): Advice<{ readonly pct: number; readonly e1rm: number } | null> {
  const pct = rpePct(reps, rpe);
  if (pct === null) return aboveChart(reps, rpe);
  const e1rm = load / (pct / 100);
  return { value: { pct, e1rm }, confidence: "medium", reasons: [onChart({ reps, rpe, pct, load, e1rm })], missing: [] };
}

/** Load for `reps` at `rpe` from a maximum in the same unit, exact and rounded half up to `step`. */
export function rpeLoad(
  oneRm: number,
  reps: number,
  rpe: number,
  step: number,
): Advice<{ readonly pct: number; readonly raw: number; readonly load: number } | null> {
  const pct = rpePct(reps, rpe);
  if (pct === null) return aboveChart(reps, rpe);
  const raw = (oneRm * pct) / 100;
  const load = roundHalfUp(raw, step);
  return {
    value: { pct, raw, load },
    confidence: "medium",
    reasons: [onChart({ reps, rpe, pct, oneRm, raw, load })],
    missing: [],
  };
}

/** Next set's unrounded load from the set just done, both on the chart. */
export function rtsNextSet(
  done: RatedLoad,
  target: { readonly reps: number; readonly rpe: number },
): Advice<{ readonly e1rm: number; readonly nextKg: number } | null> {
  const from = rpePct(done.reps, done.rpe);
  const to = rpePct(target.reps, target.rpe);
  if (from === null) return aboveChart(done.reps, done.rpe);
  if (to === null) return aboveChart(target.reps, target.rpe);
  const e1rm = done.kg / (from / 100);
  const nextKg = (e1rm * to) / 100;
  const why = onChart({ kg: done.kg, reps: target.reps, rpe: target.rpe, e1rm, nextKg });
  return { value: { e1rm, nextKg }, confidence: "medium", reasons: [why], missing: [] };
}

/** The chart as a smooth curve: percent for `reps` at `rpe`, quadratic near the maximum and linear below. */
export function rtsContinuous(reps: number, rpe: number): number {
  const x = 10 - rpe + reps - 1;
  return x <= 2.92 ? 0.347619 * x * x - 4.60714 * x + 99.9667 : -2.64249 * x + 97.0955;
}

/** Repetitions in reserve for a rating (zourdos-2016). Below RPE 5 it can only mean "five or more": 5. */
export function rirFromRpe(rpe: number): number {
  return rpe >= 5 ? 10 - rpe : 5;
}

function onChart(facts: Readonly<Record<string, number>>) {
  return reason("rpe.chart", facts, "C", "tuchscherer");
}

function aboveChart(reps: number, rpe: number): Advice<null> {
  return { value: null, confidence: "low", reasons: [reason("rpe.above-chart", { reps, rpe })], missing: [] };
}
