/** MoLog before a workout. Apart from log.ts, which a running workout loads first. */
export const logOverview = {
  start: "Start workout",
  otherDays: "Other days",
  emptyWorkout: "Empty workout",
  warmup: "Warm-up",
  empty: "Nothing planned today. Train anyway?",
  stale: "Couldn't refresh. Showing your last saved plan.",
  last: (text: string) => `Last time ${text}`,
  open: "A workout is already open",
  resume: "Resume",
  finishIt: "Finish it",
  discard: "Discard",
} as const;
