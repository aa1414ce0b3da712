import { Redis } from "ioredis";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type RedisPeer, startRedis } from "../../../tests/peers/redis";
import { type Fault, startUpstash, TOKEN, type UpstashPeer } from "../../../tests/peers/upstash";
import { startSecondUpstash } from "../../../tests/peers/upstash-second";
import type { SharedLimits } from "./port";
import { limitsContract } from "./rate-limit.contract";
import { redisStore } from "./redis";
import { sharedLimits } from "./shared";
import { upstashStore } from "./upstash";

let redis: RedisPeer;
let upstash: UpstashPeer;
let second: Awaited<ReturnType<typeof startSecondUpstash>> | undefined;
let opened: SharedLimits[] = [];
const tracked = (limits: SharedLimits) => {
  opened.push(limits);
  return limits;
};
const viaRedis = (clock: () => number, over: object = {}) =>
  tracked(sharedLimits({ ...redisStore({ url: redis.url, ...over }), clock }));
const viaUpstash = (clock: () => number, over: object = {}) =>
  tracked(sharedLimits({ ...upstashStore({ url: upstash.url, token: TOKEN, analytics: false, clock, ...over }), clock }));

beforeAll(async () => {
  redis = await startRedis();
  upstash = await startUpstash(redis.url);
  second = await startSecondUpstash(redis.url);
});
afterEach(async () => {
  await Promise.all(opened.map((limits) => limits.close()));
  opened = [];
  expect(upstash.state.strange).toEqual([]);
  upstash.state.fault = null;
});
afterAll(async () => {
  await second?.close();
  await upstash?.close();
  await redis.close();
});

/** Counting is looked at without hurry: a busy machine may need longer for two hundred at once than a lifter is kept waiting. */
const PATIENT = { timeoutMs: 20_000 };
limitsContract("redis", (clock) => viaRedis(clock, PATIENT));
limitsContract("upstash", (clock) => viaUpstash(clock, PATIENT));
limitsContract("upstash, another front", (clock) => viaUpstash(clock, { ...PATIENT, url: second?.url ?? "" }));

/** Upstash itself, where a test account's keys are at hand. */
const [realUrl, realToken] = [process.env.UPSTASH_TEST_REST_URL, process.env.UPSTASH_TEST_REST_TOKEN];
if (realUrl && realToken)
  limitsContract("upstash itself", (clock) => viaUpstash(clock, { ...PATIENT, url: realUrl, token: realToken }));

const client = async <T>(work: (client: Redis) => Promise<T>) => {
  const own = new Redis(redis.url);
  try {
    return await work(own);
  } finally {
    own.disconnect();
  }
};

describe.each([
  ["redis", viaRedis],
  ["upstash", viaUpstash],
] as const)("%s", (_name, open) => {
  test("two processes share one window, to the last take", async () => {
    const now = 60_000 * 31_000_000;
    const [a, b] = [open(() => now, PATIENT), open(() => now, PATIENT)];
    const takes = await Promise.all(Array.from({ length: 150 }, (_, i) => (i % 2 ? a : b).take("api", `two-${_name}`)));
    expect(takes.filter(({ allowed }) => allowed)).toHaveLength(100);
  });

  test("a server that has just started is taught the script again", async () => {
    const limits = open(() => 60_000 * 32_000_000, PATIENT);
    await limits.take("auth", `flush-${_name}`);
    await client((own) => own.script("FLUSH"));
    expect(await limits.take("auth", `flush-${_name}`)).toMatchObject({ allowed: true, remaining: 8 });
  });

  test("what is written are two counts a key, named by the pseudonym, and they end", async () => {
    await client((own) => own.flushall());
    await open(() => 60_000 * 33_000_000 + 1, PATIENT).take("auth", "pseudonym");
    await client(async (own) => {
      expect(await own.keys("*")).toEqual([`{mo:limit:auth:pseudonym}:33000000`]);
      const ttl = await own.pttl(`{mo:limit:auth:pseudonym}:33000000`);
      expect(ttl).toBeGreaterThan(119_000);
      expect(ttl).toBeLessThanOrEqual(121_000);
    });
  });

  test("a frozen server is a rejection within the limit, and a ping as well", async () => {
    const limits = open(() => Date.now());
    await limits.take("auth", "frozen");
    redis.freeze();
    try {
      const from = performance.now();
      await expect(limits.take("auth", "frozen")).rejects.toThrow();
      await expect(limits.ping()).rejects.toThrow();
      expect(performance.now() - from).toBeLessThan(1_600);
    } finally {
      redis.thaw();
    }
  });
});

test.each<Fault>([{ lateMs: 700 }, "silent", "garbage", "huge", "redirect", 429, 500])(
  "upstash answering with %o is a rejection in bounded time, tried once",
  async (fault) => {
    const limits = viaUpstash(() => Date.now());
    await limits.take("auth", "fault");
    const { asked } = upstash.state;
    upstash.state.fault = fault;
    const from = performance.now();
    await expect(limits.take("auth", "fault")).rejects.toThrow();
    expect(performance.now() - from).toBeLessThan(1_200);
    expect(upstash.state.asked - asked).toBe(1);
  },
);

test("a wrong token is a rejection that does not repeat it", async () => {
  const failed = await viaUpstash(() => Date.now(), { token: "wrong-token" })
    .take("auth", "x")
    .catch(String);
  expect(failed).toContain("Unauthorized");
  expect(failed).not.toContain("wrong-token");
});

test("analytics keep who was refused under the pseudonym for 90 days", async () => {
  await client((own) => own.flushall());
  const now = 3_600_000 * 500_000;
  const limits = viaUpstash(() => now, { ...PATIENT, analytics: true });
  for (let i = 0; i < 12; i++) await limits.take("auth", "pseudonym");
  await expect
    .poll(() => client((own) => own.zrange(`mo:limit:events:${now}`, "0", "-1", "WITHSCORES")))
    .toEqual([
      JSON.stringify({ identifier: "auth:pseudonym", success: false }),
      "2",
      JSON.stringify({ identifier: "auth:pseudonym", success: true }),
      "10",
    ]);
  await expect.poll(() => client((own) => own.ttl(`mo:limit:events:${now}`))).toBeGreaterThan(89 * 86_400);
});
