/** Level (kg) and slope (kg a day) with their covariance. */
export interface TrendState {
  readonly level: number;
  readonly slope: number;
  readonly pLevel: number;
  readonly pCross: number;
  readonly pSlope: number;
}

/** Shares of the first body weight. Scale, clothes, water: 0.7 % a day; the body itself moves far less. */
const NOISE = 0.007;
const LEVEL_DRIFT = 0.0006;
const SLOPE_DRIFT = 0.00006;
const SLOPE_START = 0.001;
/** Beyond 3 sigma an entry counts less and less, beyond 4 it waits for an answer. */
const HUBER_Z = 3;
const REJECT_Z = 4;

/** The state after one entry; `bodyKg` sets the scale and defaults to that entry. */
export function firstState(kg: number, bodyKg = kg): TrendState {
  return { level: kg, slope: 0, pLevel: (NOISE * bodyKg) ** 2, pCross: 0, pSlope: (SLOPE_START * bodyKg) ** 2 };
}

/** `days` steps of F = [[1, 1], [0, 1]] with P <- F P F' + Q each: days without an entry only widen the band. */
export function drift(state: TrendState, days: number, bodyKg: number): TrendState {
  let { level, pLevel, pCross, pSlope } = state;
  for (let day = 0; day < days; day += 1) {
    level += state.slope;
    pLevel += 2 * pCross + pSlope + (LEVEL_DRIFT * bodyKg) ** 2;
    pCross += pSlope;
    pSlope += (SLOPE_DRIFT * bodyKg) ** 2;
  }
  return { level, slope: state.slope, pLevel, pCross, pSlope };
}

/** The state after an entry, or null when the entry is too odd to believe unasked. */
export function assimilate(state: TrendState, kg: number, bodyKg: number): TrendState | null {
  const noise = (NOISE * bodyKg) ** 2;
  const surprise = kg - state.level;
  const z = Math.abs(surprise) / Math.sqrt(state.pLevel + noise);
  if (z > REJECT_Z) return null;
  const spread = state.pLevel + noise * (z > HUBER_Z ? (z / HUBER_Z) ** 2 : 1);
  const gainLevel = state.pLevel / spread;
  const gainSlope = state.pCross / spread;
  return {
    level: state.level + gainLevel * surprise,
    slope: state.slope + gainSlope * surprise,
    pLevel: state.pLevel * (1 - gainLevel),
    pCross: state.pCross * (1 - gainLevel),
    pSlope: state.pSlope - gainSlope * state.pCross,
  };
}
