import { and, asc, eq, inArray, isNull, lte, or, sql } from "drizzle-orm";
import type { Db } from "./db/database";
import { outbox } from "./db/schema/events";
import { messageOf } from "./email/message-of";
import { type Email, MailRefused } from "./email/port";
import { newId } from "./ids";
import type { Log } from "./log";
import { type MailContent, plainText } from "./mail-parts";

export interface Mail extends MailContent {
  /** One mail a key, however often the use-case runs. */
  readonly key: string;
  readonly kind: string;
  readonly userId: string;
  readonly to: string;
  readonly expiresAt?: Date;
  /** Not before this; at once unless told. */
  readonly dueAt?: Date;
}

/** Queues a mail in the caller's transaction; delivery happens after commit. Header values with line breaks are refused. */
export async function queueMail(db: Db, mail: Mail): Promise<void> {
  if (/\p{Cc}/u.test(mail.to + mail.subject)) throw new Error("A mail header must not contain control characters");
  if (!/^[^\s@<>,;"]+@[^\s@<>,;"]+$/.test(mail.to)) throw new Error("A mail needs one plain address");
  await db
    .insert(outbox)
    .values({
      id: newId(),
      userId: mail.userId,
      key: mail.key,
      kind: mail.kind,
      recipient: mail.to,
      subject: mail.subject,
      parts: mail.parts,
      text: plainText(mail.parts),
      ...(mail.expiresAt ? { expiresAt: mail.expiresAt } : {}),
      ...(mail.dueAt ? { dueAt: mail.dueAt } : {}),
    })
    .onConflictDoNothing();
}

/** Takes back the lifter's mails of these kinds that nobody sent yet. */
export async function withdrawMails(db: Db, userId: string, kinds: readonly string[]): Promise<void> {
  await db.delete(outbox).where(and(eq(outbox.userId, userId), inArray(outbox.kind, [...kinds]), isNull(outbox.doneAt)));
}

/** Seconds to wait after each failed attempt; after the last one the mail is dead and an operator decides. */
export const RETRY_SECONDS = [30, 120, 600, 3_600, 21_600, 86_400] as const;

const LEASE_SECONDS = 60;
/** So few that each may take its ten seconds before the lease of the last one, or the time of a sweep, ends. */
const BATCH = 3;

/** Leases due mails so that no other process takes them, oldest first. Run as system. */
export async function leaseMails(db: Db, now: Date) {
  const due = db
    .select({ id: outbox.id })
    .from(outbox)
    .where(
      and(
        isNull(outbox.doneAt),
        isNull(outbox.deadAt),
        lte(outbox.dueAt, now),
        or(isNull(outbox.leasedUntil), lte(outbox.leasedUntil, now)),
      ),
    )
    .orderBy(asc(outbox.dueAt))
    .limit(BATCH)
    .for("update", { skipLocked: true });
  return db
    .update(outbox)
    .set({ leasedUntil: new Date(now.getTime() + LEASE_SECONDS * 1000), attempts: sql`${outbox.attempts} + 1` })
    .where(sql`${outbox.id} in (${due})`)
    .returning();
}

export type LeasedMail = Awaited<ReturnType<typeof leaseMails>>[number];

/** `refused`: the provider will never take it. `withheld`: mail to this address came back before. */
export type Outcome = "sent" | "expired" | "withheld" | "refused" | "failed";

/** What is sent also where mail came back once: without it an account could not be kept safe, or kept at all. */
const SECURITY_KINDS = [
  ...["code", "already-there", "reset", "password-changed", "deletion-asked", "last-day"],
  ...["failed-sign-ins", "methods-changed", "new-device", "confirm-email", "email-changing"],
];

/** Whether a mail may go to an address from which mail came back. */
export function isSecurityMail({ kind }: Pick<LeasedMail, "kind">): boolean {
  return SECURITY_KINDS.includes(kind);
}

/** What a mail is sent with. */
type Sender = { readonly email: Email; readonly log: Log };

/** Sends one leased mail and says what became of it. No transaction is open while the network is used. */
export async function sendMail({ email, log }: Sender, mail: LeasedMail, now: Date): Promise<Outcome> {
  if (mail.expiresAt && mail.expiresAt <= now) return "expired";
  if (!mail.recipient || mail.text === null) return "expired";
  try {
    const { recipient: to, subject, text, parts } = mail;
    await email.send(parts ? await messageOf(to, { subject, parts }, log) : { to, subject, text }, mail.id);
    return "sent";
  } catch (error) {
    return error instanceof MailRefused ? "refused" : "failed";
  }
}

/** Writes the outcome of a leased mail. Returns true when it is given up though somebody waits for it. */
export async function settleMail(db: Db, mail: LeasedMail, outcome: Outcome, now: Date): Promise<boolean> {
  const wait = RETRY_SECONDS[mail.attempts - 1];
  const isGivenUp = outcome === "refused" || (outcome === "failed" && wait === undefined);
  const after =
    outcome === "sent"
      ? { doneAt: now }
      : outcome === "expired" || outcome === "withheld" || wait === undefined || isGivenUp
        ? { deadAt: now }
        : { dueAt: new Date(now.getTime() + wait * 1000 * (0.8 + Math.random() * 0.4)) };
  await db
    .update(outbox)
    .set({ leasedUntil: null, ...after })
    .where(eq(outbox.id, mail.id));
  return isGivenUp;
}

/** Sets aside mails nobody sent in time: an old code or link helps no one. Run as system; returns how many. */
export async function expireMails(db: Db, now: Date): Promise<number> {
  const gone = await db
    .update(outbox)
    .set({ deadAt: now })
    .where(and(isNull(outbox.doneAt), isNull(outbox.deadAt), lte(outbox.expiresAt, now)))
    .returning({ id: outbox.id });
  return gone.length;
}
