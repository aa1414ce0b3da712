import { describe, expect, test } from "vitest";
import { ctx, said } from "../../tests/support/progression-samples";
import { type GateInput, gates, isTooHard, mayRise } from "./progression-gates";

/* Specification 5.2: what closes the way up, in order. */
const OPEN: GateInput = {
  ...{ deloadActive: false, fatigue: 0, recoveryDebt: 0, pain: false },
  ...{ lastBelowMinimum: false, recentRpe: 8, targetRpe: 8 },
};
const closed = (over: Partial<GateInput>) => {
  const advice = gates({ ...OPEN, ...over });
  expect(advice).toMatchObject({ confidence: "high", missing: [] });
  return { ...advice.value, ...said(advice) };
};

describe("each gate", () => {
  test("an engine deload", () =>
    expect(closed({ deloadActive: true })).toEqual({
      ...{ canProgress: false, suggestedAction: "hold", blockedBy: "gate.deload", rule: "gate.deload" },
    }));

  test("fatigue from 7", () => {
    expect(closed({ fatigue: 7 })).toEqual({
      ...{ canProgress: false, suggestedAction: "rest", blockedBy: "gate.fatigue", rule: "gate.fatigue" },
      ...{ fatigue: 7, limit: 7 },
    });
    expect(closed({ fatigue: 6 }).canProgress).toBe(true);
  });

  test("a set of the last session below its minimum", () =>
    expect(closed({ lastBelowMinimum: true })).toEqual({
      ...{ canProgress: false, suggestedAction: "repeat", blockedBy: "gate.performance", rule: "gate.performance" },
    }));

  test("mean effort more than half a point over the target", () => {
    expect(closed({ recentRpe: 8.6 })).toEqual({
      ...{ canProgress: false, suggestedAction: "hold", blockedBy: "gate.rpe", rule: "gate.rpe" },
      ...{ meanRpe: 8.6, target: 8 },
    });
    expect(closed({ recentRpe: 8.5 }).canProgress).toBe(true);
  });

  test("a recovery debt from 2", () => {
    expect(closed({ recoveryDebt: 2 })).toEqual({
      ...{ canProgress: false, suggestedAction: "rest", blockedBy: "gate.recovery", rule: "gate.recovery" },
      ...{ debt: 2, limit: 2 },
    });
    expect(closed({ recoveryDebt: 1 }).canProgress).toBe(true);
  });

  test("pain in the exercise", () =>
    expect(closed({ pain: true })).toEqual({
      ...{ canProgress: false, suggestedAction: "substitute", blockedBy: "gate.pain", rule: "gate.pain" },
    }));

  test("the first of them decides", () => {
    const all = { deloadActive: true, fatigue: 9, lastBelowMinimum: true, recentRpe: 10, recoveryDebt: 3, pain: true };
    const order = ["deloadActive", "fatigue", "lastBelowMinimum", "recentRpe", "recoveryDebt", "pain"] as const;
    const seen = order.map((_, i) => {
      const left = order.slice(i).map((key) => [key, all[key]]);
      return closed(Object.fromEntries(left)).blockedBy;
    });
    expect(seen).toEqual(["gate.deload", "gate.fatigue", "gate.performance", "gate.rpe", "gate.recovery", "gate.pain"]);
  });
});

describe("open", () => {
  test("everything known", () =>
    expect(gates(OPEN)).toMatchObject({
      value: { canProgress: true, suggestedAction: "progress", blockedBy: null },
      confidence: "high",
      reasons: [{ rule: "gate.open", facts: { meanRpe: 8, target: 8 } }],
      missing: [],
    }));

  test("nothing known: effort is skipped and said to be missing", () => {
    const blank = gates({ lastBelowMinimum: false, recentRpe: null, targetRpe: 8 });
    expect(blank).toMatchObject({
      value: { canProgress: true, suggestedAction: "progress", blockedBy: null },
      confidence: "medium",
      reasons: [{ rule: "gate.rpe.no-data", facts: {} }],
      missing: ["rpe", "fatigue", "recovery"],
    });
    expect(gates({ ...OPEN, recentRpe: 10, targetRpe: null })).toMatchObject({
      value: { canProgress: true },
      reasons: [{ rule: "gate.rpe.no-data" }],
      missing: ["rpe"],
    });
    expect(gates({ ...OPEN, fatigue: null, recoveryDebt: null }).missing).toEqual(["fatigue", "recovery"]);
    expect(gates({ lastBelowMinimum: true, recentRpe: null, targetRpe: 8 }).missing).toEqual(["rpe", "fatigue", "recovery"]);
  });
});

test("half a point is inside the noise of a rating", () => {
  expect(isTooHard(8.5, 8)).toBe(false);
  expect(isTooHard(8.5 + 1e-12, 8)).toBe(false);
  expect(isTooHard(8.51, 8)).toBe(true);
});

test("an increase asks the gates with the outcome, the efforts and the signals of the day", () => {
  const fine = { hasShortSet: false };
  expect(mayRise(fine, ctx())).toBeNull();
  expect(mayRise({ hasShortSet: true }, ctx())?.value.blockedBy).toBe("gate.performance");
  expect(mayRise(fine, ctx({ recentRpe: 9 }))?.value.blockedBy).toBe("gate.rpe");
  expect(mayRise(fine, ctx({ recentRpe: 9, targetRpe: null }))).toBeNull();
  expect(mayRise(fine, ctx({ signals: { recoveryDebt: 2 } }))?.value.blockedBy).toBe("gate.recovery");
});
