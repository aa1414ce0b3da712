import "server-only";
import { z } from "zod";
import { command } from "../lib/command";
import { CONFIG_KEY, keptConfig } from "./public-config";
import type { Started } from "./services";

/** `./mo cache warm`: price, public configuration and flag definitions, computed anew and kept, so that no lifter waits for them. */
export const cacheWarm = command({
  name: "cache warm",
  usage: "Say ./mo cache warm, and nothing after it",
  input: z.strictObject({}),
  read: (words) => (words.length === 0 ? {} : { words }),
  work: async (mo: Started) => {
    // The configuration holds the price and asks every flag, so that each of them is read on the way.
    const isReachable = await mo.cache.drop(CONFIG_KEY).then(
      () => true,
      () => false,
    );
    const { config } = await keptConfig(mo, new Date());
    if (!isReachable) return ["The cache does not answer. Everything is computed when it is asked for."];
    return [
      config.pro.price === null ? "– price: nothing is sold here" : `✓ price: ${config.pro.price}`,
      "✓ public configuration",
      mo.config.analytics.use === "posthog" && mo.config.analytics.flags
        ? "✓ flag definitions"
        : "– flag definitions: no vendor decides a flag here",
      ...(mo.limitsStore ? [] : ["The cache is the memory of one process, and ends with it."]),
    ];
  },
});
