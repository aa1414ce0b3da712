import type { PlanGoal } from "@/domain/generator-input";
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
  day: (type: string, variation: string | null) => (variation === null ? type : `${type} ${variation}`),
  entry: { title: "A program of your own", lead: "Say what you want. Mo writes the weeks.", action: "Build my own" },
  catalogue: "Nothing fits? Build your own.",
  form: {
    goal: "Goal",
    days: "Days a week",
    minutes: "Minutes a session",
    focus: "Focus",
    focusHint: "Up to three. They get more sets.",
    note: "Your level, your equipment and the areas you protect come from your profile.",
    action: "Build it",
  },
  goals: {
    ...vocabulary.goals,
    power: "Move weights fast",
    endurance: "Last longer",
  } satisfies Record<PlanGoal, string>,
  days: (n: number) => plural(n, "day", "days"),
  minutes: (n: number) => `${n} min`,
  proposal: {
    start: "Start this program",
    another: "Try another version",
    change: "Change answers",
    why: "Why it looks like this",
    compromises: "What doesn't fit",
    week: (n: number) => `about ${n} min a session`,
    replaces: "Starting it pauses your current program. You can resume that any time.",
    started: (name: string) => `${name} starts now.`,
    kept: "Programs you built",
    remove: "Delete",
    removeNamed: (name: string) => `Delete ${name}`,
  },
  errors: {
    tooMany: (n: number) => `You have ${n} programs of your own. Delete one first.`,
    followed: "You follow this program. Pause it first, then delete it.",
    empty: "One day would stay empty: nothing fits your equipment and the areas you protect.",
  },
} as const;
