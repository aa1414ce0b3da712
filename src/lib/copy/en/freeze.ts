import type { FreezeFault, FreezeReason } from "@/domain/freeze";
import { plural } from "../format";

/** What stands beside a field when days off cannot be frozen. */
export const freezeFaults: Readonly<Record<FreezeFault, string>> = {
  order: "The last day is before the first.",
  "too-long": "At most four weeks at a time.",
  "too-early": "At most two weeks back.",
  "too-late": "At most three months ahead.",
  overlap: "Some of these days are frozen already.",
  "none-left": "At most four weeks in a row and eight in a year can be frozen.",
};

/** Days off that keep the streak. */
export const freeze = {
  title: "Need days off?",
  lead: "Freeze them. The weeks they touch count as kept, and nobody reminds you of a goal.",
  open: "Freeze days",
  sheet: "Freeze days",
  why: "What for?",
  reasons: { ill: "Ill", travel: "Travel", other: "Something else" } satisfies Record<FreezeReason, string>,
  from: "First day",
  to: "Last day",
  save: "Freeze",
  left: (weeks: number) =>
    weeks === 0 ? "No week left to freeze right now." : `${plural(weeks, "week", "weeks")} left to freeze.`,
  privacy: "Why is encrypted and stays with you.",
  active: "Frozen",
  until: (day: string) => `Until ${day}. Your streak waits for you.`,
  ahead: (from: string, to: string) => `From ${from} to ${to}.`,
  ill: "Get well first. The first week back has no extra sets.",
  end: "Train again",
  cancel: "Don't freeze",
  started: "Days frozen",
  ended: "Back to training",
  failed: "Couldn't save that. Try again.",
} as const;
