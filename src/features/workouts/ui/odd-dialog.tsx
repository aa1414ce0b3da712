"use client";
import { fromKg } from "@/domain/units";
import type { Unit } from "@/domain/vocabulary";
import { later } from "@/lib/copy/en/log-later";
import { explain } from "@/lib/copy/explain";
import { formatNumber } from "@/lib/copy/format";
import type { SetRow } from "@/lib/offline/rows";
import { Button } from "@/ui/button";
import { Dialog } from "@/ui/dialog";
import type { OpenExercise } from "../client/load-workout";
import { oddIn } from "../client/odd";
import type { SetChange } from "../client/set-ops";
import { oddQuestion, unitText } from "./odd-text";

const copy = later.odd;

type Props = {
  exercise: OpenExercise;
  /** With the numbers in question, saved or not. */
  set: SetRow;
  unit: Unit;
  onClose: () => void;
  /** The numbers are right, or these are. */
  onSure: (meant: SetChange) => void;
  onChange: (field: "load" | "reps") => void;
};

/** Asks about a set that looks mistyped; whatever the answer, nothing is thrown away. */
export function OddDialog({ exercise, set, unit, onClose, onSure, onChange }: Props) {
  const found = oddIn(exercise, set);
  if (found === null) return null;
  const { odd, why } = found;
  const typed = set.load?.unit ?? unit;
  const isReps = odd.part === "reps";
  const meant = odd.meant === null ? null : isReps ? odd.meant : round(fromKg(odd.meant, typed));
  const actions = (
    <>
      <Button variant="secondary" onClick={() => onChange(isReps ? "reps" : "load")}>
        {copy.change}
      </Button>
      {meant === null ? null : (
        <Button
          variant="secondary"
          onClick={() => onSure(isReps ? { reps: Math.round(meant) } : { load: { value: meant, unit: typed } })}
        >
          {copy.meant(isReps ? copy.repsShort(formatNumber(meant)) : unitText(meant, typed))}
        </Button>
      )}
      <Button onClick={() => onSure({})}>{set.completed ? copy.keep : copy.yes}</Button>
    </>
  );
  return (
    <Dialog open onClose={onClose} title={oddQuestion(odd, set, unit)} actions={actions}>
      {explain(why, unit)}
    </Dialog>
  );
}

/** Two decimals, as a lifter can type them. */
function round(value: number): number {
  return Math.round(value * 100) / 100;
}
