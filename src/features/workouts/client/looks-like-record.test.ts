import { expect, it } from "vitest";
import type { ExerciseRow, SetRow } from "../../../lib/offline/rows";
import { blankSet } from "./build-workout";
import { looksLikeRecord } from "./looks-like-record";

const sheet = {
  measure: "reps",
  loadBasis: "total",
  stepKg: 2.5,
  muscles: [],
  alternatives: [],
  lastTime: null,
  firstTime: false,
} as const;
const bests = [
  { kg: 100, reps: 3 },
  { kg: 80, reps: 8 },
];
const exercise = {
  ...{
    id: "e",
    workoutId: "w",
    exerciseId: "squat",
    name: "Squat",
    slotId: null,
    swappedFrom: null,
    position: 1,
    superset: null,
  },
  ...{ restSeconds: null, plan: null, note: null, clock: null, sheet: { ...sheet, bests } },
} satisfies ExerciseRow;

function set(value: number, reps: number, more: Partial<SetRow> = {}): SetRow {
  return { ...blankSet(exercise, 1, null, "total"), load: { value, unit: "kg" }, reps, ...more };
}

it.each([
  [102.5, 1, true, "heavier than ever"],
  [80, 9, true, "more repetitions at a known load"],
  [100, 4, true, "more repetitions at the heaviest"],
  [80, 8, false, "a tie"],
  [90, 8, false, "a new rep range beats nothing"],
  [60, 8, false, "lighter than what was done for as many"],
])("%d kg × %d: %s (%s)", (kg, reps, expected) => {
  expect(looksLikeRecord(set(kg, reps), exercise, [])).toBe(expected);
});

it("never for warm-ups, first times, or twice in a workout", () => {
  expect(looksLikeRecord(set(120, 1, { role: "warmup" }), exercise, [])).toBe(false);
  expect(looksLikeRecord(set(120, 1), { ...exercise, sheet: { ...sheet, bests, firstTime: true } }, [])).toBe(false);
  expect(looksLikeRecord(set(120, 1), exercise, [set(110, 1, { completed: true, record: "maybe" })])).toBe(false);
});
