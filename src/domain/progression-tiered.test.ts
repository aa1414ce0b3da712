import { describe, expect, test } from "vitest";
import { at, ctx, DAY, did, SCHEMES, said } from "../../tests/support/progression-samples";
import type { Scheme } from "./progression-spec";
import { advanceTiered, stepsFor, tierFor } from "./progression-tiered";
import type { SlotContext, SlotState } from "./slot-state";
import { NINE_SET_TIERS, REP_DIFF_TIERS } from "./tiers";
import { LB_KG } from "./units";

/* Specification 5.5, tiered: the delta of the highest tier reached, on the load or on the training max. */
const onMax = (kg: number, over: Partial<SlotState> = {}) => at(kg, { tmKg: kg, ...over });
const did1 = (plusReps: number | null, kind: "success" | "miss" = "success") =>
  did(kind, [plusReps ?? 5], { plusReps, hasShortSet: false });
const run = (spec: Scheme<"tiered">, state: SlotState, outcome: ReturnType<typeof did>, over: Partial<SlotContext> = {}) =>
  advanceTiered(spec, state, outcome, ctx(over));
const { tiered } = SCHEMES;
const byMax: Scheme<"tiered"> = { kind: "tiered", on: "repDiff", tiers: REP_DIFF_TIERS, target: "tm", standard: 5 };

describe("on the load", () => {
  test("25 in the last set add a step, 24 do not", () => {
    const up = run(tiered, at(50, { fails: 2 }), did1(25), { lo: 15 });
    expect(up.value).toEqual(at(52.5, { repTarget: 15 }));
    expect(said(up)).toMatchObject({ rule: "progression.tiered.add", planned: 50, reps: [25], plus: 25, value: 25, toKg: 52.5 });
    const held = run(tiered, at(50, { fails: 2 }), did1(24), { lo: 15 });
    expect(held.value).toEqual(at(50));
    expect(said(held)).toEqual({ rule: "progression.tiered.hold", planned: 50, reps: [24], plus: 24, value: 24 });
  });

  test("a big step is earned with the plus set", () => {
    // 20 → 22.5 kg is five repetitions more than the bottom of 15.
    expect(run({ ...tiered, tiers: [{ min: 0, delta: { kg: 2.5, lb: 5 } }] }, at(20), did1(19), { lo: 15 }).value.plannedKg).toBe(
      20,
    );
    expect(run({ ...tiered, tiers: [{ min: 0, delta: { kg: 2.5, lb: 5 } }] }, at(20), did1(20), { lo: 15 }).value.plannedKg).toBe(
      22.5,
    );
  });

  test("a miss repeats, the third in a row takes a tenth; a reached tier is nothing to a missed set", () => {
    const first = run(tiered, at(50), did1(12, "miss"), { lo: 15 });
    expect(first.value).toEqual(at(50, { fails: 1 }));
    expect(said(first)).toEqual({ rule: "progression.tiered.repeat", planned: 50, reps: [12], plus: 12, fails: 1 });
    expect(run(tiered, at(50, { fails: 1 }), did1(25, "miss"), { lo: 15 }).value.fails).toBe(2);
    const third = run(tiered, at(50, { fails: 2 }), did1(12, "miss"), { lo: 15 });
    expect(third.value).toEqual(at(45, { repTarget: 15, resets: [DAY] }));
    expect(said(third)).toMatchObject({ rule: "progression.tiered.cut", fails: 3, fromKg: 50, toKg: 45 });
    expect(run(tiered, at(50, { fails: 2 }), did1(12, "miss"), { lo: 15, unit: "lb" }).value.plannedKg).toBe(45);
  });

  test("a step for each repetition over the plan, ten at most", () => {
    const each: Scheme<"tiered"> = { ...tiered, on: "repDiff", tiers: [{ min: 1, delta: { kg: 1, lb: 2 } }], maxSteps: 10 };
    expect(run(each, at(100), did1(8), { lo: 5 }).value.plannedKg).toBe(103);
    expect(run({ ...each, standard: 6 }, at(100), did1(8), { lo: 5 }).value.plannedKg).toBe(102);
    expect(run(each, at(100), did1(30), { lo: 5 }).value.plannedKg).toBe(110);
    expect(run(each, at(200), did1(30), { lo: 5 }).value.plannedKg).toBe(210);
    expect(run(each, at(100), did1(5), { lo: 5 }).reasons[0].rule).toBe("progression.tiered.hold");
    expect(run(each, at(100), did1(8), { lo: 5, unit: "lb" }).value.plannedKg).toBeCloseTo(100 + 6 * LB_KG, 9);
  });
});

describe("on the training max", () => {
  test("by percent for each difference from the plan", () => {
    const after = (reps: number) => run(byMax, onMax(100), did1(reps, reps < 5 ? "miss" : "success")).value.tmKg;
    expect([11, 10, 9, 8, 7, 6, 5, 4, 3, 1].map(after)).toEqual([103, 103, 102, 101.5, 101, 100.5, 100, 98, 95, 95]);
  });

  test("says so, and mirrors it in the load", () => {
    const up = run(byMax, onMax(100, { fails: 1 }), did1(10));
    expect(up.value).toEqual(onMax(103));
    expect(said(up)).toMatchObject({ rule: "progression.tiered.add", planned: 100, plus: 10, value: 5, fromKg: 100, toKg: 103 });
    const down = run(byMax, onMax(100, { fails: 1 }), did1(4, "miss"));
    expect(down.value).toEqual(onMax(98, { resets: [DAY] }));
    expect(said(down)).toMatchObject({ rule: "progression.tiered.cut", value: -1, fromKg: 100, toKg: 98 });
  });

  test("a closed gate holds it", () => {
    const state = onMax(100, { fails: 1 });
    const held = run(byMax, state, did1(10), { recentRpe: 9 });
    expect([held.value, held.reasons[0].rule]).toEqual([state, "gate.rpe"]);
  });

  test("without a plus set or a max nothing moves", () => {
    expect(said(run(byMax, onMax(100), did1(null)))).toEqual({
      ...{ rule: "progression.hold.in_range", planned: 100, reps: [5], plus: null },
    });
    expect(said(run(byMax, at(100), did1(10)))).toMatchObject({ rule: "progression.hold.in_range", planned: null });
  });
});

test("the highest tier reached, in whatever order they are written", () => {
  const min = (value: number) => tierFor(NINE_SET_TIERS, value)?.min ?? null;
  expect([0, 1, 2, 3, 4, 5, 6, 20].map(min)).toEqual([null, null, 2, 2, 4, 4, 6, 6]);
  expect(tierFor([...NINE_SET_TIERS].reverse(), 5)).toEqual({ min: 4, delta: { kg: 5, lb: 10 } });
  expect(tierFor([], 5)).toBeNull();
});

test("a delta counts once, or once for each repetition up to the limit", () => {
  expect([stepsFor(7, undefined), stepsFor(-2, undefined)]).toEqual([1, 1]);
  expect([stepsFor(7, 10), stepsFor(10, 10), stepsFor(11, 10), stepsFor(-2, 10)]).toEqual([7, 10, 10, 0]);
});
