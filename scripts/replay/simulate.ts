import { STEADY, simulateLifter } from "../../src/features/simulation/lifter";
import { newId } from "../../src/lib/ids";
import { dayAfter, mondayBefore, weekdayOf } from "./days";
import type { TypedLog, TypedSet, TypedWorkout } from "./log";
import { type Movement, ROTATION, RPE, WEEKDAYS } from "./plan";

export interface Step {
  readonly name: string;
  readonly input: Record<string, unknown>;
  /** Milliseconds: when the phone did it. */
  readonly at: number;
}

export interface Simulated {
  readonly steps: readonly (Step | { readonly switchTo: "kg" | "lb" })[];
  readonly log: TypedLog;
}

interface Wanted {
  readonly today: string;
  readonly weeks: number;
  readonly seed: number;
}

const LB_KG = 0.45359237;
const HOLIDAY_WEEK = 11;
/** Weeks in which the gym, and so the profile, is in pounds. */
const POUND_WEEKS = [8, 17];
const CHANCES = {
  retyped: 0.05,
  added: 0.05,
  deletedSet: 0.04,
  editedLater: 0.12,
  deletedLater: 0.06,
  moved: 0.03,
  gone: 0.04,
  discarded: 0.03,
};

/** Everything a lifter sends in the weeks up to yesterday, in order, and the log that must come of it. */
export function simulate({ today, weeks, seed }: Wanted): Simulated {
  const lifter = simulateLifter({ seed, ...STEADY });
  const steps: Simulated["steps"][number][] = [];
  const workouts = new Map<string, TypedWorkout>();
  const weights: TypedLog["weights"] = new Map();
  const loads = new Map<string, number>();
  const first = dayAfter(mondayBefore(today), -7 * weeks);
  let unit: "kg" | "lb" = "kg";
  let sessions = 0;
  let missed = 0;

  for (let days = 0, day = first; day < today; days++, day = dayAfter(first, days)) {
    const week = Math.floor(days / 7);
    const wanted = POUND_WEEKS.includes(week) ? "lb" : "kg";
    if (wanted !== unit) steps.push({ switchTo: wanted });
    unit = wanted;
    weigh(day, days / 7);
    if (!WEEKDAYS.includes(weekdayOf(day))) continue;
    if (week === HOLIDAY_WEEK || !lifter.turnsUp()) missed++;
    else train(day, days / 7, ROTATION[sessions++ % ROTATION.length] ?? []);
  }
  return { steps, log: { workouts, weights, sessionsMissed: missed } };

  function weigh(day: string, week: number) {
    const kg = lifter.weighIn(week);
    if (kg === null) return;
    const weight = unit === "kg" ? { value: kg, unit } : { value: Math.round((kg / LB_KG) * 10) / 10, unit };
    weights.set(day, weight);
    steps.push({
      name: "logWeight",
      input: { weightId: newId(), day, weight, note: null, confirmed: false },
      at: Date.parse(`${day}T06:30:00Z`),
    });
  }

  function train(day: string, week: number, movements: readonly Movement[]) {
    const workoutId = newId();
    const sets = new Map<string, TypedSet>();
    const startedAt = Date.parse(`${day}T17:30:00Z`);
    let at = startedAt;
    const send = (name: string, input: Record<string, unknown>) => {
      at += 45_000;
      steps.push({ name, input: { workoutId, ...input }, at });
    };
    const log = (set: TypedSet, exercise: string, rpe: number | null) => {
      sets.set(set.setId, set);
      send("logSet", setInput(set, exercise, rpe, at));
    };

    const planned = movements.map((movement, i) => ({
      movement,
      position: i + 1,
      exercise: newId(),
      kg: loads.get(movement.exerciseId) ?? movement.startKg,
    }));
    const frame = { enrolmentId: null, programId: null, dayId: null, title: "Replay", source: "empty", day, zone: "UTC" };
    send("startWorkout", {
      ...frame,
      startedAt: new Date(startedAt).toISOString(),
      exercises: planned.map((entry) => exerciseInput(entry)),
    });
    const done = lifter.train(
      planned.map(({ movement, kg }) => ({ ...movement, measure: "reps", sets: askedSets(movement, kg) })),
      week,
    );
    for (const [i, { movement, position, exercise, kg }] of planned.entries()) {
      const results = done[i] ?? [];
      const { value } = typed(kg, unit);
      const base = { exerciseId: movement.exerciseId, loadBasis: movement.loadBasis, hands: movement.hands, value, unit };
      log(
        { ...base, setId: newId(), place: [position, 1], isWarmup: true, value: Math.floor(value / 2), reps: 5 },
        exercise,
        null,
      );
      for (const [n, { completed, amount, rpe }] of results.entries()) {
        if (!completed) continue;
        const set = { ...base, setId: newId(), place: [position, n + 2] as const, isWarmup: false, reps: amount };
        // A slip of the thumb, corrected at once: the same set again with another number.
        if (lifter.slips(CHANCES.retyped)) log({ ...set, reps: amount + 10 }, exercise, rpe);
        log(set, exercise, rpe);
        if (lifter.slips(CHANCES.deletedSet)) drop(set.setId);
      }
      if (lifter.slips(CHANCES.added))
        log({ ...base, setId: newId(), place: [position, 15], isWarmup: false, reps: movement.reps[0] }, exercise, RPE);
      if (results.length > 0 && results.every(({ amount }) => amount >= movement.reps[1]))
        loads.set(movement.exerciseId, kg + movement.stepKg);
    }
    if (lifter.slips(CHANCES.discarded)) return void send("discardWorkout", {});
    send("finishWorkout", { finishedAt: new Date(at).toISOString(), note: null, effort: RPE });
    workouts.set(workoutId, { workoutId, day, startedAt, sets });
    mend();

    function drop(setId: string) {
      sets.delete(setId);
      send("deleteSet", { setId });
    }

    /** What people do to a workout afterwards. */
    function mend() {
      const last = [...sets.values()].findLast(({ isWarmup }) => !isWarmup);
      const exercise = planned.find(({ position }) => position === last?.place[0])?.exercise;
      if (last && exercise && lifter.slips(CHANCES.editedLater))
        log({ ...last, reps: Math.max(1, last.reps - 2) }, exercise, null);
      if (last && lifter.slips(CHANCES.deletedLater)) drop(last.setId);
      if (lifter.slips(CHANCES.moved)) {
        const earlier = { day: dayAfter(day, -1), startedAt: startedAt - 86_400_000 };
        workouts.set(workoutId, { workoutId, sets, ...earlier });
        send("editWorkout", { day: earlier.day, startedAt: new Date(earlier.startedAt).toISOString() });
      }
      if (lifter.slips(CHANCES.gone)) {
        workouts.delete(workoutId);
        send("deleteWorkout", {});
      }
    }
  }
}

