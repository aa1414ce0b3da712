import { isIP } from "node:net";

/**
 * The part of an address that stands for one client: IPv4 whole, IPv6 by /64, because one household or phone owns
 * that many addresses. Null for anything that is no address.
 */
export function clientKey(address: string): string | null {
  const bare = address.replace(/%.*$/, "").toLowerCase();
  if (isIP(bare) === 4) return bare;
  if (isIP(bare) !== 6) return null;
  const dressed = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(bare)?.[1];
  return dressed ?? `${groups(bare).slice(0, 4).join(":")}::/64`;
}

/** All eight groups, with what `::` left out and without leading zeros. */
function groups(address: string): string[] {
  const [head = "", tail] = address.split("::");
  const left = head === "" ? [] : head.split(":");
  const right = tail === undefined || tail === "" ? [] : tail.split(":");
  const missing = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  return [...left, ...Array<string>(missing).fill("0"), ...right].map((group) => group.replace(/^0+(?=.)/, ""));
}
