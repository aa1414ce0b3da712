import { describe, expect, test } from "vitest";
import { plusSet, work } from "../../tests/support/standing-samples";
import { blocksOf, phasesOf } from "./generator-cycle";
import type { Scheme } from "./generator-scheme";

/* Specification 12.7 and 8.3: the sets of a slot, and what the light week makes of them. */
const double: Scheme = { reps: [5, 8], seconds: null, rpe: 8, progression: "dp" };
const light = (sets: number, over = {}) => work(sets, [5, 8], { intensity: { by: "state", pct: 90 }, rpe: 6, ...over });

describe("sets as written", () => {
  test("without a cycle the blocks alone", () => {
    expect(blocksOf(double, 3, false)).toEqual({ blocks: [work(3, [5, 8], { rpe: 8 })] });
    expect(blocksOf({ ...double, rpe: null }, 3, false)).toEqual({ blocks: [work(3, [5, 8])] });
    const held: Scheme = { ...double, seconds: [10, 30] };
    expect(blocksOf(held, 2, false)).toEqual({ blocks: [work(2, [5, 8], { seconds: [10, 30], rpe: 8 })] });
  });

  test("in a cycle the fifth week has half the sets, a tenth less load, four repetitions left", () => {
    expect(blocksOf(double, 4, true)).toEqual({ blocks: [work(4, [5, 8], { rpe: 8 })], byWeek: { 5: { blocks: [light(2)] } } });
    expect(blocksOf(double, 3, true).byWeek?.[5]?.blocks).toEqual([light(2)]);
    expect(blocksOf(double, 1, true).byWeek?.[5]?.blocks).toEqual([light(1)]);
    const held: Scheme = { ...double, seconds: [10, 30], rpe: null };
    expect(blocksOf(held, 2, true).byWeek?.[5]?.blocks).toEqual([light(1, { seconds: [10, 30] })]);
  });
});

describe("a wave", () => {
  const wave: Scheme = { reps: [3, 5], seconds: null, rpe: null, progression: "wave" };
  const tm = (pct: number, reps = 5) => work(1, reps, { intensity: { by: "tm", pct } });
  const plus = (pct: number, min: number) => plusSet(min, { intensity: { by: "tm", pct } });
  const week = (sets: number, at: number) => blocksOf(wave, sets, true).byWeek?.[at]?.blocks;

  test("of three sets is itself, of two without the lightest, of four with the first again", () => {
    expect(week(3, 1)).toEqual([tm(65), tm(75), plus(85, 5)]);
    expect(week(2, 1)).toEqual([tm(75), plus(85, 5)]);
    expect(week(1, 3)).toEqual([plus(90, 3)]);
    expect(week(4, 1)).toEqual([tm(65), tm(75), plus(85, 5), { ...tm(65), role: "backoff" }]);
    expect(week(5, 2)?.at(-1)).toEqual({ ...tm(67.5, 3), sets: 2, role: "backoff" });
    expect(blocksOf(wave, 3, true).blocks).toEqual(week(3, 1));
    expect(blocksOf(wave, 3, false)).toEqual(blocksOf(wave, 3, true));
  });

  test("has half the sets in its light week", () => {
    expect(week(4, 5)).toEqual([tm(50), tm(60)]);
    expect(week(3, 5)).toEqual([tm(50), tm(60)]);
    expect(week(2, 5)).toEqual([tm(60)]);
    expect(Object.keys(blocksOf(wave, 3, true).byWeek ?? {})).toEqual(["1", "2", "3", "4", "5"]);
  });
});

test("weeks of load, then a light one", () => {
  expect(phasesOf(false)).toEqual([
    { kind: "accumulation", from: 1, to: 4 },
    { kind: "deload", from: 5, to: 5 },
  ]);
  expect(phasesOf(true)).toEqual([
    { kind: "accumulation", from: 1, to: 1 },
    { kind: "intensification", from: 2, to: 4 },
    { kind: "deload", from: 5, to: 5 },
  ]);
});
