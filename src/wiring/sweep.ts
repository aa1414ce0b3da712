import "server-only";
import { and, eq, isNotNull, lt, sql } from "drizzle-orm";
import { inSystem, type Services } from "../lib/context";
import { events, outbox } from "../lib/db/schema/events";
import { cronRuns } from "../lib/db/schema/instance";
import { opVerdicts } from "../lib/db/schema/sync";
import { deliver } from "./deliver";

export const JOBS = ["sweep", "daily"] as const;
export type Job = (typeof JOBS)[number];

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Runs the jobs from this process, as a self-hosted instance needs; returns how to stop. */
export function sweepEvery(services: Services): () => void {
  const tick = () => void runDue(services).catch(() => undefined);
  const timer = setInterval(tick, MINUTE);
  timer.unref();
  return () => clearInterval(timer);
}

async function runDue(services: Services): Promise<void> {
  const now = new Date();
  await runJob(services, "sweep", now);
  if (now.getUTCHours() === 3) await runJob(services, "daily", now);
}

/** Runs a job once a slot, whatever instance asks first. Returns what it did, or null when the slot was taken. */
export async function runJob(services: Services, job: Job, now: Date): Promise<Record<string, number> | null> {
  const slot = job === "sweep" ? now.toISOString().slice(0, 16) : now.toISOString().slice(0, 10);
  const mine = await inSystem(services, `claim ${job}`, (db) =>
    db.insert(cronRuns).values({ job, slot }).onConflictDoNothing().returning({ slot: cronRuns.slot }),
  );
  if (mine.length === 0) return null;
  const from = performance.now();
  const counts = job === "sweep" ? await deliver(services, true) : await retain(services, now);
  await inSystem(services, `finish ${job}`, (db) =>
    db
      .update(cronRuns)
      .set({ finishedAt: new Date() })
      .where(and(eq(cronRuns.job, job), eq(cronRuns.slot, slot))),
  );
  services.log.write("info", { event: "job", job, ms: Math.round(performance.now() - from), counts });
  return counts;
}

/** Retention (platform specification 5.4): what has served its purpose goes. */
async function retain(services: Services, now: Date): Promise<Record<string, number>> {
  const before = (days: number) => new Date(now.getTime() - days * DAY);
  return inSystem(services, "retention", async (db) => {
    const bodies = await db
      .update(outbox)
      .set({ recipient: null, text: null })
      .where(and(lt(outbox.createdAt, before(7)), isNotNull(outbox.text)))
      .returning({ id: outbox.id });
    const mails = await db
      .delete(outbox)
      .where(lt(outbox.createdAt, before(30)))
      .returning({ id: outbox.id });
    const facts = await db
      .delete(events)
      .where(and(lt(events.createdAt, before(90)), isNotNull(events.doneAt)))
      .returning({ id: events.id });
    const verdicts = await db
      .delete(opVerdicts)
      .where(lt(opVerdicts.createdAt, before(400)))
      .returning({ seq: opVerdicts.seq });
    const runs = await db
      .delete(cronRuns)
      .where(sql`${cronRuns.startedAt} < ${before(30)}`)
      .returning({ slot: cronRuns.slot });
    return { bodies: bodies.length, mails: mails.length, facts: facts.length, verdicts: verdicts.length, runs: runs.length };
  });
}
