"use client";
import type { EffortScale, Unit } from "@/domain/vocabulary";
import { announce } from "@/lib/copy/en/announce";
import { frame } from "@/lib/copy/en/frame";
import { log } from "@/lib/copy/en/log";
import { formatNumber } from "@/lib/copy/format";
import type { ExerciseRow, SetRow } from "@/lib/offline/rows";
import { ActionDock } from "@/ui/action-dock";
import { Effort } from "./effort";
import type { OpenSheet } from "./logger-sheets";
import { COUNT_LABEL, COUNT_MAX, COUNT_STEP, COUNT_UNIT, type Count, countOf, stepIn } from "./set-text";
import type { useLogger } from "./use-logger";

type Props = {
  exercise: ExerciseRow;
  set: SetRow;
  unit: Unit;
  scale: EffortScale;
  /** Name of the exercise after this one. */
  next: string | null;
  logger: ReturnType<typeof useLogger>;
  onSheet: (sheet: OpenSheet) => void;
};

const LOAD_MAX = 2000;

/** The active set under the thumb: load, count, effort, and one button that logs it. */
export function LogDock({ exercise, set, unit, scale, next, logger, onSheet }: Props) {
  const count = countOf(exercise, set);
  const needsLoad = set.load === null && (set.loadBasis === "total" || set.loadBasis === "per_hand" || set.loadBasis === "stack");
  const isOpen = needsLoad || set[count] === null;
  // A number nobody knows yet is asked for; it is never guessed.
  const press = () =>
    isOpen ? onSheet({ kind: "pad", setId: set.id, field: needsLoad ? "load" : count }) : void logger.record(set);
  return (
    <ActionDock
      label={log.set.log}
      load={set.loadBasis === "none" ? undefined : loadStepper({ exercise, set, unit, logger, onSheet })}
      reps={countStepper({ set, count, logger, onSheet })}
      effort={set.role === "warmup" ? null : <Effort set={set} scale={scale} onChange={logger.change} />}
      log={{ label: log.set.log, onPress: press }}
      next={next ? log.exercise.upNext(next) : undefined}
    />
  );
}

type StepperInput = Pick<Props, "set" | "logger" | "onSheet">;

function loadStepper({ exercise, set, unit, logger, onSheet }: StepperInput & Pick<Props, "exercise" | "unit">) {
  const typed = set.load?.unit ?? unit;
  const step = stepIn(typed, exercise.sheet?.stepKg ?? 0);
  const onStep = (direction: -1 | 1) => {
    logger.change(set, (now) => ({ load: { value: moved(now.load?.value ?? 0, direction * step, LOAD_MAX), unit: typed } }));
    logger.say(announce.value(log.set.load, formatNumber(moved(set.load?.value ?? 0, direction * step, LOAD_MAX))));
  };
  return {
    label: log.set.load,
    text: set.load === null ? (set.loadBasis === "added" ? "0" : "–") : formatNumber(set.load.value),
    unit: set.loadBasis === "per_hand" ? `${frame.units.short[typed]} ×2` : frame.units.short[typed],
    minusLabel: frame.actions.decrease(log.set.load.toLowerCase()),
    plusLabel: frame.actions.increase(log.set.load.toLowerCase()),
    canMinus: (set.load?.value ?? 0) > 0,
    onStep,
    onPress: () => onSheet({ kind: "pad", setId: set.id, field: "load" }),
  };
}

function countStepper({ set, count, logger, onSheet }: StepperInput & { count: Count }) {
  const label = COUNT_LABEL[count];
  const onStep = (direction: -1 | 1) => {
    const by = direction * COUNT_STEP[count];
    logger.change(set, (now) => ({ [count]: moved(now[count] ?? 0, by, COUNT_MAX[count]) }));
    logger.say(announce.value(label, String(moved(set[count] ?? 0, by, COUNT_MAX[count]))));
  };
  return {
    label,
    text: set[count] === null ? "–" : String(set[count]),
    unit: COUNT_UNIT[count] || undefined,
    minusLabel: frame.actions.decrease(label.toLowerCase()),
    plusLabel: frame.actions.increase(label.toLowerCase()),
    canMinus: (set[count] ?? 0) > 0,
    onStep,
    onPress: () => onSheet({ kind: "pad", setId: set.id, field: count }),
  };
}

/** Two decimals: sums of binary fractions must not show as 82.49999. */
function moved(value: number, by: number, max: number): number {
  return Math.min(max, Math.max(0, Math.round((value + by) * 100) / 100));
}
