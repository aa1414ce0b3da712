import { describe, expect, test } from "vitest";
import { at, ctx, did, INC, line, said } from "../../tests/support/progression-samples";
import { incKg, type Raise, raiseLoad } from "./progression-raise";
import type { SlotContext, SlotState } from "./slot-state";
import { LB_KG } from "./units";

/* One increase as every scheme makes it: gates, the jump rule (5.3), the way back from a break (16.1). */
const made = did("success", [5, 5, 5]);
const run = (state: SlotState, raise: Partial<Raise> = {}, over: Partial<SlotContext> = {}, outcome = made) =>
  raiseLoad(state, outcome, ctx(over), { by: 2.5, rule: "rule.up", facts: { reps: 5 }, toEarn: null, ...raise });
const earning = { toEarn: { leastReps: 5, lo: 5 } };

test("up by so much, from the bottom again, misses cleared", () => {
  const up = run(at(60, { fails: 2, tops: 1 }));
  expect(up.value).toEqual(at(62.5, { repTarget: 5, tops: 1 }));
  expect(said(up)).toEqual({ rule: "rule.up", reps: 5, fromKg: 60, toKg: 62.5, capped: false });
});

test("said in loads of the bar, though the state is not rounded; a cut-down step says so", () => {
  expect(said(run(at(61), { by: 1 }))).toMatchObject({ fromKg: 60, toKg: 62.5 });
  expect(run(at(61), { by: 1 }).value.plannedKg).toBe(62);
  expect(said(run(at(100), { by: 20 }))).toMatchObject({ toKg: 110, capped: true });
  expect(run(at(100), { by: 5 }, { weekAgoKg: 92.5 }).value.plannedKg).toBe(102.5);
});

test("a closed gate keeps state and counters", () => {
  const state = at(60, { fails: 1, repTarget: 6 });
  const held = run(state, {}, { signals: { recoveryDebt: 2 } });
  expect([held.value, said(held)]).toEqual([state, { rule: "gate.recovery", debt: 2, limit: 2 }]);
});

test("a big step is earned with one repetition more at a time, up to its width", () => {
  const earn = run(at(20, { fails: 1 }), earning);
  expect(earn.value).toEqual(at(20, { repTarget: 6 }));
  expect(said(earn)).toEqual({ rule: "progression.range-width", reps: 5, width: 5, repTarget: 6 });
  expect(run(at(20), earning, {}, did("success", [12, 5])).value.repTarget).toBe(10);
});

test("the end of the equipment, and no load at all", () => {
  const top = run(at(60, { fails: 1 }), {}, { line: line("dumbbell") });
  expect([top.value, said(top)]).toEqual([at(60), { rule: "progression.top-of-grid", reps: 5 }]);
  for (const bare of [run(at(60, { fails: 1 }), {}, { line: null }), run(at(60, { plannedKg: null, fails: 1 }))]) {
    expect([bare.value.fails, said(bare)]).toEqual([0, { rule: "progression.hold", reps: 5 }]);
  }
});

describe("on the way back from a break", () => {
  test("the larger of the increment and a twentieth", () => {
    const back = run(at(100, { layoffRestoreTo: 120 }));
    expect(back.value).toEqual(at(105, { repTarget: 5, layoffRestoreTo: 120 }));
    expect(said(back)).toMatchObject({ rule: "layoff.restore", fromKg: 100, toKg: 105 });
    expect(run(at(100, { layoffRestoreTo: 120 }), { by: 7.5 }).value.plannedKg).toBe(107.5);
    expect(run(at(100, { layoffRestoreTo: 120 }), { by: "step" }).value.plannedKg).toBe(102.5);
  });

  test("nothing is earned twice, and the old load is forgotten once it is reached", () => {
    expect(run(at(20, { layoffRestoreTo: 40 }), earning).value.plannedKg).toBe(22.5);
    const there = run(at(100, { layoffRestoreTo: 104 }));
    expect([there.value.layoffRestoreTo, there.reasons[0].rule]).toEqual([null, "layoff.restore"]);
    expect(run(at(104, { layoffRestoreTo: 104 })).reasons[0].rule).toBe("rule.up");
  });
});

test("an increment in kilograms is that of the half of the body and the unit", () => {
  expect(incKg(INC, { unit: "kg", zone: "upper" })).toBe(2.5);
  expect(incKg(INC, { unit: "kg", zone: "lower" })).toBe(5);
  expect(incKg(INC, { unit: "lb", zone: "lower" })).toBeCloseTo(10 * LB_KG, 9);
});
