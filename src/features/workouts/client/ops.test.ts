import "fake-indexeddb/auto";
import { describe, expect, it } from "vitest";
import { openStore } from "../../../lib/offline/store";
import type { ExerciseCard } from "../../exercises/contract";
import { addExercise, removeExercise, swapExercise } from "./exercise-ops";
import { loadWorkout } from "./load-workout";
import { discardWorkout, finishWorkout, startEmpty } from "./ops";
import { readRest } from "./rest";
import { addSet, changeSet, deleteSet, logSet, restoreSet, unlogSet } from "./set-ops";

const curl: ExerciseCard = {
  ...{ id: "curl", slug: "curl", name: "Curl", pattern: "elbow_flexion", muscles: [], equipment: [], difficulty: "beginner" },
  ...{ loadBasis: "per_hand", measure: "reps", usedBefore: false, fits: true },
} as unknown as ExerciseCard;

let users = 0;

async function running() {
  users += 1;
  const user = `ops-${users}`;
  const id = await startEmpty(user, "Workout", "kg");
  const rowId = await addExercise(user, id, curl);
  const look = async () => {
    const workout = await loadWorkout(user, id);
    const exercise = workout?.exercises.find((one) => one.id === rowId);
    return { workout, exercise, sets: exercise?.sets ?? [] };
  };
  const queued = async () => (await (await openStore(user)).getAll("outbox")).map(({ name }) => name);
  return { user, id, look, queued };
}

describe("logging on the device", () => {
  it("a double tap is one set and one op", async () => {
    const { user, look, queued, id } = await running();
    const [set] = (await look()).sets;
    await changeSet(user, set!.id, { load: { value: 12.5, unit: "kg" }, reps: 10 });
    const before = (await queued()).length;
    await Promise.all([logSet(user, set!.id), logSet(user, set!.id)]);
    expect((await queued()).length).toBe(before + 1);
    expect((await look()).sets[0]).toMatchObject({ completed: true, reps: 10, load: { value: 12.5, unit: "kg" } });
    expect((await readRest(user, id))?.setId).toBe(set!.id);
  });

  it("drafts stay on the device, changes of a logged set travel", async () => {
    const { user, look, queued } = await running();
    const [set] = (await look()).sets;
    const before = (await queued()).length;
    await changeSet(user, set!.id, { reps: 8 });
    expect((await queued()).length).toBe(before);
    await logSet(user, set!.id);
    await changeSet(user, set!.id, { rpe: 9 });
    expect((await queued()).slice(before)).toEqual(["logSet", "logSet"]);
  });

  it("quick presses add up", async () => {
    const { user, look } = await running();
    const [set] = (await look()).sets;
    await Promise.all(Array.from({ length: 5 }, () => changeSet(user, set!.id, (now) => ({ reps: (now.reps ?? 0) + 1 }))));
    expect((await look()).sets[0]?.reps).toBe(5);
  });

  it("takes back, deletes and restores", async () => {
    const { user, look } = await running();
    const [set] = (await look()).sets;
    await logSet(user, set!.id);
    await unlogSet(user, set!.id);
    expect((await look()).sets[0]?.completed).toBe(false);
    const gone = await deleteSet(user, set!.id);
    expect((await look()).sets).toHaveLength(2);
    await restoreSet(user, gone!);
    expect((await look()).sets.map(({ id }) => id)).toContain(set!.id);
  });

  it("takes back only what is logged, and rests for no set after the last", async () => {
    const { user, look, queued, id } = await running();
    const [one, two, three] = (await look()).sets;
    const before = (await queued()).length;
    await unlogSet(user, one!.id);
    expect((await queued()).length).toBe(before);
    await logSet(user, one!.id);
    await logSet(user, two!.id);
    await logSet(user, three!.id);
    expect((await readRest(user, id))?.setId).toBe(two!.id);
  });

  it("adds no set beyond twenty", async () => {
    const { user, look } = await running();
    for (let i = 0; i < 25; i++) await addSet(user, (await look()).exercise!);
    expect((await look()).sets).toHaveLength(20);
  });

  it("a swap keeps what was done with the old exercise", async () => {
    const { user, look } = await running();
    const { sets, exercise } = await look();
    await logSet(user, sets[0]!.id);
    await swapExercise(user, exercise!.id, { ...curl, id: "hammer-curl", name: "Hammer curl", startKg: 12.5 }, "kg");
    expect((await look()).sets.map(({ exerciseId }) => exerciseId)).toEqual(["curl", "hammer-curl", "hammer-curl"]);
    expect((await look()).exercise).toMatchObject({ name: "Hammer curl", swappedFrom: "curl" });
    expect((await look()).sets.map(({ load }) => load)).toEqual([null, { value: 12.5, unit: "kg" }, { value: 12.5, unit: "kg" }]);
  });

  it("removes an exercise with its sets", async () => {
    const { user, id, look } = await running();
    await removeExercise(user, (await look()).exercise!);
    expect((await loadWorkout(user, id))?.exercises).toEqual([]);
  });

  it("finishes once, and not after a discard", async () => {
    const { user, id, queued } = await running();
    await finishWorkout(user, id);
    await finishWorkout(user, id);
    await discardWorkout(user, id);
    expect((await queued()).filter((name) => name.endsWith("Workout"))).toEqual(["startWorkout", "finishWorkout"]);
  });
});
