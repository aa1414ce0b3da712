import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestServices } from "../../../../tests/support/context";
import { EVENT_TYPES } from "../../../domain/event-types";
import type { Captured } from "../../../lib/analytics/port";
import type { Ctx, Services } from "../../../lib/context";
import { profiles } from "../../../lib/db/schema/profile";
import { newId } from "../../../lib/ids";
import { countFacts, subjectOf } from "./count-facts";
import { countedOf } from "./counted-of";

let services: Services;
let newLifter: () => Promise<Ctx>;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ services, newLifter, close } = await openTestServices());
});
afterAll(() => close());

/** Services that count into a list. */
function listening(isVendor = false) {
  const heard: Captured[] = [];
  const analytics = {
    isVendor,
    capture: async (events: readonly Captured[]) => void heard.push(...events),
    forget: async () => {},
  };
  return { heard, services: { ...services, analytics } };
}
const fact = (userId: string, over: object = {}) => ({
  ...{ userId, type: "weight.logged" as const, payload: { day: "2026-03-02" }, isQuiet: false, createdAt: new Date() },
  ...over,
});
const say = (userId: string, analytics: boolean) =>
  services.database.unit({ actor: userId, mode: "write" }, (db) => db.update(profiles).set({ analytics }));

test("a fact is counted under a pseudonym, with nothing of its payload that is not on the list", async () => {
  const { userId } = await newLifter();
  const { heard, services: mo } = listening();
  const payload = { day: "2026-03-02", sets: 14, minutes: 47, isLate: true, note: "secret" };
  await countFacts(mo, [fact(userId), fact(userId, { type: "workout.finished", payload })]);
  expect(heard.map(({ name, props }) => [name, props])).toEqual([
    ["weight_logged", {}],
    ["workout_finished", { minutes_bucket: "45-60", sets_bucket: "10-15", offline: true }],
  ]);
  expect(JSON.stringify(heard)).not.toContain(userId);
  expect(new Set(heard.map(({ subject }) => subject))).toEqual(new Set([subjectOf(services, userId)]));
});

test("whoever said no, or whose browser did, is not counted; where counts leave the instance only who said yes is", async () => {
  const [unasked, no, yes] = [await newLifter(), await newLifter(), await newLifter()];
  await say(no.userId, false);
  await say(yes.userId, true);
  const facts = [unasked, no, yes].map(({ userId }) => fact(userId));
  const counted = async (isVendor: boolean, more: object = {}) => {
    const { heard, services: mo } = listening(isVendor);
    await countFacts(
      mo,
      facts.map((one) => ({ ...one, ...more })),
    );
    return heard.map(({ subject }) => subject);
  };
  const [a, c] = [subjectOf(services, unasked.userId), subjectOf(services, yes.userId)];
  expect(await counted(false)).toEqual([a, c]);
  expect(await counted(true)).toEqual([c]);
  expect([...(await counted(false, { isQuiet: true })), ...(await counted(true, { isQuiet: true }))]).toEqual([]);
});

test("an analytics service that fails costs nothing but the counts", async () => {
  const { userId } = await newLifter();
  const analytics = { isVendor: false, capture: () => Promise.reject(new Error("away")), forget: async () => {} };
  await expect(countFacts({ ...services, analytics }, [fact(userId)])).resolves.toBeUndefined();
});

test("pain, breaks, freezes and what was marked are never counted", () => {
  for (const type of EVENT_TYPES.filter((type) => /^(pain|break|freeze|exercise|goal|deload)\./.test(type)))
    expect(countedOf({ type, payload: {} }), type).toBeNull();
});

test("a program of the lifter's own is counted without its id", () => {
  expect(countedOf({ type: "program.started", payload: { programId: newId() } })?.props).toEqual({ slug: "own" });
  expect(countedOf({ type: "program.started", payload: { programId: "full-body-3" } })?.props).toEqual({ slug: "full-body-3" });
});
