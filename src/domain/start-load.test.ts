import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type GridKind, START_CLASSES } from "./exercise-vocabulary";
import { defaultGrid, isLoadable, minimum } from "./load-grid";
import { lineOf } from "./load-line";
import { type StartInput, startLoad } from "./start-load";
import { LEVELS, SEXES } from "./vocabulary";

const line = (kind: GridKind, bodyKg = 0) => lineOf(defaultGrid(kind, "kg"), kind, bodyKg);
const input = (over: Partial<StartInput> = {}): StartInput => ({
  exercise: { id: "x", category: "compound", startClass: "squat", loadBasis: "total" },
  line: line("barbell"),
  level: null,
  levelDays: null,
  daysOff: null,
  reps: 5,
  rir: 2,
  experience: "novice",
  sex: "male",
  bodyKg: 80,
  ...over,
});
const lift = (startClass: StartInput["exercise"]["startClass"], loadBasis: StartInput["exercise"]["loadBasis"] = "total") => ({
  exercise: { id: "x", category: "compound" as const, startClass, loadBasis },
});

describe("the first load", () => {
  test.each([
    ["squat, man of 80 kg: 0.40", input(), 30],
    ["the same, woman", input({ sex: "female" }), 22.5],
    ["intermediate: 1.3 times", input({ experience: "intermediate" }), 40],
    ["unknown body mass: 75 kg", input({ bodyKg: null }), 30],
    ["overhead press below the bar: the bar", input({ ...lift("overhead_press"), sex: "female", bodyKg: 60 }), 20],
    ["dumbbell press, per hand already", input({ ...lift("db_press_per_hand", "per_hand"), line: line("dumbbell") }), 8],
    ["dumbbell Romanian deadlift: half in each hand", input({ ...lift("rdl", "per_hand"), line: line("dumbbell") }), 15],
    ["pull-up: the body alone", input({ ...lift("none", "added"), line: line("added", 80) }), 0],
    ["assisted pull-up: the rest of a pulldown", input({ ...lift("pulldown", "assist"), line: line("assist", 80) }), 52.5],
    ["a known level: for the slot's reps, rounded down", input({ level: { kg: 120, basis: "rated" } }), 95],
    ["a scheme's own percentage", input({ level: { kg: 120, basis: "rated" }, startPct: 70 }), 82.5],
    ["a level from before a break is eased", input({ level: { kg: 120, basis: "rated" }, levelDays: 25, daysOff: 25 }), 85],
    ["a related lift", input({ transfer: { from: "y", e1rmKg: 60, days: 7 } }), 45],
    ["bare floor work", input({ line: null }), null],
  ])("%s", (_, given, kg) => expect(startLoad(given).value).toBe(kg));

  describe("a related lift and body mass", () => {
    const press = { ...lift("db_press_per_hand", "per_hand"), line: line("dumbbell") };
    const from = (e1rmKg: number, highKg: number, isSure = true) =>
      startLoad(input({ ...press, transfer: { from: "y", e1rmKg, highKg, isSure, days: 1 } }));

    test("a well-known lift never starts its relative below the share of body mass", () => {
      const { value, reasons } = from(7, 14);
      expect(value).toBe(8);
      expect(reasons.map(({ rule }) => rule)).toEqual(["start.ratio", "start.transfer"]);
    });
    test("nor above what its band allows", () => {
      const { value, reasons } = from(3, 6);
      expect(value).toBe(3);
      expect(reasons[0]).toMatchObject({ rule: "start.transfer", facts: { e1rmKg: 6 } });
    });
    test("an unsure one stays at the careful end", () => expect(from(7, 14, false).value).toBe(3));
    test("a strong one stays at the careful end of its band", () => {
      const { value, reasons } = from(30, 60);
      expect(value).toBeGreaterThan(8);
      expect(reasons.map(({ rule }) => rule)).toEqual(["start.transfer"]);
    });
    test("without a share of body mass nothing changes", () => {
      const bar = { ...lift("none"), transfer: { from: "y", e1rmKg: 26, highKg: 60, isSure: true, days: 1 } };
      expect(startLoad(input(bar)).reasons.map(({ rule }) => rule)).toEqual(["start.transfer"]);
    });
  });

  test.each([
    ["nothing is loaded", input({ line: null }), "high", "start.none", { exercise: "x" }, []],
    ["cardio", input({ exercise: { ...input().exercise, category: "cardio" } }), "high", "start.none", { exercise: "x" }, []],
    ["mobility", input({ exercise: { ...input().exercise, category: "mobility" } }), "high", "start.none", { exercise: "x" }, []],
    [
      "a level",
      input({ level: { kg: 120, basis: "rated" } }),
      ...(["medium", "start.level", { kg: 95, levelKg: 120, addedKg: null, reps: 5, rir: 2, eased: 1, pct: null }, []] as const),
    ],
    [
      "at least a level",
      input({ level: { kg: 120, basis: "lower-bound" }, startPct: 70 }),
      ...(["low", "start.level", { kg: 82.5, eased: 1, pct: 70 }, []] as const),
    ],
    [
      "a level of what hangs on the body",
      input({ ...lift("none", "added"), line: line("added", 80), level: { kg: 120, basis: "rated" } }),
      ...(["medium", "start.level", { levelKg: 120, addedKg: 40 }, []] as const),
    ],
    [
      "a related lift",
      input({ transfer: { from: "y", e1rmKg: 60, days: 7 } }),
      ...(["low", "start.transfer", { kg: 45, from: "y", e1rmKg: 60, reps: 5, rir: 2, eased: 1 }, ["history"]] as const),
    ],
    [
      "body mass",
      input(),
      ...(["low", "start.ratio", { kg: 30, ratio: 0.4, bodyKg: 80, assumedKg: null, wantedKg: 32 }, ["history"]] as const),
    ],
    [
      "a body mass nobody knows",
      input({ bodyKg: null }),
      ...(["low", "start.ratio", { bodyKg: null, assumedKg: 75 }, ["history", "weight"]] as const),
    ],
    ["no share at all", input(lift("none")), "low", "start.minimum", { kg: 20 }, ["history"]],
    ["no share and no mass", input({ ...lift("none"), bodyKg: null }), "low", "start.minimum", { kg: 20 }, ["history", "weight"]],
  ] as const)("from %s: the reason names it", (_, given, confidence, rule, facts, missing) => {
    const advice = startLoad(given);
    expect(advice.confidence).toBe(confidence);
    expect(advice.reasons[0]).toMatchObject({ rule, facts });
    expect(advice.missing).toEqual(missing);
  });

  test("an assisted lift without a share begins with half the body, and below the bar it says so", () => {
    expect(startLoad(input({ ...lift("none", "assist"), line: line("assist", 80) })).value).toBe(40);
    const press = input({ ...lift("overhead_press"), sex: "female", bodyKg: 60 });
    expect(startLoad(press).reasons.map(({ rule, facts }) => [rule, facts.kg])).toEqual([
      ["start.ratio", 20],
      ["start.minimum", 20],
    ]);
    const belt = startLoad(input({ ...lift("squat", "added"), line: line("added", 80) }));
    expect(belt.reasons.map(({ rule }) => rule)).toEqual(["start.ratio"]);
    expect(belt.value).toBe(0);
  });

  test("after a year away the level is a ceiling, and a related lift is not asked", () => {
    const level = (kg: number) => ({ level: { kg, basis: "rated" as const }, levelDays: 400 });
    const rule = (over: Partial<StartInput>) => startLoad(input(over)).reasons[0].rule;
    expect(rule({ ...level(300), daysOff: 365 })).toBe("start.ratio");
    expect(rule({ ...level(300), daysOff: 364 })).toBe("start.level");
    expect(rule({ ...level(50), daysOff: 365 })).toBe("start.level");
    const transfer = { from: "y", e1rmKg: 60, days: 400 };
    expect(rule({ transfer, daysOff: 365 })).toBe("start.ratio");
    expect(rule({ transfer, daysOff: 364 })).toBe("start.transfer");
    expect(rule({ transfer, daysOff: null })).toBe("start.transfer");
  });

  test("says what it assumed", () => {
    expect(startLoad(input({ bodyKg: null }))).toMatchObject({
      confidence: "low",
      missing: ["history", "weight"],
      reasons: [{ rule: "start.ratio" }],
    });
    expect(startLoad(input({ level: { kg: 120, basis: "rated" } })).reasons[0].rule).toBe("start.level");
  });

  test("always loadable, at least the lightest there is, and never more for a novice", () =>
    fc.assert(
      fc.property(
        fc.constantFrom<GridKind>("barbell", "dumbbell", "kettlebell", "stack", "plate", "added", "assist"),
        fc.constantFrom(...START_CLASSES),
        fc.constantFrom(...SEXES),
        fc.constantFrom(...LEVELS),
        fc.option(fc.double({ min: 30, max: 300, noNaN: true }), { nil: null }),
        (kind, startClass, sex, experience, bodyKg) => {
          const body = kind === "added" || kind === "assist" ? (bodyKg ?? 70) : 0;
          const given = input({ ...lift(startClass), line: line(kind, body), sex, bodyKg });
          const kg = startLoad({ ...given, experience }).value ?? -1;
          const grid = defaultGrid(kind, "kg")!;
          expect(isLoadable(grid, kg) && kg >= minimum(grid)).toBe(true);
          const novice = startLoad({ ...given, experience: "novice" }).value ?? -1;
          expect(kind === "assist" ? novice >= kg : novice <= kg).toBe(true);
        },
      ),
      { numRuns: 1000, seed: 66 },
    ));
});
