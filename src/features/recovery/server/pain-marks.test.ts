import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestServices } from "../../../../tests/support/context";
import { benched } from "../../../../tests/support/workouts";
import { addDays } from "../../../domain/civil-date";
import { asUseCase } from "../../../lib/changes";
import { type Ctx, reading } from "../../../lib/context";
import { newId } from "../../../lib/ids";
import { changeProfile, readProfile } from "../../account/server/profile";
import { readBoard } from "../../board/server/read-board";
import { findExercises } from "../../exercises/server/find-exercises";
import { proposeProgram } from "../../programs/server/propose-program";
import { readToday } from "../../programs/server/read-today";
import { startProgram } from "../../programs/server/start-program";
import { readOverview } from "../../progress/server/read-overview";
import { readVolume } from "../../progress/server/read-volume";
import { clearPain, markPain, readPainMarks } from "./pain-marks";

const DAY = "2026-03-02";
const BENCH = "barbell_bench_press";

let mo: Awaited<ReturnType<typeof openTestServices>>;
beforeAll(async () => {
  mo = await openTestServices();
});
afterAll(() => mo.close());

const on = (ctx: Ctx, day: string): Ctx => ({ ...ctx, now: () => new Date(`${day}T18:00:00.000Z`) });
const mark = (ctx: Ctx, over: Partial<Parameters<typeof markPain>[1]> = {}) =>
  asUseCase(markPain)(ctx, {
    ...{ painMarkId: newId(), exerciseId: BENCH, area: "shoulder", day: DAY, markedAt: `${DAY}T17:00:00Z`, workoutId: null },
    ...over,
  });
const clear = (ctx: Ctx, painMarkId: string, day = DAY) =>
  asUseCase(clearPain)(ctx, { painMarkId, day, clearedAt: `${day}T18:00:00Z` });
const marks = async (ctx: Ctx) => (await reading(readPainMarks)(ctx, {})).items;

/** Someone who benches in a program. */
async function bencher(): Promise<Ctx> {
  const ctx = on(await mo.newLifter(), DAY);
  const { rev } = await readProfile(ctx, {});
  await changeProfile(ctx, { ifMatch: rev, level: "intermediate", sex: "male", equipmentLevel: "full_gym" });
  await asUseCase(startProgram)(ctx, { enrolmentId: newId(), programId: "full-body-3", startedOn: DAY });
  return ctx;
}

describe("marking and clearing", () => {
  test("an exercise is marked with its area and its day until it is cleared", async () => {
    const ctx = on(await mo.newLifter(), DAY);
    const { painMarkId, since } = await mark(ctx);
    expect(since).toBe(DAY);
    expect(await marks(ctx)).toEqual([
      { id: painMarkId, exerciseId: BENCH, name: "Barbell bench press", area: "shoulder", day: DAY },
    ]);
    expect(await clear(ctx, painMarkId)).toEqual({ painMarkId, clearedOn: DAY });
    expect(await marks(ctx)).toEqual([]);
  });

  test("a repeat is the same answer, and one that comes late does not bring the pain back", async () => {
    const ctx = on(await mo.newLifter(), DAY);
    const painMarkId = newId();
    const first = await mark(ctx, { painMarkId });
    expect(await mark(ctx, { painMarkId })).toEqual(first);
    expect(await marks(ctx)).toHaveLength(1);
    await clear(ctx, painMarkId);
    expect(await mark(ctx, { painMarkId })).toEqual(first);
    expect(await marks(ctx)).toEqual([]);
  });

  test("marked twice it hurts since the first time, and is cleared once", async () => {
    const ctx = await mo.newLifter();
    const first = await mark(on(ctx, DAY));
    const later = on(ctx, addDays(DAY, 2));
    const second = await mark(later, { day: addDays(DAY, 2) });
    expect(second.since).toBe(DAY);
    const knee = await mark(later, { area: "elbow", day: addDays(DAY, 2) });
    expect((await marks(later)).map(({ id }) => id)).toEqual([first.painMarkId, knee.painMarkId]);
    expect(await clear(later, second.painMarkId, addDays(DAY, 2))).toMatchObject({ clearedOn: addDays(DAY, 2) });
    expect((await marks(later)).map(({ id }) => id)).toEqual([knee.painMarkId]);
  });

  test("clearing a cleared mark says when it was cleared", async () => {
    const ctx = await mo.newLifter();
    const { painMarkId } = await mark(on(ctx, DAY));
    const done = await clear(on(ctx, addDays(DAY, 1)), painMarkId, addDays(DAY, 1));
    expect(await clear(on(ctx, addDays(DAY, 5)), painMarkId, addDays(DAY, 5))).toEqual(done);
  });

  test("a phone ahead of the lifter's zone marks today, and no mark ends before it began", async () => {
    const ctx = on(await mo.newLifter(), DAY);
    const { painMarkId, since } = await mark(ctx, { day: addDays(DAY, 1) });
    expect(since).toBe(DAY);
    expect(await clear(ctx, painMarkId, addDays(DAY, -9))).toMatchObject({ clearedOn: DAY });
  });

  test("an exercise nobody knows, a mark nobody made and somebody else's mark are told so", async () => {
    const ctx = on(await mo.newLifter(), DAY);
    const other = on(await mo.newLifter(), DAY);
    await expect(mark(ctx, { exerciseId: "moon_press" })).rejects.toMatchObject({
      code: "invalid",
      fields: [{ path: "exerciseId", message: "Unknown exercise" }],
    });
    await expect(mark(ctx, { exerciseId: newId() })).rejects.toMatchObject({ code: "invalid" });
    await expect(clear(ctx, newId())).rejects.toMatchObject({ code: "not-found" });
    const { painMarkId } = await mark(ctx);
    await expect(clear(other, painMarkId)).rejects.toMatchObject({ code: "not-found" });
    await expect(mark(other, { painMarkId })).rejects.toMatchObject({ code: "not-found" });
    expect(await marks(ctx)).toHaveLength(1);
    expect(await marks(other)).toEqual([]);
  });

  test("what hurts, and where, cannot be read in the database", async () => {
    const ctx = on(await mo.newLifter(), DAY);
    const { painMarkId } = await mark(ctx);
    await clear(ctx, painMarkId);
    const { rows } = await mo.services.database.plain.transaction(async (db) => {
      await db.execute(sql`select set_config('app.actor', 'system', true)`);
      return db.execute<{ text: string }>(sql`select p::text as text from pain_marks p where user_id = ${ctx.userId}
        union all select e::text from events e where user_id = ${ctx.userId}`);
    });
    expect(rows).toHaveLength(3);
    for (const { text } of rows) expect(text).not.toMatch(/bench|shoulder/);
  });
});

