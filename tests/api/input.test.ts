import { afterAll, beforeAll, expect, test } from "vitest";
import { GET as findExercises } from "../../src/app/api/v1/exercises/route";
import { PATCH as changeProfile, GET as readProfile } from "../../src/app/api/v1/profile/route";
import { POST as sync } from "../../src/app/api/v1/sync/route";
import { PUT as startWorkout } from "../../src/app/api/v1/workouts/[workoutId]/route";
import { GET as listWorkouts } from "../../src/app/api/v1/workouts/route";
import { writeCursor } from "../../src/lib/http/cursor";
import { newId } from "../../src/lib/ids";
import type { Started } from "../../src/wiring/services";
import { ORIGIN, params, request, signedIn, startTestMo } from "../support/api";

let mo: Started;
let cookie: string;
beforeAll(async () => {
  mo = await startTestMo();
  ({ cookie } = await signedIn(mo));
});
afterAll(() => mo.database.close());

const start = {
  enrolmentId: null,
  programId: null,
  dayId: null,
  title: "Bench",
  source: "empty",
  day: "2026-03-05",
  zone: "UTC",
  startedAt: "2026-03-05T10:00:00Z",
  exercises: [],
};
const put = (body: unknown, headers: Record<string, string> = {}) =>
  startWorkout(request("PUT", "/workouts/x", { cookie, body, headers }), params({ workoutId: newId() }));

test("32 levels are read, 33 are not", async () => {
  const nested = (levels: number) => `${'{"a":'.repeat(levels)}1${"}".repeat(levels)}`;
  expect((await put(nested(32))).status).toBe(422);
  expect((await put(nested(33))).status).toBe(400);
  expect((await put(`{"a":${"[".repeat(100_000)}${"]".repeat(100_000)}}`)).status).toBe(400);
});

test("a chunked body is counted while it is read, and reading stops at the limit", async () => {
  let sent = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent++;
      controller.enqueue(new TextEncoder().encode(sent === 1 ? '{"a":"' : "x".repeat(64 * 1024)));
      if (sent > 1_000) controller.close();
    },
  });
  const headers = { cookie, "sec-fetch-site": "same-origin", "content-type": "application/json" };
  const chunked = new Request(`${ORIGIN}/api/v1/workouts/x`, { method: "PUT", headers, body, duplex: "half" } as RequestInit);
  expect((await startWorkout(chunked, params({ workoutId: newId() }))).status).toBe(413);
  expect(sent).toBeLessThan(10);
});

test.each(["application/json-seq", "application/jsonx", "multipart/form-data", "application/x-www-form-urlencoded"])(
  "a body of type %s is refused",
  async (type) => {
    expect((await put(start, { "content-type": type })).status).toBe(415);
  },
);

test("a sync batch may hold a megabyte, one byte more is refused", async () => {
  const send = (size: number) => {
    const frame = JSON.stringify({ filler: "" }).length;
    return sync(request("POST", "/sync", { cookie, body: JSON.stringify({ filler: "x".repeat(size - frame) }) }), params());
  };
  expect((await send(1024 * 1024)).status).toBe(422);
  expect((await send(1024 * 1024 + 1)).status).toBe(413);
});

test.each([
  ["a NUL", "a\0b"],
  ["a lone surrogate", "a\ud800b"],
])("%s in any text is a field error, never a fault", async (_, text) => {
  for (const over of [{ title: text }, { programId: text }, { dayId: text }])
    expect((await put({ ...start, ...over })).status, JSON.stringify(over)).toBe(422);
  const exercise = {
    workoutExerciseId: newId(),
    exerciseId: "barbell_bench_press",
    slotId: null,
    swappedFrom: null,
    position: 1,
    superset: null,
    restSeconds: 90,
    note: null,
    sets: [],
  };
  const plan = { role: "main", reasons: [], alternatives: [], stateKey: "k" };
  const reason = { rule: "x", text: "why.x", facts: {}, grade: "A" };
  for (const over of [
    { slotId: text },
    { superset: text },
    { note: text },
    { plan: { ...plan, role: text } },
    { plan: { ...plan, stateKey: text } },
    { plan: { ...plan, reasons: [{ ...reason, rule: text }] } },
    { plan: { ...plan, reasons: [{ ...reason, text: `why.${text}` }] } },
    { plan: { ...plan, reasons: [{ ...reason, source: text }] } },
    { plan: { ...plan, reasons: [{ ...reason, facts: { [text]: 1 } }] } },
    { plan: { ...plan, reasons: [{ ...reason, facts: { a: [text] } }] } },
  ])
    expect((await put({ ...start, exercises: [{ ...exercise, plan, ...over }] })).status, JSON.stringify(over)).toBe(422);
});

