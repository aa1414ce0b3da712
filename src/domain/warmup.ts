import type { Category, GridKind } from "./exercise-vocabulary";
import { type LoadGrid, loadableAtOrBelow, minimum, neighbours } from "./load-grid";
import { type Advice, reason } from "./reason";
import { EPS, LOAD_EQ_KG } from "./units";
import { barSet, HEAVY_RUNGS, LIGHT_RUNGS, MACHINE_RUNGS, mediumRungs, type Rung, type WarmupSet } from "./warmup-rungs";

export interface WarmupInput {
  /** First working load in kilograms and its reps. */
  readonly workKg: number;
  readonly workReps: number;
  readonly exercise: { readonly category: Category; readonly gridKind: GridKind };
  /** Null where nothing can be loaded. */
  readonly grid: LoadGrid | null;
  readonly levelKg?: number | null;
  /** What the session has already warmed: nothing, the muscle (two sets or more), or the same pattern. */
  readonly warm?: "cold" | "muscle" | "pattern";
}

export type WarmupClass = "none" | "light" | "medium" | "heavy" | "weighted-bodyweight";

/** A rung closer to the work load than this tires without preparing. */
const RAMP_CAP = 0.92;
const HEAVY_KG = 140;
/** From this multiple of the bar a medium ramp starts with the empty bar. */
const BAR_SET_MULTIPLE = 3.5;
const LIGHT_MULTIPLE = 1.5;
const LIGHT_KG = 20;
const LIGHT_STACK_KG = 30;
const DUMBBELL_SHORT_KG = 40;
const MACHINE_SHORT_KG = 100;
const ADDED_MIN_KG = 10;
const NEAR_LEVEL = 0.9;

/** Ramp-up sets for one exercise, specification 7.3: loads strictly rise, reps never rise, all loadable. */
export function warmupRamp(input: WarmupInput): Advice<readonly WarmupSet[]> {
  const kind = warmupClass(input);
  const value =
    kind === "none" || input.grid === null ? [] : shorten(climb(rawSets(kind, input, input.grid), input), input.warm ?? "cold");
  const facts = { class: kind, workKg: input.workKg, workReps: input.workReps, sets: value.length, warm: input.warm ?? "cold" };
  return { value, confidence: "high", reasons: [reason("warmup.class", facts, "C")], missing: [] };
}

/** base + (work − base)·pct for each rung, at the nearest loadable; `base` is what nobody can go below: the bar. */
export function rampAboveBar(
  base: number,
  work: number,
  pcts: readonly number[],
  reps: readonly number[],
  grid: LoadGrid,
): readonly WarmupSet[] {
  return pcts.map((pct, i) => ({ kg: neighbours(grid, base + (work - base) * pct).nearest, reps: reps[i] ?? reps.at(-1) ?? 1 }));
}

/** The alternative style in pounds, before rounding: 30 % above 120 lb, 50 % above 90, 80 % above 45, five reps each. */
export function rampThreshold(workLb: number): readonly { readonly lb: number; readonly reps: number }[] {
  const steps = [
    { above: 120, pct: 0.3 },
    { above: 90, pct: 0.5 },
    { above: 45, pct: 0.8 },
  ];
  return steps.filter(({ above }) => workLb > above).map(({ pct }) => ({ lb: workLb * pct, reps: 5 }));
}

/** Which ramp a lift deserves; 20 kg and 140 kg are per implement, as logged. */
export function warmupClass({ workKg, exercise, grid }: WarmupInput): WarmupClass {
  const { category, gridKind } = exercise;
  if (category === "cardio" || category === "mobility" || grid === null || gridKind === "assist") return "none";
  if (gridKind === "added") return workKg >= ADDED_MIN_KG ? "weighted-bodyweight" : "none";
  if (category === "isolation") return workKg < (gridKind === "stack" ? LIGHT_STACK_KG : LIGHT_KG) ? "none" : "light";
  const lightBelow = gridKind === "barbell" ? LIGHT_MULTIPLE * minimum(grid) : LIGHT_KG;
  if (workKg < lightBelow) return "light";
  return workKg < HEAVY_KG ? "medium" : "heavy";
}

function rawSets(kind: WarmupClass, input: WarmupInput, grid: LoadGrid): readonly WarmupSet[] {
  const { workKg, exercise } = input;
  if (kind === "weighted-bodyweight") return [{ kg: 0, reps: 5 }, ...ramp(0, workKg, [{ pct: 0.5, reps: 3 }], grid)];
  const isBarbell = exercise.gridKind === "barbell";
  const bar = isBarbell ? minimum(grid) : 0;
  if (kind === "light") return isBarbell ? [barSet(bar)] : ramp(0, workKg, LIGHT_RUNGS, grid);
  if (kind === "heavy") return [...(isBarbell ? [barSet(bar)] : []), ...ramp(bar, workKg, HEAVY_RUNGS, grid)];
  const withBar = isBarbell && workKg >= BAR_SET_MULTIPLE * bar;
  const rungs = isShort(input) ? MACHINE_RUNGS : mediumRungs(withBar, input.workReps);
  const near = input.levelKg != null && workKg >= NEAR_LEVEL * input.levelKg;
  const last: readonly WarmupSet[] = near ? [{ kg: loadableAtOrBelow(grid, NEAR_LEVEL * workKg), reps: 1 }] : [];
  return [...(withBar ? [barSet(bar)] : []), ...ramp(bar, workKg, rungs, grid), ...last];
}

function ramp(base: number, work: number, rungs: readonly Rung[], grid: LoadGrid): readonly WarmupSet[] {
  return rampAboveBar(
    base,
    work,
    rungs.map(({ pct }) => pct),
    rungs.map(({ reps }) => reps),
    grid,
  );
}

/** Light dumbbells and machines need two steps, not four. */
function isShort({ workKg, exercise: { gridKind } }: WarmupInput): boolean {
  if (gridKind === "dumbbell" || gridKind === "kettlebell") return workKg < DUMBBELL_SHORT_KG;
  return (gridKind === "stack" || gridKind === "plate") && workKg < MACHINE_SHORT_KG;
}

/** Drops rungs that rounding pushed too close to the work load or onto the rung before. */
function climb(sets: readonly WarmupSet[], { workKg }: WarmupInput): readonly WarmupSet[] {
  const kept: WarmupSet[] = [];
  for (const set of sets) {
    const before = kept.at(-1);
    const rises = before === undefined || set.kg > before.kg + LOAD_EQ_KG;
    if (rises && set.kg <= RAMP_CAP * workKg + EPS) kept.push(set);
  }
  return kept;
}

function shorten(sets: readonly WarmupSet[], warm: "cold" | "muscle" | "pattern"): readonly WarmupSet[] {
  if (warm === "cold") return sets;
  return sets.slice(warm === "muscle" ? -2 : -1);
}
