import { currentBreak } from "../../../domain/current-break";
import { withOwnChosen } from "../../../domain/custom-exercise-choice";
import { isBackFromIllness } from "../../../domain/freeze";
import { gridFor } from "../../../domain/gym";
import { neighbours } from "../../../domain/load-grid";
import type { LoadLine } from "../../../domain/load-line";
import type { Program } from "../../../domain/program";
import { reason } from "../../../domain/reason";
import { buildSession } from "../../../domain/session";
import { easingOf, type SessionModifier } from "../../../domain/session-modifiers";
import type { PlannedExercise, SessionInput } from "../../../domain/session-plan";
import { lineFor } from "../../../domain/session-slot";
import { AREA_TAGS, MUSCLES } from "../../../domain/vocabulary";
import { allExercises } from "../../../lib/catalogue";
import type { Ctx } from "../../../lib/context";
import { CLIMBS } from "../../../lib/db/data/exercises/ladders";
import { notFound } from "../../../lib/errors";
import type { InputOf, OutputOf } from "../../../lib/http/endpoint";
import { dayIn, type OwnProfile, ownProfile } from "../../account/server/own-profile";
import { equipmentOf } from "../../exercises/server/find-exercises";
import { dailyRows } from "../../recovery/server/daily-rows";
import { easingOn, type RecoveryReader, recoveryReader, signalsOn } from "../../recovery/server/recovery-state";
import { openWorkout } from "../../workouts/server/open-workout";
import type { WeighedDay } from "../../workouts/server/placed-record";
import { type TrainingLog, trainingLog } from "../../workouts/server/training-log";
import type * as contract from "../contract";
import { cautionFor } from "./caution";
import { activeEnrolment, type Followed } from "./start-program";

type Output = OutputOf<typeof contract.readToday>;

/** The session to do now with its reasons, folded from the log: five statements, whatever the log's length. */
export async function readToday(ctx: Ctx, { dayId, ease, time }: InputOf<typeof contract.readToday>): Promise<Output> {
  const profile = await ownProfile(ctx);
  const enrolment = await activeEnrolment(ctx);
  const day = dayIn(profile.timeZone, ctx.now());
  if (!enrolment) return nothingPlanned(day, (await openWorkout(ctx))?.id ?? null);
  if (dayId !== undefined && !enrolment.program?.days.some(({ id }) => id === dayId)) throw notFound("Day");
  const log = await trainingLog(ctx, { alsoKnown: profile.favourites });
  const rows = await dailyRows(ctx, day);
  const { weights } = rows;
  const recovery = recoveryReader(log, rows);
  const asked = { dayId: dayId ?? null, isFull: ease === "off", isUnlimited: time === "off" };
  return planFor({ profile, log, day, enrolment, weights, recovery, ...asked });
}

export interface Standing {
  readonly profile: OwnProfile;
  readonly log: TrainingLog;
  readonly day: string;
  readonly enrolment: Followed | null;
  /** Newest first. */
  readonly weights: readonly WeighedDay[];
  readonly dayId: string | null;
  readonly recovery: RecoveryReader;
  /** The lifter wants the session without what recovery would take off. */
  readonly isFull?: boolean;
  /** Nor what would be cut to fit their minutes. */
  readonly isUnlimited?: boolean;
}

