import { and, eq, isNull, sql } from "drizzle-orm";
import type { Exercise } from "../../../domain/exercise";
import { countsForProgression } from "../../../domain/set-roles";
import type { SlotExposure } from "../../../domain/slot-state";
import type { Ctx } from "../../../lib/context";
import { packed } from "../../../lib/db/packed";
import { sets, workoutExercises, workouts } from "../../../lib/db/schema/workouts";
import { type KnownExercises, knownExercises } from "../../exercises/server/known-exercises";
import { RECORD_COLUMNS } from "./record-sets";

const SET = {
  ...RECORD_COLUMNS,
  ...{ workoutExerciseId: sets.workoutExerciseId, completed: sets.completed, loadValue: sets.loadValue },
  ...{ targetLoadGrams: sets.targetLoadGrams, targetRepsMax: sets.targetRepsMax, targetRpe: sets.targetRpe },
  ...{ targetSeconds: sets.targetSeconds },
};
const EXERCISE = {
  position: workoutExercises.position,
  slotId: workoutExercises.slotId,
  swappedFrom: workoutExercises.swappedFrom,
  stateKey: sql<string | null>`${workoutExercises.plan}->>'stateKey'`,
  role: sql<string | null>`${workoutExercises.plan}->>'role'`,
  modified: sql<boolean>`coalesce(${workoutExercises.plan}->>'modified', 'false') = 'true'`,
};

type SetRow = Pick<typeof sets.$inferSelect, keyof typeof SET>;
type ExerciseRow = Pick<typeof workoutExercises.$inferSelect, "position" | "slotId" | "swappedFrom"> & {
  readonly stateKey: string | null;
  /** Role of its slot in the plan; null outside a plan. */
  readonly role: string | null;
  /** The session was reduced for recovery when this was planned. */
  readonly modified: boolean;
};

/** A set with the place it was done in. */
export interface PlacedSet {
  readonly set: SetRow;
  readonly exercise: ExerciseRow;
  readonly workout: LoggedWorkout;
  /** What is known of the exercise; null for one nobody knows any more. */
  readonly movement: Exercise | null;
}

export interface LoggedWorkout {
  readonly id: string;
  readonly title: string;
  readonly day: string;
  readonly enrolmentId: string | null;
  readonly dayId: string | null;
  readonly startedAt: Date;
  readonly finishedAt: Date;
  readonly minutes: number;
}

export interface TrainingLog {
  /** The one workout that runs, or null; it is in nothing below. */
  readonly open: { readonly id: string; readonly title: string; readonly startedAt: Date } | null;
  readonly workouts: readonly LoggedWorkout[];
  /** Completed sets of the finished workouts. */
  readonly done: readonly PlacedSet[];
  readonly exposures: Readonly<Record<string, readonly SlotExposure[]>>;
  /** Ids of the workouts that were reduced by fatigue, readiness or a deload. */
  readonly modified: ReadonlySet<string>;
  /** The catalogue, and those of the lifter's own that are in the log or were asked for. */
  readonly known: KnownExercises;
  /** Exercise id → its sets of the newest workout with one, in order. */
  readonly lastTime: Readonly<Record<string, { readonly day: string; readonly sets: readonly SetRow[] }>>;
}

/**
 * The whole finished log as the engine reads it: two statements, whatever its length, and one for exercises of their own, those
 * of `alsoKnown` among them.
 */
