import { afterAll, beforeAll, expect, test } from "vitest";
import { POST as auth } from "../../src/app/api/auth/[...all]/route";
import { GET as readProfile } from "../../src/app/api/v1/profile/route";
import { POST as sync } from "../../src/app/api/v1/sync/route";
import { ConnectionLost } from "../../src/lib/db/faults";
import type { LogLine } from "../../src/lib/log";
import { assemble, type Started } from "../../src/wiring/services";
import { ORIGIN, params, request, signedIn, startTestMo } from "../support/api";

let mo: Started;
let lines: LogLine[] = [];
beforeAll(async () => {
  mo = await startTestMo();
});
afterAll(() => mo.database.close());

/** Mo on the same database, but with every unit of work or every statement of identity failing like this. */
function failing(error: unknown, identityToo = false) {
  lines = [];
  const fail = () => Promise.reject(error);
  const plain = identityToo
    ? new Proxy(mo.database.plain, {
        get: () => () => {
          throw error;
        },
      })
    : mo.database.plain;
  const broken = assemble(mo.config, { ...mo.database, unit: fail, plain }, mo.epoch);
  Object.assign(globalThis, { moStarted: { ...broken, log: { write: (_: string, line: LogLine) => void lines.push(line) } } });
}

const profile = (cookie: string) => readProfile(request("GET", "/profile", { cookie }), params());

test("a database that is away is 503 with a time to come back, also while looking up the session and signing in", async () => {
  const { cookie } = await signedIn(mo);
  failing(new ConnectionLost("connect ECONNREFUSED 10.1.2.3:5432"), true);
  const signIn = new Request(`${ORIGIN}/api/auth/sign-in/email`, {
    method: "POST",
    headers: { "content-type": "application/json", "sec-fetch-site": "same-origin" },
    body: JSON.stringify({ email: "ada@example.test", password: "walnut-harbour-42" }),
  });
  for (const answer of [await profile(cookie), await auth(signIn)]) {
    expect(answer.status).toBe(503);
    expect(answer.headers.get("retry-after")).toBe("5");
    const text = await answer.text();
    expect(JSON.parse(text)).toMatchObject({ code: "unavailable", type: "urn:mo:problem:unavailable" });
    expect(text).not.toContain("10.1.2.3");
  }
});

test("a bug is 500 with a request id that the log knows, and neither says a word of what went wrong", async () => {
  const { cookie } = await signedIn(mo);
  failing(new Error("select * from sets where note = 'knee hurts'"));
  const answer = await profile(cookie);
  expect(answer.status).toBe(500);
  const text = await answer.text();
  const body = JSON.parse(text) as Record<string, unknown>;
  expect(body).toMatchObject({ code: "internal", detail: "Something broke on our side." });
  expect(Object.keys(body).sort()).toEqual(["code", "detail", "requestId", "status", "title", "type"]);
  expect(lines.map(({ event }) => event)).toEqual(["fault", "request"]);
  for (const line of lines) expect(line).toMatchObject({ requestId: body.requestId });
  expect(text + JSON.stringify(lines)).not.toMatch(/knee|select \*/);
});

test("a fault of ours rejects no op: the phone keeps its queue", async () => {
  const { cookie } = await signedIn(mo);
  failing(new Error("boom"));
  const ops = [
    { seq: 1, id: "01a21c82-ef4e-7a68-8a7c-88ff1e4bbab4", name: "logSet", input: {}, clock: "001772000000000.00001.phone-0001" },
  ];
  const answer = await sync(
    request("POST", "/sync", { cookie, body: { protocol: 1, deviceId: "phone-0001", epoch: null, cursor: 0, ops } }),
    params(),
  );
  expect(answer.status).toBe(500);
  expect(await answer.json()).not.toHaveProperty("verdicts");
});

test("the log line of a request holds a pseudonym, no address and no query", async () => {
  const { cookie, userId } = await signedIn(mo);
  failing(new Error("boom"));
  await readProfile(request("GET", "/profile?email=ada@example.test", { cookie }), params());
  const line = lines.find(({ event }) => event === "request");
  expect(Object.keys(line ?? {}).sort()).toEqual(["code", "endpoint", "event", "method", "ms", "requestId", "status", "user"]);
  expect(JSON.stringify(line)).not.toMatch(new RegExp(`ada@|${userId}|${cookie.slice(11, 30)}`));
});