/** The same from what is already known of the lifter. */
export function planFor({ profile, log, day, enrolment, weights, dayId, recovery, ...asked }: Standing): Output {
  const program = enrolment?.program;
  const openId = log.open?.id ?? null;
  if (!enrolment || !program) return nothingPlanned(day, openId);
  const { modifiers, isRest } = asked.isFull === true ? { modifiers: [], isRest: false } : easingOn(recovery, day);
  const input = {
    ...sessionInput({ program, profile, log, day, enrolment, weights, dayId, recovery }),
    modifiers,
    limitMinutes: asked.isUnlimited === true ? null : profile.sessionMinutes,
    signalsOn: (date: string) => signalsOn(recovery, date),
    pain: recovery.pain,
  };
  const advice = buildSession(input);
  if (!advice.value) return nothingPlanned(day, openId);
  const plan = advice.value;
  const planned = program.days.find(({ id }) => id === plan.dayId);
  const isGentle = isBackFromIllness(recovery.freezes, day);
  const fatigue = recovery.fatigueOn(day).value.score;
  const caution = cautionFor(plan.exercises, { log, day, level: input.preferences.level, fatigue, isGentle });
  return {
    enrolmentId: enrolment.id,
    programId: program.id,
    programName: program.name,
    day,
    dayId: plan.dayId,
    title: plan.dayName,
    dayType: planned?.type ?? null,
    week: plan.week,
    dayNumber: planned?.order ?? 1,
    daysInRotation: program.days.length,
    minutes: plan.minutes,
    muscles: [...plan.muscles],
    restDay: log.workouts.some((workout) => workout.day === day),
    reasons: isGentle ? [...advice.reasons, reason("layoff.illness", {})] : [...advice.reasons],
    eased: easedBy(modifiers, isRest),
    back: currentBreak(input.sessionDates, day, input.declinedBreaks),
    shortened: plan.shortened && {
      ...plan.shortened,
      cuts: plan.shortened.cuts.map((cut) => ({ ...cut, name: log.known.name(cut.exerciseId) })),
    },
    exercises: plan.exercises.map((exercise) => ({
      ...shownExercise(exercise, program, input, log),
      caution: caution(exercise),
    })),
    otherDays: program.days
      .filter(({ id }) => id !== plan.dayId)
      .map(({ id, name, minutes }) => ({ dayId: id, title: name, minutes })),
    openWorkoutId: openId,
  };
}

function easedBy(modifiers: readonly SessionModifier[], rest: boolean): Output["eased"] {
  if (modifiers.length === 0) return null;
  const { volume, intensity, reasons } = easingOf(modifiers);
  return { volume, intensity, rest, reasons: [...reasons] };
}

interface Known extends Standing {
  readonly program: Program;
  readonly enrolment: Followed;
}

function sessionInput({ program, profile, log, day, enrolment, weights, dayId, recovery }: Known) {
  const mine = log.workouts.filter((workout) => workout.enrolmentId === enrolment.id);
  return {
    program,
    enrolment: {
      startedOn: enrolment.startedOn,
      days: mine.flatMap(({ day: date, dayId: id }) => (id ? [{ date, dayId: id, status: "completed" as const }] : [])),
    },
    catalogue: withOwnChosen(allExercises(), log.known.own, {
      used: new Set(Object.keys(log.exposures)),
      favourites: profile.favourites,
    }),
    ladders: CLIMBS,
    gym: { level: profile.equipmentLevel ?? "full_gym", equipment: equipmentOf(profile), grids: {}, unit: profile.unit },
    preferences: {
      level: profile.level ?? "novice",
      favourites: profile.favourites,
      disliked: [],
      banned: profile.hidden,
      hidden: profile.hidden,
      contraTags: [...new Set(profile.areas.flatMap((area) => AREA_TAGS[area]))],
    },
    history: log.exposures,
    levelOn: recovery.strength.levelOn,
    sessionDates: log.workouts.map((workout) => workout.day),
    declinedBreaks: recovery.declinedBreaks,
    bodyKg: weights[0]?.kg ?? null,
    sex: profile.sex ?? "unspecified",
    today: day,
    chosenDayId: dayId,
    minutes: minutesByDay(mine),
  } satisfies SessionInput;
}

function minutesByDay(mine: TrainingLog["workouts"]): Record<string, number[]> {
  const withDay = mine.filter(({ dayId }) => dayId !== null);
  const byDay = Map.groupBy(withDay, ({ dayId }) => dayId ?? "");
  return Object.fromEntries([...byDay].map(([day, done]) => [day, done.map(({ minutes }) => minutes)]));
}

const DEFAULT_STEP_KG = 2.5;

