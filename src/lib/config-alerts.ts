import { z } from "zod";
import { addressProblem } from "./config-address";
import { ADDRESS } from "./email/checked";

const optional = z.string().trim().optional();

/** Where the operator hears that something needs attention. Each may be set by itself; without any, alerts are log lines. */
export const alertVariables = {
  ALERT_WEBHOOK_URL: optional,
  ALERT_EMAIL: optional,
  ALERT_PAGE_EMAIL: optional,
} as const;

type Env = { readonly [Name in keyof typeof alertVariables]?: string | undefined };

export interface AlertSetting {
  readonly webhookUrl: string | null;
  readonly email: string | null;
  /** A pager or an SMS gateway: hears of what cannot wait. */
  readonly pageEmail: string | null;
}

export function alertsOf(env: Env, problems: string[]): AlertSetting {
  const { ALERT_WEBHOOK_URL: webhookUrl = null, ALERT_EMAIL: email = null, ALERT_PAGE_EMAIL: pageEmail = null } = env;
  const problem =
    webhookUrl && addressProblem(webhookUrl, { plain: "http:", safe: "https:", example: "https://events.example.org/mo" });
  if (problem) problems.push(`ALERT_WEBHOOK_URL ${problem}`);
  for (const name of ["ALERT_EMAIL", "ALERT_PAGE_EMAIL"] as const)
    if (env[name] !== undefined && !ADDRESS.test(env[name])) problems.push(`${name} must be one address such as you@example.org`);
  return { webhookUrl, email, pageEmail };
}
