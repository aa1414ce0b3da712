import { z } from "zod";
import { DELOAD_TYPES } from "../../domain/deload";
import { FATIGUE_LEVELS } from "../../domain/fatigue";
import { FATIGUE_FACTORS } from "../../domain/fatigue-factors";
import { FREEZE_REASONS } from "../../domain/freeze";
import { BODY_AREAS, VOLUME_GROUPS } from "../../domain/vocabulary";
import { endpoint } from "../../lib/http/endpoint";
import { CivilDate, Id, Moment, Note, Nothing, ReasonShape, text } from "../../lib/http/shapes";

const scale = z.int().min(1, { error: "At least 1" }).max(5, { error: "At most 5" }).nullable();

const answers = {
  /** Hours of the night before. */
  sleepHours: z
    .number()
    .multipleOf(0.5, { error: "In steps of a half" })
    .min(0, { error: "At least 0" })
    .max(24, { error: "At most 24" })
    .nullable(),
  sleepQuality: scale,
  energy: scale,
  /** 5 = very sore, and very stressed. */
  soreness: scale,
  stress: scale,
  areas: z.array(z.enum(VOLUME_GROUPS)).max(VOLUME_GROUPS.length),
  note: Note,
};

/** One check-in a day; a second on the same day replaces the first. */
export const logCheckIn = endpoint({
  id: "logCheckIn",
  method: "PUT",
  path: "/check-ins/:checkInId",
  access: "user",
  limit: "api",
  summary: "Log how you recovered",
  input: z.strictObject({ checkInId: Id, day: CivilDate, ...answers }),
  output: z.object({ checkInId: Id, replaced: Id.nullable() }),
});

export const deleteCheckIn = endpoint({
  id: "deleteCheckIn",
  method: "DELETE",
  path: "/check-ins/:checkInId",
  access: "user",
  limit: "api",
  summary: "Delete a check-in",
  input: z.strictObject({ checkInId: Id }),
  output: z.object({ checkInId: Id }),
});

const DAYS_MAX = 10;
const EXERCISE_ID_MAX = 64;
const share = z.number().min(0).max(1);
const DeloadShape = { type: z.enum(DELOAD_TYPES), days: z.int().min(1).max(DAYS_MAX), volume: share, intensity: share };

/** Starts a deload; one that still runs ends. A repeat is the same answer. */
export const startDeload = endpoint({
  id: "startDeload",
  method: "PUT",
  path: "/deloads/:deloadId",
  access: "user",
  limit: "api",
  summary: "Start a deload",
  input: z.strictObject({ deloadId: Id, ...DeloadShape }),
  output: z.object({ deloadId: Id, lastDay: CivilDate }),
});

/** Ends a running deload today; one that is over stays as it was. */
export const endDeload = endpoint({
  id: "endDeload",
  method: "POST",
  path: "/deloads/:deloadId/end",
  access: "user",
  limit: "api",
  summary: "End a deload",
  input: z.strictObject({ deloadId: Id }),
  output: z.object({ deloadId: Id }),
});

/** Puts an offer off; it returns after three days at the earliest. */
export const declineDeload = endpoint({
  id: "declineDeload",
  method: "PUT",
  path: "/deloads/:deloadId/declined",
  access: "user",
  limit: "api",
  summary: "Put a deload offer off",
  input: z.strictObject({ deloadId: Id, ...DeloadShape }),
  output: z.object({ deloadId: Id }),
});

const FreezeShape = { reason: z.enum(FREEZE_REASONS), from: CivilDate, to: CivilDate };

/** Freezes days off, first and last included: the weeks they touch count as kept. A repeat is the same answer. */
export const startFreeze = endpoint({
  id: "startFreeze",
  method: "PUT",
  path: "/freezes/:freezeId",
  access: "user",
  limit: "api",
  summary: "Freeze days off",
  input: z.strictObject({ freezeId: Id, ...FreezeShape }),
  output: z.object({ freezeId: Id }),
});

/** Ends a freeze: one that runs ended yesterday, one that has not begun is gone. A repeat is the same answer. */
export const endFreeze = endpoint({
  id: "endFreeze",
  method: "POST",
  path: "/freezes/:freezeId/end",
  access: "user",
  limit: "api",
  summary: "End a freeze",
  input: z.strictObject({ freezeId: Id }),
  output: z.object({ freezeId: Id }),
});

