import { eq } from "drizzle-orm";
import { z } from "zod";
import { inSystem } from "../context";
import { webhookEvents } from "../db/schema/billing";
import { svixMessage } from "../http/svix";
import { type ClerkDesk, userOf } from "./clerk-desk";
import { followAddress, takeInUser } from "./clerk-users";
import { askDeletion, deletionOf } from "./deletion";
import type { Auth } from "./port";

const Message = z.object({ type: z.string().max(100), data: z.looseObject({ id: z.string().max(255).optional() }) });

const GRACE_MS = 7 * 86_400_000;

/**
 * Messages of Clerk, each once and in any order. Of a user that was made or changed only the name of it is believed: what is
 * true now is asked of Clerk. Deleted there begins the days of grace here, as everywhere.
 */
export function clerkHearing(desk: ClerkDesk): NonNullable<Auth["hear"]> {
  return async (raw, headers) => {
    const id = svixMessage(raw, headers, desk.clerk.webhookSecrets, desk.now());
    const { data: message } = Message.safeParse(parsed(raw));
    if (id === null || !message) return false;
    if (await isNoted(desk, `svix:${id}`)) return true;
    await act(desk, message.type, message.data.id ?? null);
    await note(desk, `svix:${id}`, message.type);
    return true;
  };
}

/** Whatever this does, doing it twice changes nothing: a message that failed half way may come again. */
async function act(desk: ClerkDesk, type: string, subject: string | null): Promise<void> {
  if (subject === null || !["user.created", "user.updated", "user.deleted"].includes(type)) return;
  const user = await desk.api.user(subject);
  const userId = await userOf(desk.services, subject);
  const { database } = desk.services;
  if (user !== null) {
    if (userId === null) await takeInUser(desk, user, null);
    else if (user.email !== null) await followAddress(desk, userId, user.email);
  } else if (userId !== null && !(await deletionOf(database, userId))) {
    const now = desk.now();
    await askDeletion(database, userId, now, new Date(now.getTime() + GRACE_MS));
  }
}

function isNoted({ services }: ClerkDesk, id: string): Promise<boolean> {
  return inSystem(services, "look for a message of Clerk", async (db) => {
    const found = await db.select({ id: webhookEvents.id }).from(webhookEvents).where(eq(webhookEvents.id, id));
    return found.length > 0;
  });
}

function note({ services, now }: ClerkDesk, id: string, type: string): Promise<void> {
  return inSystem(services, "note a message of Clerk", async (db) => {
    await db
      .insert(webhookEvents)
      .values({ id, type, payload: { object: null }, createdAt: now() })
      .onConflictDoNothing();
  });
}

function parsed(raw: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(raw).toString("utf8"));
  } catch {
    return null;
  }
}
