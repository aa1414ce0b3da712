import { z } from "zod";
import { DIFFICULTIES, MEASURES } from "../../domain/exercise-vocabulary";
import { EQUIPMENT, LOAD_BASES, MUSCLES, PATTERNS } from "../../domain/vocabulary";
import { endpoint } from "../../lib/http/endpoint";
import { line, ReasonShape, text } from "../../lib/http/shapes";

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
  usedBefore: z.boolean(),
  /** Can be done with what the lifter has and does not touch an area to protect. */
  fits: z.boolean(),
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
