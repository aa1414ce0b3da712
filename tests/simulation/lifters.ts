import type { Level, Sex } from "../../src/domain/vocabulary";
import type { Habits } from "../../src/features/simulation/lifter";

/** One of the twelve people of gate 20.3, and what may be expected of a programme with them. */
export interface GateLifter {
  readonly name: string;
  readonly level: Level;
  readonly sex: Sex;
  readonly habits: Omit<Habits, "seed">;
  /** Days off that begin in a week (counted from 0). */
  readonly layoffs: readonly { readonly week: number; readonly days: number }[];
  readonly isDeclining: boolean;
  readonly isWellStarted: boolean;
}

const STEADY: Omit<Habits, "seed"> = {
  growthPct: 0.3,
  halfLifeWeeks: Number.POSITIVE_INFINITY,
  missed: 0.05,
  unrated: 0.05,
  weighsIn: 0,
  bodyKg: 80,
  bodyKgAWeek: 0,
  grinds: true,
};
const base = { level: "intermediate", sex: "male", layoffs: [], isDeclining: false, isWellStarted: true } as const;

export const LIFTERS: readonly GateLifter[] = [
  { ...base, name: "novice", level: "novice", habits: { ...STEADY, growthPct: 1.2, halfLifeWeeks: 14 } },
  { ...base, name: "late novice", level: "novice", habits: { ...STEADY, growthPct: 0.6, halfLifeWeeks: 14 } },
  { ...base, name: "intermediate", habits: { ...STEADY, growthPct: 0.2 } },
  { ...base, name: "advanced", level: "advanced", habits: { ...STEADY, growthPct: 0.04 } },
  { ...base, name: "flat", habits: { ...STEADY, growthPct: 0 } },
  { ...base, name: "declining", isDeclining: true, habits: { ...STEADY, growthPct: -0.3 } },
  { ...base, name: "too heavy", isWellStarted: false, habits: { ...STEADY, start: { mean: 1 / 1.15, sd: 0.02 } } },
  { ...base, name: "too light", isWellStarted: false, habits: { ...STEADY, start: { mean: 1 / 0.6, sd: 0.02 } } },
  { ...base, name: "over-rater", habits: { ...STEADY, rpeBias: -2 } },
  { ...base, name: "never rates", habits: { ...STEADY, unrated: 1 } },
  {
    ...base,
    name: "irregular",
    habits: { ...STEADY, missed: 0.3 },
    layoffs: [
      { week: 4, days: 9 },
      { week: 8, days: 16 },
      { week: 12, days: 40 },
    ],
  },
  { ...base, name: "light", level: "novice", sex: "female", habits: { ...STEADY, growthPct: 0.8, bodyKg: 45 } },
];
