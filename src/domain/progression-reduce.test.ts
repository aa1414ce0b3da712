import { describe, expect, test } from "vitest";
import { at, ctx, DAY, line, said } from "../../tests/support/progression-samples";
import { addDays } from "./civil-date";
import { type Cut, reduce, told } from "./progression-reduce";
import type { SlotContext, SlotState } from "./slot-state";
import { LB_KG } from "./units";

/* Specification 5.4 and 0.6: reductions go to the nearest load at or below, and never a third time in 28 days. */
const run = (state: SlotState, cut: Cut, over: Partial<SlotContext> = {}) =>
  reduce(state, cut, ctx(over), "rule.down", { reps: 4 });
const tenth = { factor: 0.9 } as const;

describe("a reduction", () => {
  test("to a share, rounded down, dated, counters cleared", () => {
    const down = run(at(62.5, { fails: 3, tops: 1, resets: ["2025-01-01"] }), tenth);
    // 56.25 kg is not on the bar.
    expect(down.value).toEqual(at(55, { repTarget: 5, resets: ["2025-01-01", DAY] }));
    expect(said(down)).toEqual({ rule: "rule.down", reps: 4, fromKg: 62.5, toKg: 55 });
    expect(run(at(100), tenth).value.plannedKg).toBe(90);
    expect(said(run(at(101), tenth))).toMatchObject({ fromKg: 100, toKg: 90 });
  });

  test("by so much in the lifter's unit", () => {
    expect(run(at(100), { drop: 15 }).value.plannedKg).toBe(85);
    const pounds = run(at(145 * LB_KG), { drop: 15 }, { unit: "lb", line: line("barbell", "lb") });
    expect(pounds.value.plannedKg).toBeCloseTo(130 * LB_KG, 9);
  });

  test("to a load, and never above where it was", () => {
    expect(run(at(100), { toKg: 81 }).value.plannedKg).toBe(80);
    expect(run(at(100), { toKg: 120 }).value.plannedKg).toBe(100);
  });

  test("of body and belt together; with help, easier is more of it", () => {
    // 100 kg in all: a tenth less is ten on the belt.
    expect(run(at(20), tenth, { line: line("added") }).value.plannedKg).toBe(10);
    expect(run(at(20), tenth, { line: line("assist") }).value.plannedKg).toBe(26.25);
  });

  test("never under the easiest there is", () => expect(run(at(22.5), { factor: 0.5 }).value.plannedKg).toBe(20));
});

describe("no reduction", () => {
  test("at the easiest load, or without one: something easier is the advice", () => {
    const floors = [run(at(20, { fails: 3, tops: 1 }), tenth), run(at(100, { fails: 3, tops: 1 }), tenth, { line: null })];
    for (const floor of floors) {
      expect(floor.value).toMatchObject({ fails: 0, tops: 0, resets: [] });
      expect(said(floor)).toEqual({ rule: "progression.floor", reps: 4, kg: floor.value.plannedKg });
    }
    // The nearest the bar can do to 20.9 kg is the empty bar.
    expect(said(run(at(20.9), tenth))).toMatchObject({ rule: "progression.floor", kg: 20.9 });
    expect(said(run(at(20, { plannedKg: null }), tenth))).toMatchObject({ rule: "progression.floor", kg: null });
  });

  test("a third time within 28 days: held with its counters", () => {
    const state = at(100, { fails: 3, resets: ["2025-01-01", addDays(DAY, -27), addDays(DAY, -5)] });
    const held = run(state, tenth);
    expect([held.value, said(held)]).toEqual([state, { rule: "progression.reset-cap", reps: 4, resets: 2, days: 28 }]);
    expect(run(at(100, { resets: [addDays(DAY, -28), addDays(DAY, -5)] }), tenth).value.plannedKg).toBe(90);
  });
});

test("what is told is certain, and by consensus of coaches", () =>
  expect(told(at(60), "rule.told", { a: 1 })).toEqual({
    ...{ value: at(60), confidence: "high", missing: [] },
    reasons: [{ rule: "rule.told", text: "why.rule.told", facts: { a: 1 }, grade: "C" }],
  }));
