import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestServices } from "../../../../tests/support/context";
import { bench, benched, startBench } from "../../../../tests/support/workouts";
import { addDays } from "../../../domain/civil-date";
import { asUseCase } from "../../../lib/changes";
import { clockOf } from "../../../lib/clock";
import { type Ctx, inTransaction, reading } from "../../../lib/context";
import { newId } from "../../../lib/ids";
import { readBoard } from "../../board/server/read-board";
import { findExercises } from "../../exercises/server/find-exercises";
import { readPlan } from "../../programs/server/read-plan";
import { readToday } from "../../programs/server/read-today";
import { startProgram } from "../../programs/server/start-program";
import { deleteWorkout, finishWorkout } from "../../workouts/server/finish-workout";
import { logSet } from "../../workouts/server/log-set";
import { startWorkout } from "../../workouts/server/start-workout";
import { answerBreak } from "./declined-breaks";

let mo: Awaited<ReturnType<typeof openTestServices>>;
beforeAll(async () => {
  mo = await openTestServices();
});
afterAll(() => mo.close());

const LAST = "2026-03-02";
const answer = asUseCase(answerBreak);
const on = (ctx: Ctx, days: number): Ctx => ({ ...ctx, now: () => new Date(`${addDays(LAST, days)}T18:00:00.000Z`) });
const today = (ctx: Ctx) => reading(readToday)(ctx, {});

/** The planned session of the day, its first lift done at `kg`. */
async function trained(ctx: Ctx, kg: number) {
  const plan = await today(ctx);
  const [lift] = plan.exercises;
  if (!lift) throw new Error("Nothing planned");
  const [workoutId, workoutExerciseId] = [newId(), newId()];
  const place = { slotId: lift.slotId, swappedFrom: null, position: 1, superset: null, restSeconds: 180, note: null };
  const kept = { role: "primary" as const, reasons: [], alternatives: [], stateKey: lift.stateKey };
  await asUseCase(startWorkout)(ctx, {
    ...{ workoutId, enrolmentId: plan.enrolmentId, programId: plan.programId, dayId: plan.dayId, title: "A" },
    ...{ source: "plan" as const, day: plan.day, zone: "Europe/Berlin", startedAt: `${plan.day}T10:00:00.000Z` },
    exercises: [{ workoutExerciseId, exerciseId: lift.exerciseId, ...place, sets: [], plan: kept }],
  });
  const load = { value: kg, unit: "kg" as const };
  const target = { loadGrams: kg * 1000, repsMin: 5, repsMax: 8, rpe: 8, seconds: null };
  await asUseCase(logSet)(ctx, bench(workoutId, workoutExerciseId, { exerciseId: lift.exerciseId, load, reps: 6, target }));
  await asUseCase(finishWorkout)(ctx, { workoutId, finishedAt: `${plan.day}T11:00:00.000Z`, note: null, effort: null });
  return { workoutId, exerciseId: lift.exerciseId, dayId: plan.dayId ?? "" };
}

async function returning() {
  const ctx = await mo.newLifter();
  await asUseCase(startProgram)(ctx, { enrolmentId: newId(), programId: "full-body-3", startedOn: LAST });
  const { exerciseId, dayId, workoutId } = await trained(ctx, 100);
  const loadOn = async (days: number) => {
    const plan = await reading(readToday)(on(ctx, days), { dayId });
    const lift = plan.exercises.find((each) => each.exerciseId === exerciseId);
    return { kg: lift?.sets[0]?.kg ?? 0, rule: lift?.reasons[0]?.rule, back: plan.back };
  };
  return { ctx, exerciseId, loadOn, workoutId };
}

