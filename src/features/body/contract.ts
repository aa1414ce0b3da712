import { z } from "zod";
import { LEVELS, UNITS } from "../../domain/vocabulary";
import { endpoint } from "../../lib/http/endpoint";
import { CivilDate, Id, Note, Nothing, ReasonShape } from "../../lib/http/shapes";

const weight = z.strictObject({
  value: z.number().min(20, { error: "At least 20" }).max(900, { error: "At most 900" }),
  unit: z.enum(UNITS),
});

/** One weigh-in a day; a second on the same day replaces the first. */
export const logWeight = endpoint({
  id: "logWeight",
  method: "PUT",
  path: "/weights/:weightId",
  access: "user",
  limit: "api",
  summary: "Log body weight",
  input: z.strictObject({ weightId: Id, day: CivilDate, weight, note: Note, confirmed: z.boolean().default(false) }),
  output: z.object({ weightId: Id, replaced: Id.nullable() }),
});

export const deleteWeight = endpoint({
  id: "deleteWeight",
  method: "DELETE",
  path: "/weights/:weightId",
  access: "user",
  limit: "api",
  summary: "Delete a weigh-in",
  input: z.strictObject({ weightId: Id }),
  output: z.object({ weightId: Id }),
});

export const WeightEntry = z.object({
  id: Id,
  day: CivilDate,
  kg: z.number(),
  value: z.number(),
  unit: z.enum(UNITS),
  note: z.string().nullable(),
  /** The lifter has said that an unlikely value is right. */
  confirmed: z.boolean(),
});

const StoredGoal = z.object({
  id: Id,
  metric: z.literal("weight"),
  startKg: z.number(),
  /** The same as the start: the weight is to be held. */
  targetKg: z.number(),
  target: weight,
  startsOn: CivilDate,
  dueOn: CivilDate,
});
export type StoredGoal = z.infer<typeof StoredGoal>;

const GoalNow = z.object({
  /** Null while there is no fresh trend to judge by, or where a loss is not offered. */
  progress: z
    .object({
      pct: z.number(),
      status: z.enum(["ahead", "on_track", "behind", "drifting", "reached"]),
      nowKg: z.number(),
      /** Where the straight line from start to target stands today, and the distance from it: positive is further along. */
      expectedKg: z.number(),
      deviationKg: z.number(),
      slopeKgWeek: z.number(),
      daysLeft: z.int(),
      /** Hurt or ill: nothing is asked for. */
      isResting: z.boolean(),
      /** The one thing to change. */
      lever: z.enum(["intake", "steps", "volume"]).nullable(),
      /** Weight of the next quarter of the way. */
      nextKg: z.number().nullable(),
      arrivesOn: CivilDate.nullable(),
      /** Where the trend leads by the chosen day. */
      atDue: z.object({ kg: z.number(), lo80: z.number(), hi80: z.number() }).nullable(),
    })
    .nullable(),
  /** The status first. */
  reasons: z.array(ReasonShape),
});
export type GoalNow = z.infer<typeof GoalNow>;

/** Heads for a weight, from the trend of the first day. An open goal ends with it; a repeat changes nothing. */
export const setGoal = endpoint({
  id: "setGoal",
  method: "PUT",
  path: "/goals/:goalId",
  access: "user",
  limit: "api",
  summary: "Set a weight goal",
  input: z.strictObject({ goalId: Id, metric: z.literal("weight"), target: weight, startsOn: CivilDate, dueOn: CivilDate }),
  output: z.object({ goalId: Id, startKg: z.number() }),
});

/** Lets a goal go. A repeat is the same answer. */
export const endGoal = endpoint({
  id: "endGoal",
  method: "POST",
  path: "/goals/:goalId/end",
  access: "user",
  limit: "api",
  summary: "End a goal",
  input: z.strictObject({ goalId: Id, day: CivilDate }),
  output: z.object({ goalId: Id, endedOn: CivilDate }),
});

export const readBody = endpoint({
  id: "readBody",
  method: "GET",
  path: "/body",
  access: "user",
  limit: "api",
  summary: "Weigh-ins with trend",
  input: Nothing,
  output: z.object({
    entries: z.array(WeightEntry),
    /** Smoothed trend by day; empty before four entries over ten days. */
    trend: z.array(z.object({ day: CivilDate, kg: z.number(), lo80: z.number(), hi80: z.number() })),
    current: z
      .object({
        kg: z.number(),
        weekChangeKg: z.number().nullable(),
        mean30Kg: z.number().nullable(),
        min30Kg: z.number().nullable(),
        max30Kg: z.number().nullable(),
        direction: z.enum(["losing", "gaining", "stable"]).nullable(),
      })
      .nullable(),
    entriesUntilTrend: z.int(),
    /** An entry held back as unlikely until it is confirmed. */
    odd: z.object({ id: Id, kg: z.number(), trendKg: z.number() }).nullable(),
    reasons: z.array(ReasonShape),
    goal: StoredGoal.extend(GoalNow.shape).nullable(),
    /** What decides whether a goal is safe to offer, and whether today is a day to speak of it. */
    care: z.object({
      age: z.int().nullable(),
      heightCm: z.number().nullable(),
      level: z.enum(LEVELS).nullable(),
      needsRest: z.boolean(),
    }),
  }),
});
