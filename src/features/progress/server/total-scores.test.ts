import { describe, expect, test } from "vitest";
import { addDays } from "../../../domain/civil-date";
import type { StrengthLevel } from "../../../domain/strength-level";
import type { LoggedSet } from "../../workouts/server/logged-sets";
import { type BigLiftLog, totalScores } from "./total-scores";

const TODAY = "2026-06-01";
const lifter = { sex: "male", bodyKg: 83, today: TODAY } as const;

function level(kg: number, band: number): StrengthLevel {
  return {
    ...{ kg, lo80: kg - band, hi80: kg + band, sd: 0.03, basis: "rated", lastDate: TODAY, stale: false, confidence: "high" },
  };
}

function single(kg: number, daysAgo = 10, over: Partial<LoggedSet> = {}): LoggedSet {
  return { reps: 1, day: addDays(TODAY, -daysAgo), loadBasis: "total", record: { kg }, ...over } as LoggedSet;
}

const log = (kg: number, band = 0, sets: readonly LoggedSet[] = []): BigLiftLog => ({ level: level(kg, band), sets });
const logs = (over: Record<string, BigLiftLog> = {}) =>
  new Map(
    Object.entries({ back_squat: log(220, 6), barbell_bench_press: log(150, 8), conventional_deadlift: log(260), ...over }),
  );

describe("the total", () => {
  test("adds three levels and their errors as squares, and says it is estimated", () => {
    expect(totalScores(logs(), lifter).sum).toEqual({ kg: 630, lo80: 620, hi80: 640, isEstimated: true });
  });

  test("a single counts as it was lifted, without a band", () => {
    const singles = logs({
      back_squat: log(220, 6, [single(225)]),
      barbell_bench_press: log(150, 8, [single(145), single(140)]),
      conventional_deadlift: log(260, 5, [single(265)]),
    });
    const { sum, lifts } = totalScores(singles, lifter);
    expect(sum).toEqual({ kg: 635, lo80: 635, hi80: 635, isEstimated: false });
    expect(lifts.map(({ isSingle }) => isSingle)).toEqual([true, true, true]);
  });

  test.each([
    ["one far under the level was no attempt", single(180)],
    ["one of more than a year ago is not today", single(240, 365)],
    ["two reps are no single", single(240, 10, { reps: 2 })],
    ["a load on another basis is another lift", single(240, 10, { loadBasis: "added" })],
  ])("%s: the level speaks", (_, set) => {
    const { lifts } = totalScores(logs({ back_squat: log(220, 6, [set]) }), lifter);
    expect(lifts[0]).toEqual({ lift: "squat", kg: 220, isSingle: false });
  });

  test("a deadlift may be pulled either way: the stronger counts", () => {
    expect(totalScores(logs({ sumo_deadlift: log(270) }), lifter).lifts[2]?.kg).toBe(270);
    expect(totalScores(logs({ sumo_deadlift: log(250) }), lifter).lifts[2]?.kg).toBe(260);
  });
});

describe("the scores", () => {
  test("name four formulas and a place among people who compete, each with its reason", () => {
    const { scores, reasons, missing } = totalScores(logs(), lifter);
    expect(scores).toMatchObject({ bodyKg: 83, standing: { label: "competitive" } });
    expect(scores?.ipfGl).toBeCloseTo((89.98 * 630) / 650, 1);
    expect(reasons.map(({ rule }) => rule)).toEqual([
      ...["score.dots", "score.ipf-gl", "score.wilks", "score.wilks-2020", "score.percentile"],
    ]);
    expect(missing).toEqual([]);
  });

  test("nothing is guessed: what is missing is named, and a total alone is still shown", () => {
    const unknown = totalScores(logs(), { ...lifter, sex: "unspecified", bodyKg: null });
    expect(unknown).toMatchObject({ scores: null, missing: ["sex", "weight"], sum: { kg: 630 } });
    const two = totalScores(new Map([...logs()].slice(1)), lifter);
    expect(two).toMatchObject({ scores: null, sum: null, missing: ["squat"] });
    expect(two.lifts[0]).toEqual({ lift: "squat", kg: null, isSingle: false });
    const seen = totalScores(logs({ back_squat: { level: null, sets: [] } }), lifter);
    expect(seen.missing).toEqual(["squat"]);
  });
});
