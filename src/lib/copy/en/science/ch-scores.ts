import type { ScienceChapter } from "./shape";

/** Specification chapter 17. */
export const scores: ScienceChapter = {
  id: "scores-and-badges",
  title: "Scores, percentiles and badges",
  lead: "Comparing totals across body weights, and marking the way.",
  sections: [
    {
      id: "scores",
      rules: ["score"],
      title: "Strength scores",
      body: [
        "A score makes a total comparable between light and heavy lifters. Mo shows DOTS, IPF GL points and both kinds of Wilks. They need a total of squat, bench press and deadlift, your weight, and the class the formula has; without one no score is shown and nothing is guessed.",
        "The total uses singles you did; where there is none it uses your level and says “estimated”. A man of 93 kg with 700 kg has 445.38 DOTS.",
      ],
      formula: [
        "b = body weight in kg, kept within the formula's range; t = total in kg",
        "IPF GL = 100t ÷ (A − B × e^(−C × b)), b ≥ 35; A, B, C for the total:",
        "men classic 1199.72839, 1025.18162, .00921 · equipped 1236.25115, 1449.21864, .01644",
        "women classic 610.32796, 1045.59282, .03048 · equipped 758.63878, 949.31382, .02435",
        "for the bench alone: men classic 320.98041, 281.40258, .01008 · equipped 381.22073, 733.79378, .02398",
        "women classic 142.40398, 442.52671, .04724 · equipped 221.82209, 357.00377, .02937",
        "DOTS = 500t ÷ (a × b⁴ + c₃ × b³ + c₂ × b² + c₁ × b + c₀)",
        "men −.000001093, .0007391293, −.1918759221, 24.0900756, −307.75076 (40–210 kg)",
        "women −.0000010706, .0005158568, −.1126655495, 13.6175032, −57.96288 (40–150 kg)",
        "Wilks = 500t ÷ (k₀ + k₁b + k₂b² + k₃b³ + k₄b⁴ + k₅b⁵)",
        "men −216.0475144, 16.2606339, −.002388645, −.00113732, 7.01863e−6, −1.291e−8 (40–201.9 kg)",
        "women 594.31747775582, −27.23842536447, .82112226871, −.00930733913, 4.731582e−5, −9.054e−8 (26.51–154.53 kg)",
        "Wilks 2020 = 600t ÷ the same form",
        "men 47.4617885411949, 8.47206137941125, .073694103462609, −1.39583381094385e−3, 7.07665973070743e−6, −1.20804336482315e−8 (40–200.95 kg)",
        "women −125.425539779509, 13.7121941940668, −.0330725063103405, −1.0504000506583e−3, 9.38773881462799e−6, −2.3334613884954e−8 (40–150.95 kg)",
      ],
      grade: "C",
      sources: ["dots", "ipf-gl-2020", "wilks", "wilks-2020"],
      limits:
        "Formulas disagree with each other and have been replaced more than once. They exist for men's and women's classes only.",
    },
    {
      id: "percentile",
      rules: ["score.percentile"],
      title: "Compared with people who compete",
      body: [
        "Your DOTS are placed among lifters who entered a meet: the best result of each, full power, with and without wraps. The words run from building over intermediate, strong and very strong to competitive and elite. People who enter meets are stronger than most in a gym, so the middle there is a high bar.",
      ],
      formula: [
        "DOTS at 5, 25, 50, 75, 95, 99 of 100:",
        "men 248, 317, 358, 399, 464, 514 (48,144 lifters)",
        "women 211, 265, 305, 348, 419, 479 (22,114 lifters)",
        "between these in a straight line, from 0 at 0 points; above the last 99",
      ],
      grade: "B",
      sources: ["openpowerlifting"],
      limits: "No comparison with your gym, your age or the whole population.",
    },
    {
      id: "badges",
      rules: ["badge"],
      title: "Badges",
      body: [
        "Badges mark workouts, goal weeks, records, plates, tonnage, sleep, check-ins, your first finished lighter week and your first swap after marking pain. Each shows its date and the entries it rests on. There are none for training every day, and none for losing weight.",
        "If an edit takes the evidence away, the badge goes quietly.",
      ],
      formula: [
        "workouts 1, 10, 50, 100, 250, 500; goal weeks in a row 1, 4, 12, 26, 52",
        "records: the first; 10 celebrated in a calendar month",
        "bench 60, 100, 140 kg or 135, 225, 315 lb; squat and deadlift 100, 140, 180 kg",
        "squat + bench + deadlift 453.6 kg (1,000 lb)",
        "1,000 kg in a session; 45,359 kg and 453,592 kg in all",
        "8 h of sleep on 7 logged days in a row; 30 check-ins",
      ],
      grade: "P",
      sources: [],
      limits: "A badge is a souvenir. It never changes your plan.",
    },
  ],
};
