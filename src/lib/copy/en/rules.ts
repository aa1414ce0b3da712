import { formatNumber } from "../format";

/** How loads move on, as a program's page says it before there is any log. */
export const rules = {
  titles: {
    double: "Reps first, then load",
    linear: "A little more every time",
    novice: "While you are new: a little more every time",
  },
  everything: "Every exercise",
  mainLifts: "Main lifts, for beginners",
  double: {
    reps: "Stay inside the rep range and add reps when you can.",
    load: "When every set reaches the top of the range, the load goes up one step and the reps start again at the bottom.",
    wide: "If the next weight is a big jump, the range grows first, so you are ready for it.",
    miss: "Below the range three times in a row: 10% lighter, and you build it up again.",
    mini: (sessions: number) => `If it stalls, ${formatNumber(sessions)} lighter workouts come first.`,
  },
  linear: {
    add: (upper: string, lower: string) =>
      `Make every rep and the next workout is heavier: ${upper} for upper-body lifts, ${lower} for squats and deadlifts.`,
    plus: (over: number) => `More than ${formatNumber(over)} reps in the last set doubles the step.`,
    smaller: (upper: string, lower: string) => `After the first miss the steps shrink to ${upper} and ${lower}.`,
    miss: (times: number, percent: number) =>
      `Missed reps: same load again. ${times === 2 ? "Twice" : "Three times"} in a row: ${formatNumber(percent)}% lighter.`,
    drop: (times: number) => `Missed reps: same load again. ${times === 2 ? "Twice" : "Three times"} in a row: a step back.`,
    graduate: (resets: number) => `After ${formatNumber(resets)} such resets the lift moves on to a rep range.`,
  },
  step: (kg: number, lb: number) => `${formatNumber(kg)} kg (${formatNumber(lb)} lb)`,
} as const;
