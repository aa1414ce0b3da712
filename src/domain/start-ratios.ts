import type { StartClass } from "./exercise-vocabulary";
import type { Level, Sex } from "./vocabulary";

/**
 * Share of body mass a novice lifts for 8–10 easy repetitions, [male, female or unspecified], specification 6.6.
 * Deliberately low: a first session that was too easy costs a week, one that was too heavy costs trust.
 */
const NOVICE: Readonly<Record<Exclude<StartClass, "none">, readonly [number, number]>> = {
  squat: [0.4, 0.3],
  front_squat: [0.25, 0.18],
  leg_press: [0.8, 0.6],
  deadlift: [0.5, 0.4],
  rdl: [0.4, 0.3],
  hip_thrust: [0.45, 0.4],
  lunge_per_hand: [0.08, 0.06],
  bench: [0.35, 0.2],
  db_press_per_hand: [0.1, 0.06],
  overhead_press: [0.25, 0.15],
  row: [0.3, 0.2],
  pulldown: [0.35, 0.25],
  curl_extension: [0.15, 0.1],
  raise_per_hand: [0.03, 0.02],
  other: [0.1, 0.06],
};

const TRAINED_FACTOR = 1.3;

/** Share of body mass to start with; null for movements that start without load. */
export function startRatio(startClass: StartClass, sex: Sex, experience: Level): number | null {
  if (startClass === "none") return null;
  const [male, other] = NOVICE[startClass];
  return (sex === "male" ? male : other) * (experience === "novice" ? 1 : TRAINED_FACTOR);
}
