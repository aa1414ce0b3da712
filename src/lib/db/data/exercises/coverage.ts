import type { Exercise } from "@/domain/exercise";
import type { EquipmentId, Pattern } from "@/domain/vocabulary";

/** Columns of the coverage table, training-engine specification 18.7. */
export const IMPLEMENTS = ["barbell", "dumbbell", "kettlebell", "cable", "machine", "bodyweight", "band", "other"] as const;
export type Implement = (typeof IMPLEMENTS)[number];

/**
 * The column an exercise counts in: that of the first equipment set, which is the usual way to do it. A bar in a
 * landmine is no longer a free bar; rings and straps count with the bands; racks, benches and bars to hang from
 * hold the body, so a movement with nothing else is a bodyweight one. What is left are machines.
 */
export function implementOf({ equipment }: Pick<Exercise, "equipment">): Implement {
  const items = equipment[0] ?? [];
  const found = COLUMN_OF.find(([, list]) => items.some((item) => list.includes(item)));
  if (found !== undefined) return found[0];
  return items.every((item) => STANDS.includes(item)) ? "bodyweight" : "machine";
}

/** Earlier rows win: the landmine over its bar, the bar over the box it is lowered to. */
const COLUMN_OF: readonly (readonly [Implement, readonly EquipmentId[]])[] = [
  ["other", ["landmine"]],
  ["barbell", ["barbell", "ez_bar", "trap_bar", "safety_squat_bar", "swiss_bar"]],
  ["dumbbell", ["dumbbell"]],
  ["kettlebell", ["kettlebell"]],
  ["band", ["long_band", "mini_band", "rings", "suspension_trainer"]],
  ["cable", ["cable_station"]],
  ["other", ["weight_plate", "medicine_ball", "ab_wheel", "plyo_box", "sled", "stability_ball", "foam_roller", "jump_rope"]],
];

const STANDS: readonly EquipmentId[] = [
  "squat_rack",
  "power_rack",
  "flat_bench",
  "incline_bench",
  "decline_bench",
  "preacher_bench",
  "pull_up_bar",
  "dip_bars",
  "dip_belt",
];

/** Least number of exercises by principal pattern, in the order of IMPLEMENTS (18.7); 326 in all. */
export const LEAST: Readonly<Record<Pattern, readonly number[]>> = {
  horizontal_push: [5, 7, 1, 3, 3, 12, 2, 1],
  vertical_push: [4, 5, 3, 1, 2, 4, 1, 1],
  horizontal_pull: [4, 5, 1, 4, 3, 6, 3, 1],
  vertical_pull: [0, 1, 0, 5, 2, 8, 3, 0],
  squat: [6, 3, 2, 1, 4, 4, 1, 1],
  hinge: [7, 4, 3, 2, 2, 4, 2, 1],
  lunge: [3, 5, 1, 1, 1, 5, 1, 1],
  carry: [1, 2, 3, 0, 0, 0, 0, 2],
  isolation_push: [2, 6, 0, 6, 3, 3, 3, 1],
  isolation_pull: [3, 6, 1, 6, 2, 4, 3, 1],
  isolation_legs: [1, 3, 0, 3, 7, 6, 2, 1],
  core: [1, 2, 1, 3, 1, 14, 2, 3],
  plyometric: [0, 1, 1, 0, 0, 5, 0, 3],
  olympic: [5, 1, 2, 0, 0, 0, 0, 0],
  mobility: [0, 0, 0, 0, 0, 20, 2, 2],
  cardio: [0, 0, 0, 0, 5, 3, 0, 2],
};

/** How many exercises of a principal pattern each column holds, in the order of IMPLEMENTS. */
export function countsOf(exercises: readonly Exercise[], pattern: Pattern): readonly number[] {
  const own = exercises.filter((one) => one.patterns[0] === pattern).map(implementOf);
  return IMPLEMENTS.map((column) => own.filter((each) => each === column).length);
}
