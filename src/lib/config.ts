import "server-only";
import { z } from "zod";

const optional = z.string().trim().min(1).optional();

/** Every variable Mo reads. `.env.example` lists exactly these keys; a test compares. */
export const EnvSchema = z.object({
  NEXT_PUBLIC_APP_URL: optional,
  NEXT_PUBLIC_APP_NAME: optional,
  MO_ENV: z.enum(["production", "preview", "development", "test"]).optional(),
  MO_SECRET: optional,
  MO_DATA_KEYS: optional,
  MO_DATA_DIR: optional,
  MO_EMBEDDED: optional,
  MO_INSECURE_HTTP: optional,
  MO_DEV_INBOX: optional,
  MO_DEMO: optional,
  PORT: optional,
  HOST: optional,
  TRUSTED_PROXY: optional,
  DRAIN_SECONDS: optional,
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).optional(),
  CRON_SECRET: optional,
  OPS_TOKEN: optional,
  SUPPORT_EMAIL: optional,
  MO_VERSION: optional,
  DATABASE_URL: optional,
  DIRECT_URL: optional,
  DATABASE_POOL_MAX: optional,
});
type Env = z.infer<typeof EnvSchema>;

export type Environment = "production" | "preview" | "development" | "test";

export interface Config {
  readonly environment: Environment;
  readonly version: string;
  readonly appUrl: string;
  readonly appName: string;
  readonly supportEmail: string;
  readonly secret: string;
  readonly dataKeys: string;
  readonly dataDir: string;
  readonly logLevel: "debug" | "info" | "warn" | "error" | "silent";
  readonly cronSecret: string | null;
  readonly opsToken: string | null;
  readonly devInbox: boolean;
  readonly demo: boolean;
  readonly database:
    | { readonly use: "pglite"; readonly dir: string }
    | { readonly use: "postgres"; readonly url: string; readonly directUrl: string; readonly poolMax: number };
  readonly email: { readonly use: "hold" };
  readonly limits: { readonly use: "memory" };
  readonly reporting: { readonly use: "json-log" };
  readonly auth: { readonly use: "better-auth" };
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
  return process.env.MO_GUARD_KEY ?? null;
}

export function readConfig(raw: Record<string, string | undefined>): Config {
  const problems: string[] = [];
  const env = parse(raw, problems);
  const production = raw.NODE_ENV === "production";
  const environment = env.MO_ENV ?? (production ? "production" : "development");
  const embedded = switchedOn(env.MO_EMBEDDED);
  const result: Config = {
    environment,
    version: env.MO_VERSION ?? "dev",
    appUrl: appUrl(env, environment, problems),
    appName: env.NEXT_PUBLIC_APP_NAME ?? "Mo",
    supportEmail: env.SUPPORT_EMAIL ?? `support@${hostOf(env.NEXT_PUBLIC_APP_URL)}`,
    secret: secret(env, production, problems),
    dataKeys: env.MO_DATA_KEYS ?? developmentKey("MO_DATA_KEYS", production, problems, `dev:${DEVELOPMENT_KEY}`),
    dataDir: env.MO_DATA_DIR ?? (production ? ".mo" : ".mo/dev"),
    logLevel: env.LOG_LEVEL ?? "info",
    cronSecret: env.CRON_SECRET ?? null,
    opsToken: env.OPS_TOKEN ?? null,
    devInbox: environment !== "production" || switchedOn(env.MO_DEV_INBOX),
    demo: switchedOn(env.MO_DEMO),
    database: database(env, production ? ".mo" : ".mo/dev", problems),
    email: { use: "hold" },
    limits: { use: "memory" },
    reporting: { use: "json-log" },
    auth: { use: "better-auth" },
  };
  if (production && !embedded) refuseEmbedded(result, problems);
  if (problems.length > 0) throw new ConfigError(problems);
  return result;
}

/** Used only outside production, so that a clone starts without a secrets file. */
const DEVELOPMENT_KEY = Buffer.alloc(32, "mo development key, not secret ").toString("base64");

function parse(raw: Record<string, string | undefined>, problems: string[]): Env {
  const present = Object.fromEntries(Object.entries(raw).filter(([, value]) => value !== undefined && value.trim() !== ""));
  const parsed = EnvSchema.safeParse(present);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) problems.push(`${issue.path.join(".")}: ${issue.message}`);
  return {};
}

function database(env: Env, defaultDir: string, problems: string[]): Config["database"] {
  if (!env.DATABASE_URL) {
    if (env.DIRECT_URL) problems.push("Database is half configured: DATABASE_URL is missing (or unset DIRECT_URL)");
    return { use: "pglite", dir: `${env.MO_DATA_DIR ?? defaultDir}/db` };
  }
  const pooled = /-pooler\./.test(env.DATABASE_URL);
  if (pooled && !env.DIRECT_URL) problems.push("DIRECT_URL is required because DATABASE_URL points at a pooler");
  const poolMax = Number(env.DATABASE_POOL_MAX ?? 10);
  if (!Number.isInteger(poolMax) || poolMax < 1) problems.push("DATABASE_POOL_MAX must be a whole number of at least 1");
  return { use: "postgres", url: env.DATABASE_URL, directUrl: env.DIRECT_URL ?? env.DATABASE_URL, poolMax };
}

function appUrl(env: Env, environment: Environment, problems: string[]): string {
  const port = env.PORT ?? "3000";
  const value = env.NEXT_PUBLIC_APP_URL ?? `http://localhost:${port}`;
  if (!URL.canParse(value)) {
    problems.push("NEXT_PUBLIC_APP_URL must be a full address such as https://mo.example");
    return `http://localhost:${port}`;
  }
  const url = new URL(value);
  const local = ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname);
  if (url.protocol === "http:" && !local && environment === "production" && !switchedOn(env.MO_INSECURE_HTTP))
    problems.push("NEXT_PUBLIC_APP_URL is http: passwords would travel in clear. Use https, or set MO_INSECURE_HTTP=allow");
  return url.origin;
}

function secret(env: Env, production: boolean, problems: string[]): string {
  const value = env.MO_SECRET ?? developmentKey("MO_SECRET", production, problems, DEVELOPMENT_KEY);
  if (Buffer.from(value, "base64").length < 32 && (env.MO_SECRET || !production))
    problems.push("MO_SECRET must be at least 32 random bytes in base64");
  return value;
}

function developmentKey(name: string, production: boolean, problems: string[], fallback: string): string {
  if (production) problems.push(`${name} is required in production`);
  return fallback;
}

function refuseEmbedded(chosen: Config, problems: string[]) {
  const reason = "can lose or withhold data on more than one machine; set MO_EMBEDDED=allow if this is the only one";
  if (chosen.database.use === "pglite") problems.push(`The embedded database ${reason}, or set DATABASE_URL`);
  problems.push(`The in-memory limits and held e-mail ${reason}`);
}

function switchedOn(value: string | undefined): boolean {
  return value !== undefined && ["1", "true", "on", "allow"].includes(value.toLowerCase());
}

function hostOf(url: string | undefined): string {
  return url && URL.canParse(url) ? new URL(url).hostname : "localhost";
}
