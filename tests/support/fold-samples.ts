import { addDays } from "../../src/domain/civil-date";
import { defaultGrid } from "../../src/domain/load-grid";
import { type FoldInput, foldSlotState } from "../../src/domain/progression-fold";
import { reason } from "../../src/domain/reason";
import type { DoubleProgression, ExposureSet, SlotExposure } from "../../src/domain/slot-state";

/* A log of one lift and the fold over it, for the tests of where a lift stands. */

export const START = "2026-01-05";
export const fiveToEight: DoubleProgression = { kind: "double", lo: 5, hi: 8, confirm: 1, missN: 3, factor: 0.9 };

/** A session so many days after the start, every set at `kg` and an effort of 8. */
export function session(day: number, kg: number, reps: readonly number[], over: Partial<SlotExposure> = {}): SlotExposure {
  const sets: ExposureSet[] = reps.map((count) => ({ role: "work", kg, reps: count, rpe: 8, target: null }));
  return {
    date: addDays(START, day),
    workoutId: `w${day}`,
    exerciseId: "barbell_bench_press",
    stateKey: "k",
    slotId: "s",
    plannedSets: reps.length,
    modified: false,
    sets,
    ...over,
  };
}

/** A bench press of 5 to 8 repetitions from 60 kg, asked for three days after the last session. */
export function fold(outcomes: readonly SlotExposure[], over: Partial<FoldInput> = {}) {
  const last =
    outcomes
      .map(({ date }) => date)
      .sort()
      .at(-1) ?? START;
  return foldSlotState({
    progression: fiveToEight,
    progressions: {},
    slot: { lo: 5, hi: 8, targetRpe: 8, isFullLoad: true },
    start: { value: 60, confidence: "low", reasons: [reason("start.ratio", { kg: 60 })], missing: [] },
    asNewKg: 60,
    exercise: { id: "barbell_bench_press", category: "compound", patterns: ["horizontal_push"], gridKind: "barbell" },
    grid: defaultGrid("barbell", "kg"),
    bodyKg: 0,
    unit: "kg",
    outcomes,
    sessionDates: outcomes.map(({ date }) => date),
    today: addDays(last, 3),
    nextRung: null,
    ...over,
  });
}
