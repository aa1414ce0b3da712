import { z } from "zod";
import { addressProblem } from "./config-address";
import { isSet } from "./config-group";

const optional = z.string().trim().optional();

/** Variables of the service that counts; without them this instance counts in a table of its own. */
export const analyticsVariables = {
  NEXT_PUBLIC_POSTHOG_KEY: optional,
  NEXT_PUBLIC_POSTHOG_HOST: optional,
  POSTHOG_API_KEY: optional,
  POSTHOG_SURVEY_ID: optional,
} as const;

type Env = { readonly [Name in keyof typeof analyticsVariables]?: string | undefined } & {
  readonly POSTHOG_FLAGS_POLL_SECONDS?: number | undefined;
};

export type AnalyticsChoice =
  | { readonly use: "own-table" }
  | {
      readonly use: "posthog";
      readonly key: string;
      readonly host: string;
      readonly flags: Polled | null;
      readonly surveyId: string | null;
    };

/** What fetches the definitions of flags, and how often. Without it PostHog decides no flag. */
interface Polled {
  readonly secret: string;
  readonly pollSeconds: number;
}

const POSTHOG = {
  name: "PostHog",
  required: ["NEXT_PUBLIC_POSTHOG_KEY"],
  optional: ["NEXT_PUBLIC_POSTHOG_HOST", "POSTHOG_API_KEY", "POSTHOG_FLAGS_POLL_SECONDS", "POSTHOG_SURVEY_ID"],
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
  const { POSTHOG_SURVEY_ID: surveyId = null } = env;
  if (surveyId !== null && !/^[\w-]{1,100}$/.test(surveyId)) problems.push("POSTHOG_SURVEY_ID must be the id of a survey");
  return { use: "posthog", key, host, flags: secret === undefined ? null : { secret, pollSeconds }, surveyId };
}

interface Place {
  /** Vercel serves this process. */
  readonly isVercel: boolean;
}

/** Whether Vercel counts visits: on its own platform alone. Anywhere else the variable is heard and does nothing. */
export function vercelOf(isOn: boolean | undefined, { isVercel }: Place, warnings: string[]): boolean {
  if (isOn && !isVercel) warnings.push("NEXT_PUBLIC_VERCEL_ANALYTICS does nothing: this is not Vercel");
  return isOn === true && isVercel;
}
