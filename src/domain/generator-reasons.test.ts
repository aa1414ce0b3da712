import { expect, test } from "vitest";
import { CURL, draftOf, draftSlot, SETTINGS, SQUAT } from "../../tests/support/draft-samples";
import { programOf } from "./generator-program";
import { type Explained, planReasons, unmet } from "./generator-reasons";
import { type Fact, reason } from "./reason";

/* Specification 12.10: one reason for every decision. */
const draft = draftOf([draftSlot(SQUAT, 3), draftSlot(CURL, 2, { isAdded: true })]);
const told = (over: Partial<Explained> = {}) => {
  const settings = over.settings ?? SETTINGS;
  const base: Explained = {
    ...{ draft, settings, ranges: new Map(), program: programOf(draft, settings, {}), cut: 0, pace: "usual" },
    why: new Map([["squat_quads", reason("slot.fill", { exercise: "squat_quads", score: 30 })]]),
    ...over,
  };
  return planReasons(base).map(({ rule, grade, facts }): { readonly rule: string } & Readonly<Record<string, Fact>> => ({
    rule,
    grade,
    ...facts,
  }));
};
const of = (rule: string, over: Partial<Explained> = {}) => told(over).filter((each) => each.rule === rule);

test("each group's volume against its range", () => {
  const ranges = new Map([["quads", { min: 6, start: 8, max: 14 }] as const, ["biceps", { min: 3, start: 6, max: 20 }] as const]);
  expect(of("gen.volume", { ranges, settings: { ...SETTINGS, focus: ["biceps"] } })).toEqual([
    { rule: "gen.volume", grade: "C", group: "quads", sets: 3, min: 6, start: 8, max: 14, focus: false },
    { rule: "gen.volume", grade: "C", group: "biceps", sets: 2, min: 3, start: 6, max: 20, focus: true },
  ]);
});

test("each progression once, for the level", () =>
  expect(of("gen.progression")).toEqual([
    { rule: "gen.progression", grade: "C", kind: "linear", level: "novice" },
    { rule: "gen.progression", grade: "C", kind: "dp", level: "novice" },
  ]));

test("a light week, a short week, cuts and shorter rests, only where there are any", () => {
  expect(told().map(({ rule }) => rule)).toEqual([
    ...["gen.progression", "gen.progression", "gen.slot", "gen.pick", "gen.slot", "gen.pick"],
  ]);
  expect(of("gen.light-week", { settings: { ...SETTINGS, level: "advanced" } })).toEqual([
    { rule: "gen.light-week", grade: "C", week: 5 },
  ]);
  expect(of("gen.time-floor", { settings: { ...SETTINGS, days: 2, minutes: 45 } })).toEqual([
    { rule: "gen.time-floor", grade: "P", minutes: 90 },
  ]);
  expect(of("gen.cut", { cut: 3 })).toEqual([{ rule: "gen.cut", grade: "P", sets: 3, minutes: 60 }]);
  expect(of("gen.short-rest", { pace: "lean" })).toEqual([{ rule: "gen.short-rest", grade: "P", minutes: 60 }]);
});

test("every slot and pick, by its id", () => {
  expect(of("gen.slot").map(({ slot, added }) => [slot, added])).toEqual([
    ["day1-1", false],
    ["day1-2", true],
  ]);
  expect(of("gen.pick")).toMatchObject([
    { slot: "day1-1", score: 30 },
    { slot: "day1-2", exercise: "isolation_pull_biceps" },
  ]);
});

test("a guardrail that is not met, with its bound", () =>
  expect(unmet({ guardrail: "G2", what: "chest", have: 4, min: 6, max: null })).toMatchObject({
    ...{ rule: "gen.unmet", facts: { guardrail: "G2", what: "chest", have: 4, min: 6, max: null } },
  }));
