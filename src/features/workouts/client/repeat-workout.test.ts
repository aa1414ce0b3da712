import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import { openStore } from "../../../lib/offline/store";
import type { ExerciseCard } from "../../exercises/contract";
import { addExercise } from "./exercise-ops";
import { loadWorkout } from "./load-workout";
import { finishWorkout, startEmpty } from "./ops";
import { startFromPast } from "./repeat-workout";
import { changeSet, logSet } from "./set-ops";

const curl = { id: "curl", name: "Curl", muscles: [], loadBasis: "per_hand", measure: "reps" } as unknown as ExerciseCard;

test("a past workout starts again with what was done, open, and as one operation", async () => {
  const user = "repeat-1";
  const pastId = await startEmpty(user, "Arms", "lb");
  await addExercise(user, pastId, curl);
  await addExercise(user, pastId, { ...curl, id: "rows", name: "Rows" });
  const [first] = (await loadWorkout(user, pastId))?.exercises[0]?.sets ?? [];
  await changeSet(user, first!.id, { load: { value: 30, unit: "lb" }, reps: 12 });
  await logSet(user, first!.id);
  await finishWorkout(user, pastId);
  const past = await loadWorkout(user, pastId);

  const id = await startFromPast(user, past!, "lb");

  const again = await loadWorkout(user, id);
  expect(again).toMatchObject({ title: "Arms", source: "repeat", finishedAt: null, dayId: null });
  // Nothing was done of the second exercise, and two sets of the first were skipped.
  expect(again?.exercises.map(({ name, sets }) => [name, sets.length])).toEqual([["Curl", 1]]);
  const [set] = again?.exercises[0]?.sets ?? [];
  expect(set).toMatchObject({ load: { value: 30, unit: "lb" }, reps: 12, completed: false, target: { loadGrams: 13_608 } });
  expect(again?.exercises[0]?.sheet?.lastTime?.sets).toEqual([{ kg: 13.608, value: 30, unit: "lb", reps: 12, rpe: null }]);
  const ops = await (await openStore(user)).getAll("outbox");
  expect(ops.at(-1)).toMatchObject({ name: "startWorkout", input: { workoutId: id, source: "repeat" } });
});
