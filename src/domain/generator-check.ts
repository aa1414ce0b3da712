import { type Draft, dayMinutes, pushPull, sessionsOf, setsOfDay, setsOfWeek } from "./generator-draft";
import type { PlanSettings } from "./generator-input";
import { isHeavyLowerBody } from "./generator-pick";
import { isTrainedAlong, MAJOR_GROUPS, type WeeklyRange } from "./generator-volume";
import { EPS } from "./units";
import { type Pattern, VOLUME_GROUPS, type VolumeGroup } from "./vocabulary";

export type Guardrail = "G1" | "G2" | "G3" | "G4" | "G5" | "G6" | "G8";

/** One guardrail that does not hold, with what was found and the bound it broke. */
export interface Violation {
  readonly guardrail: Guardrail;
  /** A muscle group, a pattern, a day or a ratio. */
  readonly what: string;
  readonly have: number;
  readonly min: number | null;
  readonly max: number | null;
}

/** A session's sets for one group; groups the big lifts train along may go to the hard cap. */
export const SESSION_SETS = { soft: 8, hard: 11 } as const;
export const EXERCISES = { min: 3, max: 8 } as const;
/** The big patterns of the upper body that balance each other. */
export const PUSHES: readonly Pattern[] = ["horizontal_push", "vertical_push"];
export const PULLS: readonly Pattern[] = ["horizontal_pull", "vertical_pull"];
export const BALANCE = { min: 0.67, max: 1.25 } as const;
export const TIME_SLACK = 1.1;
const LUNGE_FROM_DAYS = 3;

/** Everything the guardrails G1 to G6 and G8 of specification 12 find wrong with a plan; empty when all hold. */
export function violationsOf(
  draft: Draft,
  settings: PlanSettings,
  ranges: ReadonlyMap<VolumeGroup, WeeklyRange>,
): readonly Violation[] {
  return [
    ...frequency(draft, settings),
    ...volume(draft, ranges),
    ...draft.flatMap((_, at) => session(draft, at)),
    ...patterns(draft, settings),
    ...balance(draft),
    ...draft.flatMap((_, at) => time(draft, at, settings)),
    ...draft.flatMap((_, at) => order(draft, at)),
  ];
}

export function sessionMax(group: VolumeGroup): number {
  return isTrainedAlong(group) ? SESSION_SETS.hard : SESSION_SETS.soft;
}

/** Patterns a week must hold. */
export function requiredPatterns(days: number): readonly Pattern[] {
  const always = ["squat", "hinge", "horizontal_push", "vertical_push", "horizontal_pull", "vertical_pull", "core"] as const;
  return days >= LUNGE_FROM_DAYS ? [...always, "lunge"] : always;
}

/** Push : pull is fine within its bounds; a week with neither has nothing to balance. */
export function balanceOf(draft: Draft): number | null {
  const [push, pull] = pushPull(draft);
  return push === 0 && pull === 0 ? null : pull === 0 ? Number.MAX_SAFE_INTEGER : push / pull;
}

/**
 * Which of two plans that both break something comes nearer: the one that keeps to the time, which is a promise; then the one
 * with fewer broken guardrails; then the one that misses them by less.
 */
export function isBetter(a: readonly Violation[], b: readonly Violation[]): boolean {
  const late = (all: readonly Violation[]) => missed(all.filter(({ guardrail }) => guardrail === "G6"));
  const [lateA, lateB] = [late(a), late(b)];
  if (Math.abs(lateA - lateB) > EPS) return lateA < lateB;
  return a.length === b.length ? missed(a) < missed(b) - EPS : a.length < b.length;
}

/** By what share of their bounds guardrails are missed, added up. */
function missed(violations: readonly Violation[]): number {
  return violations.reduce((sum, { have, min, max }) => {
    const [bound, gap] = min !== null && have < min ? [min, min - have] : [max ?? 1, have - (max ?? have)];
    return sum + gap / Math.max(EPS, bound);
  }, 0);
}

function frequency(draft: Draft, { days }: PlanSettings): Violation[] {
  const min = days === 1 ? 1 : 2;
  return MAJOR_GROUPS.flatMap((group) => broken("G1", group, sessionsOf(draft, group), min, null));
}

function volume(draft: Draft, ranges: ReadonlyMap<VolumeGroup, WeeklyRange>): Violation[] {
  return [...ranges].flatMap(([group, { min, max }]) => broken("G2", group, setsOfWeek(draft, group), min, max));
}

function session(draft: Draft, at: number): Violation[] {
  const slots = draft[at]?.slots ?? [];
  const groups = VOLUME_GROUPS.flatMap((group) =>
    broken("G3", `${at + 1}:${group}`, setsOfDay(slots, group), null, sessionMax(group)),
  );
  return [...groups, ...broken("G3", `${at + 1}:exercises`, slots.length, EXERCISES.min, EXERCISES.max)];
}

/** A pattern counts when the exercise in the place really has it. */
function patterns(draft: Draft, { days }: PlanSettings): Violation[] {
  const held = new Set(draft.flatMap(({ slots }) => slots.flatMap(({ exercise }) => exercise.patterns)));
  return requiredPatterns(days).flatMap((pattern) => broken("G4", pattern, held.has(pattern) ? 1 : 0, 1, null));
}

function balance(draft: Draft): Violation[] {
  const ratio = balanceOf(draft);
  return ratio === null ? [] : broken("G5", "push_pull", ratio, BALANCE.min, BALANCE.max);
}

function time(draft: Draft, at: number, { minutes, warmupMinutes }: PlanSettings): Violation[] {
  return broken("G6", `${at + 1}`, dayMinutes(draft[at]?.slots ?? [], warmupMinutes), null, minutes * TIME_SLACK);
}

/** Two heavy barbell squats or hinges in a row, although another main lift could stand between them. */
function order(draft: Draft, at: number): Violation[] {
  const primaries = (draft[at]?.slots ?? []).filter(({ place }) => place.role === "primary");
  const adjacent = primaries.filter((slot, i) => {
    const next = primaries[i + 1];
    return isHeavyLowerBody(slot) && next !== undefined && isHeavyLowerBody(next);
  });
  const heavy = primaries.filter(isHeavyLowerBody).length;
  const needed = Math.max(0, heavy - 1 - (primaries.length - heavy));
  return broken("G8", `${at + 1}:order`, adjacent.length, null, needed);
}

function broken(guardrail: Guardrail, what: string, have: number, min: number | null, max: number | null): Violation[] {
  const isFine = (min === null || have >= min - EPS) && (max === null || have <= max + EPS);
  return isFine ? [] : [{ guardrail, what, have, min, max }];
}
