import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestServices } from "../../../../tests/support/context";
import { bench, startBench } from "../../../../tests/support/workouts";
import { asUseCase } from "../../../lib/changes";
import { type Ctx, reading } from "../../../lib/context";
import { finishWorkout } from "../../workouts/server/finish-workout";
import { logSet } from "../../workouts/server/log-set";
import { findExercises } from "./find-exercises";

let mo: Awaited<ReturnType<typeof openTestServices>>;
beforeAll(async () => {
  mo = await openTestServices();
});
afterAll(() => mo.close());

async function lifted(ctx: Ctx, day: string, exerciseId: string, kg: number, reps: number) {
  const { workoutId, workoutExerciseId } = await startBench(ctx, day);
  const load = { value: kg, unit: "kg" as const };
  await asUseCase(logSet)(ctx, bench(workoutId, workoutExerciseId, { exerciseId, load, reps, rpe: 9, target: null }));
  await asUseCase(finishWorkout)(ctx, { workoutId, finishedAt: `${day}T11:00:00.000Z`, note: null, effort: null });
}

const instead = (ctx: Ctx, reps = 8) => reading(findExercises)(ctx, { insteadOf: "barbell_bench_press", reps, limit: 15 });

test("a swap offers the fifteen best, never the lift itself, each with why and a load to begin at", async () => {
  const ctx = await mo.newLifter();
  await lifted(ctx, "2026-03-02", "barbell_bench_press", 100, 5);
  const { items } = await instead(ctx);
  expect(items).toHaveLength(15);
  expect(items.map(({ id }) => id)).not.toContain("barbell_bench_press");
  expect(items.every(({ fits, reasons }) => fits && reasons[0]?.rule === "substitute.score")).toBe(true);
  const dumbbells = items.find(({ id }) => id === "dumbbell_bench_press");
  expect(dumbbells?.reasons.map(({ rule }) => rule)).toEqual(["substitute.score", "substitute.calibrate", "start.transfer"]);
  // 35 % of a maximum near 120 kg, for eight with two left.
  expect(dumbbells?.startKg).toBeGreaterThan(20);
  expect(dumbbells?.startKg).toBeLessThan(40);
  expect(items.find(({ id }) => id === "push_up")?.startKg).toBeNull();
  const fewer = await instead(ctx, 3);
  expect(fewer.items.find(({ id }) => id === "dumbbell_bench_press")?.startKg).toBeGreaterThan(dumbbells?.startKg ?? 0);
});

test("what was used before and trains alike comes first, at its own level", async () => {
  const ctx = await mo.newLifter();
  await lifted(ctx, "2026-03-02", "machine_chest_press", 60, 6);
  const [first] = (await instead(ctx)).items;
  expect(first).toMatchObject({ id: "machine_chest_press", usedBefore: true });
  expect(first?.reasons.map(({ rule }) => rule)).toContain("start.level");
});

test("search finds by name and carries no reasons", async () => {
  const { items } = await reading(findExercises)(await mo.newLifter(), { query: "bench press", reps: 8, limit: 5 });
  expect(items[0]).toMatchObject({ id: "barbell_bench_press", reasons: [], startKg: null });
});
