import "server-only";
import { z } from "zod";
import { type Ai, aiOf, aiVariables } from "./config-ai";
import { type AlertSetting, alertsOf, alertVariables } from "./config-alerts";
import { type AnalyticsChoice, analyticsOf, analyticsVariables, vercelOf } from "./config-analytics";
import { type AuthChoice, authOf, clerkVariables } from "./config-clerk";
import { type DatabaseChoice, databaseOf } from "./config-database";
import { type EmailChoice, emailOf } from "./config-email";
import { type FilesChoice, filesOf, fileVariables } from "./config-files";
import { type FlagsChoice, flagsOf, flagVariables } from "./config-flags";
import { keysOf } from "./config-keys";
import { type LimitsChoice, limitsOf } from "./config-limits";
import { type Payments, payments, paymentVariables } from "./config-payments";
import { type Providers, providersOf, providerVariables } from "./config-providers";
import { type PushChoice, pushOf, pushVariables } from "./config-push";
import { type ReportingChoice, reportingOf, reportingVariables } from "./config-reporting";
import type { Hsts } from "./http/headers";
import { nearest } from "./nearest";

const optional = z.string().trim().optional();
const whole = (min: number, max: number) =>
  z.coerce
    .number({ error: `must be a whole number from ${min} to ${max}` })
    .int({ error: `must be a whole number from ${min} to ${max}` })
    .min(min, { error: `must be a whole number from ${min} to ${max}` })
    .max(max, { error: `must be a whole number from ${min} to ${max}` })
    .optional();

const ON = ["1", "true", "on", "allow"];
const OFF = ["0", "false", "off"];
const onOff = z
  .string()
  .transform((value) => value.trim().toLowerCase())
  .refine((value) => [...ON, ...OFF].includes(value), { error: `must be one of ${[...ON, ...OFF].join(" ")}` })
  .transform((value) => ON.includes(value))
  .optional();
const oneOf = <const T extends readonly [string, ...string[]]>(names: T) =>
  z.preprocess(
    (value) => (typeof value === "string" ? value.trim().toLowerCase() : value),
    z.enum(names, { error: `must be one of ${names.join(" ")}` }).optional(),
  );

/** Every variable Mo reads. `.env.example` lists exactly these keys; a test compares. */
export const EnvSchema = z.object({
  NEXT_PUBLIC_APP_URL: optional,
  NEXT_PUBLIC_APP_NAME: optional,
  MO_ENV: oneOf(["production", "preview", "development", "test"]),
  MO_SECRET: optional,
  MO_DATA_KEYS: optional,
  MO_DATA_DIR: optional,
  MO_EMBEDDED: onOff,
  MO_INSECURE_HTTP: onOff,
  MO_DEV_INBOX: onOff,
  MO_HSTS: oneOf(["full", "host"]),
  MO_DEMO: onOff,
  PORT: whole(1, 65_535),
  HOST: optional,
  TRUSTED_PROXY: optional,
  DRAIN_SECONDS: whole(0, 25),
  LOG_LEVEL: oneOf(["debug", "info", "warn", "error", "silent"]),
  CRON_SECRET: optional,
  OPS_TOKEN: optional,
  SUPPORT_EMAIL: optional,
  SUPPORT_SOCIAL_URL: optional,
  STATUS_URL: optional,
  MO_VERSION: optional,
  DATABASE_URL: optional,
  DIRECT_URL: optional,
  DATABASE_POOL_MAX: whole(1, 1_000),
  UPSTASH_REDIS_REST_URL: optional,
  UPSTASH_REDIS_REST_TOKEN: optional,
  UPSTASH_RATELIMIT_ANALYTICS: onOff,
  REDIS_URL: optional,
  RESEND_API_KEY: optional,
  RESEND_WEBHOOK_SECRET: optional,
  RESEND_BASE_URL: optional,
  SMTP_URL: optional,
  EMAIL_FROM: optional,
  // Where health looks for backups; the other two are read by the operator's scripts alone.
  BACKUP_DIR: optional,
  BACKUP_AGE_RECIPIENT: optional,
  BACKUP_S3_URI: optional,
  ...alertVariables,
  ...paymentVariables,
  ...flagVariables(onOff),
  ...analyticsVariables,
  NEXT_PUBLIC_VERCEL_ANALYTICS: onOff,
  POSTHOG_FLAGS_POLL_SECONDS: whole(5, 3_600),
  ...providerVariables,
  ...clerkVariables,
  ...aiVariables,
  ...reportingVariables,
  ...fileVariables,
  ...pushVariables,
});
type Env = z.infer<typeof EnvSchema>;

export type Environment = "production" | "preview" | "development" | "test";

