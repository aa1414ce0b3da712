import { plural } from "../format";

/** Calendar, list and one past workout. */
export const history = {
  title: "History",
  empty: "Your first workout will show up here.",
  error: "Couldn't load history.",
  retry: "Retry",
  offline: "Showing workouts kept on this device.",
  loadMore: "Earlier workouts",
  month: {
    previous: "Previous month",
    next: "Next month",
    trained: (day: string, n: number) => `${day}, ${plural(n, "workout", "workouts")}`,
  },
  card: {
    minutes: (n: number) => `${n} min`,
    sets: (n: number) => plural(n, "set", "sets"),
    records: (n: number) => plural(n, "PR", "PRs"),
    open: (name: string, day: string) => `${name} on ${day}`,
  },
  detail: {
    title: "Workout",
    gone: "This workout isn't in your history.",
    back: "Back to history",
    repeat: "Repeat",
    edit: "Edit",
    done: "Done editing",
    delete: "Delete workout",
    deleteTitle: "Delete this workout?",
    deleteBody: "Records, streak and charts follow.",
    deleted: "Workout deleted",
    started: "Started",
    ended: "Ended",
    volume: "Volume",
    effort: "Average effort",
    note: "Note",
    noNote: "No note",
    skipped: "Skipped",
    autoFinished: "auto-finished",
  },
} as const;
