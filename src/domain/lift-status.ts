import type { CivilDate } from "./civil-date";
import { type ExerciseStatus, exerciseStatus, type StatusSession } from "./exercise-status";
import { workSets } from "./outcome";
import { gates } from "./progression-gates";
import type { Advice } from "./reason";
import { compareExposures, type GateSignals, type SlotExposure } from "./slot-state";

export interface LiftToday {
  readonly today: CivilDate;
  /** How recovered the lifter is today; absent = not known. */
  readonly signals?: GateSignals;
  /** Effort the plan last asked for; null when it named none. */
  readonly targetRpe: number | null;
  /** One step of the equipment, kilograms; null where there is none. */
  readonly stepKg: number | null;
}

const RPE_SESSIONS = 3;

/**
 * How one exercise stands (specification 5.6), read from its exposures in any order. Sessions that were reduced for recovery
 * are left out: their loads and repetitions say nothing about the lift.
 */
export function liftStatus(exposures: readonly SlotExposure[], lift: LiftToday): Advice<ExerciseStatus> {
  const past = exposures.filter(({ date, modified }) => date <= lift.today && !modified).sort(compareExposures);
  const last = past.at(-1);
  const work = last === undefined ? [] : workSets(last);
  const rated = past.slice(-RPE_SESSIONS).flatMap((exposure) => rpesOf(exposure));
  const { blockedBy } = gates({
    ...lift.signals,
    lastBelowMinimum: work.some(({ reps, target }) => target !== null && reps < target.repsMin),
    recentRpe: rated.length === 0 ? null : rated.reduce((sum, rpe) => sum + rpe, 0) / rated.length,
    targetRpe: lift.targetRpe,
  }).value;
  return exerciseStatus({
    today: lift.today,
    sessions: past.map(sessionOf),
    blockedBy,
    isReady: work.length > 0 && work.every(({ reps, target }) => target !== null && reps >= target.repsMax),
    stepKg: lift.stepKg,
  });
}

function sessionOf(exposure: SlotExposure): StatusSession {
  const sets = workSets(exposure);
  return {
    date: exposure.date,
    kg: Math.max(0, ...sets.map(({ kg }) => kg)),
    totalReps: sets.reduce((sum, { reps }) => sum + reps, 0),
    rpes: rpesOf(exposure),
  };
}

function rpesOf(exposure: SlotExposure): readonly number[] {
  return workSets(exposure).flatMap(({ rpe }) => (rpe === null ? [] : [rpe]));
}
