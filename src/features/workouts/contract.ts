import { z } from "zod";
import { LATERALITIES } from "../../domain/exercise-vocabulary";
import { CONTRA_TAGS, DAY_TYPES, EQUIPMENT } from "../../domain/vocabulary";
import { endpoint } from "../../lib/http/endpoint";
import { CivilDate, Id, line, Moment, Note, Nothing, Page, ranged, TimeZone, text } from "../../lib/http/shapes";
import {
  EXERCISES_MAX,
  exerciseFields,
  half,
  RecordHit,
  SETS_MAX,
  setFields,
  WorkoutCard,
  WorkoutDetail,
  warmupFields,
} from "./shapes";

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

/** Where the guided warm-up of a workout stands, whole. Begun, ticked on, completed or skipped: the later write wins. */
export const saveWarmup = endpoint({
  id: "saveWarmup",
  method: "PUT",
  path: "/workouts/:workoutId/warmup",
  access: "user",
  limit: "api",
  summary: "Begin, tick on, complete or skip the warm-up",
  input: z.strictObject({ workoutId: Id, ...warmupFields }),
  output: z.object({ workoutId: Id }),
});

/** All a device needs to plan a warm-up by itself: the movements, and which kind each day of the program is. */
export const readWarmup = endpoint({
  id: "readWarmup",
  method: "GET",
  path: "/warmup",
  access: "user",
  limit: "api",
  summary: "Movements to warm up with",
  input: Nothing,
  output: z.object({
    movements: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        equipment: z.array(z.array(z.enum(EQUIPMENT))),
        contraindications: z.array(z.enum(CONTRA_TAGS)),
        laterality: z.enum(LATERALITIES),
        cue: z.string(),
      }),
    ),
    days: z.record(z.string(), z.enum(DAY_TYPES)),
  }),
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
