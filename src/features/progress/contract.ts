import { z } from "zod";
import { RECORD_KINDS, VOLUME_GROUPS } from "../../domain/vocabulary";
import { endpoint } from "../../lib/http/endpoint";
import { CivilDate, Id, Nothing, Page, ReasonShape, ranged, text } from "../../lib/http/shapes";

const Range = { from: CivilDate.optional(), to: CivilDate.optional() };

/** What of a level would hang on the lifter (negative: help that is needed); null where the body is not lifted. */
const AddedKg = z.number().nullable();

const LadderStep = z.enum(["basics", "rep_shift", "add_sets", "deload", "variation", "scheme"]);

/** Whether an exercise gets stronger, and what to try when it does not. */
const Trend = z.object({
  status: z.enum(["progressing", "plateau", "regressing", "insufficient_data"]),
  slopePctPerWeek: z.number().nullable(),
  reasons: z.array(ReasonShape),
  options: z.object({ current: LadderStep, steps: z.array(LadderStep), reasons: z.array(ReasonShape) }).nullable(),
});

const BIG_LIFTS = ["squat", "bench", "deadlift"] as const;

/** Squat, bench press and deadlift together, and what published formulas make of it. Nothing missing is guessed. */
const Total = z.object({
  /** Null for a lift that says nothing yet; `single` was lifted, a level is an estimate. */
  lifts: z.array(z.object({ lift: z.enum(BIG_LIFTS), kg: z.number().nullable(), isSingle: z.boolean() })),
  /** With its 80 % band: singles are known, levels are not. */
  sum: z.object({ kg: z.number(), lo80: z.number(), hi80: z.number(), isEstimated: z.boolean() }).nullable(),
  scores: z
    .object({
      bodyKg: z.number(),
      dots: z.number(),
      ipfGl: z.number(),
      wilks: z.number(),
      wilks2020: z.number(),
      standing: z
        .object({
          percentile: z.number(),
          label: z.enum(["building", "intermediate", "strong", "very_strong", "competitive", "elite"]),
        })
        .nullable(),
    })
    .nullable(),
  missing: z.array(z.enum([...BIG_LIFTS, "sex", "weight"])),
  reasons: z.array(ReasonShape),
});

/** Exercises with enough sets to show a level, most trained first. Levels of lifts that move the body are of the system mass. */
export const listStrength = endpoint({
  id: "listStrength",
  method: "GET",
  path: "/progress/strength",
  access: "user",
  limit: "api",
  summary: "Estimated one-rep maximum by exercise",
  input: Nothing,
  output: z.object({
    items: z.array(
      z.object({
        exerciseId: z.string(),
        name: z.string(),
        sessions: z.int(),
        lastDay: CivilDate,
        levelKg: z.number().nullable(),
        addedKg: AddedKg,
        lo80: z.number().nullable(),
        hi80: z.number().nullable(),
        confidence: z.enum(["high", "medium", "low"]),
        heaviestKg: z.number().nullable(),
        bestReps: z.int().nullable(),
        reasons: z.array(ReasonShape),
        /** Absent in answers kept by an older version. */
        trend: Trend.optional(),
      }),
    ),
    total: Total,
  }),
});

/** One point a session: the best estimate of the day, with the sets behind it. */
export const readStrength = endpoint({
  id: "readStrength",
  method: "GET",
  path: "/progress/strength/:exerciseId",
  access: "user",
  limit: "api",
  summary: "One exercise over time",
  input: ranged(z.strictObject({ exerciseId: text(64), ...Range })),
  output: z.object({
    exerciseId: z.string(),
    name: z.string(),
    points: z.array(
      z.object({
        day: CivilDate,
        workoutId: Id,
        e1rmKg: z.number().nullable(),
        levelKg: z.number().nullable(),
        addedKg: AddedKg,
        lo80: z.number().nullable(),
        hi80: z.number().nullable(),
        heaviestKg: z.number().nullable(),
        bestReps: z.int().nullable(),
        sets: z.array(z.object({ kg: z.number().nullable(), reps: z.int().nullable(), rpe: z.number().nullable() })),
      }),
    ),
  }),
});

/** Hard sets by muscle group and ISO week, fractional, and tonnage. */
export const readVolume = endpoint({
  id: "readVolume",
  method: "GET",
  path: "/progress/volume",
  access: "user",
  limit: "api",
  summary: "Weekly volume by muscle group",
  input: z.strictObject({ weeks: z.coerce.number().int().min(1).max(104).default(12) }),
  output: z.object({
    weeks: z.array(
      z.object({
        week: CivilDate,
        hardSets: z.number(),
        tonnageKg: z.number(),
        groups: z.array(
          z.object({
            group: z.enum(VOLUME_GROUPS),
            sets: z.number(),
            label: z.enum(["under", "optimal", "over"]).nullable(),
            zone: z.enum(["below_MV", "MV-MEV", "MEV-MAV", "MAV", "MAV-MRV", "above_MRV"]).nullable().optional(),
            reasons: z.array(ReasonShape).optional(),
          }),
        ),
      }),
    ),
    /** Next week's step for each group being trained, from the last whole week. */
    steps: z
      .array(
        z.object({
          group: z.enum(VOLUME_GROUPS),
          delta: z.number(),
          sets: z.number(),
          confidence: z.enum(["high", "medium", "low"]),
          reasons: z.array(ReasonShape),
        }),
      )
      .optional(),
  }),
});

export const RecordRow = z.object({
  id: Id,
  exerciseId: z.string(),
  exerciseName: z.string(),
  kind: z.enum(RECORD_KINDS),
  value: z.number(),
  previous: z.number().nullable(),
  marginPct: z.number().nullable(),
  loadGrams: z.int().nullable(),
  reps: z.int().nullable(),
  day: CivilDate,
  workoutId: Id,
  setId: Id,
  celebrated: z.boolean(),
});
export type RecordRow = z.infer<typeof RecordRow>;

export const listRecords = endpoint({
  id: "listRecords",
  method: "GET",
  path: "/progress/records",
  access: "user",
  limit: "api",
  summary: "Personal records, newest first",
  input: z.strictObject({ ...Page, exerciseId: text(64).optional() }),
  output: z.object({ items: z.array(RecordRow), nextCursor: z.string().nullable() }),
});

const ListedLift = z.object({ exerciseId: z.string(), name: z.string(), because: ReasonShape });

/** Totals, consistency and the streak, and which lifts move or stand still. */
export const readOverview = endpoint({
  id: "readOverview",
  method: "GET",
  path: "/progress/overview",
  access: "user",
  limit: "api",
  summary: "Consistency, streak and totals",
  input: Nothing,
  output: z.object({
    workouts: z.int(),
    sets: z.int(),
    tonnageKg: z.number(),
    records: z.int(),
    streak: z.object({ current: z.int(), longest: z.int(), goal: z.int(), done: z.int(), atRisk: z.boolean() }),
    days: z.array(z.object({ day: CivilDate, workouts: z.int(), hardSets: z.number() })),
    /** Lifts that have earned their next step, and lifts that stand still; the newest few of each. */
    lifts: z.object({ ready: z.array(ListedLift), stalled: z.array(ListedLift) }),
  }),
});
