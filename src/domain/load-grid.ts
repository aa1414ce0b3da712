import type { GridKind } from "./exercise-vocabulary";
import { barbellFrom, barbellUpTo, pinLoads, stepFrom, stepUpTo } from "./load-grid-search";
import { EPS, fromKg, LOAD_EQ_KG, toKg } from "./units";
import type { Unit } from "./vocabulary";

/** Plate weight in the inventory's unit → pairs owned, that is plates per side. */
export type PlatePairs = Readonly<Record<string, number>>;

/** The loads a lifter can build with one piece of equipment. Every number is in the grid's own `unit`. */
export type LoadGrid =
  /** `collars` is both together. */
  | { readonly kind: "barbell"; readonly unit: Unit; readonly bar: number; readonly collars: number; readonly pairs: PlatePairs }
  | { readonly kind: "list"; readonly unit: Unit; readonly loads: readonly [number, ...number[]] }
  /** `addOns` are small weights that can be hung on the stack, each once. */
  | {
      readonly kind: "stack";
      readonly unit: Unit;
      readonly min: number;
      readonly step: number;
      readonly max: number;
      readonly addOns: readonly number[];
    }
  | { readonly kind: "continuous"; readonly unit: Unit; readonly step: number; readonly min: number };

/** Kilograms. `below` <= x <= `above`, both x itself when x is loadable; null where the grid ends. */
export interface Neighbours {
  readonly below: number | null;
  readonly above: number | null;
  readonly nearest: number;
}

/** The loadable weights around `kg`; the nearest one on a tie is the heavier (specification 0.6). */
export function neighbours(grid: LoadGrid, kg: number): Neighbours {
  const below = kgUpTo(grid, kg + LOAD_EQ_KG - EPS);
  const above = kgFrom(grid, kg - LOAD_EQ_KG + EPS);
  if (below === null) return { below, above, nearest: above ?? minimum(grid) };
  if (above === null) return { below, above, nearest: below };
  return { below, above, nearest: kg - below < above - kg - EPS ? below : above };
}

/** True when the equipment can be set to `kg` (within LOAD_EQ_KG). */
export function isLoadable(grid: LoadGrid, kg: number): boolean {
  return kgFrom(grid, kg - LOAD_EQ_KG + EPS) === kgUpTo(grid, kg + LOAD_EQ_KG - EPS);
}

/** The next heavier load in kilograms, or null at the top of the grid. */
export function next(grid: LoadGrid, kg: number): number | null {
  return kgFrom(grid, kg + LOAD_EQ_KG);
}

/** The next lighter load in kilograms, or null at the bottom of the grid. */
export function previous(grid: LoadGrid, kg: number): number | null {
  return kgUpTo(grid, kg - LOAD_EQ_KG);
}

/** The lightest load of the grid in kilograms: the empty bar, the lightest item. */
export function minimum(grid: LoadGrid): number {
  return kgFrom(grid, 0) ?? 0;
}

/** The rule for reduced loads (specification 0.6): heaviest load <= `kg`, but never below the grid minimum. Kilograms. */
export function loadableAtOrBelow(grid: LoadGrid, kg: number): number {
  return neighbours(grid, kg).below ?? minimum(grid);
}

/** What a usual gym holds (specification 1, table). Null where nothing can be loaded: bands, bodyweight. */
export function defaultGrid(gridKind: GridKind, unit: Unit): LoadGrid | null {
  switch (gridKind) {
    case "barbell":
      return { kind: "barbell", unit, ...BARBELL[unit], collars: 0 };
    case "dumbbell":
      return { kind: "list", unit, loads: DUMBBELLS[unit] };
    case "kettlebell":
      // Kettlebells are cast in kilograms everywhere.
      return { kind: "list", unit: "kg", loads: [4, 6, 8, 10, 12, 16, 20, 24, 28, 32, 36, 40, 48] };
    case "stack":
      return { kind: "stack", unit, ...STACK[unit], addOns: [] };
    case "plate":
      return { kind: "continuous", unit, step: SMALLEST_PLATE[unit], min: SMALLEST_PLATE[unit] };
    case "added":
    case "assist":
      return { kind: "continuous", unit, step: SMALLEST_PLATE[unit], min: 0 };
    case "band":
    case "none":
      return null;
  }
}

const BARBELL: Readonly<Record<Unit, { readonly bar: number; readonly pairs: PlatePairs }>> = {
  kg: { bar: 20, pairs: { "25": 8, "20": 8, "15": 8, "10": 8, "5": 8, "2.5": 8, "1.25": 8 } },
  lb: { bar: 45, pairs: { "45": 8, "35": 8, "25": 8, "10": 8, "5": 8, "2.5": 8 } },
};
const STACK = { kg: { min: 5, step: 5, max: 120 }, lb: { min: 10, step: 10, max: 300 } } as const;
const SMALLEST_PLATE: Readonly<Record<Unit, number>> = { kg: 1.25, lb: 2.5 };

/** Per hand: 1–10 by 1 then 12.5–60 by 2.5 kg; 5–120 by 5 lb. */
const DUMBBELLS: Readonly<Record<Unit, readonly [number, ...number[]]>> = {
  kg: [1, ...upBy(1, 2, 10), ...upBy(2.5, 12.5, 60)],
  lb: [5, ...upBy(5, 10, 120)],
};

function upBy(step: number, from: number, to: number): number[] {
  return Array.from({ length: Math.round((to - from) / step) + 1 }, (_, i) => from + i * step);
}

/** Heaviest load <= `kg`. */
function kgUpTo(grid: LoadGrid, kg: number): number | null {
  const load = upTo(grid, fromKg(kg, grid.unit));
  return load === null ? null : toKg(load, grid.unit);
}

/** Lightest load >= `kg`. */
function kgFrom(grid: LoadGrid, kg: number): number | null {
  const load = from(grid, fromKg(kg, grid.unit));
  return load === null ? null : toKg(load, grid.unit);
}

function upTo(grid: LoadGrid, x: number): number | null {
  if (grid.kind === "barbell") return barbellUpTo(grid.bar + grid.collars, grid.pairs, x);
  if (grid.kind === "continuous") return stepUpTo(grid.min, grid.step, x);
  const fitting = (grid.kind === "list" ? grid.loads : pinLoads(grid)).filter((load) => load <= x + EPS);
  return fitting.length === 0 ? null : Math.max(...fitting);
}

function from(grid: LoadGrid, x: number): number | null {
  if (grid.kind === "barbell") return barbellFrom(grid.bar + grid.collars, grid.pairs, x);
  if (grid.kind === "continuous") return stepFrom(grid.min, grid.step, x);
  const fitting = (grid.kind === "list" ? grid.loads : pinLoads(grid)).filter((load) => load >= x - EPS);
  return fitting.length === 0 ? null : Math.min(...fitting);
}
