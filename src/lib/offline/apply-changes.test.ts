import "fake-indexeddb/auto";
import { expect, it } from "vitest";
import { clockOf } from "../clock";
import { applyChanges } from "./apply-changes";
import type { WorkoutRow } from "./rows";
import { commit, openStore, wipeStore } from "./store";

const ID = "0195a000-0000-7000-8000-000000000001";
const at = (ms: number, device: string) => clockOf(ms, 0, device);
const WARMUP = { status: "running", minutes: 10, skipGeneral: false, includeMobility: false, skipped: [] } as const;
const WORKOUT: WorkoutRow = {
  ...{ id: ID, enrolmentId: null, programId: null, dayId: null, title: "A", source: "empty", day: "2026-03-02", zone: "UTC" },
  ...{ startedAt: "2026-03-02T10:00:00.000Z", finishedAt: null, discardedAt: null, note: null, effort: null },
  ...{ warmup: { ...WARMUP, done: ["general/jumping_jacks"], clock: at(2_000, "here") }, clock: at(2_000, "here") },
};

async function merged(userId: string, table: "workouts" | "workout_exercises", row: Record<string, unknown>, clock: string) {
  await commit(userId, ({ tx }) => tx.objectStore("workouts").put(WORKOUT));
  await commit(userId, ({ tx }) => applyChanges(tx, [{ table, id: String(row.id), rev: 1, clock, row }]));
  const db = await openStore(userId);
  const found = { workout: await db.get("workouts", ID), exercises: await db.getAll("exercises") };
  await wipeStore(userId);
  return found;
}

it("a later note from elsewhere takes back no tick of the warm-up", async () => {
  const row = { ...WORKOUT, note: "late", warmup: { ...WARMUP, done: [], clock: at(1_000, "there") } };
  const { workout } = await merged("apply-1", "workouts", row, at(3_000, "there"));
  expect(workout).toMatchObject({ note: "late", warmup: { done: ["general/jumping_jacks"] } });
});

it("a later tick from elsewhere is taken over", async () => {
  const row = { ...WORKOUT, warmup: { ...WARMUP, status: "completed", done: [], clock: at(3_000, "there") } };
  expect((await merged("apply-2", "workouts", row, at(3_000, "there"))).workout?.warmup?.status).toBe("completed");
});

it("an exercise added elsewhere comes with its name", async () => {
  const row = {
    ...{ id: "e1", workoutId: ID, exerciseId: "0195a000-0000-7000-8000-000000000002", name: "Lighthouse row", slotId: null },
    ...{ swappedFrom: null, position: 1, superset: null, restSeconds: null, plan: null, note: null },
  };
  const { exercises } = await merged("apply-3", "workout_exercises", row, at(3_000, "there"));
  expect(exercises.map(({ name }) => name)).toEqual(["Lighthouse row"]);
});
