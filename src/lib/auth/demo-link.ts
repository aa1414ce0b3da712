import { randomBytes } from "node:crypto";
import { and, eq, gt } from "drizzle-orm";
import type { Database } from "../db/database";
import { users, verifications } from "../db/schema/identity";
import { newId } from "../ids";
import { sha256 } from "../keys";

const LINK_MS = 24 * 3_600_000;

/** Adds a demo lifter to the identities. Never the owner, never able to sign in with a password. */
export async function addDemoUser(database: Database, email: string): Promise<string> {
  const id = newId();
  await database.plain.insert(users).values({ id, email: email.toLowerCase(), emailVerified: true, isDemo: true });
  return id;
}

/** A token that signs in as this demo lifter once, within a day. Only its SHA-256 is stored. */
export async function createDemoLink(database: Database, userId: string, now = new Date()): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  await database.plain
    .insert(verifications)
    .values({ id: newId(), identifier: identifierOf(token), value: userId, expiresAt: new Date(now.getTime() + LINK_MS) });
  return token;
}

/** The demo lifter of a token, which is spent by asking; null when unknown, used, expired or no demo lifter. */
export async function consumeDemoLink(database: Database, token: string, now = new Date()): Promise<string | null> {
  const [link] = await database.plain
    .delete(verifications)
    .where(and(eq(verifications.identifier, identifierOf(token)), gt(verifications.expiresAt, now)))
    .returning({ userId: verifications.value });
  if (!link) return null;
  const [user] = await database.plain
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.id, link.userId), eq(users.isDemo, true)));
  return user?.id ?? null;
}

function identifierOf(token: string): string {
  return `demo:${sha256(token)}`;
}
