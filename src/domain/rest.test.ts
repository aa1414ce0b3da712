import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CATEGORIES } from "./exercise-vocabulary";
import { alertsFor, type RestInput, restRange, restSeconds, supersetRest } from "./rest";
import { SLOT_ROLES } from "./vocabulary";

const input = (over: Partial<RestInput>): RestInput => ({
  role: "primary",
  category: "compound",
  slotRestS: null,
  lastRpe: null,
  missed: false,
  ...over,
});

describe("rest between sets", () => {
  test.each([
    ["primary compound", input({}), 180],
    ["primary compound after RPE 9", input({ lastRpe: 9 }), 240],
    ["secondary compound", input({ role: "secondary" }), 120],
    ["accessory", input({ role: "accessory", category: "isolation" }), 60],
    ["accessory isolation after a miss", input({ role: "accessory", category: "isolation", missed: true }), 90],
    ["optional compound after RPE 9.5", input({ role: "optional", lastRpe: 9.5 }), 120],
    ["isolation in a main slot", input({ role: "secondary", category: "isolation" }), 90],
    ["unknown", input({ role: null, category: null }), 120],
    ["the slot's own rest wins", input({ slotRestS: 210 }), 210],
    ["at least half a minute", input({ slotRestS: 5 }), 30],
    ["at most seven minutes", input({ slotRestS: 400, lastRpe: 10 }), 420],
  ])("%s", (_, given, seconds) => expect(restSeconds(given).value.seconds).toBe(seconds));

  test("the deciding reason names what decided", () => {
    expect(restSeconds(input({ lastRpe: 9 })).reasons[0].rule).toBe("rest.hard-set");
    expect(restSeconds(input({ lastRpe: 8.5 })).reasons[0].rule).toBe("rest.base");
  });

  test("says what it is made of and how sure that is", () => {
    const told = (over: Partial<RestInput>) => {
      const { confidence, missing, reasons } = restSeconds(input(over));
      return [confidence, missing, reasons.map(({ rule, facts, grade }) => [rule, facts, grade])];
    };
    const table = ["rest.base", { seconds: 180, role: "primary", category: "compound" }, "C"];
    expect(told({})).toEqual(["high", ["rpe"], [table]]);
    expect(told({ lastRpe: 9.5 })).toEqual([
      ...["high", [], [["rest.hard-set", { seconds: 240, added: 60, rpe: 9.5, missed: false }, "C"], table]],
    ]);
    expect(told({ role: null })[0]).toBe("low");
    expect(told({ role: null, slotRestS: 90 })[0]).toBe("high");
    // Without a category the role tells: a main lift is a compound, an accessory is none.
    const added = (over: Partial<RestInput>) =>
      restSeconds(input({ missed: true, category: null, ...over })).reasons[0].facts.added;
    expect([added({}), added({ role: "secondary" }), added({ role: "accessory" }), added({ role: null })]).toEqual([
      60, 60, 30, 30,
    ]);
    expect(restSeconds(input({ role: "optional", category: "isolation" })).value.seconds).toBe(60);
    expect(restSeconds(input({ role: "primary", category: "isolation" })).value.seconds).toBe(90);
    expect(restSeconds(input({ role: "primary", category: "mobility" })).value.seconds).toBe(120);
  });

  test("a short rest has one late alert", () => {
    expect(alertsFor(60)).toEqual([15]);
    expect(alertsFor(61)).toEqual([30, 10]);
  });

  test("the ranges of the specification", () => {
    expect([restRange("compound", 6), restRange("compound", 8), restRange("isolation", 5)]).toEqual([
      [180, 300],
      [120, 180],
      [60, 90],
    ]);
  });

  test("always 30–420 s, and never shorter after a harder set", () =>
    fc.assert(
      fc.property(
        fc.option(fc.constantFrom(...SLOT_ROLES), { nil: null }),
        fc.option(fc.constantFrom(...CATEGORIES), { nil: null }),
        fc.option(fc.integer({ min: 0, max: 900 }), { nil: null }),
        fc.double({ min: 1, max: 10, noNaN: true }),
        fc.double({ min: 1, max: 10, noNaN: true }),
        fc.boolean(),
        (role, category, slotRestS, a, b, missed) => {
          const secondsAfter = (lastRpe: number, fell: boolean) =>
            restSeconds({ role, category, slotRestS, lastRpe, missed: fell }).value.seconds;
          const [easier, harder] = [secondsAfter(Math.min(a, b), false), secondsAfter(Math.max(a, b), missed)];
          expect(easier).toBeLessThanOrEqual(harder);
          for (const seconds of [easier, harder]) {
            expect(seconds).toBeGreaterThanOrEqual(30);
            expect(seconds).toBeLessThanOrEqual(420);
          }
        },
      ),
      { numRuns: 1000, seed: 72 },
    ));
});

describe("supersets", () => {
  const set = { role: "accessory", category: "isolation", slotRestS: 60, lastRpe: 7, missed: false } as const;

  test("20 seconds inside the round, one alert", () => {
    const advice = supersetRest([set], false);
    expect(advice.value).toEqual({ seconds: 20, alerts: [15] });
    expect(advice.reasons[0].rule).toBe("rest.superset");
    expect(supersetRest([], true).value.seconds).toBe(20);
    expect(advice).toMatchObject({ confidence: "high", missing: [] });
    expect(advice.reasons[0]).toMatchObject({ facts: { seconds: 20 }, grade: "P" });
  });

  test("the longest rest of the round after it", () => {
    expect(supersetRest([set, { ...set, slotRestS: 90 }], true).value).toEqual({ seconds: 90, alerts: [30, 10] });
    const hard = supersetRest([{ ...set, lastRpe: 9.5, slotRestS: 90 }, set], true);
    expect(hard.value.seconds).toBe(120);
    expect(hard.reasons[0].rule).toBe("rest.hard-set");
  });
});
