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
    ["the state, where no maximum is known", { intensity: { by: "tm", pct: 50 }, state: { plannedKg: 60, tmKg: null } }, 60],
    ["the state, where no level is known", { intensity: { by: "e1rm", pct: 50 }, levelKg: null }, 100],
    ["a share of the state, where that slot is off today", { intensity: { by: "slot", slot: "off", pct: 90 } }, 90],
    ["the whole of another slot's load", { intensity: { by: "slot", slot: "top", pct: 100 } }, 100],
    ["a share of nothing", { intensity: { by: "state", pct: 75 }, state: { plannedKg: null, tmKg: null } }, null],
    ["repetitions in reserve, from the state", { intensity: { by: "rir", v: 2 } }, 100],
    ["an increment more, where the set asks for one", { intensity: { by: "tm", pct: 50, plusInc: true }, incKg: 5 }, 50],
    ["no more, where the scheme has no increment", { intensity: { by: "tm", pct: 50, plusInc: true } }, 45],
    ["a share for one session", { intensity: { by: "tm", pct: 100 }, state: { plannedKg: 90, tmKg: 90, nextShare: 0.5 } }, 45],
  ] as const)("%s", (_, over, kg) => expect(of(over)).toBe(kg));

  test("a share of the state of a slot that is off today is eased like any other", () =>
    expect(of({ intensity: { by: "slot", slot: "off", pct: 100 }, easing: 0.9 })).toBe(90));

  test("a share of a lift of the body is a share of both", () =>
    expect(of({ line: line("added"), state: { plannedKg: 20, tmKg: 20 }, intensity: { by: "tm", pct: 90 } })).toBe(10));

  test("a share of a top load that was eased already is not eased again", () =>
    expect(of({ intensity: { by: "slot", slot: "top", pct: 90 }, easing: 0.9 })).toBe(90));
});
