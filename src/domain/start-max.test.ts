import { describe, expect, test } from "vitest";
import { line, SCHEMES } from "../../tests/support/progression-samples";
import { loadFor } from "./prescribe";
import { type Advice, reason } from "./reason";
import { startMax } from "./start-max";

const start = (kg: number | null, facts: Readonly<Record<string, number>> = {}): Advice<number | null> => ({
  value: kg,
  confidence: "medium",
  reasons: [reason("start.level", facts)],
  missing: [],
});
const of = (kind: keyof typeof SCHEMES, kg: number | null, facts = {}, levelSd: number | null = 0.03) =>
  startMax(SCHEMES[kind], { line: line(), start: start(kg, facts), levelSd });

describe("where a training max begins", () => {
  test("a wave at 90 % of a sure level, 85 % of an unsure one", () => {
    expect(of("wave", 95, { levelKg: 120 }).value).toBeCloseTo(108, 9);
    expect(of("wave", 95, { levelKg: 120 }, 0.05).value).toBeCloseTo(108, 9);
    expect(of("wave", 95, { levelKg: 120 }, 0.051).value).toBeCloseTo(102, 9);
    expect(of("wave", 95, { e1rmKg: 100 }, null).value).toBeCloseTo(85, 9);
    const careful = startMax(
      { ...SCHEMES.wave, tmPct: 0.85 },
      { line: line(), start: start(95, { levelKg: 120 }), levelSd: 0.03 },
    );
    expect(careful.value).toBeCloseTo(102, 9);
  });

  test("a break eases the level, and the reason says what it came from", () => {
    const advice = of("wave", 95, { levelKg: 120, eased: 0.9 });
    expect(advice.value).toBeCloseTo(97.2, 9);
    expect(advice.reasons.map(({ rule }) => rule)).toEqual(["start.max", "start.level"]);
    expect(advice.reasons[0].facts).toMatchObject({ kg: advice.value, baseKg: 108 });
  });

  test("fives that climb begin under the best five, a block at the level itself", () => {
    const five = loadFor(120, 5, 0).value;
    expect(of("weeklyRamp", 95, { levelKg: 120 }).value).toBeCloseTo((five * 0.925) / 0.85, 6);
    expect(of("percentBlock", 95, { levelKg: 120 }, null).value).toBeCloseTo(120, 9);
    const byMax = { kind: "tiered", on: "repDiff", tiers: [], target: "tm" } as const;
    const at = (levelSd: number | null) => startMax(byMax, { line: line(), start: start(95, { levelKg: 100 }), levelSd }).value;
    expect([at(0.03), at(null)]).toEqual([90, 85]);
  });

  test("without a level the first load stands for ten repetitions", () => {
    const able = of("percentBlock", 60, {}, null).value ?? 0;
    expect(loadFor(able, 10, 0).value).toBeCloseTo(60, 6);
  });

  test("a lift that moves the body is a share of body and load together", () => {
    const belt = { line: line("added"), start: start(20, { levelKg: 120 }), levelSd: 0.03 };
    expect(startMax(SCHEMES.wave, belt).value).toBeCloseTo(120 * 0.9 - 80, 9);
  });

  test("nothing to load, no max", () => {
    expect(of("wave", null).value).toBeNull();
    expect(startMax(SCHEMES.wave, { line: null, start: start(20), levelSd: null }).value).toBeNull();
  });
});
