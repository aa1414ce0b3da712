import type { SentTo } from "@/lib/http/endpoint";
import { answerKey, changeKept } from "@/lib/offline/kept-answers";
import type { SetRow } from "@/lib/offline/rows";
import { commit } from "@/lib/offline/store";
import type * as contract from "../contract";
import type { WorkoutCard } from "../shapes";
import { setInput } from "./inputs";

type List = { items: WorkoutCard[]; nextCursor: string | null };

/** Where the first page of the history is kept. */
export const HISTORY_KEY = answerKey("listWorkouts", {});

/** Writes a set of a finished workout: corrected, added, or brought back. Records and charts follow on the server. */
export function savePastSet(userId: string, set: SetRow): Promise<void> {
  return commit(userId, async ({ tx, clock, op }) => {
    const saved = { ...set, clock, record: null, hits: [] };
    await tx.objectStore("sets").put(saved);
    await op("logSet", setInput(saved));
  });
}

/** Deletes a finished workout with its sets, here at once and on the server with the queue. */
export function deletePastWorkout(userId: string, workoutId: string): Promise<void> {
  return commit(userId, async ({ tx, op }) => {
    for (const name of ["exercises", "sets"] as const) {
      const store = tx.objectStore(name);
      for (const { id } of await store.index("workoutId").getAll(workoutId)) await store.delete(id);
    }
    await tx.objectStore("workouts").delete(workoutId);
    await tx.objectStore("kv").delete(answerKey("readWorkout", { workoutId }));
    await changeKept<List>(tx, HISTORY_KEY, (was) => was && { ...was, items: was.items.filter(({ id }) => id !== workoutId) });
    const input: SentTo<typeof contract.deleteWorkout> = { workoutId };
    await op("deleteWorkout", input);
  });
}
