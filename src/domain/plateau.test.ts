import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "./civil-date";
import { type PlateauStatus, plateau, weeksStuck } from "./plateau";
import { plateauLadder } from "./plateau-ladder";
import { type Exposure, readTrend } from "./plateau-trend";
import type { Level } from "./vocabulary";

const START = "2026-01-05";
const weekly = (values: readonly number[], days = 7): Exposure[] =>
  values.map((e1rm, i) => ({ date: addDays(START, Math.round(days * i)), e1rm }));
const statusOf = (values: readonly number[], level: Level = "intermediate", days = 7) =>
  plateau(weekly(values, days), { level }).value.status;

describe("plateau, first match", () => {
  it.each<[string, readonly number[], Level, number, PlateauStatus]>([
    ["the worked example", [100, 101.5, 103, 104.4, 106, 107.5, 109, 110.6], "intermediate", 7, "progressing"],
    ["level for a month", [100, 100.6, 99.8, 100.3, 99.9, 100.4, 100.1, 100], "intermediate", 7, "plateau"],
    ["falling", [110, 109, 107.5, 106.8, 105, 104], "intermediate", 7, "regressing"],
    ["falling by less than 1 %", [100, 99.9, 99.85, 99.8, 99.75, 99.7, 99.65], "intermediate", 7, "plateau"],
    ["too few", [100, 100, 100, 100, 100], "intermediate", 7, "insufficient_data"],
    ["too short", [100, 100, 100, 100, 100, 100], "intermediate", 4, "insufficient_data"],
    ["21 days, but too short for a plateau", [100, 100, 100, 100, 100, 100], "intermediate", 4.2, "insufficient_data"],
    ["28 days are enough for a plateau", [100, 100, 100, 100, 100, 100], "intermediate", 5.6, "plateau"],
    ["not for the advanced", [100, 100, 100, 100, 100, 100, 100], "advanced", 7, "insufficient_data"],
    ["eight weeks are", [100, 100, 100, 100, 100, 100, 100, 100, 100], "advanced", 7, "plateau"],
    ["a novice's noise proves nothing", [100, 106, 97, 104, 95, 105, 99], "novice", 7, "insufficient_data"],
    ["fast enough and likely rising", [99, 101, 99, 102.5, 102.5, 102], "intermediate", 7, "progressing"],
    ["likely rising, but too slowly", [100, 100, 100.5, 100.5, 100.5, 100, 101, 100.5], "intermediate", 7, "plateau"],
    ["moved, and surely not upwards", [103.5, 100.5, 96.5, 99, 100, 98], "intermediate", 7, "plateau"],
    ["a novice too, when the scatter is small", [103.5, 100.5, 96.5, 99, 100, 98], "novice", 7, "plateau"],
    ["hardly moved, whatever it might be", [102, 100.5, 100, 101.5, 102, 98.5, 102.5], "intermediate", 7, "plateau"],
    ["moved less than a third of its scatter", [106, 99, 98.5, 95.5, 101.5, 107.5], "intermediate", 7, "plateau"],
    ["moved, and might be rising", [103, 103.5, 103, 97, 100.5, 99, 104, 102], "intermediate", 7, "insufficient_data"],
    ["drowned for a novice", [101.5, 97.5, 103, 100, 96, 101.5, 97.5, 94.5], "novice", 7, "insufficient_data"],
    ["and for nobody else", [101.5, 97.5, 103, 100, 96, 101.5, 97.5, 94.5], "intermediate", 7, "plateau"],
    ["rising over 21 days", [100, 102, 104, 106, 108, 110], "intermediate", 4.2, "progressing"],
    ["rising over 20 days", [100, 102, 104, 106, 108, 110], "intermediate", 4, "insufficient_data"],
    ["slow and steady is not a plateau", [100, 100.2, 100.1, 100.4, 100.3, 100.6, 100.5], "intermediate", 7, "progressing"],
  ])("%s", (_, values, level, days, status) => expect(statusOf(values, level, days)).toBe(status));

  it("says what it saw", () => {
    const { value, reasons, confidence } = plateau(weekly([100, 101.5, 103, 104.4, 106, 107.5, 109, 110.6]));
    expect(value.slopePctPerWeek).toBeCloseTo(1.44, 2);
    expect(value.z).toBeCloseTo(3.34, 2);
    expect(value.outliers).toEqual([]);
    expect(confidence).toBe("medium");
    expect(reasons[0]).toMatchObject({ rule: "plateau.progressing", facts: { exposures: 8, weeks: 7, level: "intermediate" } });
    const [low, high] = value.band ?? [0, 0];
    expect(low).toBeLessThan(value.slopePctPerWeek ?? 0);
    expect(high).toBeGreaterThan(value.slopePctPerWeek ?? 0);
    expect(
      plateau(
        weekly(
          Array.from({ length: 10 }, () => 100),
          4,
        ),
      ).confidence,
    ).toBe("high");
  });

  it("carries every number it decided by", () => {
    const { value, reasons, missing } = plateau(weekly([100, 100.6, 99.8, 100.3, 99.9, 100.4, 100.1, 100]));
    expect(missing).toEqual([]);
    expect(reasons).toHaveLength(1);
    expect(reasons[0]).toMatchObject({ rule: "plateau.flat", grade: "B", source: "latella-2024" });
    expect(reasons[0].facts).toEqual({
      ...{ status: "plateau", slopePct: value.slopePctPerWeek, z: value.z, noise: value.noise },
      ...{ low: value.band?.[0], high: value.band?.[1], exposures: 8, weeks: 7, level: "intermediate" },
    });
    expect(plateau(weekly([110, 109, 107.5, 106.8, 105, 104])).reasons[0].rule).toBe("plateau.regressing");
    const deficit = plateau(weekly([100, 100, 100, 100, 100, 100, 100]), { weightPctPerWeek: -0.3 }).reasons[1];
    expect(deficit).toMatchObject({ rule: "plateau.in-deficit", facts: { weightPct: -0.3 } });
    // Nine exposures are fairly sure, ten are sure.
    const sure = (count: number) =>
      plateau(
        weekly(
          Array.from({ length: count }, () => 100),
          5,
        ),
      ).confidence;
    expect([sure(9), sure(10)]).toEqual(["medium", "high"]);
  });

  it("reads its 80 % band from the sorted slopes of all pairs", () => {
    const values = [100, 103, 101, 105, 102, 106];
    const y = values.map((kg) => 100 * Math.log(kg));
    const slopes = y.flatMap((a, i) => y.slice(i + 1).map((b, j) => (b - a) / (j + 1))).sort((a, b) => a - b);
    // Fifteen pairs, C = 1.2816 · √(6·5·17 / 18) = 6.82: the fifth and the eleventh.
    const { band, noise } = readTrend(weekly(values), "intermediate").reading ?? {};
    expect(band).toEqual([expect.closeTo(slopes[4] ?? 0, 6), expect.closeTo(slopes[10] ?? 0, 6)]);
    expect(noise).toBeGreaterThan(0);
  });

  it("puts two values of one day in order of size, whichever came first", () => {
    const rows = weekly([100, 100, 100, 100, 100, 100, 100]);
    const odd = { date: rows[3]!.date, e1rm: 60 };
    for (const series of [
      [...rows, odd],
      [odd, ...rows],
    ])
      expect(readTrend(series, "intermediate").outliers).toEqual([3]);
    const high = { ...odd, e1rm: 160 };
    for (const series of [
      [...rows, high],
      [high, ...rows],
    ])
      expect(readTrend(series, "intermediate").outliers).toEqual([4]);
  });

  it("names the missing exposures", () =>
    expect(plateau(weekly([100, 101]))).toMatchObject({
      value: { status: "insufficient_data", slopePctPerWeek: null, band: null, noise: null, z: null },
      confidence: "low",
      reasons: [{ rule: "plateau.insufficient", facts: { exposures: 2, days: 7 } }],
      missing: ["exposures"],
    }));

  it("tells noise from standing still", () => {
    const rules = plateau(weekly([100, 106, 97, 104, 95, 105, 99]), { level: "novice" });
    expect(rules.reasons[0].rule).toBe("plateau.noisy");
    expect(rules.confidence).toBe("low");
  });

  it("lists an outlier and leaves it out", () => {
    const { value } = plateau(weekly([100, 101, 102, 103, 60, 104, 105, 106]));
    expect(value).toMatchObject({ status: "progressing", outliers: [4] });
    // Without it too few remain.
    expect(plateau(weekly([100, 100, 100, 60, 100, 100])).value).toMatchObject({ status: "insufficient_data", outliers: [3] });
    expect(plateau(weekly([100, 100, 100, 103.5, 100, 100, 100])).value.outliers).toEqual([]);
    expect(plateau(weekly([100, 100, 100, 104.5, 100, 100, 100])).value.outliers).toEqual([3]);
  });

  it("looks back eight weeks, twelve for the advanced", () => {
    const old = [60, 62, 64, 66, 68, ...Array.from({ length: 9 }, () => 100)];
    expect(plateau(weekly(old)).reasons[0].facts).toMatchObject({ exposures: 9, weeks: 8 });
    expect(plateau(weekly(old), { level: "advanced" }).value.status).toBe("progressing");
    const later = addDays(START, 7 * 13 + 50);
    expect(plateau(weekly(old), { today: later }).value.status).toBe("insufficient_data");
    expect(plateau(weekly(old), { today: addDays(START, 28) }).reasons[0].facts.exposures).toBe(5);
  });

  it("calls holding strength in a deficit a success", () => {
    const flat = weekly([100, 100, 100, 100, 100, 100, 100]);
    const rulesAt = (weightPctPerWeek: number | null, series = flat) =>
      plateau(series, { weightPctPerWeek }).reasons.map(({ rule }) => rule);
    expect(rulesAt(-0.3)).toEqual(["plateau.flat", "plateau.in-deficit"]);
    expect(rulesAt(-0.25)).toEqual(["plateau.flat"]);
    expect(rulesAt(null)).toEqual(["plateau.flat"]);
    expect(rulesAt(-0.3, weekly([100, 101.5, 103, 104.4, 106, 107.5, 109]))).toEqual(["plateau.progressing"]);
  });

  it("drops what is no strength and never throws", () => {
    expect(plateau([]).value.status).toBe("insufficient_data");
    expect(plateau(weekly([0, 100, -5, 100, 100, 100, 100])).reasons[0].facts.exposures).toBe(5);
  });
});

