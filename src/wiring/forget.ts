import "server-only";
import { and, desc, eq, isNotNull } from "drizzle-orm";
import { erasedSince } from "../lib/auth/receipts";
import { inSystem, type Services } from "../lib/context";
import { cronRuns } from "../lib/db/schema/instance";

/** No request lasts as long: an erasure dated before a run may have been committed while that run was at work. */
const OVERLAP_MS = 10 * 60_000;

/**
 * Rewrites the files of the embedded database when somebody was erased since the last finished hour's work began, so that
 * what was erased cannot be read in them either. Returns how often it did.
 */
export async function forgetErased(mo: Services): Promise<number> {
  if (!mo.database.rewrite) return 0;
  const [last] = await inSystem(mo, "look for the last hour's work", (db) =>
    db
      .select({ startedAt: cronRuns.startedAt })
      .from(cronRuns)
      .where(and(eq(cronRuns.job, "hourly"), isNotNull(cronRuns.finishedAt)))
      .orderBy(desc(cronRuns.startedAt))
      .limit(1),
  );
  const since = new Date((last?.startedAt.getTime() ?? OVERLAP_MS) - OVERLAP_MS);
  if (!(await erasedSince(mo.database, since))) return 0;
  await mo.database.rewrite();
  return 1;
}
