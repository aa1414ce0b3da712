import { NextRequest } from "next/server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { GET as nowhere } from "../../src/app/api/[...rest]/route";
import { GET as authGet, OPTIONS as authOptions, POST as authPost } from "../../src/app/api/auth/[...all]/route";
import { proxy } from "../../src/proxy";
import type { Started } from "../../src/wiring/services";
import { ORIGIN, startTestMo } from "../support/api";

let mo: Started;
beforeAll(async () => {
  mo = await startTestMo();
});
afterAll(() => mo.database.close());

const ask = (method: string, path: string) =>
  proxy(new NextRequest(`${ORIGIN}${path}`, { method, headers: { host: "localhost:3000" } }));

test.each([
  ["POST", "/api/v1/board", "GET, HEAD"],
  ["DELETE", "/api/v1/profile", "PATCH, GET, HEAD"],
  ["PROPFIND", "/api/v1/workouts/x", "GET, HEAD"],
  ["POST", "/api/health", "GET, HEAD"],
  ["PUT", "/api/cron/daily", "GET, HEAD"],
])("%s on %s is a 405 that names %s", async (method, path, allow) => {
  const answer = ask(method, path);
  expect(answer.status).toBe(405);
  for (const name of allow.split(", ")) expect(answer.headers.get("allow")?.split(", ")).toContain(name);
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  expect(answer.headers.get("cache-control")).toBe("private, no-store");
  const body = (await answer.json()) as { requestId: string };
  expect(body).toMatchObject({ status: 405, code: "invalid" });
  expect(answer.headers.get("x-request-id")).toBe(body.requestId);
});

test("OPTIONS tells the methods and no other origin that it may call", () => {
  const answer = ask("OPTIONS", "/api/v1/board");
  expect([answer.status, answer.headers.get("allow")]).toEqual([204, "GET, HEAD"]);
  expect([...answer.headers.keys()].filter((name) => name.startsWith("access-control"))).toEqual([]);
});

test("HEAD goes where GET goes", () => {
  expect(ask("HEAD", "/api/v1/board").headers.get("x-middleware-next")).toBe("1");
});

test("an unknown path is a JSON 404 with a request id", async () => {
  const answer = await nowhere(new Request(`${ORIGIN}/api/nothing/here`));
  expect(answer.status).toBe(404);
  const body = (await answer.json()) as { requestId: string };
  expect(body).toMatchObject({ code: "not-found", type: "urn:mo:problem:not-found" });
  expect(answer.headers.get("x-request-id")).toBe(body.requestId);
});

test("signing in knows its methods too", async () => {
  const auth = (method: string, path: string) => new Request(`${ORIGIN}/api/auth/${path}`, { method });
  const wrong = await authGet(auth("GET", "sign-out"));
  expect([wrong.status, wrong.headers.get("allow")]).toEqual([405, "POST"]);
  expect(await wrong.json()).toMatchObject({ code: "invalid" });
  expect((await authPost(auth("POST", "get-session"))).headers.get("allow")).toBe("GET, HEAD");
  expect((await authGet(auth("HEAD", "get-session"))).status).toBe(200);
  const options = await authOptions(auth("OPTIONS", "sign-in/email"));
  expect([options.status, options.headers.get("allow")]).toEqual([204, "POST"]);
});
