import type { ScienceChapter } from "./shape";

/** Specification chapter 2. */
export const strength: ScienceChapter = {
  id: "strength-estimate",
  title: "Strength estimate",
  lead: "What one rep would be today, with an honest band around it.",
  sections: [
    {
      id: "one-set",
      rules: ["strength", "strength.estimate", "strength.prescribe"],
      title: "From one set to a one-rep maximum",
      body: [
        "Take the reps you did, add the reps you had left, and you have the reps to failure. A curve turns load and reps into what one rep would be: your estimated 1RM. The same curve, read backward, gives the load for any reps and effort, so what Mo measures and what it prescribes always fit together.",
        "The standard curve bends with the load: five reps at 100 kg are a larger share of your maximum than five at 20 kg. Older formulas are there to compare; for pull-ups and dips Mo uses Epley's on the whole system load.",
        "Sets over 12 reps to failure say little about one rep, so they give no estimate; 11 and 12 are marked as rough. Warm-ups and drop sets are left out, and so are sets with five or more reps in reserve.",
      ],
      formula: [
        "n = reps + reps in reserve + your own bias",
        "e1RM = w × (1 + φ × (n − 1)^0.85 ÷ D)",
        "D = −2.55 + 4.58 × ln(max(w, 5)), w in kg, φ = 1 until it is your own",
        "Epley: w × (1 + n ÷ 30), and w itself at n = 1",
        "100 kg × 5 to failure → 117.5 kg; 100 kg × 5 at RPE 8 → 124.7 kg",
        "8 reps with 2 in reserve from 124.7 kg → 91.95 → 92.5 kg",
      ],
      grade: "B",
      sources: ["marzagao-2026", "epley-1985", "lesuer-1997"],
      limits:
        "The curve comes from a preprint that checks itself against its own sets, not against tested maxima. Formulas as a group tend to read the deadlift too low. Above 12 reps a prescribed load is a rough guess and says so.",
    },
    {
      id: "other-formulas",
      rules: [],
      title: "Other formulas, to compare",
      body: [
        "You may know other formulas. They are here so that you can compare, and two of them can be chosen. They agree within a few percent up to about ten reps and drift apart beyond.",
      ],
      formula: [
        "Brzycki: 36w ÷ (37 − r)",
        "Wathan: 100w ÷ (48.8 + 53.8 × e^(−0.075r))",
        "Mayhew: 100w ÷ (52.2 + 41.9 × e^(−0.055r))",
        "Lombardi: w × r^0.10",
        "O’Conner: w × (1 + 0.025r)",
        "Lander: 100w ÷ (101.3 − 2.67123r)",
        "Reynolds, bench press from a 5RM: 1.1307 × w + 0.6999 kg; leg press: 1.0970 × w + 14.2546 kg",
      ],
      grade: "C",
      sources: [
        "brzycki-1993",
        "wathan-1994",
        "mayhew-1992",
        "lombardi-1989",
        "oconner-1989",
        "lander-1985",
        "reynolds-2006",
        "jovanovic",
      ],
      limits: "Mayhew's formula doesn't return the load itself at one rep. That is how it was published.",
    },
    {
      id: "band",
      rules: ["strength.low-confidence-reps", "strength.outlier-pending"],
      title: "The band around it",
      body: [
        "Strength differs from day to day, ratings are off by a rep, and more reps mean more guessing. Mo adds these three up and shows the range in which four of five estimates should fall.",
        "A set that lands far outside, as when 60 became 160 by a slip of the thumb, is not believed at once. Mo asks. It counts when you confirm it, or when a second session within 21 days lands within 5% of it.",
      ],
      formula: [
        "σ² = 3² + (2.5 × σ of the reps in reserve)² + f(n)², in %",
        "σ of the reps in reserve: 0.3 at failure, 0.7 on an open set, 0.8 rated 0–3, 1.2 rated above 3, 1.5 unrated",
        "f(n) = 1 up to 3 reps, 2 up to 6, 4 up to 10, 7 up to 12",
        "80% band = e1RM × e^(±1.2816 × σ)",
        "far outside = more than 4 standard deviations from your level",
      ],
      grade: "P",
      sources: ["grgic-2020"],
      limits:
        "Even a tested maximum varies by about 4.2% between days (median of studies, from 0.5% to 12.1%). No formula can be narrower than that, and Mo never claims it is.",
    },
    {
      id: "level",
      rules: [
        "strength.level",
        "strength.lower-bound",
        "strength.no-history",
        "strength.no-bodyweight",
        "strength.old-bodyweight",
      ],
      title: "Your level over time",
      body: [
        "One set is a snapshot. Your level takes the best set of each session and moves part of the way toward it: a lot when little is known, a little when much is.",
        "A set without a rating can raise your level, never lower it, because you may have had plenty left. Getting weaker is learned from rated sets, from missed reps and from breaks. If all you have is unrated sets, the level reads “at least”.",
        "After 84 days without a set the level is marked as old.",
      ],
      formula: [
        "x = ln(e1RM), P = its variance; between sessions P grows by 0.025² per week",
        "gain K = P ÷ (P + σ²); x ← x + K × (ln(new) − x); P ← P × (1 − K)",
        "level = e^x, 80% band = e^(x ± 1.2816 × √P)",
        "high confidence: √P ≤ 4.5% and 3 rated sessions in 42 days; medium: √P ≤ 7%",
      ],
      grade: "P",
      sources: ["grgic-2020"],
      limits:
        "On bodyweight lifts the level needs a weigh-in from the last 30 days; with an older one it still works, one step less sure. Different machines are different lifts.",
    },
    {
      id: "own-curve",
      rules: ["strength.curve"],
      title: "Your own curve",
      body: [
        "Some people lose reps quickly as the load goes up, others hardly. Three rated sets of a lift at three different rep counts within 28 days are enough to begin bending the curve your way. With few sets it stays near the general curve; the more you rate, the more it is yours.",
      ],
      formula: [
        "φ̂ = the value from 0.50 to 2.00 for which your sets agree best",
        "φ = e^(ln φ̂ × m ÷ (m + 8)), m = number of sets",
      ],
      grade: "P",
      sources: ["marzagao-2026"],
      limits: "It learns from ratings. If your ratings lean one way at high reps, so will the curve.",
    },
    {
      id: "forecast-session",
      rules: ["strength.forecast"],
      title: "What to expect next session",
      body: [
        "For the next session the best guess is close to your last one in the same rep range. Heavy and light days are kept apart, in ranges of 1–3, 4–6, 7–9 and 10–12 reps. Your best day ever is never used as a forecast.",
      ],
      formula: ["the filter of your level with growth 0.08² per week and noise 0.02², one for each rep range"],
      grade: "P",
      sources: [],
      limits: "Without a session in that range Mo falls back on your level.",
    },
  ],
};
