"use client";
import { useState } from "react";
import { frame } from "@/lib/copy/en/frame";
import { history } from "@/lib/copy/en/history";
import { formatDay, formatTime } from "@/lib/copy/format";
import { Button } from "@/ui/button";
import { ButtonLink } from "@/ui/button-link";
import { Dock } from "@/ui/dock";
import { ErrorState } from "@/ui/error-state";
import { Freshness } from "@/ui/freshness";
import { PageColumns } from "@/ui/page-columns";
import { PageHeader } from "@/ui/page-header";
import { Skeleton } from "@/ui/skeleton";
import type { OpenWorkout } from "../../client/load-workout";
import { numbersOf } from "../../client/past-numbers";
import { type PastWorkout, usePast } from "../../client/use-past";
import { DeleteWorkout } from "./delete-workout";
import { ExerciseSets } from "./exercise-sets";
import { RepeatButton } from "./repeat-button";
import { WorkoutNote } from "./workout-note";
import { WorkoutNumbers } from "./workout-numbers";
import { WorkoutRecords } from "./workout-records";

const copy = history.detail;
const back = { href: "/history", label: history.title };

/** One finished workout from this device; "Edit" opens its sets, "Repeat" starts it again. */
export function WorkoutDetail({ workoutId }: { workoutId: string }) {
  const past = usePast(workoutId);
  return past.workout ? <Detail workout={past.workout} past={past} /> : <Waiting past={past} />;
}

function Detail({ workout, past: { summary, answer } }: { workout: OpenWorkout; past: PastWorkout }) {
  const [editing, setEditing] = useState(false);
  const time = (at: string) => formatTime(Date.parse(at), workout.zone);
  const span = workout.finishedAt ? `${time(workout.startedAt)} – ${time(workout.finishedAt)}` : time(workout.startedAt);
  const records = new Set(summary?.records.filter(({ celebrated }) => celebrated).map(({ setId }) => setId));
  return (
    <PageColumns
      head={
        <>
          <PageHeader title={workout.title} kicker={formatDay(workout.day, "year")} lead={span} back={back} />
          <Freshness stale={answer.failure?.offline ? history.offline : null} updating={false} />
        </>
      }
      main={workout.exercises
        .filter(({ sets }) => editing || sets.length > 0)
        .map((exercise) => (
          <ExerciseSets key={exercise.id} workout={workout} exercise={exercise} editing={editing} records={records} />
        ))}
      side={
        <>
          <WorkoutNumbers {...(summary ?? numbersOf(workout))} />
          {summary ? <WorkoutRecords records={summary.records} /> : null}
          <WorkoutNote key={workout.note} workoutId={workout.id} note={workout.note} editing={editing} />
          {editing ? <DeleteWorkout workoutId={workout.id} /> : null}
        </>
      }
      sideFirst
      dock={
        workout.finishedAt ? (
          <Dock label={copy.edit} aboveBar>
            {editing ? (
              <Button size="lg" wide onClick={() => setEditing(false)}>
                {copy.done}
              </Button>
            ) : (
              <div className="flex flex-wrap gap-2 *:flex-1 *:basis-24 *:first:flex-[2] *:first:basis-40">
                <RepeatButton past={workout} />
                <Button size="lg" variant="secondary" onClick={() => setEditing(true)}>
                  {copy.edit}
                </Button>
              </div>
            )}
          </Dock>
        ) : undefined
      }
    />
  );
}

function Waiting({ past: { answer } }: { past: PastWorkout }) {
  const { failure, reload } = answer;
  const isGone = failure?.status === 404 || failure?.status === 422;
  return (
    <PageColumns
      head={<PageHeader title={copy.title} back={back} />}
      main={
        isGone ? (
          <ErrorState sentence={copy.gone} action={<ButtonLink href="/history">{copy.back}</ButtonLink>} />
        ) : failure ? (
          <ErrorState
            sentence={failure.offline ? frame.offline.needsConnection : history.error}
            action={<Button onClick={reload}>{history.retry}</Button>}
          />
        ) : (
          <>
            <Skeleton className="h-52 w-full" />
            <Skeleton className="h-64 w-full" />
            <Skeleton className="h-64 w-full" />
          </>
        )
      }
    />
  );
}
