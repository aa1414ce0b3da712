import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editDistance } from "./edit-distance";

describe("editDistance", () => {
  it.each([
    ["squat", "squat", 0],
    ["sqaut", "squat", 1],
    ["squatt", "squat", 1],
    ["squt", "squat", 1],
    ["squit", "squat", 1],
    ["deadlfit", "deadlift", 1],
    ["dedlfit", "deadlift", 2],
    ["", "row", 3],
    ["row", "", 3],
    ["", "", 0],
    ["abcd", "badc", 2],
  ])("%j to %j takes %i", (a, b, expected) => {
    expect(editDistance(a, b).whole).toBe(expected);
  });

  it("asks nothing for the end of a word still being typed", () => {
    expect(editDistance("dumbel", "dumbbell")).toEqual({ whole: 2, start: 1 });
    expect(editDistance("dumb", "dumbbell").start).toBe(0);
  });

  it("stops at the bound", () => {
    expect(editDistance("aaaa", "bbbb", 1)).toEqual({ whole: 2, start: 2 });
    expect(editDistance("abcdefgh", "abc", 2)).toEqual({ whole: 3, start: 3 });
    expect(editDistance("abc", "abcdefgh", 2)).toEqual({ whole: 3, start: 0 });
  });

  const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 7 });
  const options = { numRuns: 1_000, seed: 20_260_302 };

  it("is symmetric, zero only for equals, at least the difference in length, at most the longer word", () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const { whole, start } = editDistance(a, b);
        expect(whole).toBe(editDistance(b, a).whole);
        expect(whole === 0).toBe(a === b);
        expect(whole).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
        expect(whole).toBeLessThanOrEqual(Math.max(a.length, b.length));
        expect(start).toBeLessThanOrEqual(whole);
      }),
      options,
    );
  });

  it("the start is the best over every beginning", () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const beginnings = Array.from({ length: b.length + 1 }, (_, end) => editDistance(a, b.slice(0, end)).whole);
        expect(editDistance(a, b).start).toBe(Math.min(...beginnings));
      }),
      options,
    );
  });

  it("a bound changes nothing below it", () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 4 }), (a, b, max) => {
        const free = editDistance(a, b);
        const bound = editDistance(a, b, max);
        expect(bound.whole).toBe(Math.min(free.whole, max + 1));
        expect(bound.start).toBe(Math.min(free.start, max + 1));
      }),
      options,
    );
  });
});
