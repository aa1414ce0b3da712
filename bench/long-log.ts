import { addDays, mondayOf } from "../src/domain/civil-date";
import type { RecordSet } from "../src/domain/record-set";
import { recordCurve } from "../src/domain/record-set";
import { buildSession } from "../src/domain/session";
import type { PlannedExercise, SessionInput } from "../src/domain/session-plan";
import type { SlotExposure } from "../src/domain/slot-state";
import { type LevelReader, levelSeries } from "../src/domain/strength-level";
import { EQUIPMENT } from "../src/domain/vocabulary";
import type { VolumeSet } from "../src/domain/volume";
import { allExercises, exerciseById, programById } from "../src/lib/catalogue";

export const LAST_DAY = "2026-01-31";
const DAYS_BETWEEN = 2;
const BODY_KG = 82;

/** The log of one lifter who never stops: a program of four days, one workout every other day, back from LAST_DAY. */
export interface LongLog {
  readonly exerciseIds: readonly string[];
  /** Working sets by exercise, in time order. */
  readonly recordSets: readonly (readonly RecordSet[])[];
  readonly weeks: readonly (readonly VolumeSet[])[];
  /** What today's plan reads, with a reader of its own each time. */
  readonly session: () => SessionInput;
  readonly levelReader: () => (exerciseId: string, day: string) => ReturnType<LevelReader>["value"];
}

/** At least `count` working sets; the same for the same count. */
export function longLog(count: number): LongLog {
  const days = plannedDays();
  const perCycle = days.reduce((sum, exercises) => sum + exercises.reduce((n, { sets }) => n + sets.length, 0), 0);
  const sessions = Math.ceil(count / (perCycle / days.length));
  const dates = Array.from({ length: sessions }, (_, i) => addDays(LAST_DAY, -DAYS_BETWEEN * (sessions - 1 - i)));
  const done = dates.flatMap((date, i) => (days[i % days.length] ?? []).map((planned) => exposure(planned, date, i)));
  const history = Object.fromEntries(Map.groupBy(done, ({ exerciseId }) => exerciseId));
  const sets = done.flatMap(recordsOf);
  const byExercise = Map.groupBy(sets, ({ exerciseId }) => exerciseId);
  const levelReader = () => readerOf(byExercise);
  return {
    exerciseIds: [...byExercise.keys()],
    recordSets: [...byExercise.values()],
    weeks: [...Map.groupBy(sets, ({ date }) => mondayOf(date)).values()].map((week) => week.map(volumeSet)),
    session: () => ({ ...sessionInput(), history, sessionDates: dates, levelOn: levelReader() }),
    levelReader,
  };
}

function sessionInput(): SessionInput {
  const program = programById("upper-lower-4");
  if (!program) throw new Error("the program upper-lower-4 is missing");
  return {
    program,
    enrolment: { startedOn: "1900-01-01", days: [] },
    catalogue: allExercises(),
    gym: { level: "full_gym", equipment: EQUIPMENT, grids: {}, unit: "kg" },
    preferences: { level: "intermediate", favourites: [], disliked: [], banned: [], contraTags: [] },
    history: {},
    sessionDates: [],
    bodyKg: BODY_KG,
    sex: "unspecified",
    today: LAST_DAY,
  };
}

function plannedDays(): (readonly PlannedExercise[])[] {
  const input = sessionInput();
  return input.program.days.map(({ id }) => buildSession({ ...input, chosenDayId: id }).value?.exercises ?? []);
}

/** Loads climb and fall in long waves, and every other set is rated, so that every rule has something to do. */
function exposure(planned: PlannedExercise, date: string, session: number): SlotExposure {
  const wave = 1 + 0.3 * Math.sin(session / 90) + session * 1e-5;
  return {
    date,
    workoutId: `w${String(session).padStart(6, "0")}`,
    exerciseId: planned.exerciseId,
    stateKey: planned.stateKey,
    slotId: planned.slotId,
    plannedSets: planned.plannedSets,
    modified: false,
    sets: planned.sets.map(({ role, kg, repsMin, repsMax }, i) => ({
      role,
      kg: Math.round((kg ?? 0) * wave * 2) / 2,
      reps: repsMin + ((session + i) % (repsMax - repsMin + 1)),
      rpe: (session + i) % 2 === 0 ? 7 + (session % 5) / 2 : null,
      target: { kg, repsMin, repsMax },
    })),
  };
}

function recordsOf({ exerciseId, workoutId, date, sets }: SlotExposure): RecordSet[] {
  const exercise = exerciseById(exerciseId);
  const isHold = exercise?.measure !== "reps";
  const body = exercise?.loadBasis === "added" ? BODY_KG * (exercise.bodyweightFraction ?? 1) : 0;
  return sets.map(({ role, kg, reps, rpe }, order) => ({
    id: `${workoutId}-${exerciseId}-${order}`,
    workoutId,
    date,
    order,
    exerciseId,
    role,
    loadBasis: exercise?.loadBasis ?? "total",
    kg: kg + body,
    unit: "kg",
    reps: isHold ? 0 : reps,
    seconds: isHold ? reps : null,
    addedKg: body > 0 ? kg : null,
    rpe,
  }));
}

function volumeSet({ exerciseId, role, reps, kg, rpe }: RecordSet): VolumeSet {
  const rir = rpe === null || rpe === undefined ? null : 10 - rpe;
  return { exerciseId, role, reps, kg, rir, levelKg: null, contrib: exerciseById(exerciseId)?.contrib ?? {} };
}

function readerOf(byExercise: ReadonlyMap<string, readonly RecordSet[]>): ReturnType<LongLog["levelReader"]> {
  const series = new Map<string, LevelReader>();
  return (exerciseId, day) => {
    const sets = byExercise.get(exerciseId);
    const [sample] = sets ?? [];
    if (!sets || !sample) return null;
    const known =
      series.get(exerciseId) ??
      levelSeries(
        sets.map(({ id, workoutId, date, order, role, kg, reps, rpe }) => ({
          ...{ id, workoutId, date, order, role, kg, reps },
          rpe: rpe ?? null,
        })),
        { curve: recordCurve(sample) },
      );
    series.set(exerciseId, known);
    return known(day).value;
  };
}
