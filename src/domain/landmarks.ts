import type { Level, MuscleId, VolumeGroup } from "./vocabulary";

/** Weekly hard sets of one group: maintenance, minimum effective, maximum adaptive [low, high], maximum recoverable. */
export interface Landmarks {
  readonly mv: number;
  readonly mev: number;
  readonly mav: readonly [number, number];
  readonly mrv: number;
}

/** Which muscles a landmark group is made of, specification 9.2. Muscles in no group are counted without zones. */
export const GROUP_MEMBERS: Readonly<Record<VolumeGroup, readonly MuscleId[]>> = {
  chest: ["chest", "upper_chest", "lower_chest"],
  back: ["lats", "upper_back", "middle_back", "rhomboids"],
  biceps: ["biceps", "brachialis"],
  triceps: ["triceps"],
  front_delts: ["front_delts"],
  side_rear_delts: ["side_delts", "rear_delts"],
  forearms: ["forearms"],
  quads: ["quads"],
  hamstrings: ["hamstrings"],
  glutes: ["glutes", "glute_max", "glute_med", "glute_min"],
  calves: ["calves"],
  abs: ["abs", "rectus_abdominis", "transverse_abdominis", "obliques"],
  traps: ["traps"],
};

/** A coach's heuristic: published tables differ by half, so these are defaults a lifter can edit. */
const INTERMEDIATE: Readonly<Record<VolumeGroup, Landmarks>> = {
  chest: { mv: 8, mev: 10, mav: [12, 20], mrv: 22 },
  back: { mv: 8, mev: 10, mav: [14, 22], mrv: 25 },
  biceps: { mv: 5, mev: 8, mav: [14, 20], mrv: 26 },
  triceps: { mv: 4, mev: 6, mav: [10, 14], mrv: 18 },
  front_delts: { mv: 0, mev: 0, mav: [6, 8], mrv: 12 },
  side_rear_delts: { mv: 0, mev: 8, mav: [16, 22], mrv: 26 },
  forearms: { mv: 0, mev: 2, mav: [4, 10], mrv: 20 },
  quads: { mv: 6, mev: 8, mav: [12, 18], mrv: 20 },
  hamstrings: { mv: 4, mev: 6, mav: [10, 16], mrv: 20 },
  glutes: { mv: 0, mev: 0, mav: [4, 12], mrv: 16 },
  calves: { mv: 6, mev: 8, mav: [12, 16], mrv: 20 },
  abs: { mv: 0, mev: 0, mav: [16, 20], mrv: 25 },
  traps: { mv: 0, mev: 0, mav: [12, 20], mrv: 26 },
};

/** Lower landmarks and the ceiling scale apart: a novice needs far less, and tolerates somewhat less. */
const SCALE: Readonly<Record<Level, { readonly low: number; readonly top: number }>> = {
  novice: { low: 0.6, top: 0.8 },
  intermediate: { low: 1, top: 1 },
  advanced: { low: 1.1, top: 1.1 },
};

/** The weekly hard sets that bound a group for a lifter of this level (rp-2017, scaled as in specification 9.2). */
export function landmarksOf(group: VolumeGroup, level: Level): Landmarks {
  const { mv, mev, mav, mrv } = INTERMEDIATE[group];
  const { low, top } = SCALE[level];
  return { mv: mv * low, mev: mev * low, mav: [mav[0] * low, mav[1] * low], mrv: mrv * top };
}

/** Wider bands a week for a lifter whose level is not known yet, per group; null where there is none (specification 9.2). */
export function fallbackBand(group: VolumeGroup): readonly [low: number, high: number] | null {
  return FALLBACK[group] ?? null;
}

const FALLBACK: Readonly<Partial<Record<VolumeGroup, readonly [number, number]>>> = {
  chest: [10, 20],
  back: [10, 20],
  front_delts: [8, 16],
  side_rear_delts: [8, 16],
  quads: [8, 16],
  hamstrings: [6, 12],
  biceps: [6, 12],
  triceps: [6, 12],
};
