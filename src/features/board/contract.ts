import { z } from "zod";
import { COACHES } from "../../domain/vocabulary";
import { endpoint } from "../../lib/http/endpoint";
import { CivilDate, Id, Nothing } from "../../lib/http/shapes";
import { TodayPlan } from "../programs/contract";

export const MOMENTUM = ["on_fire", "rolling", "ready", "paused"] as const;

/** The home screen in one answer. */
export const readBoard = endpoint({
  id: "readBoard",
  method: "GET",
  path: "/board",
  access: "user",
  limit: "api",
  summary: "The home screen",
  input: Nothing,
  output: z.object({
    day: CivilDate,
    name: z.string().nullable(),
    coach: z.enum(COACHES),
    greeting: z.string(),
    momentum: z.enum(MOMENTUM),
    today: z
      .object({
        dayId: z.string(),
        title: z.string(),
        dayType: z.string(),
        minutes: z.int(),
        exercises: z.int(),
        restDay: z.boolean(),
        /** What recovery takes off today; null on a usual day. */
        eased: TodayPlan.shape.eased,
        back: TodayPlan.shape.back,
        week: z.int(),
        dayNumber: z.int(),
        programName: z.string(),
        firstExercises: z.array(z.string()),
      })
      .nullable(),
    open: z.object({ workoutId: Id, title: z.string(), startedAt: z.iso.datetime() }).nullable(),
    doneToday: z.array(z.object({ workoutId: Id, title: z.string() })),
    streak: z.object({ current: z.int(), longest: z.int(), goal: z.int(), done: z.int(), atRisk: z.boolean() }),
    week: z.array(z.object({ day: CivilDate, trained: z.boolean(), today: z.boolean() })),
    numbers: z.object({ hardSets: z.number(), records: z.int(), weightKg: z.number().nullable(), tonnageKg: z.number() }),
    missing: z.enum(["weight"]).nullable(),
  }),
});
