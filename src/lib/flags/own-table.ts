import { type Order, ordered } from "./ordered";
import type { Flags } from "./port";

/** Flags without a vendor: the environment, our own table, the default. */
export function ownTableFlags(order: Omit<Order, "vendor">): Flags {
  return ordered({ ...order, vendor: () => Promise.resolve(null) });
}
