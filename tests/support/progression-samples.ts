import type { GridKind } from "../../src/domain/exercise-vocabulary";
import { defaultGrid } from "../../src/domain/load-grid";
import { type LoadLine, lineOf } from "../../src/domain/load-line";
import type { Outcome, OutcomeKind } from "../../src/domain/outcome";
import type { Progression, Scheme } from "../../src/domain/progression-spec";
import type { Advice } from "../../src/domain/reason";
import type { SetBlock } from "../../src/domain/set-block";
import {
  type DoubleProgression,
  type LinearProgression,
  type SlotContext,
  type SlotState,
  startState,
} from "../../src/domain/slot-state";
import type { Unit } from "../../src/domain/vocabulary";
import { WAVE_WEEKS } from "../../src/domain/wave-weeks";

/* Schemes, contexts and outcomes for the tests of the progression interpreter. */

export const DAY = "2026-03-02";
export const INC = { kg: { lower: 5, upper: 2.5 }, lb: { lower: 10, upper: 5 } };
export const linear: LinearProgression = { kind: "linear", inc: INC, failN: 3, fail: { factor: 0.9 } };
export const double: DoubleProgression = { kind: "double", lo: 8, hi: 12, confirm: 1, missN: 3, factor: 0.9 };

export function line(kind: GridKind = "barbell", unit: Unit = "kg", bodyKg = 80): LoadLine | null {
  return lineOf(defaultGrid(kind, unit), kind, bodyKg);
}
export function ctx(over: Partial<SlotContext> = {}): SlotContext {
  return {
    date: DAY,
    unit: "kg",
    line: line(),
    zone: "upper",
    isCompound: false,
    lo: 5,
    hi: 5,
    targetRpe: 8,
    weekAgoKg: null,
    recentRpe: null,
    flatSessions: 0,
    nextRung: null,
    ...over,
  };
}
export function did(kind: OutcomeKind, reps: readonly number[], over: Partial<Outcome> = {}): Outcome {
  return {
    kind,
    reps,
    leastReps: Math.min(...reps),
    mostReps: Math.max(...reps),
    plusReps: null,
    meanRpe: null,
    hasShortSet: kind === "miss",
    usedKg: null,
    topReps: null,
    hardestRpe: over.meanRpe ?? null,
    last: reps.length === 0 ? null : { reps: reps.at(-1) ?? 0, rir: over.meanRpe == null ? null : 10 - over.meanRpe },
    ...over,
  };
}
export const at = (plannedKg: number, over: Partial<SlotState> = {}): SlotState => ({ ...startState(plannedKg, 8), ...over });
/** The deciding reason of an advice: its rule and its facts, side by side. */
export const said = ({ reasons: [first] }: Advice<unknown>) => ({ rule: first.rule, ...first.facts });
/** Every rule an advice names, the deciding one first. */
export const rulesOf = ({ reasons }: Advice<unknown>) => reasons.map(({ rule }) => rule);

const plusSet = (min: number): SetBlock => ({ sets: 1, reps: { amrap: true, min }, role: "amrap", intensity: { by: "state" } });
const stage = (sets: number, reps: number): SetBlock => ({ sets, reps, role: "work", intensity: { by: "state" } });

/** One scheme of every kind, as the programs use them. */
export const SCHEMES: { readonly [K in Progression["kind"]]: Scheme<K> } = {
  linear,
  double,
  wave: { kind: "wave", weeks: WAVE_WEEKS, tmPct: 0.9, inc: INC, failFactor: 0.9 },
  stages: {
    kind: "stages",
    stages: [
      [stage(4, 3), plusSet(3)],
      [stage(5, 2), plusSet(2)],
      [stage(9, 1), plusSet(1)],
    ],
    inc: INC,
    exhausted: { retest: "5RM", factor: 0.85, orFactor: 0.9 },
  },
  tiered: { kind: "tiered", on: "amrapReps", target: "load", tiers: [{ min: 25, delta: { kg: 2.5, lb: 5 } }] },
  apre: { kind: "apre", protocol: 6 },
  sum: { kind: "sum", threshold: 30, inc: INC },
  rirRamp: { kind: "rirRamp", weeks: 4, lo: 8, hi: 12, addSet: 1 },
  weeklyRamp: { kind: "weeklyRamp", ratio: 0.85, inc: INC, failN: 2, startOf5rm: 0.925 },
  percentBlock: { kind: "percentBlock", weeks: WAVE_WEEKS, missFactor: 0.975 },
  rules: {
    kind: "rules",
    rules: [
      { axis: "reps", step: 1, scope: "all", floor: 5, ceiling: 8, onCeiling: "reset" },
      { axis: "seconds", step: 5, scope: "all", floor: 10, ceiling: 30, onCeiling: "reset" },
      { axis: "rung", step: 1, scope: "all", onCeiling: "hold" },
    ],
  },
};
