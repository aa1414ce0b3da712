import { clockOf } from "../../lib/clock";
import type { weightEntries } from "../../lib/db/schema/body";
import type { checkIns } from "../../lib/db/schema/recovery";
import type { opVerdicts } from "../../lib/db/schema/sync";
import type { sets, workoutExercises, workouts } from "../../lib/db/schema/workouts";
import { newId } from "../../lib/ids";
import type { Random } from "./random";

const DAY = 86_400_000;
const WEEK = 7 * DAY;
/** Five lifts a session, out of two sessions that alternate: first loads in kilograms. */
const SESSIONS = [
  [
    ["barbell_bench_press", 50],
    ["back_squat", 60],
    ["barbell_row", 45],
    ["lateral_raise", 8],
    ["plank", 0],
  ],
  [
    ["conventional_deadlift", 80],
    ["overhead_press", 30],
    ["pull_up", 0],
    ["dumbbell_curl", 10],
    ["leg_press", 90],
  ],
] as const satisfies readonly (readonly (readonly [string, number])[])[];
const DEVICE = "phone-load";

interface Setting {
  readonly userId: string;
  readonly random: Random;
  /** Midnight after the last day. */
  readonly until: Date;
  readonly years: number;
  /** Seals a text for this place. */
  readonly seal: (table: string, column: string, row: string, text: string) => string;
}

export interface LoadRows {
  readonly workouts: (typeof workouts.$inferInsert)[];
  readonly workoutExercises: (typeof workoutExercises.$inferInsert)[];
  readonly sets: (typeof sets.$inferInsert)[];
  readonly weightEntries: (typeof weightEntries.$inferInsert)[];
  readonly checkIns: (typeof checkIns.$inferInsert)[];
  readonly opVerdicts: (typeof opVerdicts.$inferInsert)[];
}

/**
 * What a phone would have sent of a lifter who trains three or four times a week, misses some, gets stronger and slower at it,
 * weighs in twice a week and checks in before most sessions. For volume, not for truth: nothing here was planned by the engine.
 */
export function loadLifter({ userId, random, until, years, seal }: Setting): LoadRows {
  const rows: LoadRows = { workouts: [], workoutExercises: [], sets: [], weightEntries: [], checkIns: [], opVerdicts: [] };
  const strength = Math.exp(0.25 * random.normal());
  let rev = 0;
  let seq = 0;
  const written = (at: number) => ({ rev: ++rev, clocks: { row: clockOf(at, 0, DEVICE) } });
  /** Verdicts are kept for 400 days. */
  const told = (at: number) => {
    if (until.getTime() - at > 400 * DAY) return;
    rows.opVerdicts.push({
      userId,
      deviceId: DEVICE,
      seq: ++seq,
      verdict: { seq, status: "done", result: {} },
      createdAt: new Date(at),
    });
  };
  const from = until.getTime() - Math.round(years * 365.25) * DAY;
  const civil = (at: number) => new Date(at).toISOString().slice(0, 10);

  const train = (at: number, progress: number, turn: number) => {
    const workoutId = newId(at);
    const lifts = SESSIONS[turn % 2] ?? SESSIONS[0];
    let now = at;
    lifts.forEach(([exerciseId, kilograms], position) => {
      const workoutExerciseId = newId(now);
      const own = { userId, workoutId, exerciseId };
      rows.workoutExercises.push({ id: workoutExerciseId, ...own, position, restSeconds: 120, ...written(now) });
      const kg = Math.round((kilograms * strength * progress) / 2.5) * 2.5;
      for (let n = 0, count = random.chance(0.5) ? 3 : 4; n < count; n++) {
        now += 150_000 + Math.round(60_000 * random.uniform());
        rows.sets.push({
          ...{ id: newId(now), ...own, workoutExerciseId, position: n, role: "work", side: "both" },
          ...{ loadGrams: kg * 1_000, loadValue: kg, loadUnit: "kg", loadBasis: "total" },
          ...{ reps: Math.max(1, Math.round(8 - 0.6 * n + random.normal())), rpe: 7 + Math.round(4 * random.uniform()) / 2 },
          ...{ targetLoadGrams: kg * 1_000, targetRepsMin: 6, targetRepsMax: 8 },
          ...{ completed: true, completedAt: new Date(now), ...written(now) },
        });
        told(now);
      }
    });
    rows.workouts.push({
      ...{ id: workoutId, userId, title: turn % 2 === 0 ? "Push and squat" : "Pull and hinge", source: "empty", zone: "UTC" },
      ...{ day: civil(at), startedAt: new Date(at), finishedAt: new Date(now + 60_000), ...written(now) },
    });
    told(now);
  };

  let turn = 0;
  for (let week = from, n = 0; week < until.getTime(); week += WEEK, n++) {
    const progress = 1 + 0.12 * Math.log1p(n / 8);
    for (const day of [0, 2, 4, 5]) {
      const at = week + day * DAY + 17 * 3_600_000;
      if (at >= until.getTime() || random.chance(day === 5 ? 0.6 : 0.12)) continue;
      if (random.chance(0.8)) {
        const id = newId(at);
        const answers = JSON.stringify({ sleepHours: 7, sleepQuality: 3, energy: 3, soreness: 2, stress: 2, areas: [] });
        rows.checkIns.push({
          id,
          userId,
          day: civil(at),
          answersSealed: seal("check_ins", "answers", id, answers),
          ...written(at),
        });
        told(at);
      }
      train(at, progress, turn++);
    }
    for (const day of [1, 6]) {
      const at = week + day * DAY + 7 * 3_600_000;
      if (at >= until.getTime()) continue;
      const id = newId(at);
      const grams = Math.round(78_000 * strength ** 0.5 + 400 * random.normal());
      const weight = JSON.stringify({ grams, value: grams / 1_000, unit: "kg" });
      rows.weightEntries.push({
        id,
        userId,
        day: civil(at),
        weightSealed: seal("weight_entries", "weight", id, weight),
        ...written(at),
      });
      told(at);
    }
  }
  return rows;
}
