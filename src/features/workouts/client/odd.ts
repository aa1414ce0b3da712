import { type OddSet, oddSet } from "@/domain/odd-set";
import type { Reason } from "@/domain/reason";
import { toKg } from "@/domain/units";
import type { SetRow } from "@/lib/offline/rows";
import type { OpenExercise } from "./load-workout";

/** Why a set looks mistyped, or null. Warm-ups start far below, so they are not asked about. */
export function oddIn(exercise: OpenExercise, set: SetRow): { readonly odd: OddSet; readonly why: Reason } | null {
  if (set.role === "warmup" || set.role === "drop") return null;
  const { value, reasons } = oddSet({
    kg: kgOf(set),
    reps: set.reps,
    last: lastOf(exercise, set),
    // What hangs on the body says little about its strength; there only the load itself is compared.
    bests: isPlain(set) ? [...(exercise.sheet?.bests ?? []), ...doneToday(exercise, set)] : [],
  });
  return value === null ? null : { odd: value, why: reasons[0] };
}

/** Today's working set before it, else the one of the last time. */
function lastOf({ sets, sheet }: OpenExercise, { id, role }: SetRow) {
  const before = sets.filter((mate) => mate.completed && mate.id !== id && mate.role !== "warmup" && mate.role !== "drop").at(-1);
  if (before && role !== "warmup") return { kg: kgOf(before), reps: before.reps };
  const last = sheet?.lastTime?.sets.at(-1);
  return last ? { kg: last.kg, reps: sheet?.measure === "reps" ? last.reps : null } : null;
}

/** What the lifter has said yes to today is not asked about again. */
function doneToday({ sets }: OpenExercise, { id }: SetRow) {
  return sets.filter((mate) => mate.completed && mate.id !== id).map((mate) => ({ kg: kgOf(mate) ?? 0, reps: mate.reps ?? 0 }));
}

function kgOf({ load, loadBasis }: Pick<SetRow, "load" | "loadBasis">): number | null {
  return load === null || loadBasis === "none" ? null : toKg(load.value, load.unit);
}

function isPlain({ loadBasis }: SetRow): boolean {
  return loadBasis === "total" || loadBasis === "per_hand" || loadBasis === "stack";
}
