import { naming, plainly } from "../sentence";

/** Energy, macros and body composition. */
export const whyEnergy = {
  energy: plainly("From your body, your food and your weight trend."),
  "energy.no-body": plainly("Add your weight, height and birth year to get an estimate."),
  "energy.prior": naming(
    "A first guess from your body and how active your days are. Your own log will correct it.",
    ["tdeeKcal"],
    (f) => `About ${f.number("tdeeKcal", 0)} kcal: a first guess from your body and your days. Your own log will correct it.`,
  ),
  "energy.observed": naming(
    "Learned from what you eat and how your weight moves.",
    ["intakeKcal", "observedKcal"],
    (f) =>
      `At ${f.number("intakeKcal", 0)} kcal a day, last week's weight trend points to ${f.number("observedKcal", 0)} kcal a day.`,
  ),
  "energy.target": naming(
    "What you burn, adjusted for your goal.",
    ["tdee"],
    (f) => `You burn about ${f.number("tdee", 0)} kcal a day; the target is set from there for your goal.`,
  ),
  "energy.step": naming(
    "Moving towards your new target in small weekly steps.",
    ["cap"],
    (f) => `Moving towards your new target by at most ${f.number("cap", 0)} kcal a week.`,
  ),
  "energy.floor": naming(
    "Mo does not go lower than this, so progress may be a little slower.",
    ["floor"],
    (f) => `Mo does not go below ${f.number("floor", 0)} kcal for you, so progress may be a little slower.`,
  ),
  "energy.no-deficit": plainly(
    "Mo does not suggest eating less than you burn here. A doctor or dietitian can help you find what is right for you.",
  ),
  "energy.protein": naming(
    "Enough protein to build and keep muscle.",
    ["grams"],
    (f) => `${f.number("grams", 0)} g of protein a day helps you build and keep muscle.`,
  ),
  "energy.protein-lean": naming(
    "Set from your lean mass, to keep muscle while you lose fat.",
    ["grams"],
    (f) => `${f.number("grams", 0)} g a day, set from your lean mass, helps you keep muscle while you lose fat.`,
  ),
  "energy.macros": plainly("Protein first, then enough fat; carbs fill the rest."),
  "energy.macros-tight": plainly("Fat is a little lower here, so that protein still fits."),
  "energy.infeasible": plainly("Protein and fat alone exceed these calories. Raise the calories or slow the pace."),

  body: plainly("From your measurements."),
  "body.tape": plainly("Estimated with a tape measure. Use it to see the direction, not the exact number."),
  "body.tape-missing": naming(
    "Some measurements are missing.",
    ["missing"],
    (f) => `Still needed for an estimate: ${f.text("missing")}.`,
  ),
  "body.tape-impossible": plainly("These measurements do not fit together. Check them once more."),
} as const;
