import { type CivilDate, daysBetween } from "./civil-date";
import { type Advice, reason } from "./reason";
import { estimateSet, type StrengthSet } from "./strength";
import { type Curve, DEFAULT_CURVE, weightDependent } from "./strength-curves";
import { EPS } from "./units";

export interface DatedSet extends StrengthSet {
  readonly date: CivilDate;
}

const WINDOW_DAYS = 28;
const MIN_SETS = 3;
const MIN_DISTINCT_N = 3;
const SHRINK = 8;

/** 0.50, 0.51 … 2.00, nearest to 1 first, so that a tie keeps the plain curve. */
const PHIS: readonly number[] = Array.from({ length: 151 }, (_, i) => (50 + i) / 100).sort(
  (a, b) => Math.abs(a - 1) - Math.abs(b - 1) || a - b,
);

/** The default curve with the lifter's own steepness, from rated sets of one exercise in the last 28 days (specification 2.4). */
export function personalCurve(sets: readonly DatedSet[], today: CivilDate, bias = 0): Advice<Curve> {
  const rated = sets.flatMap((set) => {
    const age = daysBetween(set.date, today);
    const estimate = age >= 0 && age <= WINDOW_DAYS ? estimateSet(set, { bias }).value : null;
    return estimate?.basis === "point" ? [{ kg: set.kg, n: estimate.n }] : [];
  });
  const distinct = new Set(rated.map(({ n }) => n)).size;
  if (rated.length < MIN_SETS || distinct < MIN_DISTINCT_N) {
    const why = reason("strength.curve.default", { sets: rated.length, distinctReps: distinct });
    return { value: DEFAULT_CURVE, confidence: "medium", reasons: [why], missing: ["rated-sets"] };
  }
  const fitted = flattest(rated);
  const phi = Math.exp((Math.log(fitted) * rated.length) / (rated.length + SHRINK));
  const why = reason("strength.curve.personal", { phi, fitted, sets: rated.length });
  return { value: { name: "weightDependent", phi }, confidence: "medium", reasons: [why], missing: [] };
}

/** The steepness under which the sets agree best about one maximum. */
function flattest(sets: readonly { kg: number; n: number }[]): number {
  let best = { phi: 1, sd: Number.POSITIVE_INFINITY };
  for (const phi of PHIS) {
    const sd = deviation(sets.map(({ kg, n }) => Math.log(weightDependent(kg, n, phi))));
    if (sd < best.sd - EPS) best = { phi, sd };
  }
  return best.phi;
}

function deviation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}
