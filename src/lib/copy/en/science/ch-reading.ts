import type { ScienceChapter } from "./shape";

/** How the engine behaves everywhere: reasons, gaps in the data, rounding. */
export const reading: ScienceChapter = {
  id: "basics",
  title: "How Mo thinks",
  lead: "A few promises hold for every rule below.",
  sections: [
    {
      id: "reasons",
      rules: [],
      title: "Same log, same answer",
      body: [
        "Mo works everything out from your log, every time. The same sets give the same advice, today and next year, on your phone and on the server. There is no dice roll and nothing secret in between.",
        "Records, levels, volume, fatigue, streaks and badges are never stored as truth. Correct a set from last March and everything that rested on it is worked out again, as if you had typed it right the first time.",
        "Each answer comes with its reason, and the first reason is the one that decided.",
      ],
      grade: "P",
      sources: [],
      limits:
        "An engine that only reads your log knows nothing you didn't log. A bad night, a new shoe or a hard week at work has to show up in a rating, a check-in or a missed rep before it can count.",
    },
    {
      id: "missing",
      rules: [],
      title: "Missing is not zero",
      body: [
        "A night you didn't log is not a night without sleep, and a set you didn't rate is not a set to failure. What is missing adds nothing, for or against you, and averages use only what is there.",
        "The less Mo has to go by, the less sure it says it is. When a third or more of the possible inputs are missing, confidence drops by one step.",
      ],
      formula: ["confidence: high → medium → low, one step down when missing inputs ≥ ⅓ of the possible inputs"],
      grade: "P",
      sources: [],
      limits: "Confidence is a label for how much is known. It is not a probability of being right.",
    },
    {
      id: "rounding",
      rules: [],
      title: "Rounded to what you can load",
      body: [
        "A plan of 61.3 kg helps nobody. Work sets and warm-ups go to the nearest load your equipment can make; exactly between two, the heavier one. Anything Mo makes lighter on purpose – after a break, in a lighter week, after a miss – is rounded down instead, so a reduction is never smaller than it says.",
        "Behind the rounded load Mo keeps the exact one. Small steps add up there instead of disappearing.",
        "When a reduced day cuts sets, at least one set stays. A day cut to nothing is a rest day.",
      ],
      formula: [
        "round half up: floor(x ÷ step + 0.5) × step",
        "work and warm-up: nearest loadable, tie up",
        "anything reduced: nearest loadable at or below, never under the lightest you have",
        "sets on a reduced day: max(1, round half up(sets × factor)); factor 0 = no session",
      ],
      grade: "P",
      sources: [],
      limits:
        "With coarse equipment rounding matters more than the formula before it. Between two dumbbells that are 20% apart no rule can be precise, so Mo moves reps there.",
    },
  ],
};
