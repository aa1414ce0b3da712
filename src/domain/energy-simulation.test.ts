import { describe, expect, test } from "vitest";
import { energyGate } from "../../tests/support/energy-gate";
import { simulatedEater } from "../../tests/support/energy-people";

/** A small run of gate 20.10; `pnpm gate:energy` is the whole one. Bounds are wider by what 300 people scatter. */
describe("expenditure of simulated people", () => {
  const verdicts = energyGate(300);

  test.each(verdicts)("on day $day the estimate is near the truth and its band holds four of five", ({ bias, coverage }) => {
    expect(Math.abs(bias)).toBeLessThan(50);
    expect(coverage).toBeGreaterThan(0.72);
    expect(coverage).toBeLessThan(0.88);
  });

  test("the estimate sharpens with the weeks", () => {
    const [first, second, third] = verdicts.map(({ sd }) => sd);
    expect(first! > second! && second! > third!).toBe(true);
  });

  test("a seed is one person", () => expect(simulatedEater(7, 40)).toEqual(simulatedEater(7, 40)));
});
