import "server-only";
import { after } from "next/server";

/** Work that goes on after its response; a shutdown waits for it. */
const running = new Set<Promise<unknown>>();

/** After the response inside a request of the server; at once in a test that calls the handler itself. A failure is swept up later. */
export function later(work: () => Promise<unknown>): void {
  const tracked = () => {
    const promise = work()
      .catch(() => undefined)
      .finally(() => running.delete(promise));
    running.add(promise);
    return promise;
  };
  try {
    after(tracked);
  } catch {
    void tracked();
  }
}

/** Resolves when nothing is left to do. */
export async function settled(): Promise<void> {
  while (running.size > 0) await Promise.all(running);
}
