import { addDays, type CivilDate } from "../../../domain/civil-date";
import type { SignalInput } from "../../../domain/deload-signals";
import { type LiftDeviation, liftDeviations } from "../../../domain/lift-deviations";
import { liftStatus } from "../../../domain/lift-status";
import { likeForLike } from "../../../domain/like-for-like";
import { recordCurve } from "../../../domain/record-set";
import { ratingBias } from "../../../domain/rpe-trust";
import type { SlotExposure } from "../../../domain/slot-state";
import type { LevelReader } from "../../../domain/strength-level";
import { levelSet, type StrengthRow, strengthByDay } from "../../progress/server/strength-of";
import { placedRecords, type WeighedDay } from "../../workouts/server/placed-record";
import type { PlacedSet, TrainingLog } from "../../workouts/server/training-log";

/** A lift some plan named primary, with all its working sets. */
interface PrimaryLift {
  readonly exerciseId: string;
  readonly rows: readonly StrengthRow[];
  readonly levelOn: LevelReader;
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

/** `weights` newest first. */
export function primaryLifts(log: Pick<TrainingLog, "done" | "exposures">, weights: readonly WeighedDay[]): PrimaryLifts {
  const lifts = liftsOf(log, weights);
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

function liftsOf({ done, exposures }: Pick<TrainingLog, "done" | "exposures">, weights: readonly WeighedDay[]): PrimaryLift[] {
  const read = placedRecords(weights);
  const isMain = ({ exercise }: PlacedSet) => exercise.role === "primary" && !exercise.modified;
  const ids = new Set(done.filter(isMain).map(({ set }) => set.exerciseId));
  const working = Map.groupBy(
    done.filter(({ set }) => set.role !== "warmup" && ids.has(set.exerciseId)),
    ({ set }) => set.exerciseId,
  );
  return [...working].map(([exerciseId, placed]) => {
    const rows = placed.map((one) => ({
      ...read(one),
      ...{ movement: one.movement, targetRepsMin: one.set.targetRepsMin, confirmed: one.set.confirmed },
    }));
    const days = new Set(placed.filter(isMain).map(({ workout }) => workout.day));
    return { exerciseId, rows, days, levelOn: strengthByDay(rows), exposures: exposures[exerciseId] ?? [] };
  });
}

function deviationsOf({ rows, days, levelOn }: PrimaryLift): readonly LiftDeviation[] {
  const moved = rows.map(levelSet);
  const trust = ratingBias(moved);
  const options = { ...curveOf(rows), biasOn: (day: CivilDate) => trust(day).value };
  return liftDeviations(moved, (day) => levelOn(day).value?.kg ?? null, options).filter(({ date }) => days.has(date));
}

/** Like-for-like results, oldest first. */
function resultsOf({ rows, days }: PrimaryLift, day: CivilDate): readonly number[] {
  const moved = rows.map(levelSet);
  const options = { ...curveOf(rows), bias: ratingBias(moved)(day).value };
  return likeForLike(moved, day, options)
    .filter(({ date }) => days.has(date))
    .map(({ e1rm }) => e1rm);
}

/** Share of the maximum and effort of the heaviest rated set of each session, oldest first. */
function effortsOf({ rows, days, levelOn }: PrimaryLift, day: CivilDate): { readonly pct: number; readonly rpe: number }[] {
  const rated = rows.filter(({ record: { date, rpe } }) => rpe != null && date <= day && days.has(date));
  const byDay = [...Map.groupBy(rated, ({ record }) => record.date)].sort(([a], [b]) => (a < b ? -1 : 1));
  return byDay.flatMap(([date, sets]) => {
    const top = sets.reduce((best, one) => (one.record.kg > best.record.kg ? one : best)).record;
    const level = levelOn(addDays(date, -1)).value;
    return level === null || top.rpe == null ? [] : [{ pct: (100 * top.kg) / level.kg, rpe: top.rpe }];
  });
}

function isStalled({ exposures }: PrimaryLift, today: CivilDate): boolean {
  return liftStatus(exposures, { today, targetRpe: null, stepKg: null }).value.status === "stalled";
}

function curveOf([sample]: readonly StrengthRow[]) {
  return sample === undefined ? {} : { curve: recordCurve(sample.record) };
}
