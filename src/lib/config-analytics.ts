import { z } from "zod";
import { addressProblem } from "./config-address";
import { isSet } from "./config-group";

const optional = z.string().trim().optional();

/** Variables of the service that counts; without them this instance counts in a table of its own. */
export const analyticsVariables = {
  NEXT_PUBLIC_POSTHOG_KEY: optional,
  NEXT_PUBLIC_POSTHOG_HOST: optional,
  POSTHOG_API_KEY: optional,
} as const;

type Env = { readonly [Name in keyof typeof analyticsVariables]?: string | undefined } & {
  readonly POSTHOG_FLAGS_POLL_SECONDS?: number | undefined;
};

export type AnalyticsChoice =
  | { readonly use: "own-table" }
  | { readonly use: "posthog"; readonly key: string; readonly host: string; readonly flags: Polled | null };

/** What fetches the definitions of flags, and how often. Without it PostHog decides no flag. */
interface Polled {
  readonly secret: string;
  readonly pollSeconds: number;
}

const POSTHOG = {
  name: "PostHog",
  required: ["NEXT_PUBLIC_POSTHOG_KEY"],
  optional: ["NEXT_PUBLIC_POSTHOG_HOST", "POSTHOG_API_KEY", "POSTHOG_FLAGS_POLL_SECONDS"],
};

/** Where what happens is counted. */
export function analyticsOf(env: Env, problems: string[]): AnalyticsChoice {
  const { NEXT_PUBLIC_POSTHOG_KEY: key, NEXT_PUBLIC_POSTHOG_HOST: host = "https://us.i.posthog.com" } = env;
  if (!isSet({ ...env }, POSTHOG, problems) || key === undefined) return { use: "own-table" };
  if (!/^phc_\w+$/.test(key)) problems.push("NEXT_PUBLIC_POSTHOG_KEY must be a project's key, such as phc_…");
  const problem = addressProblem(host, { plain: "http:", safe: "https:", example: "https://us.i.posthog.com" });
  if (problem) problems.push(`NEXT_PUBLIC_POSTHOG_HOST ${problem}`);
  const { POSTHOG_API_KEY: secret, POSTHOG_FLAGS_POLL_SECONDS: pollSeconds = 30 } = env;
  if (secret !== undefined && !/^ph[sx]_\w+$/.test(secret))
    problems.push("POSTHOG_API_KEY must be a secret key such as phs_… or phx_…, not the project's");
  return { use: "posthog", key, host, flags: secret === undefined ? null : { secret, pollSeconds } };
}
