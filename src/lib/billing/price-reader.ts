import { bounded } from "./bounded";

const FRESH_MS = 60_000;
const WAIT_MS = 1_500;

/**
 * The price, asked once a minute by one caller for all; `ask` looks into the cache before it goes to Stripe. Nobody waits
 * longer than a moment, and what was known last, or else `fallback`, is the answer meanwhile.
 */
export function priceReader(ask: () => Promise<string | null>, fallback: string, now: () => number): () => Promise<string> {
  let text = fallback;
  let dueAt = Number.NEGATIVE_INFINITY;
  let asking: Promise<void> | null = null;
  const refresh = async () => {
    try {
      text = (await ask()) ?? fallback;
    } catch {
      // What was known stands.
    } finally {
      dueAt = now() + FRESH_MS;
      asking = null;
    }
  };
  return async () => {
    if (now() >= dueAt) asking ??= refresh();
    if (asking) await bounded(asking, WAIT_MS).catch(() => undefined);
    return text;
  };
}
