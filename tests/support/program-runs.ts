import { addDays } from "../../src/domain/civil-date";
import type { Program } from "../../src/domain/program";
import { buildSession } from "../../src/domain/session";
import type { PlannedExercise, PlannedSet, SessionInput, SessionPlan } from "../../src/domain/session-plan";
import type { ExposureSet, SlotExposure } from "../../src/domain/slot-state";
import type { StrengthLevel } from "../../src/domain/strength-level";
import { EQUIPMENT, type EquipmentLevel, HOME_GYM_DEFAULT } from "../../src/domain/vocabulary";
import { exercises } from "../../src/lib/db/data/exercises/all-exercises";

/* A lifter who runs a whole program, session after session, for the tests of the shipped programs. */

export const START = "2026-01-05";
const OWNED = { full_gym: EQUIPMENT, home_gym: HOME_GYM_DEFAULT, bodyweight: [] } as const;

/** How a set went; null = left out. */
export type Did = (set: PlannedSet, exercise: PlannedExercise, session: number) => Partial<ExposureSet> | null;
export const asPlanned: Did = (set) => ({ reps: set.repTarget });

export interface Run {
  readonly plans: readonly SessionPlan[];
  readonly input: SessionInput;
}

export function inputOf(program: Program, over: Partial<SessionInput> & { readonly place?: EquipmentLevel } = {}): SessionInput {
  const { place = program.equipmentLevels[0] ?? "full_gym", ...rest } = over;
  return {
    program,
    enrolment: { startedOn: START, days: [] },
    catalogue: exercises,
    gym: { level: place, equipment: OWNED[place], grids: {}, unit: "kg" },
    preferences: { level: program.levels[0] ?? "novice", favourites: [], disliked: [], banned: [], contraTags: [] },
    history: {},
    sessionDates: [],
    bodyKg: 80,
    sex: "male",
    today: START,
    ...rest,
  };
}

/** A known strength for some lifts, sure to within `sd`. */
export function levels(kg: Readonly<Record<string, number>>, sd = 0.03): NonNullable<SessionInput["levelOn"]> {
  return (id) => {
    const level = kg[id];
    if (level === undefined) return null;
    const known: StrengthLevel = {
      ...{ kg: level, lo80: level * 0.95, hi80: level * 1.05, sd, basis: "rated", lastDate: addDays(START, -1) },
      ...{ stale: false, confidence: "high" },
    };
    return known;
  };
}

/** So many sessions, one every second day. The plan of each is what was asked, `did` is what was done. */
export function run(first: SessionInput, sessions: number, did: Did = asPlanned): Run {
  let input = first;
  const plans: SessionPlan[] = [];
  for (let i = 0; i < sessions; i += 1) {
    const plan = buildSession(input).value;
    if (plan === null) break;
    plans.push(plan);
    input = after(input, plan, did, i);
  }
  return { plans, input };
}

function after(input: SessionInput, plan: SessionPlan, did: Did, session: number): SessionInput {
  const { today } = input;
  const history: Record<string, readonly SlotExposure[]> = { ...input.history };
  for (const exercise of plan.exercises) {
    const sets = exercise.sets.flatMap((set): ExposureSet[] => {
      const done = did(set, exercise, session);
      const target = { kg: set.kg, repsMin: set.repsMin, repsMax: set.repsMax };
      return done === null ? [] : [{ role: set.role, kg: set.kg ?? 0, reps: set.repTarget, rpe: null, target, ...done }];
    });
    const { exerciseId, stateKey, slotId, plannedSets } = exercise;
    const exposure = { date: today, workoutId: `w${session}`, exerciseId, stateKey, slotId, plannedSets, modified: false, sets };
    history[exerciseId] = [...(history[exerciseId] ?? []), exposure];
  }
  const days = [...input.enrolment.days, { date: today, dayId: plan.dayId, status: "completed" as const }];
  return {
    ...input,
    history,
    enrolment: { ...input.enrolment, days },
    sessionDates: [...input.sessionDates, today],
    today: addDays(today, 2),
  };
}

/** Loads of one exercise, session by session; a session without it is left out. */
export function loadsOf(plans: readonly SessionPlan[], exerciseId: string): (number | null)[][] {
  return plans.flatMap(({ exercises: all }) =>
    all.filter((each) => each.exerciseId === exerciseId).map(({ sets }) => sets.map(({ kg }) => kg)),
  );
}
