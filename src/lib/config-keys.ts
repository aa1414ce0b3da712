import { keyRingProblem } from "./keys";

/** Used only outside production, so that a clone starts without a secrets file. */
const DEVELOPMENT_KEY = Buffer.alloc(32, "mo development key, not secret ").toString("base64");

interface Env {
  readonly MO_SECRET?: string | undefined;
  readonly MO_DATA_KEYS?: string | undefined;
}

/** What signs, and what seals. Both are required in production; a problem never says a value. */
export function keysOf({ MO_SECRET: secret, MO_DATA_KEYS: dataKeys }: Env, production: boolean, problems: string[]) {
  if (secret && Buffer.from(secret, "base64").length < 32) problems.push("MO_SECRET must be at least 32 random bytes in base64");
  const problem = dataKeys ? keyRingProblem(dataKeys) : null;
  if (problem) problems.push(`MO_DATA_KEYS ${problem}`);
  const developmentOnly = (name: string, fallback: string) => {
    if (production) problems.push(`${name} is required in production`);
    return fallback;
  };
  return {
    secret: secret ?? developmentOnly("MO_SECRET", DEVELOPMENT_KEY),
    dataKeys: dataKeys ?? developmentOnly("MO_DATA_KEYS", `dev:${DEVELOPMENT_KEY}`),
  };
}
