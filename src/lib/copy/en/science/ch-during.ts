import type { ScienceChapter } from "./shape";

/** Specification 7.1 to 7.3, and 14. */
export const during: ScienceChapter = {
  id: "during-the-workout",
  title: "During the workout",
  lead: "Warm-up, rest, and what the set you just did says about the next one.",
  sections: [
    {
      id: "warm-up-sets",
      rules: ["warmup", "warmup.class"],
      title: "Warm-up sets",
      body: [
        "Heavier work needs more steps up to it, light work needs none. Steps are measured above the empty bar, because the bar is there anyway. Loads rise, reps never do, and the last step stays clearly below the work, so the warm-up wakes you without tiring you.",
        "A muscle that already worked today needs only the last steps. Warm-ups never count as volume or records.",
      ],
      formula: [
        "load of a step = bar + (work − bar) × fraction, nearest loadable",
        "none: small isolation work below 20 kg (stack below 30); bodyweight with less than 10 kg added",
        "light, other isolation and compounds below 1.5 × bar or 20 kg: half the work × 8, or the empty bar × 8",
        "medium, below 140 kg: .40, .55, .70, .85 × 8, 5, 3, 1 (work sets of 8 or more: last × 2); light dumbbells and machines: .50 × 8, .75 × 3",
        "heavy, from 140 kg: bar × 8, then .25, .40, .55, .70, .80, .88 × 5, 3, 3, 2, 1, 1",
        "barbell at 3.5 × the bar or more: bar × 8 first, then 5, 3, 2, 1",
        "work at 90% of your level or more, medium: one more at 0.90 × work × 1",
        "every step ≤ 0.92 × work",
        "100 kg, bar 20 kg: bar × 8, 52.5 × 5, 65 × 3, 75 × 2, 87.5 × 1",
      ],
      grade: "C",
      sources: [],
      limits: "Cold room, early hour, stiff hip: add a step. The ramp is a floor, not a rule.",
    },
    {
      id: "warm-up-plan",
      rules: ["warmup.template", "warmup.scaled", "warmup.swap", "warmup.pain-skip"],
      title: "The general warm-up",
      body: [
        "Ten minutes before push and pull days, twelve before legs: a little pulse, some movement of the joints you'll use, then an easy version of what's coming. Choose 5, 10, 15 or 20 minutes and it scales. What needs equipment you don't have is swapped, and a region you marked as painful is left alone.",
      ],
      formula: [
        "general 3 min · movement 4 min (legs 5) · preparation 3 min (legs 4)",
        "scale = chosen minutes ÷ template minutes, items never below 50%; 5 minutes: one item per phase",
        "total within ±10% of the length you chose",
      ],
      grade: "P",
      sources: [],
      limits: "It prepares you for lifting. It doesn't treat anything.",
    },
    {
      id: "in-set",
      rules: ["inset"],
      title: "Advice between sets",
      body: [
        "After each set Mo compares it with the target. Pain ends the exercise. A miss or a set far too hard makes the next one lighter; two misses, or one far too hard near the end, and you stop there. Two sets in a row that are too easy make the next one heavier. Otherwise: same again.",
        "Only on the last set, when it was very easy and you are fresh, Mo offers one more. Nothing else ever adds work.",
      ],
      formula: [
        "d = RPE − target; w* = the load that fits target reps and effort, from this set",
        "missed reps: next load −10 to −2.5%; d ≥ 2: −10 to −5%; both toward w*, rounded to what you can load",
        "1 ≤ d < 2 twice in a row: one set less; once: same load",
        "d ≤ −1.5 on two sets in a row: +2.5 to +5%",
        "last set, d ≤ −2, fatigue < 5, weekly sets within bounds: a bonus set; d ≤ −1: a hint for next time",
        "unrated, 3 or more reps past the range, and a step of 5% or less: one step up",
        "all day within ±10% of the first work set, or one step",
        "100 kg × 5 at RPE 10, target 5 at RPE 8: w* 93.9 → 92.5 kg",
      ],
      grade: "C",
      sources: [],
      limits: "One set is one set. The load of next time is decided after the session by the rules of your program.",
    },
    {
      id: "rest",
      rules: ["rest"],
      title: "Rest between sets",
      body: [
        "The program names the rest; where it doesn't, the kind of exercise does. A very hard or missed set adds up to a minute. The timer starts when you log.",
      ],
      formula: [
        "main compound 180 s · second compound 120 s · accessory or optional 60 s · other isolation 90 s · unknown 120 s",
        "RPE ≥ 9 or missed reps: + 60 s compound, + 30 s isolation",
        "always between 30 and 420 s",
        "signal at 30 and 10 s; for rests of 60 s or less at 15 s",
      ],
      grade: "C",
      sources: [],
      limits: "If your breath isn't back, take longer. A full rest costs minutes, a rushed set costs reps.",
    },
    {
      id: "superset-rest",
      rules: ["rest.superset"],
      title: "Rest in a superset",
      body: ["Two exercises in a pair get 20 seconds between them, and the full rest after the second."],
      formula: ["inside the pair 20 s; after it the full rest"],
      grade: "P",
      sources: [],
      limits: "Pairs save time when the muscles don't overlap. If the second one suffers, split them.",
    },
  ],
};
