import { addDays, isoWeekday } from "../../src/domain/civil-date";
import type { Exercise } from "../../src/domain/exercise";
import { type Gym, gridFor } from "../../src/domain/gym";
import { inSetAdvice } from "../../src/domain/in-set-advice";
import { type LoadLine, lineOf } from "../../src/domain/load-line";
import type { Program } from "../../src/domain/program";
import { deloadWeeks } from "../../src/domain/program-week";
import { type DoneDay, weekNow } from "../../src/domain/program-weeks";
import { reason } from "../../src/domain/reason";
import { buildSession } from "../../src/domain/session";
import { calendarOf } from "../../src/domain/session-calendar";
import type { SessionModifier } from "../../src/domain/session-modifiers";
import type { PlannedExercise, SessionInput } from "../../src/domain/session-plan";
import type { SlotExposure } from "../../src/domain/slot-state";
import { EQUIPMENT, type EquipmentId, type EquipmentLevel, HOME_GYM_DEFAULT, type Unit } from "../../src/domain/vocabulary";
import { type DoneSet, simulateLifter, type Task } from "../../src/features/simulation/lifter";
import { CLIMBS } from "../../src/lib/db/data/exercises/ladders";
import { bodyKgOf, levelReader } from "./levels";
import type { GateLifter } from "./lifters";
import { type Morning, type RunDay, recoveryOf, type Trained } from "./recovery";

export interface RunSpec {
  readonly program: Program;
  readonly lifter: GateLifter;
  readonly place: EquipmentLevel;
  readonly unit: Unit;
  readonly seed: number;
  readonly weeks: number;
  readonly catalogue: readonly Exercise[];
}

export interface RunExercise {
  readonly planned: PlannedExercise;
  /** What the plan asked for before today's reductions. */
  readonly full: PlannedExercise | null;
  readonly line: LoadLine | null;
  readonly done: readonly DoneSet[];
}

export interface RunSession {
  readonly date: string;
  /** From 0. */
  readonly week: number;
  readonly isModified: boolean;
  /** Week of the program's cycle, from 1, and whether the program itself takes it lighter in it. */
  readonly cycleWeek: number;
  readonly isLight: boolean;
  readonly exercises: readonly RunExercise[];
}

export interface Run {
  readonly sessions: readonly RunSession[];
  readonly days: readonly RunDay[];
}

const FIRST_DAY = "2026-01-05";
const WEEKDAYS: Readonly<Record<number, readonly number[]>> = {
  1: [1],
  2: [1, 4],
  3: [1, 3, 5],
  4: [1, 2, 4, 5],
  5: [1, 2, 3, 5, 6],
  6: [1, 2, 3, 4, 5, 6],
};
/** What happens to everybody: a week of illness, two weeks in a poorer gym, one tired day. */
const ILL_WEEK = 10;
const AWAY_WEEKS = [14, 15];
const TIRED_WEEK = 18;
const TIRED: SessionModifier = {
  volume: 0.8,
  intensity: 0.95,
  rpeCap: 8,
  because: reason("session.fatigue", { score: 6 }),
};
const OWNED: Readonly<Record<EquipmentLevel, readonly EquipmentId[]>> = {
  full_gym: EQUIPMENT,
  home_gym: HOME_GYM_DEFAULT,
  bodyweight: [],
};
const POORER: Readonly<Record<EquipmentLevel, EquipmentLevel>> = {
  full_gym: "home_gym",
  home_gym: "bodyweight",
  bodyweight: "bodyweight",
};

