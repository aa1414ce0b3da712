import { createHash } from "node:crypto";
import type { Ratelimit } from "@upstash/ratelimit";

/** What the window asks of a Redis; each adapter says how its client does it. */
export interface Scripts {
  /** Runs a script the server knows by its SHA-1; rejects with NOSCRIPT where it does not. */
  known(hash: string, keys: string[], args: string[]): Promise<unknown>;
  /** Runs a script sent whole, which the server then knows. */
  whole(script: string, keys: string[], args: string[]): Promise<unknown>;
}

/**
 * The window of memory.ts as one script, so that no two takes see the same count. Answers whether it was let through and how
 * many are left. The library's own window rounds the fading one down, and at the turn of a minute lets one too many through
 * (decision 040).
 */
const SCRIPT = `
local limit, width, elapsed = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local count = tonumber(redis.call("GET", KEYS[1]) or "0")
local previous = tonumber(redis.call("GET", KEYS[2]) or "0")
local used = math.ceil(previous * (1 - elapsed / width)) + count
if used >= limit then return {0, 0} end
if redis.call("INCR", KEYS[1]) == 1 then redis.call("PEXPIRE", KEYS[1], width * 2 + 1000) end
return {1, limit - used - 1}
`;
const HASH = createHash("sha1").update(SCRIPT).digest("hex");

type Algorithm = ConstructorParameters<typeof Ratelimit>[0]["limiter"];

/** `limit` takes in any `seconds`, as an algorithm of the library's class. */
export function slidingWindow(limit: number, seconds: number, clock: () => number): Algorithm {
  const width = seconds * 1000;
  return () => ({
    async limit({ redis }, identifier) {
      const now = clock();
      const window = Math.floor(now / width);
      // The braces keep both windows of a key on one node of a cluster.
      const keys = [`{${identifier}}:${window}`, `{${identifier}}:${window - 1}`];
      const args = [limit, width, now - window * width].map(String);
      const [allowed, remaining] = counted(await run(redis as unknown as Scripts, keys, args));
      return { success: allowed === 1, limit, remaining, reset: (window + 1) * width, pending: Promise.resolve() };
    },
    getRemaining: unused,
    resetTokens: unused,
  });
}

async function run(redis: Scripts, keys: string[], args: string[]): Promise<unknown> {
  try {
    return await redis.known(HASH, keys, args);
  } catch (error) {
    // A server that has just started does not know the script yet.
    if (!String(error).includes("NOSCRIPT")) throw error;
    return redis.whole(SCRIPT, keys, args);
  }
}

/** An answer of any other shape is no answer: the take has failed. */
function counted(answer: unknown): readonly [number, number] {
  if (Array.isArray(answer) && answer.length === 2 && answer.every(Number.isInteger))
    return answer as unknown as [number, number];
  throw new Error("The limiter's script answered in another shape");
}

function unused(): Promise<never> {
  return Promise.reject(new Error("Mo only takes"));
}
