import { afterAll, beforeAll, expect, test } from "vitest";
import { readBody } from "../../src/features/body/server/read-body";
import { readPainMarks } from "../../src/features/recovery/server/pain-marks";
import { syncWith } from "../../src/features/sync/server/sync";
import { readWorkout } from "../../src/features/workouts/server/read-workout";
import { clockOf } from "../../src/lib/clock";
import { type Ctx, reading } from "../../src/lib/context";
import { newId } from "../../src/lib/ids";
import { operations } from "../../src/wiring/operations";
import { openTestServices } from "../support/context";
import { bench, startBench } from "../support/workouts";

let mo: Awaited<ReturnType<typeof openTestServices>>;
beforeAll(async () => {
  mo = await openTestServices();
});
afterAll(() => mo.close());

const sync = syncWith(operations);
const device = "phone-0001";

function op(seq: number, name: string, input: Record<string, unknown>, at = 1) {
  return { seq, id: newId(), name, input, clock: clockOf(Date.parse("2026-03-02T10:00:00.000Z") + at, seq, device) };
}

function push(ctx: Ctx, ops: ReturnType<typeof op>[], cursor = 0) {
  return sync(ctx, { protocol: 1, deviceId: device, epoch: null, cursor, ops });
}

test("a batch sent twice has one effect and the same verdicts", async () => {
  const ctx = await mo.newLifter();
  const { workoutId, workoutExerciseId } = await startBench(ctx);
  const ops = [
    op(1, "logSet", bench(workoutId, workoutExerciseId)),
    op(2, "logSet", bench(workoutId, workoutExerciseId, { position: 2 })),
  ];
  const first = await push(ctx, ops);
  expect(first.verdicts.map(({ status }) => status)).toEqual(["done", "done"]);
  expect((await push(ctx, ops)).verdicts).toEqual(first.verdicts);
  expect((await reading(readWorkout)(ctx, { workoutId })).exercises[0]?.sets).toHaveLength(2);
});

test("a refused op is told so and does not undo its neighbours", async () => {
  const ctx = await mo.newLifter();
  const { workoutId, workoutExerciseId } = await startBench(ctx);
  const { verdicts } = await push(ctx, [
    op(1, "logSet", bench(workoutId, workoutExerciseId)),
    op(2, "logSet", bench(workoutId, workoutExerciseId, { reps: 101 })),
    op(3, "noSuchThing", {}),
    op(4, "logSet", bench(newId(), workoutExerciseId)),
    op(5, "logSet", bench(workoutId, workoutExerciseId, { position: 2 })),
  ]);
  expect(verdicts.map(({ status, code }) => [status, code])).toEqual([
    ["done", undefined],
    ["rejected", "invalid"],
    ["rejected", "invalid"],
    ["rejected", "not-found"],
    ["done", undefined],
  ]);
  expect(verdicts[1]?.message).toBe("reps: At most 100");
  expect((await reading(readWorkout)(ctx, { workoutId })).exercises[0]?.sets).toHaveLength(2);
});

test("a gap in the sequence is refused with the number that is expected", async () => {
  const ctx = await mo.newLifter();
  const { workoutId, workoutExerciseId } = await startBench(ctx);
  await expect(push(ctx, [op(2, "logSet", bench(workoutId, workoutExerciseId))])).rejects.toMatchObject({
    code: "conflict",
    fields: [{ path: "expectedSeq", message: "1" }],
  });
});

test("another device pulls what this one logged, and a phone that is current pulls nothing", async () => {
  const ctx = await mo.newLifter();
  const { workoutId, workoutExerciseId } = await startBench(ctx);
  const mine = await push(ctx, [op(1, "logSet", bench(workoutId, workoutExerciseId, { note: "easy" }))], 1);
  expect(mine).toMatchObject({ cursor: 2, changes: [], more: false });
  const other = await sync(ctx, { protocol: 1, deviceId: "tablet-0001", epoch: null, cursor: 0, ops: [] });
  expect(other.changes.map(({ table }) => table).sort()).toEqual(["sets", "workout_exercises", "workouts"]);
  const set = other.changes.find(({ table }) => table === "sets");
  expect(set?.row).toMatchObject({ reps: 8, note: "easy" });
  expect(JSON.stringify(other.changes)).not.toContain("sealed");
  expect(JSON.stringify(other.changes)).not.toContain(ctx.userId);
});

