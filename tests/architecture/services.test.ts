import { createECDH } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readConfig } from "../../src/lib/config";
import { inUse, startLine } from "../../src/wiring/services";
import { problemsOf } from "../support/config";

interface Way {
  /** What the start line calls it. */
  readonly adapter: string;
  readonly required: Readonly<Record<string, string>>;
  readonly optional?: Readonly<Record<string, string>>;
}

interface Service {
  /** Its name in the start line and in health. */
  readonly name: string;
  readonly embedded: string;
  /** The embedded one neither loses nor withholds data: it needs no word of the operator. */
  readonly isHarmless?: boolean;
  readonly ways: readonly Way[];
}

const vapid = createECDH("prime256v1");
// Any pair will do; this one is the same in every run.
vapid.setPrivateKey(Buffer.alloc(32, 1));

/** Every service that can be chosen, each way whole. A new one is a row here and in docs/services.md. */
const SERVICES: readonly Service[] = [
  {
    name: "database",
    embedded: "pglite",
    ways: [
      {
        adapter: "postgres",
        required: { DATABASE_URL: "postgresql://u:hidden@db/mo" },
        optional: { DIRECT_URL: "postgresql://o:hidden@db/mo", DATABASE_POOL_MAX: "7" },
      },
    ],
  },
  {
    name: "cache",
    embedded: "memory",
    ways: [
      { adapter: "redis", required: { REDIS_URL: "redis://:hidden@redis:6379" } },
      {
        adapter: "upstash",
        required: { UPSTASH_REDIS_REST_URL: "https://hidden.upstash.test", UPSTASH_REDIS_REST_TOKEN: "hidden" },
        optional: { UPSTASH_RATELIMIT_ANALYTICS: "off" },
      },
    ],
  },
  {
    name: "email",
    embedded: "hold",
    ways: [
      {
        adapter: "resend",
        required: { RESEND_API_KEY: "hidden", EMAIL_FROM: "Mo <hidden@mo.example>" },
        optional: { RESEND_WEBHOOK_SECRET: "whsec_hidden", RESEND_BASE_URL: "https://hidden.example.test" },
      },
      { adapter: "smtp", required: { SMTP_URL: "smtp://mo:hidden@mail.test", EMAIL_FROM: "Mo <hidden@mo.example>" } },
    ],
  },
  {
    name: "analytics",
    embedded: "own-table",
    isHarmless: true,
    ways: [
      {
        adapter: "posthog",
        required: { NEXT_PUBLIC_POSTHOG_KEY: "phc_hidden" },
        optional: {
          NEXT_PUBLIC_POSTHOG_HOST: "https://hidden.example.test",
          POSTHOG_API_KEY: "phs_hidden",
          POSTHOG_FLAGS_POLL_SECONDS: "60",
          POSTHOG_SURVEY_ID: "hidden-survey",
        },
      },
    ],
  },
  {
    name: "files",
    embedded: "disk",
    ways: [
      {
        adapter: "vercel-blob",
        required: { BLOB_READ_WRITE_TOKEN: "vercel_blob_rw_store_hidden" },
        optional: { VERCEL_BLOB_API_URL: "https://hidden.example.test/api/blob" },
      },
      {
        adapter: "s3",
        required: {
          S3_ENDPOINT: "https://hidden.example.test",
          S3_BUCKET: "hidden",
          S3_REGION: "eu-central-1",
          S3_ACCESS_KEY_ID: "hidden",
          S3_SECRET_ACCESS_KEY: "hidden",
        },
      },
    ],
  },
  {
    name: "push",
    embedded: "off",
    isHarmless: true,
    ways: [
      {
        adapter: "web-push",
        required: {
          VAPID_PUBLIC_KEY: vapid.getPublicKey("base64url"),
          VAPID_PRIVATE_KEY: vapid.getPrivateKey("base64url"),
          VAPID_SUBJECT: "mailto:hidden@mo.example",
        },
      },
    ],
  },
  {
    name: "errors",
    embedded: "json-log",
    isHarmless: true,
    ways: [
      {
        adapter: "sentry",
        required: { SENTRY_DSN: "https://hidden@sentry.test/1" },
        optional: { NEXT_PUBLIC_SENTRY_DSN: "https://hidden@sentry.test/1" },
      },
    ],
  },
  {
    name: "ai",
    embedded: "built-in",
    isHarmless: true,
    ways: [
      {
        adapter: "anthropic",
        required: { ANTHROPIC_API_KEY: "hidden" },
        optional: {
          ANTHROPIC_BASE_URL: "https://hidden.example.test/v1",
          AI_MODEL: "claude-sonnet-5-5",
          AI_MODEL_REVIEW: "claude-opus-5-5",
          AI_DAILY_BUDGET_USD: "7",
          AI_USER_DAILY_USD: "0.5",
        },
      },
      {
        adapter: "openai-compatible",
        required: {
          AI_BASE_URL: "https://hidden.example.test/v1",
          AI_MODEL: "hidden",
          AI_PRICES: '{"hidden":{"input":1,"output":5}}',
        },
        optional: { AI_API_KEY: "hidden" },
      },
    ],
  },
];

