import { describe, expect, test } from "vitest";
import { problemsOf } from "../../tests/support/config";
import { EnvSchema, readConfig } from "./config";

const KEY = Buffer.alloc(32, 7).toString("base64");
/** A production that starts: one machine, as `npm start` says it. */
const ALONE = { NODE_ENV: "production", MO_SECRET: KEY, MO_DATA_KEYS: `a:${KEY}`, MO_EMBEDDED: "allow" };
const POSTGRES = { DATABASE_URL: "postgresql://u:hidden@db/mo" };

test("a clone without any variable starts in development with what is embedded", () => {
  expect(readConfig({})).toMatchObject({
    environment: "development",
    appUrl: "http://localhost:3000",
    dataDir: ".mo/dev",
    database: { use: "pglite", dir: ".mo/dev/db" },
    warnings: [],
  });
});

test("blank is unset: every variable blank is the same as none", () => {
  const blank = Object.fromEntries(Object.keys(EnvSchema.shape).map((name) => [name, "  "]));
  expect(readConfig(blank)).toEqual(readConfig({}));
});

test("values are trimmed", () => {
  const { database } = readConfig({ DATABASE_URL: `  ${POSTGRES.DATABASE_URL} `, DATABASE_POOL_MAX: " 7 " });
  expect(database).toMatchObject({ use: "postgres", url: POSTGRES.DATABASE_URL, poolMax: 7 });
});

test("Strict-Transport-Security reaches the subdomains on Vercel, and elsewhere only when told", () => {
  expect([readConfig({}).hsts, readConfig({ VERCEL: "1" }).hsts]).toEqual(["host", "full"]);
  expect([readConfig({ MO_HSTS: " Full " }).hsts, readConfig({ VERCEL: "1", MO_HSTS: "host" }).hsts]).toEqual(["full", "host"]);
});

describe("database", () => {
  test("whole", () => {
    const env = { ...POSTGRES, DIRECT_URL: "postgresql://o@db/mo", DATABASE_POOL_MAX: "5" };
    expect(readConfig(env).database).toEqual({ use: "postgres", url: env.DATABASE_URL, directUrl: env.DIRECT_URL, poolMax: 5 });
  });
  test("the direct address is the other one unless told", () => {
    expect(readConfig(POSTGRES).database).toMatchObject({ directUrl: POSTGRES.DATABASE_URL, poolMax: 10 });
  });
  test.each([
    [{ DIRECT_URL: "postgresql://o@db/mo" }, "Database is half configured: DATABASE_URL is missing (or unset DIRECT_URL)"],
    [{ DATABASE_POOL_MAX: "5" }, "Database is half configured: DATABASE_URL is missing (or unset DATABASE_POOL_MAX)"],
    [
      { DATABASE_URL: "postgresql://u:hidden@x-pooler.example.test/mo?sslmode=require" },
      "DIRECT_URL is required because DATABASE_URL points at a pooler",
    ],
    [{ DATABASE_URL: "hidden" }, "DATABASE_URL must be a full address such as postgresql://user@host/database"],
    [
      { DATABASE_URL: "postgresql://u:hidden@example.test/mo" },
      "DATABASE_URL needs sslmode=require or stricter for a host outside this network",
    ],
    [
      { ...POSTGRES, DIRECT_URL: "mysql://u:hidden@db/mo" },
      "DIRECT_URL must be a full address such as postgresql://user@host/database",
    ],
    [{ ...POSTGRES, DATABASE_POOL_MAX: "0" }, "DATABASE_POOL_MAX must be a whole number from 1 to 1000"],
    [{ ...POSTGRES, DATABASE_POOL_MAX: "ten" }, "DATABASE_POOL_MAX must be a whole number from 1 to 1000"],
  ])("%o is refused", (env, problem) => {
    expect(problemsOf(env)).toEqual([problem]);
  });
});

