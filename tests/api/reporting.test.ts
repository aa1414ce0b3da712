import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { POST } from "../../src/app/api/monitoring/route";
import { AppError } from "../../src/lib/errors";
import { answered } from "../../src/lib/http/answered";
import { settled } from "../../src/wiring/later";
import { pageFault } from "../../src/wiring/page-fault";
import type { Started } from "../../src/wiring/services";
import { runDue } from "../../src/wiring/sweep";
import { type Sink, startSink } from "../peers/sink";
import { ORIGIN, startTestMo } from "../support/api";

let mo: Started;
let sink: Sink;
beforeAll(async () => {
  sink = await startSink();
  mo = await startTestMo({ SENTRY_DSN: sink.dsn, NEXT_PUBLIC_SENTRY_DSN: sink.dsn, MO_VERSION: "a1b2c3d4e5" });
});
beforeEach(() => vi.stubEnv("MO_GUARD_KEY", "key-of-the-guard"));
afterEach(() => {
  vi.unstubAllEnvs();
  sink.reset();
});
afterAll(async () => {
  await mo?.database.close();
  await sink?.close();
});

/** Nobody in Mo waits for the service; a test must, and the machine may be busy. */
const PATIENCE = { timeout: 10_000 };

/** What must not leave, in the places it could hide. */
const CANARIES = ["82.5 kg", "ada@example.test", "knee pain", "cookie-value", "2019-lifter-id"];
const broken = () => new TypeError(CANARIES.join(" "), { cause: new Error("knee pain") });
const asked = () =>
  new Request(`${ORIGIN}/api/v1/sets/2019-lifter-id?note=knee%20pain`, { headers: { cookie: "mo_session=cookie-value" } });

describe("a fault is reported once, with release and place, and nothing of the lifter's:", () => {
  const arrived = async (where: string) => {
    await expect.poll(() => sink.items("event").length, PATIENCE).toBeGreaterThan(0);
    expect(sink.items("event")).toMatchObject([{ release: "a1b2c3d", environment: "test", tags: { where } }]);
    const said = sink.state.caught.map(({ body }) => body).join();
    expect(CANARIES.filter((canary) => said.includes(canary))).toEqual([]);
    return sink.items("event")[0] as { tags: { requestId: string }; user?: { id: string } };
  };

  test("a route", async () => {
    const answer = await answered(mo.log, "logSet", asked(), (seen) => {
      seen.user = mo.keys.pseudonym("log", "2019-lifter-id");
      return Promise.reject(broken());
    });
    expect(answer.status).toBe(500);
    const { tags, user } = await arrived("logSet");
    expect(tags.requestId).toBe(answer.headers.get("x-request-id"));
    expect(user?.id).toHaveLength(12);
  });

  test("a page", async () => {
    pageFault(broken(), { headers: { cookie: "mo_session=cookie-value" } }, "/workout/[id]");
    await arrived("page /workout/[id]");
  });

  test("a job", async () => {
    const unit = () => Promise.reject(broken());
    await runDue({ ...mo, database: { ...mo.database, unit } }, new Date("2026-03-02T01:00:00Z"));
    await expect.poll(() => sink.items("event").length, PATIENCE).toBe(2);
    expect(sink.items("event").map(({ tags }) => (tags as { where: string }).where)).toEqual(["job sweep", "job hourly"]);
    expect(CANARIES.filter((canary) => JSON.stringify(sink.state.caught).includes(canary))).toEqual([]);
  });
});

test("what a lifter did wrong, or the database's absence, is no fault", async () => {
  for (const code of ["invalid", "unavailable", "not-found"] as const)
    await answered(mo.log, "logSet", asked(), () => Promise.reject(new AppError(code, "No")));
  pageFault(new AppError("unavailable", "No"), { headers: {} }, "/today");
  await mo.reporting.settled();
  expect(sink.state.caught).toEqual([]);
});

test("a service that never answers costs a request nothing", async () => {
  sink.state.fault = "silent";
  const times: number[] = [];
  for (let i = 0; i < 20; i++) {
    const from = performance.now();
    await answered(mo.log, "logSet", asked(), () => Promise.reject(broken()));
    times.push(performance.now() - from);
  }
  expect(times.sort((a, b) => a - b)[10]).toBeLessThan(20);
  await mo.reporting.settled();
});

describe("POST /api/monitoring", () => {
  let client = 0;
  const send = (body: BodyInit, address = `203.0.113.${++client}`) =>
    POST(
      new Request(`${ORIGIN}/api/monitoring`, {
        ...{ method: "POST", body },
        headers: { "x-mo-guard": "key-of-the-guard", "x-mo-client-ip": address, cookie: "mo_session=cookie-value" },
      }),
    );
  const envelope = (dsn: string, pad = "") => `${JSON.stringify({ dsn })}\n{"type":"event"}\n{"pad":"${pad}"}\n`;

  test("passes a report of our pages on, as it is, without the lifter's cookie or address", async () => {
    expect((await send(envelope(sink.dsn))).status).toBe(202);
    await settled();
    expect(sink.state.caught).toContainEqual({
      path: "/api/42/envelope/?sentry_key=abc123&sentry_version=7",
      body: envelope(sink.dsn),
    });
  });

  test.each([
    ["another project's", () => envelope(sink.dsn.replace("/42", "/43")), 400],
    ["somebody else's", () => envelope("https://abc123@evil.example/42"), 400],
    ["no envelope", () => "hello", 400],
    ["larger than 1 MB", () => envelope(sink.dsn, "x".repeat(1024 * 1024)), 413],
  ])("%s is refused, and nothing is passed on", async (_, body, status) => {
    expect((await send(body())).status).toBe(status);
    await settled();
    expect(sink.state.caught).toEqual([]);
  });

  test("sixty a minute from one client", async () => {
    const answers = [];
    for (let i = 0; i < 61; i++) answers.push((await send(envelope(sink.dsn), "198.51.100.9")).status);
    expect(answers.filter((status) => status === 202)).toHaveLength(60);
    expect(answers.at(-1)).toBe(429);
    await settled();
  });

  test("nobody waits for a service that never answers", async () => {
    sink.state.fault = "silent";
    const from = performance.now();
    expect((await send(envelope(sink.dsn))).status).toBe(202);
    expect(performance.now() - from).toBeLessThan(200);
  });

  test("is not there where pages report nothing", async () => {
    const other = { ...mo.config, reporting: { use: "sentry", dsn: sink.dsn, browserDsn: null } };
    Object.assign(globalThis, { moStarted: { ...mo, config: other } });
    expect((await send(envelope(sink.dsn))).status).toBe(404);
    Object.assign(globalThis, { moStarted: mo });
  });
});
