import { z } from "zod";
import { LOAD_BASES, RECORD_KINDS, SET_ROLES, UNITS } from "../../domain/vocabulary";
import { endpoint } from "../../lib/http/endpoint";
import { CivilDate, Id, line, Moment, Note, Page, ReasonShape, ranged, TimeZone, text } from "../../lib/http/shapes";

export const SETS_MAX = 20;
export const EXERCISES_MAX = 30;
const LOAD_MAX = 2000;

const half = z.number().multipleOf(0.5, { error: "In steps of a half" });

/** A load as typed. The canonical grams are computed once, on the server. */
export const Load = z.strictObject({
  value: z
    .number()
    .min(0, { error: "At least 0" })
    .max(LOAD_MAX, { error: `At most ${LOAD_MAX}` }),
  unit: z.enum(UNITS),
});
export type Load = z.infer<typeof Load>;

/** Catalogue id, or the uuid of a custom exercise; the use-case checks that it exists. */
export const ExerciseId = z.string().regex(/^[a-z0-9_-]{2,64}$/, { error: "Unknown exercise" });

export const Target = z.strictObject({
  loadGrams: z.int().min(0).nullable(),
  repsMin: z.int().min(0).max(100).nullable(),
  repsMax: z.int().min(0).max(100).nullable(),
  rpe: z.number().min(1).max(10).nullable(),
  seconds: z.int().min(0).max(86_400).nullable(),
});
export type Target = z.infer<typeof Target>;

const setFields = {
  workoutExerciseId: Id,
  exerciseId: ExerciseId,
  position: z
    .int()
    .min(1, { error: "At least 1" })
    .max(SETS_MAX, { error: `At most ${SETS_MAX} sets` }),
  role: z.enum(SET_ROLES),
  load: Load.nullable(),
  loadBasis: z.enum(LOAD_BASES).nullable(),
  reps: z.int().min(0, { error: "At least 0" }).max(100, { error: "At most 100" }).nullable(),
  seconds: z.int().min(0).max(3600, { error: "At most 3600 seconds" }).nullable(),
  metres: z.number().min(0).max(100_000).nullable(),
  rpe: half.min(1, { error: "At least 1" }).max(10, { error: "At most 10" }).nullable(),
  rir: half.min(0).max(9).nullable(),
  restSeconds: z.int().min(0).max(3600).nullable(),
  completed: z.boolean(),
  completedAt: Moment.nullable(),
  target: Target.nullable(),
  note: Note,
};

export const ExercisePlanShape = z.object({
  role: text(20),
  reasons: z.array(ReasonShape).max(12),
  alternatives: z.array(ExerciseId).max(15),
  stateKey: text(120),
});

const exerciseFields = {
  exerciseId: ExerciseId,
  slotId: text(80).nullable(),
  swappedFrom: ExerciseId.nullable(),
  position: z
    .int()
    .min(1)
    .max(EXERCISES_MAX, { error: `At most ${EXERCISES_MAX} exercises` }),
  superset: text(8).nullable(),
  restSeconds: z.int().min(0).max(3600).nullable(),
  plan: ExercisePlanShape.nullable(),
  note: Note,
};

export const RecordHit = z.object({
  kind: z.enum(RECORD_KINDS),
  value: z.number(),
  previous: z.number().nullable(),
  marginPct: z.number().nullable(),
});
export type RecordHit = z.infer<typeof RecordHit>;

/** Starts a workout with the exercises and planned sets the phone shows. A repeat is the same request. */
export const startWorkout = endpoint({
  id: "startWorkout",
  method: "PUT",
  path: "/workouts/:workoutId",
  access: "user",
  limit: "api",
  summary: "Start a workout",
  input: z.strictObject({
    workoutId: Id,
    enrolmentId: Id.nullable(),
    programId: text(64).nullable(),
    dayId: text(64).nullable(),
    title: line(80, 1),
    source: z.enum(["plan", "empty", "repeat"]),
    day: CivilDate,
    zone: TimeZone,
    startedAt: Moment,
    exercises: z
      .array(
        z.strictObject({
          workoutExerciseId: Id,
          ...exerciseFields,
          sets: z.array(z.strictObject({ setId: Id, ...setFields })).max(SETS_MAX),
        }),
      )
      .max(EXERCISES_MAX),
  }),
  output: z.object({ workoutId: Id }),
});

/** Writes one set whole: a plan ticked off, a value changed, a set added. The phone names it, so a retry is not a second set. */
export const logSet = endpoint({
  id: "logSet",
  method: "PUT",
  path: "/workouts/:workoutId/sets/:setId",
  access: "user",
  limit: "api",
  summary: "Log or change a set",
  input: z.strictObject({ workoutId: Id, setId: Id, ...setFields }),
  output: z.object({ setId: Id, records: z.array(RecordHit) }),
});

export const deleteSet = endpoint({
  id: "deleteSet",
  method: "DELETE",
  path: "/workouts/:workoutId/sets/:setId",
  access: "user",
  limit: "api",
  summary: "Delete a set",
  input: z.strictObject({ workoutId: Id, setId: Id }),
  output: z.object({ setId: Id }),
});

