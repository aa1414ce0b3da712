import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { GET as readBoard } from "../../src/app/api/v1/board/route";
import { GET as readStrength } from "../../src/app/api/v1/progress/strength/[exerciseId]/route";
import { POST as sync } from "../../src/app/api/v1/sync/route";
import { GET as readToday } from "../../src/app/api/v1/today/route";
import { POST as finish } from "../../src/app/api/v1/workouts/[workoutId]/finish/route";
import { GET as readWorkout, PUT as startWorkout } from "../../src/app/api/v1/workouts/[workoutId]/route";
import { PUT as logSet } from "../../src/app/api/v1/workouts/[workoutId]/sets/[setId]/route";
import { GET as listWorkouts } from "../../src/app/api/v1/workouts/route";
import { startProgram } from "../../src/features/programs/server/start-program";
import { asUseCase } from "../../src/lib/changes";
import { clockOf } from "../../src/lib/clock";
import { closedDb } from "../../src/lib/context";
import { ownTableFlags } from "../../src/lib/flags/own-table";
import { newId } from "../../src/lib/ids";
import type { Started } from "../../src/wiring/services";
import { params, request, signedIn, startTestMo } from "../support/api";
import { fillLog } from "../support/fill-log";
import { bench } from "../support/workouts";

let mo: Started;
beforeAll(async () => {
  mo = await startTestMo();
  // Switches are read once in four seconds by whoever asks (tests/api/flags.test.ts counts that); here they stand still.
  const flags = ownTableFlags({ overrides: {}, stored: () => Promise.resolve({}) });
  Object.assign(globalThis, { moStarted: { ...mo, flags } });
});
afterAll(() => mo.database.close());

/** A lifter with so many finished sets, ten a workout, over four exercises. */
async function lifterWith(setCount: number) {
  const { userId, cookie } = await signedIn(mo);
  await asUseCase(startProgram)(
    { userId, db: closedDb, now: () => new Date(), services: mo, requestId: "test" },
    { enrolmentId: newId(), programId: "upper-lower-4", startedOn: "2020-01-06" },
  );
  await fillLog(mo, userId, setCount);
  // What the server's own autovacuum does within a minute.
  await mo.database.script("analyze workouts; analyze workout_exercises; analyze sets");
  return { userId, cookie };
}

/** Statements of each operation, session look-up included, in the order a day has them. */
async function day(cookie: string) {
  const costs: Record<string, number> = {};
  const cost = async (name: string, work: () => Promise<Response>) => {
    const before = mo.database.statements();
    const answer = await work();
    costs[name] = mo.database.statements() - before;
    expect(answer.status, `${name}: ${answer.ok ? "" : await answer.text()}`).toBe(200);
  };
  const get = (path: string) => request("GET", path, { cookie });
  const [workoutId, workoutExerciseId] = [newId(), newId()];
  const exerciseId = "barbell_bench_press";
  const set = (over: Record<string, unknown> = {}) => bench(workoutId, workoutExerciseId, over);
  const today = new Date().toISOString();
  const exercise = {
    workoutExerciseId,
    exerciseId,
    slotId: null,
    swappedFrom: null,
    position: 1,
    superset: null,
    restSeconds: 90,
    plan: null,
    note: null,
  };
  const planned = [1, 2, 3].map((position) => {
    const { workoutId: _, ...one } = set({ position, completed: false, completedAt: null });
    return one;
  });
  const start = {
    enrolmentId: null,
    programId: null,
    dayId: null,
    title: "A",
    source: "empty",
    day: today.slice(0, 10),
    zone: "UTC",
    startedAt: today,
    exercises: [{ ...exercise, sets: planned }],
  };
  await cost("dashboard", () => readBoard(get("/board"), params()));
  await cost("today", () => readToday(get("/today"), params()));
  await cost("history page", () => listWorkouts(get("/workouts?limit=100"), params()));
  await cost("exercise history", () => readStrength(get("/progress/strength/x"), params({ exerciseId })));
  await cost("start", () => startWorkout(request("PUT", "/w", { cookie, body: start }), params({ workoutId })));
  const { workoutId: _w, setId, ...logged } = set({ setId: planned[0]?.setId });
  await cost("log a set", () => logSet(request("PUT", "/s", { cookie, body: logged }), params({ workoutId, setId })));
  await cost("read a workout", () => readWorkout(get("/w"), params({ workoutId })));
  const { rows } = await mo.database.plain.execute<{ rev: number }>(
    sql`select rev from sync_state where user_id = (select user_id from workouts where id = ${workoutId})`,
  );
  const cursor = Number(rows[0]?.rev ?? 0);
  const ops = (from: number, n: number) =>
    Array.from({ length: n }, (_, i) => ({
      seq: from + i,
      id: newId(),
      name: "logSet",
      input: set({ position: i + 1 }),
      clock: clockOf(Date.now() + i, i, "phone-0001"),
    }));
  const push = (from: number, n: number, at: number) =>
    sync(
      request("POST", "/sync", {
        cookie,
        body: { protocol: 1, deviceId: "phone-0001", epoch: null, cursor: at, ops: ops(from, n) },
      }),
      params(),
    );
  await cost("sync of one", () => push(1, 1, cursor));
  await cost("sync of ten", () => push(2, 10, cursor + 1));
  await cost("finish", () =>
    finish(
      request("POST", "/f", { cookie, body: { finishedAt: new Date(Date.now() + 1000).toISOString(), note: null, effort: 8 } }),
      params({ workoutId }),
    ),
  );
  return costs;
}

const CAPS: Readonly<Record<string, number>> = {
  dashboard: 8,
  today: 6,
  "history page": 4,
  "exercise history": 4,
  start: 10,
  "log a set": 6,
  "read a workout": 5,
  "sync of one": 6,
  "sync of ten": 26,
  finish: 14,
};

test("each operation stays within its number of statements, with 10 sets behind the lifter as with 10,000", async () => {
  const few = await day((await lifterWith(10)).cookie);
  expect(Object.entries(few).filter(([name, n]) => n > (CAPS[name] ?? 0))).toEqual([]);
  expect(Object.keys(few).sort()).toEqual(Object.keys(CAPS).sort());
  expect(await day((await lifterWith(10_000)).cookie)).toEqual(few);
}, 120_000);
