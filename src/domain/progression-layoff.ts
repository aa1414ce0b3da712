import { type CivilDate, daysBetween } from "./civil-date";
import { exerciseLayoff, layoff, RESTORE_SHARE } from "./layoff";
import { atMost, effortOf, isCoarseCut, type LoadLine, loadable, loadForEffort } from "./load-line";
import { type Reason, reason } from "./reason";
import type { SlotState } from "./slot-state";

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
}

/**
 * What the days between two sessions of a lift cost it: the breaks from all training, or the neglect of this one lift,
 * whichever costs more. The cut falls on the first session back and happens once (specification 16.1).
 */
export function comeBack(
  state: SlotState,
  line: LoadLine | null,
  absence: Absence,
): { readonly state: SlotState; readonly reasons: readonly Reason[] } {
  const cost = costOf(absence);
  if (line === null || state.plannedKg === null || cost === null) return { state, reasons: [] };
  const old = effortOf(line, loadable(line, state.plannedKg));
  const eased = atMost(line, old * cost.share);
  if (cost.share >= HELD_SHARE && isCoarseCut(line, loadable(line, state.plannedKg), eased)) return stays(state, cost);
  const plannedKg = cost.asNew && absence.startKg !== null ? easier(line, eased, absence.startKg) : eased;
  const before = state.layoffRestoreTo === null ? 0 : effortOf(line, state.layoffRestoreTo);
  const restoreTo = cost.asNew ? null : loadForEffort(line, Math.max(old * RESTORE_SHARE, before));
  const tmKg = state.tmKg === null ? null : state.tmKg * cost.share;
  const facts = { ...cost.because.facts, fromKg: loadable(line, state.plannedKg), toKg: plannedKg };
  return {
    // Repetitions missed under the old load say nothing about the eased one.
    state: { ...state, plannedKg, tmKg, fails: 0, tops: 0, layoffRestoreTo: restoreTo },
    reasons: [{ ...cost.because, facts }],
  };
}

/**
 * After up to five weeks strength is close to what it was: where the equipment has no load between, half the weight would be
 * the wrong answer, and the first set says what is right (decision 020).
 */
function stays(state: SlotState, cost: Cost): ReturnType<typeof comeBack> {
  const kg = state.plannedKg;
  return {
    state: { ...state, fails: 0, tops: 0, tmKg: state.tmKg === null ? null : state.tmKg * cost.share },
    reasons: [reason("layoff.no-step-between", { ...cost.because.facts, kg }, "C")],
  };
}
const HELD_SHARE = 0.9;

interface Cost {
  /** Share of the load that is left. */
  readonly share: number;
  readonly because: Reason;
  readonly asNew: boolean;
}

/** All breaks from training together, or the neglect of this lift alone if that costs more; null when nothing was lost. */
function costOf(absence: Absence): Cost | null {
  const breaks = breaksIn(absence)
    .map((days) => layoff(days))
    .filter(({ value }) => value.load < 1);
  const share = breaks.reduce((load, each) => load * each.value.load, 1);
  const alone = exerciseLayoff(daysBetween(absence.lastDone, absence.to));
  if (alone !== null && alone.load < share) return { share: alone.load, because: alone.because, asNew: false };
  const [longest] = breaks.toSorted((a, b) => a.value.load - b.value.load);
  return longest === undefined ? null : { share, because: longest.reasons[0], asNew: longest.value.asNew };
}

/** Days off of each gap between sessions, the first and last day of the absence included. */
function breaksIn({ from, to, sessionDates }: Absence): readonly number[] {
  const days = [from, ...sessionDates.filter((date) => date > from && date < to), to];
  return days.slice(1).map((day, i) => daysBetween(days[i] ?? day, day));
}

function easier(line: LoadLine, a: number, b: number): number {
  return effortOf(line, a) <= effortOf(line, b) ? a : b;
}
