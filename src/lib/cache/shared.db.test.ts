import { Redis } from "ioredis";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type RedisPeer, startRedis } from "../../../tests/peers/redis";
import { type Fault, startUpstash, TOKEN, type UpstashPeer } from "../../../tests/peers/upstash";
import { startSecondUpstash } from "../../../tests/peers/upstash-second";
import { redisStore } from "../rate-limit/redis";
import { type Setting, sharedLimits } from "../rate-limit/shared";
import { upstashStore } from "../rate-limit/upstash";
import { cacheContract } from "./cache.contract";
import { sharedCache } from "./shared";

let redis: RedisPeer;
let upstash: UpstashPeer;
let second: Awaited<ReturnType<typeof startSecondUpstash>> | undefined;
let opened: Pick<Setting, "open">[] = [];

/** On a busy machine an answer may take longer than a lifter is kept waiting. */
const PATIENT = { timeoutMs: 20_000 };
const tracked = <T extends Pick<Setting, "open">>(store: T) => {
  opened.push(store);
  return store;
};
const viaRedis = (over: object = PATIENT) => tracked(redisStore({ url: redis.url, ...over }));
const viaUpstash = (over: object = PATIENT) =>
  tracked(upstashStore({ url: upstash.url, token: TOKEN, analytics: false, clock: Date.now, ...over }));

beforeAll(async () => {
  redis = await startRedis();
  upstash = await startUpstash(redis.url);
  second = await startSecondUpstash(redis.url);
});
afterEach(async () => {
  for (const { open } of opened) await open().then((store) => store.close());
  opened = [];
  expect(upstash.state.strange).toEqual([]);
  upstash.state.fault = null;
  const own = new Redis(redis.url);
  await own.flushall();
  own.disconnect();
});
afterAll(async () => {
  await second?.close();
  await upstash?.close();
  await redis.close();
});

cacheContract("redis", (clock) => sharedCache({ ...viaRedis(), clock }));
cacheContract("upstash", (clock) => sharedCache({ ...viaUpstash(), clock }));
cacheContract("upstash, another front", (clock) => sharedCache({ ...viaUpstash({ ...PATIENT, url: second?.url ?? "" }), clock }));

/** Upstash itself, where a test account's keys are at hand. */
const [realUrl, realToken] = [process.env.UPSTASH_TEST_REST_URL, process.env.UPSTASH_TEST_REST_TOKEN];
if (realUrl && realToken) {
  const real = () => tracked(upstashStore({ url: realUrl, token: realToken, analytics: false, clock: Date.now, ...PATIENT }));
  cacheContract("upstash itself", (clock) => sharedCache({ ...real(), clock }));
}

test("two processes share what is kept, under a name of its own that ends by itself", async () => {
  const [one, two] = [sharedCache({ ...viaRedis(), clock: Date.now }), sharedCache({ ...viaUpstash(), clock: Date.now })];
  await one.set("instance:shared", { n: 1 }, 60);
  expect(await two.get("instance:shared")).toEqual({ n: 1 });
  const own = new Redis(redis.url);
  expect(await own.keys("*")).toEqual(["mo:cache:instance:shared"]);
  expect(await own.ttl("mo:cache:instance:shared")).toBeGreaterThan(50);
  own.disconnect();
});

test("limits and cache are one connection", async () => {
  const store = viaRedis();
  const clock = Date.now;
  const [limits, cache] = [sharedLimits({ ...store, clock }), sharedCache({ ...store, clock })];
  await Promise.all([limits.take("api", "one"), cache.set("instance:one", 1, 60), cache.get("instance:one")]);
  const own = new Redis(redis.url);
  const names = (await own.client("LIST")) as string;
  own.disconnect();
  // The two fronts of the test, this look, and the one of the store.
  const others = 2 + 1;
  expect(names.trim().split("\n")).toHaveLength(others + 1);
  await limits.close();
});

test("a frozen Redis is a rejection in time", async () => {
  const cache = sharedCache({ ...viaRedis({}), clock: Date.now });
  await cache.get("instance:frozen");
  redis.freeze();
  try {
    const from = performance.now();
    await expect(cache.get("instance:frozen")).rejects.toThrow();
    expect(performance.now() - from).toBeLessThan(1_200);
  } finally {
    redis.thaw();
  }
});

test.each<Fault>([{ lateMs: 700 }, "silent", "huge", "redirect", 429, 500, "garbage"])(
  "upstash answering with %o is a rejection in bounded time, tried once",
  async (fault) => {
    const cache = sharedCache({ ...viaUpstash({}), clock: Date.now });
    await cache.set("instance:fault", 1, 60);
    const { asked } = upstash.state;
    upstash.state.fault = fault;
    const from = performance.now();
    await expect(cache.get("instance:fault")).rejects.toThrow();
    expect(performance.now() - from).toBeLessThan(1_200);
    expect(upstash.state.asked - asked).toBe(1);
  },
);
