import { naming, plainly } from "../sentence";

/** Why this day, these exercises, these sets: rotation, slots, layoffs, the session and its warm-up. */
export const whyDay = {
  slot: plainly("Chosen to fit this place in your program."),
  "slot.fill": plainly("The best fit for this place in your program, with your equipment and your history."),
  "slot.chosen": plainly("You chose this exercise."),
  "slot.relaxed": plainly("Nothing matched exactly, so this is the closest fit for the same movement."),
  "slot.substituted": plainly("The planned movement isn't possible with your equipment, so this one trains the same muscles."),
  "slot.hidden": plainly(
    "You hid the exercise that was here, so this one takes its place. Swap it if you'd rather have another.",
  ),
  "slot.unfillable": plainly("Nothing fits here with your equipment and the areas you protect."),
  "slot.dropped": plainly("Optional and nothing fits, so it's left out."),
  "slot.pain": naming(
    "Stands in for an exercise you marked as painful.",
    ["instead"],
    (f) => `Stands in for ${f.text("instead")}, which you marked as painful.`,
  ),
  "slot.pain-out": naming(
    "What you marked as painful is left out, and nothing else fits in its place.",
    ["exercises"],
    (f) => `Left out, because you marked it as painful: ${f.text("exercises")}. Nothing else fits in its place.`,
  ),

  rotation: plainly("Next in rotation."),
  "rotation.next": plainly("Next in rotation."),
  "rotation.chosen": plainly("You picked this day. The rotation goes on from here."),
  "rotation.ease-in": naming(
    "You were away a little longer than usual. Same day, easy start.",
    ["daysOff"],
    (f) => `${f.number("daysOff", 0)} days since your last workout. Same day, easy start.`,
  ),
  "rotation.fresh-start": naming(
    "A fresh start after a longer break: the week begins again.",
    ["daysOff"],
    (f) => `${f.number("daysOff", 0)} days off. The week starts fresh with its first day.`,
  ),

  layoff: naming("Loads are eased after your break.", ["daysOff", "load"], (f) =>
    f.value("load") < 1
      ? `${f.number("daysOff", 0)} days off, so loads are ${f.cut("load")} lighter.`
      : "Your break was short enough to change nothing.",
  ),
  "layoff.declined": naming("Full loads after your break, as you chose.", ["daysOff", "setsWeek1"], (f) =>
    f.value("setsWeek1") < 1
      ? `${f.number("daysOff", 0)} days off. Full loads, as you chose, with fewer sets at first.`
      : `${f.number("daysOff", 0)} days off. Full loads, as you chose.`,
  ),
  "layoff.restore": naming(
    "You're building back to your old load, faster than usual.",
    ["toKg"],
    (f) => `Building back after the break: ${f.load("toKg")} is next.`,
  ),
  "layoff.no-step-between": naming(
    "After your break this would start a little lighter, but the equipment has nothing in between. The first set tells.",
    ["kg"],
    (f) =>
      `After your break this would start a little lighter, but there is no weight close below ${f.load("kg")}. Take the first set easy: it tells whether it is right.`,
  ),
  "layoff.exercise": naming(
    "You haven't done this exercise for a while, so it starts lighter.",
    ["daysUnused", "load"],
    (f) => `${f.number("daysUnused", 0)} days without this exercise, so it starts ${f.cut("load")} lighter.`,
  ),
  "layoff.illness": plainly("Back from being ill: no bonus sets this week."),

  session: plainly("Built from your program and your log."),
  "session.no-days": plainly("This program has no training days."),
  "session.slot-off": plainly("Left out today, because today is reduced."),
  "session.none-open": plainly("No workout is open."),
  "session.resume": plainly("You have a workout open, so you carry on with it."),
  "session.unfinished": plainly("An older workout was never finished. Finish it or discard it."),
  "session.deload": naming("A lighter week.", ["volume"], (f) =>
    f.value("volume") > 0
      ? `Deload: ${f.percent("volume")} of the usual sets, with plenty left in each.`
      : "Full rest: no lifting planned today. That's the plan working.",
  ),
  "session.fatigue": naming(
    "Fatigue is up, so today is reduced.",
    ["score"],
    (f) => `Fatigue is ${f.number("score", 0)} of 10, so today is reduced.`,
  ),
  "session.readiness": plainly("Your check-in says take it easier: one set less per exercise."),
  "session.load-above-level": naming(
    "The plan is well above what your last sets suggest, so the load stays. Watch the first set.",
    ["toKg"],
    (f) => `The plan is well above what your last sets suggest, so it stays at ${f.load("toKg")}. Watch the first set.`,
  ),
  "session.time-cut": plainly("Cut so the workout fits your time. Main lifts stay."),

  warmup: plainly("Part of getting ready."),
  "warmup.class": naming(
    "Warm-up sets chosen for this load and exercise. They never count as volume or records.",
    ["workKg"],
    (f) => `Steps up to ${f.load("workKg")}. Warm-ups never count as volume or records.`,
  ),

  substitute: plainly("Trains the same muscles with what you have."),
} as const;
