import type { NoPush } from "./port";

/** Without keys nothing is pushed. */
export function noPush(): NoPush {
  return { use: "off" };
}
