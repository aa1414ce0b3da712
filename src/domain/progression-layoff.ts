import type { CivilDate } from "./civil-date";
import { exerciseLayoff, layoff, RESTORE_SHARE } from "./layoff";
import { type DeclinedBreak, daysThatCount, declinedReason, type Gap, gapsBetween, isDeclined } from "./layoff-declined";
import { atMost, effortOf, isCoarseCut, type LoadLine, loadable, loadForEffort } from "./load-line";
import { type Reason, reason } from "./reason";
import type { SlotState } from "./slot-state";

/** A break that leaves this share of the load or more is short. */
const HELD_SHARE = 0.9;

export interface Absence {
  /** Last time this state of the lift was trained, and the day it is trained again. */
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** Last time the exercise was done before that day, in this slot or another. */
  readonly lastDone: CivilDate;
  /** Every completed session of the lifter, sorted, whatever was trained. */
  readonly sessionDates: readonly CivilDate[];
  /** What the start rules would give today; the ceiling after a year away. */
  readonly startKg: number | null;
  /** Breaks whose easing the lifter turned down; absent = none. */
  readonly declined?: readonly DeclinedBreak[];
}

/**
 * What the days between two sessions of a lift cost it: the breaks from all training, or the neglect of this one lift,
 * whichever costs more. The cut falls on the first session back and happens once (specification 16.1). A break the lifter
 * declined costs nothing, as if training had gone on, and says so.
 */
export function comeBack(
  state: SlotState,
  line: LoadLine | null,
  absence: Absence,
): { readonly state: SlotState; readonly reasons: readonly Reason[] } {
  if (line === null || state.plannedKg === null) return { state, reasons: [] };
  const gaps = gapsBetween(absence.from, absence.to, absence.sessionDates);
  const spared = gaps.filter((gap) => isDeclined(gap, absence.declined ?? []));
  const kept = spared.map(({ days }) => declinedReason(days));
  const cost = costOf(
    absence,
    gaps.filter((gap) => !spared.includes(gap)),
  );
  if (cost === null) return { state, reasons: kept };
  const old = effortOf(line, loadable(line, state.plannedKg));
  const eased = atMost(line, old * cost.share);
  if (isTooCoarse(state, line, eased) && cost.share >= HELD_SHARE) {
    // After up to five weeks strength is close to what it was: half the load would be the wrong answer (decision 020).
    const why = reason("layoff.no-step-between", { ...cost.because.facts, kg: loadable(line, state.plannedKg) }, "C");
    return { state: { ...state, fails: 0, tops: 0 }, reasons: [why, ...kept] };
  }
  const plannedKg = cost.asNew && absence.startKg !== null ? easier(line, eased, absence.startKg) : eased;
  const before = state.layoffRestoreTo === null ? 0 : effortOf(line, state.layoffRestoreTo);
  const restoreTo = cost.asNew ? null : loadForEffort(line, Math.max(old * RESTORE_SHARE, before));
  const tmKg = state.tmKg === null ? null : state.tmKg * cost.share;
  const facts = { ...cost.because.facts, fromKg: loadable(line, state.plannedKg), toKg: plannedKg };
  return {
    // Repetitions missed under the old load say nothing about the eased one.
    state: { ...state, plannedKg, tmKg, fails: 0, tops: 0, layoffRestoreTo: restoreTo },
    reasons: [{ ...cost.because, facts }, ...kept],
  };
}

/** A training max is a number, not a load: it is cut as the break says. */
function isTooCoarse({ plannedKg, tmKg }: SlotState, line: LoadLine, eased: number): boolean {
  return plannedKg !== null && tmKg === null && isCoarseCut(line, loadable(line, plannedKg), eased);
}

interface Cost {
  /** Share of the load that is left. */
  readonly share: number;
  readonly because: Reason;
  readonly asNew: boolean;
}

/** All breaks from training together, or the neglect of this lift alone if that costs more; null when nothing was lost. */
function costOf({ lastDone, to, sessionDates, declined = [] }: Absence, gaps: readonly Gap[]): Cost | null {
  const breaks = gaps.map(({ days }) => layoff(days)).filter(({ value }) => value.load < 1);
  const share = breaks.reduce((load, each) => load * each.value.load, 1);
  const alone = exerciseLayoff(daysThatCount(lastDone, to, { sessionDates, declined }));
  if (alone !== null && alone.load < share) return { share: alone.load, because: alone.because, asNew: false };
  const [longest] = breaks.toSorted((a, b) => a.value.load - b.value.load);
  return longest === undefined ? null : { share, because: longest.reasons[0], asNew: longest.value.asNew };
}

function easier(line: LoadLine, a: number, b: number): number {
  return effortOf(line, a) <= effortOf(line, b) ? a : b;
}
