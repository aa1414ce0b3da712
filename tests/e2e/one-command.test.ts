import { existsSync, readFileSync, statSync } from "node:fs";
import { request } from "node:http";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openClient } from "../../scripts/replay/client";
import { openQueue } from "../../scripts/replay/queue";
import { signUp } from "../../scripts/replay/sign-up";
import { newId } from "../../src/lib/ids";
import { walkHeaders } from "./headers-walk";
import { type Clone, freePort, isFull, makeClone, type Run } from "./one-command-clone";

/** Platform 1.5: what somebody with a fresh clone, an empty home and no environment gets from `npm start`. In order. */
const MB = 1024 * 1024;
const IDLE_MB = 350;

let clone: Clone;
let run: Run;
let client: ReturnType<typeof openClient>;
const workoutId = newId();
const setId = newId();

beforeAll(async () => {
  clone = makeClone();
  const began = performance.now();
  run = await clone.serving(await freePort());
  console.log(`${isFull ? "empty clone" : "built clone"} to ready: ${Math.round((performance.now() - began) / 1000)} s`);
  client = openClient(run.url);
}, 1_000_000);
afterAll(() => clone?.remove());

test("the landing page and the health answer, the address is printed, and the folder is its owner's alone", async () => {
  expect((await fetch(run.url)).status).toBe(200);
  const health = await fetch(`${run.url}/api/health`);
  expect(health.status).toBe(200);
  expect(await health.json()).toMatchObject({ status: "ok", services: { database: "pglite" } });
  expect(run.said()).toContain(`Mo is ready: ${run.url}\nThe first account becomes the owner.`);
  const modeOf = (file: string) => (statSync(path.join(clone.dir, file)).mode & 0o777).toString(8);
  expect([modeOf(".mo"), modeOf(".mo/secrets.json")]).toEqual(["700", "600"]);
});

test("every kind of answer carries the headers of the table", async () => {
  expect(await walkHeaders(run.url)).toEqual([]);
});

test.runIf(existsSync("/proc/self/smaps_rollup"))("the server at rest is within its memory", () => {
  const rollup = readFileSync(`/proc/${run.serverPid()}/smaps_rollup`, "utf8");
  expect(Number(/^Rss:\s+(\d+)/m.exec(rollup)?.[1]) / 1024).toBeLessThanOrEqual(IDLE_MB);
});

test("a lifter signs up and logs a set", async () => {
  await signUp(client);
  const queue = openQueue(client, "one-command-1");
  const workoutExerciseId = newId();
  const exerciseId = "barbell_bench_press";
  const at = Date.now();
  const nothing = { slotId: null, swappedFrom: null, superset: null, restSeconds: null, plan: null, note: null, sets: [] };
  queue.add({
    name: "startWorkout",
    at,
    input: {
      ...{ workoutId, enrolmentId: null, programId: null, dayId: null, title: "One", source: "empty", zone: "UTC" },
      ...{ day: new Date(at).toISOString().slice(0, 10), startedAt: new Date(at).toISOString() },
      exercises: [{ workoutExerciseId, exerciseId, position: 1, ...nothing }],
    },
  });
  queue.add({
    name: "logSet",
    at: at + 1_000,
    input: {
      ...{ workoutId, setId, workoutExerciseId, exerciseId, position: 1, role: "work", load: { value: 60, unit: "kg" } },
      ...{ loadBasis: "total", reps: 5, seconds: null, metres: null, rpe: null, rir: null, restSeconds: null },
      ...{ completed: true, completedAt: new Date(at).toISOString(), target: null, note: null },
    },
  });
  await queue.flush(10);
  expect(queue.refused).toEqual([]);
  expect(await loggedSets()).toEqual([setId]);
});

test("a second start beside it is refused with the folder's name", async () => {
  const second = clone.start(await freePort());
  expect(await second.ended).toBe(75);
  expect(second.said()).toMatch(/Another Mo process uses \S+\.mo\/db\. Stop it, or set MO_DATA_DIR\./);
});

test("a start on the taken port says so in one sentence", async () => {
  const second = clone.start(run.port);
  expect(await second.ended).toBe(75);
  expect(spoken(second)).toEqual([`Port ${run.port} is taken. Stop what uses it, or set PORT.`]);
});

test("half a configuration is refused by the variable's name, without its value", async () => {
  const half = clone.start(await freePort(), {
    DATABASE_URL: "postgresql://mo:hidden@db-pooler.example.test/mo?sslmode=require",
    MO_DATA_DIR: path.join(clone.dir, ".other"),
  });
  expect(await half.ended).toBe(78);
  expect(spoken(half)).toEqual(["DIRECT_URL is required because DATABASE_URL points at a pooler"]);
});

test("spoofed forwarding headers do not make another client", async () => {
  const left: number[] = [];
  for (let i = 0; i < 4; i++) {
    const claimed = `203.0.113.${i}`;
    const headers = { "X-Forwarded-For": claimed, "X-Real-IP": claimed, "x-mo-client-ip": claimed, "x-mo-guard": "guess" };
    const answer = await fetch(`${run.url}/api/v1/openapi.json`, { headers: { ...headers, Forwarded: `for=${claimed}` } });
    left.push(Number(answer.headers.get("RateLimit-Remaining")));
  }
  const first = left[0] ?? Number.NaN;
  expect(left).toEqual([first, first - 1, first - 2, first - 3]);
});

test.each([
  ["60 MB", 60 * MB, false],
  ["4 MB and a byte", 4 * MB + 1, false],
  ["4 MB and a byte in chunks, its size not said", 4 * MB + 1, true],
])("an upload of %s is 413", async (_, bytes, isChunked) => {
  expect(await upload(bytes, isChunked)).toBe(413);
});

test("killed with -9 and started again, the set is there and the lifter still signed in", async () => {
  process.kill(run.serverPid(), "SIGKILL");
  expect(await run.ended).toBe(137);
  const began = performance.now();
  run = await clone.serving(run.port);
  console.log(`second start: ${((performance.now() - began) / 1000).toFixed(1)} s`);
  expect(await loggedSets()).toEqual([setId]);
});

test("Ctrl+C ends it in order, and the folder is free again", async () => {
  run.interrupt();
  await run.ended;
  run = await clone.serving(run.port);
  expect((await fetch(`${run.url}/api/ready`)).status).toBe(200);
});

async function loggedSets() {
  const { body } = await client.call<{ exercises: { sets: { id: string }[] }[] }>("GET", `/api/v1/workouts/${workoutId}`);
  return body.exercises.flatMap(({ sets }) => sets.map(({ id }) => id));
}

/** What a run said beside npm's own two lines of what it runs. */
function spoken({ said }: Run) {
  return said()
    .split("\n")
    .filter((line) => line.trim() && !line.startsWith(">"));
}

/** By hand: fetch says nothing of an answer that comes while it still sends. */
function upload(bytes: number, isChunked: boolean) {
  return new Promise<number | undefined>((resolve, reject) => {
    const headers = { "Content-Type": "application/json", Origin: run.url, "Sec-Fetch-Site": "same-origin" };
    const size = isChunked ? { "Transfer-Encoding": "chunked" } : { "Content-Length": bytes };
    const options = { method: "POST", headers: { ...headers, ...size }, agent: false };
    const sent = request(`${run.url}/api/auth/sign-in/email`, options, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    sent.on("error", reject);
    sent.end(Buffer.alloc(bytes, "1"));
  });
}
