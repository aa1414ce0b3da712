import { neighbours, next, previous } from "./load-grid";
import { effortOf, harder, type LoadLine, loadForEffort } from "./load-line";
import { loadAt, PRESCRIBE_N_MAX } from "./prescribe";
import { rirFromRpe } from "./rpe";
import { BODYWEIGHT_CURVE, type Curve, DEFAULT_CURVE, onCurve } from "./strength-curves";
import { EPS } from "./units";

/** A set's load, and what the next one should ask. */
export interface InSetLoad {
  readonly kg: number;
  readonly reps: number;
  readonly rpe: number | null;
  readonly repTarget: number;
  readonly targetRpe: number | null;
  readonly line: LoadLine;
  /** Load of today's first working set. */
  readonly firstKg: number;
}

/** Shares of the load just lifted that a change may reach: 0.9 to 0.95. */
type Band = readonly [low: number, high: number];

/** Within one exercise and session loads stay this close to the first working set. */
const DRIFT = 0.1;
/** Two left where the plan names no effort. */
const PRESET_RPE = 8;

/**
 * A lighter load inside the band, else one grid step down (specification 7.1). Null when the equipment has none or when
 * today's loads have already come down as far as they may.
 */
export function reduced(load: InSetLoad | null, band: Band): number | null {
  if (load === null) return null;
  const { line, kg } = load;
  const now = effortOf(line, kg);
  const aim = clamp(aimOf(load), band, now);
  const inBand = (candidate: number | null) => candidate !== null && isIn(effortOf(line, candidate), band, now);
  const under = heaviestUpTo(line, aim);
  const over = lightestFrom(line, band[0] * now);
  const wanted = inBand(under) ? under : inBand(over) ? over : lighterStep(line, kg);
  const next = wanted === null ? null : noLowerThan(load, wanted);
  return next !== null && effortOf(line, next) < now - EPS ? next : null;
}

/** A heavier load inside the band and today's limit; null when the equipment has none. */
export function increased(load: InSetLoad | null, band: Band): number | null {
  if (load === null) return null;
  const { line, kg } = load;
  const now = effortOf(line, kg);
  const next = heaviestUpTo(line, Math.min(clamp(aimOf(load), band, now), mostToday(load)));
  return next !== null && effortOf(line, next) > now + EPS ? next : null;
}

/** One grid step up when that is at most `most` of the load, and inside today's limit. */
export function stepped(load: InSetLoad | null, most: number): number | null {
  if (load === null) return null;
  const { line, kg } = load;
  const next = harder(line, kg);
  if (next === null) return null;
  const [now, then] = [effortOf(line, kg), effortOf(line, next)];
  return then > now + EPS && then / now - 1 <= most + EPS && then <= mostToday(load) + EPS ? next : null;
}

/** The load, as effort, that would meet the target from what this set showed; it is clamped, so no limit of repetitions applies. */
function aimOf({ kg, reps, rpe, repTarget, targetRpe, line }: InSetLoad): number {
  const curve: Curve = line.bodyKg > 0 ? BODYWEIGHT_CURVE : DEFAULT_CURVE;
  const now = effortOf(line, kg);
  const done = Math.max(1, reps + (rpe === null ? 0 : rirFromRpe(rpe)));
  const asked = repTarget + 10 - (targetRpe ?? PRESET_RPE);
  // Beyond twenty the inverse has no answer; only the difference between the two matters to a clamped aim.
  const beyond = Math.max(0, Math.max(done, asked) - PRESCRIBE_N_MAX);
  const e1rm = onCurve(curve, now, Math.max(1, done - beyond));
  return e1rm === null ? now : loadAt(e1rm, Math.max(1, asked - beyond), curve);
}

function clamp(aim: number, [low, high]: Band, now: number): number {
  return Math.min(high * now, Math.max(low * now, aim));
}

function isIn(effort: number, [low, high]: Band, now: number): boolean {
  return effort >= low * now - EPS && effort <= high * now + EPS;
}

/** The hardest today's limit allows. */
function mostToday({ line, firstKg }: InSetLoad): number {
  const first = effortOf(line, firstKg);
  return Math.max((1 + DRIFT) * first, effortOf(line, harder(line, firstKg) ?? firstKg));
}

/** The wanted load, or the lightest that today's limit allows. */
function noLowerThan({ line, firstKg }: InSetLoad, wanted: number): number | null {
  const first = effortOf(line, firstKg);
  const least = Math.min((1 - DRIFT) * first, effortOf(line, lighterStep(line, firstKg) ?? firstKg));
  return effortOf(line, wanted) >= least - EPS ? wanted : lightestFrom(line, least);
}

function lighterStep(line: LoadLine, kg: number): number | null {
  return line.assists ? next(line.grid, kg) : previous(line.grid, kg);
}

/** The hardest loadable that meets at most `effort`; null when all are harder. The body alone may already meet more. */
function heaviestUpTo(line: LoadLine, effort: number): number | null {
  const { below, above } = neighbours(line.grid, loadForEffort(line, effort));
  return line.assists ? above : below;
}

/** The easiest loadable that meets at least `effort`; null when all are easier. */
function lightestFrom(line: LoadLine, effort: number): number | null {
  const { below, above } = neighbours(line.grid, loadForEffort(line, effort));
  return line.assists ? below : above;
}
