import type { ShorthandSet } from "@/domain/shorthand-set";
import type { SetRow } from "@/lib/offline/rows";
import { commit } from "@/lib/offline/store";
import { setInput } from "./inputs";
import { type RestTimer, restKey } from "./rest";
import { logIn } from "./set-ops";
import { placeTyped } from "./typed-sets";

/** What a typed line did, for its undo. */
export interface TypedReceipt {
  readonly workoutId: string;
  /** The sets it logged, as they are now. */
  readonly logged: readonly SetRow[];
  /** The rows of the exercise as they were. */
  readonly before: readonly SetRow[];
}

/**
 * Logs typed sets, all of them or none. `confirmed`: the lifter was asked about a surprising one and stood by it. Null when
 * they have no place (any more).
 */
export function logTyped(
  userId: string,
  exerciseRowId: string,
  { sets, confirmed }: { readonly sets: readonly ShorthandSet[]; readonly confirmed: boolean },
): Promise<TypedReceipt | null> {
  return commit(userId, async (writer) => {
    const { tx, clock } = writer;
    const exercise = await tx.objectStore("exercises").get(exerciseRowId);
    if (!exercise) return null;
    const all = await tx.objectStore("sets").index("workoutId").getAll(exercise.workoutId);
    const before = all.filter((row) => row.workoutExerciseId === exerciseRowId).sort((a, b) => a.position - b.position);
    const placed = placeTyped({ ...exercise, sets: before }, sets);
    if ("problem" in placed) return null;
    // All of them stand there before the first is logged: what follows a load finds them, and so does the rest.
    for (const row of placed.rows) await tx.objectStore("sets").put({ ...row, clock });
    const logged: SetRow[] = [];
    for (const row of placed.rows) logged.push(await logIn(writer, confirmed ? { ...row, confirmed } : row));
    const now = await tx.objectStore("sets").index("workoutId").getAll(exercise.workoutId);
    if (now.every(({ completed }) => completed)) await tx.objectStore("kv").delete(restKey(exercise.workoutId));
    return { workoutId: exercise.workoutId, logged, before };
  });
}

/** Undo of a typed line: rows it filled are as they were, rows it added are gone, and no rest runs for them. */
export function takeBackTyped(userId: string, { workoutId, logged, before }: TypedReceipt): Promise<void> {
  return commit(userId, async ({ tx, clock, op }) => {
    const filled = new Set(logged.map(({ id }) => id));
    for (const row of before) {
      const now = await tx.objectStore("sets").get(row.id);
      const isFilled = filled.has(row.id);
      // Rows that only followed the load are taken back where nobody has touched them since.
      if (!now || !(isFilled || now.clock === logged[0]?.clock)) continue;
      await tx.objectStore("sets").put({ ...row, clock });
      if (isFilled) await op("logSet", setInput({ ...row, clock }));
    }
    for (const { id } of logged) {
      if (before.some((row) => row.id === id)) continue;
      await tx.objectStore("sets").delete(id);
      await op("deleteSet", { workoutId, setId: id });
    }
    const rest = (await tx.objectStore("kv").get(restKey(workoutId))) as RestTimer | undefined;
    if (rest && filled.has(rest.setId)) await tx.objectStore("kv").delete(restKey(workoutId));
  });
}
