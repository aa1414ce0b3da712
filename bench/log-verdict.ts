import { addDays } from "../src/domain/civil-date";
import type { LevelSet } from "../src/domain/level-observations";
import type { RecordSet } from "../src/domain/record-set";
import { deriveRecords } from "../src/domain/records";
import { compareSets } from "../src/domain/set-order";
import { bucketSessions, predictNext, repBucket } from "../src/domain/strength-forecast";
import { levelSeries, predictiveBand } from "../src/domain/strength-level";

export interface LogVerdict {
  readonly sets: number;
  readonly forecasts: number;
  /** Median absolute error as a share: of the forecast, and of "the same as last time". */
  readonly medianError: number;
  readonly medianNaive: number;
  /** Share of sessions inside the 80 % band of the level, and how many were asked. */
  readonly covered: number;
  readonly banded: number;
  readonly records: number;
  readonly warmupRecords: number;
  /** Records of load that only a conversion of units made, and that were celebrated all the same. */
  readonly unitRecords: number;
  readonly sameWhenShuffled: boolean;
}

/** The first repetitions of each bucket stand for it. */
const BUCKET_REPS = [3, 6, 9, 12];
const CROSS_UNIT_KG = 0.25;

/** Walks a log forward session by session and asks the engine before each what it would have said (gate 20.4). */
export function judgeLog(sets: readonly RecordSet[]): LogVerdict {
  const sorted = [...sets].sort(compareSets);
  const byExercise = [...Map.groupBy(sorted, ({ exerciseId }) => exerciseId).values()];
  const forecasts = byExercise.flatMap(forecastsOf);
  const bands = byExercise.flatMap(bandsOf);
  const records = deriveRecords(sets);
  const byId = new Map(sets.map((set) => [set.id, set]));
  return {
    sets: sets.length,
    forecasts: forecasts.length,
    medianError: median(forecasts.map(({ forecast, actual }) => Math.abs(forecast / actual - 1))),
    medianNaive: median(forecasts.map(({ last, actual }) => Math.abs(last / actual - 1))),
    covered: bands.filter(Boolean).length / Math.max(1, bands.length),
    banded: bands.length,
    records: records.length,
    warmupRecords: records.filter(({ setId }) => byId.get(setId)?.role === "warmup").length,
    unitRecords: records.filter((record) => isUnitArtefact(record, byId)).length,
    sameWhenShuffled: JSON.stringify(deriveRecords(shuffled(sets))) === JSON.stringify(records),
  };
}

interface Forecast {
  readonly forecast: number;
  readonly last: number;
  readonly actual: number;
}

function forecastsOf(sets: readonly RecordSet[]): Forecast[] {
  const moved = sets.map(levelSetOf);
  return BUCKET_REPS.flatMap((reps) => {
    const bucket = repBucket(reps);
    const seen = bucket === null ? [] : bucketSessions(moved, bucket);
    return seen.slice(1).flatMap(({ date, x }, i): Forecast[] => {
      const forecast = predictNext(moved, reps, addDays(date, -1)).value;
      const last = seen[i];
      // Two sessions of one day know nothing of each other.
      if (forecast === null || last === undefined || last.date === date) return [];
      return [{ forecast: forecast.kg, last: Math.exp(last.x), actual: Math.exp(x) }];
    });
  });
}

/** For each session with a point estimate after the first: did it fall into the band the level gave the day before? */
function bandsOf(sets: readonly RecordSet[]): boolean[] {
  const moved = sets.map(levelSetOf);
  const levelOn = levelSeries(moved);
  const sessions = [...Map.groupBy(moved, ({ date }) => date).keys()];
  return sessions.flatMap((date) => {
    const before = levelOn(addDays(date, -1)).value;
    const [seen] = bucketSessions(
      moved.filter((set) => set.date === date),
      [1, 12],
    );
    if (before === null || before.basis !== "rated" || seen === undefined || !seen.rated) return [];
    const band = predictiveBand(before, seen.R);
    const kg = Math.exp(seen.x);
    return [kg >= band.lo80 && kg <= band.hi80];
  });
}

function levelSetOf({ id, workoutId, date, order, role, kg, reps, rpe }: RecordSet): LevelSet {
  return { id, workoutId, date, order, role, kg, reps, rpe: rpe ?? null };
}

function isUnitArtefact(record: ReturnType<typeof deriveRecords>[number], byId: ReadonlyMap<string, RecordSet>): boolean {
  if (record.kind !== "heaviest" && record.kind !== "weight_at_reps") return false;
  const isSmall = record.margin <= CROSS_UNIT_KG;
  const unit = byId.get(record.setId)?.unit;
  const others = [...byId.values()].some((set) => set.unit !== unit && set.exerciseId === record.exerciseId);
  return isSmall && others && !record.withinRounding;
}

/** Another order, the same each time. */
function shuffled<T>(items: readonly T[]): T[] {
  const half = Math.ceil(items.length / 2);
  return items.flatMap((_, i) => (i < half ? [items[items.length - 1 - i], items[i]] : [])).slice(0, items.length) as T[];
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}
