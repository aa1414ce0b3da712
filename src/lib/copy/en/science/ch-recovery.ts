import type { ScienceChapter } from "./shape";

/** Specification chapter 8. */
export const recovery: ScienceChapter = {
  id: "recovery",
  title: "Fatigue, readiness, lighter weeks",
  lead: "When to push, when to hold back, and how sure anyone can be about it.",
  sections: [
    {
      id: "fatigue",
      rules: ["fatigue"],
      title: "Fatigue, 0 to 10",
      body: [
        "Five signs add up to one number: effort creeping up at the same plan, lifts falling below what was expected, poor sleep, energy and soreness, much more work than your usual, and many training days in a row.",
        "0–2 is fresh, 3–4 normal, 5–6 building up, 7–8 high, 9–10 very high. A sign without data scores nothing, and the card says “partly known” when less than half of the number could be reached with what you log.",
      ],
      formula: [
        "effort (0–2): mean RPE over target of the 2 newest rated sessions − that of the up to 3 before: > 0.5 → 1, ≥ 1.0 → 2; needs 3 rated sessions in 28 days",
        "performance (0–2): main lifts of 7 days against forecast: −3% → 1, −6% → 2; or work sets below minimum: 15% → 1, 30% → 2",
        "recovery (0–3), last 3 check-ins: sleep < 6 h 1, < 5 h 2; energy < 3 → + 1; soreness > 4 → + 1",
        "volume (0–2): hard sets of 7 days ÷ mean of the 4 weeks before: > 1.2 → 1, > 1.4 → 2",
        "streak (0–1): 5 or more training days in a row → 1",
        "weight of a hard set: 1.2 at 0 in reserve; 1.0 at 0.5–3 or unrated; 0.7 at 3.5–4.5; 0.3 from 5",
      ],
      grade: "C",
      sources: [],
      limits:
        "The signs are sensible, the points are ours. Fatigue can't be measured with a phone; this is a summary of what you logged, and it doesn't diagnose anything.",
    },
    {
      id: "readiness",
      rules: ["readiness"],
      title: "Readiness from a check-in",
      body: [
        "Sleep, its quality, energy, soreness and stress are compared with your own last 28 days, not with anyone else's. 50 is a normal day for you. Below 35 takes one set off each exercise, above 65 allows an extra rep if you feel like it. A questionnaire never raises a load.",
        "Pain is separate and always wins.",
      ],
      formula: [
        "sleep item = hours − 3, kept between 1 and 5; soreness and stress count as 6 − value",
        "z = (item − your mean) ÷ your spread, spread at least 0.5",
        "with n < 14 days: mean = (n × yours + (14 − n) × 3) ÷ 14; spread likewise with 1",
        "readiness = 50 + 15 × mean of the z, kept between 0 and 100; at least 2 items",
      ],
      grade: "C",
      sources: ["saw-2016"],
      limits: "It tells how today compares with your own month. It can't tell an illness from a bad mood.",
    },
    {
      id: "short-sleep",
      rules: ["readiness.short-sleep", "readiness.sleep-enough"],
      title: "After a short night",
      body: [
        "Six hours of sleep or less cost 7.56% on average over many studies and many kinds of tasks (95% interval 3.1% to 11.9%). Mo tells you so that a weak day doesn't surprise you. It doesn't take that percentage off your loads.",
      ],
      grade: "A",
      sources: ["craven-2022"],
      limits: "An average over very different tasks. A short night of yours can cost nothing, or more than this.",
    },
    {
      id: "deload",
      rules: ["deload"],
      title: "Lighter weeks",
      body: [
        "A lighter week keeps your days and exercises and takes sets, load and effort down. Mo suggests one when fatigue stays high, when several signs agree, or when enough weeks have passed. You decide: nothing starts without you, except weeks your program planned itself.",
        "Never two suggestions within 14 days, unless fatigue is critical. A gap of a week counts as a lighter week. Afterward you go on with the loads from before it, and the first week adds no sets.",
        "Athletes in a survey took 6.4 ± 1.8 days every 5.8 ± 3.4 weeks, with less volume and load at an unchanged number of sessions.",
      ],
      formula: [
        "first match decides:",
        "one is running → none; fatigue ≥ 8 of 10 on 2 of 7 days → full rest 3 days",
        "a planned one within 7 days → none; the last one ended < 14 days ago → none",
        "fatigue ≥ 7 and recovery debt ≥ 2 → 5 days, sets × 0.70, load × 0.85",
        "fatigue ≥ 6 on 5 of 7 days → 5 days, × 0.50, × 0.90",
        "2 or more signals → 7 days, × 0.55, × 0.90",
        "weeks since the last: ≥ 8 beginner with a stalled lift, ≥ 6 intermediate, ≥ 5 advanced → 7 days, × 0.60, × 1.00",
        "signals: 2 main lifts down ≥ 3%; RPE up ≥ 1 at the same load; readiness < 40 on 3 of 5 days; pain this week; 2 muscles at their weekly maximum",
        "during it: at least 4 reps in reserve, nothing goes up",
      ],
      grade: "C",
      sources: ["rogerson-2024", "bell-2023", "coleman-2024"],
      limits: "How often and how light is practice, not proof. If you feel fresh, you may skip a scheduled one.",
    },
    {
      id: "training-load",
      rules: ["load"],
      title: "Load numbers",
      body: [
        "Session load is effort times minutes. Monotony says how alike your days were, strain how much came together. The ramp rate compares this week with your usual.",
        "These are for looking back. They never set a load, and Mo doesn't use them to predict injuries: replacing the usual load by constants or random numbers predicts just as well.",
      ],
      formula: [
        "session load = session RPE × minutes",
        "monotony = mean of 7 days ÷ their standard deviation; strain = week's load × monotony",
        "weighted load: λ = 2 ÷ (N + 1), new = λ × today + (1 − λ) × before",
        "ramp rate = recent load ÷ usual load",
        "fitness − fatigue = k₁ × Σ w × e^(−Δ ÷ τ₁) − k₂ × Σ w × e^(−Δ ÷ τ₂)",
      ],
      grade: "B",
      sources: ["foster-1998", "williams-2017", "impellizzeri-2020", "banister-1975", "calvert-1976", "fitz-clarke-1991"],
      limits:
        "Made for endurance sports with a rating for the whole session. In lifting they say how much, not how well. A week with seven equal days has no monotony number.",
    },
    {
      id: "muscle-recovery",
      rules: ["load.muscle-recovery", "load.no-sets"],
      title: "Muscle recovery display",
      body: [
        "The body map fades a muscle after hard sets and lets it come back, faster for small muscles, more slowly for quads and lower back. It is a picture to plan by, nothing more.",
      ],
      formula: [
        "recovered = 1 − Σ dose × e^(−Δ ÷ τ), kept between 0 and 1, Δ in days",
        "dose = weighted hard sets ÷ 10",
        "τ = 1.0 delts, arms, calves, abs · 1.5 chest, back · 2.0 quads, hamstrings, glutes, lower back",
      ],
      grade: "P",
      sources: [],
      limits: "Nobody looks into the muscle. It doesn't know your soreness and doesn't block training.",
    },
  ],
};
