"use client";
import type { Unit } from "@/domain/vocabulary";
import { frame } from "@/lib/copy/en/frame";
import { log } from "@/lib/copy/en/log";
import { later } from "@/lib/copy/en/log-later";
import type { ExerciseRow, SetRow } from "@/lib/offline/rows";
import { NumberPad } from "@/ui/number-pad";
import type { SetChange } from "../client/set-ops";
import { COUNT_LABEL, COUNT_MAX, COUNT_STEP, COUNT_UNIT, type Count, stepIn } from "./set-text";

export type Field = "load" | Count;

type Props = {
  /** Null keeps the pad closed. */
  edited: { readonly set: SetRow; readonly exercise: ExerciseRow; readonly field: Field } | null;
  unit: Unit;
  onClose: () => void;
  onChange: (set: SetRow, change: SetChange) => void;
};

const LOAD_MAX = 2000;

/** Types one number of one set; the unit is the one the set was typed in, else the lifter's. */
export function SetPad({ edited, unit, onClose, onChange }: Props) {
  if (edited === null) return null;
  const { set, exercise, field } = edited;
  const labels = {
    close: frame.actions.close,
    done: later.pad.set,
    erase: later.pad.backspace,
    point: later.pad.point,
  };
  if (field === "load") {
    const typed = set.load?.unit ?? unit;
    return (
      <NumberPad
        open
        onClose={onClose}
        title={log.set.load}
        labels={labels}
        initial={set.load?.value ?? null}
        unit={frame.units.short[typed]}
        step={stepIn(typed, exercise.sheet?.stepKg ?? 0)}
        max={LOAD_MAX}
        onDone={(value) => onChange(set, { load: { value, unit: typed } })}
      />
    );
  }
  return (
    <NumberPad
      open
      onClose={onClose}
      title={COUNT_LABEL[field]}
      labels={labels}
      initial={set[field]}
      unit={COUNT_UNIT[field] || undefined}
      step={COUNT_STEP[field]}
      whole
      max={COUNT_MAX[field]}
      onDone={(value) =>
        onChange(set, field === "reps" ? { reps: value } : field === "seconds" ? { seconds: value } : { metres: value })
      }
    />
  );
}
