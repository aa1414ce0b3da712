import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestServices } from "../../../../tests/support/context";
import { bench, startBench } from "../../../../tests/support/workouts";
import { asUseCase } from "../../../lib/changes";
import { clockOf } from "../../../lib/clock";
import { type Ctx, inReading, inTransaction, reading } from "../../../lib/context";
import { newId } from "../../../lib/ids";
import { saveOwnProgram } from "../../programs/server/save-own-program";
import { startProgram } from "../../programs/server/start-program";
import { pull } from "../../sync/server/pull";
import { editWorkout } from "./finish-workout";
import { logSet } from "./log-set";
import { readWarmup } from "./read-warmup";
import { readWorkout } from "./read-workout";
import { saveWarmup } from "./save-warmup";

let mo: Awaited<ReturnType<typeof openTestServices>>;
beforeAll(async () => {
  mo = await openTestServices();
});
afterAll(() => mo.close());

const RUNNING = {
  ...{ status: "running" as const, minutes: 10, skipGeneral: false, includeMobility: false },
  ...{ done: ["general/jumping_jacks"], skipped: ["prep" as const] },
};
const save = (ctx: Ctx, workoutId: string, over: Partial<Parameters<typeof saveWarmup>[1]> = {}) =>
  asUseCase(saveWarmup)(ctx, { workoutId, ...RUNNING, ...over });
const read = async (ctx: Ctx, workoutId: string) => {
  const { warmup, stage } = await reading(readWorkout)(ctx, { workoutId });
  return { warmup, stage };
};

test("it is kept with the workout as it stands, and moves the session on when it is over", async () => {
  const ctx = await mo.newLifter();
  const { workoutId } = await startBench(ctx);
  expect(await read(ctx, workoutId)).toEqual({ warmup: null, stage: "warmup" });
  await save(ctx, workoutId);
  expect(await read(ctx, workoutId)).toEqual({ warmup: RUNNING, stage: "warmup" });
  await save(ctx, workoutId, { status: "completed" });
  expect(await read(ctx, workoutId)).toMatchObject({ warmup: { status: "completed" }, stage: "in_progress" });
});

test("a skipped one moves the session on, and so does the first set that counts", async () => {
  const [first, second] = [await mo.newLifter(), await mo.newLifter()];
  const skipped = await startBench(first);
  await save(first, skipped.workoutId, { status: "skipped", done: [], skipped: [] });
  expect((await read(first, skipped.workoutId)).stage).toBe("in_progress");
  const { workoutId, workoutExerciseId } = await startBench(second);
  await save(second, workoutId);
  await asUseCase(logSet)(second, bench(workoutId, workoutExerciseId, { role: "warmup", target: null }));
  expect((await read(second, workoutId)).stage).toBe("warmup");
  await asUseCase(logSet)(second, bench(workoutId, workoutExerciseId, { position: 2 }));
  expect((await read(second, workoutId)).stage).toBe("in_progress");
});

test("a write that arrives late changes nothing, and a note undoes no tick", async () => {
  const ctx = await mo.newLifter();
  const { workoutId } = await startBench(ctx);
  const at = (ms: number, done: string[]) =>
    inTransaction(ctx, (ctx) => saveWarmup(ctx, { workoutId, ...RUNNING, done }, { rev: 5, clock: clockOf(ms, 0, "phone") }));
  await at(2_000, ["general/jumping_jacks", "general/arm_circles"]);
  await at(1_000, []);
  expect((await read(ctx, workoutId)).warmup?.done).toHaveLength(2);
  await asUseCase(editWorkout)(ctx, { workoutId, note: "slept badly" });
  expect((await read(ctx, workoutId)).warmup?.done).toHaveLength(2);
});

test("another device hears of it", async () => {
  const ctx = await mo.newLifter();
  const { workoutId } = await startBench(ctx);
  await save(ctx, workoutId);
  const { changes } = await inReading(ctx, (ctx) => pull(ctx, { cursor: 0, rev: 99 }));
  expect(changes.find(({ table }) => table === "workouts")?.row?.warmup).toMatchObject(RUNNING);
});

test("a stranger's workout is not found", async () => {
  const { workoutId } = await startBench(await mo.newLifter());
  await expect(save(await mo.newLifter(), workoutId)).rejects.toMatchObject({ code: "not-found" });
});

test("the movements come with what their plan reads, and the days of the program with their kind", async () => {
  const ctx = await mo.newLifter();
  const before = await reading(readWarmup)(ctx, {});
  expect(before.days).toEqual({});
  expect(before.movements.length).toBeGreaterThan(20);
  expect(before.movements.find(({ id }) => id === "face_pull")?.equipment.flat()).toContain("cable_station");
  await asUseCase(startProgram)(ctx, { enrolmentId: newId(), programId: "full-body-3", startedOn: "2026-03-02" });
  expect(new Set(Object.values((await reading(readWarmup)(ctx, {})).days))).toEqual(new Set(["full_body"]));
});

test("a program of one's own has its kinds of day as well", async () => {
  const ctx = await mo.newLifter();
  const programId = newId();
  const wish = { goal: "muscle" as const, daysPerWeek: 4, minutes: 60, focus: [] };
  await asUseCase(saveOwnProgram)(ctx, { ownProgramId: programId, ...wish });
  await asUseCase(startProgram)(ctx, { enrolmentId: newId(), programId, startedOn: "2026-03-02" });
  const { days } = await reading(readWarmup)(ctx, {});
  expect(Object.values(days).sort()).toEqual(["lower", "lower", "upper", "upper"]);
});
