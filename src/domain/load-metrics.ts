import { type Advice, reason } from "./reason";
import { EPS } from "./units";

/** Load of one session in arbitrary units: whole-session RPE × minutes (foster-1998). Negative or unknown input counts as 0. */
export function sessionLoad(rpe: number, minutes: number): number {
  return atLeastZero(rpe) * atLeastZero(minutes);
}

export interface Monotony {
  readonly weekly: number;
  readonly mean: number;
  readonly sd: number;
  /** Null when every day was the same. */
  readonly monotony: number | null;
  readonly strain: number | null;
  readonly flag: "zero_sd" | null;
}

/** How alike the days of a week were, and what that makes of its load (foster-1998). Shown only; no load is set from it. */
export function monotonyStrain(daily: readonly number[], sdKind: "sample" | "population" = "sample"): Advice<Monotony> {
  const days = daily.map(atLeastZero);
  const weekly = days.reduce((sum, load) => sum + load, 0);
  const mean = days.length === 0 ? 0 : weekly / days.length;
  const degrees = sdKind === "sample" ? days.length - 1 : days.length;
  const squares = days.reduce((sum, load) => sum + (load - mean) ** 2, 0);
  const sd = degrees < 1 ? 0 : Math.sqrt(squares / degrees);
  const isFlat = sd <= EPS * Math.max(1, mean);
  const monotony = isFlat ? null : mean / sd;
  const because = isFlat
    ? reason("load.zero-sd", { days: days.length, weekly })
    : reason("load.monotony", { weekly, mean, sd, monotony }, "B", "foster-1998");
  return {
    value: {
      weekly,
      mean,
      sd: isFlat ? 0 : sd,
      monotony,
      strain: monotony === null ? null : weekly * monotony,
      flag: isFlat ? "zero_sd" : null,
    },
    confidence: isFlat ? "low" : "medium",
    reasons: [because],
    missing: days.length === 0 ? ["days"] : [],
  };
}

/** Exponentially weighted load over about `N` days, λ = 2/(N+1), seeded with the first day (williams-2017). */
export function ewmaLoad(daily: readonly number[], N: number): { readonly lambda: number; readonly ewma: number } {
  const lambda = 2 / (Math.max(1, atLeastZero(N)) + 1);
  const [first = 0, ...rest] = daily.map(atLeastZero);
  return { lambda, ewma: rest.reduce((ewma, load) => lambda * load + (1 - lambda) * ewma, first) };
}

/**
 * Recent load against the usual: a ramp rate and nothing more. It says nothing about injury: constants in place of the
 * chronic part predict as well (impellizzeri-2020). Null without a usual load.
 */
export function rampRatio(acute: number, chronic: number): Advice<number | null> {
  const usual = atLeastZero(chronic);
  const ratio = usual > EPS ? atLeastZero(acute) / usual : null;
  const because =
    ratio === null ? reason("load.no-usual", { chronic: usual }) : reason("load.ramp", { ratio }, "B", "impellizzeri-2020");
  return { value: ratio, confidence: "low", reasons: [because], missing: ratio === null ? ["chronic"] : [] };
}

export interface BanisterSettings {
  readonly tau1: number;
  readonly tau2: number;
  readonly k1: number;
  readonly k2: number;
}

export interface ImpulseResponse {
  readonly fitness: number;
  readonly fatigue: number;
  readonly performanceDelta: number;
  /** Days after one impulse when its net effect turns positive, and when it is largest; null when it never does. */
  readonly zeroCrossing: number | null;
  readonly peak: number | null;
}

const BANISTER: BanisterSettings = { tau1: 42, tau2: 7, k1: 1, k2: 2 };

/** Fitness that fades slowly against fatigue that fades fast (banister-1975). Impulses after day `t` do not count yet. */
export function banister(
  impulses: readonly { readonly day: number; readonly load: number }[],
  t: number,
  settings: Partial<BanisterSettings> = {},
): ImpulseResponse {
  const { tau1, tau2, k1, k2 } = { ...BANISTER, ...settings };
  const past = impulses.filter(({ day }) => day <= t);
  const remaining = (tau: number) =>
    tau > 0 ? past.reduce((sum, { day, load }) => sum + atLeastZero(load) * Math.exp(-(t - day) / tau), 0) : 0;
  const [fitness, fatigue] = [remaining(tau1), remaining(tau2)];
  const pace = (tau1 * tau2) / (tau1 - tau2);
  const after = (ratio: number) => {
    const days = Math.log(ratio) * pace;
    return Number.isFinite(days) && days > 0 ? days : null;
  };
  return {
    fitness,
    fatigue,
    performanceDelta: k1 * fitness - k2 * fatigue,
    zeroCrossing: after(k2 / k1),
    peak: after((k2 * tau1) / (k1 * tau2)),
  };
}

function atLeastZero(value: number): number {
  return Number.isFinite(value) ? Math.max(0, value) : 0;
}
