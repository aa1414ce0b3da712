import { effortOf, harder, loadable } from "./load-line";
import type { SlotContext, SlotState } from "./slot-state";
import { EPS } from "./units";

/** A break's faster way back: one step of the equipment or this share, whichever is more. */
const RESTORE_STEP = 0.05;

/** True while the load is still short of what it was before a break. */
export function isRestoring(
  state: Pick<SlotState, "plannedKg" | "layoffRestoreTo">,
  { line }: Pick<SlotContext, "line">,
): boolean {
  const { plannedKg, layoffRestoreTo } = state;
  if (line === null || plannedKg === null || layoffRestoreTo === null) return false;
  return effortOf(line, plannedKg) < effortOf(line, layoffRestoreTo) - EPS;
}

/** Kilograms of one success on the way back. */
export function restoreStep(plannedKg: number, { line }: SlotContext): number {
  if (line === null) return 0;
  const current = loadable(line, plannedKg);
  const step = harder(line, current);
  const oneStep = step === null ? 0 : effortOf(line, step) - effortOf(line, current);
  return Math.max(oneStep, effortOf(line, current) * RESTORE_STEP);
}

/** Forgets the old load once it is reached. */
export function settle(state: SlotState, ctx: SlotContext): SlotState {
  return isRestoring(state, ctx) ? state : { ...state, layoffRestoreTo: null };
}