describe("plateau properties", () => {
  const series = fc.array(fc.double({ min: 80, max: 120, noNaN: true }), { minLength: 6, maxLength: 12 });

  it("does not depend on the unit or on the order of rows", () =>
    fc.assert(
      fc.property(series, fc.double({ min: 0.3, max: 3, noNaN: true }), fc.nat(), (values, factor, turn) => {
        const rows = weekly(values);
        const { value } = plateau(rows);
        const scaled = plateau(rows.map((row) => ({ ...row, e1rm: row.e1rm * factor }))).value;
        expect([scaled.status, scaled.outliers]).toEqual([value.status, value.outliers]);
        const at = turn % rows.length;
        expect(plateau([...rows.slice(at), ...rows.slice(0, at)]).value).toEqual(value);
      }),
      { numRuns: 1000, seed: 931 },
    ));

  it("one extra outlier never turns progressing into regressing", () =>
    fc.assert(
      fc.property(
        fc.double({ min: 0.5, max: 2, noNaN: true }),
        fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 7, maxLength: 10 }),
        fc.nat(),
        fc.constantFrom(0.3, 0.6, 1.5, 4),
        (growth, noise, where, factor) => {
          const values = noise.map((off, week) => 100 * Math.exp((growth * week + off) / 100));
          const before = statusOf(values);
          const at = where % values.length;
          const after = statusOf(values.map((value, i) => (i === at ? value * factor : value)));
          expect([before, after]).not.toEqual(["progressing", "regressing"]);
        },
      ),
      { numRuns: 1000, seed: 932 },
    ));
});

