import { beforeEach, describe, expect, test } from "vitest";
import { withFallback } from "./fallback";
import { memoryLimits } from "./memory";
import type { Bucket, SharedLimits } from "./port";

const MINUTE = 60_000;
let now = 0;
const clock = () => now;
let told: boolean[] = [];
beforeEach(() => {
  now = 1_000 * MINUTE;
  told = [];
});

/** A store that can go away, and come back empty. What it counts is counted as elsewhere: by a window. */
function store() {
  let counts = memoryLimits(clock);
  const state = { isAway: false, asked: 0 };
  const reach = async <T>(work: () => Promise<T>): Promise<T> => {
    state.asked++;
    if (state.isAway) throw new Error("away");
    return work();
  };
  const shared: SharedLimits = {
    take: (bucket, key) => reach(() => counts.take(bucket, key)),
    ping: () => reach(() => Promise.resolve()),
    close: () => Promise.resolve(),
  };
  const forget = () => {
    counts = memoryLimits(clock);
  };
  return { state, shared, forget };
}
const around = (shared: SharedLimits) =>
  withFallback({ shared, own: memoryLimits(clock), clock, changed: (isWell) => told.push(isWell) });

async function passed(limits: Pick<SharedLimits, "take">, bucket: Bucket, tries: number, key = "k") {
  let count = 0;
  for (let i = 0; i < tries; i++) if ((await limits.take(bucket, key)).allowed) count++;
  return count;
}

describe.each<[Bucket, number]>([
  ["auth", 10],
  ["chat", 30],
  ["api", 100],
])("%s", (bucket, limit) => {
  test("the count goes on where it was when the store goes away, and nobody waits for it", async () => {
    const { state, shared } = store();
    const limits = around(shared);
    expect(await passed(limits, bucket, limit - 4)).toBe(limit - 4);
    state.isAway = true;
    const { asked } = state;
    expect(await passed(limits, bucket, limit)).toBe(4);
    expect(state.asked - asked).toBe(1);
    expect(told).toEqual([false]);
  });

  test("a store that comes back empty gives no second helping", async () => {
    const { shared, forget } = store();
    const limits = around(shared);
    expect(await passed(limits, bucket, limit + 5)).toBe(limit);
    forget();
    expect(await passed(limits, bucket, limit + 5)).toBe(0);
    expect(await passed(limits, bucket, 1, "another")).toBe(1);
  });

  test("what other processes took counts while the store is there", async () => {
    const { shared } = store();
    const [a, b] = [around(shared), around(shared)];
    expect(await passed(a, bucket, limit - 1)).toBe(limit - 1);
    expect(await passed(b, bucket, 5)).toBe(1);
  });
});

test("a lost store is asked again every five seconds, by one take, and counts again when it answers", async () => {
  const { state, shared } = store();
  const limits = around(shared);
  state.isAway = true;
  await passed(limits, "api", 5);
  now += 4_999;
  await passed(limits, "api", 5);
  expect(state.asked).toBe(1);
  now += 1;
  await Promise.all([limits.take("api", "a"), limits.take("api", "b"), limits.take("api", "c")]);
  expect(state.asked).toBe(2);
  state.isAway = false;
  now += 5_000;
  await limits.take("api", "a");
  await limits.take("api", "a");
  expect(state.asked).toBe(4);
  expect(told).toEqual([false, true]);
  expect(limits.fallbacks()).toBe(13);
});

test("health asks the store itself, loses it and finds it again, and does not hammer it", async () => {
  const { state, shared } = store();
  const limits = around(shared);
  expect(await limits.isWell()).toBe(true);
  state.isAway = true;
  expect(await limits.isWell()).toBe(false);
  state.isAway = false;
  expect(await limits.isWell()).toBe(false);
  now += 5_000;
  expect(await limits.isWell()).toBe(true);
  expect(told).toEqual([false, true]);
  expect(limits.fallbacks()).toBe(0);
});

test("the answer is the stricter of the two, so what is left is never said too high", async () => {
  const { shared } = store();
  const limits = around(shared);
  await passed(around(shared), "auth", 6);
  expect(await limits.take("auth", "k")).toMatchObject({ allowed: true, remaining: 3 });
});

test("nor after the store forgot", async () => {
  const { shared, forget } = store();
  const limits = around(shared);
  await passed(limits, "auth", 6);
  forget();
  expect(await limits.take("auth", "k")).toMatchObject({ allowed: true, remaining: 3 });
});