describe("while it hurts", () => {
  test("the exercise is out of today, of swaps, of the list to add from and of a new program; cleared, it is back", async () => {
    const ctx = await bencher();
    const plan = async () => (await reading(readToday)(ctx, {})).exercises;
    const ids = async () => (await plan()).map(({ exerciseId }) => exerciseId);
    const offered = async () => {
      const swaps = await reading(findExercises)(ctx, { insteadOf: "dumbbell_bench_press", reps: 8, limit: 15 });
      const adding = await reading(findExercises)(ctx, { pattern: "horizontal_push", reps: 8, limit: 100 });
      return [swaps, adding].map(({ items }) => items.some(({ id }) => id === BENCH));
    };
    const wish = { ownProgramId: newId(), goal: "muscle" as const, daysPerWeek: 3, minutes: 60, focus: [] };
    const inProgram = async () => JSON.stringify((await reading(proposeProgram)(ctx, wish)).program.days).includes(`"${BENCH}"`);
    const before = await ids();
    expect(before).toContain(BENCH);
    expect([await offered(), await inProgram()]).toEqual([[true, true], true]);

    const { painMarkId } = await mark(ctx);
    expect(await ids()).not.toContain(BENCH);
    expect((await plan()).flatMap(({ alternatives }) => alternatives.map(({ exerciseId }) => exerciseId))).not.toContain(BENCH);
    const why = (await plan()).flatMap(({ reasons }) => reasons.filter(({ rule }) => rule === "slot.pain"));
    expect(why.map(({ facts }) => facts.instead)).toEqual(["Barbell bench press"]);
    expect([await offered(), await inProgram()]).toEqual([[false, false], false]);
    const searched = await reading(findExercises)(ctx, { query: "barbell bench press", reps: 8, limit: 5 });
    expect(searched.items.map(({ id }) => id)).toContain(BENCH);

    await clear(ctx, painMarkId);
    expect(await ids()).toEqual(before);
    expect([await offered(), await inProgram()]).toEqual([[true, true], true]);
  });

  test("where nothing explains the pain, the movement is what hurts: no other press for a bench press", async () => {
    const ctx = await bencher();
    const presses = async () => {
      const { items } = await reading(findExercises)(ctx, { insteadOf: BENCH, reps: 8, limit: 15 });
      return items.filter(({ pattern }) => pattern === "horizontal_push").length;
    };
    expect(await presses()).toBeGreaterThan(5);
    await mark(ctx);
    expect(await presses()).toBe(0);
  });

  test("a substitute for it spares the area, one for another exercise need not", async () => {
    const ctx = await bencher();
    const press = "overhead_press";
    const strains = async (insteadOf: string) =>
      (await reading(findExercises)(ctx, { insteadOf, reps: 8, limit: 15 })).items.some(({ contraindications }) =>
        contraindications.includes("overhead"),
      );
    expect(await strains(press)).toBe(true);
    await mark(ctx, { exerciseId: press });
    expect([await strains(press), await strains("dumbbell_shoulder_press")]).toEqual([false, true]);
  });

  test("nobody is reminded of a weekly goal, on any screen", async () => {
    const ctx = await mo.newLifter();
    for (const back of [14, 13, 12]) await benched(ctx, addDays(DAY, -back));
    const sunday = on(ctx, addDays(DAY, 6));
    const atRisk = async () => [
      (await reading(readBoard)(sunday, {})).streak.atRisk,
      (await reading(readOverview)(sunday, {})).streak.atRisk,
    ];
    expect(await atRisk()).toEqual([true, true]);
    const { painMarkId } = await mark(sunday, { day: addDays(DAY, 6) });
    expect(await atRisk()).toEqual([false, false]);
    await clear(sunday, painMarkId, addDays(DAY, 6));
    expect(await atRisk()).toEqual([true, true]);
  });

  test("its muscles get fewer sets next week, and the lift is not called ready", async () => {
    const ctx = await mo.newLifter();
    for (const back of [10, 8, 6]) await benched(ctx, addDays(DAY, -back), 4);
    const now = on(ctx, DAY);
    const chest = async () => (await reading(readVolume)(now, { weeks: 4 })).steps?.find(({ group }) => group === "chest");
    const ready = async () => (await reading(readOverview)(now, {})).lifts.ready.map(({ exerciseId }) => exerciseId);
    expect(await chest()).not.toMatchObject({ reasons: [{ rule: "volume.pain" }] });
    expect(await ready()).toEqual([BENCH]);
    await mark(now);
    expect(await chest()).toMatchObject({ delta: -1, reasons: [{ rule: "volume.pain" }] });
    expect(await ready()).toEqual([]);
  });
});
