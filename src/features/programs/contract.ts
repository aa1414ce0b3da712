import { z } from "zod";
import { MEASURES } from "../../domain/exercise-vocabulary";
import { PLAN_GOALS, PLAN_LIMITS } from "../../domain/generator-input";
import { PLANNED_GROUPS } from "../../domain/generator-volume";
import { CUT_KINDS } from "../../domain/session-cut";
import { CONTRA_TAGS, DAY_TYPES, LOAD_BASES, MUSCLES, SET_ROLES, SLOT_ROLES, UNITS } from "../../domain/vocabulary";
import { endpoint } from "../../lib/http/endpoint";
import { CivilDate, Id, Nothing, ReasonShape, text } from "../../lib/http/shapes";
import { BreakShape, OwnEnrolment, PlanShape, ProgramCard, ProgramDetail } from "./shapes";

/** Programs for this lifter, best first, each with the reason. */
export const recommendPrograms = endpoint({
  id: "recommendPrograms",
  method: "GET",
  path: "/programs/recommendation",
  access: "user",
  limit: "api",
  summary: "Programs that fit the lifter's answers",
  input: Nothing,
  output: z.object({ items: z.array(ProgramCard.extend({ reasons: z.array(ReasonShape) })) }),
});

/** Starts a program; another active one is paused and can be resumed. */
export const startProgram = endpoint({
  id: "startProgram",
  method: "PUT",
  path: "/enrolments/:enrolmentId",
  access: "user",
  limit: "api",
  summary: "Start a program",
  input: z.strictObject({ enrolmentId: Id, programId: text(64), startedOn: CivilDate }),
  output: z.object({ enrolmentId: Id }),
});

/** Every program, the one followed now marked. */
export const listPrograms = endpoint({
  id: "listPrograms",
  method: "GET",
  path: "/programs",
  access: "user",
  limit: "api",
  summary: "All programs",
  input: Nothing,
  output: z.object({ items: z.array(ProgramCard.extend({ enrolment: OwnEnrolment.nullable() })) }),
});

/** One program at length, how the lifter stands with it, and why it suits them if it does. */
export const readProgram = endpoint({
  id: "readProgram",
  method: "GET",
  path: "/programs/:programId",
  access: "user",
  limit: "api",
  summary: "One program with its days",
  input: z.strictObject({ programId: text(64) }),
  output: z.object({ program: ProgramDetail, enrolment: OwnEnrolment.nullable(), reasons: z.array(ReasonShape) }),
});

/** Takes up an enrolment again where it was left; another active one is paused. */
export const resumeProgram = endpoint({
  id: "resumeProgram",
  method: "POST",
  path: "/enrolments/:enrolmentId/resume",
  access: "user",
  limit: "api",
  summary: "Resume a paused program",
  input: z.strictObject({ enrolmentId: Id }),
  output: z.object({ enrolmentId: Id }),
});

/** Lays a program aside; nothing is planned until it is resumed or another one started. */
export const pauseProgram = endpoint({
  id: "pauseProgram",
  method: "POST",
  path: "/enrolments/:enrolmentId/pause",
  access: "user",
  limit: "api",
  summary: "Pause a program",
  input: z.strictObject({ enrolmentId: Id }),
  output: z.object({ enrolmentId: Id }),
});

/** Where the lifter is in their program, and what can be resumed. */
export const readPlan = endpoint({
  id: "readPlan",
  method: "GET",
  path: "/plan",
  access: "user",
  limit: "api",
  summary: "Program, phase and timeline",
  input: Nothing,
  output: PlanShape,
});

/** What a program of one's own is built from, besides the profile: place, level, age and areas to protect. */
const Wish = {
  ownProgramId: Id,
  goal: z.enum(PLAN_GOALS),
  daysPerWeek: z.int().min(PLAN_LIMITS.days[0]).max(PLAN_LIMITS.days[1]),
  minutes: z.int().min(PLAN_LIMITS.minutes[0]).max(PLAN_LIMITS.minutes[1]),
  focus: z.array(z.enum(PLANNED_GROUPS)).max(PLAN_LIMITS.focus),
};

/** A program written for this lifter. The same id and answers give the same one; another id gives another version. */
export const proposeProgram = endpoint({
  id: "proposeProgram",
  method: "POST",
  path: "/programs/proposals",
  access: "user",
  limit: "api",
  summary: "A program written for the lifter, not kept yet",
  input: z.strictObject(Wish),
  output: z.object({
    program: ProgramDetail,
    /** Why the plan looks the way it does, and what it could not meet. */
    reasons: z.array(ReasonShape),
    /** ISO weekdays that suit it. */
    weekdays: z.array(z.int()),
  }),
});

/** Keeps the proposal of this id and these answers as the lifter's own program; it is started like any other. */
export const saveOwnProgram = endpoint({
  id: "saveOwnProgram",
  method: "PUT",
  path: "/own-programs/:ownProgramId",
  access: "user",
  limit: "api",
  summary: "Keep a proposed program",
  input: z.strictObject(Wish),
  output: z.object({ ownProgramId: Id }),
});

/** Programs written for the lifter that they kept, the newest first. */
export const listOwnPrograms = endpoint({
  id: "listOwnPrograms",
  method: "GET",
  path: "/own-programs",
  access: "user",
  limit: "api",
  summary: "Own programs",
  input: Nothing,
  output: z.object({ items: z.array(ProgramCard.extend({ enrolment: OwnEnrolment.nullable() })) }),
});

/** Makes room for another; the one followed now stays. */
export const deleteOwnProgram = endpoint({
  id: "deleteOwnProgram",
  method: "DELETE",
  path: "/own-programs/:ownProgramId",
  access: "user",
  limit: "api",
  summary: "Delete an own program",
  input: z.strictObject({ ownProgramId: Id }),
  output: z.object({ ownProgramId: Id }),
});

