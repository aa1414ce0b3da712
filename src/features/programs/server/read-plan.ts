import { currentBreak } from "../../../domain/current-break";
import type { DeclinedBreak } from "../../../domain/layoff-declined";
import type { Program } from "../../../domain/program";
import { phaseAt } from "../../../domain/program-phase";
import { rotation } from "../../../domain/rotation";
import { timeline } from "../../../domain/timeline";
import type { Ctx } from "../../../lib/context";
import type { InputOf, OutputOf } from "../../../lib/http/endpoint";
import { dayIn, ownProfile } from "../../account/server/own-profile";
import { declinedBreaksOf } from "../../recovery/server/declined-breaks";
import { finishedWorkouts } from "../../workouts/server/finished-workouts";
import type * as contract from "../contract";
import { ruleWords } from "../rule-words";
import { allEnrolments, type Enrolment } from "./enrolment";
import { findPrograms } from "./own-programs";
import { programDetail } from "./program-detail";

type Output = OutputOf<typeof contract.readPlan>;

/** Weeks shown after this one; a cycle is shown to its end as long as that is near. */
const AHEAD_MIN = 2;
const AHEAD_MAX = 12;

/** The program followed now, over time; four statements, whatever the log's length, and one more for programs of the lifter's own. */
export async function readPlan(ctx: Ctx, _input: InputOf<typeof contract.readPlan>): Promise<Output> {
  const profile = await ownProfile(ctx);
  const day = dayIn(profile.timeZone, ctx.now());
  const mine = await allEnrolments(ctx);
  const active = mine.find(({ status }) => status === "active") ?? null;
  const find = await findPrograms(ctx, mine);
  const program = active && find(active.programId, active.programVersion);
  const paused = resumable(mine, active, find);
  if (!active || !program) return { ...NOTHING, day, paused };
  const workouts = await finishedWorkouts(ctx);
  const declined = await declinedBreaksOf(ctx);
  return { ...standing({ program, enrolment: active, day, workouts, declined }), paused };
}

interface Known {
  readonly program: Program;
  readonly enrolment: Enrolment;
  readonly day: string;
  readonly workouts: Awaited<ReturnType<typeof finishedWorkouts>>;
  readonly declined: readonly DeclinedBreak[];
}

function standing({ program, enrolment, day, workouts, declined }: Known): Omit<Output, "paused"> {
  const mine = workouts.filter(({ enrolmentId, dayId }) => enrolmentId === enrolment.id && dayId !== null);
  const done = mine.map(({ day: date, dayId }) => ({ date, dayId: dayId ?? "", status: "completed" as const }));
  const sessionDates = workouts.map((workout) => workout.day);
  const advice = rotation({ program, done, sessionDates, today: day });
  const week = advice?.value.week ?? 1;
  const phase = phaseAt(program, week);
  const ahead = Math.min(AHEAD_MAX, Math.max(AHEAD_MIN, phase.of - phase.week));
  const titles = new Map(program.days.map(({ id, name }) => [id, name]));
  const workoutOf = (date: string | null, dayId: string | null) =>
    mine.find((workout) => workout.day === date && workout.dayId === dayId)?.id ?? null;
  return {
    day,
    enrolmentId: enrolment.id,
    startedOn: enrolment.startedOn,
    program: programDetail(program),
    phase,
    cycle: program.cycleWeeks > 1 ? Math.ceil(week / program.cycleWeeks) : 1,
    week,
    dayId: advice?.value.day.id ?? null,
    dayNumber: advice?.value.day.order ?? 1,
    reasons: [...(advice?.reasons ?? [])],
    back: currentBreak(sessionDates, day, declined),
    rules: ruleWords(program).map((rule) => ({ ...rule, lines: [...rule.lines] })),
    weeks: timeline({ program, startedOn: enrolment.startedOn, done, today: day, ahead }).map(({ monday, cells }) => ({
      monday,
      cells: cells.map((cell) => ({
        ...cell,
        title: titles.get(cell.dayId ?? "") ?? null,
        workoutId: workoutOf(cell.date, cell.dayId),
      })),
    })),
  };
}

/** The newest enrolment of every program that is laid aside and still exists. */
function resumable(
  mine: readonly Enrolment[],
  active: Enrolment | null,
  find: Awaited<ReturnType<typeof findPrograms>>,
): Output["paused"] {
  const seen = new Set([active?.programId]);
  return mine.flatMap(({ id, programId, programVersion, status, startedOn }) => {
    const program = find(programId, programVersion);
    if (status !== "paused" || !program || seen.has(programId)) return [];
    seen.add(programId);
    return [{ enrolmentId: id, programId, name: program.name, startedOn }];
  });
}

const NOTHING: Omit<Output, "day" | "paused"> = {
  enrolmentId: null,
  startedOn: null,
  program: null,
  phase: null,
  cycle: 1,
  week: 1,
  dayId: null,
  dayNumber: 1,
  reasons: [],
  back: null,
  weeks: [],
  rules: [],
};
