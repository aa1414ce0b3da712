import { lt, or } from "drizzle-orm";
import type { Database } from "../db/database";
import { authAttempts, sessions, verifications } from "../db/schema/identity";
import { ABSOLUTE_MS } from "./session-life";

const DAY = 86_400_000;

/** Removes what identity no longer needs: sessions 30 days after their end, codes and links a day after, old attempts. */
export async function dropExpired(
  { plain }: Database,
  now: Date,
): Promise<{ readonly sessions: number; readonly codes: number }> {
  const ago = (ms: number) => new Date(now.getTime() - ms);
  const over = await plain
    .delete(sessions)
    .where(or(lt(sessions.expiresAt, ago(30 * DAY)), lt(sessions.createdAt, ago(ABSOLUTE_MS + 30 * DAY))))
    .returning({ id: sessions.id });
  const codes = await plain
    .delete(verifications)
    .where(lt(verifications.expiresAt, ago(DAY)))
    .returning({ id: verifications.id });
  await plain.delete(authAttempts).where(lt(authAttempts.windowStartedAt, ago(DAY)));
  return { sessions: over.length, codes: codes.length };
}
