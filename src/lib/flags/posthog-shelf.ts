import { lt } from "drizzle-orm";
import type { FlagDefinitionCacheData, FlagDefinitionCacheProvider } from "posthog-node";
import { z } from "zod";
import { cached } from "../cache/cached";
import type { Cache, CacheKey } from "../cache/port";
import type { Database } from "../db/database";
import { flagDefinitions } from "../db/schema/flags";

const KEY: CacheKey = "instance:flag-definitions";
/** Null where nobody has asked PostHog yet. */
const Kept = z.object({ definitions: z.record(z.string(), z.unknown()).nullable() });

/** Definitions of flags in our own table, and before it in the cache: one instance asks for them, all read them, and a start without PostHog finds the last ones. */
export function definitionsShelf(
  database: Database,
  cache: Cache,
  pollSeconds: number,
  clock: () => Date = () => new Date(),
): FlagDefinitionCacheProvider {
  const system = { actor: "system", mode: "write" } as const;
  const stored = async () => {
    const [row] = await database.unit({ ...system, mode: "read" }, (db) => db.select().from(flagDefinitions));
    return { definitions: (row?.definitions as Record<string, unknown> | null | undefined) ?? null };
  };
  return {
    getFlagDefinitions: async () => {
      const { definitions } = await cached(cache, { key: KEY, seconds: pollSeconds, shape: Kept, compute: stored });
      return (definitions as FlagDefinitionCacheData | null) ?? undefined;
    },
    shouldFetchFlagDefinitions: async () => {
      const askedAt = clock();
      // A little less than the pause between two polls, or every second poll of a single instance would find itself too early.
      const due = new Date(askedAt.getTime() - pollSeconds * 900);
      const mine = await database.unit(system, (db) =>
        db
          .insert(flagDefinitions)
          .values({ askedAt })
          .onConflictDoUpdate({ target: flagDefinitions.id, set: { askedAt }, setWhere: lt(flagDefinitions.askedAt, due) })
          .returning({ id: flagDefinitions.id }),
      );
      return mine.length > 0;
    },
    onFlagDefinitionsReceived: async (definitions) => {
      await database.unit(system, (db) => db.update(flagDefinitions).set({ definitions }));
      await cache.set(KEY, { definitions }, pollSeconds).catch(() => undefined);
    },
    shutdown: () => undefined,
  };
}
