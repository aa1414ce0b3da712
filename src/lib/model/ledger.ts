import { and, eq, lt, sql } from "drizzle-orm";
import { inSystem, type Services } from "../context";
import type { Db } from "../db/database";
import { aiBudget, aiReservations, aiUsage } from "../db/schema/ai";
import { newId } from "../ids";
import type { Asker, Cause } from "./port";
import { costOf, type Price, type Tokens } from "./prices";

type Held = Pick<Services, "database" | "log">;

export interface Caps {
  readonly dailyMicroUsd: number;
  readonly userDailyMicroUsd: number;
}

interface Order {
  readonly asker: Asker;
  readonly model: string;
  /** The most the call can cost. */
  readonly microUsd: number;
  /** 1 when the call begins an answer, 0 when it goes on with one or is no message. */
  readonly messages: 0 | 1;
}

export type Slip = typeof aiReservations.$inferSelect;

/** What a call turned out to cost: counted, nothing (the provider refused it), or not known and so all that was held for it. */
export type Bill = Tokens | "nothing" | "unknown";

class Refused extends Error {
  constructor(readonly cause_: Cause) {
    super(cause_);
  }
}

/** Takes the worst case of a call out of all three caps at once, or says which of them has no room for it. */
export async function reserve(held: Held, caps: Caps, order: Order, now: Date): Promise<Slip | { readonly refused: Cause }> {
  try {
    return await inSystem(held, "reserve money for the model", (db) => hold(db, caps, order, now));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    if (error.cause_ === "instance-spent") await noteFull(held, caps, order, now);
    return { refused: error.cause_ };
  }
}

async function hold(db: Db, caps: Caps, { asker, model, microUsd, messages }: Order, now: Date): Promise<Slip> {
  const budgetDay = now.toISOString().slice(0, 10);
  const { userId, day } = asker;
  if (microUsd > caps.dailyMicroUsd) throw new Refused("instance-spent");
  const reserved = sql`${aiBudget.reservedMicroUsd} + ${microUsd}`;
  const [room] = await db
    .insert(aiBudget)
    .values({ day: budgetDay, reservedMicroUsd: microUsd })
    .onConflictDoUpdate({
      target: aiBudget.day,
      set: { reservedMicroUsd: reserved },
      setWhere: sql`${aiBudget.spentMicroUsd} + ${reserved} <= ${caps.dailyMicroUsd}`,
    })
    .returning({ day: aiBudget.day });
  if (!room) throw new Refused("instance-spent");
  // From here on the row of the day is ours until commit: no other call of anybody stands between the sums and what is written.
  const [sums] = await db
    .select({
      messages: sql<number>`coalesce(sum(${aiUsage.messages}), 0)::float8`,
      microUsd: sql<number>`coalesce(sum(${aiUsage.microUsd} + ${aiUsage.reservedMicroUsd}), 0)::float8`,
    })
    .from(aiUsage)
    .where(and(eq(aiUsage.userId, userId), eq(aiUsage.day, day)));
  if ((sums?.messages ?? 0) + messages > asker.messagesMax && messages > 0) throw new Refused("messages-spent");
  if ((sums?.microUsd ?? 0) + microUsd > caps.userDailyMicroUsd) throw new Refused("lifter-spent");
  await db
    .insert(aiUsage)
    .values({ userId, day, model, messages, reservedMicroUsd: microUsd })
    .onConflictDoUpdate({
      target: [aiUsage.userId, aiUsage.day, aiUsage.model],
      set: {
        messages: sql`${aiUsage.messages} + ${messages}`,
        reservedMicroUsd: sql`${aiUsage.reservedMicroUsd} + ${microUsd}`,
      },
    });
  const slip: Slip = { id: newId(now.getTime()), userId, day, model, budgetDay, messages, microUsd, createdAt: now };
  await db.insert(aiReservations).values(slip);
  return slip;
}

