import { createPrivateKey } from "node:crypto";
import { z } from "zod";
import { addressProblem } from "./config-address";
import { isSet } from "./config-group";

const optional = z.string().trim().optional();

/** Variables of the accounts elsewhere that people may sign in with. Without them the buttons are not there. */
export const providerVariables = {
  GOOGLE_CLIENT_ID: optional,
  GOOGLE_CLIENT_SECRET: optional,
  GOOGLE_DISCOVERY_URL: optional,
  APPLE_CLIENT_ID: optional,
  APPLE_TEAM_ID: optional,
  APPLE_KEY_ID: optional,
  APPLE_PRIVATE_KEY: optional,
  APPLE_DISCOVERY_URL: optional,
} as const;

type Env = { readonly [Name in keyof typeof providerVariables]?: string | undefined };

interface Provider {
  readonly clientId: string;
  /** Where the provider says what its addresses and keys are. */
  readonly discoveryUrl: string;
}

export interface GoogleSetting extends Provider {
  readonly clientSecret: string;
}

export interface AppleSetting extends Provider {
  readonly teamId: string;
  readonly keyId: string;
  /** PEM of an EC key on P-256: the text of Apple's .p8 file. */
  readonly privateKey: string;
}

export interface Providers {
  readonly google: GoogleSetting | null;
  readonly apple: AppleSetting | null;
}

export const NO_PROVIDERS: Providers = { google: null, apple: null };

/** Which accounts elsewhere this environment can sign in with. */
export function providersOf(env: Env, problems: string[]): Providers {
  return { google: googleOf(env, problems), apple: appleOf(env, problems) };
}

function googleOf(env: Env, problems: string[]): GoogleSetting | null {
  const required = ["GOOGLE_CLIENT_ID", "GOOGLE_CLIENT_SECRET"];
  if (!isSet(env, { name: "Google", required, optional: ["GOOGLE_DISCOVERY_URL"] }, problems)) return null;
  const discoveryUrl = env.GOOGLE_DISCOVERY_URL ?? "https://accounts.google.com/.well-known/openid-configuration";
  judgeAddress("GOOGLE_DISCOVERY_URL", discoveryUrl, problems);
  return { clientId: env.GOOGLE_CLIENT_ID ?? "", clientSecret: env.GOOGLE_CLIENT_SECRET ?? "", discoveryUrl };
}

function appleOf(env: Env, problems: string[]): AppleSetting | null {
  const required = ["APPLE_CLIENT_ID", "APPLE_TEAM_ID", "APPLE_KEY_ID", "APPLE_PRIVATE_KEY"];
  if (!isSet(env, { name: "Apple", required, optional: ["APPLE_DISCOVERY_URL"] }, problems)) return null;
  const discoveryUrl = env.APPLE_DISCOVERY_URL ?? "https://appleid.apple.com/.well-known/openid-configuration";
  judgeAddress("APPLE_DISCOVERY_URL", discoveryUrl, problems);
  // Many places keep a variable on one line, with \n for the breaks.
  const privateKey = (env.APPLE_PRIVATE_KEY ?? "").replaceAll("\\n", "\n");
  if (!isSigningKey(privateKey)) problems.push("APPLE_PRIVATE_KEY must be the text of Apple's .p8 file, an EC key on P-256");
  const { APPLE_CLIENT_ID: clientId = "", APPLE_TEAM_ID: teamId = "", APPLE_KEY_ID: keyId = "" } = env;
  return { clientId, teamId, keyId, privateKey, discoveryUrl };
}

function judgeAddress(name: string, address: string, problems: string[]) {
  const example = "https://accounts.google.com/.well-known/openid-configuration";
  const problem = addressProblem(address, { plain: "http:", safe: "https:", example });
  if (problem) problems.push(`${name} ${problem}`);
}

function isSigningKey(pem: string): boolean {
  try {
    return createPrivateKey(pem).asymmetricKeyDetails?.namedCurve === "prime256v1";
  } catch {
    return false;
  }
}
