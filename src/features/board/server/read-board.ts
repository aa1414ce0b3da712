import { addDays, mondayOf } from "../../../domain/civil-date";
import { freezeOn } from "../../../domain/freeze";
import { momentum } from "../../../domain/momentum";
import { tonnage } from "../../../domain/record-set";
import { isHardSet } from "../../../domain/set-roles";
import type { Ctx } from "../../../lib/context";
import { fillLine } from "../../../lib/db/data/coaches/fill-line";
import { coachLines } from "../../../lib/db/data/coaches/lines";
import type { InputOf, OutputOf } from "../../../lib/http/endpoint";
import { dayIn, type OwnProfile, ownProfile } from "../../account/server/own-profile";
import { planFor } from "../../programs/server/read-today";
import { activeEnrolment } from "../../programs/server/start-program";
import { consistency } from "../../progress/server/consistency";
import { listRecords } from "../../progress/server/list-records";
import { dailyRows } from "../../recovery/server/daily-rows";
import { excused, recoveryReader } from "../../recovery/server/recovery-state";
import { placedRecords } from "../../workouts/server/placed-record";
import { trainingLog } from "../../workouts/server/training-log";
import type * as contract from "../contract";

type Output = OutputOf<typeof contract.readBoard>;

const PRESET_GOAL = 3;
const RECORDS_A_WEEK_MAX = 100;

/** The home screen: what to do today, how the week stands, and a greeting with the same facts in the chosen voice. Seven statements. */
export async function readBoard(ctx: Ctx, _input: InputOf<typeof contract.readBoard>): Promise<Output> {
  const profile = await ownProfile(ctx);
  const enrolment = await activeEnrolment(ctx);
  const log = await trainingLog(ctx, { alsoKnown: profile.favourites });
  const day = dayIn(profile.timeZone, ctx.now());
  const rows = await dailyRows(ctx, day);
  const { weights } = rows;
  const recovery = recoveryReader(log, rows);
  const plan = planFor({ profile, enrolment, log, day, weights, dayId: null, recovery });
  const { open } = log;
  const logged = log.done.filter(({ set }) => isHardSet(set.role));
  const days = [...new Set(logged.map(({ workout }) => workout.day))];
  const monday = mondayOf(plan.day);
  const thisWeek = logged.filter(({ workout }) => workout.day >= monday);
  const streak = await consistency(ctx, days, plan.day, profile.daysPerWeek ?? PRESET_GOAL, excused(recovery, rows.deloads, day));
  const records = (await listRecords(ctx, { limit: RECORDS_A_WEEK_MAX })).items.filter(
    (record) => record.celebrated && record.day >= monday,
  );
  const weekAgo = addDays(plan.day, -7);
  const last = logged.reduce((newest, { workout }) => Math.max(newest, workout.finishedAt.getTime()), 0);
  const read = placedRecords(weights);
  const lastWeek = logged.filter(({ workout }) => workout.day > weekAgo);
  return {
    day: plan.day,
    name: profile.displayName,
    coach: profile.coach,
    greeting: greeting(profile, plan),
    momentum: momentum({
      workoutsLast7Days: new Set(lastWeek.map(({ workout }) => workout.id)).size,
      weeklyGoal: streak.goal,
      hoursSinceLast: last === 0 ? null : (ctx.now().getTime() - last) / 3_600_000,
      isPaused: recovery.deloadOn(day)?.type === "full_rest" || freezeOn(recovery.freezes, day) !== null,
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
            eased: plan.eased,
            back: plan.back,
            week: plan.week,
            dayNumber: plan.dayNumber,
            programName: plan.programName ?? "",
            firstExercises: plan.exercises.slice(0, 3).map(({ name }) => name),
          },
    open: open ? { workoutId: open.id, title: open.title, startedAt: open.startedAt.toISOString() } : null,
    doneToday: log.workouts.filter((workout) => workout.day === day).map(({ id, title }) => ({ workoutId: id, title })),
    streak,
    week: [0, 1, 2, 3, 4, 5, 6].map((offset) => {
      const date = addDays(monday, offset);
      return { day: date, trained: days.includes(date), today: date === plan.day };
    }),
    numbers: {
      hardSets: thisWeek.length,
      records: records.length,
      weightKg: average(weights.filter((weighIn) => weighIn.day > weekAgo).map(({ kg }) => kg)),
      tonnageKg: thisWeek.reduce((sum, placed) => sum + tonnage(read(placed).record), 0),
    },
    missing: weights.length === 0 ? "weight" : null,
  };
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

type OutputOfToday = ReturnType<typeof planFor>;
