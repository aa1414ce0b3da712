import { type CivilDate, daysBetween } from "./civil-date";
import { type Belief, innovation, kalmanPredict, kalmanUpdate } from "./kalman";
import type { Observation } from "./level-observations";

/** Belief about ln(e1RM), valid on `date`. */
export interface LevelState extends Belief {
  readonly date: CivilDate;
}

export interface Followed {
  /** Null until the first rated session. */
  readonly state: LevelState | null;
  /** A surprise that waits for a second session or for the lifter's word. */
  readonly pending: Observation | null;
}

/** How far a level drifts: standard deviation of ln(e1RM) per square root of a week. */
export const Q_LEVEL = 0.025;
const GATE_Z = 4;
const CONFIRM_SHARE = 0.05;
const CONFIRM_DAYS = 21;

/**
 * Folds sessions in time order into what was believed after each of them (specification 2.3): one entry an observation.
 * `q` is the drift per square root of a week.
 */
export function followLevel(observations: readonly Observation[], windowDays: number, q = Q_LEVEL): Followed[] {
  let followed: Followed = { state: null, pending: null };
  const bounds: Observation[] = [];
  return observations.map((seen) => {
    followed = expire(followed, seen.date);
    if (followed.state !== null) followed = observe(followed.state, followed.pending, seen, q);
    else if (seen.rated) followed = start(seen, highestBound(bounds, seen.date, windowDays), q);
    if (!seen.rated) bounds.push(seen);
    return followed;
  });
}

/** The first rating starts the level, unless an unrated set already proved more: then that bound is the prior. */
function start(seen: Observation, bound: Observation | null, q: number): Followed {
  const own: LevelState = { x: seen.x, P: seen.R, date: seen.date };
  if (bound === null || bound.x <= seen.x) return { state: own, pending: null };
  return observe({ x: bound.x, P: bound.R, date: bound.date }, null, seen, q);
}

function observe(before: LevelState, pending: Observation | null, seen: Observation, q: number): Followed {
  const weeks = daysBetween(before.date, seen.date) / 7;
  const prior: LevelState = { ...kalmanPredict(before, q ** 2, weeks), date: seen.date };
  if (!seen.rated && seen.x <= prior.x) return { state: prior, pending };
  if (pending !== null && agrees(pending, seen)) {
    const mean = Math.log((Math.exp(pending.x) + Math.exp(seen.x)) / 2);
    // The level may have risen while the surprise waited; an unrated set never lowers it.
    const x = seen.rated ? mean : Math.max(mean, prior.x);
    return { state: { x, P: seen.R, date: seen.date }, pending: null };
  }
  const surprise = Math.abs(innovation(prior, seen.x, seen.R));
  if (surprise > GATE_Z && !seen.confirmed) return { state: prior, pending: seen };
  const { x, P } = kalmanUpdate(prior, seen.x, seen.R);
  return { state: { x, P, date: seen.date }, pending };
}

function agrees(first: Observation, second: Observation): boolean {
  return Math.abs(Math.exp(second.x - first.x) - 1) <= CONFIRM_SHARE;
}

function expire({ state, pending }: Followed, today: CivilDate): Followed {
  return { state, pending: pending !== null && daysBetween(pending.date, today) > CONFIRM_DAYS ? null : pending };
}

function highestBound(bounds: readonly Observation[], today: CivilDate, windowDays: number): Observation | null {
  const recent = bounds.filter(({ date }) => daysBetween(date, today) <= windowDays);
  return recent.reduce<Observation | null>((best, bound) => (best === null || bound.x > best.x ? bound : best), null);
}
