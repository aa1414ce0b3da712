import { formatNumber, plural } from "../format";

/** Finishing a workout. */
export const summary = {
  finishTitle: "Finish this workout?",
  skipped: (n: number) => `${plural(n, "planned set is", "planned sets are")} not logged and will be marked as skipped.`,
  keepGoing: "Keep going",
  discard: "Discard workout",
  discardTitle: "Discard this workout?",
  discardBody: "It leaves your history, and its sets no longer count.",
  empty: "No sets logged. Discard or go back?",
  goBack: "Go back",
  worked: (sets: number, minutes: number) =>
    `${plural(sets, "hard set", "hard sets")} in ${formatNumber(minutes)} min. That's in the log.`,
  offline: "Records are checked here and confirmed after sync.",
  numbers: {
    minutes: "Minutes",
    sets: "Hard sets",
    volume: "Volume",
    effort: "Average effort",
    records: "PRs",
  },
  noEffort: "Not rated",
  records: "Records",
  none: "No records today. Most good workouts have none.",
  goal: (done: number, goal: number) => `${formatNumber(done)} of ${formatNumber(goal)} this week`,
  goalMet: "Weekly goal met",
  streak: (weeks: number) => `${plural(weeks, "week", "weeks")} in a row`,
  note: "Note",
  notePlaceholder: "How did it go?",
  effort: "How hard was it overall?",
  autoFinished: "auto-finished",
} as const;
