import { naming, plainly } from "../sentence";

/** Forecasts, advice between sets, trends of a lift, and what to do about them. */
export const whyInsight = {
  "strength.forecast": naming(
    "Close to your last workouts in this rep range.",
    ["from", "to"],
    (f) => `Close to your last workouts with ${f.number("from", 0)} to ${f.number("to", 0)} reps.`,
  ),
  "strength.forecast.level": plainly("You haven't done this many reps here lately, so Mo goes by your strength on this lift."),
  "strength.bias": naming(
    "Your ratings are corrected by what your all-out sets showed.",
    ["observations"],
    (f) => `Your ratings are corrected by what ${f.number("observations", 0)} all-out sets showed.`,
  ),

  "strength.odd-load": naming("Far from the load you used before.", ["lastKg"], (f) => `Last time it was ${f.load("lastKg")}.`),
  "strength.odd-reps": naming(
    "Far more reps than before.",
    ["lastReps"],
    (f) => `Last time it was ${f.number("lastReps", 0)} reps.`,
  ),
  "strength.odd-strength": plainly("That would be far stronger than any set you've logged here."),
  "strength.plausible": plainly("In line with what you've done before."),

  "session.time-fits": plainly("Fits your time as it is."),
  "session.time-over": naming(
    "Even shortened, this takes longer than your time. Main lifts stay.",
    ["minutes"],
    (f) => `Even shortened, this takes about ${f.number("minutes", 0)} minutes. Main lifts stay.`,
  ),
  "rest.superset": plainly("A short change inside the pair. The full rest comes after it."),

  "volume.pain": plainly("You marked pain, so this muscle gets a fifth less."),
  "volume.fatigue": naming(
    "Fatigue is high, so this muscle gets a fifth less.",
    ["fatigue"],
    (f) => `Fatigue is ${f.number("fatigue", 0)} of 10, so this muscle gets a fifth less.`,
  ),
  "volume.above-mrv": plainly("Two weeks above what you can recover from. A fifth less lets it catch up."),
  "volume.stalled-rested": naming(
    "Progress has stalled and you're rested, so there's room for more.",
    ["sets", "toSets"],
    (f) =>
      `Progress has stalled and nothing says you're tired: ${f.number("toSets")} sets next week instead of ${f.number("sets")}.`,
  ),
  "volume.at-limit": plainly(
    "Progress has stalled, but more sets than this rarely help. Change the exercise or the reps instead.",
  ),
  "volume.stalled-tired": plainly("Progress has stalled and you're tired. A fifth less may bring it back."),
  "volume.low-works": plainly("Few sets, and it works. Nothing to change."),
  "volume.low": naming(
    "Below what usually makes a muscle grow. Two more sets a week are a start.",
    ["mev"],
    (f) => `Below the ${f.number("mev")} sets that usually make it grow. Two more a week are a start.`,
  ),
  "volume.keep": plainly("Enough to grow and not too much. Keep it."),
  "volume.session-cap": naming(
    "More sets for one muscle than one workout can use. Spread them over the week.",
    ["sets", "cap"],
    (f) => `${f.number("sets")} sets for one muscle in one workout. Beyond ${f.number("cap", 0)}, spread them over the week.`,
  ),
  "volume.session-fits": plainly("No muscle gets more than one workout can use."),

  "inset.floor": plainly("Nothing lighter makes sense here today. Same again, or stop while it's good."),

  plateau: plainly("Read from your best set of each workout over the last weeks."),
  "plateau.insufficient": plainly("Six workouts over three weeks are needed before a trend can be read."),
  "plateau.noisy": plainly("Your sets swing too much to call it yet. A few more workouts will tell."),
  "plateau.progressing": naming(
    "Getting stronger.",
    ["slopePct", "weeks"],
    (f) => `Up about ${f.number("slopePct")}% a week over ${f.number("weeks", 0)} weeks.`,
  ),
  "plateau.flat": naming(
    "Standing still.",
    ["weeks", "exposures"],
    (f) => `No clear change over ${f.number("weeks", 0)} weeks and ${f.number("exposures", 0)} workouts.`,
  ),
  "plateau.regressing": naming(
    "Lower than it was.",
    ["slopePct", "weeks"],
    (f) => `Down about ${f.number("slopePct").replace(/^[-−]/, "")}% a week over ${f.number("weeks", 0)} weeks.`,
  ),
  "plateau.in-deficit": plainly("You're losing weight. Holding your strength while you do is success."),
  "plateau.step": plainly("One change at a time, two weeks each."),
  "plateau.step.basics": plainly("Start with the basics: show up, sleep, eat enough protein. Give it two weeks."),
  "plateau.step.rep-shift": plainly("Take smaller steps, or train in sets of 6 to 8 for two or three weeks."),
  "plateau.step.add-sets": plainly("If you feel rested, add one or two sets a week for two weeks."),
  "plateau.step.deload": plainly("Recover first: a lighter week, then start again at 90%."),
  "plateau.step.variation": plainly("Swap to a close variation for four weeks, then come back."),
  "plateau.step.scheme": plainly("Time for another way to progress on this lift."),
} as const;
