import "server-only";
import { and, isNotNull, lt, or, type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn, PgTable } from "drizzle-orm/pg-core";
import { dropReceipts } from "../lib/auth/receipts";
import { dropExpired } from "../lib/auth/retention";
import { inSystem, type Services } from "../lib/context";
import type { Db } from "../lib/db/database";
import { aiBudget, aiUsage } from "../lib/db/schema/ai";
import { analyticsEvents } from "../lib/db/schema/analytics";
import { idempotencyKeys, webhookEvents } from "../lib/db/schema/billing";
import { weightEntries } from "../lib/db/schema/body";
import { events, outbox } from "../lib/db/schema/events";
import { feedback } from "../lib/db/schema/feedback";
import { cronRuns } from "../lib/db/schema/instance";
import { metricMinutes, securityEvents } from "../lib/db/schema/operations";
import { enrolments } from "../lib/db/schema/profile";
import { checkIns } from "../lib/db/schema/recovery";
import { opVerdicts } from "../lib/db/schema/sync";
import { sets, workoutExercises, workouts } from "../lib/db/schema/workouts";
import { emptyTrash } from "./trash";

const DAY = 86_400_000;
const BATCH = 1_000;

/** Retention (platform specification 5.4): what has served its purpose goes, in short units, until the deadline. */
export async function retain(services: Services, now: Date, deadline: number) {
  const before = (days: number) => new Date(now.getTime() - days * DAY);
  const dayBefore = (days: number) => before(days).toISOString().slice(0, 10);
  const isOld = (table: PgTable & { readonly deletedAt: AnyPgColumn }) => lt(table.deletedAt, before(TOMBSTONE_DAYS));
  const purge = (table: PgTable, doomed: SQL | undefined) =>
    inBatches(services, deadline, (db) => count(db, sql`delete from ${table} where ctid in (${some(table, doomed)})`));
  const identity = await dropExpired(services.database, now);
  const trash = await emptyTrash(services, now);
  const work = {
    mails: await purge(outbox, lt(outbox.createdAt, before(30))),
    bodies: await inBatches(services, deadline, (db) => wipeBodies(db, before(7))),
    facts: await purge(events, and(lt(events.createdAt, before(90)), or(isNotNull(events.doneAt), isNotNull(events.deadAt)))),
    messages: await purge(webhookEvents, lt(webhookEvents.createdAt, before(90))),
    requestKeys: await purge(idempotencyKeys, lt(idempotencyKeys.createdAt, before(30))),
    verdicts: await purge(opVerdicts, lt(opVerdicts.createdAt, before(TOMBSTONE_DAYS))),
    tombstones:
      (await purge(sets, isOld(sets))) +
      (await purge(workoutExercises, isOld(workoutExercises))) +
      (await purge(workouts, isOld(workouts))) +
      (await purge(weightEntries, isOld(weightEntries))) +
      (await purge(checkIns, isOld(checkIns))) +
      (await purge(
        enrolments,
        and(
          isOld(enrolments),
          sql`not exists (select 1 from ${workouts} w where w.user_id = ${enrolments.userId} and w.enrolment_id = ${enrolments.id})`,
        ),
      )),
    counts: await purge(analyticsEvents, lt(analyticsEvents.day, before(180).toISOString().slice(0, 10))),
    feedback: await purge(feedback, lt(feedback.createdAt, before(365))),
    aiUsage: await purge(aiUsage, lt(aiUsage.day, dayBefore(AI_DAYS))),
    aiBudget: await purge(aiBudget, lt(aiBudget.day, dayBefore(AI_DAYS))),
    receipts: await dropReceipts(services.database, now),
    security: await purge(securityEvents, lt(securityEvents.createdAt, before(180))),
    metrics: await purge(metricMinutes, lt(metricMinutes.minute, before(30))),
    runs: await purge(cronRuns, lt(cronRuns.startedAt, before(30))),
  };
  return { counts: { ...identity, trash, ...work }, isDone: performance.now() < deadline };
}

/** Thirteen months: a month can be held beside the same one of the year before. */
const AI_DAYS = 400;

/** As long as a phone may be away and still hear of a deletion. */
const TOMBSTONE_DAYS = 400;

/** Body and address of old mails; the row stays, so that its key still stops a repeat. */
function wipeBodies(db: Db, before: Date): Promise<number> {
  const old = and(lt(outbox.createdAt, before), or(isNotNull(outbox.text), isNotNull(outbox.recipient)));
  return count(db, sql`update ${outbox} set recipient = null, text = null, parts = null where ctid in (${some(outbox, old)})`);
}

function some(table: PgTable, doomed: SQL | undefined): SQL {
  return sql`select ${table}.ctid from ${table} where ${doomed} limit ${BATCH}`;
}

async function count(db: Db, change: SQL): Promise<number> {
  const result = await db.execute<{ n: number }>(
    sql`with changed as (${change} returning 1) select count(*)::int as n from changed`,
  );
  return result.rows[0]?.n ?? 0;
}

/** Each batch is a unit of its own: none is long enough to be cut off or to keep a lifter waiting. */
async function inBatches(services: Services, deadline: number, batch: (db: Db) => Promise<number>): Promise<number> {
  let total = 0;
  for (;;) {
    if (performance.now() >= deadline) return total;
    const changed = await inSystem(services, "retention", batch);
    total += changed;
    if (changed < BATCH) return total;
  }
}
