import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestServices } from "../../../../tests/support/context";
import { bench, startBench } from "../../../../tests/support/workouts";
import { asUseCase } from "../../../lib/changes";
import { type Ctx, reading } from "../../../lib/context";
import { newId } from "../../../lib/ids";
import { deleteWeight, logWeight } from "../../body/server/log-weight";
import { listRecords } from "../../progress/server/list-records";
import { readOverview } from "../../progress/server/read-overview";
import { listStrength, readStrength } from "../../progress/server/read-strength";
import { readVolume } from "../../progress/server/read-volume";
import { finishWorkout } from "./finish-workout";
import { listWorkouts } from "./list-workouts";
import { logSet } from "./log-set";
import { readWorkout } from "./read-workout";

let mo: Awaited<ReturnType<typeof openTestServices>>;
beforeAll(async () => {
  mo = await openTestServices();
});
afterAll(() => mo.close());

const log = asUseCase(logSet);
const MARCH = new Date("2026-03-31T20:00:00.000Z");

/** A finished session of pull-ups, two repetitions left, with `added` kilograms on the belt. */
async function pulledUp(ctx: Ctx, day: string, reps: number, added = 0, over: Record<string, unknown> = {}) {
  const { workoutId, workoutExerciseId } = await startBench(ctx, day);
  const load = { value: added, unit: "kg" as const };
  const target = { loadGrams: added * 1000, repsMin: 1, repsMax: reps, rpe: 8, seconds: null };
  const own = { exerciseId: "pull_up", loadBasis: "added" as const, load, reps, target, ...over };
  const { records } = await log(ctx, bench(workoutId, workoutExerciseId, own));
  await asUseCase(finishWorkout)(ctx, { workoutId, finishedAt: `${day}T11:00:00.000Z`, note: null, effort: null });
  return { workoutId, workoutExerciseId, kinds: records.map(({ kind }) => kind) };
}

async function weighed(ctx: Ctx, day: string, kg: number, weightId = newId()) {
  await asUseCase(logWeight)(ctx, { weightId, day, weight: { value: kg, unit: "kg" }, note: null, confirmed: false });
  return weightId;
}

const strengthOf = async (ctx: Ctx) => (await reading(listStrength)(ctx, {})).items[0];
const kindsOf = async (ctx: Ctx) =>
  (await reading(listRecords)(ctx, { limit: 50 })).items.map(({ kind, day }) => `${day} ${kind}`).sort();

test("without a weigh-in a pull-up counts repetitions only", async () => {
  const ctx = await mo.newLifter(MARCH);
  await pulledUp(ctx, "2026-03-02", 6);
  expect((await pulledUp(ctx, "2026-03-04", 8)).kinds).toEqual(["reps_at_weight", "session_reps"]);
  expect(await strengthOf(ctx)).toMatchObject({ levelKg: null, reasons: [{ rule: "strength.no-bodyweight" }] });
  expect(await reading(readOverview)(ctx, {})).toMatchObject({ sets: 2, tonnageKg: 0 });
});

test("a weigh-in makes the body part of level, records and volume", async () => {
  const ctx = await mo.newLifter(MARCH);
  await weighed(ctx, "2026-03-01", 80);
  await pulledUp(ctx, "2026-03-02", 6);
  const { workoutId, kinds } = await pulledUp(ctx, "2026-03-04", 8);
  expect(kinds).toEqual(["reps_at_weight", "e1rm", "set_volume", "session_volume", "session_reps"]);
  const level = await strengthOf(ctx);
  // Epley on 80 kg: 8 and 10 repetitions to failure.
  expect(level?.levelKg).toBeGreaterThan(80 * (1 + 8 / 30));
  expect(level?.levelKg).toBeLessThan(80 * (1 + 10 / 30));
  expect(level?.addedKg).toBeCloseTo((level?.levelKg ?? 0) - 80, 9);
  const { points } = await reading(readStrength)(ctx, { exerciseId: "pull_up" });
  expect(points.map(({ levelKg, addedKg }) => (levelKg ?? 0) - (addedKg ?? 0))).toEqual([80, 80]);
  expect(points.map(({ e1rmKg }) => e1rmKg)).toEqual([80 * (1 + 8 / 30), 80 * (1 + 10 / 30)].map((kg) => expect.closeTo(kg, 6)));
  expect((await reading(readWorkout)(ctx, { workoutId })).summary.volumeKg).toBe(640);
  const listed = await reading(listWorkouts)(ctx, { limit: 10 });
  expect(listed.items.map(({ volumeKg }) => volumeKg)).toEqual([640, 480]);
  expect((await reading(readOverview)(ctx, {})).tonnageKg).toBe(80 * 14);
  const { weeks } = await reading(readVolume)(ctx, { weeks: 5 });
  expect(weeks.reduce((sum, { tonnageKg }) => sum + tonnageKg, 0)).toBe(80 * 14);
});

