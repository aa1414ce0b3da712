"use client";
import { frame } from "@/lib/copy/en/frame";
import { log } from "@/lib/copy/en/log";
import { pain } from "@/lib/copy/en/pain";
import { Icon } from "@/ui/icon";
import type { IconName } from "@/ui/icon-paths";
import { useLater } from "@/ui/use-later";
import type { OpenExercise } from "../client/load-workout";
import { painSheet } from "../client/pain-part";
import type { OpenSheet } from "./logger-sheets";
import { ShorthandField } from "./shorthand-field";
import type { useLogger } from "./use-logger";

type Props = { exercise: OpenExercise; logger: ReturnType<typeof useLogger>; onSheet: (sheet: OpenSheet) => void };

/** What can be done with an exercise besides logging it. */
export function ExerciseTools({ exercise, logger, onSheet }: Props) {
  const open = (kind: "note" | "swap" | "pain" | "remove") => () => onSheet({ kind, exerciseId: exercise.id });
  const mark = () => {
    // What hurts never comes next by itself; the view must stay with it while it is marked.
    logger.goTo(exercise);
    open("pain")();
  };
  useLater(painSheet);
  return (
    <>
      <Tool icon="plus" text={log.set.add} disabled={exercise.sets.length >= 20} onPress={() => void logger.add(exercise)} />
      <Tool icon="note" text={log.exercise.note} onPress={open("note")} />
      <Tool icon="swap" text={log.swap} onPress={open("swap")} />
      <Tool icon="alert" text={pain.mark} onPress={mark} />
      <Tool icon="trash" text={frame.actions.remove} label={log.exercise.remove} onPress={open("remove")} />
      <ShorthandField key={exercise.id} exercise={exercise} logger={logger} />
    </>
  );
}

type ToolProps = { icon: IconName; text: string; label?: string | undefined; disabled?: boolean; onPress: () => void };

/** A sign over a word, five abreast. */
function Tool({ icon, text, label, disabled = false, onPress }: ToolProps) {
  return (
    <button
      type="button"
      aria-label={label}
      disabled={disabled}
      onClick={onPress}
      className="press grid min-h-14 min-w-0 place-items-center content-center gap-1 rounded-button text-xs font-medium text-ink-2 hover:bg-press disabled:text-ink-off"
    >
      <Icon name={icon} size={20} />
      <span className="max-w-full truncate">{text}</span>
    </button>
  );
}
