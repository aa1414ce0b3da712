import { z } from "zod";
import { addressProblem } from "./config-address";
import { isSet } from "./config-group";

const optional = z.string().trim().optional();

/** Variables of the service that counts; without them this instance counts in a table of its own. */
export const analyticsVariables = {
  NEXT_PUBLIC_POSTHOG_KEY: optional,
  NEXT_PUBLIC_POSTHOG_HOST: optional,
} as const;

type Env = { readonly [Name in keyof typeof analyticsVariables]?: string | undefined };

export type AnalyticsChoice =
  | { readonly use: "own-table" }
  | { readonly use: "posthog"; readonly key: string; readonly host: string };

const POSTHOG = { name: "PostHog", required: ["NEXT_PUBLIC_POSTHOG_KEY"], optional: ["NEXT_PUBLIC_POSTHOG_HOST"] };

/** Where what happens is counted. */
export function analyticsOf(env: Env, problems: string[]): AnalyticsChoice {
  const { NEXT_PUBLIC_POSTHOG_KEY: key, NEXT_PUBLIC_POSTHOG_HOST: host = "https://us.i.posthog.com" } = env;
  if (!isSet({ ...env }, POSTHOG, problems) || key === undefined) return { use: "own-table" };
  if (!/^phc_\w+$/.test(key)) problems.push("NEXT_PUBLIC_POSTHOG_KEY must be a project's key, such as phc_…");
  const problem = addressProblem(host, { plain: "http:", safe: "https:", example: "https://us.i.posthog.com" });
  if (problem) problems.push(`NEXT_PUBLIC_POSTHOG_HOST ${problem}`);
  return { use: "posthog", key, host };
}
