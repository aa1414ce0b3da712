import { eq, sql } from "drizzle-orm";
import type { Database } from "../db/database";
import { authAttempts } from "../db/schema/identity";
import type { Keys } from "../keys";

const WINDOW = sql.raw("interval '1 hour'");
/** Seconds to wait after the fifth, sixth … failure within an hour; never a permanent lock. */
export const DELAY_SECONDS = [30, 60, 120, 240, 480, 900] as const;
const FREE_FAILURES = 5;

/** Passwords and codes are counted apart, and so is how often a change of address is asked for: each asking mails strangers. */
export const ATTEMPT_KINDS = ["auth-account", "auth-code", "auth-move"] as const;

/** The pseudonym under which attempts on an address are counted. */
export function attemptsKey(keys: Keys, kind: (typeof ATTEMPT_KINDS)[number], email: string): string {
  return keys.pseudonym(kind, email);
}

export interface Attempt {
  /** False while an earlier failure still delays this account: the answer must be that of a wrong password. */
  readonly allowed: boolean;
  /** Failures within the hour if this attempt fails too. */
  readonly failures: number;
  /** Seconds until the next attempt would be allowed; null when at once. */
  readonly waitSeconds: number | null;
}

/**
 * Counts an attempt as failed before it is made, in one statement, so that parallel guesses cannot slip
 * through together; `forgive` takes it back after a success. `account` is a pseudonym.
 */
export async function takeAttempt(database: Database, account: string, now: Date): Promise<Attempt> {
  const at = sql`${now.toISOString()}::timestamptz`;
  const isOver = sql`${authAttempts.windowStartedAt} <= ${at} - ${WINDOW}`;
  const failures = sql`case when ${isOver} then 1 else ${authAttempts.failures} + 1 end`;
  const [taken] = await database.plain
    .insert(authAttempts)
    .values({ account, failures: 1, windowStartedAt: now })
    .onConflictDoUpdate({
      target: authAttempts.account,
      set: {
        failures,
        windowStartedAt: sql`case when ${isOver} then ${at} else ${authAttempts.windowStartedAt} end`,
        blockedUntil: sql`case when ${failures} < ${FREE_FAILURES} then null else ${at} + ${delayFor(failures)} end`,
      },
      setWhere: sql`${authAttempts.blockedUntil} is null or ${authAttempts.blockedUntil} <= ${at}`,
    })
    .returning();
  if (taken) return { allowed: true, failures: taken.failures, waitSeconds: wait(taken.blockedUntil, now) };
  const [row] = await database.plain.select().from(authAttempts).where(eq(authAttempts.account, account));
  return { allowed: false, failures: row?.failures ?? FREE_FAILURES, waitSeconds: wait(row?.blockedUntil ?? null, now) };
}

/** After a success the account starts again from nothing. */
export async function forgive(database: Database, account: string): Promise<void> {
  await database.plain.delete(authAttempts).where(eq(authAttempts.account, account));
}

/** Failures within an hour on the account that has most of them. */
export async function worstAccount({ plain }: Database, now: Date): Promise<number> {
  const recent = sql`${authAttempts.windowStartedAt} > ${now.toISOString()}::timestamptz - ${WINDOW}`;
  const [row] = await plain
    .select({ most: sql<number>`coalesce(max(${authAttempts.failures}), 0)::int` })
    .from(authAttempts)
    .where(recent);
  return row?.most ?? 0;
}

function delayFor(failures: ReturnType<typeof sql>) {
  const steps = sql.raw(`array[${DELAY_SECONDS.join(",")}]`);
  const step = sql`least(${failures} - ${FREE_FAILURES - 1}, ${DELAY_SECONDS.length})`;
  return sql`make_interval(secs => (${steps})[${step}])`;
}

function wait(until: Date | null, now: Date): number | null {
  return until === null ? null : Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 1000));
}
