import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestServices } from "../../../../tests/support/context";
import { benched } from "../../../../tests/support/workouts";
import { addDays } from "../../../domain/civil-date";
import { type Ctx, reading } from "../../../lib/context";
import { readOverview } from "./read-overview";

const DAY = "2026-03-02";

let mo: Awaited<ReturnType<typeof openTestServices>>;
beforeAll(async () => {
  mo = await openTestServices();
});
afterAll(() => mo.close());

const overview = (ctx: Ctx) => reading(readOverview)(ctx, {});

test("nothing logged is nothing, not an error", async () => {
  expect(await overview(await mo.newLifter())).toMatchObject({
    ...{ workouts: 0, sets: 0, tonnageKg: 0, records: 0, days: [], lifts: { ready: [], stalled: [] } },
  });
});

test("totals are those of the log, and a lift at the top of its range is ready", async () => {
  const ctx = await mo.newLifter();
  for (const back of [5, 2]) await benched(ctx, addDays(DAY, -back), 2, { reps: 8 });
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
  for (const back of [43, 40, 37, 33]) await benched(ctx, addDays(DAY, -back), 2, { reps: 6 });
  expect((await overview(ctx)).lifts).toEqual({ ready: [], stalled: [] });
  for (const back of [9, 6, 3]) await benched(ctx, addDays(DAY, -back), 2, { reps: 6 });
  expect((await overview(ctx)).lifts).toMatchObject({ ready: [], stalled: [{ because: { rule: "status.stalled" } }] });
});
