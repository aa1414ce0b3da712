import type { Day, Program } from "@/domain/program";
import { pplRecomp6 } from "./ppl-recomp-6";
import { upperLower4 } from "./upper-lower-4";

const MINUTES = 65;
const UPPER_LOWER = ["upper-a", "lower-a"];
const PUSH_PULL_LEGS = ["push-b", "pull-b", "legs-b"];

const pick = (from: Program, ids: readonly string[]): readonly Day[] => from.days.filter(({ id }) => ids.includes(id));
const withoutOptional = (day: Day): Day => ({ ...day, slots: day.slots.filter(({ role }) => role !== "optional") });

export const hybrid5: Program = {
  id: "hybrid-5",
  version: 1,
  name: "Hybrid Five",
  summary:
    "An upper and a lower day for the heavy lifts, then push, pull and legs with higher reps. Five days, about an hour each.",
  why: "The week opens with strength while you're fresh and ends with a day for each part of the body. Every muscle is trained twice, once heavy and once for the pump, and no day gets long.",
  credit: "Built on the upper/lower and push/pull/legs traditions.",
  levels: ["intermediate"],
  goals: ["strength", "muscle"],
  equipmentLevels: ["full_gym"],
  daysPerWeek: 5,
  order: "sequence",
  cycleWeeks: 1,
  phases: [{ kind: "accumulation", from: 1, to: 1 }],
  days: [...pick(upperLower4, UPPER_LOWER), ...pick(pplRecomp6, PUSH_PULL_LEGS).map(withoutOptional)].map((day, at) => ({
    ...day,
    order: at + 1,
    minutes: MINUTES,
  })),
  progressions: {},
  deload: "engine",
};
