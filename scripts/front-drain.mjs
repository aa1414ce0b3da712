import { setTimeout as wait } from "node:timers/promises";

const HARD_STOP_MS = 30_000;

/**
 * Ends the process in order, once, whatever number of signals arrive (a terminal sends one to the whole group, npm forwards another):
 * not ready, serve on for DRAIN_SECONDS, stop accepting, finish what is under way, close the database and its lock, exit 0.
 * When the process that started this one dies, nobody waits for a drain: it ends at once instead of holding port and folder.
 */
export function drainOnSignal(servers) {
  let isDraining = false;
  const drain = async (seconds) => {
    if (isDraining) return;
    isDraining = true;
    globalThis.moDraining = true; // read by /api/ready
    setTimeout(() => process.exit(1), HARD_STOP_MS).unref();
    try {
      await wait(seconds * 1000);
      await Promise.all([...servers].map(closed));
      await globalThis.moShutdown?.(); // set by the app: database, lock
      process.exit(0);
    } catch (error) {
      console.error(error);
      process.exit(1);
    }
  };
  for (const signal of ["SIGTERM", "SIGINT"]) process.on(signal, () => drain(drainSeconds()));
  process.once("disconnect", () => drain(0));
}

function drainSeconds() {
  const text = process.env.DRAIN_SECONDS?.trim();
  const seconds = text ? Number(text) : 5;
  return seconds >= 0 && seconds <= 25 ? seconds : 5;
}

/** A kept-alive connection becomes idle only after its last answer, so idle ones are swept until none is left. */
function closed(server) {
  return new Promise((resolve) => {
    const sweep = setInterval(() => server.closeIdleConnections(), 100);
    server.close(() => {
      clearInterval(sweep);
      resolve();
    });
  });
}