/** What the loads do after the break that began after `lastDay`: stay full, or ease again. `askedOn` is the day it was shown. */
export const answerBreak = endpoint({
  id: "answerBreak",
  method: "PUT",
  path: "/breaks/:lastDay",
  access: "user",
  limit: "api",
  summary: "Use full loads after a break, or eased ones again",
  input: z.strictObject({ lastDay: CivilDate, askedOn: CivilDate, loads: z.enum(["full", "eased"]) }),
  output: z.object({ lastDay: CivilDate }),
});

const area = z.enum(BODY_AREAS);

/**
 * Marks an exercise as painful: it is out of every suggestion until the lifter clears it. A repeat is the same answer; marked
 * again while it hurts, it has hurt since the first time.
 */
export const markPain = endpoint({
  id: "markPain",
  method: "PUT",
  path: "/pain-marks/:painMarkId",
  access: "user",
  limit: "api",
  summary: "Mark an exercise as painful",
  input: z.strictObject({
    painMarkId: Id,
    exerciseId: text(EXERCISE_ID_MAX),
    area,
    day: CivilDate,
    markedAt: Moment,
    workoutId: Id.nullable(),
  }),
  output: z.object({ painMarkId: Id, since: CivilDate }),
});

/** It is fine again. A repeat is the same answer, with the day it was first cleared. */
export const clearPain = endpoint({
  id: "clearPain",
  method: "POST",
  path: "/pain-marks/:painMarkId/clear",
  access: "user",
  limit: "api",
  summary: "Clear a pain mark",
  input: z.strictObject({ painMarkId: Id, day: CivilDate, clearedAt: Moment }),
  output: z.object({ painMarkId: Id, clearedOn: CivilDate }),
});

/** What hurts now, each exercise and area once, oldest first. */
export const readPainMarks = endpoint({
  id: "readPainMarks",
  method: "GET",
  path: "/pain-marks",
  access: "user",
  limit: "api",
  summary: "Exercises marked as painful",
  input: Nothing,
  output: z.object({ items: z.array(z.object({ id: Id, exerciseId: z.string(), name: z.string(), area, day: CivilDate })) }),
});

export const CheckInEntry = z.object({ id: Id, day: CivilDate, ...answers });

const maybe = z.number().nullable();

export const readRecovery = endpoint({
  id: "readRecovery",
  method: "GET",
  path: "/recovery",
  access: "user",
  limit: "api",
  summary: "Check-ins, fatigue and deload of today",
  input: Nothing,
  output: z.object({
    day: CivilDate,
    /** Of the last five weeks, newest first. */
    checkIns: z.array(CheckInEntry),
    /** What the factors of fatigue are counted from, so that a check-in counts before the server has heard of it. */
    aggregates: z.object({
      rpeExcess: z.array(z.number()),
      isPlainRpe: z.boolean(),
      liftDevPct: z.array(z.number()),
      missedShare: maybe,
      weekLoad: maybe,
      priorWeeks: z.array(z.number()),
      consecutiveDays: z.int(),
    }),
    fatigue: z.object({
      score: z.int(),
      level: z.enum(FATIGUE_LEVELS),
      /** Too little is known to say it all. */
      isPartial: z.boolean(),
      factors: z.array(
        z.object({ name: z.enum(FATIGUE_FACTORS), points: z.int(), max: z.int(), isKnown: z.boolean(), because: ReasonShape }),
      ),
      because: ReasonShape,
    }),
    readiness: z.object({ score: maybe, because: ReasonShape }),
    deload: z.object({
      active: z.object({ id: Id, ...DeloadShape, startsOn: CivilDate, lastDay: CivilDate, daysLeft: z.int() }).nullable(),
      offer: z.object({ ...DeloadShape, because: ReasonShape }).nullable(),
    }),
    freeze: z.object({
      /** The one that runs, or the next one to come. */
      current: z.object({ id: Id, ...FreezeShape }).nullable(),
      /** Weeks that may still be frozen from this one on. */
      weeksLeft: z.int(),
    }),
  }),
});

/** One entry a day, oldest first, from the first day anything is known of. */
export const readRecoveryHistory = endpoint({
  id: "readRecoveryHistory",
  method: "GET",
  path: "/recovery/history",
  access: "user",
  limit: "api",
  summary: "Fatigue, sleep, energy and soreness by day",
  input: z.strictObject({ weeks: z.coerce.number().int().min(1).max(104).default(12) }),
  output: z.object({
    days: z.array(
      z.object({
        day: CivilDate,
        fatigue: z.int(),
        level: z.enum(FATIGUE_LEVELS),
        sleepHours: maybe,
        energy: maybe,
        soreness: maybe,
        deload: z.boolean(),
      }),
    ),
  }),
});
