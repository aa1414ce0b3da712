import type { CivilDate } from "./civil-date";
import { type LoadGrid, neighbours } from "./load-grid";
import { type Advice, type Reason, reason } from "./reason";
import { sameLoad } from "./units";

export interface PrefillInput {
  /** The plan's own numbers; they already contain progression, deload and ease-back. Null where it gives none. */
  readonly planned: { readonly kg: number | null; readonly reps: number | null } | null;
  /** Last finished set of the same exercise, role and position. */
  readonly lastComparable: { readonly kg: number; readonly reps: number; readonly date: CivilDate } | null;
  readonly start: { readonly kg: number | null; readonly reps: number | null } | null;
  /** Null where nothing is loaded. */
  readonly grid: LoadGrid | null;
  /** Why the plan says what it says; shown instead of the bare "from the plan". */
  readonly planReason?: Reason;
}

export interface Prefilled {
  /** Null = left open for the lifter. */
  readonly kg: number | null;
  readonly reps: number | null;
}

type Source = "plan" | "last" | "start";

/**
 * The numbers a set row starts with, product specification MoLog.8, number by number: the plan, else the last
 * comparable set, else the starting guess; then the load goes to the nearest the equipment can make.
 */
export function prefillSet(input: PrefillInput): Advice<Prefilled> {
  const load = firstOf(input, "kg");
  const reps = firstOf(input, "reps");
  const kg = load === null ? null : input.grid === null ? load.value : nearestLoad(input.grid, load.value);
  const reasons: Reason[] = [];
  if (load !== null && kg !== null && !sameLoad(kg, load.value))
    reasons.push(reason("prefill.rounded", { fromKg: load.value, toKg: kg }));
  if (load !== null) reasons.push(sourceReason(load.source, input, { kg }));
  if (reps !== null && (load === null || reps.source !== load.source)) {
    reasons.push(sourceReason(reps.source, input, { reps: reps.value }));
  }
  const [first = reason("prefill.open", {}), ...rest] = reasons;
  const isGuess = load?.source === "start";
  return {
    value: { kg, reps: reps?.value ?? null },
    confidence: load === null || isGuess ? "low" : "high",
    reasons: [first, ...rest],
    missing: load === null ? ["history"] : [],
  };
}

/** A load of 0 is the body alone and needs no equipment. */
function nearestLoad(grid: LoadGrid, kg: number): number {
  return kg <= 0 ? Math.max(0, kg) : neighbours(grid, kg).nearest;
}

function firstOf({ planned, lastComparable, start }: PrefillInput, key: "kg" | "reps"): { value: number; source: Source } | null {
  const found: readonly [Source, number | null | undefined][] = [
    ["plan", planned?.[key]],
    ["last", lastComparable?.[key]],
    ["start", start?.[key]],
  ];
  for (const [source, value] of found) if (value !== null && value !== undefined) return { value, source };
  return null;
}

function sourceReason(source: Source, input: PrefillInput, facts: Reason["facts"]): Reason {
  if (source === "last") return reason("prefill.last", { ...facts, date: input.lastComparable?.date ?? null });
  if (source === "plan" && input.planReason !== undefined) return input.planReason;
  return reason(`prefill.${source}`, facts);
}
