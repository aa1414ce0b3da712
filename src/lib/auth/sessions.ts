import { randomBytes } from "node:crypto";
import { and, desc, eq, gt, ne, sql } from "drizzle-orm";
import type { Services } from "../context";
import type { Database } from "../db/database";
import { sessions, users } from "../db/schema/identity";
import type { ReturnReason } from "../email/port";
import { newId } from "../ids";
import { sha256 } from "../keys";
import { cookieSecret, sessionCookie } from "./cookie";
import { deviceOf } from "./device";
import { ABSOLUTE_MS, IDLE_MS } from "./session-life";

export interface SignedIn {
  readonly id: string;
  /** Browser and system, such as "Firefox on Android". */
  readonly device: string;
  readonly startedAt: Date;
  /** Last use, to the day. */
  readonly lastUsedAt: Date;
  readonly isCurrent: boolean;
}

/** Where a lifter is signed in, most recently used first. */
export async function listSessions(
  database: Database,
  userId: string,
  currentSessionId: string,
  now = new Date(),
): Promise<SignedIn[]> {
  const rows = await database.plain
    .select({ id: sessions.id, userAgent: sessions.userAgent, startedAt: sessions.createdAt, lastUsedAt: sessions.updatedAt })
    .from(sessions)
    .where(
      and(
        eq(sessions.userId, userId),
        gt(sessions.expiresAt, now),
        gt(sessions.createdAt, new Date(now.getTime() - ABSOLUTE_MS)),
      ),
    )
    .orderBy(desc(sessions.updatedAt));
  return rows.map(({ userAgent, ...row }) => ({ ...row, device: deviceOf(userAgent), isCurrent: row.id === currentSessionId }));
}

/** Ends one session of this lifter and names its device; null when there is none with that id. */
export async function revokeSession(database: Database, userId: string, sessionId: string): Promise<string | null> {
  const [gone] = await database.plain
    .delete(sessions)
    .where(and(eq(sessions.userId, userId), eq(sessions.id, sessionId)))
    .returning({ userAgent: sessions.userAgent });
  return gone ? deviceOf(gone.userAgent) : null;
}

/** Ends every session of this lifter but the current one; how many there were. */
export async function revokeOthers(database: Database, userId: string, currentSessionId: string): Promise<number> {
  const gone = await database.plain
    .delete(sessions)
    .where(and(eq(sessions.userId, userId), ne(sessions.id, currentSessionId)))
    .returning({ id: sessions.id });
  return gone.length;
}

export interface Account {
  readonly email: string;
  readonly isOwner: boolean;
  readonly isDemo: boolean;
  /** Why only security mail is sent there; null where all mail is. */
  readonly mailReturned: ReturnReason | null;
  readonly createdAt: Date;
}

/** What the account of a lifter says, or null when it is gone. */
export async function accountOf(database: Database, userId: string): Promise<Account | null> {
  const [row] = await database.plain
    .select({
      email: users.email,
      isOwner: users.isOwner,
      isDemo: users.isDemo,
      mailReturned: users.mailReturned,
      createdAt: users.createdAt,
    })
    .from(users)
    .where(eq(users.id, userId));
  return row ?? null;
}

/** The account with this address, or null. */
export async function accountWith(
  { plain }: Database,
  email: string,
): Promise<{ readonly userId: string; readonly isOwner: boolean } | null> {
  const [row] = await plain.select({ userId: users.id, isOwner: users.isOwner }).from(users).where(eq(users.email, email));
  return row ?? null;
}

/** One sign-in more, whatever way it went. */
export async function countSignIn({ plain }: Database, userId: string): Promise<void> {
  await plain
    .update(users)
    .set({ signIns: sql`${users.signIns} + 1` })
    .where(eq(users.id, userId));
}

interface SessionStart {
  readonly userId: string;
  /** Of the request that signs in, for the device shown in settings. */
  readonly headers?: Headers;
  readonly address?: string | null;
  readonly now?: Date;
}

/** Signs a lifter in without a password (demo link, after a reset) and gives the `Set-Cookie` to answer with. */
export async function issueSession(
  services: Pick<Services, "database" | "keys">,
  appUrl: string,
  start: SessionStart,
): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const now = start.now ?? new Date();
  await services.database.plain.insert(sessions).values({
    id: newId(),
    userId: start.userId,
    token: sha256(token),
    expiresAt: new Date(now.getTime() + IDLE_MS),
    ipAddress: start.address ? services.keys.pseudonym("address", start.address) : null,
    userAgent: start.headers?.get("user-agent") ?? null,
    createdAt: now,
    updatedAt: now,
  });
  await countSignIn(services.database, start.userId);
  return sessionCookie(token, appUrl, cookieSecret(services.keys));
}
