import { and, eq, inArray, lte, sql } from "drizzle-orm";
import { inSystem, type Services } from "../../../lib/context";
import type { Db } from "../../../lib/db/database";
import { alertState } from "../../../lib/db/schema/operations";
import type { AlertName, Firing } from "./evaluate-alerts";

/** Something to tell the operator: it begins, it still goes on, it is over. */
export interface Turn extends Firing {
  readonly phase: "start" | "reminder" | "end";
  readonly since: Date;
}

/** An alert is over when its cause was not found for so long: one at its limit does not begin and end every minute. */
const OVER_MS = 5 * 60_000;
const REMIND_MS = 3_600_000;

/**
 * Notes what fires and returns what to tell because of it. Of several processes that look at once each turn goes to one: the
 * one whose statement made, reminded or ended the row.
 */
export function takeTurns(services: Services, firing: readonly Firing[], now: Date): Promise<readonly Turn[]> {
  return inSystem(services, "look at alerts", async (db) => {
    const begun: Turn[] = [];
    for (const one of firing) if (await note(db, one, now)) begun.push({ ...one, phase: "start", since: now });
    return [...begun, ...(await remind(db, firing, begun, now)), ...(await end(db, now))];
  });
}

/** The operator was not reached: the next look tells it again. */
export async function notTold(services: Services, { alert, phase }: Turn): Promise<void> {
  if (phase === "end") return;
  await inSystem(services, "tell again", (db) =>
    db
      .update(alertState)
      .set({ remindedAt: new Date(0) })
      .where(eq(alertState.alert, alert)),
  );
}

/** True when the alert begins, or turns into one that cannot wait. */
async function note(db: Db, { alert, severity, value, threshold }: Firing, now: Date): Promise<boolean> {
  const at = { value, threshold, severity, seenAt: now };
  const made = await db
    .insert(alertState)
    .values({ alert, ...at, since: now, remindedAt: now })
    .onConflictDoNothing()
    .returning({ alert: alertState.alert });
  if (made.length > 0) return true;
  const isHere = eq(alertState.alert, alert);
  const raised = await db
    .update(alertState)
    .set({ ...at, since: now, remindedAt: now })
    .where(and(isHere, eq(alertState.severity, "notify"), sql`${severity} = 'page'`))
    .returning({ alert: alertState.alert });
  if (raised.length > 0) return true;
  // What could not wait stays so until it is over.
  await db.update(alertState).set({ value, threshold, seenAt: now }).where(isHere);
  return false;
}

async function remind(db: Db, firing: readonly Firing[], begun: readonly Turn[], now: Date): Promise<Turn[]> {
  const goingOn = firing.map(({ alert }) => alert).filter((alert) => !begun.some((turn) => turn.alert === alert));
  if (goingOn.length === 0) return [];
  const reminded = await db
    .update(alertState)
    .set({ remindedAt: now })
    .where(and(inArray(alertState.alert, goingOn), lte(alertState.remindedAt, new Date(now.getTime() - REMIND_MS))))
    .returning();
  return reminded.map((row) => turnOf(row, "reminder"));
}

async function end(db: Db, now: Date): Promise<Turn[]> {
  const over = lte(alertState.seenAt, new Date(now.getTime() - OVER_MS));
  return (await db.delete(alertState).where(over).returning()).map((row) => turnOf(row, "end"));
}

function turnOf({ alert, severity, value, threshold, since }: typeof alertState.$inferSelect, phase: Turn["phase"]): Turn {
  // Only names of the list are ever written.
  return { alert: alert as AlertName, severity, value, threshold, since, phase };
}
