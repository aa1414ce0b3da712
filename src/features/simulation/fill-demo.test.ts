import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestServices } from "../../../tests/support/context";
import { addDemoUser, consumeDemoLink, createDemoLink, demoUser } from "../../lib/auth/demo-link";
import { accountOf } from "../../lib/auth/sessions";
import { type Ctx, closedDb, reading } from "../../lib/context";
import { readBoard } from "../board/server/read-board";
import { readBody } from "../body/server/read-body";
import { listRecords } from "../progress/server/list-records";
import { readOverview } from "../progress/server/read-overview";
import { fillDemo } from "./fill-demo";

const NOW = new Date("2026-11-24T12:00:00.000Z");

let mo: Awaited<ReturnType<typeof openTestServices>>;
let ctx: Ctx;
beforeAll(async () => {
  mo = await openTestServices();
  const userId = await addDemoUser(mo.services.database, "demo@mo.invalid");
  ctx = { userId, db: closedDb, now: () => NOW, services: mo.services, requestId: "test" };
  await fillDemo(mo.services, userId, NOW);
}, 120_000);
afterAll(() => mo.close());

test("half a year of a lifter who misses days, was away a week and got stronger", async () => {
  const overview = await reading(readOverview)(ctx, {});
  expect(overview.workouts).toBeGreaterThan(80);
  expect(overview.workouts).toBeLessThan(104);
  expect(overview.sets).toBeGreaterThan(1200);
  expect(overview.records).toBeGreaterThan(50);
  expect(overview.days.at(0)?.day).toMatch(/^2026-05-2[5-9]/);
  expect(overview.days.every(({ day }) => day < "2026-11-24")).toBe(true);
  expect(overview.streak.longest).toBeGreaterThanOrEqual(3);
});

test("the home screen has a session to do today, nothing open, and a weight", async () => {
  const board = await reading(readBoard)(ctx, {});
  expect(board.today?.exercises).toBeGreaterThan(4);
  expect(board.open).toBeNull();
  expect(board.coach).toBe("sam");
  expect(board.numbers.weightKg).toBeGreaterThan(70);
  expect((await reading(readBody)(ctx, {})).entries.length).toBeGreaterThan(100);
  expect((await reading(listRecords)(ctx, { limit: 5 })).items).toHaveLength(5);
});

test("filling again changes nothing", async () => {
  const before = await reading(readOverview)(ctx, {});
  await fillDemo(mo.services, ctx.userId, new Date("2026-11-26T12:00:00.000Z"));
  expect(await reading(readOverview)(ctx, {})).toEqual(before);
});

test("the demo lifter is found again, never the owner, and its link works once", async () => {
  const { database } = mo.services;
  expect(await demoUser(database)).toBe(ctx.userId);
  expect(await accountOf(database, ctx.userId)).toMatchObject({ isOwner: false, isDemo: true });
  const token = await createDemoLink(database, ctx.userId);
  expect(await consumeDemoLink(database, token)).toBe(ctx.userId);
  expect(await consumeDemoLink(database, token)).toBeNull();
});