export async function trainingLog(
  ctx: Ctx,
  { alsoKnown = [] }: { readonly alsoKnown?: readonly string[] } = {},
): Promise<TrainingLog> {
  const sessions = await ctx.db
    .select()
    .from(workouts)
    .where(and(eq(workouts.userId, ctx.userId), isNull(workouts.discardedAt), isNull(workouts.deletedAt)))
    .orderBy(workouts.day, workouts.startedAt, workouts.id);
  const rows = await ctx.db
    .select({ set: packed(SET), exercise: EXERCISE })
    .from(sets)
    .innerJoin(workoutExercises, and(eq(workoutExercises.userId, sets.userId), eq(workoutExercises.id, sets.workoutExerciseId)))
    .where(and(eq(sets.userId, ctx.userId), isNull(sets.deletedAt), isNull(workoutExercises.deletedAt)))
    .orderBy(sets.position, sets.id);
  const finished = sessions.flatMap(({ finishedAt, ...session }) =>
    finishedAt ? [loggedWorkout({ ...session, finishedAt })] : [],
  );
  const workoutOf = new Map(finished.map((workout) => [workout.id, workout]));
  const known = await knownExercises(ctx, [...alsoKnown, ...rows.map(({ set }) => set.exerciseId)]);
  const placed = rows.flatMap(({ set, exercise }): PlacedSet[] => {
    const workout = workoutOf.get(set.workoutId);
    return workout ? [{ set, exercise, workout, movement: known.byId(set.exerciseId) }] : [];
  });
  const groups = Map.groupBy(placed, ({ set }) => set.workoutExerciseId + set.exerciseId);
  const all = [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { exercise, workout } = first;
    return [{ exercise, exerciseId: first.set.exerciseId, sets: group.map(({ set }) => set), workout }];
  });
  const performed = all
    .filter((exposure) => exposure.sets.some(({ completed }) => completed))
    .sort((a, b) => (a.workout.day < b.workout.day ? -1 : 1));
  const exposures: Record<string, SlotExposure[]> = {};
  const lastTime: Record<string, { day: string; sets: SetRow[] }> = {};
  for (const { exercise, exerciseId, sets: done, workout } of performed) {
    exposures[exerciseId] ??= [];
    exposures[exerciseId].push(exposureOf(exercise, exerciseId, done, workout));
    const worked = done.filter(({ completed, role }) => completed && role !== "warmup");
    if (worked.length > 0) lastTime[exerciseId] = { day: workout.day, sets: worked };
  }
  return {
    open: sessions.find(({ finishedAt }) => finishedAt === null) ?? null,
    workouts: finished,
    done: placed.filter(({ set }) => set.completed),
    exposures,
    modified: new Set(placed.filter(({ exercise }) => exercise.modified).map(({ workout }) => workout.id)),
    known,
    lastTime,
  };
}

function loggedWorkout(row: typeof workouts.$inferSelect & { readonly finishedAt: Date }): LoggedWorkout {
  const { id, title, day, enrolmentId, dayId, startedAt, finishedAt } = row;
  const minutes = Math.round((finishedAt.getTime() - startedAt.getTime()) / 60_000);
  return { id, title, day, enrolmentId, dayId, startedAt, finishedAt, minutes };
}

function exposureOf(exercise: ExerciseRow, exerciseId: string, rows: readonly SetRow[], workout: LoggedWorkout): SlotExposure {
  // Back-off sets are planned too, but no progression waits for them.
  const planned = rows.filter((set) => set.targetRepsMin !== null && countsForProgression(set.role));
  const isSwapped = exercise.swappedFrom !== null && exercise.swappedFrom !== exerciseId;
  return {
    date: workout.day,
    workoutId: workout.id,
    exerciseId,
    // A temporary swap never writes the original slot's state (specification 10.3).
    stateKey: isSwapped ? null : exercise.stateKey,
    slotId: exercise.slotId,
    plannedSets: planned.length === 0 ? null : planned.length,
    modified: exercise.modified,
    sets: rows
      .filter(({ completed }) => completed)
      .map((set) => ({
        role: set.role,
        kg: (set.loadGrams ?? 0) / 1000,
        reps: set.reps ?? set.seconds ?? 0,
        rpe: set.rpe ?? (set.rir === null ? null : 10 - set.rir),
        target:
          set.targetRepsMin === null
            ? null
            : {
                kg: set.targetLoadGrams === null ? null : set.targetLoadGrams / 1000,
                repsMin: set.targetRepsMin,
                repsMax: set.targetRepsMax ?? set.targetRepsMin,
              },
      })),
  };
}
