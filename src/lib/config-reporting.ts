import { z } from "zod";
import { isSet } from "./config-group";
import { isNear } from "./db/tls";

const optional = z.string().trim().optional();

/** Variables of the error service. Without any of them faults stand in the log and nowhere else. */
export const reportingVariables = {
  SENTRY_DSN: optional,
  NEXT_PUBLIC_SENTRY_DSN: optional,
  // Read by the build alone: where source maps are sent before they are deleted.
  SENTRY_AUTH_TOKEN: optional,
  SENTRY_ORG: optional,
  SENTRY_PROJECT: optional,
} as const;

type Env = { readonly [Name in keyof typeof reportingVariables]?: string | undefined };

export type ReportingChoice =
  | { readonly use: "json-log" }
  | {
      readonly use: "sentry";
      readonly dsn: string;
      /** Null: pages report nothing. */
      readonly browserDsn: string | null;
    };

/** What the build needs to send source maps: all of it, or none. */
export const SOURCE_MAPS = { name: "The upload of source maps", required: ["SENTRY_AUTH_TOKEN", "SENTRY_ORG", "SENTRY_PROJECT"] };
const GROUP = { name: "Sentry", required: ["SENTRY_DSN"], optional: ["NEXT_PUBLIC_SENTRY_DSN"] };

/** Sentry, or the log alone. The pages' key may be another one, the project may not: Mo passes on to one project only. */
export function reportingOf(env: Env, problems: string[]): ReportingChoice {
  isSet({ ...env }, SOURCE_MAPS, problems);
  if (!isSet({ ...env }, GROUP, problems)) return { use: "json-log" };
  const { SENTRY_DSN: dsn = "", NEXT_PUBLIC_SENTRY_DSN: browserDsn = null } = env;
  for (const [name, value] of [
    ["SENTRY_DSN", dsn],
    ["NEXT_PUBLIC_SENTRY_DSN", browserDsn],
  ] as const)
    if (value !== null && projectOf(value) === null)
      problems.push(`${name} must be a DSN such as https://key@o1.ingest.sentry.io/2`);
  const projects = [dsn, browserDsn ?? dsn].map(projectOf);
  if (!projects.includes(null) && projects[0] !== projects[1])
    problems.push("NEXT_PUBLIC_SENTRY_DSN must name the same project as SENTRY_DSN");
  return { use: "sentry", dsn, browserDsn };
}

/** Where a DSN's events go, or null when it is none: a key, a host and the number of a project; in clear only nearby. */
function projectOf(dsn: string): string | null {
  const url = URL.canParse(dsn) ? new URL(dsn) : null;
  if (!url || !/^\w+$/.test(url.username) || url.password !== "" || url.search !== "") return null;
  const isSafe = url.protocol === "https:" || (url.protocol === "http:" && isNear(url.hostname));
  return isSafe && /\/\d+$/.test(url.pathname) ? url.host + url.pathname : null;
}