test("each set is read with the weigh-in nearest on or before its day; assistance comes off, a band is not guessed", async () => {
  const ctx = await mo.newLifter(MARCH);
  await weighed(ctx, "2026-03-01", 80);
  await weighed(ctx, "2026-03-03", 90);
  await weighed(ctx, "2026-03-20", 70);
  await pulledUp(ctx, "2026-03-02", 1);
  await pulledUp(ctx, "2026-03-03", 1, 10);
  await pulledUp(ctx, "2026-03-04", 1, 30, { exerciseId: "machine_assisted_pull_up", loadBasis: "assist" });
  await pulledUp(ctx, "2026-03-05", 1, 0, { exerciseId: "band_assisted_pull_up", loadBasis: "none", load: null });
  await pulledUp(ctx, "2026-03-06", 1, 0, { exerciseId: "push_up", loadBasis: "none", load: null });
  const { items } = await reading(listStrength)(ctx, {});
  const part = (id: string) =>
    items.filter((one) => one.exerciseId === id).map((one) => (one.levelKg ?? 0) - (one.addedKg ?? 0))[0];
  expect([part("pull_up"), part("machine_assisted_pull_up"), part("push_up")]).toEqual([90, 90, expect.closeTo(90 * 0.64, 9)]);
  expect(items.find((one) => one.exerciseId === "band_assisted_pull_up")?.addedKg).toBeNull();
  const { tonnageKg } = await reading(readOverview)(ctx, {});
  expect(tonnageKg).toBeCloseTo(80 + (90 + 10) + (90 - 30) + 0 + 90 * 0.64, 6);
});

test("a weigh-in entered later, moved or deleted derives the records again", async () => {
  const ctx = await mo.newLifter(MARCH);
  await pulledUp(ctx, "2026-03-02", 6);
  await pulledUp(ctx, "2026-03-04", 8);
  const bare = ["2026-03-04 reps_at_weight", "2026-03-04 session_reps"];
  expect(await kindsOf(ctx)).toEqual(bare);
  const weightId = await weighed(ctx, "2026-03-01", 80);
  expect(await kindsOf(ctx)).toEqual(
    [...bare, "e1rm", "set_volume", "session_volume"].map((k) => (k.startsWith("2026") ? k : `2026-03-04 ${k}`)).sort(),
  );
  await weighed(ctx, "2026-03-03", 80, weightId);
  expect(await kindsOf(ctx)).toEqual(bare);
  await weighed(ctx, "2026-03-01", 80, weightId);
  expect(await kindsOf(ctx)).toHaveLength(5);
  await asUseCase(deleteWeight)(ctx, { weightId });
  expect(await kindsOf(ctx)).toEqual(bare);
});

test("a body weight of last month costs a level of confidence", async () => {
  const ctx = await mo.newLifter(MARCH);
  await weighed(ctx, "2026-01-05", 80);
  for (const day of ["2026-03-02", "2026-03-05", "2026-03-09", "2026-03-12", "2026-03-30"]) await pulledUp(ctx, day, 6);
  const old = await strengthOf(ctx);
  expect(old?.reasons.map(({ rule }) => rule)).toEqual(["strength.level", "strength.old-bodyweight"]);
  await weighed(ctx, "2026-03-29", 80);
  const fresh = await strengthOf(ctx);
  expect(fresh?.reasons.map(({ rule }) => rule)).toEqual(["strength.level"]);
  expect([old?.confidence, fresh?.confidence]).toEqual(["medium", "high"]);
});

test("the body weight rides in the statements there were", async () => {
  const ctx = await mo.newLifter(MARCH);
  const count = async (work: () => Promise<unknown>) => {
    const before = ctx.services.database.statements();
    await work();
    return ctx.services.database.statements() - before;
  };
  const strength = await count(() => reading(listStrength)(ctx, {}));
  for (const day of ["2026-03-01", "2026-03-02", "2026-03-03"]) await weighed(ctx, day, 80);
  const { workoutId, workoutExerciseId } = await startBench(ctx, "2026-03-05");
  const pull = { exerciseId: "pull_up", loadBasis: "added" as const, load: null };
  const bare = await count(() => log(ctx, bench(workoutId, workoutExerciseId)));
  expect(await count(() => log(ctx, bench(workoutId, workoutExerciseId, pull)))).toBe(bare);
  await asUseCase(finishWorkout)(ctx, { workoutId, finishedAt: "2026-03-05T11:00:00.000Z", note: null, effort: null });
  for (const day of ["2026-03-02", "2026-03-03", "2026-03-04"]) await pulledUp(ctx, day, 6);
  expect(await count(() => reading(listStrength)(ctx, {}))).toBe(strength);
});
