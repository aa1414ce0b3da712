import { z } from "zod";
import {
  DAY_TYPES,
  EQUIPMENT_LEVELS,
  GOALS,
  LEVELS,
  MUSCLES,
  SET_ROLES,
  SLOT_ROLES,
  VOLUME_GROUPS,
} from "../../domain/vocabulary";
import { CivilDate, Id, ReasonShape } from "../../lib/http/shapes";

/** A break from training that the next session ends. */
export const BreakShape = z.object({
  /** Last day trained. */
  lastDay: CivilDate,
  daysOff: z.int(),
  /** Share of the load that is left where the break eases it. */
  load: z.number(),
  loads: z.enum(["eased", "full", "anew"]),
});
export type BreakShape = z.infer<typeof BreakShape>;

const PHASE_KINDS = ["accumulation", "intensification", "realisation", "deload", "test"] as const;

export const ProgramCard = z.object({
  id: z.string(),
  name: z.string(),
  summary: z.string(),
  why: z.string(),
  levels: z.array(z.enum(LEVELS)),
  goals: z.array(z.enum(GOALS)),
  equipmentLevels: z.array(z.enum(EQUIPMENT_LEVELS)),
  daysPerWeek: z.int(),
  minutes: z.int(),
});
export type ProgramCard = z.infer<typeof ProgramCard>;

export const ENROLMENT_STATES = ["active", "paused", "finished"] as const;

/** How the lifter stands with a program: the newest enrolment in it. */
export const OwnEnrolment = z.object({ enrolmentId: Id, status: z.enum(ENROLMENT_STATES), startedOn: CivilDate });

export const SlotShape = z.object({
  id: z.string(),
  role: z.enum(SLOT_ROLES),
  /** Slots that share one are done in turns. */
  superset: z.string().nullable(),
  /** What the author had in mind, best first; the lifter's own session is filled from equipment and history. */
  suggestions: z.array(z.object({ exerciseId: z.string(), name: z.string() })),
  blocks: z.array(
    z.object({
      sets: z.int(),
      role: z.enum(SET_ROLES),
      repsMin: z.int(),
      /** Null: as many as possible. */
      repsMax: z.int().nullable(),
      secondsMin: z.int().nullable(),
      secondsMax: z.int().nullable(),
      perSide: z.boolean(),
      intensity: z.object({
        by: z.enum(["state", "tm", "e1rm", "slot", "rpe", "rir", "bodyweight", "open"]),
        value: z.number().nullable(),
      }),
      rpe: z.number().nullable(),
    }),
  ),
  restSeconds: z.int(),
});

export const ProgramDetail = ProgramCard.extend({
  version: z.int(),
  credit: z.string().nullable(),
  /** Written for this lifter: it has no page in the catalogue. */
  isOwn: z.boolean(),
  order: z.enum(["sequence", "weekly"]),
  /** 1 = without end. */
  cycleWeeks: z.int(),
  phases: z.array(z.object({ kind: z.enum(PHASE_KINDS), from: z.int(), to: z.int() })),
  deload: z.enum(["engine", "programme", "both"]),
  days: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      type: z.enum(DAY_TYPES),
      minutes: z.int(),
      muscles: z.array(z.enum(MUSCLES)),
      slots: z.array(SlotShape),
    }),
  ),
  /** Fractional hard sets a week, groups that get any. */
  weeklySets: z.array(z.object({ group: z.enum(VOLUME_GROUPS), sets: z.number() })),
});
export type ProgramDetail = z.infer<typeof ProgramDetail>;

export const PhaseShape = z.object({
  kind: z.enum(PHASE_KINDS),
  week: z.int(),
  of: z.int(),
  next: z.object({ kind: z.enum(PHASE_KINDS), inWeeks: z.int() }).nullable(),
});

export const TimelineShape = z.array(
  z.object({
    monday: CivilDate,
    cells: z.array(
      z.object({
        state: z.enum(["done", "missed", "today", "next", "planned", "deload"]),
        dayId: z.string().nullable(),
        title: z.string().nullable(),
        date: CivilDate.nullable(),
        /** The workout it was done in. */
        workoutId: Id.nullable(),
        /** Week of the program, counting on over cycles; 0 for a missed day. */
        week: z.int(),
      }),
    ),
  }),
);

/** Where the lifter is in their program (product specification 4.8). */
export const PlanShape = z.object({
  day: CivilDate,
  enrolmentId: Id.nullable(),
  startedOn: CivilDate.nullable(),
  program: ProgramDetail.nullable(),
  phase: PhaseShape.nullable(),
  /** 1-based; 1 for a program without end. */
  cycle: z.int(),
  /** Week of the program, counting on over cycles. */
  week: z.int(),
  dayId: z.string().nullable(),
  dayNumber: z.int(),
  reasons: z.array(ReasonShape),
  back: BreakShape.nullable(),
  weeks: TimelineShape,
  /** How loads move on, in words. */
  rules: z.array(z.object({ key: z.string(), title: z.string(), for: z.string(), lines: z.array(z.string()) })),
  /** Programs that can be resumed, the last one left first. */
  paused: z.array(z.object({ enrolmentId: Id, programId: z.string(), name: z.string(), startedOn: CivilDate })),
});
export type PlanShape = z.infer<typeof PlanShape>;
