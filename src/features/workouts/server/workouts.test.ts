import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestServices } from "../../../../tests/support/context";
import { bench, startBench } from "../../../../tests/support/workouts";
import { outcomeOf } from "../../../domain/outcome";
import { asUseCase } from "../../../lib/changes";
import { type Ctx, inReading, reading } from "../../../lib/context";
import { sets } from "../../../lib/db/schema/workouts";
import { newId } from "../../../lib/ids";
import { deleteWorkout, discardWorkout, editWorkout, finishWorkout } from "./finish-workout";
import { listWorkouts } from "./list-workouts";
import { deleteSet, logSet } from "./log-set";
import { readWorkout } from "./read-workout";
import { startWorkout } from "./start-workout";
import { trainingLog } from "./training-log";

let mo: Awaited<ReturnType<typeof openTestServices>>;
beforeAll(async () => {
  mo = await openTestServices();
});
afterAll(() => mo.close());

const log = asUseCase(logSet);
const finish = asUseCase(finishWorkout);

async function trained(ctx: Ctx, day: string, load: number, reps = 5) {
  const { workoutId, workoutExerciseId } = await startBench(ctx, day);
  const set = bench(workoutId, workoutExerciseId, { load: { value: load, unit: "kg" }, reps });
  const { records } = await log(ctx, set);
  await finish(ctx, { workoutId, finishedAt: `${day}T11:00:00.000Z`, note: null, effort: null });
  return { workoutId, set, records };
}

test("what was typed is stored as typed, with its grams", async () => {
  const ctx = await mo.newLifter();
  const { workoutId, workoutExerciseId } = await startBench(ctx);
  await log(ctx, bench(workoutId, workoutExerciseId, { load: { value: 225, unit: "lb" }, note: "felt light" }));
  const { exercises } = await reading(readWorkout)(ctx, { workoutId });
  expect(exercises[0]?.sets[0]).toMatchObject({
    load: { value: 225, unit: "lb" },
    loadGrams: 102_058,
    reps: 8,
    note: "felt light",
  });
});

test("a note is sealed in the table", async () => {
  const ctx = await mo.newLifter();
  const { workoutId, workoutExerciseId } = await startBench(ctx);
  const set = bench(workoutId, workoutExerciseId, { note: "knee felt odd" });
  await log(ctx, set);
  const [row] = await inReading(ctx, (ctx) => ctx.db.select().from(sets).where(eq(sets.id, set.setId)));
  expect(row?.noteSealed).toMatch(/^v1\./);
  expect(JSON.stringify(row)).not.toContain("knee");
});

test("a retry is not a second set", async () => {
  const ctx = await mo.newLifter();
  const { workoutId, workoutExerciseId } = await startBench(ctx);
  const set = bench(workoutId, workoutExerciseId);
  await log(ctx, set);
  await log(ctx, set);
  const { exercises } = await reading(readWorkout)(ctx, { workoutId });
  expect(exercises[0]?.sets).toHaveLength(1);
});

test("a stranger's workout and set are not found, and nothing of theirs changes", async () => {
  const [mine, theirs] = [await mo.newLifter(), await mo.newLifter()];
  const { workoutId, workoutExerciseId } = await startBench(theirs);
  const set = bench(workoutId, workoutExerciseId);
  await log(theirs, set);
  await expect(log(mine, { ...set, reps: 99 })).rejects.toMatchObject({ code: "not-found" });
  await expect(log(mine, { ...set, setId: newId() })).rejects.toMatchObject({ code: "not-found" });
  await expect(asUseCase(deleteSet)(mine, { workoutId, setId: set.setId })).rejects.toMatchObject({ code: "not-found" });
  await expect(reading(readWorkout)(mine, { workoutId })).rejects.toMatchObject({ code: "not-found" });
  await expect(
    finish(mine, { workoutId, finishedAt: "2026-03-02T11:00:00.000Z", note: null, effort: null }),
  ).rejects.toMatchObject({ code: "not-found" });
  expect((await reading(readWorkout)(theirs, { workoutId })).exercises[0]?.sets[0]?.reps).toBe(8);
});

test("without the statement's own check the database still shows no stranger's row", async () => {
  const [mine, theirs] = [await mo.newLifter(), await mo.newLifter()];
  const { workoutId, workoutExerciseId } = await startBench(theirs);
  await log(theirs, bench(workoutId, workoutExerciseId));
  expect(await inReading(mine, (ctx) => ctx.db.select().from(sets).where(eq(sets.workoutId, workoutId)))).toEqual([]);
});

