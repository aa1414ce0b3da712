import type { ScienceChapter } from "./shape";

/** Specification chapter 3. */
export const effort: ScienceChapter = {
  id: "effort",
  title: "Effort: RPE and RIR",
  lead: "How hard a set was is worth as much as what was on the bar.",
  sections: [
    {
      id: "rpe-chart",
      rules: ["rpe"],
      title: "One chart for reps, effort and percent",
      body: [
        "RPE 8 means two more reps were in you; RPE 10 means none. That makes reps and ratings one thing: five reps at RPE 8 cost as much as seven to failure, so both sit at the same percentage of your maximum.",
        "The chart is used where a program is written in RPE. Outside its range Mo gives no percentage instead of stretching it.",
      ],
      formula: [
        "reps in reserve = 10 − RPE, from RPE 5 up; below 5 it means “five or more left”",
        "n = reps + (10 − RPE)",
        "percent at n = 1 to 12: 100, 95.5, 92.2, 89.2, 86.3, 83.7, 81.1, 78.6, 76.2, 73.9, 70.7, 68.0",
        "at n = 1.5 to 12.5: 97.8, 93.9, 90.7, 87.8, 85.0, 82.4, 79.9, 77.4, 75.1, 72.3, 69.4, 66.7",
        "5 reps at RPE 8 → 81.1%; 225 lb × 5 at RPE 8 → 277 lb",
      ],
      grade: "C",
      sources: ["tuchscherer", "zourdos-2016", "helms-2016"],
      limits: "A chart is an average of people. On a lift where you grind well you'll beat it, on one where you fade you won't.",
    },
    {
      id: "rating-trust",
      rules: ["strength.bias"],
      title: "How far to trust a rating",
      body: [
        "Almost everyone stops with a little more left than they think: 0.95 reps on average over many studies (95% interval 0.17 to 1.73). We judge better close to failure and at 12 reps or fewer. Tested singles, which should read 10, are rated 9.6 to 9.7.",
        "Mo shows you that average but doesn't correct you by it. It learns your own lean instead: when you rate a set and then take a set at about the same load to its end, the difference is evidence.",
      ],
      formula: [
        "b = reps of the open set − (reps + reps in reserve of the rated set), same exercise and session, load within 2.5%, at most two sets later",
        "bias = mean(b) × m ÷ (m + 8), kept within ±2 reps, m = number of pairs",
      ],
      grade: "A",
      sources: ["halperin-2022", "helms-2017", "zourdos-2021", "remmert-2023"],
      limits: "With one or two pairs the correction is tiny, on purpose. It grows with evidence.",
    },
    {
      id: "reps-at-percent",
      rules: ["rpe.no-anchor"],
      title: "How many reps people manage",
      body: [
        "At the same percentage one person does a few reps more or fewer than the next, and the leg press allows more than the bench press. Where Mo shows what most people manage, it reads between published averages and stops at their ends. Your loads never come from this; they come from your own estimate.",
      ],
      grade: "P",
      sources: ["nuzzo-2024"],
      limits: "An average over studies with different people, lifts and cadences. Good for orientation only.",
    },
    {
      id: "near-failure",
      rules: [],
      title: "Closer to failure, week by week",
      body: [
        "Some plans begin with three reps in reserve and take one away each week, then ease off. Muscle grows from sets that come close to failure; for strength it matters less. The target for a set follows from the last one: do what you did, plus what you had left, minus what should stay.",
      ],
      formula: [
        "reps in reserve in week i of n: min(3, n − i), then a lighter week",
        "rep target = last reps + (last reserve − target reserve), inside the range",
      ],
      grade: "P",
      sources: ["robinson-2024", "refalo-2022"],
      limits: "An unrated set keeps its reps as the next target, because nothing says there was more.",
    },
  ],
};
