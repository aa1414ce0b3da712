import { z } from "zod";
import { LOAD_BASES, RECORD_KINDS, SET_ROLES, UNITS } from "../../domain/vocabulary";
import { WARMUP_STATUSES } from "../../domain/warmup-progress";
import { WARMUP_PHASES } from "../../domain/warmup-templates";
import { CivilDate, Id, Moment, Note, ReasonShape, text } from "../../lib/http/shapes";

export const SETS_MAX = 20;
export const EXERCISES_MAX = 30;
const LOAD_MAX = 2000;

export const half = z.number().multipleOf(0.5, { error: "In steps of a half" });

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

export const setFields = {
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
  /** The lifter was asked about a surprising set and stood by it. */
  confirmed: z.boolean().optional(),
  note: Note,
};

export const ExercisePlanShape = z.object({
  role: text(20),
  reasons: z.array(ReasonShape).max(12),
  alternatives: z.array(ExerciseId).max(15),
  stateKey: text(120),
  /** The session was reduced for recovery. */
  modified: z.boolean().optional(),
});

export const exerciseFields = {
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

export const warmupFields = {
  status: z.enum(WARMUP_STATUSES),
  minutes: z.int().min(3, { error: "At least 3 minutes" }).max(20, { error: "At most 20 minutes" }).nullable(),
  skipGeneral: z.boolean(),
  includeMobility: z.boolean(),
  /** Keys of ticked items: phase and movement. */
  done: z.array(z.string().regex(/^[a-z]{2,10}\/[a-z0-9_]{2,64}$/, { error: "Unknown movement" })).max(30),
  skipped: z.array(z.enum(WARMUP_PHASES)).max(WARMUP_PHASES.length),
};

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
  /** Null until the warm-up is begun or skipped. */
  warmup: z.object(warmupFields).nullable(),
  /** The warm-up comes first, until it is over or a set that counts is logged. */
  stage: z.enum(["warmup", "in_progress"]),
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
