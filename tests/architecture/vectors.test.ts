import { describe, expect, it } from "vitest";
import type { Vector } from "../vectors/adapter";
import { ADAPTERS } from "../vectors/adapters";
import { readVectors, runVector, TRAINING_VECTORS } from "../vectors/run";

/** Written out, so that a function lost from the adapter table fails here instead of turning into "not built". */
const BUILT = [
  "inset.inSetAdvice",
  "plateau.plateau",
  "plateau.theilSen / mannKendall",
  "layoff.layoff",
  "progression.double / miniDeload",
  "progression.linear",
  "progression.linear (plusDouble)",
  "progression.repRangeFor",
  "rest.ranges",
  "rest.restSeconds",
  "session.minutesForSets",
  "streak.weeklyStreak",
  "volume.evidence",
  "volume.fractionalSets",
  "volume.volumeZone",
  "warmup.rampThreshold",
  "warmup.warmupRamp",
  "weight.ewmaTrend",
  "weight.ewmaTrendGap",
  "weight.weightTrend",
  "weight.weightTrend (gate)",
  "kalman.kalmanPredict",
  "kalman.kalmanUpdate",
  "plates.solvePlates",
  "records.detectRecords / deriveRecords",
  "records.evidence",
  "records.withinNoise",
  "rpe.evidence",
  "rpe.personalBias",
  "rpe.repTarget",
  "rpe.repsAtPct",
  "rpe.repsAtPctSd",
  "rpe.rirFromRpe",
  "rpe.rirRamp",
  "rpe.rpeE1rm",
  "rpe.rpeLoad",
  "rpe.rpePct",
  "rpe.rtsContinuous",
  "rpe.rtsNextSet",
  "strength.bodyweightE1rm",
  "strength.brzycki",
  "strength.brzyckiDecimal",
  "strength.epley",
  "strength.estimateSet",
  "strength.loadFor",
  "strength.maxPct",
  "strength.maxReps",
  "strength.pctAtPercentMaxReps",
  "strength.pctOfCurve",
  "strength.pctRelInt",
  "strength.repsAtRir",
  "strength.reynoldsLegPress",
  "strength.lander",
  "strength.lombardi",
  "strength.mayhew",
  "strength.oconner",
  "strength.pctAtRir",
  "strength.pctDeducted",
  "strength.repsAt",
  "strength.reynoldsBench",
  "strength.rts",
  "strength.wathan",
  "warmup.rampAboveBar",
  "strength.strengthLevel",
  "strength.weightDependent",
  "energy.energyFromSlope",
  "energy.tdeeBackCalc / tdeeFromSurplus",
  "energy.mifflinFull",
  "energy.mifflin",
  "energy.harrisBenedict",
  "energy.katchMcArdle",
  "energy.cunningham",
  "energy.priorTdee",
  "energy.proteinRange",
  "energy.macroCarbs",
  "energy.macroKcal",
  "energy.metKcal / metAcsm",
  "energy.metTable",
  "energy.foodTotals",
  "energy.rateToDeficit",
  "energy.tdeeUpdate",
  "energy.hallMaintenance",
  "energy.hallSimulate",
  "energy.hallMaintenanceAt",
  "goals.evidence",
  "goals.goalProgress",
  "goals.feasibility",
  "scores.ipfGl",
  "scores.wilksCoefficient",
  "scores.wilks",
  "scores.dots",
  "scores.wilks2020",
  "scores.percentile",
  "units.roundHalfUp",
  "units.toKg / fromKg",
  "generator.generate",
  "generator.splitForDays",
  "scores.balance",
  "substitute.liftRatios",
  "substitute.rankSubstitutes",
  "deload.evidence",
  "deload.recommendDeload",
  "fatigue.scoreFatigue",
  "load.banister",
  "load.ewmaLoad",
  "load.monotonyStrain",
  "load.rampRatio",
  "load.sessionLoad",
  "readiness.readiness",
  "readiness.sleepEvidence",
];

