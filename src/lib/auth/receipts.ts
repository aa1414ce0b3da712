import { and, asc, eq, gte, isNotNull, isNull, lt, lte, or } from "drizzle-orm";
import type { Services } from "../context";
import { mail } from "../copy/en/mail";
import type { Database } from "../db/database";
import { erasureReceipts } from "../db/schema/identity";
import { messageOf } from "../email/message-of";
import { MailRefused } from "../email/port";
import { RETRY_SECONDS } from "../outbox";

/** What an erasure leaves behind: when, and how many rows of each kind. */
export interface Receipt {
  readonly askedAt: Date;
  readonly finishedAt: Date;
  readonly counts: Readonly<Record<string, number>>;
  /** The person is told by mail; until then the receipt keeps the address, and nothing else does. */
  readonly isMailed: boolean;
}

const BATCH = 20;

/**
 * Mails receipts that wait. The outbox cannot hold them: its rows go with the person. The next attempt is due before this
 * one is made, so two processes do not send one receipt; after the last attempt, or one refused for good, the
 * address goes as well.
 */
export async function sendReceipts({ database, email, log }: Services, now: Date): Promise<number> {
  const due = and(isNotNull(erasureReceipts.recipient), lte(erasureReceipts.dueAt, now));
  const waiting = await database.plain.select().from(erasureReceipts).where(due).limit(BATCH);
  for (const { id, recipient, attempts, dueAt, finishedAt, counts } of waiting) {
    const wait = RETRY_SECONDS[attempts] ?? 0;
    const mine = await database.plain
      .update(erasureReceipts)
      .set({ attempts: attempts + 1, dueAt: new Date(now.getTime() + wait * 1000) })
      .where(and(eq(erasureReceipts.id, id), eq(erasureReceipts.dueAt, dueAt), due))
      .returning({ id: erasureReceipts.id });
    if (mine.length === 0 || recipient === null) continue;
    const told = mail.erased({ day: finishedAt.toISOString().slice(0, 10), counts });
    const isOver = await email.send(await messageOf(recipient, told, log), id).then(
      () => true,
      (error: unknown) => error instanceof MailRefused,
    );
    if (isOver || attempts + 1 > RETRY_SECONDS.length)
      await database.plain.update(erasureReceipts).set({ recipient: null, dueAt: now }).where(eq(erasureReceipts.id, id));
  }
  return waiting.length;
}

/** Whether anybody was erased, or the address of a receipt forgotten, since then. */
export async function erasedSince({ plain }: Database, since: Date): Promise<boolean> {
  const forgotten = and(isNull(erasureReceipts.recipient), gte(erasureReceipts.dueAt, since));
  const found = await plain
    .select({ id: erasureReceipts.id })
    .from(erasureReceipts)
    .where(or(gte(erasureReceipts.finishedAt, since), forgotten))
    .limit(1);
  return found.length > 0;
}

/** Pseudonyms of everybody who was erased, the earliest first. */
export async function receiptSubjects({ plain }: Database) {
  const { subject, finishedAt } = erasureReceipts;
  return plain.select({ subject, finishedAt }).from(erasureReceipts).orderBy(asc(finishedAt), asc(subject));
}

/** Receipts are kept for three years (platform specification 5.4). */
export async function dropReceipts({ plain }: Database, now: Date): Promise<number> {
  const before = new Date(now);
  before.setUTCMonth(before.getUTCMonth() - 36);
  const gone = await plain
    .delete(erasureReceipts)
    .where(lt(erasureReceipts.finishedAt, before))
    .returning({ id: erasureReceipts.id });
  return gone.length;
}
