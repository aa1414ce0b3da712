"use client";
import { useState } from "react";
import { useProfile } from "@/features/account/client/profile";
import { frame } from "@/lib/copy/en/frame";
import { history } from "@/lib/copy/en/history";
import { formatClock, formatNumber } from "@/lib/copy/format";
import { Button } from "@/ui/button";
import { Card } from "@/ui/card";
import { cx } from "@/ui/cx";
import { Icon } from "@/ui/icon";
import type { ExerciseRow, SetRow, WorkoutDetail } from "../../contract";
import { loadIn, oneMore } from "./past-set";
import { SetEditor } from "./set-editor";

type Props = { workout: WorkoutDetail; exercise: ExerciseRow; editing: boolean; onChanged: () => void };

/** The sets of one exercise as they were done. */
export function ExerciseSets({ workout, exercise, editing, onChanged }: Props) {
  const { unit } = useProfile().profile;
  const [edited, setEdited] = useState<{ set: SetRow; isNew: boolean } | null>(null);
  return (
    <Card as="section" aria-label={exercise.name}>
      <h2 className="pb-2 text-lg font-semibold">{exercise.name}</h2>
      <ol className="grid">
        {exercise.sets.map((set, i) => {
          const text = textOf(set, loadIn(set, unit), unit);
          const row = (
            <>
              <span className="num w-8 text-sm text-ink-3">{set.role === "warmup" ? "W" : i + 1}</span>
              <span className={cx("num flex-1 text-start text-lg", !set.completed && "text-ink-3")}>{text}</span>
              {set.completed ? null : <span className="text-sm text-ink-3">{history.detail.skipped}</span>}
              {editing ? <Icon name="edit" size={20} className="text-ink-2" /> : null}
            </>
          );
          const look = "flex min-h-11 w-full items-center gap-3";
          return (
            <li key={set.id} className="border-hairline not-first:border-t">
              {editing ? (
                <button
                  type="button"
                  aria-label={`${frame.actions.edit}: ${exercise.name}, ${i + 1}, ${text}`}
                  onClick={() => setEdited({ set, isNew: false })}
                  className={cx(look, "press rounded-control hover:bg-press")}
                >
                  {row}
                </button>
              ) : (
                <div className={look}>{row}</div>
              )}
            </li>
          );
        })}
      </ol>
      {exercise.note ? <p className="pt-2 text-sm text-ink-2">{exercise.note}</p> : null}
      {editing ? (
        <Button
          variant="ghost"
          icon={<Icon name="plus" size={20} />}
          aria-label={`${frame.actions.add}: ${exercise.name}`}
          onClick={() => setEdited({ set: oneMore(exercise, workout), isNew: true })}
        >
          {frame.actions.add}
        </Button>
      ) : null}
      {edited ? (
        <SetEditor
          key={edited.set.id}
          workoutId={workout.id}
          title={exercise.name}
          set={edited.set}
          isNew={edited.isNew}
          onClose={() => setEdited(null)}
          onChanged={onChanged}
        />
      ) : null}
    </Card>
  );
}

function textOf(set: SetRow, load: number | null, unit: string): string {
  const loadText = load === null || set.loadBasis === "none" ? frame.units.bodyweight : `${formatNumber(load)} ${unit}`;
  const amount = set.reps !== null ? String(set.reps) : set.seconds === null ? "–" : formatClock(set.seconds);
  return `${loadText} × ${amount}${set.rpe === null ? "" : ` @ ${formatNumber(set.rpe, 1)}`}`;
}
