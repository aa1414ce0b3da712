import { fromKg, gramsOfKg } from "@/domain/units";
import type { LoadBasis, Unit } from "@/domain/vocabulary";
import type { PlannedExercise, TodayPlan } from "@/features/programs/contract";
import { newId } from "@/lib/ids";
import type { ExerciseRow, SetRow, WorkoutRow } from "@/lib/offline/rows";

export interface BuiltWorkout {
  readonly workout: WorkoutRow;
  readonly exercises: readonly ExerciseRow[];
  readonly sets: readonly SetRow[];
}

export interface Beginning {
  /** The lifter's unit: planned loads become literals in it, rounded as they are shown. */
  readonly unit: Unit;
  readonly now: Date;
  readonly zone: string;
}

const SETS_MAX = 20;
const EXERCISES_MAX = 30;

/** A workout as the plan asks for it: every set with its target, its load filled in and nothing logged. */
export function buildFromPlan(plan: TodayPlan, beginning: Beginning): BuiltWorkout {
  const { enrolmentId, programId, dayId } = plan;
  const workout = { ...blank(beginning), enrolmentId, programId, dayId, title: plan.title ?? "Workout", source: "plan" as const };
  const built = plan.exercises
    .slice(0, EXERCISES_MAX)
    .map((planned, i) => fromPlanned(planned, workout.id, i + 1, beginning.unit, plan.eased ? { modified: true } : {}));
  return { workout, exercises: built.map(({ exercise }) => exercise), sets: built.flatMap(({ sets }) => sets) };
}

/** A workout without a plan. */
export function buildEmpty(title: string, beginning: Beginning): BuiltWorkout {
  return { workout: { ...blank(beginning), title }, exercises: [], sets: [] };
}

/** A set nobody planned; `like` gives it its numbers. */
export function blankSet(exercise: ExerciseRow, position: number, like: SetRow | null, basis: LoadBasis | null): SetRow {
  const { workoutId, id: workoutExerciseId, exerciseId } = exercise;
  const { load = null, reps = null, seconds = null, metres = null, loadBasis = basis } = like ?? {};
  return {
    ...{ id: newId(), workoutId, workoutExerciseId, exerciseId, position, role: "work", load, loadBasis, reps, seconds, metres },
    ...{ rpe: null, rir: null, restSeconds: null, completed: false, completedAt: null, target: null, note: null },
    ...{ record: null, hits: [], clock: null },
  };
}

/** Kilograms as the literal a lifter would type: two decimals in kg, one in lb. */
export function literal(kg: number, unit: Unit): { value: number; unit: Unit } {
  const digits = unit === "kg" ? 100 : 10;
  return { value: Math.round(fromKg(kg, unit) * digits) / digits, unit };
}

function blank({ now, zone }: Beginning): WorkoutRow {
  return {
    ...{ id: newId(now.getTime()), enrolmentId: null, programId: null, dayId: null, title: "", source: "empty" },
    ...{ day: civilDay(now, zone), zone, startedAt: now.toISOString(), finishedAt: null, discardedAt: null },
    ...{ note: null, effort: null, clock: null },
  };
}

function fromPlanned(
  planned: PlannedExercise,
  workoutId: string,
  position: number,
  unit: Unit,
  marks: { readonly modified?: true },
) {
  const { exerciseId, name, slotId, restSeconds, superset, role, reasons, alternatives, stateKey } = planned;
  const { measure, stepKg, line, muscles } = planned;
  const loadBasis = planned.loadBasis as LoadBasis;
  const exercise: ExerciseRow = {
    ...{ id: newId(), workoutId, exerciseId, name, slotId, swappedFrom: null, position, superset, restSeconds },
    plan: {
      role,
      reasons: reasons.slice(0, 12),
      alternatives: alternatives.slice(0, 15).map((other) => other.exerciseId),
      stateKey,
      ...marks,
    },
    note: null,
    sheet: {
      measure,
      loadBasis,
      stepKg,
      line: line ?? null,
      muscles,
      caution: planned.caution,
      alternatives,
      lastTime: planned.lastTime,
      bests: planned.bests,
      firstTime: planned.firstTime,
    },
    clock: null,
  };
  const asked = [
    ...planned.warmups.map(({ kg, reps }) => ({
      role: "warmup" as const,
      kg,
      reps,
      min: reps,
      max: reps,
      rpe: null,
      seconds: null,
    })),
    ...planned.sets.map((set) => ({ ...set, reps: set.repTarget, min: set.repsMin, max: set.repsMax })),
  ].slice(0, SETS_MAX);
  const sets = asked.map(({ role: kind, kg, reps, min, max, rpe, seconds }, i): SetRow => {
    const timed = measure === "seconds" || seconds !== null;
    return {
      ...blankSet(exercise, i + 1, null, loadBasis),
      role: kind,
      load: kg === null || loadBasis === "none" ? null : literal(kg, unit),
      reps: timed ? null : reps,
      seconds: timed ? (seconds ?? reps) : null,
      target: {
        loadGrams: kg === null ? null : gramsOfKg(kg),
        repsMin: timed ? null : min,
        repsMax: timed ? null : max,
        rpe,
        seconds,
      },
    };
  });
  return { exercise, sets };
}

/** The lifter's civil day at an instant. */
function civilDay(now: Date, zone: string): string {
  return new Intl.DateTimeFormat("en-CA", { year: "numeric", month: "2-digit", day: "2-digit", timeZone: zone }).format(now);
}
