import { fromKg, gramsOfKg } from "../../domain/units";
import type { LoadBasis, Unit } from "../../domain/vocabulary";
import type { InputOf } from "../../lib/http/endpoint";
import { newId } from "../../lib/ids";
import type { TodayPlan } from "../programs/contract";
import type * as workouts from "../workouts/contract";
import type { DoneSet } from "./lifter";

type Start = InputOf<typeof workouts.startWorkout>;
type StartedSet = Start["exercises"][number]["sets"][number];

export interface Session {
  readonly start: Start;
  readonly finishedAt: Date;
  /** Mean of the rated sets in halves, or null. */
  readonly effort: number | null;
}

interface Place {
  readonly startedAt: Date;
  readonly zone: string;
  /** The unit the loads are typed in. */
  readonly unit: Unit;
}

const SETS_MAX = 20;
const SET_SECONDS = 40;
const WARMUP_REST_SECONDS = 45;

/** A finished session as a phone would have sent it: every planned set with what came of it, minute by minute. */
export function logSession(plan: TodayPlan, done: readonly (readonly DoneSet[])[], { startedAt, zone, unit }: Place): Session {
  let at = startedAt.getTime();
  const exercises = plan.exercises.map((exercise, i): Start["exercises"][number] => {
    const ids = { workoutExerciseId: newId(at), exerciseId: exercise.exerciseId };
    const basis = exercise.loadBasis as LoadBasis;
    const warmups = exercise.warmups.map(({ kg, reps }) => {
      at += (SET_SECONDS + WARMUP_REST_SECONDS) * 1000;
      return {
        ...blank,
        ...ids,
        role: "warmup" as const,
        load: literal(kg, basis, unit),
        reps,
        completed: true,
        completedAt: new Date(at).toISOString(),
      };
    });
    const working = exercise.sets.map((planned, n) => {
      const result = done[i]?.[n] ?? { completed: false, kg: planned.kg, amount: 0, rpe: null };
      if (result.completed) at += (SET_SECONDS + exercise.restSeconds) * 1000;
      return {
        ...blank,
        ...ids,
        ...measured(exercise.measure, result.amount),
        role: planned.role,
        load: literal(result.kg, basis, unit),
        rpe: result.rpe,
        restSeconds: exercise.restSeconds,
        completed: result.completed,
        completedAt: result.completed ? new Date(at).toISOString() : null,
        target: targetOf(exercise.measure, planned),
      };
    });
    const sets = [...warmups, ...working].slice(0, SETS_MAX);
    return {
      ...ids,
      ...{
        slotId: exercise.slotId,
        swappedFrom: null,
        position: i + 1,
        superset: null,
        restSeconds: exercise.restSeconds,
        note: null,
      },
      plan: {
        role: exercise.role,
        reasons: exercise.reasons.slice(0, 12),
        alternatives: exercise.alternatives.slice(0, 15).map(({ exerciseId }) => exerciseId),
        stateKey: exercise.stateKey,
        ...(plan.eased ? { modified: true } : {}),
      },
      sets: sets.map((set, n) => ({ ...set, loadBasis: basis, setId: newId(at), position: n + 1 })),
    };
  });
  const { enrolmentId, programId, dayId, title, day } = plan;
  const start = {
    workoutId: newId(startedAt.getTime()),
    enrolmentId,
    programId,
    dayId,
    title: title ?? "Workout",
    source: "plan" as const,
    day,
    zone,
  };
  return {
    start: { ...start, startedAt: startedAt.toISOString(), exercises },
    finishedAt: new Date(at),
    effort: effortOf(done.flat()),
  };
}

const blank = {
  ...{ loadBasis: null, reps: null, seconds: null, metres: null, rpe: null, rir: null, restSeconds: null },
  ...{ completed: false, completedAt: null, target: null, note: null },
} satisfies Partial<StartedSet>;

/** Kilograms as a lifter types them: two decimals in kg, one in lb. */
function literal(kg: number | null, basis: LoadBasis, unit: Unit): StartedSet["load"] {
  if (kg === null || basis === "none") return null;
  const digits = unit === "kg" ? 100 : 10;
  return { value: Math.round(fromKg(kg, unit) * digits) / digits, unit };
}

function measured(measure: string, amount: number) {
  if (measure === "seconds") return { seconds: amount };
  return measure === "metres" ? { metres: amount } : { reps: amount };
}

function targetOf(
  measure: string,
  { kg, repsMin, repsMax, rpe, seconds }: TodayPlan["exercises"][number]["sets"][number],
): StartedSet["target"] {
  const counts = measure === "reps";
  return {
    loadGrams: kg === null ? null : gramsOfKg(kg),
    repsMin: counts ? repsMin : null,
    repsMax: counts ? repsMax : null,
    rpe,
    seconds,
  };
}

function effortOf(sets: readonly DoneSet[]): number | null {
  const rated = sets.flatMap(({ completed, rpe }) => (completed && rpe !== null ? [rpe] : []));
  return rated.length === 0 ? null : Math.round((2 * rated.reduce((sum, rpe) => sum + rpe, 0)) / rated.length) / 2;
}
