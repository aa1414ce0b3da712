import { expect, test } from "vitest";
import { limitsOf } from "./config-limits";

const UPSTASH = { UPSTASH_REDIS_REST_URL: "https://eu1.upstash.test", UPSTASH_REDIS_REST_TOKEN: "hidden" };
const asked = (env: Parameters<typeof limitsOf>[0]) => {
  const problems: string[] = [];
  return { choice: limitsOf(env, problems), problems };
};

test.each([
  [{}, { use: "memory" }],
  [UPSTASH, { use: "upstash", url: "https://eu1.upstash.test", token: "hidden", analytics: true }],
  [
    { ...UPSTASH, UPSTASH_RATELIMIT_ANALYTICS: false },
    { use: "upstash", url: "https://eu1.upstash.test", token: "hidden", analytics: false },
  ],
  [
    { ...UPSTASH, UPSTASH_REDIS_REST_URL: "http://127.0.0.1:8079" },
    { use: "upstash", url: "http://127.0.0.1:8079", token: "hidden", analytics: true },
  ],
  [{ REDIS_URL: "redis://redis:6379" }, { use: "redis", url: "redis://redis:6379" }],
  [
    { REDIS_URL: "rediss://u:hidden@redis.example.test:6380/2" },
    { use: "redis", url: "rediss://u:hidden@redis.example.test:6380/2" },
  ],
])("%o chooses %o", (env, choice) => {
  expect(asked(env)).toEqual({ choice, problems: [] });
});

test.each([
  [
    { UPSTASH_REDIS_REST_URL: "https://eu1.upstash.test" },
    "Upstash is half configured: UPSTASH_REDIS_REST_TOKEN is missing (or unset UPSTASH_REDIS_REST_URL)",
  ],
  [
    { UPSTASH_REDIS_REST_TOKEN: "hidden" },
    "Upstash is half configured: UPSTASH_REDIS_REST_URL is missing (or unset UPSTASH_REDIS_REST_TOKEN)",
  ],
  [
    { UPSTASH_RATELIMIT_ANALYTICS: true },
    "Upstash is half configured: UPSTASH_REDIS_REST_URL and UPSTASH_REDIS_REST_TOKEN are missing (or unset UPSTASH_RATELIMIT_ANALYTICS)",
  ],
  [
    { ...UPSTASH, REDIS_URL: "redis://redis" },
    "Redis is configured twice: UPSTASH_REDIS_REST_URL and REDIS_URL. Unset all but one",
  ],
  [{ REDIS_URL: "hidden" }, "REDIS_URL must be a full address such as rediss://user:password@host:6379"],
  [{ REDIS_URL: "http://hidden:6379" }, "REDIS_URL must be a full address such as rediss://user:password@host:6379"],
  [{ REDIS_URL: "redis://:hidden@redis.example.test" }, "REDIS_URL needs rediss:// for a host outside this network"],
  [
    { ...UPSTASH, UPSTASH_REDIS_REST_URL: "hidden" },
    "UPSTASH_REDIS_REST_URL must be a full address such as https://name.upstash.io",
  ],
  [
    { ...UPSTASH, UPSTASH_REDIS_REST_URL: "http://eu1.upstash.test" },
    "UPSTASH_REDIS_REST_URL needs https:// for a host outside this network",
  ],
])("%o is refused, without a value", (env, problem) => {
  expect(asked(env).problems).toEqual([problem]);
  expect(problem).not.toContain("hidden");
});