test("two workouts cannot be open at once, and starting the same one again is the same answer", async () => {
  const ctx = await mo.newLifter();
  const { workoutId } = await startBench(ctx);
  await expect(startBench(ctx)).rejects.toMatchObject({ code: "conflict" });
  const again = {
    workoutId,
    enrolmentId: null,
    programId: null,
    dayId: null,
    title: "Bench",
    source: "empty" as const,
    day: "2026-03-02",
    zone: "UTC",
    startedAt: "2026-03-02T10:00:00.000Z",
    exercises: [],
  };
  expect(await asUseCase(startWorkout)(ctx, again)).toEqual({ workoutId });
  await asUseCase(discardWorkout)(ctx, { workoutId });
  await startBench(ctx);
});

test("a workout finishes once, not before it began, and not without a set", async () => {
  const ctx = await mo.newLifter();
  const { workoutId, workoutExerciseId } = await startBench(ctx);
  const end = { workoutId, finishedAt: "2026-03-02T11:00:00.000Z", note: null, effort: 8 };
  await expect(finish(ctx, end)).rejects.toMatchObject({ code: "invalid", message: "No sets logged. Discard or go back?" });
  await log(ctx, bench(workoutId, workoutExerciseId));
  await expect(finish(ctx, { ...end, finishedAt: "2026-03-02T09:00:00.000Z" })).rejects.toMatchObject({ code: "invalid" });
  await finish(ctx, end);
  await expect(finish(ctx, end)).rejects.toMatchObject({ code: "conflict" });
});

test("the first session is a baseline, a heavier one is a record, and the list says so", async () => {
  const ctx = await mo.newLifter();
  expect((await trained(ctx, "2026-03-02", 80)).records).toEqual([]);
  const second = await trained(ctx, "2026-03-04", 85);
  expect(second.records.map(({ kind }) => kind)).toContain("heaviest");
  const { summary } = await reading(readWorkout)(ctx, { workoutId: second.workoutId });
  expect(summary.records.find(({ kind }) => kind === "heaviest")).toMatchObject({ value: 85, previous: 80, celebrated: true });
  const { items } = await reading(listWorkouts)(ctx, { limit: 20 });
  expect(items.map(({ day, setsDone, volumeKg }) => ({ day, setsDone, volumeKg }))).toEqual([
    { day: "2026-03-04", setsDone: 1, volumeKg: 425 },
    { day: "2026-03-02", setsDone: 1, volumeKg: 400 },
  ]);
});

test("editing and deleting the past rewrites the records", async () => {
  const ctx = await mo.newLifter();
  const first = await trained(ctx, "2026-03-02", 100);
  const second = await trained(ctx, "2026-03-04", 95);
  const kinds = async () =>
    (await reading(readWorkout)(ctx, { workoutId: second.workoutId })).summary.records.map(({ kind }) => kind);
  expect(await kinds()).not.toContain("heaviest");
  await log(ctx, { ...first.set, load: { value: 90, unit: "kg" } });
  expect(await kinds()).toContain("heaviest");
  await asUseCase(editWorkout)(ctx, {
    workoutId: first.workoutId,
    day: "2026-03-06",
    startedAt: "2026-03-06T10:00:00.000Z",
    finishedAt: "2026-03-06T11:00:00.000Z",
  });
  expect(await kinds()).toEqual([]);
  await asUseCase(deleteWorkout)(ctx, { workoutId: first.workoutId });
  await expect(reading(readWorkout)(ctx, { workoutId: first.workoutId })).rejects.toMatchObject({ code: "not-found" });
});

test("an older write does not undo a newer one, whatever arrives first", async () => {
  const ctx = await mo.newLifter();
  const { workoutId, workoutExerciseId } = await startBench(ctx);
  const set = bench(workoutId, workoutExerciseId);
  await log(ctx, { ...set, reps: 7 });
  const earlier: Ctx = { ...ctx, now: () => new Date("2026-03-01T00:00:00.000Z") };
  await log(earlier, { ...set, reps: 3 });
  expect((await reading(readWorkout)(ctx, { workoutId })).exercises[0]?.sets[0]?.reps).toBe(7);
});

test("a set to the last repetition is judged by its repetitions, not taken for a miss", async () => {
  const ctx = await mo.newLifter();
  const { workoutId, workoutExerciseId } = await startBench(ctx);
  await log(ctx, bench(workoutId, workoutExerciseId, { role: "failure", reps: 8 }));
  await finish(ctx, { workoutId, finishedAt: "2026-03-02T11:00:00.000Z", note: null, effort: null });
  const { exposures } = await reading(trainingLog)(ctx, {});
  const [exposure] = exposures.barbell_bench_press ?? [];
  const plan = { exerciseId: "barbell_bench_press", kg: 80, lo: 5, hi: 8, goal: "max", line: null } as const;
  expect(exposure && outcomeOf(exposure, plan).kind).toBe("success");
});
