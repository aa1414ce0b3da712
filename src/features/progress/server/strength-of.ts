import { type BodyweightLevelSet, bodyweightSeries } from "../../../domain/bodyweight-level";
import { bodyShare, type KnownBody } from "../../../domain/bodyweight-load";
import type { Exercise } from "../../../domain/exercise";
import { type RecordSet, recordCurve } from "../../../domain/record-set";
import { ratingBias } from "../../../domain/rpe-trust";
import { type LevelReader, levelSeries } from "../../../domain/strength-level";

/** A stored set with the body weight it is read with. */
export interface StrengthRow {
  readonly record: RecordSet;
  readonly body: KnownBody | null;
  readonly movement: Exercise | null;
  readonly targetRepsMin: number | null;
  /** The lifter stood by a surprising set; absent = never asked. */
  readonly confirmed?: boolean;
}

/** A stored set as the strength estimate reads it. */
export function levelSet({ record, body, targetRepsMin, confirmed = false }: StrengthRow): BodyweightLevelSet {
  const { id, workoutId, date, startedAt, order, kg, reps, rpe, role } = record;
  return {
    id,
    workoutId,
    date,
    startedAt: startedAt ?? null,
    order,
    kg,
    reps,
    rpe: rpe ?? null,
    role,
    minReps: targetRepsMin,
    confirmed,
    body,
  };
}

/**
 * Strength in one exercise at the end of any day from its stored sets, warm-ups left out: on the load lifted, or on the
 * system mass where the body is part of it. Each rating is read with the bias that sets to failure had shown by its day.
 */
export function strengthByDay(rows: readonly StrengthRow[]): LevelReader {
  const moved = rows.map(levelSet);
  const [sample] = rows;
  if (sample === undefined) return levelSeries([]);
  const trust = ratingBias(moved);
  const biasOn = (day: string) => trust(day).value;
  const read =
    shareOf(sample) > 0 ? bodyweightSeries(moved, { biasOn }) : levelSeries(moved, { curve: recordCurve(sample.record), biasOn });
  return (day) => {
    const [advice, bias] = [read(day), trust(day)];
    if (bias.value === 0 || advice.value === null) return advice;
    return { ...advice, reasons: [...advice.reasons, ...bias.reasons] };
  };
}

/** What of a level at the end of `today` hangs on the lifter; null where the body is not part of it. */
export function addedPart(rows: readonly StrengthRow[], levelKg: number | null, today: string): number | null {
  const known = rows.filter((row) => row.body !== null && row.record.date <= today && shareOf(row) > 0);
  const newest = known.reduce<StrengthRow | null>(
    (last, row) => (last && last.record.date >= row.record.date ? last : row),
    null,
  );
  if (levelKg === null || newest === null || newest.body === null) return null;
  return levelKg - newest.body.kg * shareOf(newest);
}

/** The part of the body a set moved, 0–1. */
function shareOf({ record, movement }: Pick<StrengthRow, "record" | "movement">): number {
  return movement ? bodyShare(record.loadBasis, movement) : 0;
}
