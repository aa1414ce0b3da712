import { isNear } from "./db/tls";

interface Schemes {
  readonly plain: string;
  readonly safe: string;
  readonly example: string;
}

/** Why this address of a service cannot be used, or null. Never quotes it: it may hold a password. */
export function addressProblem(address: string, { plain, safe, example }: Schemes): string | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url?.hostname || ![plain, safe].includes(url.protocol)) return `must be a full address such as ${example}`;
  return url.protocol === safe || isNear(url.hostname) ? null : `needs ${safe}// for a host outside this network`;
}
