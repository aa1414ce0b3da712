import { naming, plainly } from "../sentence";

/** Where an estimate, a starting load or a record comes from. */
export const whyStrength = {
  "start.ratio": naming(
    "A starting guess, kept light on purpose. Your first set corrects it.",
    ["kg"],
    (f) => `${f.load("kg")} is a starting guess, kept light on purpose. Your first set corrects it.`,
  ),
  "start.none": plainly("No load to guess for this exercise."),
  "start.minimum": plainly("The lightest load there is, to start with. Your first set corrects it."),
  "start.level": naming("From your strength on this lift, as your log shows it.", ["levelKg"], (f) => {
    // Of a lift that moves the body the system mass means nothing to a lifter.
    if (!f.has(["addedKg"])) return `From an estimated 1RM of ${f.load("levelKg")} on this lift.`;
    if (f.value("addedKg") > 0) return `From an estimated 1RM of body weight plus ${f.load("addedKg")} on this lift.`;
    return "From your strength on this lift, as your log shows it.";
  }),
  "start.transfer": plainly("Carried over from a lift you've done, at the careful end. Your first set corrects it."),

  strength: plainly("Estimated from your sets."),
  "strength.estimate": naming(
    "Estimated from one set and how many reps you had left.",
    ["kg", "reps"],
    (f) => `Estimated from ${f.load("kg")} for ${f.number("reps")} and how many reps you had left.`,
  ),
  "strength.level": naming(
    "Your level now, from all sets that count.",
    ["levelKg"],
    (f) => `About ${f.load("levelKg")} now, from all sets that count.`,
  ),
  "strength.curve.default": plainly("Too few rated sets to know your own curve yet, so Mo uses the general one."),
  "strength.curve.personal": plainly("Fitted to your own sets: how fast your reps fall as the load rises."),
  "strength.no-history": plainly("No set here yet that says something about strength."),
  "strength.low-confidence-reps": plainly("Eleven or twelve reps make a rough estimate."),
  "strength.old-bodyweight": plainly("Based on an older weigh-in. A new one makes it sharper."),
  "strength.prescribe": naming(
    "The load that fits these reps at your estimated strength.",
    ["e1rmKg"],
    (f) => `The load that fits these reps at an estimated 1RM of ${f.load("e1rmKg")}.`,
  ),
  "strength.above-rep-limit": plainly("Sets above 12 reps say little about one rep, so they aren't used."),
  "strength.role-excluded": plainly("This kind of set isn't used to estimate strength."),
  "strength.no-load": plainly("No load, so no estimate."),
  "strength.no-reps": plainly("No rep was made, so there's nothing to estimate from."),
  "strength.too-easy": plainly("Five or more reps were left. Too easy to estimate from."),
  "strength.no-bodyweight": plainly("Log your weight and this exercise gets an estimate."),
  "strength.outlier-pending": plainly("This set is far from your level. Mo waits for a second one before believing it."),
  "strength.lower-bound": plainly("Without an effort rating a set can raise your level, never lower it."),
  "strength.prescribe-far": plainly("More than 12 reps from here, so this load is a rough guess."),
  "rpe.chart": plainly("Read from the chart of reps and effort."),
  "rpe.above-chart": plainly("Beyond the chart, so no percentage is given."),
  "rpe.no-anchor": plainly("No published figures that far out."),

  record: plainly("Better than every set before it."),
  "record.baseline": plainly("First workout with this exercise. It sets the baseline."),
  "record.tie": plainly("Matched your best. Not a record, still your best."),
  "record.rounding": plainly("Ahead only by rounding between kilograms and pounds, so the old mark stands."),
  "record.frontier": plainly("Your first mark in this rep range."),
  "record.heaviest": naming(
    "The heaviest load you've lifted here.",
    ["value", "previous"],
    (f) => `${f.load("value")} is the heaviest you've lifted here. Before: ${f.load("previous")}.`,
  ),
  "record.weight_at_reps": naming(
    "More weight than ever for this many reps.",
    ["value", "previous"],
    (f) => `${f.load("value")} for this many reps. Before: ${f.load("previous")}.`,
  ),
  "record.reps_at_weight": naming(
    "More reps than ever at this weight.",
    ["value", "previous"],
    (f) => `${f.number("value")} reps at this weight. Before: ${f.number("previous")}.`,
  ),
  "record.e1rm": naming(
    "Your best estimated 1RM.",
    ["value", "previous"],
    (f) => `Estimated 1RM ${f.load("value")}. Before: ${f.load("previous")}.`,
  ),
  "record.set_volume": naming(
    "The most weight times reps in one set.",
    ["value", "previous"],
    (f) => `${f.load("value")} in one set, weight times reps. Before: ${f.load("previous")}.`,
  ),
  "record.session_volume": naming(
    "The most volume in one workout for this exercise.",
    ["value", "previous"],
    (f) => `${f.load("value")} in one workout. Before: ${f.load("previous")}.`,
  ),
  "record.session_reps": naming(
    "The most reps in one workout.",
    ["value", "previous"],
    (f) => `${f.number("value")} reps in one workout. Before: ${f.number("previous")}.`,
  ),
  "record.added_load": naming(
    "More added weight than ever.",
    ["value", "previous"],
    (f) => `${f.load("value")} added. Before: ${f.load("previous")}.`,
  ),
  "record.least_assist": naming(
    "Less assistance than ever.",
    ["value", "previous"],
    (f) => `Only ${f.load("value")} of assistance. Before: ${f.load("previous")}.`,
  ),
  "record.duration": naming(
    "Your longest hold.",
    ["value", "previous"],
    (f) => `${f.number("value")} seconds. Before: ${f.number("previous")}.`,
  ),
  "record.distance": naming(
    "Your farthest.",
    ["value", "previous"],
    (f) => `${f.number("value")} meters. Before: ${f.number("previous")}.`,
  ),
  "record.pace": plainly("Your fastest over this distance."),
  "record.relative": plainly("Your best strength for your body weight."),
  "record.workout_volume": naming(
    "Your biggest workout by volume.",
    ["value", "previous"],
    (f) => `${f.load("value")} moved in one workout. Before: ${f.load("previous")}.`,
  ),
} as const;