/** What is spent leaves no room, whatever becomes of the calls under way: the operator is to hear of it. A statement of its own, for the refused one is undone. */
async function noteFull(held: Held, caps: Caps, { microUsd }: Order, now: Date): Promise<void> {
  const row = { day: now.toISOString().slice(0, 10), fullAt: now };
  const noRoom = sql`${aiBudget.spentMicroUsd} + ${microUsd} > ${caps.dailyMicroUsd} and ${aiBudget.fullAt} is null`;
  await inSystem(held, "note that the model's money is spent", (db) =>
    db
      .insert(aiBudget)
      .values(row)
      .onConflictDoUpdate({ target: aiBudget.day, set: { fullAt: now }, setWhere: noRoom }),
  );
}

/** Money of a day of UTC, as the operator is told it. In millionths of a dollar. */
export interface DayMoney {
  readonly spentMicroUsd: number;
  readonly reservedMicroUsd: number;
  /** A call found no room. */
  readonly isFull: boolean;
}

/** What this instance has spent on models today (UTC). */
export async function moneyOf(db: Db, now: Date): Promise<DayMoney> {
  const [row] = await db
    .select()
    .from(aiBudget)
    .where(eq(aiBudget.day, now.toISOString().slice(0, 10)));
  const { spentMicroUsd = 0, reservedMicroUsd = 0, fullAt = null } = row ?? {};
  return { spentMicroUsd, reservedMicroUsd, isFull: fullAt !== null };
}

/** Puts what the call cost in place of what was held for it. A second time changes nothing. */
export async function settle(held: Held, slip: Slip, bill: Bill, price: Price): Promise<void> {
  await inSystem(held, "settle a call of the model", (db) => release(db, slip, bill, price));
}

async function release(db: Db, slip: Slip, bill: Bill, price: Price | null): Promise<boolean> {
  const own = and(eq(aiReservations.userId, slip.userId), eq(aiReservations.id, slip.id));
  const [mine] = await db.delete(aiReservations).where(own).returning({ id: aiReservations.id });
  if (!mine) return false;
  const tokens = typeof bill === "object" ? bill : { input: 0, output: 0, cacheRead: 0, cacheWrite: 0 };
  const cost = bill === "nothing" ? 0 : bill === "unknown" || price === null ? slip.microUsd : costOf(price, tokens);
  await db
    .update(aiBudget)
    .set({
      spentMicroUsd: sql`${aiBudget.spentMicroUsd} + ${cost}`,
      reservedMicroUsd: sql`${aiBudget.reservedMicroUsd} - ${slip.microUsd}`,
    })
    .where(eq(aiBudget.day, slip.budgetDay));
  await db
    .update(aiUsage)
    .set({
      // A message that no model answered is none.
      messages: sql`${aiUsage.messages} - ${bill === "nothing" ? slip.messages : 0}`,
      input: sql`${aiUsage.input} + ${tokens.input}`,
      output: sql`${aiUsage.output} + ${tokens.output}`,
      cacheRead: sql`${aiUsage.cacheRead} + ${tokens.cacheRead}`,
      cacheWrite: sql`${aiUsage.cacheWrite} + ${tokens.cacheWrite}`,
      microUsd: sql`${aiUsage.microUsd} + ${cost}`,
      reservedMicroUsd: sql`${aiUsage.reservedMicroUsd} - ${slip.microUsd}`,
    })
    .where(and(eq(aiUsage.userId, slip.userId), eq(aiUsage.day, slip.day), eq(aiUsage.model, slip.model)));
  return true;
}

const ORPHAN_MS = 5 * 60_000;

/** Reservations of processes that died: nobody knows what became of the call, so it cost all it could. */
export async function settleOrphans(held: Held, now: Date): Promise<number> {
  return inSystem(held, "settle orphaned calls of the model", async (db) => {
    const old = lt(aiReservations.createdAt, new Date(now.getTime() - ORPHAN_MS));
    const orphans = await db.select().from(aiReservations).where(old).limit(100);
    let settled = 0;
    for (const slip of orphans) if (await release(db, slip, "unknown", null)) settled++;
    return settled;
  });
}
