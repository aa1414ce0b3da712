import { eq } from "drizzle-orm";
import { addDays, type CivilDate, mondayOf } from "../../../domain/civil-date";
import { type StreakWeek, weeklyStreak } from "../../../domain/streak";
import type { Ctx } from "../../../lib/context";
import { weeklyGoals } from "../../../lib/db/schema/profile";

export interface Excused {
  /** First and last day of each stretch of full rest: a week it touches counts as kept. */
  readonly rests: readonly { readonly from: CivilDate; readonly to: CivilDate }[];
  /** Days off: a week they touch is frozen. */
  readonly freezes: readonly { readonly from: CivilDate; readonly to: CivilDate }[];
  /** The lifter recovers: nothing is said of a week at risk. */
  readonly hush: boolean;
}

const NOTHING: Excused = { rests: [], freezes: [], hush: false };

/** Streak and this week's count from the days trained; the goal of a past week is the one stored with it. */
export async function consistency(
  ctx: Ctx,
  days: readonly CivilDate[],
  today: CivilDate,
  goalNow: number,
  { rests, freezes, hush }: Excused = NOTHING,
) {
  const stored = await ctx.db.select().from(weeklyGoals).where(eq(weeklyGoals.userId, ctx.userId));
  const goals = new Map(stored.map(({ week, goal }) => [week, goal]));
  const trained = new Set(days);
  const thisMonday = mondayOf(today);
  const first = days.length === 0 ? thisMonday : mondayOf([...days].sort()[0] ?? today);
  const protectionOf = (monday: CivilDate): StreakWeek["protection"] =>
    touches(rests, monday) ? "deload" : touches(freezes, monday) ? "frozen" : null;
  const closed: StreakWeek[] = [];
  let goal = goals.get(first) ?? goalNow;
  for (let monday = first; monday < thisMonday; monday = addDays(monday, 7)) {
    // A week without a workout has no goal of its own: the one before it still held.
    goal = goals.get(monday) ?? goal;
    closed.push({ goal, done: doneIn(trained, monday), protection: protectionOf(monday) });
  }
  const running = {
    goal: goals.get(thisMonday) ?? goalNow,
    done: doneIn(trained, thisMonday),
    protection: protectionOf(thisMonday),
  };
  const daysLeft = 7 - weekdaysGone(today, thisMonday);
  const { value } = weeklyStreak({ closed, running: { ...running, daysLeft }, hush });
  return { current: value.current, longest: value.longest, goal: running.goal, done: running.done, atRisk: value.atRisk };
}

function touches(spans: Excused["rests"], monday: CivilDate): boolean {
  return spans.some(({ from, to }) => from <= to && from <= addDays(monday, 6) && to >= monday);
}

/** Several sessions of one day count once. */
function doneIn(trained: ReadonlySet<CivilDate>, monday: CivilDate): number {
  return [0, 1, 2, 3, 4, 5, 6].filter((day) => trained.has(addDays(monday, day))).length;
}

function weekdaysGone(today: CivilDate, monday: CivilDate): number {
  return [0, 1, 2, 3, 4, 5, 6].filter((day) => addDays(monday, day) < today).length;
}
