import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestServices } from "../../../../tests/support/context";
import { bench, benched } from "../../../../tests/support/workouts";
import { addDays } from "../../../domain/civil-date";
import { DELOAD_DEFAULTS } from "../../../domain/deload";
import { asUseCase } from "../../../lib/changes";
import { type Ctx, inReading, reading } from "../../../lib/context";
import { newId } from "../../../lib/ids";
import { changeProfile, readProfile } from "../../account/server/profile";
import { readBoard } from "../../board/server/read-board";
import { readToday } from "../../programs/server/read-today";
import { startProgram } from "../../programs/server/start-program";
import { finishWorkout } from "../../workouts/server/finish-workout";
import { logSet } from "../../workouts/server/log-set";
import { startWorkout } from "../../workouts/server/start-workout";
import { trainingLog } from "../../workouts/server/training-log";
import { declineDeload, endDeload, startDeload } from "./deloads";
import { deleteCheckIn, logCheckIn } from "./log-check-in";
import { readRecovery, readRecoveryHistory } from "./read-recovery";

const DAY = "2026-03-02";

let mo: Awaited<ReturnType<typeof openTestServices>>;
beforeAll(async () => {
  mo = await openTestServices();
});
afterAll(() => mo.close());

const on = (ctx: Ctx, day: string): Ctx => ({ ...ctx, now: () => new Date(`${day}T18:00:00.000Z`) });
const read = (ctx: Ctx) => reading(readRecovery)(ctx, {});
const todayOf = (ctx: Ctx, input: { ease?: "off" } = {}) => reading(readToday)(ctx, input);
const WELL = { sleepHours: 8, sleepQuality: 4, energy: 4, soreness: 2, stress: 2 };
const BADLY = { sleepHours: 4, sleepQuality: 1, energy: 1, soreness: 5, stress: 5 };

function checkIn(ctx: Ctx, day: string, answers: Partial<typeof WELL> = WELL, checkInId = newId()) {
  const blank = { sleepHours: null, sleepQuality: null, energy: null, soreness: null, stress: null };
  return asUseCase(logCheckIn)(ctx, { checkInId, day, ...blank, ...answers, areas: ["quads"], note: "fine" });
}

/** A lifter on a program since a month, with a bench session every other day. */
async function enrolled(): Promise<Ctx> {
  const ctx = await mo.newLifter();
  const { rev } = await readProfile(ctx, {});
  await changeProfile(ctx, { ifMatch: rev, level: "intermediate", sex: "male", equipmentLevel: "full_gym" });
  await asUseCase(startProgram)(ctx, { enrolmentId: newId(), programId: "full-body-3", startedOn: addDays(DAY, -28) });
  return ctx;
}

test("one check-in a day: the last one wins, it can be changed and deleted", async () => {
  const ctx = await mo.newLifter();
  const first = newId();
  expect(await checkIn(ctx, DAY, BADLY, first)).toEqual({ checkInId: first, replaced: null });
  const second = newId();
  expect(await checkIn(ctx, DAY, WELL, second)).toEqual({ checkInId: second, replaced: first });
  await checkIn(ctx, DAY, { ...WELL, energy: 5 }, second);
  expect((await read(ctx)).checkIns).toEqual([{ id: second, day: DAY, ...WELL, energy: 5, areas: ["quads"], note: "fine" }]);
  await asUseCase(deleteCheckIn)(ctx, { checkInId: second });
  await asUseCase(deleteCheckIn)(ctx, { checkInId: second });
  expect((await read(ctx)).checkIns).toEqual([]);
  await expect(asUseCase(deleteCheckIn)(ctx, { checkInId: newId() })).rejects.toMatchObject({ code: "not-found" });
});

test("what was answered is sealed: neither the answers nor the note can be read in the database", async () => {
  const ctx = await mo.newLifter();
  await checkIn(ctx, DAY);
  const [row] = (
    await mo.services.database.plain.execute<{ text: string }>(
      sql`select answers_sealed || note_sealed as text from check_ins where user_id = ${ctx.userId}`,
    )
  ).rows;
  expect(row?.text).toBeTruthy();
  expect(row?.text).not.toMatch(/sleep|quads|fine/);
});

test("without a check-in fatigue is only partly known, with three bad nights it says why", async () => {
  const ctx = await mo.newLifter();
  expect((await read(ctx)).fatigue).toMatchObject({ score: 0, level: "fresh", isPartial: true });
  for (const back of [0, 1, 2]) await checkIn(ctx, addDays(DAY, -back), BADLY);
  const { fatigue, readiness } = await read(ctx);
  expect(fatigue).toMatchObject({ score: 3, level: "normal", because: { rule: "fatigue.recovery", facts: { sleepHours: 4 } } });
  expect(fatigue.factors.map(({ name, points, isKnown }) => [name, points, isKnown])).toEqual([
    ["rpe", 0, false],
    ["performance", 0, false],
    ["recovery", 3, true],
    ["volume", 0, false],
    ["streak", 0, true],
  ]);
  expect(readiness.score).toBeLessThan(35);
});

