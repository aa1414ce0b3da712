import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import { openStore, writeValue } from "../../../lib/offline/store";
import { type Entry, type Recovery, summarize } from "../summarize";
import { deleteCheckIn, logCheckIn, RECOVERY_KEY, withWaiting } from "./check-in";

const TODAY = "2026-03-20";
const AGGREGATES: Recovery["aggregates"] = {
  ...{ rpeExcess: [], isPlainRpe: false, liftDevPct: [], missedShare: null, weekLoad: null, priorWeeks: [], consecutiveDays: 0 },
};
const entry = (day: string, some: Partial<Entry> = {}): Entry => ({
  ...{ id: `of ${day}`, day, sleepHours: 4, sleepQuality: null, energy: 1, soreness: 5, stress: null, areas: [], note: null },
  ...some,
});
const answer = (checkIns: Entry[] = []): Recovery => ({
  ...{ day: TODAY, checkIns, aggregates: AGGREGATES, ...summarize(TODAY, AGGREGATES, checkIns) },
  deload: { active: null, offer: null },
  freeze: { current: null, weeksLeft: 4 },
});
let users = 0;

async function device(): Promise<{ user: string; kept: () => Promise<Recovery> }> {
  const user = `check-in-${++users}`;
  await writeValue(user, RECOVERY_KEY, { value: answer(), at: 1, touched: 1 });
  const kept = async () => ((await (await openStore(user)).get("kv", RECOVERY_KEY)) as { value: Recovery }).value;
  return { user, kept };
}

test("a check-in moves fatigue and readiness at once, and a second one of the day replaces it", async () => {
  const { user, kept } = await device();
  await logCheckIn(user, entry(TODAY));
  expect(await kept()).toMatchObject({ fatigue: { score: 3 }, readiness: { score: expect.any(Number) } });
  await logCheckIn(user, entry(TODAY, { id: "second", sleepHours: 8, energy: 4, soreness: 2 }));
  const now = await kept();
  expect([now.checkIns.map(({ id }) => id), now.fatigue.score]).toEqual([["second"], 0]);
  expect((await (await openStore(user)).getAll("outbox")).map(({ name }) => name)).toEqual(["logCheckIn", "logCheckIn"]);
});

test("deleted, it counts as unknown again", async () => {
  const { user, kept } = await device();
  await logCheckIn(user, entry(TODAY));
  await deleteCheckIn(user, `of ${TODAY}`);
  expect(await kept()).toMatchObject({ checkIns: [], fatigue: { score: 0, isPartial: true }, readiness: { score: null } });
});

test("an answer of the server keeps what still waits in the queue", () => {
  const input = { checkInId: "waiting", ...entry(TODAY), id: undefined };
  const told = withWaiting(answer([entry("2026-03-19")]), [{ name: "logCheckIn", input }]);
  expect(told.checkIns.map(({ day }) => day)).toEqual([TODAY, "2026-03-19"]);
  const same = answer();
  expect(withWaiting(same, [{ name: "logSet", input: {} }])).toBe(same);
});

test("a kept answer of yesterday follows a check-in into the new day", () => {
  const input = { checkInId: "new", ...entry("2026-03-21"), id: undefined };
  expect(withWaiting(answer(), [{ name: "logCheckIn", input }])).toMatchObject({ day: "2026-03-21", fatigue: { score: 3 } });
});
