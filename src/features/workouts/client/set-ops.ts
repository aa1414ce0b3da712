import type { ExerciseRow, SetRow } from "@/lib/offline/rows";
import { commit, type Writer } from "@/lib/offline/store";
import { blankSet } from "./build-workout";
import { setInput } from "./inputs";
import { looksLikeRecord } from "./looks-like-record";
import { restAfter, restKey } from "./rest";

export type SetChange = Partial<
  Pick<SetRow, "load" | "reps" | "seconds" | "metres" | "rpe" | "rir" | "role" | "note" | "confirmed">
>;

/** Logs a set as it stands and starts the rest. Logging a logged set changes nothing, so a double tap is one set. */
export function logSet(userId: string, setId: string): Promise<SetRow | null> {
  return commit(userId, async (writer) => {
    const set = await writer.tx.objectStore("sets").get(setId);
    return set && !set.completed ? logIn(writer, set) : null;
  });
}

/** Logs one of the sets that a change is about. */
export async function logIn(writer: Writer, set: SetRow): Promise<SetRow> {
  const { tx, clock, op } = writer;
  const exercise = await tx.objectStore("exercises").get(set.workoutExerciseId);
  const mates = await tx.objectStore("sets").index("workoutId").getAll(set.workoutId);
  const record = looksLikeRecord(set, exercise ?? null, mates) ? ("maybe" as const) : null;
  const logged: SetRow = { ...set, completed: true, completedAt: new Date().toISOString(), record, hits: [], clock };
  await tx.objectStore("sets").put(logged);
  await op("logSet", setInput(logged));
  if (!exercise) return logged;
  await follow(writer, set, mates);
  const isMore = mates.some(({ id, completed }) => id !== set.id && !completed);
  if (isMore) await tx.objectStore("kv").put(restAfter(logged, exercise, Date.now()), restKey(set.workoutId));
  return logged;
}

/** A load changed away from the plan carries to the sets of the same kind that still have the planned one. */
async function follow({ tx, clock }: Writer, done: SetRow, mates: readonly SetRow[]) {
  const { target, load } = done;
  if (load === null || done.role === "warmup" || target?.loadGrams == null) return;
  for (const mate of mates) {
    const isNext = mate.workoutExerciseId === done.workoutExerciseId && mate.position > done.position && !mate.completed;
    if (!isNext || mate.role !== done.role || mate.target?.loadGrams !== target.loadGrams) continue;
    await tx.objectStore("sets").put({ ...mate, load, clock });
  }
}

/** Takes a logged set back to planned; its numbers stay. */
export function unlogSet(userId: string, setId: string): Promise<void> {
  return commit(userId, async ({ tx, clock, op }) => {
    const set = await tx.objectStore("sets").get(setId);
    if (!set?.completed) return;
    const open = { ...set, completed: false, completedAt: null, record: null, hits: [], clock };
    await tx.objectStore("sets").put(open);
    await op("logSet", setInput(open));
  });
}

/** A logged set changes on the server as well; one not logged yet is only a draft on this device. */
export function changeSet(userId: string, setId: string, change: SetChange | ((set: SetRow) => SetChange)): Promise<void> {
  return commit(userId, async ({ tx, clock, op }) => {
    const set = await tx.objectStore("sets").get(setId);
    if (!set) return;
    const changed = { ...set, ...(typeof change === "function" ? change(set) : change), clock };
    await tx.objectStore("sets").put(changed);
    if (set.completed) await op("logSet", setInput(changed));
  });
}

/** Adds a set after the last one, like it. Nothing beyond twenty. */
export function addSet(userId: string, exercise: ExerciseRow): Promise<void> {
  return commit(userId, async ({ tx, clock, op }) => {
    const all = await tx.objectStore("sets").index("workoutId").getAll(exercise.workoutId);
    const mine = all.filter(({ workoutExerciseId }) => workoutExerciseId === exercise.id).sort((a, b) => a.position - b.position);
    const position = (mine.at(-1)?.position ?? 0) + 1;
    if (position > 20) return;
    const set = { ...blankSet(exercise, position, mine.at(-1) ?? null, exercise.sheet?.loadBasis ?? null), clock };
    await tx.objectStore("sets").put(set);
    await op("logSet", setInput(set));
  });
}

export function deleteSet(userId: string, setId: string): Promise<SetRow | null> {
  return commit(userId, async ({ tx, op }) => {
    const set = await tx.objectStore("sets").get(setId);
    if (!set) return null;
    await tx.objectStore("sets").delete(setId);
    await op("deleteSet", { workoutId: set.workoutId, setId });
    return set;
  });
}

/** Undo of a delete or of taking back: the set as it was, with a newer clock. */
export function restoreSet(userId: string, set: SetRow): Promise<void> {
  return commit(userId, async ({ tx, clock, op }) => {
    const restored = { ...set, clock };
    await tx.objectStore("sets").put(restored);
    await op("logSet", setInput(restored));
  });
}
