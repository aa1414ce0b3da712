import { type Advice, reason } from "./reason";

/** Every aim a prescription is written for; the product's goals map onto them. */
export type TrainingAim = "strength" | "hypertrophy" | "power" | "fat_loss" | "endurance" | "general";

export interface GoalPrescription {
  /** Percent of the one-repetition maximum; no top = as heavy as it gets. */
  readonly loadPct: { readonly min: number; readonly max: number | null };
  readonly reps: readonly [number, number];
  /** What is counted for this aim: sets of an exercise, or of a muscle in a week. */
  readonly dose:
    | { readonly by: "exercise"; readonly sets: readonly [number, number] }
    | { readonly by: "muscle-week"; readonly sets: readonly [number, number | null] }
    | { readonly by: "intent" };
  /** Repetitions to leave; null where speed matters and effort does not. */
  readonly rir: readonly [number, number] | null;
  /** Seconds. */
  readonly restS: readonly [number, number];
  /** Sessions for each muscle and week. */
  readonly frequencyMin: number;
}

const FREQUENCY_MIN = 2;

const STRENGTH: GoalPrescription = {
  loadPct: { min: 80, max: null },
  reps: [1, 6],
  dose: { by: "exercise", sets: [2, 3] },
  rir: [1, 3],
  restS: [180, 300],
  frequencyMin: FREQUENCY_MIN,
};
const HYPERTROPHY: GoalPrescription = {
  loadPct: { min: 30, max: 85 },
  reps: [5, 20],
  dose: { by: "muscle-week", sets: [10, null] },
  rir: [0, 3],
  restS: [60, 180],
  frequencyMin: FREQUENCY_MIN,
};

/** Strength, size and power after acsm-2026, the others from them. */
const PRESCRIPTIONS: Readonly<Record<TrainingAim, GoalPrescription>> = {
  strength: STRENGTH,
  hypertrophy: HYPERTROPHY,
  power: {
    loadPct: { min: 30, max: 70 },
    reps: [1, 5],
    dose: { by: "intent" },
    rir: null,
    restS: [180, 300],
    frequencyMin: FREQUENCY_MIN,
  },
  // As for size, between the least that works and the low end of what works best.
  fat_loss: { ...HYPERTROPHY, dose: { by: "muscle-week", sets: [10, 12] }, restS: [60, 120] },
  endurance: {
    loadPct: { min: 40, max: 60 },
    reps: [15, 30],
    dose: { by: "exercise", sets: [2, 3] },
    rir: [0, 3],
    restS: [30, 60],
    frequencyMin: FREQUENCY_MIN,
  },
  // Halfway between strength and size.
  general: {
    loadPct: { min: 55, max: 85 },
    reps: [6, 12],
    dose: { by: "exercise", sets: [2, 3] },
    rir: [0.5, 3],
    restS: [120, 240],
    frequencyMin: FREQUENCY_MIN,
  },
};

/**
 * What training for an aim looks like, specification 11. Failure, machine or free weight, and the model of periodisation
 * are not decisive and therefore not in it.
 */
export function goalPrescription(aim: TrainingAim): Advice<GoalPrescription> {
  const isPublished = aim === "strength" || aim === "hypertrophy" || aim === "power";
  const value = PRESCRIPTIONS[aim];
  const facts = { aim, minPct: value.loadPct.min, maxPct: value.loadPct.max, reps: value.reps };
  const why = isPublished ? reason("goal.prescription", facts, "A", "acsm-2026") : reason("goal.prescription", facts);
  return { value, confidence: isPublished ? "high" : "medium", reasons: [why], missing: [] };
}
