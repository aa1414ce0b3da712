import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { clockOf } from "../src/lib/clock";
import { newId } from "../src/lib/ids";

/**
 * `pnpm kill-test`: logs sets through /api/v1/sync while the server is killed with -9 ten times, then demands that
 * every acknowledged set is there exactly once. Needs a build; uses a folder of its own.
 */
const KILLS = 10;
const PORT = 4390;
const BASE = `http://localhost:${PORT}`;
const dir = mkdtempSync(path.join(tmpdir(), "mo-kill-"));
const device = "kill-test-1";

const env = {
  ...process.env,
  PORT: String(PORT),
  NEXT_PUBLIC_APP_URL: BASE,
  MO_ENV: "test",
  MO_EMBEDDED: "allow",
  MO_DATA_DIR: dir,
  LOG_LEVEL: "silent",
};

let server: ChildProcess | undefined;
let cookie = "";

async function up(): Promise<void> {
  server = spawn(
    "node_modules/.bin/node",
    [
      "--import",
      "./scripts/front-guard.mjs",
      "node_modules/next/dist/bin/next",
      "start",
      "--hostname",
      "127.0.0.1",
      "--port",
      String(PORT),
    ],
    {
      env: { ...env, ...secrets, NODE_ENV: "production", NEXT_MANUAL_SIG_HANDLE: "true" },
      stdio: "ignore",
    },
  );
  for (let i = 0; i < 300; i++) {
    if (
      await fetch(`${BASE}/api/ready`).then(
        (answer) => answer.ok,
        () => false,
      )
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("The server did not come up");
}

async function ask(method: string, where: string, body?: unknown) {
  const answer = await fetch(BASE + where, {
    method,
    headers: { "content-type": "application/json", "sec-fetch-site": "same-origin", cookie },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  for (const set of answer.headers.getSetCookie()) cookie = set.split(";")[0] ?? cookie;
  return (await answer.json()) as Record<string, unknown>;
}

const secrets = {
  MO_SECRET: Buffer.alloc(32, "kill-test").toString("base64"),
  MO_DATA_KEYS: `k1:${Buffer.alloc(32, "kill-test").toString("base64")}`,
};

await up();
const email = `kill-${Date.now()}@example.test`;
await ask("POST", "/api/auth/sign-up/email", {
  email,
  password: "correct horse 42",
  timeZone: "UTC",
  locale: "en-GB",
  acceptTerms: true,
  acceptHealth: true,
});
const inbox = await (await fetch(`${BASE}/dev/inbox`)).text();
await ask("POST", "/api/auth/email-otp/verify-email", { email, otp: /(\d{6}) is your Mo code/.exec(inbox)?.[1] });

const workoutId = newId();
const exercises = Array.from({ length: 30 }, (_, i) => ({
  workoutExerciseId: newId(),
  exerciseId: "barbell_bench_press",
  slotId: null,
  swappedFrom: null,
  position: i + 1,
  superset: null,
  restSeconds: null,
  plan: null,
  note: null,
  sets: [],
}));
let seq = 1;
const op = (name: string, input: unknown) => ({ seq: seq++, id: newId(), name, input, clock: clockOf(Date.now(), seq, device) });
let queue = [
  op("startWorkout", {
    workoutId,
    enrolmentId: null,
    programId: null,
    dayId: null,
    title: "Kill",
    source: "empty",
    day: "2026-03-02",
    zone: "UTC",
    startedAt: "2026-03-02T10:00:00Z",
    exercises,
  }),
];
const acknowledged = new Set<string>();
let logged = 0;

/** Sends the queue as a phone does: only a verdict takes an op out. */
async function drain(): Promise<void> {
  const answer = await ask("POST", "/api/v1/sync", {
    protocol: 1,
    deviceId: device,
    epoch: null,
    cursor: 1_000_000,
    ops: queue.slice(0, 10),
  }).catch(() => null);
  for (const verdict of (answer?.verdicts ?? []) as { seq: number; status: string }[]) {
    const done = queue.find((one) => one.seq === verdict.seq);
    if (verdict.status !== "done") throw new Error(`Refused: ${JSON.stringify(verdict)}`);
    if (done?.name === "logSet") acknowledged.add((done.input as { setId: string }).setId);
    queue = queue.filter((one) => one.seq !== verdict.seq);
  }
}

for (let kill = 0; kill < KILLS; kill++) {
  const killer = setTimeout(() => server?.kill("SIGKILL"), 300 + 137 * kill);
  for (let i = 0; i < 40; i++) {
    const slot = exercises[logged % 30];
    queue.push(
      op("logSet", {
        workoutId,
        setId: newId(),
        workoutExerciseId: slot?.workoutExerciseId,
        exerciseId: "barbell_bench_press",
        position: Math.floor(logged / 30) + 1,
        role: "work",
        load: { value: 60, unit: "kg" },
        loadBasis: "total",
        reps: 5,
        seconds: null,
        metres: null,
        rpe: null,
        rir: null,
        restSeconds: null,
        completed: true,
        completedAt: "2026-03-02T10:05:00Z",
        target: null,
        note: null,
      }),
    );
    logged++;
    await drain();
  }
  clearTimeout(killer);
  server?.kill("SIGKILL");
  await new Promise((resolve) => setTimeout(resolve, 300));
  await up();
}
while (queue.length > 0) await drain();
const detail = await ask("GET", `/api/v1/workouts/${workoutId}`);
const there = (detail.exercises as { sets: { id: string }[] }[]).flatMap(({ sets }) => sets.map(({ id }) => id));
const lost = [...acknowledged].filter((id) => !there.includes(id));
const doubled = there.length - new Set(there).size;
server?.kill("SIGKILL");
console.log(
  `${KILLS} kills, ${logged} sets logged, ${acknowledged.size} acknowledged, ${there.length} stored, ${lost.length} lost, ${doubled} doubled`,
);
process.exit(lost.length + doubled === 0 && there.length === logged ? 0 : 1);