/** As typed in that unit's gym: kilograms as they are, pounds to the nearest five. */
function typed(kg: number, unit: "kg" | "lb") {
  return unit === "kg" ? { value: kg, unit } : { value: Math.round(kg / LB_KG / 5) * 5, unit };
}

function askedSets({ sets, reps }: Movement, kg: number) {
  return Array.from({ length: sets }, () => ({ kg, repsMax: reps[1], repTarget: reps[0], rpe: RPE }));
}

function exerciseInput({
  movement,
  position,
  exercise,
}: {
  readonly movement: Movement;
  readonly position: number;
  readonly exercise: string;
}) {
  const empty = { slotId: null, swappedFrom: null, superset: null, restSeconds: 120, plan: null, note: null, sets: [] };
  return { workoutExerciseId: exercise, exerciseId: movement.exerciseId, position, ...empty };
}

function setInput(set: TypedSet, workoutExerciseId: string, rpe: number | null, at: number) {
  const { setId, exerciseId, loadBasis, value, unit, reps, isWarmup, place } = set;
  return {
    ...{ setId, workoutExerciseId, exerciseId, position: place[1], role: isWarmup ? "warmup" : "work" },
    ...{ load: { value, unit }, loadBasis, reps, seconds: null, metres: null, rpe, rir: null, restSeconds: 120 },
    ...{ completed: true, completedAt: new Date(at).toISOString(), target: null, note: null },
  };
}
