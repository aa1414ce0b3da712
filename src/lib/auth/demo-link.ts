import { and, eq } from "drizzle-orm";
import type { Database } from "../db/database";
import { users } from "../db/schema/identity";
import { newId } from "../ids";
import { consumeLink, createLink } from "./links";

/** Adds a demo lifter to the identities. Never the owner, and without a password to sign in with. */
export async function addDemoUser(database: Database, email: string): Promise<string> {
  const id = newId();
  await database.plain.insert(users).values({ id, email: email.toLowerCase(), emailVerified: true, isDemo: true });
  return id;
}

/** The demo lifter of this instance, or null before its first demo start. */
export async function demoUser(database: Database): Promise<string | null> {
  const [user] = await database.plain.select({ id: users.id }).from(users).where(eq(users.isDemo, true)).limit(1);
  return user?.id ?? null;
}

/** A token that signs in as this demo lifter once, within a day. */
export function createDemoLink(database: Database, userId: string, now = new Date()): Promise<string> {
  return createLink(database, "demo", userId, now);
}

/** The demo lifter of a token, which is spent by asking; null when unknown, used, expired or no demo lifter. */
export async function consumeDemoLink(database: Database, token: string, now = new Date()): Promise<string | null> {
  const userId = await consumeLink(database, "demo", token, now);
  if (userId === null) return null;
  const [user] = await database.plain
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.id, userId), eq(users.isDemo, true)));
  return user?.id ?? null;
}
