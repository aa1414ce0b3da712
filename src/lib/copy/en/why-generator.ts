import type { FactReader } from "../fact-reader";
import { naming, plainly } from "../sentence";
import { muscles } from "./muscles";

const SPLITS: Readonly<Record<string, string>> = {
  full_body: "the whole body each time",
  upper_lower: "upper and lower body in turn",
  upper_lower_push_pull_legs: "upper and lower body, then push, pull and legs",
  ppl_x2: "push, pull and legs, twice a week",
};

const PATTERNS: Readonly<Record<string, string>> = {
  horizontal_push: "chest press",
  vertical_push: "overhead press",
  horizontal_pull: "row",
  vertical_pull: "pull-up or pulldown",
};

const PROGRESSIONS: Readonly<Record<string, string>> = {
  linear: "Main lifts go up each time you make every rep.",
  dp: "First you add reps. Once every set is at the top, the load goes up.",
  ramp: "Main lifts get harder week by week, then a lighter week follows.",
  wave: "Main lifts run in waves of your training max, with an open last set.",
  ladder: "Moves without weights get harder step by step.",
  power: "Main lifts stay light and fast, and go up while every rep is quick.",
};

/** Why a generated plan looks the way it does. */
export const whyGenerator = {
  gen: plainly("Built from what you asked for."),
  "gen.split": naming("The split that fits your days.", ["split", "days"], (f) => splitLine(f)),
  "gen.free-days": naming(
    "You have fewer free days than you asked for.",
    ["days"],
    (f) => `Fitted to your ${f.number("days", 0)} free days.`,
  ),
  "gen.novice-days": plainly("Four days are plenty at the start: you grow on the days between."),
  "gen.rest-day": plainly("One day a week stays free for rest."),
  "gen.minutes": naming(
    "The length was set to what works.",
    ["minutes"],
    (f) => `Planned for ${f.number("minutes", 0)} minutes a session.`,
  ),
  "gen.age-goal": plainly("We left out the weight-loss goal at your age."),
  "gen.volume": naming(
    "Enough sets for each muscle.",
    ["group", "sets"],
    (f) => `${groupName(f)}: ${f.number("sets")} sets a week.`,
  ),
  "gen.slot": plainly("This place keeps the week complete."),
  "gen.pick": plainly("The best fit for this place with your equipment and your level."),
  "gen.progression": naming("How the load goes up suits your level.", ["kind"], (f) => f.label("kind", PROGRESSIONS)),
  "gen.light-week": naming(
    "The last week of each round is lighter, so you can recover.",
    ["week"],
    (f) => `Week ${f.number("week", 0)} of each round is lighter, so you can recover.`,
  ),
  "gen.cut": naming(
    "Some sets were cut to keep to your time, and to what a session and a week can carry.",
    ["sets"],
    (f) =>
      `${f.value("sets") === 1 ? "One set was" : `${f.number("sets", 0)} sets were`} cut to keep to your time, and to what a session and a week can carry. Main lifts stay.`,
  ),
  "gen.short-rest": plainly("Rests are shorter than usual, so that more fits into your time."),
  "gen.time-floor": plainly("Little time in the week, so each muscle gets the least that still works."),
  "gen.unmet": naming("Not everything fits into this week.", ["guardrail", "what"], (f) => unmetLine(f)),
} as const;

function splitLine(f: FactReader): string {
  const days = f.value("days") === 1 ? "One day a week" : `${f.number("days", 0)} days a week`;
  return `${days}: ${f.label("split", SPLITS)}.`;
}

function groupName(f: FactReader): string {
  const name = f.label("group", muscles.groups);
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Says what is missing and what would repair it, by guardrail. */
function unmetLine(f: FactReader): string {
  const what = f.label("what", { ...muscles.groups, ...PATTERNS }).toLowerCase();
  switch (f.text("guardrail")) {
    case "G1":
      return `Only once a week for ${what}. Another day or more time would change that.`;
    case "G2":
      return f.has(["min"]) && f.value("have") < f.value("min")
        ? `Fewer sets than planned for ${what}. More time or another day would make room.`
        : `More sets than planned for ${what}.`;
    case "G4":
      return `Nothing fits for the ${what} with your equipment and the areas you protect.`;
    case "G5":
      return "Pushing and pulling are not quite in balance with this equipment.";
    case "G6":
      return "One day takes a little longer than you asked for.";
    default:
      return "Not everything fits into this week.";
  }
}
