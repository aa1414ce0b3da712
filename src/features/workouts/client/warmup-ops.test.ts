import "fake-indexeddb/auto";
import { expect, it } from "vitest";
import type { WarmupPhase } from "@/domain/warmup-plan";
import { openStore, wipeStore } from "@/lib/offline/store";
import { discardWorkout, startEmpty } from "./ops";
import { stepWarmup } from "./warmup-ops";

const CHOICE = { minutes: 10, skipGeneral: false, includeMobility: false };
const PLAN: readonly WarmupPhase[] = [
  {
    kind: "general",
    seconds: 180,
    items: [{ exerciseId: "jumping_jacks", amount: 120, unit: "seconds", load: null, sets: 1, totalSeconds: 180 }],
  },
];

async function running(userId: string) {
  const workoutId = await startEmpty(userId, "Workout", "kg");
  const db = await openStore(userId);
  const step = (action: Parameters<typeof stepWarmup>[2]) => stepWarmup(userId, workoutId, action, PLAN);
  const ops = async () => (await db.getAll("outbox")).filter(({ name }) => name === "saveWarmup").map(({ input }) => input);
  const kept = async () => (await db.get("workouts", workoutId))?.warmup;
  return { workoutId, step, ops, kept };
}

it("every step is on the device and on its way, whole, with the same clock", async () => {
  const { workoutId, step, ops, kept } = await running("warm-1");
  await step({ do: "start", choice: CHOICE });
  await step({ do: "tick", key: "general/jumping_jacks" });
  await step({ do: "complete" });
  const last = { workoutId, ...CHOICE, status: "completed", done: ["general/jumping_jacks"], skipped: [] };
  expect((await ops()).map(({ status }) => status)).toEqual(["running", "running", "completed"]);
  expect((await ops()).at(-1)).toEqual(last);
  expect(await kept()).toMatchObject({ status: "completed", clock: expect.stringMatching(/^\d{15}\./) });
  await wipeStore("warm-1");
});

it("what changes nothing is not sent", async () => {
  const { step, ops, kept } = await running("warm-2");
  await step({ do: "tick", key: "general/jumping_jacks" });
  await step({ do: "complete" });
  expect(await ops()).toEqual([]);
  expect(await kept()).toBeUndefined();
  await step({ do: "start", choice: CHOICE });
  await step({ do: "complete" });
  await step({ do: "complete" });
  await step({ do: "skip" });
  expect(await ops()).toHaveLength(2);
  await wipeStore("warm-2");
});

it("a workout that is not here is left alone", async () => {
  const { workoutId, ops } = await running("warm-3");
  await discardWorkout("warm-3", workoutId);
  await stepWarmup("warm-3", "0195a000-0000-7000-8000-000000000009", { do: "start", choice: CHOICE }, PLAN);
  expect(await ops()).toEqual([]);
  await wipeStore("warm-3");
});
