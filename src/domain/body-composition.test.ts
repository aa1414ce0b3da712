import { describe, expect, test } from "vitest";
import { ffmi, navyBodyFat, type TapeInput } from "./body-composition";
import { foodTotals } from "./food-totals";
import { metAcsm, metKcal, metTable } from "./met";

const man: TapeInput = { sex: "male", heightCm: 180, neckCm: 38, waistCm: 85, hipCm: null };
const woman: TapeInput = { sex: "female", heightCm: 165, neckCm: 32, waistCm: 72, hipCm: 98 };

describe("body fat by tape", () => {
  test("a man and a woman, from the printed formula", () => {
    const male = 495 / (1.0324 - 0.19077 * Math.log10(85 - 38) + 0.15456 * Math.log10(180)) - 450;
    const female = 495 / (1.29579 - 0.35004 * Math.log10(72 + 98 - 32) + 0.221 * Math.log10(165)) - 450;
    expect(male).toBeCloseTo(16.1, 1);
    expect(female).toBeCloseTo(27.4, 1);
    const { value, reasons, confidence, missing } = navyBodyFat(man);
    expect(value?.pct).toBeCloseTo(male, 9);
    expect(value?.lo).toBeCloseTo(male - 4, 9);
    expect(value?.hi).toBeCloseTo(male + 4, 9);
    expect(reasons[0]).toMatchObject({
      rule: "body.tape",
      grade: "B",
      source: "hodgdon-beckett-1984",
      facts: { pct: value?.pct },
    });
    expect([confidence, missing]).toEqual(["low", []]);
    expect(navyBodyFat(woman).value?.pct).toBeCloseTo(female, 9);
  });

  test("a man needs no hip, a woman does; nobody is guessed into a class", () => {
    expect(navyBodyFat({ ...man, hipCm: 100 }).value).toEqual(navyBodyFat(man).value);
    expect(navyBodyFat({ ...woman, hipCm: null })).toMatchObject({ value: null, missing: ["hip"], confidence: "low" });
    expect(navyBodyFat({ ...man, sex: "unspecified" }).missing).toEqual(["sex"]);
    const none = navyBodyFat({ ...man, heightCm: null, neckCm: 0, waistCm: -1 });
    expect(none.missing).toEqual(["height", "neck", "waist"]);
    expect(none.reasons[0]).toMatchObject({ rule: "body.tape-missing", facts: { missing: none.missing } });
  });

  test("impossible tapes have no answer, lean ones a band that ends at nothing", () => {
    expect(navyBodyFat({ ...man, neckCm: 90 })).toMatchObject({ value: null, missing: [] });
    expect(navyBodyFat({ ...man, neckCm: 85 }).reasons[0].rule).toBe("body.tape-impossible");
    expect(navyBodyFat({ ...man, waistCm: 300 }).value).toBeNull();
    expect(navyBodyFat({ ...man, waistCm: 60 }).value).toBeNull();
    expect(navyBodyFat({ ...man, waistCm: 70 }).value?.pct).toBeGreaterThan(1);
    expect(navyBodyFat({ ...man, waistCm: 70 }).value?.lo).toBe(0);
  });

  test("the index of fat-free mass is that of somebody 1.8 m tall", () => {
    expect(ffmi(64.8, 1.8)).toBeCloseTo(20, 9);
    expect(ffmi(60, 1.7)).toBeCloseTo(60 / 1.7 ** 2 + 0.61, 9);
    expect(ffmi(60, 0)).toBeNull();
  });
});

describe("activity and food", () => {
  test("net leaves out what rest would have cost; oxygen reads 5 % higher", () => {
    expect(metKcal(3.5, 80, 60)).toEqual({ gross: 280, net: 200 });
    expect(metKcal(6, 80, 30)).toEqual({ gross: 240, net: 200 });
    expect(metAcsm(3.5, 80, 60).gross).toBeCloseTo(294, 9);
    expect(metAcsm(3.5, 80, 60).net).toBeCloseTo(210, 9);
  });

  test("codes of strength training, and no others", () => {
    expect(["02050", "02052", "02054", "99999", "toString"].map(metTable)).toEqual([6, 5, 3.5, null, null]);
  });

  test("portions are summed, an unknown food is named and not counted as nothing", () => {
    const table = new Map([
      ["rice", { kcal: 130, proteinG: 2.69, fatG: 0.28, carbsG: 28.17 }],
      ["oil", { kcal: 884, proteinG: 0, fatG: 100, carbsG: 0 }],
    ]);
    const totals = foodTotals(
      [
        { foodId: "rice", grams: 200 },
        { foodId: "mystery", grams: 100 },
        { foodId: "oil", grams: 10 },
      ],
      table,
    );
    expect(totals.kcal).toBeCloseTo(348.4, 9);
    expect(totals.proteinG).toBeCloseTo(5.38, 9);
    expect(totals.fatG).toBeCloseTo(10.56, 9);
    expect(totals.carbsG).toBeCloseTo(56.34, 9);
    expect(totals.unknown).toEqual(["mystery"]);
    expect(foodTotals([], table)).toEqual({ kcal: 0, proteinG: 0, fatG: 0, carbsG: 0, unknown: [] });
  });
});
