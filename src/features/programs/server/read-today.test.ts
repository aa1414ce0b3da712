import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestServices } from "../../../../tests/support/context";
import { bench, startBench } from "../../../../tests/support/workouts";
import { loadFor } from "../../../domain/prescribe";
import { BODYWEIGHT_CURVE } from "../../../domain/strength-curves";
import { asUseCase } from "../../../lib/changes";
import { type Ctx, reading } from "../../../lib/context";
import { newId } from "../../../lib/ids";
import { changeProfile, readProfile } from "../../account/server/profile";
import { logWeight } from "../../body/server/log-weight";
import { listStrength } from "../../progress/server/read-strength";
import { finishWorkout } from "../../workouts/server/finish-workout";
import { logSet } from "../../workouts/server/log-set";
import { startWorkout } from "../../workouts/server/start-workout";
import { readToday } from "./read-today";
import { startProgram } from "./start-program";

let mo: Awaited<ReturnType<typeof openTestServices>>;
beforeAll(async () => {
  mo = await openTestServices();
});
afterAll(() => mo.close());

const log = asUseCase(logSet);

async function trained(workoutId: string, ctx: Ctx, day: string) {
  await asUseCase(finishWorkout)(ctx, { workoutId, finishedAt: `${day}T11:00:00.000Z`, note: null, effort: null });
}

/** One set of a workout outside any plan. */
async function lifted(ctx: Ctx, day: string, exerciseId: string, kg: number, reps: number, over: Record<string, unknown> = {}) {
  const { workoutId, workoutExerciseId } = await startBench(ctx, day);
  const load = { value: kg, unit: "kg" as const };
  await log(ctx, bench(workoutId, workoutExerciseId, { exerciseId, load, reps, target: null, ...over }));
  await trained(workoutId, ctx, day);
}

/** The planned session of the day with its squat done, and nothing else. */
async function squatted(ctx: Ctx, day: string, kg: number, reps: number, rpe = 8) {
  const plan = await reading(readToday)(ctx, {});
  const squat = plan.exercises.find(({ exerciseId }) => exerciseId === "back_squat");
  if (!squat) throw new Error("No squat today");
  const workoutId = newId();
  const workoutExerciseId = newId();
  const place = { slotId: squat.slotId, swappedFrom: null, position: 1, superset: null, restSeconds: 180, note: null };
  await asUseCase(startWorkout)(ctx, {
    workoutId,
    ...{ enrolmentId: plan.enrolmentId, programId: plan.programId, dayId: plan.dayId, title: "Squat", source: "plan" as const },
    ...{ day, zone: "Europe/Berlin", startedAt: `${day}T10:00:00.000Z` },
    exercises: [
      {
        ...{ workoutExerciseId, exerciseId: "back_squat", ...place, sets: [] },
        plan: { role: "primary" as const, reasons: [], alternatives: [], stateKey: squat.stateKey },
      },
    ],
  });
  const load = { value: kg, unit: "kg" as const };
  const target = { loadGrams: kg * 1000, repsMin: 5, repsMax: 8, rpe: 8, seconds: null };
  await log(ctx, bench(workoutId, workoutExerciseId, { exerciseId: "back_squat", load, reps, rpe, target }));
  await trained(workoutId, ctx, day);
}

async function equipped(): Promise<Ctx> {
  const ctx = await mo.newLifter();
  const { rev } = await readProfile(ctx, {});
  const training = { level: "intermediate" as const, sex: "male" as const, equipmentLevel: "full_gym" as const };
  await changeProfile(ctx, { ifMatch: rev, ...training });
  return ctx;
}

const enrol = (ctx: Ctx, programId: string) =>
  asUseCase(startProgram)(ctx, { enrolmentId: newId(), programId, startedOn: "2026-03-02" });
const on = (ctx: Ctx, day: string): Ctx => ({ ...ctx, now: () => new Date(`${day}T18:00:00.000Z`) });
const planned = async (ctx: Ctx, exerciseId: string, dayId?: string) =>
  (await reading(readToday)(ctx, dayId ? { dayId } : {})).exercises.find((one) => one.exerciseId === exerciseId);
const levelOf = async (ctx: Ctx, exerciseId: string) =>
  (await reading(listStrength)(ctx, {})).items.find((item) => item.exerciseId === exerciseId)?.levelKg ?? 0;

test("who changes program goes on with the squat of the log, not with a guess from body mass", async () => {
  const ctx = await equipped();
  await enrol(ctx, "upper-lower-4");
  await lifted(ctx, "2026-02-20", "back_squat", 100, 5);
  await lifted(ctx, "2026-02-25", "back_squat", 105, 5);
  await enrol(ctx, "full-body-3");
  const squat = await planned(ctx, "back_squat");
  const levelKg = await levelOf(ctx, "back_squat");
  expect(squat?.reasons[0]).toMatchObject({ rule: "start.level", facts: { levelKg, reps: 5, rir: 2 } });
  const able = loadFor(levelKg, 5, 2).value;
  expect(squat?.sets[0]?.kg).toBe(Math.floor(able / 2.5) * 2.5);
  const stranger = await equipped();
  await enrol(stranger, "full-body-3");
  expect((await planned(stranger, "back_squat"))?.reasons[0]?.rule).toBe("start.ratio");
});

test("a pull-up starts at what the log says hangs on the belt, read with the weigh-in of its day", async () => {
  const ctx = await equipped();
  const weigh = (day: string, value: number) =>
    asUseCase(logWeight)(ctx, { weightId: newId(), day, weight: { value, unit: "kg" }, note: null, confirmed: true });
  await weigh("2026-02-01", 80);
  await weigh("2026-02-28", 90);
  await lifted(ctx, "2026-02-20", "pull_up", 20, 5, { loadBasis: "added" });
  await enrol(ctx, "upper-lower-4");
  const days = await reading(readToday)(ctx, {});
  const found = await Promise.all(
    [days.dayId, ...days.otherDays.map(({ dayId }) => dayId)].map((id) => planned(ctx, "pull_up", id ?? "")),
  );
  const pullUp = found.find((one) => one !== undefined);
  const levelKg = await levelOf(ctx, "pull_up");
  expect(levelKg).toBeCloseTo(100 * (1 + 7 / 30), 6);
  expect(pullUp?.reasons[0]).toMatchObject({ rule: "start.level", facts: { levelKg } });
  const { reps, rir } = (pullUp?.reasons[0]?.facts ?? {}) as { reps: number; rir: number };
  const able = loadFor(levelKg, reps, rir, BODYWEIGHT_CURVE).value - 90;
  expect(pullUp?.sets[0]?.kg).toBe(Math.max(0, Math.floor(able / 1.25) * 1.25));
});

test("a planned load far above a newer level stays, and the plan says so", async () => {
  const ctx = await equipped();
  await enrol(ctx, "full-body-3");
  await squatted(ctx, "2026-03-02", 140, 6);
  const warned = async (day: string) => {
    const squat = await planned(on(ctx, day), "back_squat", "full-a");
    return { kg: squat?.sets[0]?.kg, warns: squat?.reasons.some(({ rule }) => rule === "session.load-above-level") };
  };
  expect(await warned("2026-03-03")).toEqual({ kg: 140, warns: false });
  for (const day of ["2026-03-04", "2026-03-06", "2026-03-08"]) await lifted(ctx, day, "back_squat", 100, 5, { rpe: 10 });
  expect(await warned("2026-03-09")).toEqual({ kg: 140, warns: true });
});
