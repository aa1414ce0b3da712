import { expect, test, vi } from "vitest";
import { z } from "zod";
import { cacheContract } from "./cache.contract";
import { cached } from "./cached";
import { memoryCache } from "./memory";
import type { Cache, CacheKey } from "./port";
import { sharedCache } from "./shared";

cacheContract("memory", memoryCache);

test("the oldest of more than a thousand keys is forgotten", async () => {
  const cache = memoryCache(() => 0);
  for (let i = 0; i <= 1_000; i++) await cache.set(`instance:${i}`, i, 60);
  expect([await cache.get("instance:0"), await cache.get("instance:1")]).toEqual([null, 1]);
});

const KEY = "instance:price" as const;
const Shape = z.object({ text: z.string() });
const wanted = () => ({ key: KEY, seconds: 60, shape: Shape, compute: vi.fn(async () => ({ text: "new" })) });

test("what is kept is not computed again, until it ends", async () => {
  let now = 0;
  const cache = memoryCache(() => now);
  const one = wanted();
  expect([await cached(cache, one), await cached(cache, one)]).toEqual(Array(2).fill({ text: "new" }));
  expect(one.compute).toHaveBeenCalledTimes(1);
  now = 60_000;
  await cached(cache, one);
  expect(one.compute).toHaveBeenCalledTimes(2);
});

test.each([["text"], [{ text: 5 }], [{}], [[]], [7]])("%o of another shape is as nothing, and is replaced", async (value) => {
  const cache = memoryCache(() => 0);
  await cache.set(KEY, value, 60);
  const one = wanted();
  expect(await cached(cache, one)).toEqual({ text: "new" });
  expect(await cache.get(KEY)).toEqual({ text: "new" });
});

test("a cache that is away is a miss; a computation that fails is the asker's, and a wrong key is Mo's fault", async () => {
  const away = () => Promise.reject(new Error("away"));
  const lost: Cache = { get: away, set: away, drop: away };
  expect(await cached(lost, wanted())).toEqual({ text: "new" });
  const failing = { ...wanted(), compute: () => Promise.reject(new Error("Stripe is away")) };
  await expect(cached(memoryCache(Date.now), failing)).rejects.toThrow("Stripe is away");
  const someone: CacheKey = `instance:${crypto.randomUUID()}`;
  await expect(cached(lost, { ...wanted(), key: someone })).rejects.toThrow("A key of the cache");
});

test("a store that failed is left alone for five seconds, so that one asker waits and not each", async () => {
  let now = 0;
  let asked = 0;
  const open = () => {
    asked++;
    return new Promise<never>(() => undefined);
  };
  const cache = sharedCache({ open, timeoutMs: 20, clock: () => now });
  await expect(cache.get(KEY)).rejects.toThrow("No answer within");
  await expect(cache.set(KEY, 1, 60)).rejects.toThrow("a moment ago");
  now = 4_999;
  await expect(cache.get(KEY)).rejects.toThrow("a moment ago");
  now = 5_000;
  await expect(cache.get(KEY)).rejects.toThrow("No answer within");
  expect(asked).toBe(2);
});
