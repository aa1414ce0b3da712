import { addDays, mondayOf } from "../../../domain/civil-date";
import { momentum } from "../../../domain/momentum";
import { tonnage } from "../../../domain/record-set";
import { isHardSet } from "../../../domain/set-roles";
import type { Ctx } from "../../../lib/context";
import { fillLine } from "../../../lib/db/data/coaches/fill-line";
import { coachLines } from "../../../lib/db/data/coaches/lines";
import type { InputOf, OutputOf } from "../../../lib/http/endpoint";
import { type OwnProfile, ownProfile } from "../../account/server/own-profile";
import { weighIns } from "../../body/server/read-body";
import { readToday } from "../../programs/server/read-today";
import { consistency } from "../../progress/server/consistency";
import { listRecords } from "../../progress/server/list-records";
import { type LoggedSet, loggedSets } from "../../workouts/server/logged-sets";
import { openWorkout } from "../../workouts/server/open-workout";
import type * as contract from "../contract";

type Output = OutputOf<typeof contract.readBoard>;

const PRESET_GOAL = 3;
const RECORDS_A_WEEK_MAX = 100;

/** The home screen: what to do today, how the week stands, and a greeting with the same facts in the chosen voice. */
export async function readBoard(ctx: Ctx, _input: InputOf<typeof contract.readBoard>): Promise<Output> {
  const profile = await ownProfile(ctx);
  const plan = await readToday(ctx, {});
  const open = await openWorkout(ctx);
  const all = await loggedSets(ctx);
  const logged = all.filter(({ role }) => isHardSet(role));
  const weights = await weighIns(ctx);
  const days = [...new Set(logged.map(({ day }) => day))];
  const monday = mondayOf(plan.day);
  const thisWeek = logged.filter(({ day }) => day >= monday);
  const streak = await consistency(ctx, days, plan.day, profile.daysPerWeek ?? PRESET_GOAL);
  const records = (await listRecords(ctx, { limit: RECORDS_A_WEEK_MAX })).items.filter(
    ({ day, celebrated }) => celebrated && day >= monday,
  );
  const weekAgo = addDays(plan.day, -7);
  const last = logged.reduce((newest, { finishedAt }) => Math.max(newest, finishedAt?.getTime() ?? 0), 0);
  return {
    day: plan.day,
    name: profile.displayName,
    coach: profile.coach,
    greeting: greeting(profile, plan),
    momentum: momentum({
      workoutsLast7Days: new Set(logged.filter(({ day }) => day > weekAgo).map(({ workoutId }) => workoutId)).size,
      weeklyGoal: streak.goal,
      hoursSinceLast: last === 0 ? null : (ctx.now().getTime() - last) / 3_600_000,
      isPaused: false,
    }).value,
    today:
      plan.dayId === null || plan.title === null
        ? null
        : {
            dayId: plan.dayId,
            title: plan.title,
            dayType: plan.dayType ?? "full_body",
            minutes: plan.minutes ?? 0,
            exercises: plan.exercises.length,
            restDay: plan.restDay,
            week: plan.week,
            dayNumber: plan.dayNumber,
            programName: plan.programName ?? "",
            firstExercises: plan.exercises.slice(0, 3).map(({ name }) => name),
          },
    open: open ? { workoutId: open.id, title: open.title, startedAt: open.startedAt.toISOString() } : null,
    doneToday: doneOn(all, plan.day),
    streak,
    week: [0, 1, 2, 3, 4, 5, 6].map((offset) => {
      const day = addDays(monday, offset);
      return { day, trained: days.includes(day), today: day === plan.day };
    }),
    numbers: {
      hardSets: thisWeek.length,
      records: records.length,
      weightKg: average(weights.filter(({ day }) => day > weekAgo).map(({ kg }) => kg)),
      tonnageKg: thisWeek.reduce((sum, { record }) => sum + tonnage(record), 0),
    },
    missing: weights.length === 0 ? "weight" : null,
  };
}

/** The finished workouts of a day in the order they began: there may be more than one. */
function doneOn(sets: readonly LoggedSet[], day: string): Output["doneToday"] {
  const byWorkout = new Map(sets.filter((set) => set.day === day).map((set) => [set.workoutId, set]));
  const inOrder = [...byWorkout.values()].sort((a, b) => a.startedAt.getTime() - b.startedAt.getTime());
  return inOrder.map(({ workoutId, title }) => ({ workoutId, title }));
}

function average(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** One of the coach's two reviewed lines, by the day of the month, so that it changes but never flickers. */
function greeting(profile: OwnProfile, plan: OutputOfToday): string {
  const lines = coachLines[profile.coach].greeting;
  const line = lines[Number(plan.day.slice(-2)) % 2 === 0 ? 0 : 1];
  const facts = { day: plan.title ?? "", count: plan.exercises.length, minutes: plan.minutes ?? 0 };
  return plan.title === null ? "" : (fillLine(line, facts) ?? "");
}

type OutputOfToday = Awaited<ReturnType<typeof readToday>>;
