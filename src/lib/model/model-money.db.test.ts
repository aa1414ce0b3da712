import { sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { answerOf, type ModelDesk, openModelDesk, PRICE } from "../../../tests/support/model-desk";
import { inSystem } from "../context";
import { type Caps, moneyOf, reserve, type Slip, settle, settleOrphans } from "./ledger";
import type { Asker, Part } from "./port";

let desk: ModelDesk;
beforeAll(async () => {
  desk = await openModelDesk();
});
afterEach(() => desk.reset());
afterAll(() => desk?.close());

const CAPS: Caps = { dailyMicroUsd: 10_000, userDailyMicroUsd: 6_000 };
const take = (asker: Asker, microUsd: number, over: { messages?: 0 | 1; now?: Date; model?: string } = {}) =>
  reserve(
    desk.services,
    CAPS,
    { asker, microUsd, messages: over.messages ?? 1, model: over.model ?? "small" },
    over.now ?? desk.now,
  );
const taken = async (asker: Asker, microUsd: number, over: Parameters<typeof take>[2] = {}) =>
  (await take(asker, microUsd, over)) as Slip;
const TOKENS = { input: 100, output: 20, cacheRead: 1_000, cacheWrite: 0 };

test("a day whose money fits no call is noted; one that only waits for calls under way is not", async () => {
  const now = new Date("2027-05-01T23:00:00.000Z");
  const money = () => inSystem(desk.services, "look", (db) => moneyOf(db, now));
  expect(await money()).toEqual({ spentMicroUsd: 0, reservedMicroUsd: 0, isFull: false });
  const one = await taken(await desk.asker(), 6_000, { now });
  expect(await take(await desk.asker(), 5_000, { now })).toEqual({ refused: "instance-spent" });
  expect(await money()).toEqual({ spentMicroUsd: 0, reservedMicroUsd: 6_000, isFull: false });
  await settle(desk.services, one, "unknown", PRICE);
  expect(await take(await desk.asker(), 4_001, { now })).toEqual({ refused: "instance-spent" });
  expect(await money()).toEqual({ spentMicroUsd: 6_000, reservedMicroUsd: 0, isFull: true });
  // Of the day after nothing is known yet.
  expect(await inSystem(desk.services, "look", (db) => moneyOf(db, new Date("2027-05-02T00:00:00.000Z")))).toMatchObject({
    isFull: false,
  });
});

describe("fifty calls at once", () => {
  const many = async (askers: readonly Asker[], over: { dailyMicroUsd?: number; userDailyMicroUsd?: number }) => {
    const model = desk.open("anthropic", over);
    desk.peer.teach("Hi", ...askers.map(() => ({ text: ["Hello."] })));
    const all = await Promise.all(askers.map((asker) => answerOf(model, desk.turn(asker, "Hi"))));
    return all.map((parts) => parts.at(-1) as Part);
  };
  const fifty = async (asker: () => Promise<Asker>) => Promise.all(Array.from({ length: 50 }, asker));
  const whole = (ends: readonly Part[]) => ends.filter(({ kind }) => kind === "end").length;

  test("never spend more than the instance's cap, and those that find no room get the built-in coach", async () => {
    const askers = await fifty(() => desk.asker());
    const ends = await many(askers, { dailyMicroUsd: 60_000 });
    const { budget } = await desk.books(askers[0]!.userId);
    expect(whole(ends)).toBeGreaterThan(0);
    expect(whole(ends)).toBeLessThan(50);
    expect(ends.filter(({ kind }) => kind === "built-in")).toEqual(
      Array.from({ length: 50 - whole(ends) }, () => ({ kind: "built-in", cause: "instance-spent" })),
    );
    expect(budget.spentMicroUsd).toBeLessThanOrEqual(60_000);
    expect([budget.reservedMicroUsd, desk.peer.state.asked.length]).toEqual([0, whole(ends)]);
  });

  test("of one lifter never spend more than the lifter's cap, and the neighbour has room", async () => {
    const one = await desk.asker(1_000);
    const ends = await many(await fifty(async () => one), { userDailyMicroUsd: 20_000 });
    expect(ends).toContainEqual({ kind: "built-in", cause: "lifter-spent" });
    expect((await desk.books(one.userId)).usage[0]!.microUsd).toBeLessThanOrEqual(20_000);
    const neighbour = await desk.asker();
    expect(whole(await many([neighbour], { userDailyMicroUsd: 20_000 }))).toBe(1);
  });

  test("of one lifter are never more messages than the day has", async () => {
    const one = await desk.asker(10);
    const ends = await many(await fifty(async () => one), {});
    expect(whole(ends)).toBe(10);
    expect(ends).toContainEqual({ kind: "built-in", cause: "messages-spent" });
    expect((await desk.books(one.userId)).usage).toMatchObject([{ messages: 10 }]);
  });
});

test("what was held is given back, and what it cost stands in its place, once", async () => {
  const asker = await desk.asker();
  const slip = await taken(asker, 5_000);
  expect((await desk.books(asker.userId)).usage).toMatchObject([{ messages: 1, microUsd: 0, reservedMicroUsd: 5_000 }]);
  for (let i = 0; i < 2; i++) await settle(desk.services, slip, TOKENS, PRICE);
  const { usage, budget } = await desk.books(asker.userId);
  expect(usage).toMatchObject([{ messages: 1, ...TOKENS, microUsd: 300, reservedMicroUsd: 0 }]);
  expect(budget).toMatchObject({ spentMicroUsd: 300, reservedMicroUsd: 0 });
});

test("a refused call holds nothing in any book", async () => {
  const asker = await desk.asker(1);
  await taken(asker, 5_000);
  expect(await take(asker, 500)).toEqual({ refused: "messages-spent" });
  expect(await take(asker, 1_500, { messages: 0 })).toEqual({ refused: "lifter-spent" });
  expect(await take(asker, 1_500, { messages: 0, model: "large" })).toEqual({ refused: "lifter-spent" });
  expect(await take(await desk.asker(), 5_001)).toEqual({ refused: "instance-spent" });
  expect(await take(await desk.asker(), 10_001)).toEqual({ refused: "instance-spent" });
  expect((await desk.books(asker.userId)).budget).toMatchObject({ spentMicroUsd: 0, reservedMicroUsd: 5_000 });
});

test("the instance's day is UTC's, the lifter's is their own", async () => {
  const asker = await desk.asker(1);
  await taken(asker, 5_000);
  const tomorrow = new Date("2026-03-03T00:00:00.000Z");
  expect(await take(asker, 500, { now: tomorrow })).toEqual({ refused: "messages-spent" });
  expect(await take({ ...asker, day: "2026-03-03" }, 6_000, { now: tomorrow })).toMatchObject({ budgetDay: "2026-03-03" });
});

test("an orphan costs all that was held after five minutes, not before", async () => {
  const asker = await desk.asker();
  const slip = await taken(asker, 5_000);
  const after = (minutes: number) => new Date(desk.now.getTime() + minutes * 60_000);
  expect(await settleOrphans(desk.services, after(4.9))).toBe(0);
  expect(await settleOrphans(desk.services, after(5.1))).toBe(1);
  // The call comes back after all: too late to change the books.
  await settle(desk.services, slip, TOKENS, PRICE);
  const { usage, budget, open } = await desk.books(asker.userId);
  expect(usage).toMatchObject([{ messages: 1, microUsd: 5_000, reservedMicroUsd: 0 }]);
  expect([budget, open]).toMatchObject([{ spentMicroUsd: 5_000, reservedMicroUsd: 0 }, []]);
});

test("an account erased in the middle of a call leaves no row of it", async () => {
  const asker = await desk.asker();
  const slip = await taken(asker, 5_000);
  await desk.services.database.plain.execute(sql`delete from users where id = ${asker.userId}`);
  await settle(desk.services, slip, TOKENS, PRICE);
  const { usage, open } = await desk.books(asker.userId);
  expect([usage, open]).toEqual([[], []]);
});
