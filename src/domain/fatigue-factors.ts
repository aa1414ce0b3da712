import type { FatigueAggregates } from "./fatigue-aggregates";
import { meanOf } from "./mean";
import { type Reason, reason } from "./reason";
import { EPS } from "./units";

export const FATIGUE_FACTORS = ["rpe", "performance", "recovery", "volume", "streak"] as const;
export type FatigueFactorName = (typeof FATIGUE_FACTORS)[number];

export interface FatigueFactor {
  readonly name: FatigueFactorName;
  readonly points: number;
  readonly max: number;
  /** Points the data at hand could have given; 0 = nothing known. */
  readonly reachable: number;
  readonly because: Reason;
  /** Names of the inputs that are not known. */
  readonly missing: readonly string[];
}

/** The five factors in the order of specification 8.1. */
export function fatigueFactors(from: FatigueAggregates): readonly FatigueFactor[] {
  return [rpeCreep(from), performance(from), recovery(from), volume(from), streak(from)];
}

const CREEP_SESSIONS = 5;
const CREEP_LEAST = 3;
const CREEP_NEWEST = 2;

/** The same effort asked, more effort felt: the newest two rated sessions against those before. */
function rpeCreep({ rpeExcess }: FatigueAggregates): FatigueFactor {
  const rated = rpeExcess.slice(-CREEP_SESSIONS);
  if (rated.length < CREEP_LEAST) return unknown("rpe", 2, ["rpe"]);
  const recent = meanOf(rated.slice(-CREEP_NEWEST)) ?? 0;
  const before = meanOf(rated.slice(0, -CREEP_NEWEST)) ?? 0;
  const creep = recent - before;
  const points = creep >= 1 - EPS ? 2 : creep > 0.5 + EPS ? 1 : 0;
  return known("rpe", points, 2, { creep, recent, before, sessions: rated.length });
}

/** Less lifted than forecast, or sets below their minimum; effort over target stands in when neither is known. */
function performance(from: FatigueAggregates): FatigueFactor {
  const liftPct = meanOf(from.liftDevPct);
  const { missedShare } = from;
  if (liftPct === null && missedShare === null) return effortInstead(from);
  const fromLifts = liftPct === null ? 0 : liftPct <= -6 + EPS ? 2 : liftPct <= -3 + EPS ? 1 : 0;
  const fromMisses = missedShare === null ? 0 : missedShare >= 0.3 - EPS ? 2 : missedShare >= 0.15 - EPS ? 1 : 0;
  return known("performance", Math.max(fromLifts, fromMisses), 2, {
    liftPct,
    missedShare,
    by: fromMisses > fromLifts ? "misses" : "lifts",
  });
}

const PLAIN_RPE_LIMITS = [8, 8.5] as const;
const EXCESS_LIMITS = [0.5, 1] as const;

function effortInstead({ rpeExcess, isPlainRpe }: FatigueAggregates): FatigueFactor {
  const rated = rpeExcess.slice(-CREEP_SESSIONS);
  const effort = meanOf(rated);
  if (effort === null || rated.length < 2) return unknown("performance", 2, ["performance"]);
  const [one, two] = isPlainRpe ? PLAIN_RPE_LIMITS : EXCESS_LIMITS;
  const points = effort > two + EPS ? 2 : effort > one + EPS ? 1 : 0;
  return known("performance", points, 2, { effort, isPlain: isPlainRpe, sessions: rated.length, by: "effort" });
}

const DEBT_MAX = 3;

/** Recovery debt of the last three days, over present values only: unanswered is never zero hours of sleep. */
function recovery(from: FatigueAggregates): FatigueFactor {
  const [sleep, energy, soreness] = [meanOf(from.sleep), meanOf(from.energy), meanOf(from.soreness)];
  const missing = [
    ...(sleep === null ? ["sleep"] : []),
    ...(energy === null ? ["energy"] : []),
    ...(soreness === null ? ["soreness"] : []),
  ];
  if (missing.length === 3) return unknown("recovery", DEBT_MAX, missing);
  const forSleep = sleep === null ? 0 : sleep < 5 - EPS ? 2 : sleep < 6 - EPS ? 1 : 0;
  const forEnergy = energy !== null && energy < 3 - EPS ? 1 : 0;
  const forSoreness = soreness !== null && soreness > 4 + EPS ? 1 : 0;
  const reachable = (sleep === null ? 0 : 2) + (energy === null ? 0 : 1) + (soreness === null ? 0 : 1);
  const points = Math.min(DEBT_MAX, forSleep + forEnergy + forSoreness);
  const facts = { sleepHours: sleep, energy, soreness };
  return { ...known("recovery", points, DEBT_MAX, facts), reachable: Math.min(DEBT_MAX, reachable), missing };
}

const BLOCKS = 4;
const TRAINED_LEAST = 2;
const WEEK_LEAST = 10;

/** Seven days against the mean of the four weeks before; empty weeks count as none. */
function volume({ weekLoad, priorWeeks }: FatigueAggregates): FatigueFactor {
  const blocks = priorWeeks.slice(-BLOCKS);
  const trained = blocks.filter((load) => load > 0).length;
  const usual = blocks.reduce((sum, load) => sum + load, 0) / BLOCKS;
  if (weekLoad === null || trained < TRAINED_LEAST || usual < WEEK_LEAST - EPS) return unknown("volume", 2, ["volume"]);
  const ratio = weekLoad / usual;
  const points = ratio > 1.4 + EPS ? 2 : ratio > 1.2 + EPS ? 1 : 0;
  return known("volume", points, 2, { ratio, week: weekLoad, usual });
}

const STREAK_DAYS = 5;

function streak({ consecutiveDays }: FatigueAggregates): FatigueFactor {
  return known("streak", consecutiveDays >= STREAK_DAYS ? 1 : 0, 1, { days: consecutiveDays });
}

function known(name: FatigueFactorName, points: number, max: number, facts: Reason["facts"]): FatigueFactor {
  const because = reason(`fatigue.${name}`, { points, max, ...facts }, "C");
  return { name, points, max, reachable: max, because, missing: [] };
}

function unknown(name: FatigueFactorName, max: number, missing: readonly string[]): FatigueFactor {
  return { name, points: 0, max, reachable: 0, because: reason(`fatigue.${name}.no-data`, { points: 0, max }), missing };
}