test("one logged set costs at most five statements besides the session look-up", async () => {
  const ctx = await mo.newLifter();
  const { workoutId, workoutExerciseId } = await startBench(ctx);
  const before = ctx.services.database.statements();
  await push(ctx, [op(1, "logSet", bench(workoutId, workoutExerciseId))], 1);
  expect(ctx.services.database.statements() - before).toBeLessThanOrEqual(5);
});

test("ten ops with nothing to pull cost at most 25 statements besides the session look-up", async () => {
  const ctx = await mo.newLifter();
  const { workoutId, workoutExerciseId } = await startBench(ctx);
  const ops = Array.from({ length: 10 }, (_, i) => op(i + 1, "logSet", bench(workoutId, workoutExerciseId, { position: i + 1 })));
  const before = ctx.services.database.statements();
  await push(ctx, ops, 1);
  expect(ctx.services.database.statements() - before).toBeLessThanOrEqual(25);
});

test("a goal set, replaced and ended offline arrives in order, once; what may not be set is refused alone", async () => {
  const ctx = await mo.newLifter();
  const [first, second] = [newId(), newId()];
  const weight = { day: "2026-03-02", weight: { value: 80, unit: "kg" }, note: null, confirmed: false };
  const goal = { metric: "weight", target: { value: 82, unit: "kg" }, startsOn: "2026-03-02", dueOn: "2026-09-01" };
  const ops = [
    op(1, "setGoal", { ...goal, goalId: newId() }),
    op(2, "logWeight", { ...weight, weightId: newId() }),
    op(3, "setGoal", { ...goal, goalId: first }),
    op(4, "endGoal", { goalId: first, day: "2026-03-02" }),
    op(5, "setGoal", { ...goal, goalId: second, target: { value: 83, unit: "kg" } }),
    op(6, "setGoal", { ...goal, goalId: newId(), dueOn: "2026-03-12" }),
  ];
  const { verdicts } = await push(ctx, ops);
  expect(verdicts.map(({ status, code }) => code ?? status)).toEqual(["invalid", "done", "done", "done", "done", "invalid"]);
  expect((await push(ctx, ops)).verdicts).toEqual(verdicts);
  expect((await reading(readBody)(ctx, {})).goal?.id).toBe(second);
});

test("a pain mark made and cleared offline arrives in order, once, and sent again has the same verdicts", async () => {
  const ctx = await mo.newLifter();
  const [painMarkId, other] = [newId(), newId()];
  const mark = { exerciseId: "barbell_bench_press", area: "shoulder", day: "2026-03-02", markedAt: "2026-03-02T10:00:00Z" };
  const ops = [
    op(1, "markPain", { ...mark, painMarkId, workoutId: null }),
    op(2, "clearPain", { painMarkId, day: "2026-03-02", clearedAt: "2026-03-02T10:05:00Z" }),
    op(3, "markPain", { ...mark, painMarkId: other, workoutId: newId() }),
    op(4, "markPain", { ...mark, painMarkId: newId(), exerciseId: "moon_press", workoutId: null }),
    op(5, "clearPain", { painMarkId: newId(), day: "2026-03-02", clearedAt: "2026-03-02T10:05:00Z" }),
  ];
  const first = await push(ctx, ops);
  expect(first.verdicts.map(({ status, code }) => code ?? status)).toEqual(["done", "done", "done", "invalid", "not-found"]);
  expect((await push(ctx, ops)).verdicts).toEqual(first.verdicts);
  expect((await reading(readPainMarks)(ctx, {})).items.map(({ id }) => id)).toEqual([other]);
  expect(JSON.stringify(first.verdicts)).not.toMatch(/bench|shoulder/);
});