test("full loads after a break are those before it; taking the choice back eases them again", async () => {
  const { ctx, exerciseId, loadOn } = await returning();
  const before = await loadOn(3);
  expect(before.back).toBeNull();
  const eased = await loadOn(25);
  expect(eased).toMatchObject({ rule: "layoff.22-35", back: { lastDay: LAST, daysOff: 25, load: 0.9, loads: "eased" } });
  expect(eased.kg).toBeLessThan(before.kg);

  const later = on(ctx, 25);
  const asked = { lastDay: LAST, askedOn: addDays(LAST, 25) };
  expect(await answer(later, { ...asked, loads: "full" })).toEqual({ lastDay: LAST });
  await answer(later, { ...asked, loads: "full" });
  expect(await loadOn(25)).toMatchObject({ kg: before.kg, rule: "layoff.declined", back: { loads: "full" } });
  expect((await reading(readBoard)(later, {})).today?.back?.loads).toBe("full");
  expect((await reading(readPlan)(later, {})).back).toMatchObject({ loads: "full", daysOff: 25 });
  const [swap] = (await reading(findExercises)(later, { insteadOf: exerciseId, reps: 8, limit: 1 })).items;
  expect(swap?.startKg).not.toBeNull();

  // Longer away than was answered for: the question is a new one.
  expect((await loadOn(36)).back?.loads).toBe("eased");
  await answer(later, { ...asked, loads: "eased" });
  expect(await loadOn(25)).toMatchObject({ kg: eased.kg, rule: "layoff.22-35" });
});

test("the choice outlives the break: the log replays with it", async () => {
  const { ctx, loadOn } = await returning();
  const before = await loadOn(3);
  await answer(on(ctx, 40), { lastDay: LAST, askedOn: addDays(LAST, 40), loads: "full" });
  await benched(on(ctx, 40), addDays(LAST, 40));
  const after = await loadOn(42);
  expect(after).toMatchObject({ kg: before.kg, rule: "layoff.declined", back: null });
  const plan = await reading(readToday)(on(ctx, 42), {});
  expect(plan.reasons.map(({ rule }) => rule)).toContain("layoff.declined");
});

test("of two devices the later answer stands, whichever arrives first", async () => {
  const { ctx, loadOn } = await returning();
  const later = on(ctx, 25);
  const asked = { lastDay: LAST, askedOn: addDays(LAST, 25) };
  const send = (loads: "full" | "eased", at: number) =>
    inTransaction(later, (ctx) =>
      answerBreak(ctx, { ...asked, loads }, { rev: 1, clock: clockOf(later.now().getTime() + at, 0, "phone-0001") }),
    );
  expect((await send("full", 2)).facts).toHaveLength(1);
  expect((await send("eased", 1)).facts).toEqual([]);
  expect((await loadOn(25)).back?.loads).toBe("full");
  await send("eased", 3);
  expect((await loadOn(25)).back?.loads).toBe("eased");
});

test("only a break of one's own can be answered, on a day that was in it", async () => {
  const { ctx, workoutId } = await returning();
  const ask = (lifter: Ctx, lastDay: string, days: number) =>
    answer(lifter, { lastDay, askedOn: addDays(LAST, days), loads: "full" });
  const later = on(ctx, 25);
  await expect(ask(later, LAST, 0)).rejects.toMatchObject({ code: "invalid", fields: [{ path: "askedOn" }] });
  await expect(ask(later, LAST, 27)).rejects.toMatchObject({ code: "invalid" });
  await expect(ask(later, addDays(LAST, -1), 25)).rejects.toMatchObject({ code: "not-found" });
  await expect(ask(on(await mo.newLifter(), 25), LAST, 25)).rejects.toMatchObject({ code: "not-found" });
  // A day ahead of the profile's zone is still today for somebody abroad.
  await ask(later, LAST, 26);
  await asUseCase(deleteWorkout)(later, { workoutId });
  await expect(ask(later, LAST, 25)).rejects.toMatchObject({ code: "not-found" });
});

test("a year away begins anew, whatever is answered", async () => {
  const { ctx, loadOn } = await returning();
  const anew = await loadOn(366);
  expect(anew.back).toMatchObject({ loads: "anew", load: 0.6 });
  await answer(on(ctx, 366), { lastDay: LAST, askedOn: addDays(LAST, 366), loads: "full" });
  expect(await loadOn(366)).toEqual(anew);
});

test("a running workout is no break", async () => {
  const ctx = await mo.newLifter();
  await startBench(ctx, LAST);
  await expect(answer(on(ctx, 25), { lastDay: LAST, askedOn: addDays(LAST, 25), loads: "full" })).rejects.toMatchObject({
    code: "not-found",
  });
});