describe("calibration", () => {
  const RUNS = 4000;
  /** Share of simulated series called one of `wanted`. */
  const share = (seed: number, wanted: readonly PlateauStatus[], level: Level, pctPerWeek: number, noise: [number, number]) => {
    const random = mulberry32(seed);
    let hits = 0;
    for (let run = 0; run < RUNS; run += 1) {
      const sd = noise[0] + (noise[1] - noise[0]) * random();
      const values = Array.from({ length: 8 }, (_, week) => 100 * Math.exp((pctPerWeek * week + sd * gaussian(random)) / 100));
      if (wanted.includes(statusOf(values, level))) hits += 1;
    }
    return hits / RUNS;
  };

  it("progressing novices with noise of 1.5 to 3 % are hardly ever called stuck, not even at its worst", () => {
    expect(share(209, ["plateau"], "novice", 1, [1.5, 3])).toBeLessThanOrEqual(0.03);
    expect(share(209, ["plateau"], "novice", 1, [3, 3])).toBeLessThanOrEqual(0.05);
  });

  it("flat series are called flat or undecided, and seldom falling", () => {
    for (const level of ["novice", "intermediate"] as const) {
      expect(share(210, ["plateau", "insufficient_data"], level, 0, [1.5, 1.5])).toBeGreaterThanOrEqual(0.75);
      expect(share(211, ["regressing"], level, 0, [1.5, 1.5])).toBeLessThanOrEqual(0.08);
    }
  });
});