function shownExercise(
  planned: PlannedExercise,
  program: Program,
  input: SessionInput,
  log: TrainingLog,
): Omit<Output["exercises"][number], "caution"> {
  const exercise = log.known.byId(planned.exerciseId);
  const slot = program.days.flatMap(({ slots }) => slots).find(({ id }) => id === planned.slotId);
  const last = log.lastTime[planned.exerciseId];
  const grid = exercise && gridFor(exercise, input.gym);
  const kg = planned.sets.find(({ role }) => role !== "warmup")?.kg ?? 0;
  const above = grid ? neighbours(grid, kg + 0.01).above : null;
  const measured = planned.measure === "seconds";
  return {
    slotId: planned.slotId,
    exerciseId: planned.exerciseId,
    name: log.known.name(planned.exerciseId),
    role: slot?.role ?? "accessory",
    loadBasis: exercise?.loadBasis ?? "total",
    measure: planned.measure,
    stepKg: above === null ? DEFAULT_STEP_KG : Math.max(0.5, above - kg),
    line: shownLine(exercise ? lineFor(input, exercise) : null),
    muscles: targetMuscles(exercise),
    alternatives: planned.alternatives.map((id) => alternative(id, log)),
    hidden: hiddenBefore(planned, log),
    restSeconds: planned.restSeconds,
    superset: planned.superset,
    stateKey: planned.stateKey,
    warmups: planned.warmups.map(({ kg: rung, reps }) => ({ kg: rung, reps })),
    sets: planned.sets.map((set) => ({ ...set, seconds: measured ? set.repTarget : null })),
    reasons: [...planned.reasons],
    lastTime: last
      ? {
          day: last.day,
          sets: last.sets.map((set) => ({
            kg: set.loadGrams === null ? null : set.loadGrams / 1000,
            value: set.loadValue,
            unit: set.loadUnit,
            reps: set.reps ?? set.seconds,
            rpe: set.rpe,
          })),
        }
      : null,
    bests: bestsOf(log, planned.exerciseId),
    firstTime: last === undefined,
  };
}

function hiddenBefore({ reasons }: PlannedExercise, { known }: TrainingLog): Output["exercises"][number]["hidden"] {
  const id = reasons.find(({ rule }) => rule === "slot.hidden")?.facts.hidden;
  return typeof id === "string" ? { exerciseId: id, name: known.name(id) } : null;
}

function shownLine(line: LoadLine | null): Output["exercises"][number]["line"] {
  if (line === null) return null;
  const { grid } = line;
  if (grid.kind === "list") return { ...line, grid: { ...grid, loads: [...grid.loads] } };
  return grid.kind === "stack"
    ? { ...line, grid: { ...grid, addOns: [...grid.addOns] } }
    : { ...line, grid: grid.kind === "barbell" ? { ...grid, pairs: { ...grid.pairs } } : grid };
}

function alternative(id: string, { known }: TrainingLog): Output["exercises"][number]["alternatives"][number] {
  const exercise = known.byId(id);
  return {
    exerciseId: id,
    name: known.name(id),
    loadBasis: exercise?.loadBasis ?? "total",
    measure: exercise?.measure ?? "reps",
    muscles: targetMuscles(exercise),
    contraindications: [...(exercise?.contraindications ?? [])],
  };
}

function targetMuscles(exercise: ReturnType<TrainingLog["known"]["byId"]>) {
  const contributions = exercise?.contrib ?? {};
  return MUSCLES.filter((muscle) => contributions[muscle] === 1);
}

/** Most repetitions for each load ever lifted, heaviest first. */
function bestsOf(log: TrainingLog, exerciseId: string): { kg: number; reps: number }[] {
  const best = new Map<number, number>();
  for (const { sets } of log.exposures[exerciseId] ?? [])
    for (const { kg, reps, role } of sets) if (role !== "warmup") best.set(kg, Math.max(best.get(kg) ?? 0, reps));
  return [...best].map(([kg, reps]) => ({ kg, reps })).sort((a, b) => b.kg - a.kg);
}

function nothingPlanned(day: string, openWorkoutId: string | null): Output {
  return {
    enrolmentId: null,
    programId: null,
    programName: null,
    day,
    dayId: null,
    title: null,
    dayType: null,
    week: 1,
    dayNumber: 1,
    daysInRotation: 0,
    minutes: null,
    muscles: [],
    restDay: false,
    reasons: [],
    eased: null,
    back: null,
    shortened: null,
    exercises: [],
    otherDays: [],
    openWorkoutId,
  };
}
