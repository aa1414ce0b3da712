import { BETA_TEF, CARB_SHARE, GAMMA, GLYCOGEN_KG, type HallBody, type HallState, hallWeight } from "./hall-body";

/** kcal in a kilogram of fat, lean tissue and glycogen (hall-2011). */
const RHO = { fat: 9440.7, lean: 1816.4, glycogen: 4206.5 } as const;
/** kcal spent on building a kilogram. */
const ETA = { fat: 179.25, lean: 229.45 } as const;
/** Share of a change of intake that expenditure follows, and in how many days. */
const BETA_AT = 0.14;
const TAU_AT_DAYS = 14;
/** Fat mass at which fat and lean tissue share a change of energy equally (Forbes), kilograms. */
const FORBES = (10.4 * RHO.lean) / RHO.fat;
/** Sodium: mg a litre, mg a day and litre, mg a day. */
const SODIUM = { perLitre: 3220, ofFluid: 3000, ofCarbs: 4000 } as const;
/** A step of glycogen longer than this share of its own time constant would swing. */
const STABLE_STEP = 1.5;

export interface HallDay {
  readonly state: HallState;
  /** Expenditure of the day, kcal. */
  readonly expenditure: number;
}

/** One daily Euler step at `intake` kcal (specification 15.4). Tissues do not go below nothing. */
export function hallStep(body: HallBody, state: HallState, intake: number): HallDay {
  const { ei0, ci0, delta, k } = body;
  const { fat, lean, at, ecf } = state;
  const carbs = CARB_SHARE * intake;
  const glycogen = glycogenAfter(ci0, state.glycogen, carbs);
  const stored = RHO.glycogen * (glycogen - state.glycogen);
  const leanShare = FORBES / (FORBES + fat);
  const building = (leanShare * ETA.lean) / RHO.lean + ((1 - leanShare) * ETA.fat) / RHO.fat;
  const resting = k + GAMMA.fat * fat + GAMMA.lean * lean + delta * hallWeight(state) + BETA_TEF * (intake - ei0) + at;
  const expenditure = (resting + (intake - stored) * building) / (1 + building);
  const balance = intake - expenditure - stored;
  const salt = SODIUM.perLitre * (intake / ei0 - 1) - SODIUM.ofFluid * (ecf - body.start.ecf);
  return {
    expenditure,
    state: {
      fat: Math.max(0, fat + ((1 - leanShare) * balance) / RHO.fat),
      lean: Math.max(0, lean + (leanShare * balance) / RHO.lean),
      glycogen,
      ecf: Math.max(0, ecf + (salt - SODIUM.ofCarbs * (1 - carbs / ci0)) / SODIUM.perLitre),
      at: at + (BETA_AT * (intake - ei0) - at) / TAU_AT_DAYS,
    },
  };
}

/** Glycogen fills and empties within a day or two, so a large eater's day is taken in shorter steps. */
function glycogenAfter(ci0: number, before: number, carbs: number): number {
  const settled = GLYCOGEN_KG * Math.sqrt(carbs / ci0);
  const rate = (2 * ci0 * Math.max(before, settled)) / (GLYCOGEN_KG ** 2 * RHO.glycogen);
  const steps = Math.max(1, Math.ceil(rate / STABLE_STEP));
  let glycogen = before;
  for (let i = 0; i < steps; i += 1) {
    glycogen = Math.max(0, glycogen + (carbs - ci0 * (glycogen / GLYCOGEN_KG) ** 2) / RHO.glycogen / steps);
  }
  return glycogen;
}
