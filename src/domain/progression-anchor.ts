import { effortOf, type LoadLine } from "./load-line";
import { type Outcome, outcomeOf, type Prescription } from "./outcome";
import { type Reason, reason } from "./reason";
import type { SlotExposure, SlotState } from "./slot-state";

export interface Anchored {
  readonly state: SlotState;
  /** The outcome read against the anchored load; null when nothing changed. */
  readonly outcome: Outcome | null;
  readonly reasons: readonly Reason[];
}

/** As in outcome.ts: closer than this is the same load. */
const TOLERANCE_KG = 0.25;

/**
 * Ties the state to what was really on the bar. A made session counts for the load it was made with, so that
 * a lifter who put on more (or was asked for less that day) is not sent back to a number from the books.
 * The first session also calibrates downwards: its load was only a guess (specification 6.6). A heavier load that hurt is
 * not taken at the word.
 */
export function anchor(
  state: SlotState,
  exposure: SlotExposure,
  plan: Prescription,
  { isFirst, isFullLoad, hurt }: { readonly isFirst: boolean; readonly isFullLoad: boolean; readonly hurt: boolean },
): Anchored {
  const same: Anchored = { state, outcome: null, reasons: [] };
  const { line } = plan;
  const outcome = outcomeOf(exposure, plan);
  const used = outcome.usedKg;
  if (line === null || used === null || !isFullLoad) return same;
  if (plan.kg === null) return anchored(state, exposure, plan, line, used, isFirst);
  const isOff = Math.abs(effortOf(line, used) - effortOf(line, plan.kg)) > TOLERANCE_KG;
  if (!isOff || (hurt && effortOf(line, used) > effortOf(line, plan.kg))) return same;
  const isMade = outcome.kind === "success" || outcome.kind === "in_range";
  const isCalibration = isFirst && (outcome.kind === "under" || outcome.kind === "miss");
  return isMade || isCalibration ? anchored(state, exposure, plan, line, used, isCalibration) : same;
}

function anchored(
  state: SlotState,
  exposure: SlotExposure,
  plan: Prescription,
  line: LoadLine,
  usedKg: number,
  isCalibration: boolean,
): Anchored {
  const at = exposure.sets.filter((set) => Math.abs(effortOf(line, set.kg) - effortOf(line, usedKg)) <= TOLERANCE_KG);
  const sets = (isCalibration ? at : exposure.sets).map((set) => ({
    ...set,
    target: set.target === null ? null : { ...set.target, kg: usedKg },
  }));
  const settled = { ...exposure, sets, plannedSets: isCalibration ? null : exposure.plannedSets };
  const rule = isCalibration ? "progression.calibrated" : "progression.adopted";
  return {
    state: { ...state, plannedKg: usedKg },
    outcome: outcomeOf(settled, { ...plan, kg: usedKg }),
    reasons: [reason(rule, { plannedKg: plan.kg, usedKg })],
  };
}
