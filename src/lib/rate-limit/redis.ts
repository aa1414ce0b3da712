import { oneStore } from "./one-store";
import type { Setting, Store } from "./shared";

const COMMAND_MS = 250;
const CONNECT_MS = 1_000;
const RECONNECT_MS_MAX = 2_000;

interface Options {
  readonly url: string;
  readonly timeoutMs?: number;
}

/** A Redis over its own protocol: one connection, no queue of commands while it is away. */
export function redisStore({ url, timeoutMs = COMMAND_MS }: Options): Pick<Setting, "open" | "timeoutMs"> {
  return { open: oneStore(() => connect(url, timeoutMs)), timeoutMs };
}

async function connect(url: string, commandTimeout: number): Promise<Store> {
  const { Redis } = await import("ioredis");
  const client = new Redis(url, {
    lazyConnect: true,
    connectTimeout: CONNECT_MS,
    commandTimeout,
    // A take that cannot be counted now is counted in the process; kept for later it would be counted twice.
    enableOfflineQueue: false,
    autoResendUnfulfilledCommands: false,
    maxRetriesPerRequest: 0,
    retryStrategy: (tries) => Math.min(tries * 100, RECONNECT_MS_MAX),
  });
  // Without a listener an outage would be printed once a second; whoever asks hears of it by the rejection.
  client.on("error", () => undefined);
  await client.connect().catch(() => undefined); // it goes on trying by itself
  return {
    scripts: {
      known: (hash, keys, args) => client.evalsha(hash, keys.length, ...keys, ...args),
      whole: (script, keys, args) => client.call("EVAL", script, keys.length, ...keys, ...args),
    },
    texts: {
      get: (key) => client.get(key),
      set: (key, text, seconds) => client.set(key, text, "EX", seconds),
      drop: (key) => client.del(key),
    },
    ping: () => client.ping(),
    close: async () => client.disconnect(),
  };
}
