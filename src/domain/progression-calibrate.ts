import { atMost, effortOf, type LoadLine, loadable } from "./load-line";
import type { Outcome } from "./outcome";
import { loadFor } from "./prescribe";
import { type Reason, reason } from "./reason";
import type { SlotState } from "./slot-state";
import { BODYWEIGHT_CURVE, DEFAULT_CURVE } from "./strength-curves";
import type { StrengthLevel } from "./strength-level";

/** The first session of a lift, and what the log knows of the lift since. */
export interface FirstSession {
  readonly line: LoadLine | null;
  /** Bottom of the range and effort the slot asks for. */
  readonly lo: number;
  readonly targetRpe: number | null;
  readonly level: Pick<StrengthLevel, "kg" | "basis"> | null;
}

/** Target effort where a slot names none: two repetitions left. */
const PRESET_RPE = 8;

/**
 * A first load is a guess, and its first set may move it by a tenth only (specification 6.6, 7.1). If the session still fell
 * below the range, the guess was worse than that: the next load is what the session itself says the lifter can do, by the same
 * rule as any first load. Never heavier; null where nothing changes (decision 020).
 */
export function recalibrated(
  state: SlotState,
  outcome: Outcome,
  { line, lo, targetRpe, level }: FirstSession,
): { readonly state: SlotState; readonly reason: Reason } | null {
  if (line === null || state.plannedKg === null || outcome.kind !== "miss" || level?.basis !== "rated") return null;
  const curve = line.bodyKg > 0 ? BODYWEIGHT_CURVE : DEFAULT_CURVE;
  const usedKg = loadable(line, state.plannedKg);
  const kg = atMost(line, loadFor(level.kg, lo, 10 - (targetRpe ?? PRESET_RPE), curve).value);
  if (effortOf(line, kg) >= effortOf(line, usedKg)) return null;
  return {
    state: { ...state, plannedKg: kg, fails: 0 },
    reason: reason("progression.recalibrated", { fromKg: usedKg, toKg: kg, levelKg: level.kg, reps: lo }),
  };
}
