import type { ScienceChapter } from "./shape";

/** Specification chapter 10. */
export const swaps: ScienceChapter = {
  id: "swaps",
  title: "Swaps",
  lead: "The same effect with what is free, allowed and comfortable.",
  sections: [
    {
      id: "substitute",
      rules: ["substitute"],
      title: "What can replace what",
      body: [
        "A swap has to be possible with your equipment, spare the areas you protect, suit your level, and train at least one of the same main muscles or the same movement. The rest is ranked, and the best fifteen are shown, with a mark on the ones you've done before.",
        "A shoulder to protect leaves out overhead work; a back, heavy spinal load and rounding; a hip, strong inward rotation; a knee, deep bends and impact; an ankle, impact; a wrist or elbow, what loads them.",
      ],
      formula: [
        "35 same main movement (17.5 if it shares a second one)",
        "+ 25 × how alike the muscles are (cosine of their shares)",
        "+ 5 same category + 5 same one- or two-sidedness",
        "+ 10 × (1 − |log₂ of the ratio of their step sizes| ÷ 3), at least 0",
        "+ 10 for skill (5 if one level above yours) + 5 same stretched position",
        "+ 5 × preference: favorite 1, used before .6, neutral .4, disliked 0",
        "+ 15 if listed as a direct variation, 100 at most",
      ],
      grade: "C",
      sources: [],
      limits:
        "Protecting an area is a filter by movement. It doesn't replace a diagnosis, and an exercise on the list can still hurt. If it does, stop.",
    },
    {
      id: "transfer",
      rules: ["substitute.transfer", "substitute.no-transfer", "substitute.calibrate"],
      title: "Which load on the new lift",
      body: [
        "Known pairs carry your estimated 1RM over as a range, and you start at its low end: from a 100 kg bench press Mo expects 35 to 42 kg per hand on dumbbells and begins with the load that 35 allows. Other pairs are carried over only if their muscles are at least 70% alike, more carefully still.",
        "The first set checks it. A swap for one day never touches the plan of the original lift.",
      ],
      formula: [
        "new e1RM = [low, high] × old e1RM; start = low; sets from there as for any lift",
        "the other way round: [1 ÷ high, 1 ÷ low]",
        "lift split over two hands: half of a general share",
      ],
      grade: "C",
      sources: [],
      limits: "Ranges this wide are honest: grip, balance and practice differ between people more than any table says.",
    },
    {
      id: "balance",
      rules: ["balance"],
      title: "Balance between lifts",
      body: [
        "Among people who compete the lifts stand in typical ratios. If yours is more than 15% away, Mo mentions it, as a thought and not a fault.",
      ],
      formula: ["bench ÷ squat: men .671, women .561", "deadlift ÷ squat: men 1.160, women 1.226", "note when off by > 15%"],
      grade: "B",
      sources: ["openpowerlifting"],
      limits: "Medians of competitors. Long arms, an old injury or simply what you like to train explain most differences.",
    },
  ],
};
