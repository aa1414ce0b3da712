import { lt } from "drizzle-orm";
import type { FlagDefinitionCacheData, FlagDefinitionCacheProvider } from "posthog-node";
import type { Database } from "../db/database";
import { flagDefinitions } from "../db/schema/flags";

/** Definitions of flags in our own table: one instance asks for them, all read them, and a start without PostHog finds the last ones. */
export function definitionsShelf(
  database: Database,
  pollSeconds: number,
  clock: () => Date = () => new Date(),
): FlagDefinitionCacheProvider {
  const system = { actor: "system", mode: "write" } as const;
  return {
    getFlagDefinitions: async () => {
      const [row] = await database.unit({ ...system, mode: "read" }, (db) => db.select().from(flagDefinitions));
      return (row?.definitions as FlagDefinitionCacheData | null | undefined) ?? undefined;
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
    },
    shutdown: () => undefined,
  };
}
