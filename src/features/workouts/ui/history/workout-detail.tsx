"use client";
import { useState } from "react";
import { useProfile } from "@/features/account/client/profile";
import { useAnswer } from "@/features/account/client/use-answer";
import { frame } from "@/lib/copy/en/frame";
import { history } from "@/lib/copy/en/history";
import { formatDay, formatTime } from "@/lib/copy/format";
import { Button } from "@/ui/button";
import { ButtonLink } from "@/ui/button-link";
import { Dock } from "@/ui/dock";
import { ErrorState } from "@/ui/error-state";
import { PageHeader } from "@/ui/page-header";
import { Skeleton } from "@/ui/skeleton";
import { SyncMark } from "@/ui/sync-mark";
import type * as contract from "../../contract";
import { DeleteWorkout } from "./delete-workout";
import { ExerciseSets } from "./exercise-sets";
import { WorkoutNote } from "./workout-note";
import { WorkoutNumbers } from "./workout-numbers";

const copy = history.detail;

/** One finished workout; "Edit" opens its sets. */
export function WorkoutDetail({ workoutId }: { workoutId: string }) {
  const { profile } = useProfile();
  const { value, asOf, failure, reload } = useAnswer<typeof contract.readWorkout>("readWorkout", { workoutId });
  const [editing, setEditing] = useState(false);
  const back = { href: "/history", label: history.title };
  if (!value)
    return (
      <div className="gutter mx-auto max-w-[45rem]">
        <PageHeader title={copy.title} back={back} />
        {failure === null ? (
          <Skeleton className="h-96 w-full" />
        ) : failure.problem.status === 404 || failure.problem.status === 422 ? (
          <ErrorState sentence={copy.gone} action={<ButtonLink href="/history">{copy.back}</ButtonLink>} />
        ) : (
          <ErrorState
            sentence={failure.offline ? frame.offline.needsConnection : history.error}
            action={<Button onClick={reload}>{history.retry}</Button>}
          />
        )}
      </div>
    );
  const time = (at: string) => formatTime(Date.parse(at), value.zone);
  const span = value.finishedAt ? `${time(value.startedAt)} – ${time(value.finishedAt)}` : time(value.startedAt);
  return (
    <div className="gutter mx-auto flex min-h-[calc(100dvh-9rem)] max-w-[45rem] flex-col">
      <PageHeader title={value.title} kicker={formatDay(value.day, "year")} lead={span} back={back} />
      <div className="grid grid-cols-1 gap-6 pb-6">
        {asOf === null ? null : <SyncMark state="offline" text={frame.offline.asOf(formatTime(asOf, profile.timeZone))} />}
        <WorkoutNumbers workout={value} />
        {value.exercises.map((exercise) => (
          <ExerciseSets key={exercise.id} workout={value} exercise={exercise} editing={editing} onChanged={reload} />
        ))}
        <WorkoutNote key={value.note} workoutId={value.id} note={value.note} editing={editing} onChanged={reload} />
        {editing ? <DeleteWorkout workoutId={value.id} /> : null}
      </div>
      {value.finishedAt ? (
        <Dock label={copy.edit} aboveBar>
          <Button
            size="lg"
            wide
            variant={editing ? "primary" : "secondary"}
            disabled={asOf !== null}
            onClick={() => setEditing(!editing)}
          >
            {editing ? copy.done : copy.edit}
          </Button>
        </Dock>
      ) : null}
    </div>
  );
}
