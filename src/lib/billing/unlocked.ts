import type { Unlocked } from "./port";

/** Nothing is sold here, and nothing pretends to be. */
export function unlockedBilling(): Unlocked {
  return { use: "unlocked", sells: false };
}
