import type { Unit } from "@/domain/vocabulary";
import { log } from "@/lib/copy/en/log";
import { summary } from "@/lib/copy/en/summary";
import { vocabulary } from "@/lib/copy/en/vocabulary";
import { formatLoad } from "@/lib/copy/format";
import { Card } from "@/ui/card";
import { PrBadge } from "@/ui/pr-badge";
import type { OpenWorkout } from "../client/load-workout";
import type { WorkoutSummary } from "../client/use-summary";
import { loadText } from "./set-text";

type Props = { workout: OpenWorkout; records: WorkoutSummary["records"]; unit: Unit };

/** The records of the workout: the server's once it has judged, until then what the phone believes. */
export function SummaryRecords({ workout, records, unit }: Props) {
  const shown = records === null ? guessed(workout) : confirmed(records, unit);
  return (
    <section aria-labelledby="records" className="grid gap-3">
      <h2 id="records" className="text-lg font-semibold">
        {summary.records}
      </h2>
      {shown.length === 0 ? <p className="text-ink-2">{records === null ? summary.offline : summary.none}</p> : null}
      <ul className="grid gap-2">
        {shown.map(({ id, name, kind, value }) => (
          <Card key={id} as="li" className="flex items-center justify-between gap-3">
            <span className="min-w-0">
              <span className="block font-semibold">{name}</span>
              <span className="block text-sm text-ink-2">{kind}</span>
            </span>
            <PrBadge text={value} fresh />
          </Card>
        ))}
      </ul>
    </section>
  );
}

interface Shown {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly value: string;
}

function confirmed(records: NonNullable<WorkoutSummary["records"]>, unit: Unit): Shown[] {
  const worth = records.filter(({ celebrated }) => celebrated);
  return (worth.length > 0 ? worth : records).map(({ setId, kind, exerciseName, loadGrams, reps }) => ({
    id: `${setId}:${kind}`,
    name: exerciseName,
    kind: vocabulary.recordKinds[kind],
    value: loadGrams ? `${formatLoad(loadGrams / 1000, unit)} × ${reps ?? "–"}` : `× ${reps ?? "–"}`,
  }));
}

function guessed(workout: OpenWorkout): Shown[] {
  return workout.exercises.flatMap(({ name, sets }) =>
    sets
      .filter(({ record, completed }) => completed && record !== null)
      .map((set) => ({
        id: set.id,
        name,
        kind: log.set.looksLikeRecord,
        value: `${loadText(set)}${set.load ? ` ${set.load.unit}` : ""} × ${set.reps ?? "–"}`,
      })),
  );
}