const said = (env: Record<string, string>) => startLine(readConfig(env)) as Record<string, unknown>;
const without = (env: Readonly<Record<string, string>>, name: string) =>
  Object.fromEntries(Object.entries(env).filter(([key]) => key !== name));

describe.each(SERVICES)("$name", ({ name, embedded, ways }) => {
  test("nothing set, or blank: the embedded one, and the start line says so", () => {
    const blank = Object.fromEntries(
      ways.flatMap(({ required, optional }) => Object.keys({ ...required, ...optional })).map((key) => [key, " "]),
    );
    expect([said({})[name], said(blank)[name]]).toEqual([embedded, embedded]);
  });

  test.each(ways)("$adapter: whole, with and without what is optional", ({ adapter, required, optional = {} }) => {
    const one = said({ ...required });
    expect([one[name], said({ ...required, ...optional })[name]]).toEqual([adapter, adapter]);
    expect(JSON.stringify(one)).not.toContain("hidden");
    expect(one).toMatchObject(inUse(readConfig({ ...required })));
    // Choosing one service leaves the others as they are.
    for (const other of SERVICES) if (other.name !== name) expect(one[other.name]).toBe(other.embedded);
  });

  test.each(ways)(
    "$adapter: half of it stops the start and names what is missing, never a value",
    ({ required, optional = {} }) => {
      const whole = { ...required, ...optional };
      for (const missing of Object.keys(required)) {
        const half = without(whole, missing);
        if (Object.keys(half).length === 0) continue;
        const problems = problemsOf(half);
        expect(problems.length, missing).toBeGreaterThan(0);
        expect(problems.join("\n")).toMatch(new RegExp(`half configured: .*${missing}.* (is|are) missing`));
        expect(problems.join("\n")).not.toContain("hidden");
      }
      for (const [key, value] of Object.entries(optional))
        expect(problemsOf({ [key]: value }), key).toEqual([expect.stringContaining("half configured")]);
    },
  );
});

test.each(SERVICES.filter(({ ways }) => ways.length > 1))("$name: two ways at once stop the start", ({ ways }) => {
  const both = Object.assign({}, ...ways.map(({ required }) => required)) as Record<string, string>;
  expect(problemsOf(both)).toEqual([expect.stringMatching(/ is configured twice: .*Unset all but one$/)]);
});

test("in production each embedded one that loses or withholds needs the operator's word, and what is set needs none", () => {
  const key = Buffer.alloc(32, 7).toString("base64");
  const bare = { NODE_ENV: "production", MO_SECRET: key, MO_DATA_KEYS: `a:${key}`, NEXT_PUBLIC_APP_URL: "https://mo.example" };
  const risky = SERVICES.filter(({ isHarmless }) => !isHarmless);
  expect(problemsOf(bare)).toHaveLength(risky.length);
  const everything = Object.assign({}, bare, ...SERVICES.map(({ ways }) => ways[0]?.required)) as Record<string, string>;
  expect(problemsOf(everything)).toEqual([]);
  for (const { ways } of risky) {
    const needed = Object.keys(ways[0]?.required ?? {});
    const rest = Object.fromEntries(Object.entries(everything).filter(([name]) => !needed.includes(name)));
    expect(problemsOf(rest)).toEqual([expect.stringContaining("set MO_EMBEDDED=allow if this is the only one")]);
  }
  expect(problemsOf({ ...bare, MO_EMBEDDED: "allow" })).toEqual([]);
});

test("the document names every variable and every adapter of the table", () => {
  const document = readFileSync("docs/services.md", "utf8");
  for (const { embedded, ways } of SERVICES) {
    expect(document).toContain(`\`${embedded}\``);
    for (const { adapter, required, optional } of ways)
      for (const name of [adapter, ...Object.keys({ ...required, ...optional })]) expect(document, name).toContain(`\`${name}\``);
  }
});
