import { z } from "zod";
import { isSet } from "./config-group";

const optional = z.string().trim().optional();

/** Variables of the payment service. Without any of them nothing is sold and everything is unlocked. */
export const paymentVariables = {
  STRIPE_SECRET_KEY: optional,
  STRIPE_WEBHOOK_SECRET: optional,
  STRIPE_PRO_PRICE_ID: optional,
  NEXT_PUBLIC_STRIPE_PUBLISHABLE_KEY: optional,
  PRO_PRICE_DISPLAY: optional,
  STRIPE_API_BASE: optional,
} as const;

type Env = { readonly [Name in keyof typeof paymentVariables]?: string | undefined };

export interface StripeSetting {
  readonly use: "stripe";
  readonly secretKey: string;
  /** The present one, and during a rotation the one before. */
  readonly webhookSecrets: readonly string[];
  readonly priceId: string;
  /** Shown until Stripe has said the price. */
  readonly priceDisplay: string;
  /** Another origin than Stripe's own; tests only. */
  readonly apiBase: string | null;
}

export type Payments = { readonly use: "unlocked" } | StripeSetting;

const GROUP = {
  name: "Stripe",
  required: ["STRIPE_SECRET_KEY", "STRIPE_WEBHOOK_SECRET", "STRIPE_PRO_PRICE_ID"],
  optional: ["NEXT_PUBLIC_STRIPE_PUBLISHABLE_KEY", "PRO_PRICE_DISPLAY", "STRIPE_API_BASE"],
};

/** The payment service this environment chose: live keys belong to production only (platform specification 2.1.9). */
export function payments(env: Env, environment: string, problems: string[], warnings: string[]): Payments {
  if (!isSet(env, GROUP, problems)) return { use: "unlocked" };
  const secretKey = env.STRIPE_SECRET_KEY ?? "";
  const webhookSecrets = (env.STRIPE_WEBHOOK_SECRET ?? "").split(",").map((secret) => secret.trim());
  const wrong = (name: keyof Env, isWrong: boolean, what: string) => void (isWrong && problems.push(`${name} ${what}`));
  wrong("STRIPE_SECRET_KEY", !/^(sk|rk)_(test|live)_\w+$/.test(secretKey), "must be a key such as sk_live_…");
  wrong("STRIPE_WEBHOOK_SECRET", !areSecrets(webhookSecrets), "must be whsec_…, or two of them with a comma between");
  wrong("STRIPE_PRO_PRICE_ID", !/^\w+$/.test(env.STRIPE_PRO_PRICE_ID ?? ""), "must be the id of a price, such as price_…");
  wrong("PRO_PRICE_DISPLAY", (env.PRO_PRICE_DISPLAY ?? "").length > DISPLAY_MAX, `must be at most ${DISPLAY_MAX} characters`);
  wrong("STRIPE_API_BASE", !isBase(env.STRIPE_API_BASE), "must be an origin on this machine, such as http://127.0.0.1:4000");
  wrong(
    "STRIPE_API_BASE",
    env.STRIPE_API_BASE !== undefined && environment === "production",
    "is for tests; unset it in production",
  );
  for (const name of ["STRIPE_SECRET_KEY", "NEXT_PUBLIC_STRIPE_PUBLISHABLE_KEY"] as const) {
    const isLive = /^(sk|rk|pk)_live_/.test(env[name] ?? "");
    wrong(name, isLive && environment !== "production", "is a live key; live keys belong to production only");
    if (environment === "production" && /^(sk|rk|pk)_test_/.test(env[name] ?? ""))
      warnings.push(`${name} is a test key: nobody can really pay`);
  }
  return {
    use: "stripe",
    secretKey,
    webhookSecrets,
    priceId: env.STRIPE_PRO_PRICE_ID ?? "",
    priceDisplay: env.PRO_PRICE_DISPLAY ?? "$9.99 / month",
    apiBase: env.STRIPE_API_BASE ?? null,
  };
}

const DISPLAY_MAX = 40;

function areSecrets(secrets: readonly string[]): boolean {
  return secrets.length <= 2 && secrets.every((secret) => /^whsec_\S+$/.test(secret));
}

/** The secret key goes there: never in clear beyond this machine. */
function isBase(base: string | undefined): boolean {
  if (base === undefined) return true;
  const url = URL.canParse(base) ? new URL(base) : null;
  return url !== null && url.origin === base && ["127.0.0.1", "localhost", "[::1]"].includes(url.hostname);
}
