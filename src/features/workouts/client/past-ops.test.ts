import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import { openStore } from "../../../lib/offline/store";
import type { ExerciseCard } from "../../exercises/contract";
import { addExercise } from "./exercise-ops";
import { loadWorkout } from "./load-workout";
import { finishWorkout, startEmpty } from "./ops";
import { deletePastWorkout, HISTORY_KEY, savePastSet } from "./past-ops";
import { logSet } from "./set-ops";

const curl = { id: "curl", name: "Curl", muscles: [], loadBasis: "total", measure: "reps" } as unknown as ExerciseCard;
let users = 0;

async function finished() {
  users += 1;
  const user = `past-${users}`;
  const id = await startEmpty(user, "Arms", "kg");
  await addExercise(user, id, curl);
  const [set] = (await loadWorkout(user, id))?.exercises[0]?.sets ?? [];
  await logSet(user, set!.id);
  await finishWorkout(user, id);
  const db = await openStore(user);
  const names = async () => (await db.getAll("outbox")).map(({ name }) => name);
  return { user, id, set: set!, db, names };
}

test("a corrected set is on the device at once and travels whole", async () => {
  const { user, id, set, names } = await finished();
  await savePastSet(user, { ...set, completed: true, reps: 9, load: { value: 20, unit: "kg" } });
  expect((await loadWorkout(user, id))?.exercises[0]?.sets[0]).toMatchObject({ reps: 9, load: { value: 20, unit: "kg" } });
  expect((await names()).at(-1)).toBe("logSet");
});

test("a deleted workout is gone from the device and from the kept history, and the deletion is queued once", async () => {
  const { user, id, db, names } = await finished();
  await db.put("kv", { value: { items: [{ id }, { id: "other" }], nextCursor: null }, at: 1, touched: 1 }, HISTORY_KEY);
  await deletePastWorkout(user, id);
  expect(await loadWorkout(user, id)).toBeNull();
  expect(await db.getAllFromIndex("sets", "workoutId", id)).toEqual([]);
  expect(((await db.get("kv", HISTORY_KEY)) as { value: { items: unknown[] } }).value.items).toEqual([{ id: "other" }]);
  expect((await names()).filter((name) => name === "deleteWorkout")).toHaveLength(1);
});