/** Half a year of one lifter on one programme, from the engine's plans and the lifter's body alone. */
export function simulateRun(spec: RunSpec): Run {
  const { program, lifter } = spec;
  const person = simulateLifter({ seed: seedOf(spec), ...lifter.habits });
  const history: Record<string, SlotExposure[]> = {};
  const done: DoneDay[] = [];
  const sessions: RunSession[] = [];
  const away = awayDays(lifter);
  const byId = new Map(spec.catalogue.map((one) => [one.id, one]));
  const levelOn = levelReader(lifter, byId, history);
  const recovery = recoveryOf(lifter.level);
  const days: RunDay[] = [];
  const weekdays = WEEKDAYS[program.daysPerWeek] ?? [1, 3, 5];
  let wasTired = false;

  const trainOn = (date: string, day: number, { modifiers, isRest }: Morning): void => {
    const week = Math.floor(day / 7);
    if (!weekdays.includes(isoWeekday(date)) || away.has(day) || !person.turnsUp() || isRest) return;
    const isTired = week >= TIRED_WEEK && !wasTired;
    const eased = isTired ? [...modifiers, TIRED] : modifiers;
    const input = { ...inputOf(spec, done, date, week), history, levelOn, signalsOn: recovery.signalsOn };
    const plain = buildSession(input).value;
    const plan = eased.length > 0 ? buildSession({ ...input, modifiers: eased }).value : plain;
    if (plan === null || plan.exercises.length === 0) return;
    wasTired ||= isTired;
    const lineOn = (planned: PlannedExercise) => lineIn(byId.get(planned.exerciseId), input.gym, lifter);
    const tasks = plan.exercises.map(
      (planned): Task => ({
        ...planned,
        loadBasis: byId.get(planned.exerciseId)?.loadBasis ?? "total",
        ...startShareOf(program, planned),
        ...(history[planned.exerciseId] === undefined ? { calibrate: (set) => calibrated(planned, set, lineOn(planned)) } : {}),
      }),
    );
    const results = person.train(tasks, day / 7);
    const exercises = plan.exercises.map((planned, i): RunExercise => {
      return {
        planned,
        full: plain?.exercises.find(({ slotId }) => slotId === planned.slotId) ?? null,
        line: lineOn(planned),
        done: results[i] ?? [],
      };
    });
    const isModified = eased.length > 0;
    const { week: cycleWeek, isDeload: isLight } = calendarOf(program, done, plan.week);
    sessions.push({ date, week, isModified, cycleWeek, isLight, exercises });
    done.push({ date, dayId: plan.dayId, status: "completed" });
    for (const { planned, done: sets } of exercises) log(history, planned, sets, date, isModified);
    recovery.train(asTrained(exercises, byId, { date, id: `w-${date}`, startedAt: day, modified: isModified }));
  };

  for (let day = 0; day < spec.weeks * 7; day += 1) {
    const date = addDays(FIRST_DAY, day);
    const morning = recovery.wake(date, person.checkIn(), lightWeekIn(program, done));
    trainOn(date, day, morning);
    days.push({ date, fatigue: recovery.fatigueOn(date), offer: morning.offer, isDeload: morning.isDeload });
  }
  return { sessions, days };
}

/** Days until a lighter week written into the program; null when it has none. */
function lightWeekIn(program: Program, done: readonly DoneDay[]): number | null {
  const week = calendarOf(program, done, program.cycleWeeks > 1 ? weekNow(program.days, done) : 1).week;
  const ahead = deloadWeeks(program).map((light) => (light - week + program.cycleWeeks) % program.cycleWeeks);
  return ahead.length === 0 ? null : 7 * Math.min(...ahead);
}

function asTrained(
  exercises: readonly RunExercise[],
  byId: ReadonlyMap<string, Exercise>,
  session: Omit<Trained, "sets" | "volume">,
): Trained {
  const performed = exercises.flatMap(({ planned, done: results }) =>
    planned.sets.flatMap((set, i) => {
      const result = results[i];
      return result?.completed === true ? [{ planned, set, result }] : [];
    }),
  );
  const amounts = (planned: PlannedExercise, { amount }: DoneSet) =>
    planned.measure === "reps" ? { reps: amount, seconds: null } : { reps: 0, seconds: amount };
  return {
    ...session,
    sets: performed.map(({ planned, set, result }) => ({
      ...{ role: set.role, rpe: result.rpe, targetRpe: set.rpe, minReps: set.repsMin },
      ...amounts(planned, result),
    })),
    volume: performed.map(({ planned, set, result }) => ({
      ...{ exerciseId: planned.exerciseId, role: set.role, kg: result.kg ?? 0, levelKg: null },
      ...amounts(planned, result),
      rir: result.rpe === null ? null : 10 - result.rpe,
      contrib: byId.get(planned.exerciseId)?.contrib ?? {},
    })),
  };
}

