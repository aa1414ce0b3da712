import type { GridKind } from "../../src/domain/exercise-vocabulary";
import { defaultGrid } from "../../src/domain/load-grid";
import { type LoadLine, lineOf } from "../../src/domain/load-line";
import type { Outcome, OutcomeKind } from "../../src/domain/outcome";
import {
  type DoubleProgression,
  type LinearProgression,
  type SlotContext,
  type SlotState,
  startState,
} from "../../src/domain/slot-state";
import type { Unit } from "../../src/domain/vocabulary";

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
    ...over,
  };
}
export const at = (plannedKg: number, over: Partial<SlotState> = {}): SlotState => ({ ...startState(plannedKg, 8), ...over });
