import { atMost, effortOf, type LoadLine, loadable, loadForEffort } from "./load-line";
import type { SetBlock } from "./program";
import type { SlotState } from "./slot-state";

export interface BaseLoadInput {
  readonly intensity: SetBlock["intensity"];
  readonly state: Pick<SlotState, "plannedKg" | "tmKg"> & Partial<Pick<SlotState, "nextShare">>;
  readonly line: LoadLine | null;
  /** System mass for lifts that move the body; null when unknown. */
  readonly levelKg: number | null;
  /** Heaviest load planned today, by slot id. */
  readonly topKgBySlot: ReadonlyMap<string, number>;
  /** One increment of the scheme, kilograms; absent = none. */
  readonly incKg?: number;
  /** Share of the load that remains today, 0–1 (specification 6.4). */
  readonly easing: number;
}

/** The load of one block of sets, specification 6.5: loadable kilograms, 0 for the body alone, null = the lifter's choice. */
export function baseLoad(input: BaseLoadInput): number | null {
  const { line, intensity, easing } = input;
  if (line === null || intensity.by === "bodyweight") return 0;
  const target = targetKg(input, intensity, line);
  if (target === null) return null;
  const kg = loadable(line, target);
  if (easing >= 1) return kg;
  // A share of today's top load is eased already: reductions are never multiplied.
  const isEased = intensity.by === "slot" && input.topKgBySlot.has(intensity.slot);
  return isEased ? atMost(line, effortOf(line, target)) : atMost(line, effortOf(line, kg) * easing);
}

type Loaded = Exclude<BaseLoadInput["intensity"], { by: "bodyweight" }>;

function targetKg(input: BaseLoadInput, intensity: Loaded, line: LoadLine): number | null {
  const { state, levelKg, topKgBySlot, incKg = 0 } = input;
  switch (intensity.by) {
    case "state":
      return share(line, state.plannedKg, intensity.pct ?? 100);
    case "tm":
      return state.tmKg === null ? state.plannedKg : ofMax(line, effortOf(line, state.tmKg), intensity, { state, incKg });
    case "e1rm":
      return levelKg === null ? state.plannedKg : ofMax(line, levelKg, intensity, { state, incKg });
    case "slot":
      return share(line, topKgBySlot.get(intensity.slot) ?? state.plannedKg, intensity.pct);
    case "rpe":
    case "rir":
      // The state already began at the load this effort calls for, and has moved with the log since.
      return state.plannedKg;
    case "open":
      return null;
  }
}

function ofMax(
  line: LoadLine,
  maxEffort: number,
  { pct, plusInc }: { readonly pct: number; readonly plusInc?: true },
  { state, incKg }: Pick<BaseLoadInput, "state"> & { readonly incKg: number },
): number {
  const effort = (maxEffort * pct) / 100 + (plusInc === true ? incKg : 0);
  return loadForEffort(line, effort * (state.nextShare ?? 1));
}

function share(line: LoadLine, kg: number | null, pct: number): number | null {
  return kg === null || pct === 100 ? kg : loadForEffort(line, (effortOf(line, kg) * pct) / 100);
}