test.each(["0000-01-01", "9999-12-31", "2026-02-30", "1899-12-31", "2026-3-5"])("the day %s is a field error", async (day) => {
  expect((await put({ ...start, day })).status).toBe(422);
  expect((await listWorkouts(request("GET", `/workouts?from=${day}`, { cookie }), params())).status).toBe(422);
});

test.each(["0000-01-01T00:00:00Z", "9999-12-31T23:59:59Z"])("the time %s is a field error", async (startedAt) => {
  expect((await put({ ...start, startedAt })).status).toBe(422);
});

test("a range of at most 800 days is read, and only forwards", async () => {
  const list = async (query: string) => (await listWorkouts(request("GET", `/workouts?${query}`, { cookie }), params())).status;
  expect(await list("from=2024-01-01&to=2026-03-11")).toBe(200);
  expect(await list("from=2024-01-01&to=2026-03-12")).toBe(422);
  expect(await list("from=2026-03-02&to=2026-03-01")).toBe(422);
});

test("a name given twice, an unknown name and a limit out of range are field errors", async () => {
  const find = async (query: string) => findExercises(request("GET", `/exercises?${query}`, { cookie }), params());
  for (const query of ["limit=1&limit=2", "limits=1", "limit=0", "limit=101", "limit=ten", "limit=1.5"])
    expect((await find(query)).status, query).toBe(422);
});

test("names of unknown keys come back cut and without control characters", async () => {
  const answer = await put({ ...start, [`a\0${"k".repeat(5_000)}`]: 1 });
  expect(answer.status).toBe(422);
  const text = await answer.text();
  expect(text.length).toBeLessThan(1_000);
  expect(text).not.toContain("\\u0000");
});

test("a cursor that was edited, cut, or made for somebody else is refused", async () => {
  const { userId, cookie: mine } = await signedIn(mo);
  const list = async (cursor: string) =>
    (await listWorkouts(request("GET", `/workouts?cursor=${encodeURIComponent(cursor)}`, { cookie: mine }), params())).status;
  const place = ["2026-03-05T10:00:00.000Z", newId()];
  const good = writeCursor(mo.keys, userId, place);
  expect(await list(good)).toBe(200);
  expect(await list(writeCursor(mo.keys, newId(), place))).toBe(400);
  for (const bad of [good.slice(1), good.slice(0, -1), `${good}x`, good.replace(".", "x."), `${good}.x`, ".", "..."])
    expect(await list(bad), bad).toBe(400);
});

test("two forms that changed the same version: one is saved, the other is shown what is there now", async () => {
  const { cookie: mine } = await signedIn(mo);
  const tag = (await readProfile(request("GET", "/profile", { cookie: mine }), params())).headers.get("etag") ?? "";
  const save = (goal: string, etag = tag) =>
    changeProfile(request("PATCH", "/profile", { cookie: mine, body: { goal }, headers: { "if-match": etag } }), params());
  const answers = await Promise.all([save("muscle"), save("strength")]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  const late = answers.find(({ status }) => status === 412);
  const now = await readProfile(request("GET", "/profile", { cookie: mine }), params());
  expect(late?.headers.get("etag")).toBe(now.headers.get("etag"));
  expect(await late?.json()).toMatchObject({ code: "conflict", current: await now.json() });
  for (const unreadable of ["*", 'W/"1"', '"x"', '"-1"', ""])
    expect((await save("muscle", unreadable)).status, unreadable).toBe(412);
});
