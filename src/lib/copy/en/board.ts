import { formatNumber, plural } from "../format";

/** MoBoard: the home screen. */
export const board = {
  title: "Today",
  greeting: "Your coach says",
  today: {
    label: "Today",
    start: "Start",
    startNamed: (day: string) => `Start ${day}`,
    minutes: "min",
    about: (exercises: number, minutes: number) => `${plural(exercises, "exercise", "exercises")}, about ${minutes} min`,
    restDay: "Rest day",
    restLine: "Muscle is built between workouts. Eat, walk, sleep.",
    next: (day: string) => `Next: ${day}`,
    trainAnyway: "Train anyway",
    doneTitle: "Done for today",
    done: (day: string) => `${day} is in the book.`,
    phase: (program: string, week: number) => `${program} · week ${week}`,
    empty: "No plan yet. Pick a program or start empty.",
    pick: "Pick a program",
    emptyWorkout: "Empty workout",
    complete: "Program complete",
    repeat: "Run it again",
  },
  goal: {
    label: "Weekly goal",
    progress: (done: number, goal: number) => `${done} of ${goal}`,
    spoken: (done: number, goal: number) => `${done} of ${plural(goal, "workout", "workouts")} this week`,
    met: "Goal met",
    streak: (weeks: number) => `${plural(weeks, "week", "weeks")} in a row`,
    noStreak: "Your streak starts with this week's goal.",
  },
  momentum: { fire: "On fire", rolling: "Rolling", ready: "Ready", paused: "Paused" },
  quick: {
    label: "Quick actions",
    weight: "Log weight",
    history: "History",
    empty: "Empty workout",
  },
  week: {
    label: "This week",
    workouts: "Workouts",
    sets: "Hard sets",
    records: "PRs",
    weight: "Weight, 7-day average",
    noWeight: "No weigh-in yet",
    of: (done: number, goal: number) => `${formatNumber(done)}/${formatNumber(goal)}`,
  },
  complete: {
    weight: "Add your weight so pull-ups count right",
    dismiss: "Hide for a week",
  },
  errors: {
    card: "Couldn't load this part.",
    retry: "Retry",
  },
  offline: (time: string) => `As of ${time}.`,
} as const;
