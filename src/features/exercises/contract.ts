import { z } from "zod";
import { DIFFICULTIES, LATERALITIES, MEASURES } from "../../domain/exercise-vocabulary";
import { CONTRA_TAGS, EQUIPMENT, EXERCISE_PREFERENCES, LOAD_BASES, MUSCLES, PATTERNS } from "../../domain/vocabulary";
import { endpoint } from "../../lib/http/endpoint";
import { Id, line, Note, Nothing, ReasonShape, text } from "../../lib/http/shapes";

export const ExerciseCard = z.object({
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  pattern: z.enum(PATTERNS),
  muscles: z.array(z.enum(MUSCLES)),
  equipment: z.array(z.array(z.enum(EQUIPMENT))),
  difficulty: z.enum(DIFFICULTIES),
  loadBasis: z.enum(LOAD_BASES),
  measure: z.enum(MEASURES),
  contraindications: z.array(z.enum(CONTRA_TAGS)),
  usedBefore: z.boolean(),
  /** Can be done with what the lifter has and does not touch an area to protect. */
  fits: z.boolean(),
  /** Made by the lifter. */
  isOwn: z.boolean(),
  /** How the lifter marked it. */
  preference: z.enum(EXERCISE_PREFERENCES).nullable(),
});
export type ExerciseCard = z.infer<typeof ExerciseCard>;

/** What the swap sheet shows of an exercise besides its card. */
const Found = ExerciseCard.extend({
  /** Of a substitute: why it can stand in, then how its load was found. */
  reasons: z.array(ReasonShape),
  /** Load to begin a substitute with, in kilograms; null where nothing is loaded or nothing was asked. */
  startKg: z.number().nullable(),
});

/** Search by name or alias; `insteadOf` ranks substitutes for an exercise by what they keep of its training effect, used before first. */
export const findExercises = endpoint({
  id: "findExercises",
  method: "GET",
  path: "/exercises",
  access: "user",
  limit: "api",
  summary: "Find exercises, or substitutes for one",
  input: z.strictObject({
    query: line(60).optional(),
    pattern: z.enum(PATTERNS).optional(),
    insteadOf: text(64).optional(),
    /** Repetitions the substitute is wanted for. */
    reps: z.coerce.number().int().min(1).max(100).default(8),
    limit: z.coerce.number().int().min(1).max(100).default(20),
  }),
  output: z.object({ items: z.array(Found) }),
});

export const ExerciseDetail = ExerciseCard.extend({
  instructions: z.array(z.string()),
  cues: z.array(z.string()),
  mistakes: z.array(z.object({ wrong: z.string(), fix: z.string() })),
  breathing: z.string(),
  why: z.string(),
  safety: z.string().nullable(),
  restSeconds: z.int(),
});

export const readExercise = endpoint({
  id: "readExercise",
  method: "GET",
  path: "/exercises/:exerciseId",
  access: "user",
  limit: "api",
  summary: "One exercise with its instructions",
  input: z.strictObject({ exerciseId: text(64) }),
  output: ExerciseDetail,
});

/** Marks an exercise as a favourite or hides it from every suggestion; null takes the mark back. */
export const preferExercise = endpoint({
  id: "preferExercise",
  method: "PUT",
  path: "/exercise-preferences/:exerciseId",
  access: "user",
  limit: "api",
  summary: "Favourite or hide an exercise",
  input: z.strictObject({ exerciseId: text(64), preference: z.enum(EXERCISE_PREFERENCES).nullable() }),
  output: z.object({ exerciseId: z.string() }),
});

export const listExercisePreferences = endpoint({
  id: "listExercisePreferences",
  method: "GET",
  path: "/exercise-preferences",
  access: "user",
  limit: "api",
  summary: "Favourite and hidden exercises",
  input: Nothing,
  output: z.object({ items: z.array(z.object({ exerciseId: z.string(), preference: z.enum(EXERCISE_PREFERENCES) })) }),
});

const customFields = {
  name: line(60, 1),
  pattern: z.enum(PATTERNS),
  targets: z.array(z.enum(MUSCLES)).min(1, { error: "Pick at least one muscle" }).max(6, { error: "At most 6 muscles" }),
  helpers: z.array(z.enum(MUSCLES)).max(8, { error: "At most 8 muscles" }),
  /** All of it is needed. */
  equipment: z.array(z.enum(EQUIPMENT)).max(6, { error: "At most 6 things" }),
  loadBasis: z.enum(LOAD_BASES),
  /** Calories are no measure of a set. */
  measure: z.enum(MEASURES).exclude(["kcal"]),
  laterality: z.enum(LATERALITIES),
  /** Each line is a cue. */
  note: Note,
};

/** Makes, changes or brings back an exercise of the lifter's own. The phone names it, so a retry is not a second one. */
export const saveCustomExercise = endpoint({
  id: "saveCustomExercise",
  method: "PUT",
  path: "/custom-exercises/:customExerciseId",
  access: "user",
  limit: "api",
  summary: "Make or change an exercise of your own",
  input: z.strictObject({ customExerciseId: Id, ...customFields }),
  output: z.object({ customExerciseId: Id }),
});

/** Takes it out of search and suggestions; its history stays. */
export const archiveCustomExercise = endpoint({
  id: "archiveCustomExercise",
  method: "DELETE",
  path: "/custom-exercises/:customExerciseId",
  access: "user",
  limit: "api",
  summary: "Archive an exercise of your own",
  input: z.strictObject({ customExerciseId: Id }),
  output: z.object({ customExerciseId: Id }),
});

export const CustomExercise = z.object({ id: Id, ...customFields, isArchived: z.boolean() });
export type CustomExercise = z.infer<typeof CustomExercise>;

export const listCustomExercises = endpoint({
  id: "listCustomExercises",
  method: "GET",
  path: "/custom-exercises",
  access: "user",
  limit: "api",
  summary: "Exercises of your own, archived ones last",
  input: Nothing,
  output: z.object({ items: z.array(CustomExercise) }),
});
