import { describe, expect, it } from "vitest";
import { ADAPTERS } from "../vectors/adapters";
import { readVectors, runVector, TRAINING_VECTORS } from "../vectors/run";

/** Written out, so that a function lost from the adapter table fails here instead of turning into "not built". */
const BUILT = [
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
  "strength.strengthLevel",
  "strength.weightDependent",
  "units.roundHalfUp",
  "units.toKg / fromKg",
];

const built = readVectors(TRAINING_VECTORS).filter(({ fn }) => fn in ADAPTERS);

describe("training vectors", () => {
  it("has adapters for exactly the functions built so far", () => {
    expect(Object.keys(ADAPTERS).sort()).toEqual([...BUILT].sort());
  });

  it("has at least one vector for every adapter", () => {
    const named = new Set(built.map(({ fn }) => fn));
    expect(BUILT.filter((fn) => !named.has(fn))).toEqual([]);
  });

  it.each(built)("$id", (vector) => {
    expect(runVector(vector).problems).toEqual([]);
  });
});
