import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { endLeavers } from "../features/billing/server/leavers";
import { reconcileBilling } from "../features/billing/server/reconcile";
import { remindUnpaid } from "../features/billing/server/remind-unpaid";
import { endIdentities } from "../lib/auth/leavers";
import { inSystem } from "../lib/context";
import { cronRuns } from "../lib/db/schema/instance";
import { settleOrphans } from "../lib/model/ledger";
import { expireMails } from "../lib/outbox";
import { deliver } from "./deliver";
import { eraseDue } from "./erase-account";
import { collectErasures, ledgerFile } from "./erasure-ledger";
import { forgetErased } from "./forget";
import { dropArchives, makeArchives } from "./make-archives";
import { retain } from "./retention";
import type { Started } from "./services";

export const JOBS = ["sweep", "hourly", "daily"] as const;
export type Job = (typeof JOBS)[number];
export type Counts = Readonly<Record<string, number>>;

interface Described {
  /** How much of an ISO time names its slot. */
  readonly slotLength: number;
  /** Does its part of the work until the deadline; `isDone: false` is taken up again. */
  readonly run: (mo: Started, now: Date, deadline: number) => Promise<{ readonly counts: Counts; readonly isDone: boolean }>;
}

const JOB: Record<Job, Described> = {
  sweep: {
    slotLength: 16,
    run: async (mo, now) => ({
      counts: {
        archives: await makeArchives(mo, now),
        ...(await deliver(mo, true)),
        left: await endLeavers(mo, now),
        parted: await endIdentities(mo, mo.partings, now),
        orphans: await settleOrphans(mo, now),
      },
      isDone: true,
    }),
  },
  hourly: {
    slotLength: 13,
    run: async (mo, now, deadline) => ({
      counts: {
        expired: await inSystem(mo, "expire mail", (db) => expireMails(db, now)),
        unpaid: await remindUnpaid(mo, now),
        erased: await eraseDue(mo, now, deadline),
        ledger: await noteErased(mo),
        rewritten: await forgetErased(mo),
        archives: await dropArchives(mo, now),
      },
      isDone: true,
    }),
  },
  daily: {
    slotLength: 10,
    run: async (mo, now, deadline) => {
      const retained = await retain(mo, now, deadline);
      const billing = await reconcileBilling(mo, now, { deadline, everyHours: 20 });
      return { counts: { ...retained.counts, ...billing.counts }, isDone: retained.isDone && billing.isDone };
    },
  },
};

/** Only this process can read the embedded database. A server's ledger is kept by whoever makes its backups: `./mo backup`. */
async function noteErased(mo: Started): Promise<number> {
  return mo.database.use === "pglite" ? collectErasures(mo, ledgerFile(mo.config.backupDir)) : 0;
}

const RUN_MS = 50_000;
/** A run that did not end by then died with its process; the slot is open again. */
const LOST_MS = 10 * 60_000;

/** Runs a job once a slot, whatever instance asks first. Returns what it did, or null when the slot was taken, or writes are off. */
export async function runJob(mo: Started, job: Job, now: Date): Promise<Counts | null> {
  // Read-only means that data may be at risk: nothing is thinned out or erased meanwhile. The sweep is also the sign of life.
  if (job !== "sweep" && !(await mo.flags.isOn("writes"))) return null;
  const slot = now.toISOString().slice(0, JOB[job].slotLength);
  if (!(await claim(mo, job, slot, now))) return null;
  const from = performance.now();
  const { counts, isDone } = await JOB[job].run(mo, now, from + RUN_MS);
  if (isDone)
    await inSystem(mo, `finish ${job}`, (db) =>
      db
        .update(cronRuns)
        .set({ finishedAt: new Date() })
        .where(and(eq(cronRuns.job, job), eq(cronRuns.slot, slot))),
    );
  mo.log.write("info", { event: "job", job, ms: Math.round(performance.now() - from), counts });
  return counts;
}

async function claim(mo: Started, job: Job, slot: string, now: Date): Promise<boolean> {
  const mine = await inSystem(mo, `claim ${job}`, (db) =>
    db
      .insert(cronRuns)
      .values({ job, slot, startedAt: now })
      .onConflictDoUpdate({
        target: [cronRuns.job, cronRuns.slot],
        set: { startedAt: now },
        setWhere: sql`${cronRuns.finishedAt} is null and ${cronRuns.startedAt} < ${new Date(now.getTime() - LOST_MS).toISOString()}::timestamptz`,
      })
      .returning({ slot: cronRuns.slot }),
  );
  return mine.length > 0;
}

export function isJob(name: string): name is Job {
  return JOBS.some((job) => job === name);
}
