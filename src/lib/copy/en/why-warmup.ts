import { naming } from "../sentence";

/** Why these warm-up movements: the day's template, its length, what was swapped or left out. */
export const whyWarmup = {
  "warmup.template": naming(
    "The usual warm-up for this kind of day.",
    ["minutes"],
    (f) => `The usual warm-up for this kind of day takes ${f.number("minutes", 0)} minutes.`,
  ),
  "warmup.scaled": naming(
    "Fitted to the time you chose.",
    ["plannedMinutes"],
    (f) => `Fitted to ${f.number("plannedMinutes", 0)} minutes.`,
  ),
  "warmup.swap": naming("Adapted, because something is missing here.", ["from", "to"], (f) =>
    f.text("from") === f.text("to")
      ? `Done with empty hands: the weight for the ${f.text("from")} is missing here.`
      : `In place of the ${f.text("from")}, because something it needs is missing here.`,
  ),
  "warmup.pain-skip": naming(
    "Left out, because you said this area hurts.",
    ["exercise", "areas"],
    (f) => `No ${f.text("exercise")} today, because you said this hurts: ${f.text("areas")}.`,
  ),
} as const;
