import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestServices } from "../../../../tests/support/context";
import { bench } from "../../../../tests/support/workouts";
import { addDays } from "../../../domain/civil-date";
import { programById } from "../../../lib/catalogue";
import { asUseCase } from "../../../lib/changes";
import { type Ctx, reading } from "../../../lib/context";
import { newId } from "../../../lib/ids";
import { changeProfile, readProfile } from "../../account/server/profile";
import { pauseProgram } from "../../programs/server/enrolment";
import { startProgram } from "../../programs/server/start-program";
import { finishWorkout } from "../../workouts/server/finish-workout";
import { logSet } from "../../workouts/server/log-set";
import { startWorkout } from "../../workouts/server/start-workout";
import { readRecovery } from "./read-recovery";

const DAY = "2026-03-02";

let mo: Awaited<ReturnType<typeof openTestServices>>;
beforeAll(async () => {
  mo = await openTestServices();
});
afterAll(() => mo.close());

interface Lift {
  readonly exerciseId: string;
  readonly kg: number;
  readonly reps?: number;
  readonly rpe?: number;
  readonly role?: "primary" | "accessory";
  readonly modified?: boolean;
}

interface Turn {
  readonly enrolmentId: string;
  readonly programId: string;
  readonly dayId: string;
}

/** A planned session of single sets of eight at effort 8, `back` days ago. */
async function trained(ctx: Ctx, back: number, lifts: readonly Lift[], turn?: Turn): Promise<void> {
  const [workoutId, day] = [newId(), addDays(DAY, -back)];
  const planned = lifts.map((lift, i) => ({ lift, workoutExerciseId: newId(), position: i + 1 }));
  await asUseCase(startWorkout)(ctx, {
    ...{ workoutId, title: "A", source: "empty" as const },
    ...(turn ?? { enrolmentId: null, programId: null, dayId: null }),
    ...{ day, zone: "Europe/Berlin", startedAt: `${day}T10:00:00.000Z` },
    exercises: planned.map(({ lift: { exerciseId, role = "primary", modified = false }, workoutExerciseId, position }) => ({
      ...{ workoutExerciseId, exerciseId, slotId: null, swappedFrom: null, position, superset: null, restSeconds: 90 },
      ...{ note: null, sets: [], plan: { role, reasons: [], alternatives: [], stateKey: "x", modified } },
    })),
  });
  for (const { lift, workoutExerciseId } of planned) {
    const { exerciseId, kg, reps = 8, rpe = 8 } = lift;
    const load = { value: kg, unit: "kg" as const };
    await asUseCase(logSet)(ctx, bench(workoutId, workoutExerciseId, { exerciseId, load, reps, rpe }));
  }
  await asUseCase(finishWorkout)(ctx, { workoutId, finishedAt: `${day}T11:00:00.000Z`, note: null, effort: null });
}

const [BENCH, SQUAT, CURL] = ["barbell_bench_press", "back_squat", "dumbbell_curl"];
const both = (kg: number) => [
  { exerciseId: BENCH, kg },
  { exerciseId: SQUAT, kg },
];
const read = (ctx: Ctx) => reading(readRecovery)(ctx, {});
const points = async (ctx: Ctx) => (await read(ctx)).fatigue.factors.find(({ name }) => name === "performance")?.points;

test("main lifts below their forecast count as fatigue, and the forecast is the session before", async () => {
  const ctx = await mo.newLifter();
  for (const back of [28, 21, 14]) await trained(ctx, back, both(100));
  await trained(ctx, 2, both(96));
  const { aggregates } = await read(ctx);
  expect(aggregates.liftDevPct).toHaveLength(2);
  for (const pct of aggregates.liftDevPct) expect(pct).toBeCloseTo(-4, 0);
  expect(await points(ctx)).toBe(1);
});

test("an accessory, and a session that was reduced, say nothing about strength", async () => {
  const ctx = await mo.newLifter();
  for (const back of [21, 14]) {
    await trained(ctx, back, [
      { exerciseId: BENCH, kg: 100 },
      { exerciseId: CURL, kg: 20, role: "accessory" },
    ]);
  }
  await trained(ctx, 3, [{ exerciseId: CURL, kg: 10, role: "accessory" }]);
  await trained(ctx, 2, [{ exerciseId: BENCH, kg: 80, modified: true }]);
  expect((await read(ctx)).aggregates.liftDevPct).toEqual([]);
  await trained(ctx, 1, [{ exerciseId: BENCH, kg: 99 }]);
  expect((await read(ctx)).aggregates.liftDevPct).toHaveLength(1);
});

test("two lifts down twice and more effort for the same load offer a lighter week", async () => {
  const ctx = await mo.newLifter();
  const { rev } = await readProfile(ctx, {});
  await changeProfile(ctx, { ifMatch: rev, level: "intermediate" });
  // Less than six weeks of training, so that nothing is due by the calendar.
  for (const back of [33, 28, 23, 18, 13]) await trained(ctx, back, both(100));
  expect((await read(ctx)).deload.offer).toBeNull();
  const harder = (kg: number) => both(kg).map((lift) => ({ ...lift, reps: 7, rpe: 9 }));
  for (const back of [8, 3]) await trained(ctx, back, harder(98));
  expect((await read(ctx)).deload.offer).toMatchObject({
    type: "volume",
    volume: 0.55,
    because: { rule: "deload.reactive", facts: { signs: ["strength", "effort"] } },
  });
});

test("a novice is offered the lighter week of the calendar only when a lift stands still", async () => {
  const weeks = async (kgOf: (session: number) => number) => {
    const ctx = await mo.newLifter();
    const { rev } = await readProfile(ctx, {});
    await changeProfile(ctx, { ifMatch: rev, level: "novice" });
    for (let session = 0; session < 15; session += 1) {
      await trained(ctx, 60 - 4 * session, [{ exerciseId: BENCH, kg: kgOf(session), reps: 6 }]);
    }
    return (await read(ctx)).deload.offer?.because.rule ?? null;
  };
  expect(await weeks((session) => 60 + 2.5 * session)).toBeNull();
  expect(await weeks(() => 60)).toBe("deload.scheduled");
});

test("a deload week of the program is waited for", async () => {
  const ctx = await mo.newLifter();
  const { rev } = await readProfile(ctx, {});
  await changeProfile(ctx, { ifMatch: rev, level: "intermediate", equipmentLevel: "full_gym" });
  const lift = [{ exerciseId: BENCH, kg: 100 }];
  for (let back = 49; back >= 25; back -= 3) await trained(ctx, back, lift);
  // Its fourth week is lighter, and three weeks are done.
  const turn = { enrolmentId: newId(), programId: "wave-strength-4" };
  const days = programById(turn.programId)?.days.map(({ id }) => id) ?? [];
  await asUseCase(startProgram)(ctx, { ...turn, startedOn: addDays(DAY, -24) });
  for (let session = 0; session < 3 * days.length; session += 1) {
    await trained(ctx, 23 - 2 * session, lift, { ...turn, dayId: days[session % days.length] ?? "" });
  }
  expect((await read(ctx)).deload.offer).toBeNull();
  await asUseCase(pauseProgram)(ctx, { enrolmentId: turn.enrolmentId });
  expect((await read(ctx)).deload.offer?.because.rule).toBe("deload.scheduled");
});
