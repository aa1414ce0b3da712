import { describe, expect, it } from "vitest";
import { balance, liftRatios } from "./lift-ratios";

const lifts = (squatKg: number | null, benchKg: number | null, deadliftKg: number | null) => ({ squatKg, benchKg, deadliftKg });

describe("lift ratios", () => {
  it("knows the medians of a sex class and infers none", () => {
    expect(liftRatios("male")).toEqual({ benchOverSquat: 0.671, deadliftOverSquat: 1.16 });
    expect(liftRatios("female")).toEqual({ benchOverSquat: 0.561, deadliftOverSquat: 1.226 });
    expect(liftRatios("unspecified")).toBeNull();
  });

  it("notes a ratio more than fifteen percent away, the furthest one", () => {
    expect(balance(lifts(150, 100, null), "male").value).toMatchObject({ note: null, deadliftOverSquat: null });
    expect(balance(lifts(100, 77, 116), "male").value.note).toBeNull();
    expect(balance(lifts(100, 77.3, 116), "male").value.note).toBe("benchOverSquat");
    expect(balance(lifts(100, 57, 116), "male").value.note).toBe("benchOverSquat");
    const both = balance(lifts(100, 80, 160), "male");
    expect(both.value.note).toBe("deadliftOverSquat");
    expect(both).toMatchObject({
      confidence: "medium",
      missing: [],
      reasons: [{ rule: "balance.note", facts: { median: 1.16 } }],
    });
  });

  it("tells the ratios, the median and where they are from", () => {
    const told = (...args: Parameters<typeof balance>) => balance(...args).reasons.map(({ rule, facts }) => [rule, facts]);
    const own = { benchOverSquat: 0.8, deadliftOverSquat: 1.6 };
    expect(told(lifts(100, 80, 160), "male")).toEqual([
      ["balance.note", { ...own, ratio: "deadliftOverSquat", own: 1.6, median: 1.16 }],
    ]);
    expect(told(lifts(100, 67, 116), "male")).toEqual([["balance.usual", { benchOverSquat: 0.67, deadliftOverSquat: 1.16 }]]);
    const { reasons, confidence, missing } = balance(lifts(100, 56, null), "female");
    expect(reasons[0]).toMatchObject({ rule: "balance.usual", grade: "B", source: "openpowerlifting" });
    expect([confidence, missing]).toEqual(["low", ["deadlift"]]);
    expect(balance(lifts(100, 67, 116), "male").confidence).toBe("medium");
    expect(balance(lifts(100, 80, 160), "male").reasons[0]).toMatchObject({ grade: "B", source: "openpowerlifting" });
  });

  it("compares nothing it does not know", () => {
    const unknown = balance(lifts(null, null, null), "unspecified");
    expect(unknown).toMatchObject({ confidence: "low", missing: ["squat", "bench", "deadlift", "sex"] });
    expect(unknown.reasons[0].rule).toBe("balance.unknown");
    expect(balance(lifts(100, 90, 200), "unspecified").value.note).toBeNull();
    expect(balance(lifts(0, 90, 200), "male").value).toEqual({ benchOverSquat: null, deadliftOverSquat: null, note: null });
    expect(balance(lifts(100, 0, Number.NaN), "male").value.note).toBeNull();
    expect(balance(lifts(100, 67, 116), "male").reasons[0].rule).toBe("balance.usual");
  });
});
