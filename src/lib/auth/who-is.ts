import { and, eq, gt } from "drizzle-orm";
import type { Database } from "../db/database";
import { sessions } from "../db/schema/identity";
import { type Keys, sha256 } from "../keys";
import { cookieSecret, readToken } from "./cookie";
import type { Visitor } from "./port";
import { ABSOLUTE_MS, IDLE_MS, REFRESH_MS } from "./session-life";

interface Setting {
  readonly database: Database;
  readonly keys: Keys;
  readonly appUrl: string;
  readonly now: () => Date;
}

/** Finds out whose request this is: one statement, and once a day a second that notes the use. */
export function whoIsBy({ database, keys, appUrl, now }: Setting) {
  const secret = cookieSecret(keys);
  return async (headers: Headers): Promise<Visitor | null> => {
    const token = readToken(headers, appUrl, secret);
    if (token === null) return null;
    const at = now();
    const [session] = await database.plain
      .select({ sessionId: sessions.id, userId: sessions.userId, signedInAt: sessions.createdAt, expiresAt: sessions.expiresAt })
      .from(sessions)
      .where(
        and(
          eq(sessions.token, sha256(token)),
          gt(sessions.expiresAt, at),
          gt(sessions.createdAt, new Date(at.getTime() - ABSOLUTE_MS)),
        ),
      );
    if (!session) return null;
    const { expiresAt, ...who } = session;
    const renewed = new Date(at.getTime() + IDLE_MS);
    if (renewed.getTime() - expiresAt.getTime() >= REFRESH_MS)
      await database.plain.update(sessions).set({ expiresAt: renewed, updatedAt: at }).where(eq(sessions.id, who.sessionId));
    return who;
  };
}
