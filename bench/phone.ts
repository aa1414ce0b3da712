import { setTimeout as wait } from "node:timers/promises";
import { clockOf } from "../src/lib/clock";
import { newId } from "../src/lib/ids";

interface Op {
  readonly seq: number;
  readonly id: string;
  readonly name: string;
  readonly input: unknown;
  readonly clock: string;
}

/** One call of the queue: how long it took, and what came of it. */
export interface Sent {
  readonly ms: number;
  /** Null when nobody answered. */
  readonly status: number | null;
}

const PER_CALL = 10;
const PATIENCE_MS = 15_000;

interface Workout {
  readonly workoutId: string;
  readonly places: readonly string[];
}

interface Options {
  readonly exercises?: number;
  /** A workout that another phone of this lifter has started. */
  readonly joined?: Workout | null;
}

/**
 * A phone that logs sets into one workout and sends them as the app does: only a verdict takes a change out of the queue. It
 * starts a workout of its own unless it joins one.
 */
export function openPhone(url: string, cookie: string, { exercises = 10, joined = null }: Options = {}) {
  const device = `phone-${newId().slice(-12)}`;
  const workout = joined ?? { workoutId: newId(), places: Array.from({ length: exercises }, () => newId()) };
  const { workoutId, places } = workout;
  const acknowledged = new Set<string>();
  const calls: Sent[] = [];
  let seq = 1;
  let queue: Op[] = [];
  let logged = 0;
  const add = (name: string, input: unknown) => {
    queue.push({ seq, id: newId(), name, input, clock: clockOf(Date.now(), seq % 100_000, device) });
    seq++;
  };
  const now = new Date().toISOString();
  const nothing = { slotId: null, swappedFrom: null, superset: null, restSeconds: null, plan: null, note: null, sets: [] };
  if (!joined)
    add("startWorkout", {
      ...{ workoutId, enrolmentId: null, programId: null, dayId: null, title: "Drill", source: "empty", zone: "UTC" },
      ...{ day: now.slice(0, 10), startedAt: now },
      exercises: places.map((workoutExerciseId, i) => ({
        ...{ workoutExerciseId, exerciseId: "barbell_bench_press", position: i + 1, ...nothing },
      })),
    });

  async function ask(method: string, path: string, body?: unknown) {
    const began = performance.now();
    const answer = await fetch(url + path, {
      method,
      headers: { "content-type": "application/json", "sec-fetch-site": "same-origin", "idempotency-key": newId(), cookie },
      signal: AbortSignal.timeout(PATIENCE_MS),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }).catch(() => null);
    const read = answer ? ((await answer.json().catch(() => null)) as Record<string, unknown> | null) : null;
    return { ms: performance.now() - began, status: answer?.status ?? null, body: read };
  }

  return {
    workout,
    calls,
    acknowledged,
    ask,
    /** Puts a set into the queue: what the lifter sees is that, at once, whatever the network does. */
    log() {
      const setId = newId();
      add("logSet", {
        ...{ workoutId, setId, workoutExerciseId: places[logged % places.length], exerciseId: "barbell_bench_press" },
        ...{
          position: Math.floor(logged / places.length) + 1,
          role: "work",
          load: { value: 60, unit: "kg" },
          loadBasis: "total",
        },
        ...{ reps: 5, seconds: null, metres: null, rpe: null, rir: null, restSeconds: null, completed: true },
        ...{ completedAt: new Date().toISOString(), target: null, note: null },
      });
      logged++;
      return setId;
    },
    waiting: () => queue.length,
    /** Sends what waits once; true when all of it was taken. */
    async send(): Promise<boolean> {
      const body = { protocol: 1, deviceId: device, epoch: null, cursor: 1_000_000, ops: queue.slice(0, PER_CALL) };
      const answer = await ask("POST", "/api/v1/sync", body);
      calls.push({ ms: answer.ms, status: answer.status });
      if (answer.status !== 200) return false;
      for (const { seq: n, status } of (answer.body?.verdicts ?? []) as { seq: number; status: string }[]) {
        const op = queue.find((one) => one.seq === n);
        if (status !== "done") throw new Error(`Refused: ${JSON.stringify(answer.body)}`);
        if (op?.name === "logSet") acknowledged.add((op.input as { setId: string }).setId);
        queue = queue.filter((one) => one.seq !== n);
      }
      return queue.length === 0;
    },
    async drain(withinMs: number): Promise<void> {
      for (const until = Date.now() + withinMs; queue.length > 0; ) {
        if (Date.now() > until) throw new Error(`${queue.length} changes still wait`);
        if (!(await this.send()) && calls.at(-1)?.status !== 200) await wait(500);
      }
    },
    /** Ids of the sets the server has, each as often as it has it. */
    async stored(): Promise<string[]> {
      const { body } = await ask("GET", `/api/v1/workouts/${workoutId}`);
      return ((body?.exercises ?? []) as { sets: { id: string }[] }[]).flatMap(({ sets }) => sets.map(({ id }) => id));
    },
  };
}
