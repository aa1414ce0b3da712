import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { defaultGrid, isLoadable, type LoadGrid } from "./load-grid";
import { type PrefillInput, prefillSet } from "./prefill";
import { reason } from "./reason";

const grid = defaultGrid("barbell", "kg") as LoadGrid;
const nothing: PrefillInput = { planned: null, lastComparable: null, start: null, grid };
const last = { kg: 70, reps: 6, date: "2026-01-05" };
const rules = (input: PrefillInput) => prefillSet(input).reasons.map((r) => r.rule);

describe("prefill", () => {
  test("number by number: the plan's reps, the load of last time", () => {
    const input = { ...nothing, planned: { kg: null, reps: 8 }, lastComparable: last };
    expect(prefillSet(input).value).toEqual({ kg: 70, reps: 8 });
    expect(rules(input)).toEqual(["prefill.last", "prefill.plan"]);
  });

  test("the plan wins over last time, last time over the guess, and the plan's own reason is shown", () => {
    const start = { kg: 40, reps: 5 };
    expect(prefillSet({ ...nothing, planned: { kg: 60, reps: 8 }, lastComparable: last, start }).value).toEqual({
      kg: 60,
      reps: 8,
    });
    expect(prefillSet({ ...nothing, lastComparable: last, start }).value).toEqual({ kg: 70, reps: 6 });
    expect(prefillSet({ ...nothing, start })).toMatchObject({ value: { kg: 40, reps: 5 }, confidence: "low" });
    const planReason = reason("progression.double.top-of-range", { toKg: 60 });
    expect(rules({ ...nothing, planned: { kg: 60, reps: 8 }, planReason })).toEqual(["progression.double.top-of-range"]);
  });

  test("rounded to what the plates can make, and said so", () => {
    const advice = prefillSet({ ...nothing, planned: { kg: 81, reps: 5 } });
    expect(advice.value.kg).toBe(80);
    expect(advice.reasons[0]).toMatchObject({ rule: "prefill.rounded", facts: { fromKg: 81, toKg: 80 } });
  });

  test("zero is a load, and nothing known stays open", () => {
    expect(prefillSet({ ...nothing, planned: { kg: 0, reps: 8 }, lastComparable: last }).value.kg).toBe(0);
    expect(prefillSet(nothing)).toMatchObject({ value: { kg: null, reps: null }, missing: ["history"] });
    expect(rules(nothing)).toEqual(["prefill.open"]);
  });

  test("each number says where it comes from", () => {
    const told = (input: PrefillInput) => {
      const { confidence, missing, reasons } = prefillSet(input);
      return [confidence, missing, reasons.map(({ rule, facts }) => [rule, facts])];
    };
    expect(told({ ...nothing, planned: { kg: 81, reps: 5 } })).toEqual([
      "high",
      [],
      [
        ["prefill.rounded", { fromKg: 81, toKg: 80 }],
        ["prefill.plan", { kg: 80 }],
      ],
    ]);
    expect(told({ ...nothing, planned: { kg: 60, reps: null }, lastComparable: last })).toEqual([
      "high",
      [],
      [
        ["prefill.plan", { kg: 60 }],
        ["prefill.last", { reps: 6, date: "2026-01-05" }],
      ],
    ]);
    expect(told({ ...nothing, lastComparable: last })).toEqual(["high", [], [["prefill.last", { kg: 70, date: "2026-01-05" }]]]);
    expect(told({ ...nothing, start: { kg: null, reps: 5 } })).toEqual(["low", ["history"], [["prefill.start", { reps: 5 }]]]);
    expect(told({ ...nothing, start: { kg: 40, reps: 5 } })).toEqual(["low", [], [["prefill.start", { kg: 40 }]]]);
    expect(told(nothing)).toEqual(["low", ["history"], [["prefill.open", {}]]]);
    // The plan's own reason is about its load and not about what was done last time.
    const planReason = reason("progression.double.top-of-range", { toKg: 60 });
    expect(prefillSet({ ...nothing, lastComparable: last, planReason }).reasons[0].rule).toBe("prefill.last");
  });

  test("without equipment a load stays as it is, and less than nothing is nothing", () => {
    expect(prefillSet({ ...nothing, grid: null, planned: { kg: 81.3, reps: 5 } })).toMatchObject({
      value: { kg: 81.3 },
      reasons: [{ rule: "prefill.plan" }],
    });
    expect(prefillSet({ ...nothing, planned: { kg: -5, reps: 5 } }).value.kg).toBe(0);
    expect(prefillSet({ ...nothing, planned: { kg: 0.5, reps: 5 } }).value.kg).toBe(20);
  });

  test("every prefilled load is zero or loadable", () => {
    const kg = fc.option(fc.double({ min: 0, max: 300, noNaN: true }), { nil: null });
    const pair = fc.option(fc.record({ kg, reps: fc.option(fc.nat(20), { nil: null }) }), { nil: null });
    fc.assert(
      fc.property(pair, pair, (planned, start) => {
        const { value } = prefillSet({ ...nothing, planned, start });
        expect(value.kg === null || value.kg === 0 || isLoadable(grid, value.kg)).toBe(true);
        expect(value.kg === null).toBe((planned?.kg ?? start?.kg ?? null) === null);
      }),
      { numRuns: 1000, seed: 58 },
    );
  });
});