test("a bad morning takes a set off each exercise and is marked; the lifter may still train as planned", async () => {
  const ctx = await enrolled();
  const usual = await todayOf(ctx);
  expect(usual.eased).toBeNull();
  await checkIn(ctx, DAY, BADLY);
  const eased = await todayOf(ctx);
  expect(eased.eased).toMatchObject({ volume: 1, rest: false, reasons: [{ rule: "session.readiness" }] });
  const counts = (plan: typeof usual) => plan.exercises.map(({ sets }) => sets.length);
  expect(counts(eased).reduce((a, b) => a + b)).toBeLessThan(counts(usual).reduce((a, b) => a + b));
  const full = await todayOf(ctx, { ease: "off" });
  expect([counts(full), full.eased]).toEqual([counts(usual), null]);
  expect((await reading(readBoard)(ctx, {})).today?.eased).toMatchObject({ volume: 1 });
});

test("a session that was reduced is known as one, so that no load is judged by it", async () => {
  const ctx = await enrolled();
  const plan = await todayOf(ctx);
  const [first] = plan.exercises;
  if (!first) throw new Error("Nothing planned");
  const session = async (modified: boolean) => {
    const [workoutId, workoutExerciseId] = [newId(), newId()];
    const { slotId, exerciseId, stateKey } = first;
    await asUseCase(startWorkout)(ctx, {
      workoutId,
      ...{ enrolmentId: plan.enrolmentId, programId: plan.programId, dayId: plan.dayId, title: "A", source: "plan" as const },
      ...{ day: DAY, zone: "Europe/Berlin", startedAt: `${DAY}T10:00:00.000Z` },
      exercises: [
        {
          ...{
            workoutExerciseId,
            exerciseId,
            slotId,
            swappedFrom: null,
            position: 1,
            superset: null,
            restSeconds: 90,
            note: null,
          },
          ...{ sets: [], plan: { role: "primary" as const, reasons: [], alternatives: [], stateKey, modified } },
        },
      ],
    });
    await asUseCase(logSet)(ctx, bench(workoutId, workoutExerciseId, { exerciseId }));
    await asUseCase(finishWorkout)(ctx, { workoutId, finishedAt: `${DAY}T11:00:00.000Z`, note: null, effort: null });
    return workoutId;
  };
  const reduced = await session(true);
  const usual = await session(false);
  const log = await inReading(ctx, trainingLog);
  expect([...log.modified]).toEqual([reduced]);
  expect(log.exposures[first.exerciseId]?.map(({ workoutId, modified }) => [workoutId, modified])).toEqual(
    expect.arrayContaining([
      [reduced, true],
      [usual, false],
    ]),
  );
});

test("a deload starts, eases today, ends by hand, and a second one ends the first", async () => {
  const ctx = await enrolled();
  const deloadId = newId();
  const start = (id: string, type: "volume" | "full_rest" | "intensity") =>
    asUseCase(startDeload)(ctx, { deloadId: id, ...DELOAD_DEFAULTS[type] });
  expect(await start(deloadId, "volume")).toEqual({ deloadId, lastDay: addDays(DAY, 6) });
  expect(await start(deloadId, "volume")).toEqual({ deloadId, lastDay: addDays(DAY, 6) });
  expect((await read(ctx)).deload.active).toMatchObject({ id: deloadId, daysLeft: 7, startsOn: DAY });
  expect((await todayOf(ctx)).eased).toMatchObject({ volume: 0.6, intensity: 1, reasons: [{ rule: "session.deload" }] });
  expect((await read(on(ctx, addDays(DAY, 6)))).deload.active).not.toBeNull();
  expect((await read(on(ctx, addDays(DAY, 7)))).deload.active).toBeNull();

  const other = newId();
  await start(other, "full_rest");
  expect((await read(ctx)).deload.active).toMatchObject({ id: other, type: "full_rest", volume: 0 });
  const rest = await todayOf(ctx);
  expect([rest.exercises, rest.eased?.rest]).toEqual([[], true]);
  expect((await reading(readBoard)(ctx, {})).momentum).toBe("paused");

  await asUseCase(endDeload)(ctx, { deloadId: other });
  await asUseCase(endDeload)(ctx, { deloadId: other });
  expect((await read(ctx)).deload.active).toBeNull();
  expect((await todayOf(ctx)).eased).toBeNull();
  // Any number may be finished.
  for (const type of ["intensity", "volume"] as const) await start(newId(), type);
  expect((await read(ctx)).deload.active).toMatchObject({ type: "volume" });
  await expect(asUseCase(endDeload)(ctx, { deloadId: newId() })).rejects.toMatchObject({ code: "not-found" });
});

