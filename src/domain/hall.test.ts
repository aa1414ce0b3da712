import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hallMaintenanceAt, hallSimulate } from "./hall";
import { type HallPerson, hallBody, hallMaintenance, hallWeight } from "./hall-body";
import { hallStep } from "./hall-step";

const man: HallPerson = { sex: "male", weightKg: 76, heightM: 1.73, age: 36, pal: 1.5 };
const woman: HallPerson = { sex: "female", weightKg: 58, heightM: 1.64, age: 21, pal: 1.7 };
const end = (person: HallPerson, kcal: number, days: number) => hallSimulate(person, kcal, days).at(-1)!;

describe("the dynamic model", () => {
  test("the printed checks", () => {
    expect(hallMaintenance(man)).toBeCloseTo(2502.555, 6);
    expect(end(man, 2287, 365).weightKg).toBeCloseTo(70, 1);
    expect(end(woman, 2159, 365).weightKg).toBeCloseTo(55, 1);
    expect(hallMaintenanceAt(man, 70)).toBeCloseTo(2358.8, 1);
  });

  test("compartments of day 0", () => {
    const body = hallBody(man)!;
    const fat = 0.76 * (0.14 * 36 + 37.31 * Math.log(76 / 1.73 ** 2) - 103.94);
    const ecf = 0.191 * 76 + 9.57 * 1.73 + 0.025 * 36 - 12.4;
    expect(body.start.fat).toBeCloseTo(fat, 9);
    expect(body.start.ecf).toBeCloseTo(ecf, 9);
    expect(body.start.lean).toBeCloseTo(76 - fat - 2.35 - ecf, 9);
    expect(body.start).toMatchObject({ glycogen: 0.5, at: 0 });
    expect(hallWeight(body.start)).toBeCloseTo(76, 9);
    expect(body.ci0).toBeCloseTo(body.ei0 / 2, 9);
    expect(body.delta).toBeCloseTo((0.35 * hallMaintenance(man)) / 1.5 / 76, 9);
    const female = hallBody(woman)!.start;
    expect(female.fat).toBeCloseTo(0.58 * (0.14 * 21 + 39.96 * Math.log(58 / 1.64 ** 2) - 102.01), 9);
    expect(female.ecf).toBeCloseTo(0.167 * 58 + 5.987 * 1.64 - 4, 9);
  });

  test("one day, by hand", () => {
    const body = hallBody(man)!;
    const { start, ei0, ci0, delta, k } = body;
    const intake = 2000;
    const p = (10.4 * 1816.4) / 9440.7 / ((10.4 * 1816.4) / 9440.7 + start.fat);
    const dG = (1000 - ci0) / 4206.5;
    const a = (p * 229.45) / 1816.4 + ((1 - p) * 179.25) / 9440.7;
    const rest = k + 3.107 * start.fat + 21.989 * start.lean + delta * 76 + 0.1 * (intake - ei0);
    const ee = (rest + (intake - 4206.5 * dG) * a) / (1 + a);
    const balance = intake - ee - 4206.5 * dG;
    const { state, expenditure } = hallStep(body, start, intake);
    expect(expenditure).toBeCloseTo(ee, 6);
    expect(state.fat).toBeCloseTo(start.fat + ((1 - p) * balance) / 9440.7, 9);
    expect(state.lean).toBeCloseTo(start.lean + (p * balance) / 1816.4, 9);
    expect(state.glycogen).toBeCloseTo(0.5 + dG, 9);
    expect(state.at).toBeCloseTo((0.14 * (intake - ei0)) / 14, 9);
    expect(state.ecf).toBeCloseTo(start.ecf + (3220 * (intake / ei0 - 1) - 4000 * (1 - 1000 / ci0)) / 3220, 9);
    const second = hallStep(body, state, intake).state;
    const salt = 3220 * (intake / ei0 - 1) - 3000 * (state.ecf - start.ecf) - 4000 * (1 - 1000 / ci0);
    expect(second.ecf).toBeCloseTo(state.ecf + salt / 3220, 9);
    expect(second.at).toBeCloseTo(state.at + (0.14 * (intake - ei0) - state.at) / 14, 9);
  });

  test("energy in is energy stored and spent", () => {
    const body = hallBody(woman)!;
    let state = body.start;
    for (const kcal of [2600, 1500, 1800, 3000]) {
      const next = hallStep(body, state, kcal);
      const stored =
        9440.7 * (next.state.fat - state.fat) +
        1816.4 * (next.state.lean - state.lean) +
        4206.5 * (next.state.glycogen - state.glycogen);
      expect(next.expenditure + stored).toBeCloseTo(kcal, 6);
      state = next.state;
    }
  });

  test("balance holds the body where it is", () =>
    fc.assert(
      fc.property(
        fc.constantFrom("male" as const, "female" as const),
        fc.double({ min: 1.5, max: 2, noNaN: true }),
        fc.double({ min: 21, max: 38, noNaN: true }),
        fc.integer({ min: 18, max: 70 }),
        fc.double({ min: 1.2, max: 2.2, noNaN: true }),
        (sex, heightM, bmi, age, pal) => {
          const person = { sex, heightM, weightKg: bmi * heightM ** 2, age, pal };
          fc.pre(hallBody(person) !== null);
          const now = hallMaintenance(person);
          expect(end(person, now, 100).weightKg).toBeCloseTo(person.weightKg, 6);
          expect(end(person, now, 100).expenditure).toBeCloseTo(now, 6);
          expect(end(person, now - 400, 100).weightKg).toBeLessThan(person.weightKg);
          expect(end(person, now + 400, 100).weightKg).toBeGreaterThan(person.weightKg);
        },
      ),
      { numRuns: 1000, seed: 154 },
    ));

  test("a large eater's glycogen does not swing", () => {
    const giant: HallPerson = { sex: "male", weightKg: 190, heightM: 2, age: 25, pal: 2.2 };
    const path = hallSimulate(giant, 9000, 60).map(({ weightKg }) => weightKg);
    const turns = path.slice(2).filter((kg, i) => (kg - path[i + 1]!) * (path[i + 1]! - path[i]!) < 0);
    expect(turns).toEqual([]);
  });

  test("food may differ from day to day", () => {
    const path = hallSimulate(man, (day) => (day < 3 ? 2000 : 3000), 6);
    expect(path).toHaveLength(6);
    expect(path.slice(0, 3)).toEqual(hallSimulate(man, 2000, 3));
    expect(path[5]!.weightKg).toBeGreaterThan(path[2]!.weightKg);
    expect(path[0]!.fatKg).toBeLessThan(hallBody(man)!.start.fat);
  });

  test("whatever is asked, every number is one and no tissue is negative", () => {
    for (const kcal of [-500, 0, 30_000, 1e9, Number.POSITIVE_INFINITY]) {
      const points = hallSimulate(man, kcal, 900);
      expect(points.every(({ weightKg, fatKg, expenditure }) => [weightKg, fatKg, expenditure].every(Number.isFinite))).toBe(
        true,
      );
      expect(points.every(({ weightKg, fatKg }) => weightKg > 0 && fatKg >= 0)).toBe(true);
    }
    expect(end(man, -500, 30)).toEqual(end(man, 0, 30));
    expect(end(man, 40_000, 30)).toEqual(end(man, 30_000, 30));
    expect(hallSimulate(man, 2000, 0)).toEqual([]);
    expect(hallSimulate(man, 2000, 1e9)).toHaveLength(36_500);
  });

  test("a body the regressions do not fit has no model", () => {
    for (const person of [
      { ...man, weightKg: 0 },
      { ...man, weightKg: 40 },
      { ...man, heightM: 0 },
      { ...man, heightM: 5 },
      { ...man, pal: 0 },
      { ...man, weightKg: Number.NaN },
    ]) {
      expect(hallBody(person)).toBeNull();
      expect(hallSimulate(person, 2000, 10)).toEqual([]);
      expect(hallMaintenanceAt(person, 60)).toBeNull();
    }
  });

  test.each([0, 5, 5000, Number.NaN])("no lasting intake ends at %d kg", (toKg) =>
    expect(hallMaintenanceAt(man, toKg)).toBeNull(),
  );

  test("maintenance elsewhere: where it is, it is today's; out of reach there is none", () => {
    expect(hallMaintenanceAt(man, 76)).toBeCloseTo(hallMaintenance(man), 0);
    expect(hallMaintenanceAt(man, 90)!).toBeGreaterThan(hallMaintenance(man));
    const kcal = hallMaintenanceAt(woman, 62)!;
    expect(end(woman, kcal, 6000).weightKg).toBeCloseTo(62, 3);
  });
});
