import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { POST as sync } from "../../src/app/api/v1/sync/route";
import { GET as readWorkouts } from "../../src/app/api/v1/workouts/route";
import { turnFlag } from "../../src/features/flags/server/turn-flag";
import { readConfig } from "../../src/lib/config";
import type { Database } from "../../src/lib/db/database";
import { FLAG_NAMES, FLAGS } from "../../src/lib/flags/names";
import { endpoint } from "../../src/lib/http/endpoint";
import { serveWith } from "../../src/lib/http/serve";
import { deliver } from "../../src/wiring/deliver";
import { runJob } from "../../src/wiring/jobs";
import { doorOf } from "../../src/wiring/serve";
import { assemble, type Started } from "../../src/wiring/services";
import { ORIGIN, params, request, signedIn, startTestMo } from "../support/api";

/* The operator's switches: what each does, and how fast (platform specification 3.9). */

let mo: Started;
beforeAll(async () => {
  mo = await startTestMo();
});
afterAll(() => mo.database.close());
beforeEach(async () => {
  for (const flag of FLAG_NAMES) await turnFlag(mo, flag, null, new Date());
  refresh();
});

/** One more process on the same database: services, and so switches, of its own. */
const instance = (database: Database = mo.database, env: Record<string, string> = {}): Started =>
  assemble(readConfig({ MO_ENV: "test", LOG_LEVEL: "silent", ...env }), database, mo.epoch);

/** The routes find a process that has asked for no switch yet. */
function refresh(env: Record<string, string> = {}): Started {
  const { flags } = instance(mo.database, env);
  return Object.assign(globalThis as unknown as { moStarted: Started }, { moStarted: { ...mo, flags } }).moStarted;
}
const turn = async (flag: Parameters<typeof turnFlag>[1], isOn: boolean) => {
  await turnFlag(mo, flag, isOn, new Date());
  return refresh();
};
const push = (cookie: string) =>
  sync(
    request("POST", "/sync", { cookie, body: { protocol: 1, deviceId: "phone-0001", epoch: null, cursor: 0, ops: [] } }),
    params(),
  );

test("what one instance turned counts on the other within five seconds, under load, and costs it one statement in four", async () => {
  const [one, two] = [instance(), instance()];
  const probe = serveWith(
    () => ({ ...doorOf(two), take: (e) => Promise.resolve({ ...TAKEN, bucket: e.limit }) }),
    endpoint({
      ...{ id: "probe", method: "POST", path: "/probe", access: "public", limit: "public", summary: "-" },
      ...{ input: z.strictObject({}), output: z.object({}) },
    }),
    () => Promise.resolve({}),
  );
  const ask = async () => (await probe(request("POST", "/probe", { body: {} }), params())).status;
  expect(await ask()).toBe(200);
  const before = mo.database.statements();
  await turnFlag(one, "writes", false, new Date());
  const from = performance.now();
  let asked = 0;
  while ((await ask()) === 200) {
    asked++;
    if (performance.now() - from > 6_000) break;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  expect(performance.now() - from).toBeLessThan(5_000);
  expect(asked).toBeGreaterThan(20);
  expect(mo.database.statements() - before).toBeLessThanOrEqual(3);
});

const TAKEN = { allowed: true, limit: 1, remaining: 1, resetSeconds: 1, windowSeconds: 1 } as const;

test("every flag is heard both ways; a store that is dead leaves the default, and the environment still decides", async () => {
  for (const flag of FLAG_NAMES) {
    await turnFlag(mo, flag, !FLAGS[flag].isOn, new Date());
    expect(await instance().flags.isOn(flag), flag).toBe(!FLAGS[flag].isOn);
  }
  const dead: Database = { ...mo.database, unit: () => Promise.reject(new Error("the server is away")) };
  for (const flag of FLAG_NAMES) expect(await instance(dead).flags.isOn(flag), flag).toBe(FLAGS[flag].isOn);
  expect(await instance(dead, { FLAG_SIGNUPS: "off" }).flags.isOn("signups")).toBe(false);
});

test("writes off: a change is a 503 that says when to come again, reading goes on, and nothing was written", async () => {
  const { cookie } = await signedIn(mo);
  await turn("writes", false);
  const refused = await push(cookie);
  expect([refused.status, refused.headers.get("retry-after"), refused.headers.get("content-type")]).toEqual([
    503,
    "30",
    "application/problem+json",
  ]);
  expect(await refused.json()).toMatchObject({ code: "unavailable", detail: expect.stringContaining("read-only") });
  expect((await readWorkouts(request("GET", "/workouts?limit=1", { cookie }), params())).status).toBe(200);
  expect((await readWorkouts(request("GET", "/workouts?limit=1"), params())).status).toBe(401);
  await turn("writes", true);
  expect((await push(cookie)).status).toBe(200);
});

test("writes off: signing in and out go on, other auth waits; nightly work waits for its slot, the sweep does not", async () => {
  const off = await turn("writes", false);
  const auth = instance(mo.database).auth;
  const post = (path: string, body: object) =>
    auth.routes(
      new Request(`${ORIGIN}/api/auth/${path}`, {
        method: "POST",
        headers: { "content-type": "application/json", origin: ORIGIN, "sec-fetch-site": "same-origin" },
        body: JSON.stringify(body),
      }),
    );
  expect((await post("sign-out", {})).status).toBe(200);
  expect((await post("sign-in/email", { email: "a@b.test", password: "not the password" })).status).toBe(401);
  for (const path of ["sign-up/email", "reset-password", "change-password", "request-password-reset"])
    expect((await post(path, {})).status, path).toBe(503);
  const day = new Date("2032-01-01T04:00:00Z");
  expect(await runJob(off, "daily", day)).toBeNull();
  expect(await runJob(off, "hourly", day)).toBeNull();
  expect(await runJob(off, "sweep", day)).not.toBeNull();
  expect(await runJob(await turn("writes", true), "hourly", day)).not.toBeNull();
});

test("signups off: a friendly no, before anything of the form is looked at", async () => {
  await turn("signups", false);
  const answer = await instance().auth.routes(
    new Request(`${ORIGIN}/api/auth/sign-up/email`, {
      method: "POST",
      headers: { "content-type": "application/json", origin: ORIGIN, "sec-fetch-site": "same-origin" },
      body: "{}",
    }),
  );
  expect([answer.status, await answer.json()]).toEqual([
    403,
    expect.objectContaining({ detail: expect.stringContaining("Sign-ups are closed") }),
  ]);
});

test("emails off: mail is held, and goes once they are on again", async () => {
  const sent: string[] = [];
  const email = {
    canDeliver: true as const,
    readReturn: null,
    send: (_: unknown, key: string) => {
      sent.push(key);
      return Promise.resolve();
    },
  };
  const { userId } = await signedIn(mo);
  const { queueMail } = await import("../../src/lib/outbox");
  const mail = { key: `flags:${userId}`, kind: "test", userId, to: "a@b.test", subject: "Hi", parts: ["Hi"] };
  await mo.database.unit({ actor: userId, mode: "write" }, (db) => queueMail(db, mail));
  expect(await deliver({ ...(await turn("emails", false)), email })).toMatchObject({ mails: 0 });
  expect(sent).toEqual([]);
  expect(await deliver({ ...(await turn("emails", true)), email })).toMatchObject({ mails: 1 });
  expect(sent).toHaveLength(1);
});
