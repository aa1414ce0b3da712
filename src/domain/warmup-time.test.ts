import { describe, expect, test } from "vitest";
import { fillPhase } from "./warmup-fill";
import { shareTime } from "./warmup-time";

describe("sharing time", () => {
  const part = (weight: number, most = Number.POSITIVE_INFINITY) => ({ weight, most });

  test.each([
    ["by weight", 100, [part(1), part(3)], [25, 75]],
    ["more of a step to the larger remainder", 100, [part(2), part(1)], [65, 35]],
    ["in steps, the largest remainder first", 100, [part(1), part(1), part(1)], [35, 35, 30]],
    ["what one cannot use goes to the others", 100, [part(1, 10), part(1), part(2)], [10, 30, 60]],
    ["also when that fills another", 100, [part(1, 10), part(1, 25), part(2)], [10, 25, 65]],
    ["and ends early when all are full", 100, [part(1, 10), part(1, 20)], [10, 20]],
    ["to the nearest step", 102, [part(1), part(1)], [50, 50]],
    ["over nothing", 100, [], []],
  ] as const)("%s", (_, total, parts, shares) =>
    expect(shareTime(total, parts, 5).map(({ seconds }) => seconds)).toEqual(shares),
  );
});

describe("filling a phase", () => {
  const move = (amount: number) => ({ exerciseId: "push_up", amount, unit: "reps" as const, load: null });

  test("at exactly half everything stays", () => {
    expect(fillPhase([move(10), move(10)], 40, 1).map(({ amount }) => amount)).toEqual([5, 5]);
    expect(fillPhase([move(10), move(10)], 35, 1)).toHaveLength(1);
  });

  test("one set up to one and a half times, two up to three times", () => {
    expect(fillPhase([move(10)], 60, 1)[0]).toMatchObject({ amount: 15, sets: 1 });
    expect(fillPhase([move(10)], 65, 1)[0]).toMatchObject({ amount: 8, sets: 2 });
    expect(fillPhase([move(10)], 120, 1)[0]).toMatchObject({ amount: 15, sets: 2 });
  });

  test("the last one stays, at half", () => expect(fillPhase([move(11)], 5, 1)[0]).toMatchObject({ amount: 6, sets: 1 }));
});
