import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestServices } from "../../../../tests/support/context";
import { bench, startBench } from "../../../../tests/support/workouts";
import { asUseCase } from "../../../lib/changes";
import { type Ctx, reading } from "../../../lib/context";
import { newId } from "../../../lib/ids";
import { logWeight } from "../../body/server/log-weight";
import { finishWorkout } from "../../workouts/server/finish-workout";
import { logSet } from "../../workouts/server/log-set";
import { readBoard } from "./read-board";

let mo: Awaited<ReturnType<typeof openTestServices>>;
beforeAll(async () => {
  mo = await openTestServices();
});
afterAll(() => mo.close());

async function train(ctx: Ctx, day: string): Promise<string> {
  const { workoutId, workoutExerciseId } = await startBench(ctx, day);
  await asUseCase(logSet)(ctx, bench(workoutId, workoutExerciseId));
  await asUseCase(finishWorkout)(ctx, { workoutId, finishedAt: `${day}T11:00:00.000Z`, note: null, effort: null });
  return workoutId;
}

test("two workouts of today are both listed, yesterday's is not", async () => {
  const ctx = await mo.newLifter();
  await train(ctx, "2026-03-01");
  const today = [await train(ctx, "2026-03-02"), await train(ctx, "2026-03-02")];
  const { doneToday } = await reading(readBoard)(ctx, {});
  expect(doneToday.map(({ workoutId }) => workoutId).sort()).toEqual(today.sort());
  expect(doneToday[0]?.title).toBe("Bench");
});

test("the weight is the mean of the last seven days, and an old one only says that there is one", async () => {
  const ctx = await mo.newLifter();
  const weigh = (day: string, value: number) =>
    asUseCase(logWeight)(ctx, { weightId: newId(), day, weight: { value, unit: "kg" }, note: null, confirmed: false });
  expect(await reading(readBoard)(ctx, {})).toMatchObject({ numbers: { weightKg: null }, missing: "weight" });
  await weigh("2026-02-01", 90);
  expect(await reading(readBoard)(ctx, {})).toMatchObject({ numbers: { weightKg: null }, missing: null });
  await weigh("2026-02-27", 80);
  await weigh("2026-03-02", 82);
  expect((await reading(readBoard)(ctx, {})).numbers.weightKg).toBe(81);
});
