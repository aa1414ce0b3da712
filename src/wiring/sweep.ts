import "server-only";
import { isConnectionLost } from "../lib/db/faults";
import { frames } from "../lib/http/answered";
import { type Job, runJob } from "./jobs";
import { measuring } from "./measuring";
import type { Started } from "./services";
import { watching } from "./watching";

const MINUTE = 60_000;
/** Minutes after midnight UTC: 03:17. */
const DAILY_FROM = 3 * 60 + 17;

/** Runs the jobs from this process, at once and every minute, as a self-hosted instance needs. Returns how to stop, which waits for a run under way. */
export function sweepEvery(mo: Started): () => Promise<void> {
  let current: Promise<void> | null = null;
  const measures = measuring(mo);
  const watch = watching(mo);
  const minute = async () => {
    await runDue(mo, new Date());
    await measures.store(new Date());
    await watch(new Date());
  };
  const tick = () => {
    current ??= minute().finally(() => {
      current = null;
    });
  };
  tick();
  const timer = setInterval(tick, MINUTE);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await current;
    await measures.store(new Date());
    measures.close();
  };
}

/** Every job whose time has come; one that fails is logged and does not hold up the next. */
export async function runDue(mo: Started, now: Date): Promise<void> {
  const isDaily = now.getUTCHours() * 60 + now.getUTCMinutes() >= DAILY_FROM;
  // A machine that was off at night does the daily work when it is next on.
  const due: readonly Job[] = isDaily ? ["sweep", "hourly", "daily"] : ["sweep", "hourly"];
  for (const job of due)
    await runJob(mo, job, now).catch((error: unknown) => {
      mo.meter.add(`jobFailed ${job}`);
      const where = `job ${job}`;
      if (isConnectionLost(error)) mo.log.write("error", { event: "database-lost", requestId: "", where });
      mo.log.write("error", { event: "fault", requestId: "", where, ...frames(error) });
    });
}
