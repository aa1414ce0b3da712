import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestServices } from "../../../../tests/support/context";
import { bench, startBench } from "../../../../tests/support/workouts";
import { addDays } from "../../../domain/civil-date";
import { asUseCase } from "../../../lib/changes";
import { type Ctx, reading } from "../../../lib/context";
import { finishWorkout } from "../../workouts/server/finish-workout";
import { logSet } from "../../workouts/server/log-set";
import { readOverview } from "./read-overview";

const DAY = "2026-03-02";

let mo: Awaited<ReturnType<typeof openTestServices>>;
beforeAll(async () => {
  mo = await openTestServices();
});
afterAll(() => mo.close());

/** One bench session of two sets, `back` days ago; the plan asks for five to eight. */
async function benched(ctx: Ctx, back: number, reps: number): Promise<void> {
  const day = addDays(DAY, -back);
  const { workoutId, workoutExerciseId } = await startBench(ctx, day);
  for (const position of [1, 2]) await asUseCase(logSet)(ctx, bench(workoutId, workoutExerciseId, { position, reps }));
  await asUseCase(finishWorkout)(ctx, { workoutId, finishedAt: `${day}T11:00:00.000Z`, note: null, effort: null });
}

const overview = (ctx: Ctx) => reading(readOverview)(ctx, {});

test("nothing logged is nothing, not an error", async () => {
  expect(await overview(await mo.newLifter())).toMatchObject({
    ...{ workouts: 0, sets: 0, tonnageKg: 0, records: 0, days: [], lifts: { ready: [], stalled: [] } },
  });
});

test("totals are those of the log, and a lift at the top of its range is ready", async () => {
  const ctx = await mo.newLifter();
  for (const back of [5, 2]) await benched(ctx, back, 8);
  const read = await overview(ctx);
  expect(read).toMatchObject({ workouts: 2, sets: 4, tonnageKg: 4 * 8 * 80 });
  expect(read.days).toEqual([5, 2].map((back) => ({ day: addDays(DAY, -back), workouts: 1, hardSets: 2 })));
  expect(read.lifts).toMatchObject({
    ready: [{ exerciseId: "barbell_bench_press", because: { rule: "status.ready", facts: { kg: 80 } } }],
    stalled: [],
  });
});

test("a lift that stands still is named for a month, and left alone after that", async () => {
  const ctx = await mo.newLifter();
  for (const back of [43, 40, 37, 33]) await benched(ctx, back, 6);
  expect((await overview(ctx)).lifts).toEqual({ ready: [], stalled: [] });
  for (const back of [9, 6, 3]) await benched(ctx, back, 6);
  expect((await overview(ctx)).lifts).toMatchObject({ ready: [], stalled: [{ because: { rule: "status.stalled" } }] });
});
