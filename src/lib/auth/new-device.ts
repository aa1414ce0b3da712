import { and, desc, eq, gte, inArray } from "drizzle-orm";
import type { Database } from "../db/database";
import { users } from "../db/schema/identity";
import { securityEvents } from "../db/schema/operations";
import type { SecurityKind } from "../security-kinds";

/** Whoever did this here has signed in by it. */
const CAME: readonly SecurityKind[] = ["signed-in", "new-device", "password-reset", "password-changed"];
/** With these every other session ended, so every other device is new again. */
const RENEWED: readonly SecurityKind[] = ["password-reset", "password-changed"];

/**
 * Whether somebody who has just signed in did so from a device that this account does not know: one of another name than
 * those of its security events, which are kept for 180 days (decision 052). The first sign-in of an account is not new.
 */
export async function isNewDevice(database: Database, userId: string, device: string): Promise<boolean> {
  const { known, before } = await database.unit({ actor: userId, mode: "read" }, async (db) => {
    const last = (...where: Parameters<typeof and>) =>
      db
        .select({ at: securityEvents.createdAt })
        .from(securityEvents)
        .where(and(eq(securityEvents.userId, userId), ...where))
        .orderBy(desc(securityEvents.createdAt))
        .limit(1);
    const [renewed] = await last(inArray(securityEvents.kind, [...RENEWED]));
    const since = renewed ? gte(securityEvents.createdAt, renewed.at) : undefined;
    const [known] = await last(inArray(securityEvents.kind, [...CAME]), eq(securityEvents.device, device), since);
    const [before] = known ? [known] : await last(inArray(securityEvents.kind, [...CAME]));
    return { known, before };
  });
  if (known) return false;
  if (before) return true;
  // Nothing is noted of an account that is new, or that slept longer than events are kept.
  const [user] = await database.plain
    .select({ signIns: users.signIns, isDemo: users.isDemo })
    .from(users)
    .where(eq(users.id, userId));
  return user !== undefined && !user.isDemo && user.signIns > 1;
}
