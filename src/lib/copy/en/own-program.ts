import type { DayType } from "@/domain/vocabulary";
import { plural } from "../format";
import { vocabulary } from "./vocabulary";

const days = (split: string) => (n: number) => `${split}, ${plural(n, "day", "days")}`;

/** A program written for one lifter: its names, and the sheet that builds it. */
export const ownProgram = {
  title: "Your program",
  names: {
    full_body: days("Your full body"),
    upper_lower: days("Your upper and lower"),
    upper_lower_push_pull_legs: days("Your hybrid"),
    ppl_x2: days("Your push, pull, legs"),
  },
  summary: "Written for you: your goal, your days, your time and the equipment you have.",
  why: "Big lifts come first, and every muscle gets the sets it needs over the week. What to lift and when to go up follows from what you log.",
  day: (type: DayType, variation: string | null) =>
    variation === null ? vocabulary.dayTypes[type] : `${vocabulary.dayTypes[type]} ${variation}`,
  errors: {
    tooMany: (n: number) => `You have ${n} programs of your own. Delete one first.`,
    followed: "You follow this program. Pause it first, then delete it.",
    empty: "One day would stay empty: nothing fits your equipment and the areas you protect.",
  },
} as const;
