import { describe, expect, test } from "vitest";
import { line } from "../../tests/support/progression-samples";
import { type BaseLoadInput, baseLoad } from "./base-load";

const of = (over: Partial<BaseLoadInput>) =>
  baseLoad({
    intensity: { by: "state" },
    state: { plannedKg: 101, tmKg: 90 },
    line: line(),
    levelKg: 120,
    topKgBySlot: new Map([["top", 100]]),
    easing: 1,
    ...over,
  });

describe("base load", () => {
  test.each([
    ["the state, rounded to the plates", { intensity: { by: "state" } }, 100],
    ["a share of the state", { intensity: { by: "state", pct: 75 } }, 75],
    ["a share of the training max", { intensity: { by: "tm", pct: 50 } }, 45],
    ["a share of the level", { intensity: { by: "e1rm", pct: 50 } }, 60],
    ["a share of another slot's top load", { intensity: { by: "slot", slot: "top", pct: 90 } }, 90],
    ["an effort, from the state", { intensity: { by: "rpe", v: 8 } }, 100],
    ["the lifter's choice", { intensity: { by: "open" } }, null],
    ["the body alone", { intensity: { by: "bodyweight" } }, 0],
    ["nothing to load", { line: null }, 0],
    ["a reduction, rounded down", { easing: 0.95 }, 95],
  ] as const)("%s", (_, over, kg) => expect(of(over)).toBe(kg));

  test("a share of a top load that was eased already is not eased again", () =>
    expect(of({ intensity: { by: "slot", slot: "top", pct: 90 }, easing: 0.9 })).toBe(90));
});
