import { naming, plainly } from "../sentence";

/** Why a load is what it is on the schemes beyond adding weight and double progression, and how an exercise stands. */
export const whySchemes = {
  "progression.hold.deload-week": plainly("That was a lighter week of your program, so nothing moves."),

  "progression.wave": plainly("This lift runs in waves of a few weeks, each week heavier than the last."),
  "progression.wave.week": naming(
    "This week's sets come from your training max.",
    ["planned"],
    (f) => `This week's sets come from your training max of ${f.load("planned")}.`,
  ),
  "progression.wave.missed": plainly("The last set fell short this time. The wave goes on, and its end decides."),
  "progression.wave.tm-up": naming(
    "You made every last set of the wave, so your training max goes up.",
    ["fromKg", "toKg"],
    (f) => `You made every last set of the wave. Your training max goes from ${f.load("fromKg")} to ${f.load("toKg")}.`,
  ),
  "progression.wave.tm-down": naming(
    "A last set fell short in this wave, so your training max steps back.",
    ["fromKg", "toKg"],
    (f) => `A last set fell short in this wave. Your training max steps back from ${f.load("fromKg")} to ${f.load("toKg")}.`,
  ),
  "progression.wave.tm-hold": plainly("Part of the wave was left out, so your training max stays."),

  "progression.stages": plainly("When a load gets stuck, the sets get shorter before the load comes down."),
  "progression.stages.add": naming("You made every rep, so the load goes up one step.", ["fromKg", "toKg"], (f) => {
    return `You made every rep at ${f.load("fromKg")}, so ${f.load("toKg")} is next.`;
  }),
  "progression.stages.stage": naming(
    "A few reps were missing. Same load, shorter sets.",
    ["planned"],
    (f) => `A few reps were missing at ${f.load("planned")}. Same load, shorter sets.`,
  ),
  "progression.stages.retest": plainly("This load has gone as far as it can for now. Next time you find your best five."),
  "progression.stages.stage-restart": naming(
    "Back to the first kind of sets, with room to build again.",
    ["toKg"],
    (f) => `Back to the first kind of sets at ${f.load("toKg")}, with room to build again.`,
  ),

  "progression.sum": plainly("All reps of all sets count together here."),
  "progression.sum.add": naming(
    "Your reps together reached the goal, so the load goes up one step.",
    ["total", "toKg"],
    (f) => `${f.number("total", 0)} reps together reached the goal, so ${f.load("toKg")} is next.`,
  ),
  "progression.sum.reps-left": naming(
    "A few more reps in total first, then the load goes up.",
    ["total", "target"],
    (f) => `${f.number("total", 0)} reps so far. At ${f.number("target", 0)} the load goes up.`,
  ),

  "progression.rirRamp": plainly("Each week you leave a rep less in reserve."),
  "progression.rirRamp.add": naming(
    "Every set hit the top of the range, so the load goes up one step.",
    ["fromKg", "toKg"],
    (f) => `Every set at ${f.load("fromKg")} hit the top of the range, so ${f.load("toKg")} is next.`,
  ),
  "progression.rirRamp.reps": naming(
    "Same load, with fewer reps left in reserve.",
    ["repTarget", "rir"],
    (f) => `Same load. Aim for ${f.number("repTarget", 0)} and leave about ${f.number("rir", 0)} in reserve.`,
  ),
  "progression.rirRamp.repeat": plainly("Last time fell below the range, so the load stays."),
  "progression.rirRamp.reset": naming(
    "Three times below the range. A lighter load lets you build back up.",
    ["fromKg", "toKg"],
    (f) => `Three times below the range at ${f.load("fromKg")}. ${f.load("toKg")} lets you build back up.`,
  ),

  "progression.weeklyRamp": plainly("The fives climb to one top set, and the end of the week decides."),
  "progression.weeklyRamp.ramp": plainly("These fives lead up to the top set that decides later this week."),
  "progression.weeklyRamp.add": plainly("You made the top set, so next week's fives are a little heavier."),
  "progression.weeklyRamp.repeat": plainly("The top set fell short. Same weights once more."),
  "progression.weeklyRamp.reset": plainly("The top set fell short twice, so the climb starts from lower down."),

  "progression.percentBlock": plainly("This block is written in percentages of what you could lift when it began."),
  "progression.percentBlock.on-plan": naming(
    "On plan. The loads follow from what you could lift when the block began.",
    ["planned"],
    (f) => `On plan. The loads follow from the ${f.load("planned")} you started this block with.`,
  ),
  "progression.percentBlock.missed": plainly("A rep was missed, so the rest of the block is a touch lighter."),
  "progression.percentBlock.hard": plainly("That was much harder than planned, so the next session is a little lighter."),

  "progression.tiered": plainly("The better the last set goes, the bigger the next step."),
  "progression.tiered.add": naming(
    "Your last set earned a heavier load.",
    ["plus", "toKg"],
    (f) => `${f.number("plus", 0)} reps in the last set, so ${f.load("toKg")} is next.`,
  ),
  "progression.tiered.hold": naming(
    "The last set was good, but not yet enough for more load.",
    ["plus"],
    (f) => `${f.number("plus", 0)} reps in the last set. A few more and the load goes up.`,
  ),
  "progression.tiered.repeat": plainly("The last set fell short, so you get another go at the same load."),
  "progression.tiered.cut": naming(
    "The last set fell short, so the load takes a step back.",
    ["fromKg", "toKg"],
    (f) => `The last set fell short at ${f.load("fromKg")}. ${f.load("toKg")} is next.`,
  ),

  "progression.apre": plainly("One set as far as it goes decides the next week."),
  "progression.apre.add": naming(
    "The open set went well past the plan, so the load goes up.",
    ["reps", "toKg"],
    (f) => `${f.number("reps", 0)} reps in the open set, so ${f.load("toKg")} is next.`,
  ),
  "progression.apre.cut": naming(
    "The open set stayed short, so the load comes down a little.",
    ["reps", "toKg"],
    (f) => `${f.number("reps", 0)} reps in the open set, so ${f.load("toKg")} is next.`,
  ),
  "progression.apre.hold": plainly("The open set was right on target, so the load stays."),

  "progression.rules.reps": naming(
    "Every set made it, so there are more reps next time.",
    ["to"],
    (f) => `Every set made it. ${f.number("to", 0)} reps next time.`,
  ),
  "progression.rules.seconds": naming(
    "Every hold made it, so they get longer.",
    ["to"],
    (f) => `Every hold made it. ${f.number("to", 0)} seconds next time.`,
  ),
  "progression.rules.load": naming(
    "You reached the top, so the load goes up one step.",
    ["toKg"],
    (f) => `You reached the top, so ${f.load("toKg")} is next.`,
  ),
  "progression.rules.sets": plainly("You reached the top, so there is one more set next time."),
  "progression.rules.rung": plainly("You've outgrown this one. A harder variation is next."),
  "progression.rules.confirm": plainly(
    "Top of the range. The next variation came too soon last time, so show this one a little longer first.",
  ),
  "progression.rules.rung-down": plainly("Short twice in a row. One variation back, and you come up again from there."),
  "progression.rules.reps-left": plainly("Not every set made it yet. Same again."),
  "progression.rules.repeat": plainly("That was short. One more go before anything changes."),
  "progression.rules.done": plainly("You're at the top of this ladder. Keep it there."),

  "start.max": naming(
    "Your training max starts a little under what you can lift, so the first weeks go well.",
    ["kg", "baseKg"],
    (f) => `Your training max starts at ${f.load("kg")}, under the ${f.load("baseKg")} you can lift about once.`,
  ),
  "slot.ladder": naming(
    "This is your place on the ladder of variations.",
    ["rung", "of"],
    (f) => `Step ${f.number("rung", 0)} of ${f.number("of", 0)} on this ladder of variations.`,
  ),
  "session.slot-off-week": plainly("Your program leaves this one out this week."),
  goal: plainly("What training for this goal looks like."),
  "goal.prescription": plainly("This is how training for this goal is usually set up."),

  status: plainly("How this exercise stands."),
  "status.new": plainly("Not enough sessions yet to say how this one goes."),
  "status.blocked": plainly("Something speaks against going up right now."),
  "status.ready": naming("You've earned the next step here.", ["kg"], (f) => `You've earned the next step from ${f.load("kg")}.`),
  "status.regress": naming(
    "The last two sessions were close to the limit. A little less weight would help.",
    ["offerKg"],
    (f) => `The last two sessions were close to the limit. ${f.load("offerKg")} less would help.`,
  ),
  "status.stalled": naming(
    "This one hasn't moved for a while.",
    ["sessions", "kg"],
    (f) => `${f.number("sessions", 0)} sessions at ${f.load("kg")} without an extra rep.`,
  ),
  "status.maintain": plainly("Steady. Keep going as planned."),
} as const;
