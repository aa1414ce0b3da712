import { type Advice, type Reason, reason } from "./reason";
import { SUPERSET_REST_S } from "./rest";
import type { CutKind } from "./session-cut";
import { estimateMinutes } from "./session-minutes";
import type { PlannedExercise } from "./session-plan";
import { EPS } from "./units";
import type { Pattern, SlotRole } from "./vocabulary";

/** As much of a planned exercise as its minutes depend on. */
export interface TimedExercise extends Pick<PlannedExercise, "slotId" | "warmups" | "sets" | "restSeconds"> {
  readonly role: SlotRole;
  readonly pattern: Pattern;
  /** Exercises with the same mark are done in turns. */
  readonly superset?: string | null;
}

export interface TimeFit<T> {
  readonly exercises: readonly T[];
  readonly minutes: number;
  /** What was cut, in that order; each has its reason at the same place. */
  readonly cuts: readonly { readonly kind: CutKind; readonly slotId: string }[];
}

const SLACK = 0.1;
const ACCESSORY_SETS = 2;

/**
 * Shortens a session until it is no more than a tenth over the lifter's minutes (specification 6.7): optional slots go,
 * then accessories come down to two sets, then opposite accessories are paired, then the last accessory goes. One cut at a
 * time, from the end, so that no more is cut than needed; main lifts stay as they are.
 */
export function fitTime<T extends TimedExercise>(
  exercises: readonly T[],
  warmupMinutes: number,
  limitMinutes: number,
): Advice<TimeFit<T>> {
  const steps: readonly ((plan: readonly T[]) => Cut<T> | null)[] = [dropOptional, trimAccessory, pairAccessories, dropAccessory];
  let plan = exercises;
  const cuts: { readonly kind: CutKind; readonly slotId: string }[] = [];
  const why: Reason[] = [];
  const over = () => sessionMinutes(plan, warmupMinutes) > limitMinutes * (1 + SLACK) + EPS;
  for (const step of steps) {
    for (let cut = over() ? step(plan) : null; cut !== null; cut = over() ? step(plan) : null) {
      const saved = sessionMinutes(plan, warmupMinutes) - sessionMinutes(cut.plan, warmupMinutes);
      plan = cut.plan;
      cuts.push({ kind: cut.kind, slotId: cut.slotId });
      why.push(reason("session.time-cut", { kind: cut.kind, slot: cut.slotId, minutes: saved, limit: limitMinutes }));
    }
  }
  const minutes = sessionMinutes(plan, warmupMinutes);
  const facts = { minutes, limit: limitMinutes };
  const [first = reason("session.time-fits", facts), ...rest] = over() ? [...why, reason("session.time-over", facts)] : why;
  return {
    value: { exercises: plan, minutes, cuts },
    confidence: "medium",
    reasons: [first, ...rest],
    missing: [],
  };
}

/** The time model of 6.7 with pairs: between the two of a pair a short change, then the longer of their rests once. */
export function sessionMinutes(exercises: readonly TimedExercise[], warmupMinutes: number): number {
  const saved = exercises.map((exercise, i) => {
    const partner = exercise.superset == null ? undefined : exercises.slice(i + 1).find((o) => o.superset === exercise.superset);
    if (partner === undefined) return 0;
    const rounds = Math.min(exercise.sets.length, partner.sets.length);
    return (rounds * Math.max(0, exercise.restSeconds - SUPERSET_REST_S)) / 60;
  });
  return estimateMinutes(warmupMinutes, exercises) - saved.reduce((sum, minutes) => sum + minutes, 0);
}

interface Cut<T> {
  readonly kind: CutKind;
  readonly slotId: string;
  readonly plan: readonly T[];
}

function dropOptional<T extends TimedExercise>(plan: readonly T[]): Cut<T> | null {
  return without(plan, "optional");
}

function dropAccessory<T extends TimedExercise>(plan: readonly T[]): Cut<T> | null {
  return without(plan, "accessory");
}

function without<T extends TimedExercise>(plan: readonly T[], role: "optional" | "accessory"): Cut<T> | null {
  const last = plan.findLast((exercise) => exercise.role === role);
  if (last === undefined) return null;
  const left = plan.filter((exercise) => exercise !== last);
  const mates = left.filter(({ superset }) => superset != null && superset === last.superset);
  // One exercise alone is no pair.
  const single = mates.length === 1 ? mates[0] : undefined;
  const freed = left.map((exercise) => (exercise === single ? { ...exercise, superset: null } : exercise));
  return { kind: role, slotId: last.slotId, plan: freed };
}

function trimAccessory<T extends TimedExercise>(plan: readonly T[]): Cut<T> | null {
  const long = plan.findLast(({ role, sets }) => role === "accessory" && sets.length > ACCESSORY_SETS);
  if (long === undefined) return null;
  const short = { ...long, sets: long.sets.slice(0, ACCESSORY_SETS) };
  return { kind: "sets", slotId: long.slotId, plan: plan.map((exercise) => (exercise === long ? short : exercise)) };
}

/** Brings the second of the last possible pair behind the first; a pair that saves nothing is none. */
function pairAccessories<T extends TimedExercise>(plan: readonly T[]): Cut<T> | null {
  const free = plan.filter(({ role, superset }) => role === "accessory" && superset == null);
  for (const [at, second] of [...free.entries()].reverse()) {
    const first = free.slice(0, at).findLast(({ pattern }) => areOpposite(pattern, second.pattern));
    const paired = first === undefined ? plan : withPair(plan, first, second);
    if (sessionMinutes(paired, 0) < sessionMinutes(plan, 0) - EPS) return { kind: "pair", slotId: second.slotId, plan: paired };
  }
  return null;
}

function withPair<T extends TimedExercise>(plan: readonly T[], first: T, second: T): readonly T[] {
  const superset = markFor(plan);
  const pair = [
    { ...first, superset },
    { ...second, superset, restSeconds: Math.max(first.restSeconds, second.restSeconds) },
  ];
  return plan.flatMap((exercise) => (exercise === first ? pair : exercise === second ? [] : [exercise]));
}

/** The first letter no pair of the plan has. */
function markFor(plan: readonly TimedExercise[]): string {
  const taken = new Set(plan.map(({ superset }) => superset));
  return [..."ABCDEFGHIJKLMNOPQRSTUVWXY"].find((mark) => !taken.has(mark)) ?? "Z";
}

const PUSH: ReadonlySet<Pattern> = new Set<Pattern>(["horizontal_push", "vertical_push", "isolation_push"]);
const PULL: ReadonlySet<Pattern> = new Set<Pattern>(["horizontal_pull", "vertical_pull", "isolation_pull"]);
const KNEE: ReadonlySet<Pattern> = new Set<Pattern>(["squat", "lunge"]);

/** Movements that leave each other's muscles at rest. */
function areOpposite(a: Pattern, b: Pattern): boolean {
  const pairs = (x: Pattern, y: Pattern) => (PUSH.has(x) && PULL.has(y)) || (KNEE.has(x) && y === "hinge");
  return pairs(a, b) || pairs(b, a);
}
