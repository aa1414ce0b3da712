import fc from "fast-check";
import { expect, test } from "vitest";
import { costOf, PRICES, worstCost } from "./prices";

const SONNET = PRICES["claude-sonnet-5-5"]!;

test.each([
  [{ input: 0, output: 0, cacheRead: 0, cacheWrite: 0 }, 0],
  [{ input: 1_000, output: 0, cacheRead: 0, cacheWrite: 0 }, 2_000],
  [{ input: 0, output: 800, cacheRead: 0, cacheWrite: 0 }, 8_000],
  [{ input: 0, output: 0, cacheRead: 1, cacheWrite: 0 }, 1],
  [{ input: 10, output: 10, cacheRead: 1_000, cacheWrite: 1_000 }, 20 + 100 + 100 + 2_500],
])("%o costs %i millionths of a dollar", (tokens, cost) => {
  expect(costOf(SONNET, tokens)).toBe(cost);
});

test("no call costs more than what was held for it", () => {
  const share = fc.integer({ min: 0, max: 50_000 });
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.values(PRICES)),
      share,
      share,
      share,
      fc.nat(800),
      (price, input, cacheRead, cacheWrite, output) => {
        const cost = costOf(price, { input, cacheRead, cacheWrite, output });
        expect(cost).toBeLessThanOrEqual(worstCost(price, input + cacheRead + cacheWrite, 800));
      },
    ),
  );
});

test("what is read from a cache is cheaper, what is written into it dearer", () => {
  for (const { input, cacheRead, cacheWrite } of Object.values(PRICES)) {
    expect(cacheRead).toBeLessThan(input);
    expect(cacheWrite).toBeGreaterThan(input);
  }
});
