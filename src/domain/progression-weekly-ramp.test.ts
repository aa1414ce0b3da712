import { describe, expect, test } from "vitest";
import { at, ctx, DAY, did, line, SCHEMES, said } from "../../tests/support/progression-samples";
import { advanceWeeklyRamp, rampMax, rampSets, rampStep } from "./progression-weekly-ramp";
import type { SlotContext, SlotState } from "./slot-state";
import { LB_KG } from "./units";

/* Specification 5.5, weeklyRamp: climbing fives, and a top triple that becomes the five of next week. */
const { weeklyRamp } = SCHEMES;
const max = (kg: number, over: Partial<SlotState> = {}) => at(kg, { tmKg: kg, ...over });
const run = (state: SlotState, kind: "success" | "in_range" | "miss", topReps: number | null, over: Partial<SlotContext> = {}) =>
  advanceWeeklyRamp(weeklyRamp, state, did(kind, [5, 5, 3], { topReps, hasShortSet: false }), ctx(over));
const base = { planned: 100, reps: [5, 5, 3] };

test("a made triple raises the top five by the increment", () => {
  const up = run(max(100, { fails: 1 }), "success", 3);
  // 2.5 kg on the bar are 2.5 / 0.85 of the maximum.
  expect(up.value).toEqual(max(100 + 2.5 / 0.85));
  expect(said(up)).toMatchObject({ rule: "progression.weeklyRamp.add", ...base, top: 3, fromKg: 100 });
  expect(run(max(100), "success", 3, { zone: "lower" }).value.tmKg).toBeCloseTo(100 + 5 / 0.85, 9);
});

test("a day without a top set decides nothing", () => {
  const state = max(100, { fails: 1 });
  for (const kind of ["success", "miss"] as const) {
    const day = run(state, kind, null);
    expect([day.value, said(day)]).toEqual([state, { rule: "progression.weeklyRamp.ramp", ...base, top: null }]);
  }
});

test("two misses in a row cost a tenth", () => {
  const once = run(max(100), "miss", 2);
  expect(once.value).toEqual(max(100, { fails: 1 }));
  expect(said(once)).toEqual({ rule: "progression.weeklyRamp.repeat", ...base, top: 2, fails: 1 });
  const twice = run(once.value, "miss", 2);
  expect(twice.value).toEqual(max(90, { resets: [DAY] }));
  expect(said(twice)).toEqual({ rule: "progression.weeklyRamp.reset", ...base, top: 2, fails: 2, fromKg: 100, toKg: 90 });
});

test("in range holds and forgets the miss; a closed gate holds and keeps it", () => {
  const held = run(max(100, { fails: 1 }), "in_range", 3);
  expect([held.value, said(held)]).toEqual([max(100), { rule: "progression.hold.in_range", ...base, top: 3 }]);
  const gated = run(max(100, { fails: 1 }), "success", 3, { signals: { fatigue: 8 } });
  expect([gated.value, gated.reasons[0].rule]).toEqual([max(100, { fails: 1 }), "gate.fatigue"]);
});

describe("the weekly step", () => {
  const step = (tmKg: number | null, resets: readonly string[], over: Partial<SlotContext> = {}) =>
    rampStep(weeklyRamp, { tmKg, resets }, ctx(over));

  test("is the increment, and after a reset a fortieth of the top five at most", () => {
    expect(step(100, [])).toBe(2.5);
    expect(step(100, [DAY])).toBeCloseTo(100 * 0.85 * 0.025, 9);
    expect(step(200, [DAY])).toBe(2.5);
    expect(step(200, [DAY], { zone: "lower" })).toBeCloseTo(200 * 0.85 * 0.025, 9);
    expect(step(20, [DAY], { line: line("added") })).toBeCloseTo(100 * 0.85 * 0.025, 9);
  });

  test("is the increment where nothing is known of the maximum", () => {
    expect(step(null, [DAY])).toBe(2.5);
    expect(step(100, [DAY], { line: null })).toBe(2.5);
    expect(step(100, [], { unit: "lb" })).toBeCloseTo(5 * LB_KG, 9);
  });
});

test("40, 55, 65, 75 and 85 % of a maximum that is the five over 0.85", () => {
  expect(rampMax(85)).toBeCloseTo(100, 9);
  expect(rampMax(90, 0.9)).toBeCloseTo(100, 9);
  expect(rampSets(200)).toEqual([80, 110, 130, 150, 170]);
});
