"use client";
import type { EffortScale, Unit } from "@/domain/vocabulary";
import { frame } from "@/lib/copy/en/frame";
import { log } from "@/lib/copy/en/log";
import { formatLoad, formatNumber } from "@/lib/copy/format";
import { Button } from "@/ui/button";
import { Icon } from "@/ui/icon";
import type { OpenExercise } from "../client/load-workout";
import type { OpenSheet } from "./logger-sheets";
import { SetList } from "./set-list";
import { lastTimeText, rangeText } from "./set-text";
import type { useLogger } from "./use-logger";

type Props = {
  exercise: OpenExercise;
  unit: Unit;
  scale: EffortScale;
  logger: ReturnType<typeof useLogger>;
  onSheet: (sheet: OpenSheet) => void;
};

/** One exercise: what it asks and why, what it was last time, its sets. */
export function ExerciseFocus({ exercise, unit, scale, logger, onSheet }: Props) {
  const target = targetOf(exercise, unit);
  const last = lastTimeText(exercise.sheet?.lastTime ?? null, unit);
  const id = exercise.id;
  return (
    <article className="grid gap-3" aria-labelledby="exercise-name">
      <div>
        <h2 id="exercise-name" className="text-3xl leading-tight font-semibold tracking-tight text-balance">
          {exercise.name}
        </h2>
        {target ? (
          <button
            type="button"
            onClick={() => onSheet({ kind: "why", exerciseId: id })}
            className="press -ms-2 inline-flex min-h-11 items-center gap-2 rounded-control px-2 text-ink-2 hover:bg-press"
          >
            <span className="num font-normal">{target}</span>
            <Icon name="info" size={16} className="text-coach-text" />
            <span className="sr-only">{log.set.why}</span>
          </button>
        ) : null}
        {last ? <p className="text-sm text-ink-3">{log.overview.last(last)}</p> : null}
      </div>
      <SetList
        exercise={exercise}
        sets={exercise.sets}
        unit={unit}
        scale={scale}
        activeId={logger.active?.id ?? null}
        freshId={logger.freshId}
        onType={(set, field) => onSheet({ kind: "pad", setId: set.id, field })}
        onEffort={(set) => onSheet({ kind: "effort", setId: set.id })}
        onSet={(set) => onSheet({ kind: "set", setId: set.id })}
        onCheck={logger.check}
      />
      {exercise.note ? <p className="text-sm whitespace-pre-line text-ink-2">{exercise.note}</p> : null}
      <div className="-ms-2 flex flex-wrap gap-1">
        <Button
          variant="ghost"
          icon={<Icon name="plus" size={20} />}
          disabled={exercise.sets.length >= 20}
          onClick={() => void logger.add(exercise)}
        >
          {log.set.add}
        </Button>
        <Button variant="ghost" icon={<Icon name="note" size={20} />} onClick={() => onSheet({ kind: "note", exerciseId: id })}>
          {log.exercise.note}
        </Button>
        <Button variant="ghost" icon={<Icon name="swap" size={20} />} onClick={() => onSheet({ kind: "swap", exerciseId: id })}>
          {log.swap.action}
        </Button>
        <Button
          variant="ghost"
          icon={<Icon name="trash" size={20} />}
          onClick={() => onSheet({ kind: "remove", exerciseId: id })}
        >
          {log.exercise.remove}
        </Button>
      </div>
    </article>
  );
}

/** "82.5 kg · 4 × 6–8 @ 8" from the first working set; empty when nothing was planned. */
function targetOf({ sets }: OpenExercise, unit: Unit): string {
  const planned = sets.filter(({ role, target }) => role !== "warmup" && target !== null);
  const target = planned[0]?.target;
  if (!target) return "";
  const reps = target.seconds === null ? rangeText(target.repsMin, target.repsMax) : `${target.seconds} ${frame.units.seconds}`;
  const line =
    target.rpe === null
      ? log.exercise.target(planned.length, reps)
      : log.exercise.targetEffort(planned.length, reps, formatNumber(target.rpe));
  return target.loadGrams === null ? line : `${formatLoad(target.loadGrams / 1000, unit)} · ${line}`;
}
