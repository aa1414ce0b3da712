import { createPublicKey } from "node:crypto";
import { z } from "zod";
import { addressProblem } from "./config-address";
import { isSet } from "./config-group";
import { safePath } from "./http/safe-path";

const optional = z.string().trim().optional();

/** Variables of Clerk. Without them people sign in on Mo's own pages. */
export const clerkVariables = {
  CLERK_SECRET_KEY: optional,
  NEXT_PUBLIC_CLERK_PUBLISHABLE_KEY: optional,
  CLERK_WEBHOOK_SECRET: optional,
  CLERK_JWT_KEY: optional,
  CLERK_API_URL: optional,
  NEXT_PUBLIC_CLERK_SIGN_IN_URL: optional,
  NEXT_PUBLIC_CLERK_SIGN_UP_URL: optional,
  NEXT_PUBLIC_CLERK_AFTER_SIGN_IN_URL: optional,
  NEXT_PUBLIC_CLERK_AFTER_SIGN_UP_URL: optional,
} as const;

type Env = { readonly [Name in keyof typeof clerkVariables]?: string | undefined };

export interface ClerkSetting {
  readonly use: "clerk";
  readonly secretKey: string;
  readonly publishableKey: string;
  /** Clerk's own address for this instance; tokens name it, and the browser loads Clerk's screens from it. */
  readonly frontendHost: string;
  /** The present one, and during a rotation the one before. */
  readonly webhookSecrets: readonly string[];
  /** PEM; with it tokens are verified without asking Clerk. */
  readonly jwtKey: string | null;
  readonly apiUrl: string;
  readonly urls: { readonly signIn: string; readonly signUp: string; readonly afterSignIn: string; readonly afterSignUp: string };
}

export type AuthChoice = { readonly use: "better-auth" } | ClerkSetting;

const REQUIRED = ["CLERK_SECRET_KEY", "NEXT_PUBLIC_CLERK_PUBLISHABLE_KEY", "CLERK_WEBHOOK_SECRET"];
const GROUP = {
  name: "Clerk",
  required: REQUIRED,
  optional: Object.keys(clerkVariables).filter((name) => !REQUIRED.includes(name)),
};

/** Who keeps the sign-in: Mo itself, or Clerk. Live keys belong to production only (platform specification 2.1.9). */
export function authOf(env: Env, environment: string, problems: string[], warnings: string[]): AuthChoice {
  if (!isSet(env, GROUP, problems)) return { use: "better-auth" };
  const { CLERK_SECRET_KEY: secretKey = "", NEXT_PUBLIC_CLERK_PUBLISHABLE_KEY: publishableKey = "" } = env;
  const wrong = (name: keyof Env, isWrong: boolean, what: string) => void (isWrong && problems.push(`${name} ${what}`));
  const frontendHost = hostOf(publishableKey);
  const webhookSecrets = (env.CLERK_WEBHOOK_SECRET ?? "").split(",").map((secret) => secret.trim());
  const jwtKey = env.CLERK_JWT_KEY?.replaceAll("\\n", "\n") ?? null;
  const apiUrl = env.CLERK_API_URL ?? "https://api.clerk.com";
  wrong("CLERK_SECRET_KEY", !/^sk_(test|live)_\w+$/.test(secretKey), "must be a key such as sk_live_…");
  wrong("NEXT_PUBLIC_CLERK_PUBLISHABLE_KEY", frontendHost === null, "must be a key such as pk_live_…");
  wrong(
    "NEXT_PUBLIC_CLERK_PUBLISHABLE_KEY",
    worldOf(secretKey) !== worldOf(publishableKey),
    "is of another world than CLERK_SECRET_KEY",
  );
  const areSecrets = webhookSecrets.length <= 2 && webhookSecrets.every((secret) => /^whsec_[A-Za-z0-9+/=]+$/.test(secret));
  wrong("CLERK_WEBHOOK_SECRET", !areSecrets, "must be whsec_…, or two of them with a comma between");
  wrong("CLERK_JWT_KEY", jwtKey !== null && !isPublicKey(jwtKey), "must be the PEM public key of the instance");
  const problem = addressProblem(apiUrl, { plain: "http:", safe: "https:", example: "https://api.clerk.com" });
  if (problem) problems.push(`CLERK_API_URL ${problem}`);
  const isLive = worldOf(secretKey) === "live";
  wrong("CLERK_SECRET_KEY", isLive && environment !== "production", "is a live key; live keys belong to production only");
  if (!isLive && environment === "production") warnings.push("CLERK_SECRET_KEY is a test key: Clerk limits who can sign up");
  const path = (name: keyof Env, otherwise: string) => {
    const value = env[name] ?? otherwise;
    wrong(name, safePath(value) !== value, "must be a path of this instance, such as /dashboard");
    return value;
  };
  return {
    ...{ use: "clerk", secretKey, publishableKey, frontendHost: frontendHost ?? "", webhookSecrets, jwtKey },
    apiUrl: apiUrl.replace(/\/+$/, ""),
    urls: {
      signIn: path("NEXT_PUBLIC_CLERK_SIGN_IN_URL", "/login"),
      signUp: path("NEXT_PUBLIC_CLERK_SIGN_UP_URL", "/signup"),
      afterSignIn: path("NEXT_PUBLIC_CLERK_AFTER_SIGN_IN_URL", "/dashboard"),
      afterSignUp: path("NEXT_PUBLIC_CLERK_AFTER_SIGN_UP_URL", "/onboarding"),
    },
  };
}

/** A publishable key is Clerk's address for the instance in base64, with a dollar sign behind it. */
function hostOf(publishableKey: string): string | null {
  const encoded = /^pk_(?:test|live)_([A-Za-z0-9+/=_-]+)$/.exec(publishableKey)?.[1];
  const host = encoded ? Buffer.from(encoded, "base64").toString("utf8") : "";
  return /^[a-z0-9.-]+(:\d+)?\$$/.test(host) ? host.slice(0, -1) : null;
}

function worldOf(key: string): string | undefined {
  return /^[ps]k_(test|live)_/.exec(key)?.[1];
}

function isPublicKey(pem: string): boolean {
  try {
    return createPublicKey(pem).asymmetricKeyType === "rsa";
  } catch {
    return false;
  }
}