function lineIn(exercise: Exercise | undefined, gym: Gym, lifter: GateLifter): LoadLine | null {
  return exercise === undefined ? null : lineOf(gridFor(exercise, gym), exercise.gridKind, bodyKgOf(exercise, lifter));
}

/** A scheme that starts far below the lifter on purpose says so; a first load is no measure of them then. */
function startShareOf({ days, progressions }: Program, { slotId, reasons }: PlannedExercise): Pick<Task, "startShare"> {
  // A start from body mass or a related lift is already meant for the repetitions asked for.
  if (reasons[0].rule !== "start.level" && reasons[0].rule !== "start.minimum") return {};
  const slot = days.flatMap(({ slots }) => slots).find(({ id }) => id === slotId);
  const scheme = progressions[slot?.progression ?? ""];
  return scheme?.kind !== "linear" || scheme.startPct === undefined ? {} : { startShare: scheme.startPct / 100 };
}

/** The first set of a new lift may find it too heavy (specification 6.6): the rest goes on as the advice between sets says. */
function calibrated({ sets: [set, ...rest] }: PlannedExercise, done: DoneSet, line: LoadLine | null): number | null {
  if (set === undefined || rest.some(({ kg }) => kg !== set.kg)) return null;
  const { action, nextKg } = inSetAdvice({
    ...{ kg: done.kg, reps: done.amount, rpe: done.rpe, repMin: set.repsMin, repMax: set.repsMax, repTarget: set.repTarget },
    ...{ targetRpe: set.rpe, set: 1, of: 1 + rest.length, previousD: null, missedBefore: 0, modified: false },
    ...{ fatigue: null, aboveMrv: false, pain: false, line },
  }).value;
  return action === "reduce" ? nextKg : null;
}

function inputOf(
  spec: RunSpec,
  done: readonly DoneDay[],
  date: string,
  week: number,
): Omit<SessionInput, "history" | "levelOn" | "signalsOn"> {
  const { program, lifter, catalogue, unit } = spec;
  const place = AWAY_WEEKS.includes(week) ? POORER[spec.place] : spec.place;
  const gym: Gym = { level: place, equipment: OWNED[place], grids: {}, unit };
  return {
    program,
    enrolment: { startedOn: FIRST_DAY, days: done },
    catalogue,
    ladders: CLIMBS,
    gym,
    preferences: { level: lifter.level, favourites: [], disliked: [], banned: [], contraTags: [] },
    sessionDates: done.map((each) => each.date),
    bodyKg: lifter.habits.bodyKg,
    sex: lifter.sex,
    today: date,
  };
}

function log(
  history: Record<string, SlotExposure[]>,
  planned: PlannedExercise,
  done: readonly DoneSet[],
  date: string,
  modified: boolean,
) {
  const { exerciseId, stateKey, slotId, plannedSets, sets } = planned;
  history[exerciseId] ??= [];
  history[exerciseId].push({
    ...{ date, workoutId: `w-${date}`, exerciseId, stateKey, slotId, plannedSets, modified },
    sets: sets.flatMap((set, i) => {
      const result = done[i];
      if (result === undefined || !result.completed) return [];
      const target = { kg: set.kg, repsMin: set.repsMin, repsMax: set.repsMax };
      return [{ role: set.role, kg: result.kg ?? 0, reps: result.amount, rpe: result.rpe, target }];
    }),
  });
}

function awayDays({ layoffs }: GateLifter): ReadonlySet<number> {
  const off = [{ week: ILL_WEEK, days: 7 }, ...layoffs];
  return new Set(off.flatMap(({ week, days }) => Array.from({ length: days }, (_, i) => week * 7 + i)));
}

/** Every run has chance of its own, and always the same. */
function seedOf({ program, lifter, place, unit, seed }: RunSpec): number {
  let hash = 0x811c9dc5;
  for (const letter of `${program.id} ${lifter.name} ${place} ${unit} ${seed}`)
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash;
}