export interface Config {
  readonly environment: Environment;
  readonly version: string;
  readonly appUrl: string;
  readonly appName: string;
  readonly supportEmail: string;
  readonly socialUrl: string | null;
  readonly statusUrl: string | null;
  /** On Vercel the build step prepares the database, and no disk lasts. */
  readonly isOnVercel: boolean;
  readonly hsts: Hsts;
  readonly secret: string;
  readonly dataKeys: string;
  readonly dataDir: string;
  readonly logLevel: "debug" | "info" | "warn" | "error" | "silent";
  readonly cronSecret: string | null;
  readonly opsToken: string | null;
  readonly devInbox: boolean;
  readonly demo: boolean;
  readonly database: DatabaseChoice;
  readonly email: EmailChoice;
  readonly limits: LimitsChoice;
  readonly payments: Payments;
  readonly flags: FlagsChoice;
  readonly analytics: AnalyticsChoice;
  readonly vercelAnalytics: boolean;
  readonly alerts: AlertSetting;
  readonly backupDir: string;
  readonly providers: Providers;
  readonly ai: Ai;
  readonly files: FilesChoice;
  readonly push: PushChoice;
  readonly reporting: ReportingChoice;
  readonly auth: AuthChoice;
  /** What is allowed but should be known; printed at start. */
  readonly warnings: readonly string[];
}

/** A start that must not happen: one line for each problem, names and reasons, never values. */
export class ConfigError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(problems.join("\n"));
  }
}

let read: Config | undefined;

/** The one configuration of this process. Throws ConfigError with every problem at once. */
export function config(): Config {
  read ??= readConfig({ ...process.env });
  return read;
}

/** The address frozen into prerendered pages: canonical, social image. A build knows it without knowing any secret. */
export function builtUrl(): string {
  const url = process.env.NEXT_PUBLIC_APP_URL ?? "";
  return URL.canParse(url) ? new URL(url).origin : "http://localhost:3000";
}

/** The front guard's key of this process; null where no guard runs. Never configured by hand. */
export function guardKey(): string | null {
  return process.env.MO_GUARD_KEY?.trim() || null;
}

export function readConfig(raw: Record<string, string | undefined>): Config {
  const problems: string[] = [];
  const warnings = unknownNames(raw);
  const env = parse(raw, problems);
  const production = raw.NODE_ENV === "production";
  const onVercel = vercelWorld(raw);
  const environment = env.MO_ENV ?? onVercel ?? (production ? "production" : raw.NODE_ENV === "test" ? "test" : "development");
  const dataDir = env.MO_DATA_DIR ?? (production ? ".mo" : ".mo/dev");
  const url = appUrl(env, { production, environment }, problems, warnings);
  const result: Config = {
    environment,
    version: env.MO_VERSION ?? raw.VERCEL_GIT_COMMIT_SHA ?? "dev",
    appUrl: url.origin,
    appName: env.NEXT_PUBLIC_APP_NAME ?? "Mo",
    supportEmail: env.SUPPORT_EMAIL ?? `support@${url.hostname}`,
    socialUrl: page(env, "SUPPORT_SOCIAL_URL", problems),
    statusUrl: page(env, "STATUS_URL", problems),
    isOnVercel: onVercel !== null,
    hsts: env.MO_HSTS ?? (raw.VERCEL ? "full" : "host"),
    ...keysOf(env, production, problems),
    dataDir,
    logLevel: env.LOG_LEVEL ?? "info",
    cronSecret: env.CRON_SECRET ?? null,
    opsToken: env.OPS_TOKEN ?? null,
    devInbox: environment !== "production" || env.MO_DEV_INBOX === true,
    demo: env.MO_DEMO === true,
    database: databaseOf(env, dataDir, problems),
    email: emailOf(env, problems),
    limits: limitsOf(env, problems),
    alerts: alertsOf(env, problems),
    backupDir: env.BACKUP_DIR ?? `${dataDir}/backups`,
    payments: payments(env, environment, problems, warnings),
    flags: flagsOf(env),
    analytics: analyticsOf(env, problems),
    vercelAnalytics: vercelOf(env.NEXT_PUBLIC_VERCEL_ANALYTICS, { isVercel: Boolean(raw.VERCEL) }, warnings),
    providers: providersOf(env, problems),
    ai: aiOf(env, problems),
    files: filesOf(env, dataDir, problems),
    push: pushOf(env, problems),
    reporting: reportingOf(env, problems),
    auth: authOf(env, environment, problems, warnings),
    warnings,
  };
  if (result.alerts.email !== null && result.email.use === "hold")
    warnings.push("ALERT_EMAIL reaches nobody: this instance sends no mail. Set RESEND_API_KEY or SMTP_URL");
  if (onVercel !== null) refuseDisk(result, problems);
  if (production && !env.MO_EMBEDDED) refuseEmbedded(result, onVercel !== null, problems);
  if (problems.length > 0) throw new ConfigError(problems);
  return result;
}

