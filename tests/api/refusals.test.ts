import { afterAll, beforeAll, expect, test } from "vitest";
import { PATCH as changeProfile, GET as readProfile } from "../../src/app/api/v1/profile/route";
import { POST as sync } from "../../src/app/api/v1/sync/route";
import { GET as readToday } from "../../src/app/api/v1/today/route";
import { GET as readWorkout, PUT as startWorkout } from "../../src/app/api/v1/workouts/[workoutId]/route";
import { PUT as logSet } from "../../src/app/api/v1/workouts/[workoutId]/sets/[setId]/route";
import { GET as listWorkouts } from "../../src/app/api/v1/workouts/route";
import { newId } from "../../src/lib/ids";
import type { Started } from "../../src/wiring/services";
import { params, request, signedIn, startTestMo } from "../support/api";

let mo: Started;
beforeAll(async () => {
  mo = await startTestMo();
});
afterAll(() => mo.database.close());

async function problem(answer: Promise<Response>) {
  const response = await answer;
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  return (await response.json()) as {
    status: number;
    code: string;
    detail: string;
    errors?: { path: string; message: string }[];
  };
}

test("nobody reads anything without a session, with a forged one, or with a copied header", async () => {
  for (const cookie of [undefined, "mo_session=forged.forged", "mo_session="])
    for (const [handler, path] of [
      [readToday, "/today"],
      [readProfile, "/profile"],
      [listWorkouts, "/workouts"],
    ] as const)
      expect(await problem(handler(request("GET", path, cookie === undefined ? {} : { cookie }), params()))).toMatchObject({
        status: 401,
        code: "unauthenticated",
      });
});

test("a change from another site is refused, whatever cookie it carries", async () => {
  const { cookie } = await signedIn(mo);
  const send = (headers: Record<string, string>) => problem(sync(request("POST", "/sync", { cookie, body: {}, headers })));
  expect(await send({ "sec-fetch-site": "cross-site" })).toMatchObject({ status: 403 });
  expect(await send({ "sec-fetch-site": "same-site" })).toMatchObject({ status: 403 });
  expect(await send({ "sec-fetch-site": "none", origin: "null" })).toMatchObject({ status: 403 });
});

test("malformed, mistyped, oversized and over-deep bodies each get their own answer", async () => {
  const { cookie } = await signedIn(mo);
  const put = (body: unknown, headers: Record<string, string> = {}) =>
    problem(startWorkout(request("PUT", `/workouts/${newId()}`, { cookie, body, headers }), params({ workoutId: newId() })));
  expect(await put("{")).toMatchObject({ status: 400 });
  expect(await put("[]")).toMatchObject({ status: 400 });
  expect(await put({}, { "content-type": "text/plain" })).toMatchObject({ status: 415 });
  expect(await put({ title: "x".repeat(300 * 1024) })).toMatchObject({ status: 413 });
  expect(await put(JSON.parse(`${'{"a":'.repeat(40)}1${"}".repeat(40)}`))).toMatchObject({ status: 400 });
});

test("each field of a set says what is wrong with it, and unknown keys are refused", async () => {
  const { cookie } = await signedIn(mo);
  const body = {
    workoutExerciseId: "nope",
    exerciseId: "Bench!",
    position: 21,
    role: "super",
    load: { value: -1, unit: "stone" },
    loadBasis: "total",
    reps: 101,
    seconds: null,
    metres: null,
    rpe: 8.3,
    rir: null,
    restSeconds: null,
    completed: true,
    completedAt: null,
    target: null,
    note: "x".repeat(501),
    userId: newId(),
  };
  const place = { workoutId: newId(), setId: newId() };
  const answer = await problem(
    logSet(request("PUT", `/workouts/${place.workoutId}/sets/${place.setId}`, { cookie, body }), params(place)),
  );
  expect(answer).toMatchObject({ status: 422, code: "invalid" });
  const paths = answer.errors?.map(({ path }) => path);
  for (const path of [
    "workoutExerciseId",
    "exerciseId",
    "position",
    "role",
    "load.value",
    "load.unit",
    "reps",
    "rpe",
    "note",
    "userId",
  ])
    expect(paths).toContain(path);
  expect(answer.errors?.find(({ path }) => path === "reps")?.message).toBe("At most 100");
});

test("an unknown id and somebody else's id answer alike", async () => {
  const [mine, theirs] = [await signedIn(mo), await signedIn(mo)];
  const workoutId = newId();
  const body = {
    enrolmentId: null,
    programId: null,
    dayId: null,
    title: "Theirs",
    source: "empty",
    day: "2026-03-02",
    zone: "UTC",
    startedAt: "2026-03-02T10:00:00Z",
    exercises: [],
  };
  expect((await startWorkout(request("PUT", "/workouts/x", { cookie: theirs.cookie, body }), params({ workoutId }))).status).toBe(
    200,
  );
  const ask = async (id: string) => {
    const { requestId: _, ...rest } = (await problem(
      readWorkout(request("GET", "/workouts/x", { cookie: mine.cookie }), params({ workoutId: id })),
    )) as never as Record<string, unknown>;
    return rest;
  };
  expect(await ask(workoutId)).toEqual(await ask(newId()));
});

test("a form needs the version it changed, and a stale one is told so", async () => {
  const { cookie } = await signedIn(mo);
  const patch = (headers: Record<string, string>) =>
    changeProfile(request("PATCH", "/profile", { cookie, body: { goal: "muscle" }, headers }), params());
  expect(await problem(patch({}))).toMatchObject({ status: 428 });
  const read = await readProfile(request("GET", "/profile", { cookie }), params());
  const tag = read.headers.get("etag") ?? "";
  expect(tag).toBe('"0"');
  expect((await patch({ "if-match": tag })).status).toBe(200);
  expect(await problem(patch({ "if-match": tag }))).toMatchObject({ status: 412, code: "conflict" });
});

test("an edited cursor is refused", async () => {
  const { cookie } = await signedIn(mo);
  expect(await problem(listWorkouts(request("GET", "/workouts?cursor=abc.def", { cookie }), params()))).toMatchObject({
    status: 400,
  });
});

test("exactly a hundred requests a minute pass, the next one is told when to return, and a neighbour notices nothing", async () => {
  const [busy, calm] = [await signedIn(mo), await signedIn(mo)];
  const ask = (cookie: string) => readProfile(request("GET", "/profile", { cookie }), params());
  const passed = [];
  for (let i = 0; i < 100; i++) passed.push((await ask(busy.cookie)).status);
  expect(passed.every((status) => status === 200)).toBe(true);
  const refused = await ask(busy.cookie);
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThanOrEqual(1);
  expect(refused.headers.get("ratelimit-policy")).toBe('"api";q=100;w=60');
  expect((await ask(calm.cookie)).status).toBe(200);
});
