const VOLUME_SHARE = 0.9;
const RECOVERY_SHARE = 0.8;

/** Loads of a week of one volume, one recovery and one record day, from the five-repetition load; same unit, unrounded. */
export function volumeIntensity(fiveRm: number): {
  readonly volume: number;
  readonly recovery: number;
  readonly intensity: number;
} {
  const volume = fiveRm * VOLUME_SHARE;
  return { volume, recovery: volume * RECOVERY_SHARE, intensity: fiveRm };
}
