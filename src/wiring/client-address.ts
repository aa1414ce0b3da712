import { guardKey } from "../lib/config";

/**
 * The client's address as the front guard wrote it, or null when nothing trustworthy did.
 * IPv6 counts by /64, because one household or phone owns that many addresses.
 */
export function clientAddress(headers: Headers): string | null {
  const guard = guardKey();
  if (!guard || headers.get("x-mo-guard") !== guard) return null;
  const address = headers.get("x-mo-client-ip");
  if (!address) return null;
  return address.includes(":") && !address.startsWith("::ffff:") ? address.split(":").slice(0, 4).join(":") : address;
}
