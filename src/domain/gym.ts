import type { Exercise } from "./exercise";
import type { GridKind } from "./exercise-vocabulary";
import { defaultGrid, type LoadGrid } from "./load-grid";
import type { ContraTag, EquipmentId, EquipmentLevel, Level, Unit } from "./vocabulary";

/** Where the lifter trains. Grids not named are the usual ones of the unit. */
export interface Gym {
  readonly level: EquipmentLevel;
  readonly equipment: readonly EquipmentId[];
  readonly grids: Readonly<Partial<Record<GridKind, LoadGrid>>>;
  readonly unit: Unit;
}

export interface Preferences {
  readonly level: Level;
  readonly favourites: readonly string[];
  readonly disliked: readonly string[];
  /** Never to be suggested: the lifter's own list and exercises marked as painful. */
  readonly banned: readonly string[];
  /** Those among the banned that the lifter hid by hand; absent = none. */
  readonly hidden?: readonly string[];
  /** Of those, what hurts today: nothing harder on the same ladder is suggested either. */
  readonly painful?: readonly string[];
  readonly contraTags: readonly ContraTag[];
}

/** Empty bars that are not the common one, in the lifter's unit (specification 1). */
const OTHER_BARS: readonly { readonly item: EquipmentId; readonly kg: number; readonly lb: number }[] = [
  { item: "ez_bar", kg: 8, lb: 18 },
  { item: "trap_bar", kg: 25, lb: 55 },
  { item: "landmine", kg: 0, lb: 0 },
];

/** The loads this exercise can be done with here; null where nothing is loaded. */
export function gridFor(exercise: Pick<Exercise, "gridKind" | "equipment">, gym: Gym): LoadGrid | null {
  const grid = gym.grids[exercise.gridKind] ?? defaultGrid(exercise.gridKind, gym.unit);
  if (grid?.kind !== "barbell") return grid;
  const set = exercise.equipment.find((items) => items.every((item) => gym.equipment.includes(item))) ?? exercise.equipment[0];
  const other = OTHER_BARS.find(({ item }) => set?.includes(item) === true);
  return other === undefined ? grid : { ...grid, bar: other[grid.unit] };
}

/** Any one of the exercise's equipment sets is enough; none listed means nothing is needed. */
export function isEquipped(exercise: Pick<Exercise, "equipment">, gym: Gym): boolean {
  return (
    exercise.equipment.length === 0 || exercise.equipment.some((items) => items.every((item) => gym.equipment.includes(item)))
  );
}
