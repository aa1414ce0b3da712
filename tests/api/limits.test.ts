import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { GET as health } from "../../src/app/api/health/route";
import { readConfig } from "../../src/lib/config";
import { endpoint } from "../../src/lib/http/endpoint";
import { serveWith } from "../../src/lib/http/serve";
import type { LogLine } from "../../src/lib/log";
import { withFallback } from "../../src/lib/rate-limit/fallback";
import { memoryLimits } from "../../src/lib/rate-limit/memory";
import { BUCKETS } from "../../src/lib/rate-limit/port";
import { redisStore } from "../../src/lib/rate-limit/redis";
import { sharedLimits } from "../../src/lib/rate-limit/shared";
import { upstashStore } from "../../src/lib/rate-limit/upstash";
import { chooseLimits } from "../../src/wiring/limits";
import { doorOf } from "../../src/wiring/serve";
import { assemble, type Started } from "../../src/wiring/services";
import { type RedisPeer, startRedis } from "../peers/redis";
import { startUpstash, TOKEN, type UpstashPeer } from "../peers/upstash";
import { ORIGIN, request, signedIn, startTestMo } from "../support/api";

let redis: RedisPeer;
let upstash: UpstashPeer;
let mo: Started;
beforeAll(async () => {
  redis = await startRedis();
  upstash = await startUpstash(redis.url);
  mo = await startTestMo();
});
beforeEach(async () => {
  await redis.restart();
  await upstash.ready();
});
afterAll(async () => {
  await mo.database.close();
  await upstash.close();
  await redis.close();
});

/** Without hurry: on a busy machine a take may be late, and a late one is counted by its process alone. */
const PATIENT = { timeoutMs: 20_000 };
const NOW = 60_000 * 30_000_000 + 5_000;
const clock = () => NOW;
const adapters = {
  redis: () => sharedLimits({ ...redisStore({ url: redis.url, ...PATIENT }), clock }),
  upstash: () =>
    sharedLimits({ ...upstashStore({ url: upstash.url, token: TOKEN, analytics: false, clock, ...PATIENT }), clock }),
};
const probe = (limit: "api" | "auth" | "chat") =>
  endpoint({
    id: "probe",
    method: "GET",
    path: "/probe",
    access: "user",
    limit,
    summary: "-",
    input: z.strictObject({}),
    output: z.object({}),
  });

/** One more process as far as limits go: services of its own on the same database and the same Redis. */
function instance(kind: keyof typeof adapters, limit: "api" | "auth" | "chat") {
  const own = assemble(readConfig({ MO_ENV: "test", LOG_LEVEL: "silent" }), mo.database, mo.epoch);
  const limits = withFallback({ shared: adapters[kind](), own: memoryLimits(clock), clock, changed: () => undefined });
  const handle = serveWith(
    () => doorOf({ ...own, limits }),
    probe(limit),
    async () => ({}),
  );
  return { handle, close: limits.close };
}

describe.each(["redis", "upstash"] as const)("%s", (kind) => {
  test.each(["api", "auth", "chat"] as const)(
    "of parallel requests to two instances exactly the limit of %s passes",
    async (limit) => {
      const { cookie } = await signedIn(mo);
      const { cookie: neighbour } = await signedIn(mo);
      const instances = [instance(kind, limit), instance(kind, limit)];
      const size = BUCKETS[limit].limit;
      const ask = (i: number, cookie: string) => instances[i % 2]!.handle(request("GET", "/probe", { cookie }));
      const answers = await Promise.all(Array.from({ length: size + 100 }, (_, i) => ask(i, cookie)));
      const statuses = answers.map(({ status }) => status);
      expect([statuses.filter((s) => s === 200).length, statuses.filter((s) => s === 429).length]).toEqual([size, 100]);
      for (const answer of answers) {
        expect(answer.headers.get("ratelimit-limit")).toBe(String(size));
        expect(answer.headers.get("ratelimit-policy")).toBe(`"${limit}";q=${size};w=60`);
        expect(answer.headers.get("ratelimit-reset")).toBe("55");
        if (answer.status === 429) expect(answer.headers.get("retry-after")).toBe("55");
      }
      expect((await ask(0, neighbour)).status).toBe(200);
      await Promise.all(instances.map(({ close }) => close()));
    },
  );

  test("a Redis that dies in the middle of a window, and one that comes back empty, give no second helping", async () => {
    const { cookie } = await signedIn(mo);
    const { handle, close } = instance(kind, "auth");
    const ask = async (tries: number) => {
      let passed = 0;
      for (let i = 0; i < tries; i++) if ((await handle(request("GET", "/probe", { cookie }))).status === 200) passed++;
      return passed;
    };
    expect(await ask(6)).toBe(6);
    await redis.kill();
    expect(await ask(3)).toBe(3);
    await redis.restart();
    expect(await ask(5)).toBe(1);
    await close();
  });
});

test("health says that Redis is lost and found, degraded but serving, and the log says it once each", async () => {
  const lines: LogLine[] = [];
  const { store, limits } = chooseLimits(readConfig({ REDIS_URL: redis.url }), { write: (_, line) => void lines.push(line) });
  Object.assign(globalThis, { moStarted: { ...mo, limits, limitsStore: store } });
  const look = async (headers: Record<string, string> = {}) => {
    const answer = await health(new Request(`${ORIGIN}/api/health`, { headers }));
    return { code: answer.status, ...((await answer.json()) as { status: string; checks: { redis: string } }) };
  };
  await expect.poll(() => look(), { timeout: 15_000 }).toMatchObject({ code: 200, status: "ok", checks: { redis: "ok" } });
  lines.length = 0;
  await redis.kill();
  await expect
    .poll(() => look(), { timeout: 5_000 })
    .toMatchObject({ code: 200, status: "degraded", checks: { redis: "error" } });
  expect(await limits.take("auth", "lost")).toMatchObject({ allowed: true, remaining: 9 });
  expect(await look({ authorization: "Bearer ops" })).toMatchObject({ detail: { limitsFallbackTotal: 1 } });
  await redis.restart();
  await expect
    .poll(() => look(), { timeout: 15_000, interval: 500 })
    .toMatchObject({ code: 200, status: "ok", checks: { redis: "ok" } });
  expect(lines).toEqual([
    { event: "notice", text: "Redis does not answer: this process counts its limits alone" },
    { event: "notice", text: "Redis is back: limits are shared again" },
  ]);
  expect(JSON.stringify(await look())).not.toContain(redis.url.slice(8));
  await store?.close();
}, 60_000);
