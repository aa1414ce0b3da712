import { bounded } from "./bounded";

const FRESH_MS = 3_600_000;
const AGAIN_MS = 60_000;
const WAIT_MS = 1_500;

/**
 * The price, asked once an hour by one caller for all. A failure is asked again after a minute, nobody waits longer than a
 * moment, and what was known last, or else `fallback`, is the answer meanwhile.
 */
export function priceReader(ask: () => Promise<string | null>, fallback: string, now: () => number): () => Promise<string> {
  let text = fallback;
  let dueAt = Number.NEGATIVE_INFINITY;
  let asking: Promise<void> | null = null;
  const refresh = async () => {
    try {
      text = (await ask()) ?? fallback;
      dueAt = now() + FRESH_MS;
    } catch {
      dueAt = now() + AGAIN_MS;
    } finally {
      asking = null;
    }
  };
  return async () => {
    if (now() >= dueAt) asking ??= refresh();
    if (asking) await bounded(asking, WAIT_MS).catch(() => undefined);
    return text;
  };
}
