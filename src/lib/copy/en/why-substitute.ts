import { naming, plainly } from "../sentence";

/** What one lift says about another. */
export const whySubstitute = {
  substitute: plainly("It trains much the same."),
  "substitute.transfer": naming(
    "Carried over from a lift that trains much the same, at the careful end.",
    ["startKg"],
    (f) => `Carried over from a lift that trains much the same: a single of about ${f.load("startKg")} to start from.`,
  ),
  "substitute.no-transfer": plainly("The two lifts have too little in common to carry a load over."),
} as const;