describe("production", () => {
  test("starts with secrets on the one machine", () => {
    expect(readConfig(ALONE)).toMatchObject({ environment: "production", dataDir: ".mo", devInbox: false });
  });
  test.each(["MO_SECRET", "MO_DATA_KEYS"])("needs %s", (name) => {
    expect(problemsOf({ ...ALONE, [name]: " " })).toEqual([`${name} is required in production`]);
  });
  test("what is embedded needs the operator's word", () => {
    const reason = "can lose or withhold data on more than one machine; set MO_EMBEDDED=allow if this is the only one";
    const env = { ...ALONE, NEXT_PUBLIC_APP_URL: "https://mo.example" };
    for (const word of [undefined, "off", "0", "false"])
      expect(problemsOf({ ...env, MO_EMBEDDED: word })).toEqual([
        `The embedded database ${reason}, or set DATABASE_URL`,
        `Limits in memory ${reason}, or set REDIS_URL or UPSTASH_REDIS_REST_URL and UPSTASH_REDIS_REST_TOKEN`,
        `Files on this disk ${reason}, or set BLOB_READ_WRITE_TOKEN or S3_ENDPOINT and the rest`,
        `Held e-mail ${reason}, or set RESEND_API_KEY or SMTP_URL`,
      ]);
    expect(problemsOf({ ...env, ...POSTGRES, REDIS_URL: "redis://redis", MO_EMBEDDED: "" })).toEqual([
      `Files on this disk ${reason}, or set BLOB_READ_WRITE_TOKEN or S3_ENDPOINT and the rest`,
      `Held e-mail ${reason}, or set RESEND_API_KEY or SMTP_URL`,
    ]);
    for (const word of ["allow", "1", "TRUE", " on "]) expect(problemsOf({ ...env, MO_EMBEDDED: word })).toEqual([]);
  });
  test.each(["production", "preview"])("on Vercel (%s) no disk lasts, whatever the operator says", (VERCEL_ENV) => {
    const env = { ...ALONE, VERCEL_ENV, NEXT_PUBLIC_APP_URL: "https://mo.example" };
    const told = [
      "The embedded database cannot last on Vercel, whatever MO_EMBEDDED says; set DATABASE_URL",
      "Files on this disk cannot last on Vercel, whatever MO_EMBEDDED says; set BLOB_READ_WRITE_TOKEN or S3_ENDPOINT and the rest",
    ];
    expect(problemsOf(env)).toEqual(told);
    // Said once, and the rest as anywhere.
    expect(problemsOf({ ...env, MO_EMBEDDED: "" }).filter((line) => /database|disk/.test(line))).toEqual(told);
    expect(problemsOf({ ...env, ...POSTGRES })).toEqual([told[1]]);
    expect(problemsOf({ ...env, ...POSTGRES, BLOB_READ_WRITE_TOKEN: "vercel_blob_rw_store_hidden" })).toEqual([]);
  });
  test("on Vercel it is what Vercel says it is, unless told otherwise", () => {
    const env = { ...ALONE, ...POSTGRES, BLOB_READ_WRITE_TOKEN: "vercel_blob_rw_store_hidden" };
    const world = (over: Record<string, string>) => {
      const { environment, isOnVercel } = readConfig({ ...env, ...over });
      return [environment, isOnVercel];
    };
    expect(world({ VERCEL_ENV: "preview" })).toEqual(["preview", true]);
    expect(world({ VERCEL_ENV: "production" })).toEqual(["production", true]);
    expect(world({ VERCEL_ENV: "preview", MO_ENV: "production" })).toEqual(["production", true]);
    expect(world({ VERCEL_ENV: "development" })).toEqual(["production", false]);
  });
  test("its address is needed, except on the one machine", () => {
    expect(problemsOf({ ...ALONE, MO_EMBEDDED: "" })).toContain("NEXT_PUBLIC_APP_URL is required in production");
  });
  test("plain http is for this machine, or for who allows it and is told", () => {
    const env = { ...ALONE, NEXT_PUBLIC_APP_URL: "http://mo.example" };
    expect(problemsOf(env)).toEqual([
      "NEXT_PUBLIC_APP_URL is http: passwords would travel in clear. Use https, or set MO_INSECURE_HTTP=allow",
    ]);
    expect(readConfig({ ...env, MO_INSECURE_HTTP: "allow" }).warnings).toEqual([
      "passwords travel in clear; install and offline will not work",
    ]);
    expect(readConfig({ ...ALONE, NEXT_PUBLIC_APP_URL: "http://127.0.0.1:4000" }).warnings).toEqual([]);
  });
  test("the switch of a build does not skip the check of a start", () => {
    expect(problemsOf({ NODE_ENV: "production", SKIP_ENV_VALIDATION: "true" }).length).toBeGreaterThan(0);
  });
});

test.each([
  [{ MO_ENV: "staging" }, "MO_ENV must be one of production preview development test"],
  [{ LOG_LEVEL: "loud" }, "LOG_LEVEL must be one of debug info warn error silent"],
  [{ MO_EMBEDDED: "yes" }, "MO_EMBEDDED must be one of 1 true on allow 0 false off"],
  [{ MO_HSTS: "half" }, "MO_HSTS must be one of full host"],
  [{ PORT: "70000" }, "PORT must be a whole number from 1 to 65535"],
  [{ DRAIN_SECONDS: "-1" }, "DRAIN_SECONDS must be a whole number from 0 to 25"],
  [{ NEXT_PUBLIC_APP_URL: "mo.example" }, "NEXT_PUBLIC_APP_URL must be a full address such as https://mo.example"],
  [{ NEXT_PUBLIC_APP_URL: "ftp://mo.example" }, "NEXT_PUBLIC_APP_URL must be a full address such as https://mo.example"],
  [{ MO_SECRET: "c2hvcnQ=" }, "MO_SECRET must be at least 32 random bytes in base64"],
  [{ MO_DATA_KEYS: "a:c2hvcnQ=" }, "MO_DATA_KEYS must be id:base64 of 32 bytes, comma-separated"],
  [{ MO_DATA_KEYS: KEY }, "MO_DATA_KEYS must be id:base64 of 32 bytes, comma-separated"],
  [{ MO_DATA_KEYS: `a:${KEY},a:${KEY}` }, "MO_DATA_KEYS names a key twice"],
])("%o is refused", (env, problem) => {
  expect(problemsOf(env)).toEqual([problem]);
});

test("all problems come at once, one line each, and no value with them", () => {
  const problems = problemsOf({
    NODE_ENV: "production",
    MO_ENV: "hidden",
    MO_SECRET: "hidden",
    DATABASE_URL: "hidden",
    PORT: "hidden",
  });
  expect(problems.map((line) => line.split(" ")[0])).toEqual([
    "MO_ENV",
    "PORT",
    "NEXT_PUBLIC_APP_URL",
    "MO_SECRET",
    "MO_DATA_KEYS",
    "DATABASE_URL",
    "Limits",
    "Files",
    "Held",
  ]);
  expect(problems.join("\n")).not.toContain("hidden");
  expect(problems.every((line) => !line.includes("\n"))).toBe(true);
});

test("a name that Mo does not know is a warning with the nearest one it does", () => {
  expect(readConfig({ MO_EMBEDED: "allow", MO_SECRETS: KEY }).warnings).toEqual([
    "MO_EMBEDED is not a variable of Mo. Did you mean MO_EMBEDDED?",
    "MO_SECRETS is not a variable of Mo. Did you mean MO_SECRET?",
  ]);
  expect(readConfig({ MO_GUARD_KEY: "x", HOME: "/" }).warnings).toEqual([]);
});
