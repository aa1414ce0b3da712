import { expect, test } from "vitest";
import { openAuth, PASSWORD } from "../../../tests/support/auth";
import { authDesk, fresh } from "../../../tests/support/auth-desk";
import { forgive, takeAttempt } from "./attempts";
import { AUTH_PATHS } from "./routes";

const desk = authDesk();

test.each([
  ["too short", "short-one", "At least"],
  ["common", "qwertyuiop", "lists of common ones"],
  ["common in capitals", "Basketball", "lists of common ones"],
  ["about Mo", "MoStrength2026!", "lists of common ones"],
  ["too long", "x".repeat(129), "At most"],
])("a password that is %s is refused beside its field", async (_, password) => {
  const reply = await desk.newBrowser().signUp(fresh(), { password });
  expect(reply.status).toBe(422);
  expect(reply.body.errors).toMatchObject([{ path: "password" }]);
});

test("the local part of the address with a year behind it is refused as a password", async () => {
  const reply = await desk.newBrowser().signUp("katharina@example.test", { password: "Katharina1990" });
  expect(reply.body.errors).toMatchObject([{ path: "password" }]);
});

test.each([
  ["terms", { acceptTerms: false }, "acceptTerms"],
  ["health data", { acceptHealth: false }, "acceptHealth"],
  ["a real time zone", { timeZone: "Mars/Olympus" }, "timeZone"],
  ["a language", { locale: "<script>" }, "locale"],
  ["an address", { email: "nobody" }, "email"],
])("sign-up without %s is refused beside its field", async (_, over, path) => {
  const reply = await desk.newBrowser().signUp(fresh(), over);
  expect(reply.status).toBe(422);
  expect(reply.body.errors).toMatchObject([{ path }]);
});

test("a field that a sign-up must not have is refused", async () => {
  expect((await desk.newBrowser().signUp(fresh(), { isOwner: true })).status).toBe(422);
});

test.each([
  ["another site", { "sec-fetch-site": "cross-site" }],
  ["a sister site", { "sec-fetch-site": "same-site" }],
  ["a typed address", { "sec-fetch-site": "none" }],
])("a change from %s is refused", async (_, headers) => {
  expect((await desk.newBrowser().post("sign-out", {}, headers)).status).toBe(403);
});

test("a form post is refused: only JSON is read", async () => {
  const reply = await desk.newBrowser().post("sign-in/email", { email: "a@b.test" }, { "content-type": "text/plain" });
  expect([reply.status, reply.headers.get("content-type")]).toEqual([415, "application/problem+json"]);
});

test.each([
  ["POST", "unlink-account"],
  ["GET", "list-sessions"],
  ["POST", "update-user"],
  ["POST", "email-otp/reset-password"],
  ["POST", "sign-in/email-otp"],
  ["GET", "ok"],
  ["GET", "constructor"],
  ["POST", "delete-user"],
])("%s %s, which the library has, is not there", async (method, path) => {
  const browser = desk.newBrowser();
  expect((await browser.send(method, path, method === "POST" ? {} : undefined)).status).toBe(404);
});

test("no path that changes anything answers a GET", async () => {
  for (const [path, route] of Object.entries(AUTH_PATHS))
    if (route.method === "POST") expect((await desk.newBrowser().send("GET", path)).status).toBe(405);
});

test("the eleventh try in a minute is refused by address, and by account from anywhere", async () => {
  const one = desk.newBrowser("198.51.100.7");
  for (let i = 0; i < 10; i++) expect((await one.signIn(fresh(), "wrong-wrong-1")).status).toBe(401);
  const refused = await one.signIn(fresh(), "wrong-wrong-1");
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThanOrEqual(1);
  expect(refused.headers.get("ratelimit-policy")).toBe('"auth";q=10;w=60');
  const email = fresh();
  for (let i = 0; i < 10; i++) await desk.newBrowser().signIn(email, "wrong-wrong-1");
  expect((await desk.newBrowser().signIn(email, "wrong-wrong-1")).status).toBe(429);
});

test("after five failures the right password is answered like a wrong one until the delay is over", async () => {
  const email = fresh();
  await desk.member(email);
  let at = Date.now();
  const timed = openAuth(desk.services, { now: () => new Date(at) });
  const wrong = [];
  for (let i = 0; i < 5; i++) wrong.push(await timed.newBrowser().signIn(email, "wrong-wrong-1"));
  const right = await timed.newBrowser().signIn(email);
  expect(right.status).toBe(401);
  expect({ ...right.body, requestId: "" }).toEqual({ ...wrong[4]!.body, requestId: "" });
  expect(right.headers.get("retry-after")).toBe("30");
  at += 31_000;
  expect((await timed.newBrowser().signIn(email)).status).toBe(200);
});

test("the delay grows 30 s, 1, 2, 4, 8, 15, 15 min and starts anew after an hour or a success", async () => {
  const { database } = desk.services;
  const start = Date.now();
  let at = start;
  const attempt = () => takeAttempt(database, "someone", new Date(at));
  const waits = [];
  for (let i = 0; i < 10; i++) {
    const { allowed, waitSeconds } = await attempt();
    expect(allowed).toBe(true);
    waits.push(waitSeconds);
    at += (waitSeconds ?? 0) * 1000;
  }
  expect(waits).toEqual([null, null, null, null, 30, 60, 120, 240, 480, 900]);
  expect(await attempt()).toMatchObject({ allowed: true, failures: 11, waitSeconds: 900 });
  expect(await attempt()).toMatchObject({ allowed: false, failures: 11, waitSeconds: 900 });
  at = start + 3_600_000 + 900_000;
  expect(await attempt()).toMatchObject({ allowed: true, failures: 1, waitSeconds: null });
  await forgive(database, "someone");
  expect(await attempt()).toMatchObject({ failures: 1 });
});

test("twenty guesses at once get no more tries than five in a row", async () => {
  const now = new Date();
  const tries = await Promise.all(Array.from({ length: 20 }, () => takeAttempt(desk.services.database, "crowd", now)));
  expect(tries.filter(({ allowed }) => allowed)).toHaveLength(5);
});

test("an unknown address and a wrong password answer alike", async () => {
  const email = fresh();
  await desk.member(email);
  const wrong = await desk.newBrowser().signIn(email, "wrong-wrong-1");
  const unknown = await desk.newBrowser().signIn(fresh(), PASSWORD);
  expect({ ...unknown.body, requestId: "" }).toEqual({ ...wrong.body, requestId: "" });
});
