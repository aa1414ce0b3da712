import { firstLift, firstTonnage, lifetimeTonnage, thousandClub } from "./badge-lifts";
import { type BadgeLog, type BigLift, nth, type Proof } from "./badge-log";
import { inOneMonth, keptWeeks, sleptWell } from "./badge-runs";
import { fromKg } from "./units";
import type { Unit } from "./vocabulary";

export type BadgeTier = "bronze" | "silver" | "gold" | "platinum";

export interface Badge extends Proof {
  /** `workouts-100`, `bench-2`: the series and the step in it. */
  readonly id: string;
  readonly series: string;
  readonly tier: BadgeTier;
}

interface Step {
  readonly step: number;
  readonly tier: BadgeTier;
  readonly proof: (log: BadgeLog) => Proof | null;
}

/** Plates on the bar, in the unit of the gym for the bench press; squat and deadlift are named in kilograms only. */
const BENCH = [
  { kg: 60, lb: 135 },
  { kg: 100, lb: 225 },
  { kg: 140, lb: 315 },
] as const;
const SQUAT_DEADLIFT = [inAnyUnit(100), inAnyUnit(140), inAnyUnit(180)] as const;
const TON_KG = 1000;
const VOLUME_KING_KG = 45_359;
const MILLION_POUND_KG = 453_592;
const RECORDS_A_MONTH = 10;
const SLEEP_DAYS = 7;
const CHECK_INS = 30;

/** None is for training every day or for losing weight: a badge must not argue with recovery. */
const SERIES: Readonly<Record<string, readonly Step[]>> = {
  workouts: steps(
    [
      [1, "bronze"],
      [10, "bronze"],
      [50, "silver"],
      [100, "gold"],
      [250, "gold"],
      [500, "platinum"],
    ],
    (n) => (log) => nth(log.workouts, n),
  ),
  weeks: steps(
    [
      [1, "bronze"],
      [4, "bronze"],
      [12, "silver"],
      [26, "gold"],
      [52, "platinum"],
    ],
    (n) => (log) => keptWeeks(log.weeks, n),
  ),
  "first-record": one((log) => nth(log.records, 1)),
  "record-month": one((log) =>
    inOneMonth(
      log.records.filter(({ celebrated }) => celebrated),
      RECORDS_A_MONTH,
    ),
  ),
  bench: plates("bench", BENCH),
  squat: plates("squat", SQUAT_DEADLIFT),
  deadlift: plates("deadlift", SQUAT_DEADLIFT),
  "thousand-pound": one((log) => thousandClub(log.lifts)),
  ton: one((log) => firstTonnage(log.workouts, TON_KG)),
  volume: [
    { step: 1, tier: "gold", proof: (log) => lifetimeTonnage(log.workouts, VOLUME_KING_KG) },
    { step: 2, tier: "platinum", proof: (log) => lifetimeTonnage(log.workouts, MILLION_POUND_KG) },
  ],
  sleep: one((log) => sleptWell(log.checkIns, SLEEP_DAYS)),
  recovery: one((log) => nth(log.checkIns, CHECK_INS)),
  deload: one((log) => nth(log.deloads, 1)),
  "pain-swap": one((log) => nth(log.painSwaps, 1)),
};

/** Every badge the log proves today (specification 17.3): a fold, so an edit that takes the proof takes the badge. */
export function badges(log: BadgeLog): readonly Badge[] {
  return Object.entries(SERIES).flatMap(([series, all]) =>
    all.flatMap(({ step, tier, proof }) => {
      const earned = proof(log);
      return earned === null ? [] : [{ id: `${series}-${step}`, series, tier, ...earned }];
    }),
  );
}

function steps(
  counts: readonly (readonly [count: number, tier: BadgeTier])[],
  proof: (n: number) => Step["proof"],
): readonly Step[] {
  return counts.map(([step, tier]) => ({ step, tier, proof: proof(step) }));
}

function one(proof: Step["proof"]): readonly Step[] {
  return [{ step: 1, tier: "bronze", proof }];
}

type Loads = Readonly<Record<Unit, number>>;

function plates(lift: BigLift, [one, two, three]: readonly [Loads, Loads, Loads]): readonly Step[] {
  const step = (n: number, tier: BadgeTier, load: Loads): Step => ({
    ...{ step: n, tier, proof: (log) => firstLift(log.lifts, lift, load) },
  });
  return [step(1, "bronze", one), step(2, "silver", two), step(3, "gold", three)];
}

function inAnyUnit(kg: number): Readonly<Record<Unit, number>> {
  return { kg, lb: fromKg(kg, "lb") };
}
