import { describe, expect, it } from "vitest";
import type { PlannedExercise, TodayPlan } from "../../programs/contract";
import * as contract from "../contract";
import { buildEmpty, buildFromPlan, literal } from "./build-workout";
import { exerciseInput, setInput, startInput } from "./inputs";

const bench: PlannedExercise = {
  slotId: "a1",
  exerciseId: "bench-press",
  name: "Bench press",
  role: "primary",
  loadBasis: "total",
  measure: "reps",
  stepKg: 2.5,
  muscles: ["chest"],
  alternatives: [
    { exerciseId: "push-up", name: "Push-up", loadBasis: "added", measure: "reps", muscles: ["chest"], contraindications: [] },
  ],
  hidden: null,
  restSeconds: 180,
  stateKey: "bench-press/primary",
  warmups: [{ kg: 20, reps: 8 }],
  sets: [1, 2, 3].map(() => ({ role: "work", kg: 82.5, repsMin: 6, repsMax: 8, repTarget: 7, rpe: 8, seconds: null })),
  reasons: [{ rule: "prefill.plan", text: "why.prefill.plan", facts: { kg: 82.5 }, grade: "P" }],
  lastTime: null,
  bests: [],
  superset: null,
  caution: { fatigue: 2, aboveMrv: false, isGentle: false },
  firstTime: false,
};
const plank: PlannedExercise = {
  ...bench,
  ...{ slotId: "b1", exerciseId: "plank", name: "Plank", loadBasis: "none", measure: "seconds", warmups: [] },
  sets: [{ role: "work", kg: null, repsMin: 0, repsMax: 0, repTarget: 0, rpe: null, seconds: 45 }],
};
const plan = {
  ...{ enrolmentId: null, programId: "full-body-3", programName: "Full body", day: "2026-03-02", dayId: "a", title: "Day A" },
  ...{ dayType: "full_body", week: 1, dayNumber: 1, daysInRotation: 3, minutes: 45, muscles: [], restDay: false, reasons: [] },
  ...{ exercises: [bench, plank], otherDays: [], openWorkoutId: null },
} satisfies Partial<TodayPlan> as unknown as TodayPlan;
const beginning = { now: new Date("2026-03-02T23:30:00Z"), zone: "Europe/Berlin" } as const;

describe("a workout from the plan", () => {
  const built = buildFromPlan(plan, { ...beginning, unit: "kg" });

  it("is what the server accepts, set by set", () => {
    const parsed = contract.startWorkout.input.parse(startInput(built));
    expect(parsed.exercises.map(({ sets }) => sets.length)).toEqual([4, 1]);
    for (const set of built.sets)
      contract.logSet.input.parse(setInput({ ...set, completed: true, completedAt: beginning.now.toISOString() }));
    for (const exercise of built.exercises) contract.saveExercise.input.parse(exerciseInput(exercise));
  });

  it("tells the server which sessions were reduced for recovery, and only those", () => {
    const modifiedIn = (given: TodayPlan) =>
      contract.startWorkout.input
        .parse(startInput(buildFromPlan(given, { ...beginning, unit: "kg" })))
        .exercises.map((exercise) => exercise.plan?.modified);
    const eased = { volume: 0.6, intensity: 1, rest: false, reasons: [] };
    expect(modifiedIn({ ...plan, eased })).toEqual([true, true]);
    expect(modifiedIn(plan)).toEqual([undefined, undefined]);
  });

  it("begins on the lifter's civil day, not on Greenwich's", () => {
    expect(built.workout.day).toBe("2026-03-03");
  });

  it("fills warm-ups and working sets with their targets, nothing logged", () => {
    const [warmup, first] = built.sets;
    expect(warmup).toMatchObject({ role: "warmup", load: { value: 20, unit: "kg" }, reps: 8, completed: false });
    expect(first).toMatchObject({ role: "work", reps: 7, target: { loadGrams: 82_500, repsMin: 6, repsMax: 8, rpe: 8 } });
  });

  it("holds are counted in seconds and carry no load", () => {
    expect(built.sets.at(-1)).toMatchObject({ load: null, reps: null, seconds: 45 });
  });

  it("gives every row its own id", () => {
    const ids = [built.workout, ...built.exercises, ...built.sets].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("types loads in pounds as they are shown", () => {
    expect(buildFromPlan(plan, { ...beginning, unit: "lb" }).sets[1]?.load).toEqual({ value: 181.9, unit: "lb" });
    expect(literal(61.2349, "kg")).toEqual({ value: 61.23, unit: "kg" });
  });
});

it("an empty workout is accepted as well", () => {
  const built = buildEmpty("Workout", { ...beginning, unit: "kg" });
  expect(contract.startWorkout.input.parse(startInput(built)).exercises).toEqual([]);
});