/** Each variable by itself: one that cannot be read does not hide the others. Blank is unset. */
function parse(raw: Record<string, string | undefined>, problems: string[]): Env {
  const present = Object.fromEntries(Object.entries(raw).filter(([, value]) => value !== undefined && value.trim() !== ""));
  const parsed = EnvSchema.safeParse(present);
  if (parsed.success) return parsed.data;
  for (const { path, message } of parsed.error.issues) {
    const name = String(path[0]);
    problems.push(`${name} ${message}`);
    delete present[name];
  }
  return EnvSchema.parse(present);
}

/** Ours, but never set by hand: the guard's key and the switch of the tests. */
const INTERNAL = ["MO_GUARD_KEY", "MO_TEST_POSTGRES_URL"];

function unknownNames(raw: Record<string, string | undefined>): string[] {
  const known = Object.keys(EnvSchema.shape);
  const strange = Object.keys(raw).filter(
    (name) => /^(MO|FLAG)_/.test(name) && !known.includes(name) && !INTERNAL.includes(name),
  );
  return strange.map((name) => `${name} is not a variable of Mo. Did you mean ${nearest(name, known)}?`);
}

interface World {
  readonly production: boolean;
  readonly environment: Environment;
}

function appUrl(env: Env, { production, environment }: World, problems: string[], warnings: string[]): URL {
  const here = new URL(`http://localhost:${env.PORT ?? 3000}`);
  if (!env.NEXT_PUBLIC_APP_URL) {
    if (production && !env.MO_EMBEDDED) problems.push("NEXT_PUBLIC_APP_URL is required in production");
    return here;
  }
  const url = URL.canParse(env.NEXT_PUBLIC_APP_URL) ? new URL(env.NEXT_PUBLIC_APP_URL) : null;
  if (!url || !/^https?:$/.test(url.protocol)) {
    problems.push("NEXT_PUBLIC_APP_URL must be a full address such as https://mo.example");
    return here;
  }
  const isLocal = ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname);
  if (url.protocol === "http:" && !isLocal && environment === "production") {
    if (env.MO_INSECURE_HTTP) warnings.push("passwords travel in clear; install and offline will not work");
    else problems.push("NEXT_PUBLIC_APP_URL is http: passwords would travel in clear. Use https, or set MO_INSECURE_HTTP=allow");
  }
  return url;
}

/** A page elsewhere that people are sent to. */
function page(env: Env, name: "SUPPORT_SOCIAL_URL" | "STATUS_URL", problems: string[]): string | null {
  const address = env[name];
  if (address === undefined) return null;
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url?.protocol === "https:") return url.href;
  problems.push(`${name} must be a full address such as https://status.mo.example`);
  return null;
}

/** What a deployment on Vercel says it is; null on a machine of one's own, also under `vercel dev`. */
function vercelWorld({ VERCEL_ENV: world }: Record<string, string | undefined>): "production" | "preview" | null {
  return world === "production" || world === "preview" ? world : null;
}

/** Whatever the operator says: each instance has a disk of its own there, and it ends with the instance. */
function refuseDisk(chosen: Config, problems: string[]) {
  const reason = "cannot last on Vercel, whatever MO_EMBEDDED says; set";
  if (chosen.database.use === "pglite") problems.push(`The embedded database ${reason} DATABASE_URL`);
  if (chosen.files.use === "disk")
    problems.push(`Files on this disk ${reason} BLOB_READ_WRITE_TOKEN or S3_ENDPOINT and the rest`);
}

function refuseEmbedded(chosen: Config, isDiskTold: boolean, problems: string[]) {
  const reason = "can lose or withhold data on more than one machine; set MO_EMBEDDED=allow if this is the only one";
  if (chosen.database.use === "pglite" && !isDiskTold) problems.push(`The embedded database ${reason}, or set DATABASE_URL`);
  if (chosen.limits.use === "memory")
    problems.push(`Limits in memory ${reason}, or set REDIS_URL or UPSTASH_REDIS_REST_URL and UPSTASH_REDIS_REST_TOKEN`);
  if (chosen.files.use === "disk" && !isDiskTold)
    problems.push(`Files on this disk ${reason}, or set BLOB_READ_WRITE_TOKEN or S3_ENDPOINT and the rest`);
  if (chosen.email.use === "hold") problems.push(`Held e-mail ${reason}, or set RESEND_API_KEY or SMTP_URL`);
}
