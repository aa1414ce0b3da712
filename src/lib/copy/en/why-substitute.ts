import type { FactReader } from "../fact-reader";
import { naming, plainly } from "../sentence";

/** Why this exercise can stand in for another, how to find its load, and how the big lifts stand to each other. */
export const whySubstitute = {
  substitute: plainly("Trains much the same."),
  "substitute.score": naming("Trains much the same.", ["pattern", "muscles"], (f) => likeness(f)),
  "substitute.none": plainly("Nothing else fits your equipment, your level and the areas you protect."),
  "substitute.calibrate": naming("The first set finds your load. Change it if it feels wrong.", ["kg"], (f) =>
    f.value("kg") > 0
      ? `Start at ${f.load("kg")} and let the first set find your load.`
      : "Start without extra weight and let the first set find your load.",
  ),
  "substitute.transfer": naming(
    "Carried over from a lift that trains much the same, at the careful end.",
    ["startKg"],
    (f) => `Carried over from a lift that trains much the same: a single of about ${f.load("startKg")} to start from.`,
  ),
  "substitute.no-transfer": plainly("The two lifts have too little in common to carry a load over."),

  balance: plainly("How your big lifts compare with each other."),
  "balance.usual": plainly("Your big lifts stand to each other as they usually do."),
  "balance.unknown": plainly("Log a squat and a bench press or deadlift to compare them."),
  "balance.note": plainly("One of your big lifts is further from the others than usual. It may simply be your build."),
} as const;

/** At these points a pattern or the muscles count as the same (specification 10.2). */
const SAME = { pattern: 30, muscles: 22, someMuscles: 12 } as const;

function likeness(f: FactReader): string {
  const isSamePattern = f.value("pattern") >= SAME.pattern;
  const muscles = f.value("muscles");
  if (isSamePattern && muscles >= SAME.muscles) return "Same movement, same muscles.";
  if (isSamePattern)
    return muscles >= SAME.someMuscles ? "Same movement, much the same muscles." : "Same movement, other muscles help.";
  return muscles >= SAME.muscles ? "Another movement for the same muscles." : "Another movement for some of the same muscles.";
}