const PlannedSet = z.object({
  role: z.enum(SET_ROLES),
  kg: z.number().nullable(),
  repsMin: z.int(),
  repsMax: z.int(),
  repTarget: z.int(),
  rpe: z.number().nullable(),
  seconds: z.int().nullable(),
});

/** The loads an exercise can be done with here, and what of the body is lifted; enough to advise between sets offline. */
export const LoadLineShape = z.object({
  grid: z.discriminatedUnion("kind", [
    z.object({
      kind: z.literal("barbell"),
      unit: z.enum(UNITS),
      bar: z.number(),
      collars: z.number(),
      pairs: z.record(z.string(), z.number()),
    }),
    z.object({ kind: z.literal("list"), unit: z.enum(UNITS), loads: z.tuple([z.number()], z.number()) }),
    z.object({
      kind: z.literal("stack"),
      unit: z.enum(UNITS),
      min: z.number(),
      step: z.number(),
      max: z.number(),
      addOns: z.array(z.number()),
    }),
    z.object({ kind: z.literal("continuous"), unit: z.enum(UNITS), step: z.number(), min: z.number() }),
  ]),
  assists: z.boolean(),
  bodyKg: z.number(),
});

export const PlannedExercise = z.object({
  slotId: z.string(),
  exerciseId: z.string(),
  name: z.string(),
  role: z.enum(SLOT_ROLES),
  loadBasis: z.string(),
  measure: z.string(),
  /** Smallest step of its load in kilograms. */
  stepKg: z.number(),
  /** Null where nothing is loaded. */
  line: LoadLineShape.nullable().optional(),
  muscles: z.array(z.enum(MUSCLES)),
  /** What can stand in, best first; enough of each to swap it in without asking the server. */
  alternatives: z.array(
    z.object({
      exerciseId: z.string(),
      name: z.string(),
      loadBasis: z.enum(LOAD_BASES),
      measure: z.enum(MEASURES),
      muscles: z.array(z.enum(MUSCLES)),
      contraindications: z.array(z.enum(CONTRA_TAGS)),
    }),
  ),
  /** The exercise it stands in for, because the lifter hid that one; null everywhere else. */
  hidden: z.object({ exerciseId: z.string(), name: z.string() }).nullable(),
  restSeconds: z.int(),
  /** Exercises with the same mark are done in turns. */
  superset: z.string().nullable(),
  stateKey: z.string(),
  warmups: z.array(z.object({ kg: z.number().nullable(), reps: z.int() })),
  sets: z.array(PlannedSet),
  reasons: z.array(ReasonShape),
  /** The last time: working sets in order, in canonical kilograms with the literal typed. */
  lastTime: z
    .object({
      day: CivilDate,
      sets: z.array(
        z.object({
          kg: z.number().nullable(),
          value: z.number().nullable(),
          unit: z.string().nullable(),
          reps: z.int().nullable(),
          rpe: z.number().nullable(),
        }),
      ),
    })
    .nullable(),
  /** What speaks against a set on top of the plan: fatigue of the day (0–10) a target muscle past its weekly maximum, a first week after being ill. */
  caution: z.object({ fatigue: z.int().nullable(), aboveMrv: z.boolean(), isGentle: z.boolean() }),
  /** For an instant "looks like a record" on the phone: per load the most reps ever, heaviest first. */
  bests: z.array(z.object({ kg: z.number(), reps: z.int() })),
  firstTime: z.boolean(),
});
export type PlannedExercise = z.infer<typeof PlannedExercise>;

export const TodayPlan = z.object({
  enrolmentId: Id.nullable(),
  programId: z.string().nullable(),
  programName: z.string().nullable(),
  day: CivilDate,
  dayId: z.string().nullable(),
  title: z.string().nullable(),
  dayType: z.enum(DAY_TYPES).nullable(),
  week: z.int(),
  dayNumber: z.int(),
  daysInRotation: z.int(),
  minutes: z.int().nullable(),
  muscles: z.array(z.enum(MUSCLES)),
  /** Today's training is done or a rest day suits: the workout is still there to start. */
  restDay: z.boolean(),
  reasons: z.array(ReasonShape),
  /** What recovery takes off today, the deciding reason first; null on a usual day. */
  eased: z.object({ volume: z.number(), intensity: z.number(), rest: z.boolean(), reasons: z.array(ReasonShape) }).nullable(),
  /** The break this session ends; null while it is too short to cost anything. */
  back: BreakShape.nullable(),
  /** What was cut so that the session fits the lifter's minutes; null when it fits as it is. */
  shortened: z
    .object({
      limitMinutes: z.int(),
      minutes: z.int(),
      cuts: z.array(z.object({ kind: z.enum(CUT_KINDS), exerciseId: z.string(), name: z.string(), because: ReasonShape })),
    })
    .nullable(),
  exercises: z.array(PlannedExercise),
  otherDays: z.array(z.object({ dayId: z.string(), title: z.string(), minutes: z.int() })),
  openWorkoutId: Id.nullable(),
});
export type TodayPlan = z.infer<typeof TodayPlan>;

/** The session to do now, and why. `dayId` picks another day of the rotation. */
export const readToday = endpoint({
  id: "readToday",
  method: "GET",
  path: "/today",
  access: "user",
  limit: "api",
  summary: "Today's session with loads and reasons",
  /** `ease: "off"` is the session as if recovery had nothing to say, `time: "off"` the one without a limit of minutes. */
  input: z.strictObject({ dayId: text(64).optional(), ease: z.literal("off").optional(), time: z.literal("off").optional() }),
  output: TodayPlan,
});
