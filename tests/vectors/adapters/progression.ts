import type { LoadGrid } from "../../../src/domain/load-grid";
import { lineOf } from "../../../src/domain/load-line";
import type { OutcomeKind } from "../../../src/domain/outcome";
import { advance } from "../../../src/domain/progression";
import { repRangeFor } from "../../../src/domain/rep-range";
import {
  type DoubleProgression,
  type LinearProgression,
  type SlotContext,
  type SlotState,
  startState,
} from "../../../src/domain/slot-state";
import { fromKg, INC, toKg } from "../../../src/domain/units";
import type { Unit } from "../../../src/domain/vocabulary";
import type { AdapterTable, Vector } from "../adapter";
import { list, num, numOr, text } from "../value";

export const progressionAdapters: AdapterTable = {
  "progression.repRangeFor": (input) => {
    const range = repRangeFor(num(input, "weight_kg"), num(input, "next_kg"), numOr(input, "slot_lo", 5));
    return {
      jump_pct: range.jumpPct,
      width: range.width,
      recommend_range: [range.lo, range.hi],
      recommend: range.isNarrow ? "narrow or fixed reps" : "range",
    };
  },
  "progression.double / miniDeload": (input) => {
    const [lo = 8, hi = 12] = list(input, "range");
    const stuck = numOr(input, "stalled_sessions", 0);
    const spec: DoubleProgression = { kind: "double", lo, hi, confirm: 1, missN: 3, factor: 0.9 };
    const withDeload: DoubleProgression = { ...spec, miniDeload: { sessions: 3, factor: 0.9 } };
    const sets = input.sets === undefined ? [hi - 1] : list(input, "sets");
    const ctx = { ...context("kg", numOr(input, "step_kg", 0.5)), lo, hi, flatSessions: stuck };
    const kind = sets.some((reps) => reps < lo) ? "miss" : sets.every((reps) => reps >= hi) ? "success" : "in_range";
    const state = startState(num(input, "weight_kg"), lo);
    const next = advance(stuck > 0 ? withDeload : spec, state, outcome(kind, sets), ctx).value;
    return { weight_kg: next.plannedKg, target_reps: next.repTarget };
  },
  "progression.linear": (input) => {
    if (input.scheme !== undefined) return { weights: course(input) };
    return input.consecutive_fails === undefined ? afterSuccess(input) : afterFails(input);
  },
  "progression.linear (plusDouble)": (input) => {
    const inc = num(input, "inc");
    const both = { lower: inc, upper: inc };
    const spec: LinearProgression = { ...LINEAR, inc: { kg: both, lb: both }, plusDouble: { over: 10 } };
    const reps = [5, 5, num(input, "set3_reps")];
    const state = advance(spec, startState(num(input, "weight"), 5), outcome("success", reps), context("kg", inc)).value;
    return { weight: state.plannedKg };
  },
};

const LINEAR: LinearProgression = {
  kind: "linear",
  inc: { kg: { lower: 2.5, upper: 2.5 }, lb: { lower: 5, upper: 5 } },
  failN: 2,
  fail: { factor: 0.9 },
};

/** One made session: the increment as given, or the one of the lift's half of the body. */
function afterSuccess(input: Vector["input"]) {
  const unit = (input.unit ?? "kg") as Unit;
  const isLower = typeof input.exercise === "string" && /squat|deadlift|leg/.test(input.exercise);
  const inc = numOr(input, "inc", INC[unit][isLower ? "lower" : "upper"]);
  const spec: LinearProgression = { ...LINEAR, inc: { kg: { lower: inc, upper: inc }, lb: { lower: inc, upper: inc } } };
  const next = advance(
    spec,
    startState(toKg(num(input, "weight"), unit), 5),
    outcome("success", [5, 5, 5]),
    context(unit, 0.5),
  ).value;
  return { weight: fromKg(next.plannedKg ?? 0, unit) };
}

/** The last of the consecutive failures, on a bar fine enough to leave the number unrounded. */
function afterFails(input: Vector["input"]) {
  const unit = (input.unit ?? "kg") as Unit;
  const fails = num(input, "consecutive_fails");
  const start: SlotState = { ...startState(toKg(num(input, "weight"), unit), 5), fails: fails - 1 };
  const next = advance(LINEAR, start, outcome("miss", [4]), context(unit, 0.5)).value;
  return { weight: fromKg(next.plannedKg ?? 0, unit) };
}

/** lp(5lb,1,0,15lb,3,0): add 5 lb after each success, drop 15 lb after three failures. */
function course(input: Vector["input"]): number[] {
  const unit = "lb";
  const numberAfter = (part: RegExp) => Number(part.exec(text(input, "scheme"))?.[1]);
  const [add, failN, drop] = [numberAfter(/\((\d+)lb/), numberAfter(/,(\d+),0\)$/), numberAfter(/,(\d+)lb/)];
  const inc = { lower: add ?? 0, upper: add ?? 0 };
  const spec: LinearProgression = {
    kind: "linear",
    inc: { kg: inc, lb: inc },
    failN: failN === 2 ? 2 : 3,
    fail: { drop: drop ?? 0 },
  };
  let state = startState(toKg(num(input, "weight"), unit), 5);
  return list<string>(input, "results").map((result) => {
    const kind: OutcomeKind = result === "ok" ? "success" : "miss";
    state = advance(spec, state, outcome(kind, [kind === "success" ? 5 : 4]), context(unit, 5)).value;
    return fromKg(state.plannedKg ?? 0, unit);
  });
}

export function context(unit: Unit, step: number): SlotContext {
  const grid: LoadGrid = { kind: "continuous", unit, step, min: 0 };
  return {
    date: "2026-01-05",
    unit,
    line: lineOf(grid, "barbell", 0),
    zone: "upper",
    isCompound: false,
    lo: 5,
    hi: 5,
    targetRpe: null,
    weekAgoKg: null,
    recentRpe: null,
    flatSessions: 0,
    nextRung: null,
  };
}

export function outcome(kind: OutcomeKind, reps: readonly number[]) {
  const [leastReps, mostReps] = [Math.min(...reps), Math.max(...reps)];
  return {
    kind,
    reps,
    leastReps,
    mostReps,
    plusReps: reps.at(-1) ?? null,
    meanRpe: null,
    hasShortSet: kind === "miss",
    usedKg: null,
    topReps: null,
    hardestRpe: null,
    last: null,
  };
}
