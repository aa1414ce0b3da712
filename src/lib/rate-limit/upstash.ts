import type { Redis, Requester } from "@upstash/redis";
import { outbound } from "../outbound";
import { oneStore } from "./one-store";
import { PREFIX, type Setting, type Store } from "./shared";

const REQUEST_MS = 500;

interface Options {
  readonly url: string;
  readonly token: string;
  readonly analytics: boolean;
  readonly clock: () => number;
  readonly timeoutMs?: number;
}

/** Upstash's Redis over HTTP, as a function on a platform without lasting connections needs it. `clock` dates what its console shows. */
export function upstashStore(options: Options): Pick<Setting, "open" | "timeoutMs"> {
  const { url, token, analytics, clock, timeoutMs = REQUEST_MS } = options;
  const openStore = async (): Promise<Store> => {
    const { Redis } = await import("@upstash/redis");
    const wire = requester(url, token, timeoutMs);
    const redis = new Redis(wire);
    // Said to the wire: the client would make its own sense of a text that looks like JSON.
    const ask = async (...words: (string | number)[]) => (await wire.request({ body: words })).result;
    const store: Store = {
      scripts: {
        known: (hash, keys, args) => redis.evalsha(hash, keys, args),
        whole: (script, keys, args) => redis.exec(["EVAL", script, keys.length, ...keys, ...args]),
      },
      texts: {
        get: (key) => ask("GET", key),
        set: (key, text, seconds) => ask("SET", key, text, "EX", seconds),
        drop: (key) => ask("DEL", key),
      },
      ping: () => redis.ping(),
      close: async () => undefined,
    };
    return analytics ? { ...store, record: await recorder(redis, clock) } : store;
  };
  return { open: oneStore(openStore), timeoutMs };
}

const HOUR_MS = 3_600_000;
const KEPT_SECONDS = 90 * 86_400;

/** Counts for the console of Upstash, one set an hour. A lost one is only that; the library's own switch would print each failure. */
async function recorder(redis: Redis, clock: () => number): Promise<NonNullable<Store["record"]>> {
  const { Analytics } = await import("@upstash/ratelimit");
  const counts = new Analytics({ redis, prefix: PREFIX });
  let ends = 0;
  const note = async (identifier: string, success: boolean) => {
    const time = clock();
    await counts.record({ identifier, time, success });
    const hour = Math.floor(time / HOUR_MS) * HOUR_MS;
    if (hour === ends) return;
    ends = hour;
    // The library never lets its sets end.
    await redis.expire(`${PREFIX}:events:${hour}`, KEPT_SECONDS);
  };
  return (identifier, success) => void note(identifier, success).catch(() => undefined);
}

/**
 * The client's own transport tries six times and follows redirects with the keys in the body; a take has half a second, and one
 * try is the policy.
 */
function requester(url: string, token: string, timeoutMs: number): Requester {
  const base = url.replace(/\/+$/, "");
  return {
    async request<T>({ path = [], body }: { path?: string[]; body?: unknown }) {
      const { status, text } = await outbound([base, ...path].join("/"), {
        method: "POST",
        headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json" },
        body: JSON.stringify(body),
        timeoutMs,
      });
      const answer = parsed(text);
      // Redis's own refusals come as 400 with an `error`; the limiter looks for NOSCRIPT in it.
      if (typeof answer === "object" && answer !== null && "error" in answer) throw new Error(String(answer.error).slice(0, 200));
      if (status !== 200 || typeof answer !== "object" || answer === null) throw new Error(`Upstash answered ${status}`);
      return answer as { result?: T };
    },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
