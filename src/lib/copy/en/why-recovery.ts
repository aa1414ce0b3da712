import type { FactReader } from "../fact-reader";
import { naming, plainly } from "../sentence";

/** Fatigue and its five factors, readiness, deloads, and the load of a week. */
export const whyRecovery = {
  fatigue: plainly("From your effort, recovery and volume lately."),
  "fatigue.rpe": naming("How hard your last workouts felt.", ["points"], (f) =>
    f.value("points") > 0
      ? "The same work has felt harder in your last two workouts."
      : "Your sets feel about as hard as they did before.",
  ),
  "fatigue.rpe.no-data": plainly("Rate your effort in three workouts and Mo sees when the same work gets harder."),
  "fatigue.performance": naming("How your main lifts went this week.", ["points", "by"], performance),
  "fatigue.performance.no-data": plainly("Not enough sets this week to compare with what you usually lift."),
  "fatigue.recovery": naming("From your check-ins of the last three days.", ["points"], recovery),
  "fatigue.recovery.no-data": plainly("No check-in in the last three days. That counts as unknown, not as bad."),
  "fatigue.volume": naming("Your week against your usual week.", ["ratio"], (f) =>
    f.value("points") > 0
      ? `You did ${f.percent("ratio")} of your usual week's hard sets in seven days.`
      : `Your week is at ${f.percent("ratio")} of your usual hard sets.`,
  ),
  "fatigue.volume.no-data": plainly("After two weeks of training Mo knows what a usual week is for you."),
  "fatigue.streak": naming("Training days in a row.", ["days"], (f) => streak(f)),
  "fatigue.rest": plainly("Fatigue is very high. Rest is the better workout today."),

  readiness: plainly("From your check-in, compared with your own usual."),
  "readiness.score": naming(
    "From your check-in, compared with your own usual.",
    ["score"],
    (f) => `Readiness ${f.number("score", 0)} of 100 from your check-in. 50 is your usual.`,
  ),
  "readiness.no-data": plainly("Two answers are enough for a readiness score."),
  "readiness.short-sleep": naming(
    "A short night costs a little strength. The plan stays, so take it as it comes.",
    ["pct", "limit"],
    (f) =>
      `Nights of ${f.number("limit", 0)} hours or less cost about ${f.number("pct")}% on average. Your plan stays, so take it as it comes.`,
  ),
  "readiness.sleep-enough": plainly("Enough sleep to train as planned."),

  deload: plainly("From your recent training and recovery."),
  "deload.active": plainly("Your deload is running."),
  "deload.critical": naming(
    "Fatigue was very high on two days this week.",
    ["highDays"],
    (f) =>
      `Fatigue was 8 or more on ${f.number("highDays", 0)} of the last 7 days. A few days off will do more than another workout.`,
  ),
  "deload.planned-soon": plainly("Your program has a lighter week coming up, so nothing extra is needed."),
  "deload.hysteresis": plainly("Your last lighter stretch was less than two weeks ago."),
  "deload.acute": naming(
    "Fatigue is high and recovery is low.",
    ["score"],
    (f) =>
      `Fatigue is ${f.number("score", 0)} of 10 and your check-ins say you recover poorly. Lighter loads for a few days help.`,
  ),
  "deload.sustained": naming(
    "Fatigue has been up for most of the week.",
    ["highDays"],
    (f) => `Fatigue was up on ${f.number("highDays", 0)} of the last 7 days. Half the sets for a few days clears it.`,
  ),
  "deload.reactive": naming(
    "Several signs say it's time for a lighter week.",
    ["signs"],
    (f) => `It shows in your ${f.text("signs")} at once: time for a lighter week.`,
  ),
  "deload.scheduled": naming(
    "You've trained hard for weeks. A lighter one keeps you going.",
    ["weeks"],
    (f) => `${f.number("weeks", 0)} weeks of training without a break. A lighter week keeps you going.`,
  ),
  "deload.none": plainly("No deload needed right now."),

  load: plainly("From the time and effort of your workouts."),
  "load.monotony": plainly("How alike your days were. Hard and easy days mixed keep this low."),
  "load.zero-sd": plainly("Every day was the same, so there is nothing to compare."),
  "load.ramp": plainly("Your recent load against your usual. It shows how fast you ramp up, nothing more."),
  "load.no-usual": plainly("There is no usual load to compare with yet."),
  "load.muscle-recovery": plainly(
    "From your sets of the last days and how fast each muscle recovers. A guide, not a measurement.",
  ),
  "load.no-sets": plainly("No sets lately, so everything is rested."),
} as const;

function performance(f: FactReader): string {
  if (f.text("by") === "effort") {
    return f.value("points") > 0 ? "Your last workouts felt harder than planned." : "Your last workouts felt as planned.";
  }
  if (f.text("by") === "misses") return `${f.percent("missedShare")} of this week's sets fell short of their minimum.`;
  if (!f.has(["liftPct"])) return "Your sets this week reached their minimum.";
  const off = Math.abs(f.value("liftPct"));
  return f.value("points") > 0
    ? `Your main lifts are ${Math.round(off)}% under what was expected this week.`
    : "Your main lifts went about as expected this week.";
}

function recovery(f: FactReader): string {
  const parts = [
    ...(f.has(["sleepHours"]) ? [`${f.number("sleepHours")} h sleep`] : []),
    ...(f.has(["energy"]) ? [`energy ${f.number("energy")}`] : []),
    ...(f.has(["soreness"]) ? [`soreness ${f.number("soreness")}`] : []),
  ];
  return `Last three days on average: ${parts.join(", ")}.`;
}

function streak(f: FactReader): string {
  const days = f.value("days");
  if (days === 0) return "No training yesterday or today.";
  if (days === 1) return "One training day in a row.";
  return days >= 5 ? `${days} training days in a row. A day off is due.` : `${days} training days in a row.`;
}
