import type { CoachId } from "@/domain/vocabulary";

export interface Coach {
  readonly slug: CoachId;
  readonly name: string;
  /** What the coach is for, a few words under the name. */
  readonly role: string;
  /** One sentence a lifter reads before choosing. */
  readonly character: string;
  /** Design token; the colors of fill, text and label hang on it. */
  readonly colorToken: `coach-${CoachId}`;
  /** The shortest taste of the voice. */
  readonly motto: string;
  readonly order: number;
}

/** The eight voices in roster order; Sam is the default. */
export const coaches: readonly Coach[] = [
  {
    slug: "sam",
    name: "Sam",
    role: "Training buddy",
    character: "A warm training partner who is glad you came.",
    colorToken: "coach-sam",
    motto: "We've got this, you and me.",
    order: 1,
  },
  {
    slug: "max",
    name: "Max",
    role: "Training coach",
    character: "A coach on the floor, exact and fair.",
    colorToken: "coach-max",
    motto: "Set your feet. Go.",
    order: 2,
  },
  {
    slug: "sage",
    name: "Sage",
    role: "Recovery coach",
    character: "The calm elder of the gym.",
    colorToken: "coach-sage",
    motto: "Slow down. You have time.",
    order: 3,
  },
  {
    slug: "nova",
    name: "Nova",
    role: "Science and data",
    character: "A curious scientist who loves your log.",
    colorToken: "coach-nova",
    motto: "Let's see what the data says.",
    order: 4,
  },
  {
    slug: "ace",
    name: "Ace",
    role: "Minimalist",
    character: "Says the least that suffices.",
    colorToken: "coach-ace",
    motto: "Next.",
    order: 5,
  },
  {
    slug: "chip",
    name: "Chip",
    role: "Comedian",
    character: "A light heart with dry jokes about bars and calendars.",
    colorToken: "coach-chip",
    motto: "That bar looks nervous.",
    order: 6,
  },
  {
    slug: "rex",
    name: "Rex",
    role: "Competitor",
    character: "A sport commentator with a scoreboard; the rival is always last week.",
    colorToken: "coach-rex",
    motto: "Beat last week.",
    order: 7,
  },
  {
    slug: "mo",
    name: "Mo",
    role: "Adaptive coach",
    character: "Reads the room: calm when you are tired, brisk when you are fresh.",
    colorToken: "coach-mo",
    motto: "Whatever you need today.",
    order: 8,
  },
];
