import type { Level } from "./vocabulary";

export const ENERGY_PHASES = ["fat_loss", "recomposition", "maintain", "gain"] as const;
export type EnergyPhase = (typeof ENERGY_PHASES)[number];

/** Percent of body weight a week: what is taken unasked, and between which bounds the lifter may choose. */
export interface WeeklyRate {
  readonly usual: number;
  readonly min: number;
  readonly max: number;
}

const RATES: Readonly<Record<EnergyPhase, WeeklyRate>> = {
  fat_loss: { usual: -0.7, min: -1, max: -0.5 },
  recomposition: { usual: 0, min: -0.25, max: 0 },
  maintain: { usual: 0, min: 0, max: 0 },
  gain: { usual: 0.2, min: 0, max: 0.5 },
};

/** New lifters turn more of a surplus into muscle. */
const NOVICE_GAIN = 0.35;

/** Rates of a phase, specification 15.3. */
export function weeklyRate(phase: EnergyPhase, level: Level | null): WeeklyRate {
  const rate = RATES[phase];
  return phase === "gain" && level === "novice" ? { ...rate, usual: NOVICE_GAIN } : rate;
}

/** The rate asked for, held inside the phase's bounds; the usual one when none was asked for. */
export function chosenRate(phase: EnergyPhase, level: Level | null, asked: number | null): number {
  const { usual, min, max } = weeklyRate(phase, level);
  return asked === null || Number.isNaN(asked) ? usual : Math.min(max, Math.max(min, asked));
}
