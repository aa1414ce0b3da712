import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dots, wilks, wilks2020, wilksCoefficient } from "./score-formulas";
import { ipfGl } from "./score-ipf-gl";
import { DOTS_ANCHORS, percentile } from "./score-percentile";
import { type ScoreInput, strengthScores } from "./strength-scores";

const SEX_CLASSES = ["male", "female"] as const;

describe("scores", () => {
  test.each([
    ["DOTS, man", dots("male", 93, 700), 445.38],
    ["DOTS, bench of a man", dots("male", 100.7, 180), 110.46],
    ["DOTS, woman", dots("female", 63, 400), 430.21],
    ["Wilks, man", wilks("male", 100, 1000), 608.59],
    ["Wilks, woman", wilks("female", 60, 500), 557.44],
    ["Wilks 2020, woman", wilks2020("female", 60, 400), 527.61],
    ["GL, classic man", ipfGl("total", "male", "classic", 83, 650), 89.98],
    ["GL, equipped man", ipfGl("total", "male", "equipped", 92.04, 1035), 112.85],
    ["GL, bench of a woman", ipfGl("bench", "female", "classic", 70.5, 122.5), 96.78],
    ["GL, bench of a man", ipfGl("bench", "male", "classic", 100.7, 180), 82.19],
  ])("%s", (_, points, expected) => expect(points).toBeCloseTo(expected, 1));

  test("rows that no vector names, from the printed constants", () => {
    const gl = (a: number, b: number, c: number, kg: number) => (100 * kg) / (a - b * Math.exp(-c * 70));
    expect(ipfGl("total", "female", "classic", 70, 400)).toBeCloseTo(gl(610.32796, 1045.59282, 0.03048, 400), 9);
    expect(ipfGl("total", "female", "equipped", 70, 400)).toBeCloseTo(gl(758.63878, 949.31382, 0.02435, 400), 9);
    expect(ipfGl("bench", "male", "equipped", 70, 400)).toBeCloseTo(gl(381.22073, 733.79378, 0.02398, 400), 9);
    expect(ipfGl("bench", "female", "equipped", 70, 400)).toBeCloseTo(gl(221.82209, 357.00377, 0.02937, 400), 9);
    const man = [
      47.4617885411949, 8.47206137941125, 0.073694103462609, -1.39583381094385e-3, 7.07665973070743e-6, -1.20804336482315e-8,
    ];
    expect(wilks2020("male", 90, 600)).toBeCloseTo(360_000 / man.reduce((sum, k, i) => sum + k * 90 ** i, 0), 9);
    expect(wilksCoefficient("male", 100)).toBeCloseTo(0.6085890719066511, 12);
  });

  test("outside the table the nearer bound counts", () => {
    const formulas = [
      [dots, { male: [40, 210], female: [40, 150] }],
      [wilks, { male: [40, 201.9], female: [26.51, 154.53] }],
      [wilks2020, { male: [40, 200.95], female: [40, 150.95] }],
    ] as const;
    for (const [formula, ranges] of formulas) {
      for (const sex of SEX_CLASSES) {
        const [low, high] = ranges[sex];
        expect(formula(sex, low - 5, 400)).toBe(formula(sex, low, 400));
        expect(formula(sex, high + 5, 400)).toBe(formula(sex, high, 400));
        expect(formula(sex, low + 0.1, 400)).not.toBe(formula(sex, low, 400));
        expect(formula(sex, high - 0.1, 400)).not.toBe(formula(sex, high, 400));
      }
    }
    for (const sex of SEX_CLASSES) {
      expect(ipfGl("total", sex, "classic", 20, 400)).toBe(ipfGl("total", sex, "classic", 35, 400));
      expect(ipfGl("total", sex, "classic", 36, 400)).not.toBe(ipfGl("total", sex, "classic", 35, 400));
      expect(ipfGl("total", sex, "classic", 300, 400)).not.toBe(ipfGl("total", sex, "classic", 200, 400));
    }
  });

  test("every score rises with the total, at every body weight", () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...SEX_CLASSES),
        fc.double({ min: 20, max: 260, noNaN: true }),
        fc.double({ min: 1, max: 1200, noNaN: true }),
        fc.double({ min: 0.5, max: 100, noNaN: true }),
        (sex, body, total, more) => {
          const gl = (_: typeof sex, b: number, t: number) => ipfGl("total", sex, "classic", b, t);
          const equipped = (_: typeof sex, b: number, t: number) => ipfGl("bench", sex, "equipped", b, t);
          for (const score of [dots, wilks, wilks2020, gl, equipped]) {
            expect(score(sex, body, total)).toBeGreaterThan(0);
            expect(score(sex, body, total + more)).toBeGreaterThan(score(sex, body, total));
          }
        },
      ),
      { numRuns: 1000, seed: 171 },
    ));

  test("constant beyond the bounds of the table, however far", () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...SEX_CLASSES),
        fc.double({ min: 0, max: 26, noNaN: true }),
        fc.double({ min: 210, max: 500, noNaN: true }),
        fc.double({ min: 0, max: 26, noNaN: true }),
        (sex, light, heavy, other) => {
          for (const score of [dots, wilks, wilks2020]) {
            expect(score(sex, light, 400)).toBe(score(sex, other, 400));
            expect(score(sex, heavy, 400)).toBe(score(sex, heavy + other, 400));
          }
          expect(ipfGl("bench", sex, "equipped", light, 100)).toBe(ipfGl("bench", sex, "equipped", other, 100));
        },
      ),
      { numRuns: 1000, seed: 175 },
    ));
});