describe("how long a lifter has been stuck", () => {
  const today = addDays(START, 7 * 15);
  it("counts back in steps of two weeks, at most ten", () => {
    const rising = Array.from({ length: 8 }, (_, i) => 100 * 1.015 ** i);
    expect(weeksStuck(weekly([...rising, ...rising.map((_, i) => 112 * 1.015 ** i)]), today, "intermediate")).toBe(0);
    expect(weeksStuck(weekly(Array.from({ length: 16 }, () => 100)), today, "intermediate")).toBe(10);
    const turned = weekly([...rising, ...Array.from({ length: 8 }, () => 110)]);
    expect(weeksStuck(turned, today, "intermediate")).toBeGreaterThanOrEqual(0);
    expect(weeksStuck(turned, today, "intermediate")).toBeLessThan(10);
    expect(weeksStuck([], today, "intermediate")).toBe(0);
    const flat = weekly(Array.from({ length: 40 }, () => 100));
    expect(weeksStuck(flat, addDays(START, 7 * 39), "intermediate")).toBe(10);
    const falling = weekly(Array.from({ length: 8 }, (_, i) => 100 - i));
    expect(weeksStuck(falling, addDays(START, 49), "intermediate")).toBe(2);
    // Two weeks ago seven level weeks were a plateau for one lifter, and too little to tell for another.
    const nine = weekly(Array.from({ length: 9 }, () => 100));
    const stuck = (level: Level) => weeksStuck(nine, addDays(START, 56), level);
    expect([stuck("intermediate"), stuck("advanced")]).toEqual([2, 0]);
  });
});

describe("the ladder of options", () => {
  it.each([
    [0, true, "basics"],
    [1, true, "basics"],
    [2, true, "rep_shift"],
    [4, true, "add_sets"],
    [4, null, "add_sets"],
    [4, false, "deload"],
    [6, true, "variation"],
    [9, true, "variation"],
    [10, true, "scheme"],
    [40, false, "scheme"],
  ])("%i weeks, recovered %s", (weeks, recovered, step) => {
    const { value, reasons } = plateauLadder({ weeks, recovered });
    expect(value.current).toBe(step);
    expect(value.steps).toHaveLength(5);
    expect(value.steps).toContain(recovered === false ? "deload" : "add_sets");
    expect(reasons[0]).toMatchObject({ rule: `plateau.step.${step.replace("_", "-")}`, grade: "C" });
    const order = ["basics", "rep_shift", recovered === false ? "deload" : "add_sets", "variation", "scheme"];
    expect(value.steps).toEqual(order);
    expect(reasons[0].facts).toEqual({ weeks, recovered, step: order.indexOf(step) + 1, of: 5 });
  });

  it("is unsure about more sets while recovery is unknown", () => {
    expect(plateauLadder({ weeks: 4, recovered: null })).toMatchObject({ confidence: "low", missing: ["recovery"] });
    expect(plateauLadder({ weeks: 4, recovered: true })).toMatchObject({ confidence: "medium", missing: [] });
    expect(plateauLadder({ weeks: 2, recovered: null }).confidence).toBe("medium");
  });
});

/** A small generator with a seed, so that every run is the same. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function gaussian(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
