"use client";
import type { ReactNode } from "react";
import type { EffortScale, Unit } from "@/domain/vocabulary";
import { frame } from "@/lib/copy/en/frame";
import { log } from "@/lib/copy/en/log";
import { formatDay, formatLoad, formatNumber } from "@/lib/copy/format";
import { Icon } from "@/ui/icon";
import type { OpenExercise } from "../client/load-workout";
import type { OpenSheet } from "./logger-sheets";
import { SetList } from "./set-list";
import { columnTexts, rangeText } from "./set-text";
import type { useLogger } from "./use-logger";

type Props = {
  exercise: OpenExercise;
  unit: Unit;
  scale: EffortScale;
  logger: ReturnType<typeof useLogger>;
  onSheet: (sheet: OpenSheet) => void;
  /** What a logged set says about the next one. */
  children: ReactNode;
  /** What else can be done with it; their room is kept until they are here. */
  tools: ReactNode;
};

/** One exercise: what it asks and why, what it was last time, its sets. */
export function ExerciseFocus({ exercise, unit, scale, logger, onSheet, children, tools }: Props) {
  const target = targetOf(exercise, unit);
  const lastDay = exercise.sheet?.lastTime?.day ?? null;
  const columns = columnTexts(exercise, exercise.sets, unit);
  const id = exercise.id;
  return (
    <article className="grid gap-2" aria-labelledby="exercise-name">
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
            <span className="num font-normal tracking-normal">{target}</span>
            <Icon name="info" size={16} className="text-coach-text" />
            <span className="sr-only">{log.set.why}</span>
          </button>
        ) : null}
      </div>
      <div>
        <p aria-hidden="true" className="grid grid-cols-[44px_minmax(0,1fr)_48px] pb-1 text-xs text-ink-3">
          <span className="text-center">{log.set.column}</span>
          <span className="flex flex-wrap gap-x-2">
            <span className="min-w-[5.75rem] text-end">{columns.load}</span>
            <span className="ps-3">{columns.count}</span>
            {lastDay ? <span className="ms-auto">{formatDay(lastDay)}</span> : null}
          </span>
        </p>
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
      </div>
      {children}
      {exercise.note ? <p className="text-sm whitespace-pre-line text-ink-2">{exercise.note}</p> : null}
      <div className="grid min-h-[7.3125rem] grid-cols-5 gap-1 border-t border-hairline pt-2">{tools}</div>
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
