import { addDays, type CivilDate, daysBetween } from "./civil-date";
import { kalmanPredict } from "./kalman";
import { type Followed, followLevel, type LevelState, Q_LEVEL } from "./level-filter";
import { type LevelOptions, type LevelSet, levelObservations, type Observation } from "./level-observations";
import { type Advice, type Confidence, reason } from "./reason";
import { lastUntil } from "./set-order";
import { Z80 } from "./strength";

/** One-repetition strength of an exercise today, kilograms, with an honest band. */
export interface StrengthLevel {
  readonly kg: number;
  readonly lo80: number;
  readonly hi80: number;
  /** Standard deviation of ln(kg): 0.05 is 5 %. */
  readonly sd: number;
  /** `lower-bound` is shown as "at least". */
  readonly basis: "rated" | "lower-bound";
  readonly lastDate: CivilDate;
  /** Nothing was observed for LB_WINDOW_DAYS. */
  readonly stale: boolean;
  readonly confidence: Confidence;
}

const LB_WINDOW_DAYS = 84;
const HIGH_SD = 0.045;
const MEDIUM_SD = 0.07;
const HIGH_SESSIONS = 3;
const HIGH_WINDOW_DAYS = 42;

/** The level of one exercise at the end of any day, kilograms; null before the first set that says anything about strength. */
export type LevelReader = (day: CivilDate) => Advice<StrengthLevel | null>;

/**
 * Level of one exercise at the end of `today` from all its sets (specification 2.3); sets after today are ignored.
 * Null when no set says anything about strength. The spread keeps widening up to today.
 */
export function strengthLevel(
  sets: readonly LevelSet[],
  today: CivilDate,
  options: LevelOptions = {},
): Advice<StrengthLevel | null> {
  return levelSeries(sets, options)(today);
}

/** The same for every day after one pass over the sets, so that a log of many years is not folded again for each of its days. */
export function levelSeries(sets: readonly LevelSet[], options: LevelOptions = {}): LevelReader {
  const observations = levelObservations(sets, options);
  const followed = followLevel(observations, LB_WINDOW_DAYS);
  return (day) => {
    const at = lastUntil(observations, day);
    const last = observations[at];
    const belief = followed[at];
    if (last === undefined || belief === undefined) return noLevel(sets.length);
    return levelAt(observations, at, last, belief, day);
  };
}

function noLevel(sets: number): Advice<null> {
  return { value: null, confidence: "low", reasons: [reason("strength.no-history", { sets })], missing: ["history"] };
}

function levelAt(
  observations: readonly Observation[],
  at: number,
  last: Observation,
  { state, pending }: Followed,
  today: CivilDate,
): Advice<StrengthLevel> {
  const stale = daysBetween(last.date, today) > LB_WINDOW_DAYS;
  // Everything the answer looks back on lies within one window of the last session.
  const recent = recentUntil(observations, at, addDays(last.date, -LB_WINDOW_DAYS));
  const { base, isBound } = standing(recent, state, last, today);
  // A bound's own variance stays: nothing was filtered, so nothing drifts.
  const P = isBound ? base.P : kalmanPredict(base, Q_LEVEL ** 2, daysBetween(base.date, today) / 7).P;
  const confidence = isBound ? "low" : wordFor(P, recent, today);
  const value = levelOf(base.x, P, isBound ? "lower-bound" : "rated", last.date, stale, confidence);
  const why = reason(isBound ? "strength.lower-bound" : "strength.level", {
    levelKg: value.kg,
    sd: value.sd,
    sessions: at + 1,
    basis: value.basis,
    lastDate: value.lastDate,
    lo80: value.lo80,
    hi80: value.hi80,
  });
  const surprise = pending
    ? [reason("strength.outlier-pending", { setId: pending.setId, kg: Math.exp(pending.x), levelKg: value.kg })]
    : [];
  return { value, confidence, reasons: [why, ...surprise], missing: isBound ? ["rpe"] : [] };
}

/** The observations from `first` on up to the one at `at`, oldest first. */
function recentUntil(observations: readonly Observation[], at: number, first: CivilDate): Observation[] {
  let from = at;
  while (from > 0 && (observations[from - 1]?.date ?? "") >= first) from -= 1;
  return observations.slice(from, at + 1);
}

/** Band for what the next session will show, not for the level itself: adds the scatter `R` of one observation. */
export function predictiveBand(level: StrengthLevel, R: number): { readonly lo80: number; readonly hi80: number } {
  const half = Z80 * Math.sqrt(level.sd ** 2 + R);
  return { lo80: level.kg * Math.exp(-half), hi80: level.kg * Math.exp(half) };
}

/**
 * What the level rests on: the ratings, or the highest lower bound of the window when no rating lies in it. A level from
 * older ratings stays in force while it is higher: an unrated set never lowers the level.
 */
function standing(
  observations: readonly Observation[],
  state: LevelState | null,
  last: Observation,
  today: CivilDate,
): { readonly base: LevelState; readonly isBound: boolean } {
  // Once nothing is observed the window stands still, so that a level does not change by waiting.
  const until = daysBetween(last.date, today) > LB_WINDOW_DAYS ? addDays(last.date, LB_WINDOW_DAYS) : today;
  const recent = observations.filter(({ date }) => daysBetween(date, until) <= LB_WINDOW_DAYS);
  const best = recent.reduce((highest, seen) => (seen.x > highest.x ? seen : highest), last);
  if (state !== null && (recent.some(({ rated }) => rated) || state.x >= best.x)) return { base: state, isBound: false };
  return { base: { x: best.x, P: best.R, date: best.date }, isBound: true };
}

function levelOf(
  x: number,
  P: number,
  basis: StrengthLevel["basis"],
  lastDate: CivilDate,
  stale: boolean,
  confidence: Confidence,
): StrengthLevel {
  const sd = Math.sqrt(P);
  return { kg: Math.exp(x), lo80: Math.exp(x - Z80 * sd), hi80: Math.exp(x + Z80 * sd), sd, basis, lastDate, stale, confidence };
}

function wordFor(P: number, observations: readonly Observation[], today: CivilDate): Confidence {
  const rated = observations.filter((seen) => seen.rated && daysBetween(seen.date, today) <= HIGH_WINDOW_DAYS).length;
  const sd = Math.sqrt(P);
  if (sd <= HIGH_SD && rated >= HIGH_SESSIONS) return "high";
  return sd <= MEDIUM_SD ? "medium" : "low";
}
