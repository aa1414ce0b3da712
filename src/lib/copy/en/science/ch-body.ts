import type { ScienceChapter } from "./shape";

/** Specification chapter 15. */
export const body: ScienceChapter = {
  id: "body-and-energy",
  title: "Body weight and energy",
  lead: "A trend instead of a scale's mood, and food numbers learned from you.",
  sections: [
    {
      id: "weight-trend",
      rules: ["weight"],
      title: "The trend under your weigh-ins",
      body: [
        "Water, salt and a full stomach move the scale more than a week of training does. The trend follows what is left: a level and its slope, updated with each entry, with a band for what is still unknown. Missing days are fine.",
        "It appears after four entries over ten days. Mo calls it losing or gaining only when the band of the slope leaves out zero and the change is at least 0.1% a week.",
        "An entry far off waits until you confirm it, or until a second one within three days agrees.",
      ],
      formula: [
        "state: level and slope per day; level ← level + slope each day",
        "noise of a weigh-in 0.7% of body weight; per day: level 0.06%, slope 0.006%",
        "a surprise over 3 standard deviations counts less; over 4 it waits; the first two entries wait if 8% apart",
        "80% band = ± 1.2816 × √P",
        "simple trend, to compare: trend ← trend + 0.1 × (weight − trend)",
      ],
      grade: "B",
      sources: ["walker", "turicchi-2020"],
      limits:
        "A trend is late by design: it takes a while before a real change is believed. Mo never comments on your weight itself.",
    },
    {
      id: "energy-prior",
      rules: ["energy.prior", "energy.no-body"],
      title: "Energy: the first estimate",
      body: [
        "Before Mo knows your food log, it estimates: energy at rest from weight, height, age and sex, times how active you are. That is right within about 12% for two of three people, which at 2,500 kcal is 300 either way. So it is only where learning begins.",
      ],
      formula: [
        "at rest = 10 × kg + 6.25 × cm − 5 × years + 5 (men), − 161 (women), − 78 (unspecified)",
        "× 1.2 sedentary, 1.375 light, 1.55 moderate, 1.725 very, 1.9 extreme",
        "long form: 9.99 × kg + 6.25 × cm − 4.92 × years + 166 (men) − 161",
        "from lean mass: 370 + 21.6 × kg lean",
        "1919 form, women: 655 + 9.6 × kg + 1.8 × cm − 4.7 × years; reads about 5% high, to compare only",
        "activity: (MET − 1) × kg × hours, net of rest; or MET × 3.5 × kg ÷ 200 × minutes",
        "MET: hard resistance training 6.0, moderate 5.0, light 3.5",
      ],
      grade: "B",
      sources: ["mifflin-1990", "katch-mcardle", "cunningham-1980", "harris-benedict-1919", "compendium-2024"],
      limits: "Formulas describe groups. Exercise calories are never added on top; they are inside the activity factor.",
    },
    {
      id: "energy-observed",
      rules: ["energy.observed", "energy.step"],
      title: "Energy: learned from you",
      body: [
        "What you eat minus what your trend shows is what you use. Each week with at least four complete food days moves the estimate a little. A day you logged only half is left out, never read as a fast day. The number you see moves by at most 150 kcal a week.",
      ],
      formula: [
        "observed = mean intake − slope (kg per day) × ρ; ρ = 6,500 kcal per kg in the first 21 days of logging or of a new phase, then 7,700",
        "noise² = (ρ × error of the slope)² + (3.5% of intake)² × 7 ÷ days",
        "start: spread 12%; each week + 25² kcal²; gain = P ÷ (P + noise²)",
        "incomplete day: flagged, or below 60% of your 14-day median",
      ],
      grade: "P",
      sources: [],
      limits:
        "It learns what your log says you use. If you forget the oil every day, it learns that, too, and the target still works as long as you keep logging the same way.",
    },
    {
      id: "energy-target",
      rules: ["energy", "energy.target", "energy.floor", "energy.no-deficit"],
      title: "Calorie target",
      body: [
        "The target is what you use, plus what the rate you chose needs. There is a floor it never goes below.",
        "No deficit is planned, only maintenance and a pointer to someone who can help, with a BMI below 18.5, under 18, in pregnancy, or with an eating disorder now or in the past. A plan that would end below BMI 18.5 stops there.",
      ],
      formula: [
        "kcal = used + rate × body weight × 7,700 ÷ 7",
        "rate per week: fat loss −0.7%, recomposition 0 to −0.25%, maintain 0, gain + 0.2% (beginner + 0.35%, at most 0.5%)",
        "floor = max(energy at rest, 1,500 men or unspecified, 1,200 women)",
      ],
      grade: "P",
      sources: [],
      limits: "Food advice from an app is arithmetic. If food worries you, leave this part off and talk to a professional.",
    },
    {
      id: "protein",
      rules: ["energy.protein"],
      title: "Protein",
      body: [
        "Gains from lifting rise with protein up to about 1.62 g per kg a day (95% interval 1.03 to 2.20), then flatten. Mo aims there and a little above when you gain or lose, spread over three to five meals of 0.25 to 0.4 g per kg.",
      ],
      formula: [
        "g per kg: maintain 1.6, gain 1.8, recomposition 2.0, lose 2.2",
        "with a BMI over 30: on the target weight or the weight at BMI 25",
      ],
      grade: "A",
      sources: ["morton-2018"],
      limits: "With a kidney condition ask your doctor first.",
    },
    {
      id: "protein-lean",
      rules: ["energy.protein-lean"],
      title: "Protein from lean mass",
      body: ["If your lean mass is known and you are losing weight, protein is set from it instead of from body weight."],
      grade: "C",
      sources: ["helms-2014"],
      limits: "Only as good as the measurement of your lean mass.",
    },
    {
      id: "macros",
      rules: ["energy.macros", "energy.macros-tight", "energy.infeasible", "food"],
      title: "Fat, carbohydrate, fiber, water",
      body: [
        "Protein first, then enough fat, and carbohydrate gets the rest. If that doesn't add up, fat goes down a little; if it still doesn't, Mo says so instead of inventing food. Totals of a day are sums over what each food has per 100 g.",
      ],
      formula: [
        "fat = max(0.7 g per kg, 25% of kcal), at most 35%; tight: 0.6 g per kg",
        "carbohydrate g = (kcal − 4 × protein − 9 × fat) ÷ 4",
        "kcal = 4 × protein + 4 × carbohydrate + 9 × fat",
        "fiber 14 g per 1,000 kcal; water 33 ml per kg + 0.5 to 0.7 l per training hour",
      ],
      grade: "P",
      sources: ["usda-sr28"],
      limits: "Labels may be off, and so is any kitchen scale now and then. A week counts, not a day.",
    },
    {
      id: "body-tape",
      rules: ["body"],
      title: "Body fat from a tape, and lean mass for height",
      body: [
        "Neck, waist, height and, for women, hips give a rough share of body fat. From it follows lean mass, and lean mass for your height.",
      ],
      formula: ["lean mass = weight × (1 − fat share)", "FFMI = lean mass ÷ height² + 6.1 × (1.8 − height), in kg and m"],
      grade: "P",
      sources: ["hodgdon-beckett-1984"],
      limits: "Several percent off either way is normal. Take it the same way each time and look at the direction only.",
    },
    {
      id: "weight-forecast",
      rules: ["forecast"],
      title: "Where your weight would go",
      body: [
        "A published model plays your body forward day by day: fat, lean mass, stored carbohydrate, water, and a metabolism that slows a little when you eat less. It shows why loss flattens with time, and what you'd eat to hold a new weight.",
        "Two checks from it: a man of 76 kg, 1.73 m and 36 years on 2,287 kcal ends a year at 70.0 kg; to hold 70 kg he eats 2,359.",
      ],
      formula: [
        "each day: p = C ÷ (C + F), C = 10.4 × ρL ÷ ρF",
        "balance = intake − expenditure − change of stored carbohydrate",
        "fat + (1 − p) × balance ÷ ρF; lean + p × balance ÷ ρL",
        "ρF 9,440.7, ρL 1,816.4, ρG 4,206.5 kcal per kg; γF 3.107, γL 21.989; ηF 179.25, ηL 229.45",
        "food's own cost .1 of the change; adaptation .14 of it, over 14 days",
        "weight = fat + lean + 4.7 × stored carbohydrate + body water",
      ],
      grade: "P",
      sources: ["hall-2011"],
      limits: "A model of an average body with a steady life. It is a map, not a promise.",
    },
  ],
};
