/** What can have happened: the words of the log of events. */
export const EVENT_TYPES = [
  "user.joined",
  "workout.started",
  "set.logged",
  "record.broken",
  "workout.finished",
  "workout.discarded",
  "weight.logged",
  "program.started",
  "recovery.logged",
  "deload.started",
  "deload.ended",
  "freeze.started",
  "break.declined",
  "exercise.marked",
  "pain.marked",
  "pain.cleared",
  "goal.set",
  "goal.ended",
] as const;
export type EventType = (typeof EVENT_TYPES)[number];