test("a week with full rest counts as kept, and nobody speaks of a goal at risk during it", async () => {
  const ctx = await mo.newLifter();
  for (const back of [14, 13, 12]) await benched(ctx, addDays(DAY, -back));
  const streakOn = async (days: number) => (await reading(readBoard)(on(ctx, addDays(DAY, days)), {})).streak;
  expect((await streakOn(0)).current).toBe(0);
  const before = on(ctx, addDays(DAY, -7));
  await asUseCase(startDeload)(before, { deloadId: newId(), ...DELOAD_DEFAULTS.full_rest });
  expect((await streakOn(0)).current).toBe(2);
  expect((await streakOn(6)).atRisk).toBe(true);
  await asUseCase(startDeload)(on(ctx, addDays(DAY, 5)), { deloadId: newId(), ...DELOAD_DEFAULTS.volume });
  expect((await streakOn(6)).atRisk).toBe(false);
});

test("full rest is no load, whatever was sent", async () => {
  const ctx = await mo.newLifter();
  await asUseCase(startDeload)(ctx, { deloadId: newId(), type: "full_rest", days: 2, volume: 1, intensity: 1 });
  expect((await read(ctx)).deload.active).toMatchObject({ days: 2, volume: 0, intensity: 0 });
});

test("an offer waits for the lifter, and put off it returns after three days", async () => {
  const ctx = await enrolled();
  for (let back = 49; back >= 1; back -= 3) await benched(on(ctx, addDays(DAY, -back)), addDays(DAY, -back));
  const { offer, active } = (await read(ctx)).deload;
  expect(active).toBeNull();
  expect(offer).toMatchObject({ type: "volume", days: 7, volume: 0.6, because: { rule: "deload.scheduled" } });
  if (!offer) throw new Error("No offer");
  const { because: _, ...deload } = offer;
  const deloadId = newId();
  await asUseCase(declineDeload)(ctx, { deloadId, ...deload });
  await asUseCase(declineDeload)(ctx, { deloadId, ...deload });
  const offered = async (days: number) => (await read(on(ctx, addDays(DAY, days)))).deload.offer !== null;
  expect([await offered(0), await offered(2), await offered(3)]).toEqual([false, false, true]);
  await asUseCase(startDeload)(on(ctx, addDays(DAY, 3)), { deloadId: newId(), ...deload });
  expect(await offered(4)).toBe(false);
  expect(await offered(12)).toBe(false);
});

test("the history begins with the first day known and tells a deload", async () => {
  const ctx = await mo.newLifter();
  expect((await reading(readRecoveryHistory)(ctx, { weeks: 4 })).days).toEqual([]);
  await checkIn(ctx, addDays(DAY, -2), BADLY);
  await asUseCase(startDeload)(ctx, { deloadId: newId(), ...DELOAD_DEFAULTS.volume });
  const { days } = await reading(readRecoveryHistory)(ctx, { weeks: 4 });
  expect(days.map(({ day, fatigue, sleepHours, deload }) => [day, fatigue, sleepHours, deload])).toEqual([
    [addDays(DAY, -2), 3, 4, false],
    [addDays(DAY, -1), 3, null, false],
    [DAY, 3, null, true],
  ]);
  expect((await reading(readRecoveryHistory)(ctx, { weeks: 1 })).days).toHaveLength(3);
});

test("five weeks of a log count as one would count by hand", async () => {
  const ctx = await mo.newLifter();
  const hard = { rpe: 9.5, target: { loadGrams: 60_000, repsMin: 9, repsMax: 12, rpe: 8, seconds: null } };
  for (const back of [9, 16, 23, 30]) await benched(ctx, addDays(DAY, -back), 10, { rpe: 8 });
  for (const back of [4, 3, 2, 1, 0]) await benched(ctx, addDays(DAY, -back), 3, hard);
  const { aggregates, fatigue } = await read(ctx);
  expect(aggregates).toMatchObject({ weekLoad: 15, priorWeeks: [10, 10, 10, 10], consecutiveDays: 5, missedShare: 1 });
  expect(aggregates.rpeExcess).toEqual([1.5, 1.5, 1.5, 1.5, 1.5]);
  expect(Object.fromEntries(fatigue.factors.map(({ name, points }) => [name, points]))).toEqual({
    ...{ rpe: 0, performance: 2, recovery: 0, volume: 2, streak: 1 },
  });
  expect(fatigue.level).toBe("elevated");
});
