import type { BodyweightLevelSet } from "../../../domain/bodyweight-level";
import { addDays, type CivilDate } from "../../../domain/civil-date";
import type { SignalInput } from "../../../domain/deload-signals";
import { type LiftDeviation, liftDeviations } from "../../../domain/lift-deviations";
import { liftStatus } from "../../../domain/lift-status";
import { likeForLike } from "../../../domain/like-for-like";
import { recordCurve } from "../../../domain/record-set";
import { ratingBias } from "../../../domain/rpe-trust";
import type { SlotExposure } from "../../../domain/slot-state";
import type { StrengthLog } from "../../progress/server/strength-log";
import { levelSet, type StrengthRow } from "../../progress/server/strength-of";
import type { TrainingLog } from "../../workouts/server/training-log";

/** A lift some plan named primary. */
interface PrimaryLift {
  readonly exerciseId: string;
  readonly rows: readonly StrengthRow[];
  /** The rows as the strength estimate reads them. */
  readonly sets: readonly BodyweightLevelSet[];
  readonly trust: ReturnType<typeof ratingBias>;
  readonly levelOn: (day: CivilDate) => number | null;
  /** Days it was primary in a session that was not reduced. */
  readonly days: ReadonlySet<CivilDate>;
  readonly exposures: readonly SlotExposure[];
}

/** What the main lifts of a log say about recovery. */
export interface PrimaryLifts {
  /** Every session against its forecast, in no order. */
  readonly deviations: readonly LiftDeviation[];
  /** What the strength and effort signs of a deload are read from, up to the end of a day. */
  readonly signalsOn: (day: CivilDate) => Pick<SignalInput, "lifts" | "efforts">;
  /** Some main lift has stood still at its load (specification 5.6). */
  readonly isStalledOn: (day: CivilDate) => boolean;
}

/** A lift laid aside for longer says nothing about today. */
const CURRENT_DAYS = 42;
const STALLED_DAYS = 30;

export function primaryLifts(log: Pick<TrainingLog, "done" | "exposures">, strength: StrengthLog): PrimaryLifts {
  const lifts = liftsOf(log, strength);
  const currentOn = (day: CivilDate, within: number) =>
    lifts.filter(({ days }) => [...days].some((date) => date <= day && date > addDays(day, -within)));
  return {
    deviations: lifts.flatMap(deviationsOf),
    signalsOn: (day) => {
      const current = currentOn(day, CURRENT_DAYS);
      return { lifts: current.map((lift) => resultsOf(lift, day)), efforts: current.map((lift) => effortsOf(lift, day)) };
    },
    isStalledOn: (day) => currentOn(day, STALLED_DAYS).some((lift) => isStalled(lift, day)),
  };
}

function liftsOf({ done, exposures }: Pick<TrainingLog, "done" | "exposures">, strength: StrengthLog): PrimaryLift[] {
  const main = done.filter(({ set, exercise }) => exercise.role === "primary" && !exercise.modified && set.role !== "warmup");
  return [...Map.groupBy(main, ({ set }) => set.exerciseId)].map(([exerciseId, placed]) => {
    const rows = strength.rowsOf(exerciseId);
    const sets = rows.map(levelSet);
    const levelOn = (day: CivilDate) => strength.levelOn(exerciseId, day)?.kg ?? null;
    const days = new Set(placed.map(({ workout }) => workout.day));
    return { exerciseId, rows, sets, trust: ratingBias(sets), levelOn, days, exposures: exposures[exerciseId] ?? [] };
  });
}

function deviationsOf({ rows, sets, trust, days, levelOn }: PrimaryLift): readonly LiftDeviation[] {
  const options = { ...curveOf(rows), biasOn: (day: CivilDate) => trust(day).value };
  return liftDeviations(sets, levelOn, options).filter(({ date }) => days.has(date));
}

/** Like-for-like results, oldest first. */
function resultsOf({ rows, sets, trust, days }: PrimaryLift, day: CivilDate): readonly number[] {
  return likeForLike(sets, day, { ...curveOf(rows), bias: trust(day).value })
    .filter(({ date }) => days.has(date))
    .map(({ e1rm }) => e1rm);
}

/** Share of the maximum and effort of the heaviest rated set of each session, oldest first. */
function effortsOf({ rows, days, levelOn }: PrimaryLift, day: CivilDate): { readonly pct: number; readonly rpe: number }[] {
  const rated = rows.filter(({ record: { date, rpe } }) => rpe != null && date <= day && days.has(date));
  const byDay = [...Map.groupBy(rated, ({ record }) => record.date)].sort(([a], [b]) => (a < b ? -1 : 1));
  return byDay.flatMap(([date, sets]) => {
    const top = sets.reduce((best, one) => (one.record.kg > best.record.kg ? one : best)).record;
    const levelKg = levelOn(addDays(date, -1));
    return levelKg === null || top.rpe == null ? [] : [{ pct: (100 * top.kg) / levelKg, rpe: top.rpe }];
  });
}

function isStalled({ exposures }: PrimaryLift, today: CivilDate): boolean {
  return liftStatus(exposures, { today, targetRpe: null, stepKg: null }).value.status === "stalled";
}

function curveOf([sample]: readonly StrengthRow[]) {
  return sample === undefined ? {} : { curve: recordCurve(sample.record) };
}
