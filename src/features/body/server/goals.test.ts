import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestServices } from "../../../../tests/support/context";
import { addDays } from "../../../domain/civil-date";
import { asUseCase } from "../../../lib/changes";
import { type Ctx, inSystem, reading } from "../../../lib/context";
import { goals } from "../../../lib/db/schema/goals";
import { newId } from "../../../lib/ids";
import { changeProfile, readProfile } from "../../account/server/profile";
import { startFreeze } from "../../recovery/server/freezes";
import { markPain } from "../../recovery/server/pain-marks";
import { endGoal, setGoal } from "./goals";
import { logWeight } from "./log-weight";
import { readBody } from "./read-body";

const DAY = "2026-03-02";
const IN_20_WEEKS = addDays(DAY, 140);

let mo: Awaited<ReturnType<typeof openTestServices>>;
beforeAll(async () => {
  mo = await openTestServices();
});
afterAll(() => mo.close());

const on = (ctx: Ctx, day: string): Ctx => ({ ...ctx, now: () => new Date(`${day}T18:00:00.000Z`) });
const weigh = (ctx: Ctx, day: string, value: number) =>
  asUseCase(logWeight)(ctx, { weightId: newId(), day, weight: { value, unit: "kg" }, note: null, confirmed: true });
const aim = (ctx: Ctx, value: number, over: Partial<Parameters<typeof setGoal>[1]> = {}) =>
  asUseCase(setGoal)(ctx, {
    ...{ goalId: newId(), metric: "weight", target: { value, unit: "kg" }, startsOn: DAY, dueOn: IN_20_WEEKS },
    ...over,
  });
const body = (ctx: Ctx) => reading(readBody)(ctx, {});
const profile = async (ctx: Ctx, change: Record<string, unknown>) => {
  const { rev } = await readProfile(ctx, {});
  await changeProfile(ctx, { ifMatch: rev, ...change });
};

/** An adult of 180 cm who weighed in today. */
async function lifter(kg = 90): Promise<Ctx> {
  const ctx = on(await mo.newLifter(), DAY);
  await profile(ctx, { heightCm: 180, birthYear: 1990, level: "intermediate" });
  await weigh(ctx, DAY, kg);
  return ctx;
}

