import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import { openStore } from "../../../lib/offline/store";
import type { Body, Entry } from "../summarize";
import { BODY_KEY, deleteWeight, endGoal, isOdd, logWeight, setGoal, withWaiting } from "./weigh";

const TODAY = "2026-03-20";
let users = 0;

function weighed(day: string, value: number, unit: "kg" | "lb" = "kg"): Omit<Entry, "kg"> {
  return { id: `${day} ${value}`, day, value, unit, note: null, confirmed: false };
}

async function body(user: string): Promise<Body> {
  return ((await (await openStore(user)).get("kv", BODY_KEY)) as { value: Body }).value;
}

test("a weigh-in is on the device at once, and a second one of the day replaces it", async () => {
  const user = `weigh-${++users}`;
  await logWeight(user, weighed("2026-03-19", 80), TODAY);
  await logWeight(user, weighed("2026-03-19", 176.4, "lb"), TODAY);
  const { entries, current, entriesUntilTrend } = await body(user);
  expect(entries).toMatchObject([{ value: 176.4, unit: "lb", kg: 80.014 }]);
  expect([current?.kg, entriesUntilTrend]).toEqual([80.014, 3]);
  expect((await (await openStore(user)).getAll("outbox")).map(({ name }) => name)).toEqual(["logWeight", "logWeight"]);
});

test("undo: the entry is gone, or the one before is back", async () => {
  const user = `weigh-${++users}`;
  const first = weighed("2026-03-19", 80);
  await logWeight(user, first, TODAY);
  const second = weighed("2026-03-19", 81);
  await logWeight(user, second, TODAY);
  await logWeight(user, first, TODAY);
  expect((await body(user)).entries.map(({ value }) => value)).toEqual([80]);
  await deleteWeight(user, first.id, TODAY);
  expect((await body(user)).entries).toEqual([]);
});

test("an answer of the server keeps what still waits in the queue", async () => {
  const user = `weigh-${++users}`;
  await logWeight(user, weighed("2026-03-18", 80), TODAY);
  const answered = await body(user);
  await logWeight(user, weighed("2026-03-19", 79.5), TODAY);
  const waiting = (await (await openStore(user)).getAll("outbox")).slice(1);
  expect(withWaiting(answered, waiting, TODAY).entries.map(({ day }) => day)).toEqual(["2026-03-19", "2026-03-18"]);
  expect(withWaiting(answered, [], TODAY)).toBe(answered);
});

test("a goal is on the device at once, waits in the queue and is let go again", async () => {
  const user = `weigh-${++users}`;
  await logWeight(user, weighed(TODAY, 80), TODAY);
  const goal = {
    ...{ goalId: "g", metric: "weight" as const, target: { value: 82, unit: "kg" as const } },
    ...{ startsOn: TODAY, dueOn: "2026-08-20" },
  };
  await setGoal(user, goal, TODAY);
  const set = await body(user);
  expect(set.goal).toMatchObject({ id: "g", startKg: 80, targetKg: 82, progress: null });
  const waiting = await (await openStore(user)).getAll("outbox");
  expect(waiting.map(({ name }) => name)).toEqual(["logWeight", "setGoal"]);
  expect(withWaiting({ ...set, goal: null }, waiting.slice(1), TODAY).goal?.id).toBe("g");
  await setGoal(user, { ...goal, goalId: "h", target: { value: 10, unit: "kg" } }, TODAY);
  expect((await body(user)).goal?.id).toBe("g");
  await endGoal(user, "h", TODAY);
  expect((await body(user)).goal?.id).toBe("g");
  await endGoal(user, "g", TODAY);
  expect((await body(user)).goal).toBeNull();
});

test("an unlikely value is asked about, a likely one is not", () => {
  const entries = [0, 3, 6, 9, 12].map(
    (back): Entry => ({ ...weighed(`2026-03-${19 - back}`.replace(/-(\d)$/, "-0$1"), 82), kg: 82 }),
  );
  expect(isOdd(entries, weighed(TODAY, 28.4), TODAY)).toBe(true);
  expect(isOdd(entries, weighed(TODAY, 82.6), TODAY)).toBe(false);
});
