import { randomBytes } from "node:crypto";
import { and, eq, gt, like } from "drizzle-orm";
import type { Database } from "../db/database";
import { verifications } from "../db/schema/identity";
import { newId } from "../ids";
import { sha256 } from "../keys";

/** What a one-time link does: confirm an address (24 h), or sign in as a demo lifter (24 h). */
export type LinkKind = "confirm" | "demo";

const LIFE_MS = 24 * 3_600_000;

/** A token of 256 random bits that works once. Only its SHA-256 is stored. */
export async function createLink(database: Database, kind: LinkKind, userId: string, now: Date): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const expiresAt = new Date(now.getTime() + LIFE_MS);
  await database.plain
    .insert(verifications)
    .values({ id: newId(), identifier: identifierOf(kind, token), value: userId, expiresAt });
  return token;
}

/** The user of a link, which is spent by asking; null when unknown, used or expired. */
export async function consumeLink(database: Database, kind: LinkKind, token: string, now: Date): Promise<string | null> {
  const [link] = await database.plain
    .delete(verifications)
    .where(and(eq(verifications.identifier, identifierOf(kind, token)), gt(verifications.expiresAt, now)))
    .returning({ userId: verifications.value });
  return link?.userId ?? null;
}

/** Voids every open link of one kind of this user. */
export async function dropLinks(database: Database, kind: LinkKind, userId: string): Promise<void> {
  await database.plain
    .delete(verifications)
    .where(and(eq(verifications.value, userId), like(verifications.identifier, `${kind}:%`)));
}

function identifierOf(kind: LinkKind, token: string): string {
  return `${kind}:${sha256(token)}`;
}
