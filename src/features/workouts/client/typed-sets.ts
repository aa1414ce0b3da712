import { MEASURES } from "@/domain/exercise-vocabulary";
import { isHardSet } from "@/domain/set-roles";
import { NOTE_MAX, SETS_MAX, type ShorthandContext, type ShorthandSet } from "@/domain/shorthand-set";
import type { LoadBasis, SetRole, Unit } from "@/domain/vocabulary";
import { later } from "@/lib/copy/en/log-later";
import type { SetRow } from "@/lib/offline/rows";
import { blankSet } from "./build-workout";
import type { OpenExercise } from "./load-workout";

/** What a typed line is read against: the exercise as its rows show it. */
export function shorthandContext({ sheet, sets }: OpenExercise, unit: Unit): ShorthandContext {
  return {
    unit: sets.find(({ load }) => load !== null)?.load?.unit ?? unit,
    loadBasis: sheet?.loadBasis ?? sets[0]?.loadBasis ?? "total",
    measure: MEASURES.find((one) => one === sheet?.measure) ?? "reps",
  };
}

/** The rows that typed sets become, in the order typed; or why they cannot: twenty are there, or no load is known. */
export type Typed = { readonly rows: readonly SetRow[] } | { readonly problem: "full" | "no-load" };

/**
 * Typed sets as rows of the exercise. A set fills the next open row of its kind, as the plan has it; what is left over is
 * added after the last one. Said is only what was typed: without a load the row's own stays, without a kind its own.
 */
export function placeTyped(exercise: OpenExercise, typed: readonly ShorthandSet[]): Typed {
  const open = exercise.sets.filter(({ completed }) => !completed);
  const rows: SetRow[] = [];
  let last = exercise.sets.at(-1) ?? null;
  let position = last?.position ?? 0;
  for (const set of typed) {
    const at = open.findIndex(({ role }) => isFor(set.role, role, open));
    const [planned] = at === -1 ? [] : open.splice(at, 1);
    if (planned === undefined) position += 1;
    if (position > SETS_MAX) return { problem: "full" };
    // Open rows keep what the plan says of them; a new one is like the last.
    const row = planned ?? { ...blankSet(exercise, position, last, shorthandContext(exercise, "kg").loadBasis) };
    const filled = filledIn(row, set);
    if (filled.load === null && filled.reps !== null && isLoaded(filled.loadBasis)) return { problem: "no-load" };
    rows.push(filled);
    last = filled;
  }
  return { rows };
}

/** A kind that is a set of its own where the plan has none: whoever adds a drop set has not done the next work set. */
const EXTRA: ReadonlySet<SetRole> = new Set(["warmup", "drop", "rest_pause", "myo", "cluster"]);

function isFor(said: SetRole | null, planned: SetRole, open: readonly SetRow[]): boolean {
  if (said === null) return isHardSet(planned);
  if (open.some(({ role }) => role === said)) return planned === said;
  return !EXTRA.has(said) && isHardSet(planned);
}

function filledIn(row: SetRow, { load, loadBasis, reps, seconds, metres, sides, rpe, rir, role, note }: ShorthandSet): SetRow {
  const notes = [sides ? later.shorthand.sides(sides.left, sides.right) : null, note].filter((one) => one !== null).join(". ");
  return {
    ...row,
    ...(loadBasis === null ? {} : { load, loadBasis }),
    ...{ reps, seconds, metres, rpe, rir, role: role ?? row.role },
    note: notes === "" ? row.note : storable(notes),
  };
}

/** Cut to its limit, and without what no database keeps: the server would refuse the set for it. */
function storable(note: string): string {
  return note.replaceAll("\0", "").slice(0, NOTE_MAX).toWellFormed();
}

function isLoaded(basis: LoadBasis | null): boolean {
  return basis === "total" || basis === "per_hand" || basis === "stack";
}
