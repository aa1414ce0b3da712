import type { SetRole } from "@/domain/vocabulary";

/** What the logger says only after a tap or a logged set; apart from log.ts, so that the first load does not carry it. */
export const later = {
  roleTitle: "What kind of set?",
  roleLines: {
    warmup: "Gets you ready. Never counts as volume or a record.",
    work: "A normal set. Counts everywhere.",
    top: "The heaviest set of the day.",
    backoff: "Lighter, after the top set. Counts as volume, doesn't move your next load.",
    drop: "Straight after a set, with less weight. Half a hard set.",
    rest_pause: "One set in parts with short breaths between. The first part counts in full.",
    myo: "One hard set, then mini-sets. The minis count a quarter each.",
    cluster: "One set in small pieces with planned pauses. Counts as one.",
    amrap: "As many good reps as you have.",
    failure: "To the last rep you can do. Effort counts as 10.",
  } satisfies Record<SetRole, string>,
  inSet: {
    reduce: (load: string) => `Next set: ${load}`,
    increase: (load: string) => `Next set: ${load}`,
    hold: "Same load again",
    cutSet: "One set less today",
    bonusSet: "Room for one more set",
    addNextTime: "Expect a bit more next time",
    stop: "Leave this exercise here",
    use: "Use it",
    leaveOut: "Leave it out",
    addSet: "Add set",
    dismiss: "Hide this",
  },
  odd: {
    load: (load: string) => `Is ${load} right?`,
    reps: (n: string) => `Are ${n} reps right?`,
    yes: "Yes, log it",
    keep: "Yes, keep it",
    meant: (value: string) => `I meant ${value}`,
    change: "Change it",
    repsShort: (n: string) => `${n} reps`,
  },
} as const;