/** Adds, swaps, moves or annotates an exercise of a workout. */
export const saveExercise = endpoint({
  id: "saveExercise",
  method: "PUT",
  path: "/workouts/:workoutId/exercises/:workoutExerciseId",
  access: "user",
  limit: "api",
  summary: "Add or change an exercise of a workout",
  input: z.strictObject({ workoutId: Id, workoutExerciseId: Id, ...exerciseFields }),
  output: z.object({ workoutExerciseId: Id }),
});

/** Removes an exercise with its sets. */
export const deleteExercise = endpoint({
  id: "deleteExercise",
  method: "DELETE",
  path: "/workouts/:workoutId/exercises/:workoutExerciseId",
  access: "user",
  limit: "api",
  summary: "Remove an exercise from a workout",
  input: z.strictObject({ workoutId: Id, workoutExerciseId: Id }),
  output: z.object({ workoutExerciseId: Id }),
});

/** Changes title, note, effort or times. */
export const editWorkout = endpoint({
  id: "editWorkout",
  method: "PATCH",
  path: "/workouts/:workoutId",
  access: "user",
  limit: "api",
  summary: "Edit a workout",
  input: z.strictObject({
    workoutId: Id,
    title: line(80, 1).optional(),
    note: Note.optional(),
    effort: half.min(1).max(10).nullable().optional(),
    day: CivilDate.optional(),
    startedAt: Moment.optional(),
    finishedAt: Moment.optional(),
  }),
  output: z.object({ workoutId: Id }),
});

/** Finishes a running workout; unlogged planned sets stay as skipped. Twice is a conflict. */
export const finishWorkout = endpoint({
  id: "finishWorkout",
  method: "POST",
  path: "/workouts/:workoutId/finish",
  access: "user",
  limit: "api",
  summary: "Finish a workout",
  input: z.strictObject({ workoutId: Id, finishedAt: Moment, note: Note, effort: half.min(1).max(10).nullable() }),
  output: z.object({ workoutId: Id, records: z.int() }),
});

export const discardWorkout = endpoint({
  id: "discardWorkout",
  method: "POST",
  path: "/workouts/:workoutId/discard",
  access: "user",
  limit: "api",
  summary: "Discard a running workout",
  input: z.strictObject({ workoutId: Id }),
  output: z.object({ workoutId: Id }),
});

/** Deletes a finished workout with all its sets; records, streak and charts follow. */
export const deleteWorkout = endpoint({
  id: "deleteWorkout",
  method: "DELETE",
  path: "/workouts/:workoutId",
  access: "user",
  limit: "api",
  summary: "Delete a workout",
  input: z.strictObject({ workoutId: Id }),
  output: z.object({ workoutId: Id }),
});

export const SetRow = z.object({ id: Id, ...setFields, loadGrams: z.int().nullable() });
export type SetRow = z.infer<typeof SetRow>;
export const ExerciseRow = z.object({ id: Id, ...exerciseFields, name: z.string(), sets: z.array(SetRow) });
export type ExerciseRow = z.infer<typeof ExerciseRow>;

export const WorkoutCard = z.object({
  id: Id,
  title: z.string(),
  day: CivilDate,
  startedAt: Moment,
  finishedAt: Moment.nullable(),
  minutes: z.int().nullable(),
  exerciseNames: z.array(z.string()),
  setsDone: z.int(),
  volumeKg: z.number(),
  records: z.int(),
});
export type WorkoutCard = z.infer<typeof WorkoutCard>;

export const WorkoutDetail = z.object({
  id: Id,
  enrolmentId: Id.nullable(),
  programId: z.string().nullable(),
  dayId: z.string().nullable(),
  title: z.string(),
  source: z.string(),
  day: CivilDate,
  zone: z.string(),
  startedAt: Moment,
  finishedAt: Moment.nullable(),
  discardedAt: Moment.nullable(),
  note: z.string().nullable(),
  effort: z.number().nullable(),
  exercises: z.array(ExerciseRow),
  summary: z.object({
    minutes: z.int().nullable(),
    hardSets: z.number(),
    volumeKg: z.number(),
    avgRpe: z.number().nullable(),
    records: z.array(
      RecordHit.extend({
        exerciseId: z.string(),
        exerciseName: z.string(),
        setId: Id,
        celebrated: z.boolean(),
        loadGrams: z.int().nullable(),
        reps: z.int().nullable(),
      }),
    ),
  }),
});
export type WorkoutDetail = z.infer<typeof WorkoutDetail>;

export const listWorkouts = endpoint({
  id: "listWorkouts",
  method: "GET",
  path: "/workouts",
  access: "user",
  limit: "api",
  summary: "Finished workouts, newest first",
  input: ranged(z.strictObject({ ...Page, from: CivilDate.optional(), to: CivilDate.optional() })),
  output: z.object({ items: z.array(WorkoutCard), nextCursor: z.string().nullable() }),
});

export const readWorkout = endpoint({
  id: "readWorkout",
  method: "GET",
  path: "/workouts/:workoutId",
  access: "user",
  limit: "api",
  summary: "One workout with its sets",
  input: z.strictObject({ workoutId: Id }),
  output: WorkoutDetail,
});
