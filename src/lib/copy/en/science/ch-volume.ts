import type { ScienceChapter } from "./shape";

/** Specification chapter 9. */
export const volume: ScienceChapter = {
  id: "volume-and-plateaus",
  title: "Volume and plateaus",
  lead: "How much each muscle gets, and whether a lift still moves.",
  sections: [
    {
      id: "hard-sets",
      rules: ["volume.counted", "volume.none"],
      title: "Counting hard sets",
      body: [
        "A hard set counts 1 for the muscle it targets and 0.5 for muscles that help. Ten sets of bench press are ten for the chest and five each for front delts and triceps. A set never counts twice in one muscle group.",
        "Hard means: not a warm-up, up to 30 reps, four or fewer in reserve (or unrated), and at least 30% of your level where it is known. A drop set counts half.",
        "One more weekly set brings about 0.37% more growth (effect size .023): 10 sets or more beat 5 to 9, and those beat fewer than 5. For strength the gain from more sets fades quickly.",
      ],
      formula: [
        "group sets = Σ set value × largest share among the group's muscles",
        "set value: work, top, back-off, open, failure 1 · drop 0.5 · rest-pause 1 + 0.5 per mini-set · myo-reps 1 + 0.25 per mini-set · cluster 1 · warm-up 0",
        "week: Monday to Sunday in your time zone",
      ],
      grade: "A",
      sources: ["pelland-2024", "schoenfeld-2017", "baz-valle-2022"],
      limits: "Counting helpers at half fits the studies best on average. For one muscle on one lift it may be less, or more.",
    },
    {
      id: "landmarks",
      rules: ["volume", "volume.zone", "volume.indirect-note"],
      title: "How many sets a muscle needs",
      body: [
        "Four marks per muscle: enough to keep, enough to grow, the range where most people do best, and about the most you can recover from. Below the second is little, above the last is a lot, between them is fine.",
        "Beginners need less, advanced lifters more. You can edit every mark.",
      ],
      formula: [
        "keep / grow / best range / most, weekly sets at intermediate level:",
        "chest 8 / 10 / 12–20 / 22 · back 8 / 10 / 14–22 / 25",
        "biceps 5 / 8 / 14–20 / 26 · triceps 4 / 6 / 10–14 / 18",
        "front delts 0 / 0 / 6–8 / 12 · side and rear delts 0 / 8 / 16–22 / 26",
        "quads 6 / 8 / 12–18 / 20 · hamstrings 4 / 6 / 10–16 / 20 · glutes 0 / 0 / 4–12 / 16",
        "calves 6 / 8 / 12–16 / 20 · abs 0 / 0 / 16–20 / 25",
        "beginner: × 0.6, most × 0.8; advanced: × 1.1",
        "level unknown: chest, back 10–20; shoulders, quads 8–16; hamstrings, biceps, triceps 6–12",
      ],
      grade: "C",
      sources: ["rp-2017"],
      limits:
        "A coach's heuristic; published tables differ by half. The marks were written for direct work, so for arms and front delts the upper ones are a hint only.",
    },
    {
      id: "volume-advice",
      rules: [
        "volume.pain",
        "volume.fatigue",
        "volume.above-mrv",
        "volume.stalled-rested",
        "volume.stalled-tired",
        "volume.at-limit",
        "volume.low",
        "volume.low-works",
        "volume.keep",
        "volume.session-cap",
        "volume.session-fits",
      ],
      title: "More or fewer sets",
      body: [
        "Volume moves one small step a week at most, and only for a reason. Pain, high fatigue or two weeks above the most you recover from take sets away. A stalled lift gets more sets if you are recovered, fewer if you aren't. Few sets that work stay few.",
      ],
      formula: [
        "step ≤ max(2 sets, 20%) a week",
        "pain, or fatigue ≥ 7 of 10: −20% · above the most for two weeks: −20%",
        "stalled, fatigue ≤ 4, readiness ≥ 50 or unknown: + 20% · stalled and not recovered: −20%",
        "below the growth mark: no change while progressing, else + 2 sets",
        "per muscle and session: better up to 8 sets, at most 11",
      ],
      grade: "C",
      sources: ["rp-2017"],
      limits: "Whether a muscle needs more can only be seen over weeks. Change one thing at a time.",
    },
    {
      id: "plateau",
      rules: ["plateau"],
      title: "Plateau or just noise",
      body: [
        "Mo looks at your best comparable estimate of each session over eight weeks (advanced: twelve), draws the line that a few odd days can't bend, and asks two questions: does it rise, and could chance look like that?",
        "A beginner is expected to gain about 1% a week, an intermediate 0.2%, an advanced lifter 0.04%. If the data can't tell, Mo says so instead of calling a plateau. While you lose weight, holding strength is a success, and the text says that, too.",
        "For scale: powerlifters gained 7.5% to 12.5% in their first year, and 12.5% to 20% over ten years.",
      ],
      formula: [
        "y = 100 × ln(e1RM); slope = median of all pairwise slopes, in % per week; at least 6 sessions over 21 days",
        "residual > max(4 × 1.4826 × MAD, 4): set aside, at least 6 remain",
        "Z = (S ∓ 1) ÷ √(n(n − 1)(2n + 5) ÷ 18), S = rises − falls over all pairs",
        "80% band: sorted slopes, C = 1.2816 × √var(S), from index (N − C) ÷ 2 to (N + C) ÷ 2",
        "progressing: slope > 0 and Z > 1.28, or slope ≥ half of the expected and Z > 0.84",
        "regressing: slope < 0, Z < −1.64 and a loss of at least 1%",
        "plateau: span ≥ 28 days (advanced 56), enough signal, and the band's upper end below half of the expected, or a change smaller than max(1%, 0.3 × noise) with 0 inside the band",
        "otherwise: not enough data",
        "in a deficit: weight trend below −0.25% a week",
      ],
      grade: "B",
      sources: ["latella-2024"],
      limits:
        "Built to be slow. A true plateau takes at least four weeks to be called, so that a good block isn't stopped by two bad days.",
    },
    {
      id: "plateau-ladder",
      rules: ["plateau.step"],
      title: "What to try, gentlest first",
      body: [
        "One thing at a time, two weeks each: coming to your sessions, sleep and protein; then smaller steps or another rep range, such as sets of 6 to 8; then a set or two more if you are recovered; then a lighter week, and 90% if that doesn't help; then a variation for four weeks; last, another scheme.",
      ],
      grade: "C",
      sources: [],
      limits: "The first step sounds dull. Give it an honest two weeks before the clever ones.",
    },
  ],
};
