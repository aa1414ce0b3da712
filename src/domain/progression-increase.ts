import { atMost, effortOf, harder, type LoadLine, loadable, loadForEffort } from "./load-line";
import { JUMP_MAX, widthBefore } from "./rep-range";
import { EPS, LOAD_EQ_KG } from "./units";

export interface IncreaseInput {
  readonly line: LoadLine;
  readonly plannedKg: number;
  /** Kilograms harder, or one step of the equipment. */
  readonly by: number | "step";
  /** Easiest load planned in the last seven days. */
  readonly weekAgoKg: number | null;
  /** Fixed-rep schemes pay a big step with extra reps first; a range has been widened beforehand and owes nothing. */
  readonly toEarn: { readonly leastReps: number; readonly lo: number } | null;
}

export type Increase =
  | { readonly kind: "raised"; readonly plannedKg: number; readonly isCapped: boolean }
  /** The step is too big for the repetitions shown so far. */
  | { readonly kind: "earn"; readonly width: number }
  | { readonly kind: "top-of-grid" };

/** One increase within the jump rule, specification 5.3, and the rounding of 0.6. */
export function increase(input: IncreaseInput): Increase {
  const { line, plannedKg, by } = input;
  const current = loadable(line, plannedKg);
  const step = harder(line, current);
  if (step === null) return { kind: "top-of-grid" };
  const width = widthBefore(line, plannedKg);
  if (input.toEarn !== null && width > 0 && input.toEarn.leastReps < input.toEarn.lo + width) return { kind: "earn", width };
  if (by === "step") return { kind: "raised", plannedKg: step, isCapped: false };

  const most = ceiling(input, current, step);
  const wanted = effortOf(line, plannedKg) + by;
  const target = Math.min(wanted, most);
  const planned = loadForEffort(line, target);
  const rounded = loadable(line, planned);
  const allowed = effortOf(line, rounded) <= most + LOAD_EQ_KG ? rounded : atMost(line, most);
  // A step that rounds back to the old load would never arrive: take the next one the equipment has.
  if (effortOf(line, allowed) < effortOf(line, step) - LOAD_EQ_KG) return { kind: "raised", plannedKg: step, isCapped: false };
  const isCapped = wanted > most + EPS;
  return { kind: "raised", plannedKg: isCapped || allowed !== rounded ? allowed : planned, isCapped };
}

/** Ten percent at a time and in any seven days, or the smallest step there is. */
function ceiling({ line, weekAgoKg }: IncreaseInput, current: number, step: number): number {
  const perStep = effortOf(line, current) * (1 + JUMP_MAX);
  const perWeek = weekAgoKg === null ? perStep : effortOf(line, weekAgoKg) * (1 + JUMP_MAX);
  return Math.max(effortOf(line, step), Math.min(perStep, perWeek));
}
