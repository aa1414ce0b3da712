import "server-only";
import { and, asc, eq, isNull, lte, or, sql } from "drizzle-orm";
import type { EventType } from "../domain/event-types";
import { countFacts } from "../features/analytics/server/count-facts";
import { refreshBilling } from "../features/billing/server/refresh-billing";
import { inSystem, type Services } from "../lib/context";
import { events } from "../lib/db/schema/events";

type Handler = (services: Services, event: typeof events.$inferSelect) => Promise<void>;

/** Event → who listens. Every handler is idempotent by event id; push and coach notes join here. */
function handlersIn({ billing }: Services): Partial<Record<EventType, readonly Handler[]>> {
  return billing.sells ? { "billing.heard": [lookAtBilling] } : {};
}

const lookAtBilling: Handler = async (services, { userId }) => {
  await refreshBilling(services, userId, { now: new Date() });
};

/** False while no handler is registered. */
export function anybodyListens(services: Services): boolean {
  return Object.keys(handlersIn(services)).length > 0;
}

const BATCH = 100;
const LEASE_SECONDS = 60;
const ATTEMPTS_MAX = 12;

/** Hands due facts to their listeners, at least once; a fact nobody waits for is counted and done at once. Returns how many were handled. */
export async function deliverEvents(services: Services): Promise<number> {
  const now = new Date();
  const heard = Object.keys(handlersIn(services));
  const { done, leased } = await inSystem(services, "deliver events", async (db) => {
    const open = and(isNull(events.doneAt), isNull(events.deadAt));
    const unheard = heard.length === 0 ? undefined : sql`${events.type} <> all(${sql.param(heard)}::text[])`;
    const { userId, type, payload, isQuiet, createdAt } = events;
    const done = await db
      .update(events)
      .set({ doneAt: now })
      .where(and(open, unheard))
      .returning({ userId, type, payload, isQuiet, createdAt });
    if (heard.length === 0) return { done, leased: [] };
    const due = db
      .select({ id: events.id })
      .from(events)
      .where(and(open, lte(events.dueAt, now), or(isNull(events.leasedUntil), lte(events.leasedUntil, now))))
      .orderBy(asc(events.dueAt))
      .limit(BATCH)
      .for("update", { skipLocked: true });
    const leased = await db
      .update(events)
      .set({ leasedUntil: new Date(now.getTime() + LEASE_SECONDS * 1000), attempts: sql`${events.attempts} + 1` })
      .where(sql`${events.id} in (${due})`)
      .returning();
    return { done, leased };
  });
  await countFacts(services, done);
  for (const event of leased) await handle(services, event);
  return leased.length;
}

async function handle(services: Services, event: typeof events.$inferSelect) {
  try {
    for (const handler of handlersIn(services)[event.type] ?? []) await handler(services, event);
    await settle(services, event.id, { doneAt: new Date(), leasedUntil: null });
  } catch {
    const dead = event.attempts >= ATTEMPTS_MAX;
    const wait = Math.min(86_400, 30 * 2 ** event.attempts) * 1000;
    await settle(services, event.id, dead ? { deadAt: new Date() } : { dueAt: new Date(Date.now() + wait), leasedUntil: null });
  }
}

function settle(services: Services, id: string, outcome: Partial<typeof events.$inferInsert>) {
  return inSystem(services, "settle event", (db) => db.update(events).set(outcome).where(eq(events.id, id)));
}
