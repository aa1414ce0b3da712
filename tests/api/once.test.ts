import { afterAll, beforeAll, expect, test } from "vitest";
import { POST as sync } from "../../src/app/api/v1/sync/route";
import { POST as finish } from "../../src/app/api/v1/workouts/[workoutId]/finish/route";
import { GET as readWorkout, PUT as startWorkout } from "../../src/app/api/v1/workouts/[workoutId]/route";
import { DELETE as deleteSet, PUT as logSet } from "../../src/app/api/v1/workouts/[workoutId]/sets/[setId]/route";
import type { WorkoutDetail } from "../../src/features/workouts/shapes";
import { clockOf } from "../../src/lib/clock";
import { newId } from "../../src/lib/ids";
import type { Started } from "../../src/wiring/services";
import { params, request, signedIn, startTestMo } from "../support/api";
import { bench } from "../support/workouts";

let mo: Started;
beforeAll(async () => {
  mo = await startTestMo();
});
afterAll(() => mo.database.close());

const DAY = "2026-03-05";

/** A phone with a workout to start: what it sends is what the screens send. */
async function phone() {
  const { cookie } = await signedIn(mo);
  const [workoutId, workoutExerciseId] = [newId(), newId()];
  const body = {
    enrolmentId: null,
    programId: null,
    dayId: null,
    title: "Bench",
    source: "empty",
    day: DAY,
    zone: "UTC",
    startedAt: `${DAY}T10:00:00Z`,
    exercises: [exercise(workoutExerciseId)],
  };
  return {
    cookie,
    workoutId,
    workoutExerciseId,
    start: (id = workoutId, over: object = {}) =>
      startWorkout(
        request("PUT", "/w", {
          cookie,
          body: { ...body, exercises: [exercise(id === workoutId ? workoutExerciseId : newId())], ...over },
        }),
        params({ workoutId: id }),
      ),
    log: ({ setId, workoutId: _, ...set }: ReturnType<typeof bench>, into = workoutId) =>
      logSet(request("PUT", "/s", { cookie, body: set }), params({ workoutId: into, setId })),
    remove: (setId: string) => deleteSet(request("DELETE", "/s", { cookie, body: {} }), params({ workoutId, setId })),
    finish: () =>
      finish(
        request("POST", "/f", { cookie, body: { finishedAt: `${DAY}T11:00:00Z`, note: null, effort: null } }),
        params({ workoutId }),
      ),
    read: async () =>
      (await (await readWorkout(request("GET", "/w", { cookie }), params({ workoutId }))).json()) as WorkoutDetail,
    set: (over: Record<string, unknown> = {}) => bench(workoutId, workoutExerciseId, over),
  };
}

function exercise(workoutExerciseId: string) {
  return {
    workoutExerciseId,
    exerciseId: "barbell_bench_press",
    slotId: null,
    swappedFrom: null,
    position: 1,
    superset: null,
    restSeconds: 90,
    plan: null,
    note: null,
    sets: [] as unknown[],
  };
}

const statuses = async (answers: readonly Promise<Response>[]) => (await Promise.all(answers)).map(({ status }) => status).sort();

test("ten taps on Start open one workout", async () => {
  const one = await phone();
  expect(await statuses(Array.from({ length: 10 }, () => one.start()))).toEqual(Array(10).fill(200));
  expect((await one.read()).exercises).toHaveLength(1);
});