describe("percentile", () => {
  test.each([
    ["male", 0, 0, "building"],
    ["male", -5, 0, "building"],
    ["male", 124, 2.5, "building"],
    ["male", 248, 5, "intermediate"],
    ["male", 282.5, 15, "intermediate"],
    ["male", 317, 25, "strong"],
    ["male", 358, 50, "very_strong"],
    ["male", 378.5, 62.5, "very_strong"],
    ["male", 399, 75, "competitive"],
    ["male", 464, 95, "elite"],
    ["male", 489, 97, "elite"],
    ["male", 514, 99, "elite"],
    ["male", 900, 99, "elite"],
    ["female", 305, 50, "very_strong"],
    ["female", 449, 97, "elite"],
  ] as const)("%s with %d DOTS: %d, %s", (sex, points, share, label) => {
    const { value, reasons, confidence, missing } = percentile(sex, points);
    expect(value.percentile).toBeCloseTo(share, 9);
    expect(value.label).toBe(label);
    expect(reasons[0]).toMatchObject({ rule: "score.percentile", grade: "B", source: "openpowerlifting" });
    expect(reasons[0].facts).toEqual({ dots: points, percentile: value.percentile, lifters: DOTS_ANCHORS[sex].lifters });
    expect([confidence, missing]).toEqual(["medium", []]);
  });

  test("more points are never a lower place", () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...SEX_CLASSES),
        fc.double({ min: 0, max: 700, noNaN: true }),
        fc.double({ min: 0, max: 100, noNaN: true }),
        (sex, points, more) => {
          const share = percentile(sex, points).value.percentile;
          expect(share >= 0 && share <= 99).toBe(true);
          expect(percentile(sex, points + more).value.percentile).toBeGreaterThanOrEqual(share);
        },
      ),
      { numRuns: 1000, seed: 172 },
    ));
});

describe("the scores of a lifter", () => {
  const single = (kg: number) => ({ singleKg: kg, levelKg: kg + 10 });
  const lifter: ScoreInput = {
    sex: "male",
    bodyKg: 93,
    equipment: "classic",
    squat: single(250),
    bench: single(170),
    deadlift: single(280),
  };

  test("singles first", () => {
    const { value, reasons, confidence, missing } = strengthScores(lifter);
    expect(value).toMatchObject({ totalKg: 700, estimated: false });
    expect(value?.dots).toBeCloseTo(445.38, 1);
    expect(value?.ipfGl).toBe(ipfGl("total", "male", "classic", 93, 700));
    expect(value?.wilks).toBe(wilks("male", 93, 700));
    expect(value?.wilks2020).toBe(wilks2020("male", 93, 700));
    expect(value?.standing).toEqual(percentile("male", value!.dots).value);
    expect(reasons.map(({ rule, source }) => [rule, source])).toEqual([
      ["score.dots", "dots"],
      ["score.ipf-gl", "ipf-gl-2020"],
      ["score.wilks", "wilks"],
      ["score.wilks-2020", "wilks-2020"],
      ["score.percentile", "openpowerlifting"],
    ]);
    const points = [value?.dots, value?.ipfGl, value?.wilks, value?.wilks2020];
    expect(reasons.slice(0, 4).map(({ facts }) => facts)).toEqual(
      points.map((each) => ({ bodyKg: 93, totalKg: 700, estimated: false, points: each })),
    );
    expect(new Set(reasons.slice(0, 4).map(({ grade }) => grade))).toEqual(new Set(["C"]));
    expect([confidence, missing]).toEqual(["high", []]);
  });

  test("a level stands in and is said to be one", () => {
    const guessed = strengthScores({ ...lifter, bench: { singleKg: null, levelKg: 160 } });
    expect(guessed.value).toMatchObject({ totalKg: 690, estimated: true });
    expect(guessed.confidence).toBe("low");
    expect(strengthScores({ ...lifter, bench: { singleKg: 0, levelKg: 160 } }).value?.totalKg).toBe(690);
    expect(strengthScores({ ...lifter, bench: { singleKg: 150, levelKg: null } }).value).toMatchObject({
      totalKg: 680,
      estimated: false,
    });
  });

  test("equipped lifters have no place in a raw crowd", () => {
    const { value, reasons } = strengthScores({ ...lifter, equipment: "equipped" });
    expect(value?.standing).toBeNull();
    expect(value?.ipfGl).toBe(ipfGl("total", "male", "equipped", 93, 700));
    expect(reasons).toHaveLength(4);
  });

  test.each([
    [{ sex: "unspecified" as const }, ["sex"]],
    [{ bodyKg: null }, ["weight"]],
    [{ bodyKg: 0 }, ["weight"]],
    [{ squat: { singleKg: null, levelKg: null } }, ["squat"]],
    [{ deadlift: { singleKg: null, levelKg: 0 }, sex: "unspecified" as const, bodyKg: null }, ["deadlift", "sex", "weight"]],
  ])("%o: no score", (part, missing) => {
    const none = strengthScores({ ...lifter, ...part });
    expect(none).toMatchObject({ value: null, confidence: "low", missing });
    expect(none.reasons[0]).toMatchObject({ rule: "score.missing", facts: { missing } });
  });
});
