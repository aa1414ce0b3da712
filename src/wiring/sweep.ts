import "server-only";
import { frames } from "../lib/http/answered";
import { type Job, runJob } from "./jobs";
import type { Started } from "./services";

const MINUTE = 60_000;
/** Minutes after midnight UTC: 03:17. */
const DAILY_FROM = 3 * 60 + 17;

/** Runs the jobs from this process, at once and every minute, as a self-hosted instance needs. Returns how to stop, which waits for a run under way. */
export function sweepEvery(mo: Started): () => Promise<void> {
  let current: Promise<void> | null = null;
  const tick = () => {
    current ??= runDue(mo, new Date()).finally(() => {
      current = null;
    });
  };
  tick();
  const timer = setInterval(tick, MINUTE);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await current;
  };
}

/** Every job whose time has come; one that fails is logged and does not hold up the next. */
export async function runDue(mo: Started, now: Date): Promise<void> {
  const isDaily = now.getUTCHours() * 60 + now.getUTCMinutes() >= DAILY_FROM;
  // A machine that was off at night does the daily work when it is next on.
  const due: readonly Job[] = isDaily ? ["sweep", "hourly", "daily"] : ["sweep", "hourly"];
  for (const job of due)
    await runJob(mo, job, now).catch((error: unknown) =>
      mo.log.write("error", { event: "fault", requestId: "", where: `job ${job}`, ...frames(error) }),
    );
}
