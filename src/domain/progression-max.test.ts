import { describe, expect, test } from "vitest";
import { at, ctx, DAY, line, said } from "../../tests/support/progression-samples";
import { addDays } from "./civil-date";
import { cutMax, raiseMax } from "./progression-max";
import type { SlotState } from "./slot-state";

/* Training maxima: unrounded, within the jump rule (5.3) and the cap on reductions (5.4). */
const max = (kg: number, over: Partial<SlotState> = {}) => at(kg, { tmKg: kg, ...over });
const raise = (state: SlotState, by: number, over = {}, share?: number) =>
  raiseMax(state, by, ctx(over), "rule.up", { reps: 5 }, share);
const cut = (state: SlotState, factor = 0.9, over = {}) => cutMax(state, factor, ctx(over), "rule.down", { reps: 5 });

describe("a raise", () => {
  test("by kilograms, kept unrounded, mirrored in the load, misses cleared", () => {
    const up = raise(max(100, { fails: 1 }), 1.25);
    expect(up.value).toEqual(max(101.25));
    expect(said(up)).toEqual({ rule: "rule.up", reps: 5, fromKg: 100, toKg: 101.25 });
  });

  test("at most a tenth, also over the easiest load of the week", () => {
    expect(raise(max(100), 20).value.tmKg).toBeCloseTo(110, 9);
    expect(raise(max(100), 20, { weekAgoKg: 96 }).value.tmKg).toBeCloseTo(105.6, 9);
    expect(raise(max(100), 20, { weekAgoKg: 120 }).value.tmKg).toBeCloseTo(110, 9);
    expect(raise(max(100), -5).value.tmKg).toBe(100);
  });

  test("or one step of the equipment, where that is more", () => {
    expect(raise(max(20), 5).value.tmKg).toBe(22.5);
    expect(raise(max(100), 20, { weekAgoKg: 90 }).value.tmKg).toBe(102.5);
    // At the end of the equipment there is no step; a tenth of the maximum is still a tenth.
    expect(raise(max(60), 20, { line: line("dumbbell") }).value.tmKg).toBeCloseTo(66, 9);
  });

  test("a step of the part that is lifted counts where that is smaller", () => {
    // Dumbbells step by 2.5 kg from 10 kg on and by 1 kg below: half of 12.5 kg is 6, and its step 1 kg.
    expect(raise(max(12.5), 5, { line: line("dumbbell"), weekAgoKg: 5 }, 0.5).value.tmKg).toBe(13.5);
    expect(raise(max(12.5), 5, { line: line("dumbbell"), weekAgoKg: 5 }).value.tmKg).toBe(15);
  });

  test("of body and belt together", () => expect(raise(max(10), 20, { line: line("added") }).value.tmKg).toBeCloseTo(19, 9));

  test("nothing to raise without a maximum or a load", () => {
    for (const held of [raise(at(100), 5), raise(max(100), 5, { line: null })]) {
      expect(held.value).toMatchObject({ plannedKg: 100 });
      expect(said(held)).toEqual({ rule: "progression.hold", reps: 5 });
    }
  });
});

describe("a cut", () => {
  test("to a share, dated, misses cleared", () => {
    const down = cut(max(101, { fails: 2, resets: ["2025-01-01"] }));
    expect(down.value).toEqual(max(90.9, { resets: ["2025-01-01", DAY] }));
    expect(said(down)).toEqual({ rule: "rule.down", reps: 5, fromKg: 101, toKg: 90.9 });
  });

  test("never a third within 28 days: held, counters kept", () => {
    const state = max(100, { fails: 2, resets: [addDays(DAY, -27), addDays(DAY, -1)] });
    const held = cut(state);
    expect([held.value, said(held)]).toEqual([state, { rule: "progression.reset-cap", reps: 5, resets: 2, days: 28 }]);
    expect(cut({ ...state, resets: [addDays(DAY, -28), addDays(DAY, -1)] }).value.tmKg).toBe(90);
  });

  test("never under the easiest load there is, and not without one", () => {
    for (const floor of [
      cut(max(20, { fails: 2 })),
      cut(max(20.5, { fails: 2 })),
      cut(max(100, { fails: 2 }), 0.9, { line: null }),
    ]) {
      expect(floor.value.fails).toBe(0);
      expect(floor.value.resets).toEqual([]);
      expect(said(floor)).toMatchObject({ rule: "progression.floor", reps: 5, kg: floor.value.tmKg });
    }
    expect(said(cut(at(100)))).toMatchObject({ rule: "progression.floor", kg: null });
    expect(cut(max(22.5)).value.tmKg).toBeCloseTo(20.25, 9);
  });
});
