import { naming, plainly } from "../sentence";

/** Why the next load is what it is: progression, its gates, rest between sets, advice during an exercise. */
export const whyLoads = {
  progression: plainly("Your program's rule decides this load."),
  "progression.start": plainly("First time here, so Mo starts low and learns from your first set."),
  "progression.calibrated": naming(
    "Your first set found the right load, so the plan starts from there.",
    ["usedKg"],
    (f) => `Your first set found the right load, so the plan starts from ${f.load("usedKg")}.`,
  ),
  "progression.adopted": naming(
    "You used another load and made it, so the plan follows.",
    ["usedKg"],
    (f) => `You used ${f.load("usedKg")} and made it, so the plan follows.`,
  ),
  "progression.top-of-grid": plainly("This is the heaviest your equipment goes, so reps go up instead."),
  "progression.floor": plainly("This is the lightest load there is. An easier variation is the better step now."),
  "progression.reset-cap": plainly(
    "This lift was already cut twice in four weeks, so the load stays. A variation or a lighter week may help more.",
  ),
  "progression.range-width": naming(
    "The next step is a big one, so you earn a few more reps first.",
    ["width"],
    (f) => `The next step is a big one, so you earn ${f.number("width")} more reps first.`,
  ),
  "progression.hold": plainly("The load stays where it is."),
  "progression.hold.in_range": plainly("Within the range, not yet past it, so the load stays."),
  "progression.hold.partial": plainly("Some sets were left out last time, so the load stays."),
  "progression.hold.under": plainly("Last time was lighter than planned, so the plan stays as it was."),
  "progression.hold.modified": plainly("Last time was a reduced session. It doesn't count for or against you."),
  "progression.hold.swapped": plainly("Last time was another exercise, so this one stays where it was."),
  "progression.linear": plainly("Make every rep and the load goes up."),
  "progression.linear.add": naming("You made every rep, so the load goes up one step.", ["fromKg", "toKg"], (f) =>
    f.is("doubled")
      ? `Far past the plan at ${f.load("fromKg")}, so ${f.load("toKg")} is next: a double step.`
      : `You made every rep at ${f.load("fromKg")}, so ${f.load("toKg")} is next.`,
  ),
  "progression.linear.repeat": naming(
    "A few reps were missing, so you get another go at the same load.",
    ["planned"],
    (f) => `A few reps were missing at ${f.load("planned")}. Same load, another go.`,
  ),
  "progression.linear.reset": naming(
    "This load didn't move for a while. A step back gives you room to build.",
    ["fromKg", "toKg"],
    (f) => `${f.load("fromKg")} didn't move for a while. ${f.load("toKg")} gives you room to build.`,
  ),
  "progression.linear.graduate": plainly(
    "This lift has outgrown adding weight every time. From now on reps go up first, then the load.",
  ),
  "progression.recalibrated": naming(
    "The first load was a guess and too heavy. Your first session says what to start from.",
    ["fromKg", "toKg"],
    (f) => `The first load was a guess. Your first session says ${f.load("toKg")} instead of ${f.load("fromKg")}.`,
  ),
  "progression.double": plainly("Reps go up first, then the load."),
  "progression.double.top-of-range": naming(
    "Every set hit the top of the range, so the load goes up one step.",
    ["fromKg", "toKg", "target"],
    (f) => `Every set at ${f.load("fromKg")} reached ${f.number("target")} reps, so ${f.load("toKg")} is next.`,
  ),
  "progression.double.confirm": plainly("Every set hit the top. Once more like this and the load goes up."),
  "progression.double.confirm-unrated": plainly(
    "Every set hit the top, but without an effort rating. Once more like this and the load goes up.",
  ),
  "progression.double.reps-left": naming(
    "There are reps left in the range at this load, so take those first.",
    ["repTarget"],
    (f) => `There are reps left at this load. Aim for ${f.number("repTarget")} first.`,
  ),
  "progression.double.repeat": plainly("Last time fell below the range, so the load stays."),
  "progression.double.reset": naming(
    "Three times below the range. A lighter load lets you build back up.",
    ["fromKg", "toKg"],
    (f) => `Three times below the range at ${f.load("fromKg")}. ${f.load("toKg")} lets you build back up.`,
  ),
  "progression.double.no-step-between": naming(
    "Three times below the range, but the next lighter weight is too light by far. Build up from the reps you can do.",
    ["fromKg", "toKg"],
    (f) =>
      `Three times below the range at ${f.load("fromKg")}, but the next lighter weight is ${f.load("toKg")}, which is too light by far. Stay, and build up from the reps you can do.`,
  ),
  "progression.double.widened": plainly("The smallest step is a big one here, so the rep range got wider."),
  "progression.rules": plainly("This exercise moves by reps and variations."),
  "progression.rules.no-load": plainly("No weight to add here: reps go to the top of the range, then the next variation."),
  "progression.double.mini-deload": plainly("Three sessions stuck, so the load takes one step back."),

  gate: plainly("Increases wait for now."),
  "gate.open": plainly("Nothing speaks against going up."),
  "gate.deload": plainly("You're in a lighter week, so nothing goes up."),
  "gate.fatigue": plainly("Fatigue is high, so the load stays until you're fresher."),
  "gate.performance": plainly("Last time a set fell short, so the load stays."),
  "gate.rpe": naming(
    "The last sessions felt harder than planned, so the load stays.",
    ["meanRpe", "target"],
    (f) => `The last sessions averaged RPE ${f.number("meanRpe")} where ${f.number("target")} was planned, so the load stays.`,
  ),
  "gate.rpe.no-data": plainly("No effort ratings yet, so Mo goes by your reps alone."),
  "gate.recovery": plainly("Your check-ins ask for recovery, so the load stays."),
  "gate.pain": plainly("You marked pain on this exercise, so it doesn't go up."),

  "rest.base": naming(
    "The planned rest for this exercise.",
    ["seconds"],
    (f) => `${f.clock("seconds")} is the planned rest for this exercise.`,
  ),
  "rest.hard-set": naming(
    "That set was hard, so rest is longer.",
    ["added"],
    (f) => `That set was hard, so rest is ${f.number("added", 0)} seconds longer.`,
  ),

  prefill: plainly("Filled in from your plan and your log."),
  "prefill.plan": plainly("From your plan."),
  "prefill.last": naming("Same as last time.", ["date"], (f) => `Same as ${f.day("date")}.`),
  "prefill.start": plainly("A starting guess, kept light on purpose. Your first set corrects it."),
  "prefill.open": plainly("Nothing to go by yet. Type what you lift."),
  "prefill.rounded": naming(
    "Rounded to what your plates can make.",
    ["fromKg", "toKg"],
    (f) => `Rounded from ${f.load("fromKg")} to ${f.load("toKg")}: your plates.`,
  ),

  inset: plainly("From the set you just did."),
  "inset.pain": plainly("You marked pain. Stop this exercise for today."),
  "inset.missed": naming("The set fell short of the range, so the next one is lighter.", ["action"], (f) =>
    f.text("action") === "stop"
      ? "A second set fell short of the range. Leave this exercise here for today."
      : `The set fell short of the range, so the next one is lighter${f.has(["nextKg"]) ? `: ${f.load("nextKg")}` : ""}.`,
  ),
  "inset.unrated-easy": naming(
    "You went well past the range, so the next set is one step heavier.",
    ["nextKg"],
    (f) => `You went well past the range, so the next set is one step heavier: ${f.load("nextKg")}.`,
  ),
  "inset.unrated": plainly("On plan. Rate the effort and Mo can fine-tune."),
  "inset.too-hard-stop": plainly("Much harder than planned and nearly done. Leave it here."),
  "inset.too-hard": naming(
    "Much harder than planned, so the next set is lighter.",
    ["nextKg"],
    (f) => `Much harder than planned, so the next set is lighter: ${f.load("nextKg")}.`,
  ),
  "inset.hard-twice": plainly("Two hard sets in a row, so one set less today."),
  "inset.hard": plainly("A bit harder than planned. Same load."),
  "inset.bonus": plainly("That was easy. There's room for one more set if you like."),
  "inset.add-next-time": plainly("Easier than planned. Expect a bit more next time."),
  "inset.easy": naming(
    "Two easy sets in a row, so the next one is heavier.",
    ["nextKg"],
    (f) => `Two easy sets in a row, so the next one is heavier: ${f.load("nextKg")}.`,
  ),
  "inset.on-target": plainly("Right on target. Same again."),
} as const;
