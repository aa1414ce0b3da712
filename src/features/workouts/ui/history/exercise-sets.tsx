"use client";
import Link from "next/link";
import { useState } from "react";
import { useProfile } from "@/features/account/client/profile";
import { frame } from "@/lib/copy/en/frame";
import { history } from "@/lib/copy/en/history";
import { formatNumber } from "@/lib/copy/format";
import { exercisePath } from "@/lib/exercise-path";
import type { SetRow } from "@/lib/offline/rows";
import { Button } from "@/ui/button";
import { Card } from "@/ui/card";
import { cx } from "@/ui/cx";
import { Icon } from "@/ui/icon";
import type { OpenExercise, OpenWorkout } from "../../client/load-workout";
import { numberOf, oneMore, setText } from "./past-set";
import { SetEditor } from "./set-editor";

const copy = history.detail;

type Props = {
  workout: OpenWorkout;
  exercise: OpenExercise;
  editing: boolean;
  /** Sets that hold a record. */
  records: ReadonlySet<string>;
};

/** The sets of one exercise as they were done. */
export function ExerciseSets({ workout, exercise, editing, records }: Props) {
  const [edited, setEdited] = useState<{ set: SetRow; isNew: boolean } | null>(null);
  return (
    <Card as="section" aria-label={exercise.name}>
      <h2 className="pb-2 text-lg font-semibold">
        <Link
          href={exercisePath(exercise.exerciseId)}
          prefetch={false}
          className="-my-2 inline-block rounded-control py-2 hover:text-accent-text hover:underline"
        >
          {exercise.name}
        </Link>
      </h2>
      <ol className="grid">
        {exercise.sets.map((set) => (
          <li key={set.id} className="border-hairline not-first:border-t">
            <SetLine
              set={set}
              mates={exercise.sets}
              isRecord={records.has(set.id)}
              onEdit={editing ? () => setEdited({ set, isNew: false }) : undefined}
            />
          </li>
        ))}
      </ol>
      {exercise.note ? <p className="pt-2 text-sm text-ink-2">{exercise.note}</p> : null}
      {editing ? (
        <Button
          variant="ghost"
          icon={<Icon name="plus" size={20} />}
          aria-label={`${copy.addSet}: ${exercise.name}`}
          onClick={() => setEdited({ set: oneMore(exercise, workout), isNew: true })}
        >
          {copy.addSet}
        </Button>
      ) : null}
      {edited ? (
        <SetEditor
          key={edited.set.id}
          title={exercise.name}
          set={edited.set}
          isNew={edited.isNew}
          onClose={() => setEdited(null)}
        />
      ) : null}
    </Card>
  );
}

type LineProps = { set: SetRow; mates: readonly SetRow[]; isRecord: boolean; onEdit: (() => void) | undefined };

function SetLine({ set, mates, isRecord, onEdit }: LineProps) {
  const { unit } = useProfile().profile;
  const isWarmup = set.role === "warmup";
  const number = numberOf(set, mates);
  const name = isWarmup ? copy.setNames.warmup(number) : copy.setNames.work(number);
  const text = setText(set, unit);
  const row = (
    <>
      <span aria-hidden="true" className="num w-6 text-sm text-ink-3">
        {isWarmup ? copy.warmup : number}
      </span>
      <span className="sr-only">{name}</span>
      <span
        className={cx("num min-w-0 flex-1 basis-36 text-start", isWarmup || !set.completed ? "text-base text-ink-3" : "text-lg")}
      >
        {text}
        {set.loadBasis === "per_hand" && set.load ? (
          <span className="ps-2 font-sans text-xs font-normal tracking-normal text-ink-3">{frame.units.perHand}</span>
        ) : null}
      </span>
      {isRecord ? <Icon name="trophy" size={16} className="text-third-graphic" /> : null}
      {isRecord ? <span className="sr-only">{copy.isRecord}</span> : null}
      <span className="text-sm text-ink-2">
        {set.completed ? (set.rpe === null ? null : copy.rpe(formatNumber(set.rpe, 1))) : copy.skipped}
      </span>
      {onEdit ? <Icon name="edit" size={20} className="text-ink-2" /> : null}
    </>
  );
  const look = "flex min-h-11 w-full flex-wrap items-center gap-x-3 py-1";
  return onEdit ? (
    <button
      type="button"
      aria-label={`${frame.actions.edit}: ${name}, ${text}`}
      onClick={onEdit}
      className={cx(look, "press rounded-control hover:bg-press")}
    >
      {row}
    </button>
  ) : (
    <div className={look}>{row}</div>
  );
}