describe("setting and ending", () => {
  test("a goal starts from today's weight and is sealed in the database", async () => {
    const ctx = await lifter();
    const { goalId, startKg } = await aim(ctx, 84);
    expect(startKg).toBe(90);
    expect((await body(ctx)).goal).toMatchObject({ id: goalId, startKg: 90, targetKg: 84, startsOn: DAY, dueOn: IN_20_WEEKS });
    const [row] = await inSystem(mo.services, "test", (db) => db.select().from(goals));
    expect(row?.goalSealed).toBeTruthy();
    expect(row?.goalSealed).not.toContain("startKg");
  });

  test("a repeat is the same answer, and one that comes late does not bring a goal back", async () => {
    const ctx = await lifter();
    const goalId = newId();
    const first = await aim(ctx, 84, { goalId });
    expect(await aim(ctx, 84, { goalId })).toEqual(first);
    expect(await asUseCase(endGoal)(ctx, { goalId, day: DAY })).toEqual({ goalId, endedOn: DAY });
    expect(await asUseCase(endGoal)(on(ctx, addDays(DAY, 3)), { goalId, day: addDays(DAY, 3) })).toEqual({
      goalId,
      endedOn: DAY,
    });
    expect(await aim(ctx, 84, { goalId })).toEqual(first);
    expect((await body(ctx)).goal).toBeNull();
  });

  test("one goal is open: a new one takes the place of the old", async () => {
    const ctx = await lifter();
    const { goalId: old } = await aim(ctx, 84);
    const { goalId } = await aim(ctx, 86);
    expect((await body(ctx)).goal).toMatchObject({ id: goalId, targetKg: 86 });
    await aim(ctx, 84, { goalId: old });
    expect((await body(ctx)).goal?.id).toBe(goalId);
  });

  test("brought back by undo, it starts where it started", async () => {
    const ctx = await lifter();
    const { goalId } = await aim(ctx, 84);
    const later = on(ctx, addDays(DAY, 5));
    await weigh(later, addDays(DAY, 5), 89);
    await asUseCase(endGoal)(later, { goalId, day: addDays(DAY, 5) });
    expect(await aim(later, 84)).toMatchObject({ startKg: 90 });
  });

  test("a day ahead of the lifter's own counts as today; the end is never before the start", async () => {
    const ctx = await lifter();
    const { goalId } = await aim(ctx, 84, { startsOn: addDays(DAY, 1) });
    expect((await body(ctx)).goal?.startsOn).toBe(DAY);
    expect(await asUseCase(endGoal)(ctx, { goalId, day: addDays(DAY, -9) })).toEqual({ goalId, endedOn: DAY });
  });

  test("somebody else's goal is not there", async () => {
    const { goalId } = await aim(await lifter(), 84);
    const other = await lifter();
    await expect(asUseCase(endGoal)(other, { goalId, day: DAY })).rejects.toMatchObject({ code: "not-found" });
    await expect(aim(other, 84, { goalId })).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("what is not offered", () => {
  const message = async (asked: Promise<unknown>) => {
    const error = (await asked.then(
      () => null,
      (caught: unknown) => caught,
    )) as { code?: string; message?: string } | null;
    return error?.code === "invalid" ? error.message : null;
  };

  test("no loss for somebody who may be under 18, of the two ages the younger; a gain is fine", async () => {
    const ctx = await lifter();
    await profile(ctx, { birthYear: 2008 });
    expect(await message(aim(ctx, 84))).toMatch(/does not set weight-loss goals/);
    await expect(aim(ctx, 91)).resolves.toBeDefined();
    await profile(ctx, { birthYear: 2007 });
    await expect(aim(ctx, 84)).resolves.toBeDefined();
  });

  test("no loss below a body mass index of 18.5, now or at the target", async () => {
    const light = await lifter(59);
    expect(await message(aim(light, 58))).toMatch(/does not set weight-loss goals/);
    await expect(aim(light, 61)).resolves.toBeDefined();
    const usual = await lifter(64);
    expect(await message(aim(usual, 59.5))).toMatch(/does not set weight-loss goals/);
    await expect(aim(usual, 60.5)).resolves.toBeDefined();
  });

  test("no pace above 1 % a week, up or down", async () => {
    const ctx = await lifter(100);
    const in10 = { dueOn: addDays(DAY, 70) };
    await expect(aim(ctx, 90, in10)).resolves.toBeDefined();
    expect(await message(aim(ctx, 89.8, in10))).toMatch(/faster than Mo plans/);
    await expect(aim(ctx, 110, in10)).resolves.toBeDefined();
    expect(await message(aim(ctx, 110.2, in10))).toMatch(/faster than Mo plans/);
  });

  test("no loss without a height; a gain needs none", async () => {
    const ctx = await lifter();
    await profile(ctx, { heightCm: null });
    expect(await message(aim(ctx, 84))).toMatch(/height/);
    await expect(aim(ctx, 91)).resolves.toBeDefined();
  });

  test.each([
    ["a day that is over", { dueOn: addDays(DAY, -1) }, /day is over/],
    ["today", { dueOn: DAY }, /day is over/],
    ["tomorrow", { dueOn: addDays(DAY, 1) }, /at least a week/],
    ["three years", { dueOn: addDays(DAY, 1100) }, /two years/],
    ["a slip of the finger", { target: { value: 840, unit: "lb" as const } }, /Between 30 and 300/],
  ])("%s has its own answer", async (_, over, words) => {
    expect(await message(aim(await lifter(), 84, over))).toMatch(words);
  });

  test("without a weigh-in, or with an old one, there is nothing to start from", async () => {
    const ctx = on(await mo.newLifter(), DAY);
    expect(await message(aim(ctx, 84))).toMatch(/Log your weight first/);
    const old = await lifter();
    expect(await message(aim(on(old, addDays(DAY, 31)), 84, { startsOn: addDays(DAY, 31) }))).toMatch(/more than a month/);
  });
});

describe("where it stands", () => {
  /** Weighed every other day for `days`, `perDay` apart. */
  async function tracked(ctx: Ctx, days: number, perDay: number) {
    for (let day = 2; day <= days; day += 2) await weigh(on(ctx, addDays(DAY, day)), addDays(DAY, day), 90 + day * perDay);
    return on(ctx, addDays(DAY, days));
  }

  test("nothing is claimed before four entries over ten days, nor from a trend that went quiet", async () => {
    const ctx = await lifter();
    await aim(ctx, 84);
    const early = await tracked(ctx, 8, -0.05);
    expect((await body(early)).goal).toMatchObject({ progress: null, reasons: [{ rule: "goal.no-data" }] });
    const shown = await tracked(ctx, 10, -0.05);
    expect((await body(shown)).goal?.progress?.pct).toBeGreaterThan(0);
    expect((await body(on(ctx, addDays(DAY, 24)))).goal?.progress).not.toBeNull();
    expect((await body(on(ctx, addDays(DAY, 25)))).goal?.progress).toBeNull();
  });

  test("on the way down: progress, the line, a day and a band", async () => {
    const ctx = await lifter();
    await aim(ctx, 84);
    const { goal } = await body(await tracked(ctx, 42, -6 / 140));
    expect(goal?.progress).toMatchObject({ status: "on_track", lever: null, isResting: false, daysLeft: 98 });
    expect(goal?.progress?.pct).toBeCloseTo(30, -1);
    expect(goal?.progress?.expectedKg).toBeCloseTo(88.2, 5);
    const { atDue } = goal?.progress ?? {};
    expect((atDue?.lo80 ?? 0) < (atDue?.kg ?? 0) && (atDue?.kg ?? 0) < (atDue?.hi80 ?? 0)).toBe(true);
    expect(goal?.reasons.map(({ rule }) => rule)).toEqual(["goal.on-track", "goal.trend", "goal.projection"]);
  });

  test("behind, one thing to change is named; with pain or an illness nothing is", async () => {
    const ctx = await lifter();
    await aim(ctx, 84);
    const now = await tracked(ctx, 42, 0);
    expect((await body(now)).goal?.progress).toMatchObject({ pct: 0, status: "behind", lever: "intake", isResting: false });
    const day = addDays(DAY, 42);
    const freezeId = newId();
    await asUseCase(startFreeze)(now, { freezeId, reason: "ill", from: day, to: day });
    const ill = await body(now);
    expect(ill.goal?.progress).toMatchObject({ lever: null, isResting: true });
    expect(ill.goal?.reasons.map(({ rule }) => rule)).toEqual(["goal.behind", "goal.trend", "goal.more-time", "goal.no-date"]);
    await asUseCase(startFreeze)(now, { freezeId, reason: "travel", from: day, to: day });
    expect((await body(now)).goal?.progress?.isResting).toBe(false);
    const mark = { exerciseId: "barbell_bench_press", area: "shoulder" as const, day, workoutId: null };
    await asUseCase(markPain)(now, { painMarkId: newId(), ...mark, markedAt: `${day}T17:00:00Z` });
    expect((await body(now)).goal?.progress?.isResting).toBe(true);
  });

  test("holding a weight: the same to a tenth, and no day to arrive", async () => {
    const ctx = await lifter(59);
    await aim(ctx, 59.05);
    expect((await body(ctx)).goal).toMatchObject({ startKg: 59, targetKg: 59 });
  });

  test("who is found too light later is told so, and no number is shown", async () => {
    const ctx = await lifter();
    await aim(ctx, 84);
    const now = await tracked(ctx, 14, -0.05);
    await profile(now, { heightCm: 215 });
    expect((await body(now)).goal).toMatchObject({ progress: null, reasons: [{ rule: "goal.no-loss" }] });
  });

  test("past its day nothing counts days, and the trend is not drawn on", async () => {
    const ctx = await lifter();
    await aim(ctx, 89.5, { dueOn: addDays(DAY, 14) });
    const { goal } = await body(await tracked(ctx, 20, 0));
    expect(goal?.progress).toMatchObject({ daysLeft: 0, atDue: null });
    expect(goal?.reasons.map(({ rule }) => rule)).not.toContain("goal.days-left");
  });
});
