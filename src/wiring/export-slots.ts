import "server-only";
import { AppError } from "../lib/errors";

/** Files written at the same time by this process: each page of one is a unit of work that others wait for. */
export const AT_ONCE = 4;

// The bundler loads this module more than once; the places exist once.
const held = globalThis as typeof globalThis & { moExports?: Set<string> };

/** A place among the exports under way, one a lifter; returns how to leave it. Throws `unavailable` where there is none. */
export function takeSlot(userId: string): () => void {
  held.moExports ??= new Set();
  const open = held.moExports;
  if (open.has(userId)) throw busy("Your last export is still under way. Try again in a minute.");
  if (open.size >= AT_ONCE) throw busy("Others are exporting right now. Try again in a minute.");
  open.add(userId);
  return () => void open.delete(userId);
}

function busy(text: string): AppError {
  return new AppError("unavailable", text, { retryAfterSeconds: 60 });
}
