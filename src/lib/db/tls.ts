import { isIP } from "node:net";

const PRIVATE = [
  /^(127|10)\./,
  /^192\.168\./,
  /^172\.(1[6-9]|2\d|3[01])\./,
  /^::1$/,
  /^f[cd][0-9a-f]{2}:/i,
  /^fe[89ab][0-9a-f]:/i,
];

/** True for this machine, private addresses, one-word names and names that never leave a network (platform specification 3.1.1). */
export function isNear(hostname: string): boolean {
  const host = hostname.replace(/^\[(.*)\]$/, "$1");
  if (isIP(host)) return PRIVATE.some((range) => range.test(host));
  return !host.includes(".") || /\.(internal|local)$/.test(host);
}

const STRICT = ["require", "verify-ca", "verify-full"];

/** Why this address of a database cannot be used, or null. Never quotes it: it holds a password. */
export function databaseUrlProblem(url: string): string | null {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (!parsed || !/^postgres(ql)?:$/.test(parsed.protocol))
    return "must be a full address such as postgresql://user@host/database";
  const mode = parsed.searchParams.get("sslmode");
  if (isNear(parsed.hostname) || (mode !== null && STRICT.includes(mode))) return null;
  return "needs sslmode=require or stricter for a host outside this network";
}

/** `require` verifies the certificate like `verify-full`: an encrypted line to nobody in particular is no protection. */
export function verified(url: string): string {
  const parsed = new URL(url);
  const mode = parsed.searchParams.get("sslmode");
  if (mode === "require" || mode === "verify-ca") parsed.searchParams.set("sslmode", "verify-full");
  return parsed.href;
}
