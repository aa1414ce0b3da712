import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { accounts, users } from "../db/schema/identity";
import { Locale, TimeZone } from "../http/shapes";
import { newId } from "../ids";
import type { ClerkUser } from "./clerk-api";
import { type ClerkDesk, userOf } from "./clerk-desk";
import { claimOwnership } from "./ownership";

/** Both consents and where the lifter is, as Mo's sign-up page gives them to Clerk, or as they are given to Mo itself. */
export const Consent = z.object({
  acceptTerms: z.literal(true),
  acceptHealth: z.literal(true),
  timeZone: TimeZone,
  locale: Locale,
});
export type Consent = z.output<typeof Consent>;

/**
 * The lifter of somebody Clerk knows: made now where there is none yet. Null without a confirmed address, without both
 * consents, and where the address has an account here already: nobody is found by an address alone.
 */
export async function takeIn(desk: ClerkDesk, subject: string, given: Consent | null): Promise<string | null> {
  const user = await desk.api.user(subject);
  return user === null ? null : takeInUser(desk, user, given);
}

export async function takeInUser(
  desk: ClerkDesk,
  { id: subject, email, metadata }: ClerkUser,
  given: Consent | null,
): Promise<string | null> {
  const consent = given ?? Consent.safeParse(metadata.mo).data;
  if (email === null || !consent || !(await desk.services.flags.isOn("signups"))) return null;
  const userId = await create(desk, subject, email);
  if (userId === null) return userOf(desk.services, subject); // made meanwhile by the other way, or the address is taken
  try {
    await desk.joined({ userId, email, timeZone: consent.timeZone, locale: consent.locale, now: desk.now() });
  } catch (error) {
    await desk.erase(userId);
    throw error;
  }
  await claimOwnership(desk.services.database, userId, true);
  if (desk.verifyEmail) await desk.mails.welcome({ userId, email });
  return userId;
}

async function create({ services: { database } }: ClerkDesk, subject: string, email: string): Promise<string | null> {
  const id = newId();
  return database.plain.transaction(async (tx) => {
    const [user] = await tx
      .insert(users)
      .values({ id, email, emailVerified: true })
      .onConflictDoNothing()
      .returning({ id: users.id });
    if (!user) return null;
    const [account] = await tx
      .insert(accounts)
      .values({ id: newId(), userId: id, providerId: "clerk", accountId: subject })
      .onConflictDoNothing()
      .returning({ id: accounts.id });
    if (account) return id;
    await tx.delete(users).where(eq(users.id, id));
    return null;
  });
}

/** The address a lifter has at Clerk now, unless somebody else here has it. */
export async function followAddress({ services: { database } }: ClerkDesk, userId: string, email: string): Promise<void> {
  await database.plain.transaction(async (tx) => {
    const [other] = await tx.select({ id: users.id }).from(users).where(eq(users.email, email));
    if (!other)
      await tx
        .update(users)
        .set({ email })
        .where(and(eq(users.id, userId)));
  });
}