/** Functions and shapes of input the file of vectors does not try; printed examples of the specification or of their source. */
const MORE: readonly Vector[] = [
  more("strength.wathan", { weight_kg: 100, reps_to_failure: 5 }, { pct_1rm: 85.8 }),
  more("strength.mayhew", { weight_kg: 100, reps_to_failure: 1 }, { pct_1rm: 91.9 }),
  more("strength.lombardi", { weight_kg: 100, reps_to_failure: 10 }, { pct_1rm: 79.4 }),
  more("strength.oconner", { weight_kg: 100, reps_to_failure: 10 }, { e1rm_kg: 125 }),
  more("strength.lander", { weight_kg: 100, reps_to_failure: 5 }, { pct_1rm: 87.9 }),
  more("strength.rts", { weight_kg: 100, reps: 5, rpe: 8 }, { e1rm_kg: 123.3 }),
  more("strength.reynoldsBench", { five_rm_kg: 100 }, { e1rm_kg: 113.77 }),
  more("strength.pctOfCurve", { formula: "epley", reps_to_failure: 5 }, { pct_1rm: 85.71 }),
  more("strength.pctAtRir", { model: "epley", reps: 5, rir: 2 }, { value: 0.811 }),
  more("strength.pctAtRir", { model: "epley", reps: 5, adj: 2 }, { value: 0.811 }),
  more("strength.pctDeducted", { model: "epley", reps: 5, adj: -0.1 }, { value: 0.757 }),
  more("strength.repsAt", { e1rm_kg: 117.52, weight_kg: 100 }, { reps: 5 }),
  more("strength.estimateSet", { kg: 100, reps: 10, rir: 2, role: "work" }, { n: 12, flag: "low_confidence_reps" }),
  more("strength.estimateSet", { kg: 100, reps: 5, role: "warmup" }, { e1rm_kg: null, reason: "role_excluded" }),
  more("kalman.kalmanUpdate", { x0: 100, P0: 9, r: 16, y: 104 }, { x: 101.44 }),
  more("plates.solvePlates", { target: 101, bar: 20, pairs: { "20": 2, "0.25": 1 } }, { shortfall: 0.5 }),
  more("plates.solvePlates", { target: 100, bar: 20, pairs: { "20": 2, "10": 4 } }, { one_valid_per_side: [20, 10, 10] }),
  more("volume.fractionalSets", { hard_sets: 10, exercise: "bench", map: { bench: { chest: 1, triceps: 0.5 } } }, { triceps: 5 }),
  more("volume.evidence", { extra_weekly_sets: 1 }, { growth_pct: 0.37, effect_size: 0.023 }),
  more("energy.tdeeBackCalc / tdeeFromSurplus", { intake_kcal: 2500, surplus_kcal: 100 }, { tdee: 2400 }),
  more("energy.metKcal / metAcsm", { met: 3.5, weight_kg: 80, minutes: 60 }, { gross: 280, net: 200 }),
  more(
    "energy.hallSimulate",
    { sex: "M", weight_kg: 76, height_m: 1.73, age: 36, pal: 1.5, intake_kcal: 2287, days: 365 },
    { weight_kg: 70 },
  ),
  more("scores.dots", { sex: "M", bodyweight_kg: 93, total_kg: 700 }, { points: 445.38 }),
  more("scores.ipfGl", { sex: "M", equipment: "raw", event: "SBD", bodyweight_kg: 83, total_kg: 650 }, { points: 89.98 }),
  more(
    "scores.percentile",
    { sex: "F", metric: "dots" },
    { p5: 211, p25: 265, p50: 305, p75: 348, p95: 419, p99: 479, n: 22_114 },
  ),
  more("goals.feasibility", { years: 10, gain_pct: 21, population: "trained" }, { feasibility: "unrealistic" }),
  more("fatigue.scoreFatigue", { missed_share: 0.3, sleep_h: [null, 4.9] }, { score: 4, factors: [0, 2, 2, 0, 0] }),
  more("readiness.readiness", { sleep_quality: 5, stress: 1, history: { quality: { n: 14, mean: 4, sd: 0.1 } } }, { score: 80 }),
  more("deload.recommendDeload", { snapshots: [8, 8], active: true }, { recommend: null }),
  more("deload.recommendDeload", { snapshots: [7], recovery_debt: 2, planned_in_days: 7 }, { recommend: null }),
  more(
    "deload.recommendDeload",
    { snapshots: [3], signals: 2, weeks_since: 4, level: "novice", stalled: true },
    { recommend: { type: "volume", days: 7, volume: 0.55, intensity: 0.9, rule: "deload.reactive" } },
  ),
  more("progression.repRangeFor", { weight_kg: 10, next_kg: 12.5 }, { width: 10, recommend_range: [10, 20] }),
  more(
    "warmup.rampAboveBar",
    { bar_kg: 20, work_kg: 100, pcts: [0.4, 0.55, 0.7, 0.85], reps: [8, 5, 3, 1], round: 2.5 },
    {
      sets: [
        [52.5, 8],
        [65, 5],
        [75, 3],
        [87.5, 1],
      ],
    },
  ),
  more(
    "warmup.warmupRamp",
    { work: 405, unit: "lb" },
    {
      sets: [
        [45, 8],
        [135, 5],
        [190, 3],
        [245, 3],
        [295, 2],
        [335, 1],
        [360, 1],
      ],
    },
  ),
];

function more(fn: string, input: Vector["input"], expected: Vector["expected"]): Vector {
  return { id: fn, fn, input, expected, tolerance: 0.05 };
}

const built = readVectors(TRAINING_VECTORS).filter(({ fn }) => fn in ADAPTERS);

describe("training vectors", () => {
  it("has adapters for exactly the functions built so far", () => {
    expect(Object.keys(ADAPTERS).sort()).toEqual([...BUILT].sort());
  });

  it("has at least one vector for every adapter", () => {
    const named = new Set([...built, ...MORE].map(({ fn }) => fn));
    expect(BUILT.filter((fn) => !named.has(fn))).toEqual([]);
  });

  it.each([...built, ...MORE])("$id", (vector) => {
    expect(runVector(vector).problems).toEqual([]);
  });
});
