import { formatNumber } from "../format";

/** How loads move on, as a program's page says it before there is any log. */
export const rules = {
  titles: {
    double: "Reps first, then load",
    linear: "A little more every time",
    novice: "While you are new: a little more every time",
  },
  /** Schemes that are said alike whatever their numbers. */
  others: {
    wave: {
      title: "Waves on a training max",
      lines: [
        "Loads are shares of a training max a little below your best, heavier from week to week.",
        "The last set is for as many good reps as you have. Make its minimum and the training max goes up after the cycle.",
        "Miss the minimum and the training max comes down 10%, so the next wave builds again.",
      ],
    },
    stages: {
      title: "Fewer reps before less load",
      lines: [
        "Make every rep and the load goes up one step next time.",
        "Miss, and the load stays while the sets get shorter: the next stage.",
        "When the last stage is missed too, you start over a little lighter.",
      ],
    },
    tiered: {
      title: "The last set decides",
      lines: ["Take the last set as far as it goes with good form.", "The more reps it has, the bigger the next step."],
    },
    weeklyRamp: {
      title: "One step a week",
      lines: [
        "Sets climb to one top set. Make it and next week's top is one step heavier.",
        "Missed: the same top again. Missed twice: 10% lighter.",
      ],
    },
    rirRamp: {
      title: "A little closer to your limit each week",
      lines: [
        "Early weeks leave more reps in reserve, later weeks fewer, then a lighter week follows.",
        "Reps grow inside the range; when every set reaches the top, the load goes up.",
      ],
    },
    percentBlock: {
      title: "Shares of your best",
      lines: [
        "Every week has its share of the strength you began with. Reps fall as loads rise.",
        "A missed rep takes a little off what comes after.",
      ],
    },
    rules: {
      title: "More reps, then a harder version",
      lines: [
        "Add reps, or seconds, until every set reaches the goal. Then the next harder version of the movement is yours.",
        "Two misses in a row: one version back, and up again.",
      ],
    },
    sum: {
      title: "All reps count together",
      lines: ["When the reps of all sets add up to the goal, the load goes up one step."],
    },
    apre: {
      title: "Today's set picks the next load",
      lines: ["One set goes as far as it can. Its reps set the load of the set after it, and of the next workout."],
    },
  } as Readonly<Record<string, { readonly title: string; readonly lines: readonly string[] }>>,
  unnamed: { title: "By its own rule", lines: ["The reason stands beside every load in the app."] },
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
