import { describe, expect, test } from "vitest";
import { at, ctx, DAY, did, linear, rulesOf, said } from "../../tests/support/progression-samples";
import { addDays } from "./civil-date";
import { advanceLinear } from "./progression-linear";
import type { LinearProgression, SlotContext, SlotState } from "./slot-state";

/* Specification 5.5, linear: fives on a bar, 2.5 kg for the upper body and 5 kg for the lower. */
const run = (
  state: SlotState,
  outcome: ReturnType<typeof did>,
  over: Partial<SlotContext> = {},
  spec: LinearProgression = linear,
) => advanceLinear(spec, state, outcome, ctx(over));
const made = (plusReps: number | null = null) => did("success", [5, 5, 5], { plusReps });
const missed = did("miss", [5, 4]);

describe("made", () => {
  test("adds the increment of its half of the body and clears the misses", () => {
    const up = run(at(100, { fails: 2 }), made());
    expect(up.value).toEqual(at(102.5, { repTarget: 5 }));
    expect(said(up)).toEqual({
      ...{ rule: "progression.linear.add", planned: 100, reps: [5, 5, 5], target: 5 },
      ...{ doubled: false, fromKg: 100, toKg: 102.5, capped: false },
    });
    expect(run(at(100), made(), { zone: "lower" }).value.plannedKg).toBe(105);
  });

  test("more than ten on the plus set doubles it, where the scheme has one", () => {
    const plus: LinearProgression = { ...linear, plusDouble: { over: 10 } };
    const doubled = run(at(100), made(11), {}, plus);
    expect([doubled.value.plannedKg, said(doubled)]).toEqual([105, expect.objectContaining({ doubled: true })]);
    expect(run(at(100), made(10), {}, plus).value.plannedKg).toBe(102.5);
    expect(run(at(100), made(null), {}, plus).value.plannedKg).toBe(102.5);
    expect(run(at(100), made(11)).value.plannedKg).toBe(102.5);
  });

  test("takes the smaller increment for good once a repetition was missed", () => {
    const smaller: LinearProgression = {
      ...linear,
      incAfterMiss: { kg: { lower: 2.5, upper: 2.5 }, lb: { lower: 5, upper: 5 } },
    };
    const lower = { zone: "lower" } as const;
    expect(run(at(100), made(), lower, smaller).value.plannedKg).toBe(105);
    expect(run(at(100, { hasMissed: true }), made(), lower, smaller).value.plannedKg).toBe(102.5);
    expect(run(at(100, { hasMissed: true }), made(), lower).value.plannedKg).toBe(105);
  });

  test("a step of more than a tenth is earned with repetitions first", () => {
    const earn = run(at(20, { fails: 1 }), made());
    expect(earn.value).toEqual(at(20, { repTarget: 6 }));
    expect(said(earn)).toMatchObject({ rule: "progression.range-width", width: 5, repTarget: 6, target: 5 });
  });

  test("in the range but not a success: nothing is added, and the misses are no longer in a row", () => {
    const held = run(at(100, { fails: 2 }), did("in_range", [5, 5]));
    expect(held.value).toEqual(at(100));
    expect(said(held)).toEqual({ rule: "progression.hold.in_range", planned: 100, reps: [5, 5], target: 5 });
  });
});

describe("missed", () => {
  test("repeats the load until the last miss in a row", () => {
    const first = run(at(100), missed);
    expect(first.value).toEqual(at(100, { fails: 1, repTarget: 5 }));
    expect(said(first)).toEqual({ rule: "progression.linear.repeat", planned: 100, reps: [5, 4], target: 5, fails: 1 });
    expect(run(at(100, { fails: 1 }), missed).reasons[0].rule).toBe("progression.linear.repeat");
    expect(run(at(100, { fails: 1 }), missed, {}, { ...linear, failN: 2 }).reasons[0].rule).toBe("progression.linear.reset");
  });

  test("then takes a share, or so much, off", () => {
    const cut = run(at(100, { fails: 2 }), missed);
    expect(cut.value).toEqual(at(90, { repTarget: 5, resets: [DAY] }));
    expect(said(cut)).toMatchObject({ rule: "progression.linear.reset", fails: 3, fromKg: 100, toKg: 90, target: 5 });
    expect(run(at(100, { fails: 2 }), missed, {}, { ...linear, fail: { drop: 7.5 } }).value.plannedKg).toBe(92.5);
  });

  test("after the third reset the lift goes over to the next scheme, once", () => {
    const scheme: LinearProgression = { ...linear, graduate: { afterResets: 3, to: "next" } };
    const leaving = (resets: number, over: Partial<SlotState> = {}, spec = scheme) => {
      const dates = Array.from({ length: resets }, (_, i) => addDays(DAY, -30 * (resets - i)));
      return run(at(100, { fails: 2, resets: dates, ...over }), missed, {}, spec);
    };
    const gone = leaving(2);
    expect([gone.value.stage, gone.value.plannedKg, gone.value.resets.length]).toEqual([1, 90, 3]);
    expect(said(gone)).toEqual({ rule: "progression.linear.graduate", resets: 3, to: "next" });
    expect(rulesOf(gone)).toEqual(["progression.linear.graduate", "progression.linear.reset"]);
    expect(leaving(3).value.stage).toBe(1);
    for (const stays of [leaving(1), leaving(2, { stage: 1 }), leaving(2, {}, linear)]) {
      expect(rulesOf(stays)).toEqual(["progression.linear.reset"]);
    }
  });
});