test("two devices that start at the same moment get one workout and one clear refusal", async () => {
  const one = await phone();
  const answers = await Promise.all([one.start(newId()), one.start(newId()), one.start(newId())]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  const refused = answers.find(({ status }) => status === 409);
  expect(await refused?.json()).toMatchObject({
    code: "conflict",
    detail: "Another workout is open. Resume, finish or discard it first.",
  });
});

test("ten taps on Finish finish once", async () => {
  const one = await phone();
  await one.start();
  await one.log(one.set());
  expect(await statuses(Array.from({ length: 10 }, () => one.finish()))).toEqual([200, ...Array(9).fill(409)]);
});

test("a double tap is one set, with the value of the last tap", async () => {
  const one = await phone();
  await one.start();
  const set = one.set({ reps: 8 });
  await Promise.all(Array.from({ length: 10 }, () => one.log(set)));
  await one.log({ ...set, reps: 9 });
  const { exercises } = await one.read();
  expect(exercises[0]?.sets).toMatchObject([{ id: set.setId, reps: 9 }]);
});

test("twenty sets logged at once are twenty sets", async () => {
  const one = await phone();
  await one.start();
  const sets = Array.from({ length: 20 }, (_, i) => one.set({ position: i + 1 }));
  expect(await statuses(sets.map((set) => one.log(set)))).toEqual(Array(20).fill(200));
  expect((await one.read()).exercises[0]?.sets.map(({ id }) => id).sort()).toEqual(sets.map(({ setId }) => setId).sort());
  const more = await one.log(one.set({ position: 20 }));
  expect([more.status, ((await more.json()) as { detail: string }).detail]).toEqual([422, "At most 20 sets"]);
  const [first] = sets;
  expect((await one.log({ ...first!, reps: 3 })).status).toBe(200);
});

test("a set logged while Finish is under way is kept", async () => {
  const one = await phone();
  await one.start();
  await one.log(one.set());
  const late = one.set({ position: 2 });
  expect(await statuses([one.finish(), one.log(late)])).toEqual([200, 200]);
  expect((await one.read()).exercises[0]?.sets.map(({ id }) => id)).toContain(late.setId);
});

test("a set does not land in the exercise of another workout", async () => {
  const one = await phone();
  await one.start();
  await one.log(one.set());
  await one.finish();
  const second = newId();
  await one.start(second);
  expect((await one.log(one.set(), second)).status).toBe(404);
});

test("a phone whose answer was lost sends the batch again: same verdicts, one effect, however often and at once", async () => {
  const one = await phone();
  await one.start();
  const op = (seq: number, over: Record<string, unknown>) => ({
    seq,
    id: newId(),
    name: "logSet",
    input: one.set(over),
    clock: clockOf(Date.now(), seq, "phone-0001"),
  });
  const body = {
    protocol: 1,
    deviceId: "phone-0001",
    epoch: null,
    cursor: 0,
    ops: [op(1, {}), op(2, { position: 2 }), op(3, { reps: 101 })],
  };
  const send = async () => {
    const answer = await sync(request("POST", "/sync", { cookie: one.cookie, body }), params());
    expect(answer.status, await answer.clone().text()).toBe(200);
    return ((await answer.json()) as { verdicts: unknown }).verdicts;
  };
  const [first, ...rest] = await Promise.all(Array.from({ length: 6 }, send));
  for (const again of [...rest, await send()]) expect(again).toEqual(first);
  expect((await one.read()).exercises[0]?.sets).toHaveLength(2);
});

test("a delete that was made before an edit does not take the edit with it", async () => {
  const one = await phone();
  await one.start();
  const set = one.set();
  await one.log(set);
  const early = clockOf(Date.now() - 60_000, 1, "tablet-0001");
  const ops = [{ seq: 1, id: newId(), name: "deleteSet", input: { workoutId: one.workoutId, setId: set.setId }, clock: early }];
  const body = { protocol: 1, deviceId: "tablet-0001", epoch: null, cursor: 0, ops };
  const answer = await sync(request("POST", "/sync", { cookie: one.cookie, body }), params());
  expect(await answer.json()).toMatchObject({ verdicts: [{ seq: 1, status: "done" }] });
  expect((await one.read()).exercises[0]?.sets).toHaveLength(1);
  expect((await one.remove(set.setId)).status).toBe(200);
  expect((await one.read()).exercises[0]?.sets).toHaveLength(0);
});

test("a workout of 600 planned sets reaches another device whole", async () => {
  const one = await phone();
  const exercises = Array.from({ length: 30 }, (_, i) => {
    const id = newId();
    const sets = Array.from({ length: 20 }, (__, j) => {
      const {
        workoutId: _w,
        workoutExerciseId: _e,
        ...set
      } = bench(one.workoutId, id, { position: j + 1, completed: false, completedAt: null });
      return { ...set, workoutExerciseId: id };
    });
    return { ...exercise(id), position: i + 1, sets };
  });
  expect((await one.start(one.workoutId, { exercises })).status).toBe(200);
  const seen = new Map<string, number>();
  let cursor = 0;
  for (let more = true; more; ) {
    const body = { protocol: 1, deviceId: "tablet-0001", epoch: null, cursor, ops: [] };
    const answer = await sync(request("POST", "/sync", { cookie: one.cookie, body }), params());
    const pulled = (await answer.json()) as { cursor: number; more: boolean; changes: { table: string }[] };
    for (const { table } of pulled.changes) seen.set(table, (seen.get(table) ?? 0) + 1);
    ({ cursor, more } = pulled);
  }
  expect(Object.fromEntries(seen)).toEqual({ workouts: 1, workout_exercises: 30, sets: 600 });
});

test("text that the database cannot hold rejects its op, not the batch", async () => {
  const one = await phone();
  await one.start();
  const input = { ...one.set(), "bad\0key": 1 };
  const op = (seq: number, given: object) => ({
    seq,
    id: newId(),
    name: "logSet",
    input: given,
    clock: clockOf(Date.now(), seq, "phone-0001"),
  });
  const body = {
    protocol: 1,
    deviceId: "phone-0001",
    epoch: null,
    cursor: 0,
    ops: [op(1, input), op(2, one.set({ note: "a\ud800" })), op(3, one.set())],
  };
  const answer = await sync(request("POST", "/sync", { cookie: one.cookie, body }), params());
  const { verdicts } = (await answer.json()) as { verdicts: { status: string }[] };
  expect(verdicts.map(({ status }) => status)).toEqual(["rejected", "rejected", "done"]);
});
