import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "../../src/lib/ids";
import { BUCKETS } from "../../src/lib/rate-limit/port";
import { endpoints } from "../../src/wiring/endpoints";
import { PUBLIC_PATHS } from "../../src/wiring/public-paths";
import type { Started } from "../../src/wiring/services";
import { request, signedIn, startTestMo } from "../support/api";
import { personWithData } from "../support/person";
import { apiRoutes, caller } from "../support/routes";

let mo: Started;
let routes: Awaited<ReturnType<typeof apiRoutes>>;
let call: ReturnType<typeof caller>;
beforeAll(async () => {
  mo = await startTestMo();
  routes = await apiRoutes();
  call = caller(routes);
});
afterAll(() => mo.database.close());

const guarded = endpoints.filter(({ access }) => access === "user");
const anyId = () => ({
  workoutId: newId(),
  setId: newId(),
  workoutExerciseId: newId(),
  weightId: newId(),
  sessionId: newId(),
  methodId: newId(),
  archiveId: newId(),
  enrolmentId: newId(),
  checkInId: newId(),
  deloadId: newId(),
  freezeId: newId(),
  painMarkId: newId(),
  goalId: newId(),
  ownProgramId: newId(),
  customExerciseId: newId(),
  exerciseId: "barbell_bench_press",
  programId: "full-body-3",
  lastDay: "2026-03-03",
});

test("the public paths are these and no other", () => {
  const outside = [...routes.keys()].filter((path) => !path.startsWith("/api/v1/"));
  const open = endpoints.filter(({ access }) => access === "public").map(({ path }) => `/api/v1${path}`);
  expect([...outside, ...open].sort()).toEqual(Object.keys(PUBLIC_PATHS).sort());
});

test("nobody gets through any other door without a session, with a forged one, or with an ended one", async () => {
  const ended = await signedIn(mo);
  await mo.auth.erase(ended.userId);
  for (const e of guarded)
    for (const cookie of [undefined, "mo_session=forged.forged", ended.cookie]) {
      const answer = await call(e, { input: anyId(), ...(cookie ? { cookie } : {}) });
      expect(answer.status, e.id).toBe(401);
      expect(await answer.json(), e.id).toMatchObject({ code: "unauthenticated" });
    }
});

test("no change comes from another site, whatever it asks for", async () => {
  const { cookie } = await signedIn(mo);
  for (const e of guarded.filter(({ method }) => method !== "GET"))
    for (const headers of [{ "sec-fetch-site": "cross-site" }, { "sec-fetch-site": "same-site" }, { "sec-fetch-site": "none" }])
      expect((await call(e, { cookie, headers, input: anyId() })).status, e.id).toBe(403);
});

test("a browser without Sec-Fetch-Site is judged by its Origin", async () => {
  const { cookie } = await signedIn(mo);
  const sync = routes.get("/api/v1/sync")?.POST;
  const send = async (origin: string | null) => {
    const sent = request("POST", "/sync", { cookie, body: {} });
    sent.headers.delete("sec-fetch-site");
    if (origin !== null) sent.headers.set("origin", origin);
    return (await sync?.(sent, { params: Promise.resolve({}) }))?.status;
  };
  expect(await send("http://localhost:3000")).toBe(422);
  for (const origin of [null, "null", "http://localhost:3001", "http://localhost:3000.evil.test", "https://localhost:3000"])
    expect(await send(origin), String(origin)).toBe(403);
});

/** An unknown id here makes a new row; only that a stranger's is "not found" can be asked. */
const NAMED_BY_CLIENT = [
  "startWorkout",
  "logWeight",
  "startProgram",
  "logCheckIn",
  "startDeload",
  "declineDeload",
  "startFreeze",
  "markPain",
  "setGoal",
  "saveOwnProgram",
  "saveCustomExercise",
];
/** Reads of reference data or of the lifter as a whole: no id of a person in them. */
const hasPersonalId = (path: string) =>
  /:(methodId|archiveId|workoutId|setId|workoutExerciseId|weightId|sessionId|enrolmentId|checkInId|deloadId|freezeId|painMarkId|goalId|ownProgramId|customExerciseId)/.test(
    path,
  );

/** Those of these ids that are in the endpoint's path; anything more would be an unknown key. */
const inPathOf = (path: string, ids: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(ids).filter(([name]) => path.includes(`:${name}`)));

test("another person's ids answer like ids that do not exist, on every endpoint that takes one", async () => {
  const theirs = await personWithData(mo);
  const mine = await personWithData(mo);
  const before = await theirs.checksum();
  const asked = guarded.filter(({ path }) => hasPersonalId(path));
  expect(asked.length).toBeGreaterThan(10);
  for (const e of asked) {
    // A running workout of my own would be told first.
    const me = e.id === "startWorkout" ? await signedIn(mo) : mine;
    const answer = async (ids: Record<string, string>) => {
      const response = await call(e, { cookie: me.cookie, input: { ...theirs.inputFor(e.id), ...inPathOf(e.path, ids) } });
      const { requestId: _, ...body } = (await response.json()) as Record<string, unknown>;
      return { status: response.status, body };
    };
    const foreign = await answer(theirs.ids);
    expect(foreign.status, e.id).toBe(404);
    if (!NAMED_BY_CLIENT.includes(e.id))
      expect(await answer(Object.fromEntries(Object.keys(theirs.ids).map((key) => [key, newId()]))), e.id).toEqual(foreign);
  }
  expect(await theirs.checksum()).toEqual(before);
});

test("a GET changes nothing", async () => {
  const me = await personWithData(mo);
  const before = await me.checksum();
  const ids = { ...me.ids, exerciseId: "barbell_bench_press", programId: "full-body-3" };
  for (const e of guarded.filter(({ method }) => method === "GET"))
    expect((await call(e, { cookie: me.cookie, input: inPathOf(e.path, ids) })).status, e.id).toBe(200);
  // That the holder's data was taken along is a security event (decision 061), and the only row a GET leaves.
  const { security_events: _, ...after } = await me.checksum();
  const { security_events: __, ...was } = before;
  expect(after).toEqual(was);
  const listed = await call(endpoints.find(({ id }) => id === "listSecurityEvents")!, { cookie: me.cookie });
  const { items } = (await listed.json()) as { items: { kind: string }[] };
  expect(items.map(({ kind }) => kind)).toEqual(["exported", "signed-in"]);
});

const FORBIDDEN = ["plan", "isOwner", "userId", "rev", "createdAt", "xp", "customerId", "__proto__", "constructor"];

test("no write takes a field that is not in its contract", { timeout: 90_000 }, async () => {
  for (const e of guarded.filter(({ method }) => method !== "GET")) {
    const me = await personWithData(mo);
    for (const field of FORBIDDEN.filter((name) => !(name === "plan" && e.id === "saveExercise"))) {
      const input = JSON.parse(`{"${field}": "x"}`) as Record<string, unknown>;
      const sent = { ...me.inputFor(e.id), ...inPathOf(e.path, me.ids), ...input };
      // Where a lifter may do a thing a few times an hour, each try is another's.
      const { cookie } = BUCKETS[e.limit].limit < FORBIDDEN.length ? await signedIn(mo) : me;
      const answer = await call(e, { cookie, headers: { "if-match": '"0"' }, input: sent });
      expect(answer.status, `${e.id} ${field}`).toBe(422);
    }
  }
});
