import { guardKey } from "../lib/config";
import { isSameSecret } from "../lib/keys";
import { clientKey } from "../lib/rate-limit/client-key";

/** The client as the front guard saw it, IPv6 by /64; null when nothing trustworthy said so. */
export function clientAddress(headers: Headers): string | null {
  const guard = guardKey();
  if (!guard || !isSameSecret(headers.get("x-mo-guard") ?? "", guard)) return null;
  return clientKey(headers.get("x-mo-client-ip") ?? "");
}
