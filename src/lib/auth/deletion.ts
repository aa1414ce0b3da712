import { and, asc, eq, isNotNull, lte } from "drizzle-orm";
import type { Services } from "../context";
import type { Database } from "../db/database";
import { accounts, sessions, users } from "../db/schema/identity";
import { attemptsKey, forgive, takeAttempt } from "./attempts";
import { checkPassword, pretendToCheck } from "./passwords";

/** Whether this is the lifter's password. Guesses are counted and delayed like those at the sign-in. */
export async function isPasswordOf(
  { database, keys }: Pick<Services, "database" | "keys">,
  userId: string,
  email: string,
  password: string,
  now: Date,
): Promise<boolean> {
  const key = attemptsKey(keys, "auth-account", email);
  const attempt = await takeAttempt(database, key, now);
  const [account] = await database.plain
    .select({ hash: accounts.password })
    .from(accounts)
    .where(and(eq(accounts.userId, userId), eq(accounts.providerId, "credential")));
  const typed = password.normalize("NFC");
  if (!attempt.allowed || !account?.hash) {
    await pretendToCheck(typed);
    return false;
  }
  if (!(await checkPassword(account.hash, typed))) return false;
  await forgive(database, key);
  return true;
}

/** Notes that the account is to be erased, and ends every session of it. */
export async function askDeletion({ plain }: Database, userId: string, askedAt: Date, dueAt: Date): Promise<void> {
  await plain.transaction(async (tx) => {
    await tx.update(users).set({ deletionAskedAt: askedAt, deletionDueAt: dueAt }).where(eq(users.id, userId));
    await tx.delete(sessions).where(eq(sessions.userId, userId));
  });
}

/** The account stays. */
export async function withdrawDeletion({ plain }: Database, userId: string): Promise<void> {
  await plain.update(users).set({ deletionAskedAt: null, deletionDueAt: null }).where(eq(users.id, userId));
}

/** When the lifter asked for erasure and when it is due, or null. */
export async function deletionOf({ plain }: Database, userId: string) {
  const [row] = await plain
    .select({ askedAt: users.deletionAskedAt, dueAt: users.deletionDueAt })
    .from(users)
    .where(eq(users.id, userId));
  return row?.askedAt && row.dueAt ? { askedAt: row.askedAt, dueAt: row.dueAt } : null;
}

/** People whose days of grace are over, the longest overdue first. */
export async function dueDeletions({ plain }: Database, now: Date, limit: number): Promise<string[]> {
  const rows = await plain
    .select({ id: users.id })
    .from(users)
    .where(and(isNotNull(users.deletionDueAt), lte(users.deletionDueAt, now)))
    .orderBy(asc(users.deletionDueAt))
    .limit(limit);
  return rows.map(({ id }) => id);
}

/** Ids of everybody with an account. */
export async function everyUser({ plain }: Database): Promise<string[]> {
  return (await plain.select({ id: users.id }).from(users).orderBy(asc(users.id))).map(({ id }) => id);
}
