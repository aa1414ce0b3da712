import type { GridKind } from "./exercise-vocabulary";
import { type LoadGrid, loadableAtOrBelow, minimum, neighbours, next, previous } from "./load-grid";
import { LOAD_EQ_KG } from "./units";

/**
 * A grid together with the direction in which it gets harder. On an assisted lift less weight is harder, and on every
 * lift that moves the body a percentage means a share of body and load together: a first 2.5 kg on the belt
 * is a step of 3 %, not an infinite one.
 */
export interface LoadLine {
  readonly grid: LoadGrid;
  readonly assists: boolean;
  /** Body mass times the exercise's share of it; 0 where the body is not lifted. */
  readonly bodyKg: number;
}

/** The line of one exercise; null where nothing can be loaded. `bodyKg` counts only where the body is the load. */
export function lineOf(grid: LoadGrid | null, gridKind: GridKind, bodyKg: number): LoadLine | null {
  if (grid === null) return null;
  const movesBody = gridKind === "added" || gridKind === "assist";
  return { grid, assists: gridKind === "assist", bodyKg: movesBody ? Math.max(0, bodyKg) : 0 };
}

/** Kilograms the muscles meet: body plus added load, or body minus assistance. Never below half a kilogram. */
export function effortOf(line: LoadLine, kg: number): number {
  return Math.max(0.5, line.assists ? line.bodyKg - kg : line.bodyKg + kg);
}

/** The inverse of `effortOf`: which load, not yet loadable, meets `effort`. */
export function loadForEffort(line: LoadLine, effort: number): number {
  return Math.max(0, line.assists ? line.bodyKg - effort : effort - line.bodyKg);
}

/** The load to put on for a planned one: nearest loadable, tie to the heavier number (specification 0.6). */
export function loadable(line: LoadLine, plannedKg: number): number {
  return neighbours(line.grid, plannedKg).nearest;
}

/** One step harder, or null at the end of the equipment. */
export function harder(line: LoadLine, kg: number): number | null {
  return line.assists ? previous(line.grid, kg) : next(line.grid, kg);
}

/** The heaviest loadable that meets at most `effort`; the easiest load where even that is too much. */
export function atMost(line: LoadLine, effort: number): number {
  const kg = loadForEffort(line, effort);
  if (!line.assists) return loadableAtOrBelow(line.grid, kg);
  const around = neighbours(line.grid, kg);
  return around.above ?? around.nearest;
}

/** True when the equipment has nothing easier. */
export function isEasiest(line: LoadLine, kg: number): boolean {
  if (line.assists) return next(line.grid, kg) === null;
  return kg <= minimum(line.grid) + LOAD_EQ_KG;
}

/** Fraction by which `to` is harder than `from`: 0.125 for 20 → 22.5 kg. */
export function jumpOf(line: LoadLine, from: number, to: number): number {
  return effortOf(line, to) / effortOf(line, from) - 1;
}

/**
 * True when the equipment has nothing between `kg` and a load that is more than a quarter easier, so that a cut of a tenth
 * would become one of a half: dumbbells of five and ten pounds, the first plates of a stack (decision 020).
 */
export function isCoarseCut(line: LoadLine, kg: number, easedKg: number): boolean {
  return effortOf(line, easedKg) < COARSE_SHARE * effortOf(line, kg) - LOAD_EQ_KG;
}
const COARSE_SHARE = 0.75;
