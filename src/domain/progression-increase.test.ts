import { describe, expect, test } from "vitest";
import { line } from "../../tests/support/progression-samples";
import { lineOf } from "./load-line";
import { type IncreaseInput, increase } from "./progression-increase";

/* Specification 5.3 and 0.6 on a bar of 20 kg with plates from 1.25 kg: steps of 2.5 kg. */
const bar = line()!;
const up = (plannedKg: number, by: IncreaseInput["by"], over: Partial<IncreaseInput> = {}) =>
  increase({ line: bar, plannedKg, by, weekAgoKg: null, toEarn: null, ...over });
const raised = (plannedKg: number, isCapped = false) => ({ kind: "raised", plannedKg, isCapped });
const listOf = (...loads: [number, ...number[]]) => lineOf({ kind: "list", unit: "kg", loads }, "dumbbell", 0)!;

describe("an increase", () => {
  test("by kilograms, by one step, and none at the end of the equipment", () => {
    expect(up(60, 2.5)).toEqual(raised(62.5));
    expect(up(60, "step")).toEqual(raised(62.5));
    expect(up(60, 2.5, { line: line("dumbbell")! })).toEqual({ kind: "top-of-grid" });
    expect(up(60, "step", { line: line("dumbbell")! })).toEqual({ kind: "top-of-grid" });
  });

  test("is kept unrounded, so that small steps add up", () => {
    expect(up(61, 1)).toEqual(raised(62));
    // 61.2 is still 60 on the bar, where 60.2 was: the next load instead.
    expect(up(60.2, 1)).toEqual(raised(62.5));
    expect(up(60, 0.5)).toEqual(raised(62.5));
  });

  test("takes at most a tenth at once", () => {
    expect(up(100, 10)).toEqual(raised(110));
    expect(up(100, 12.5)).toEqual({ kind: "raised", plannedKg: 110, isCapped: true });
    // A tenth of 70 kg is 77: the bar goes to 75.
    expect(up(70, 10)).toEqual(raised(75, true));
  });

  test("takes at most a tenth over the easiest load of the week", () => {
    expect(up(100, 10, { weekAgoKg: 97.5 })).toEqual(raised(105, true));
    expect(up(100, 5, { weekAgoKg: 97.5 })).toEqual(raised(105));
    expect(up(100, 10, { weekAgoKg: 120 })).toEqual(raised(110));
  });

  test("takes one step of the equipment in any case", () => {
    expect(up(100, 5, { weekAgoKg: 90 })).toEqual(raised(102.5, true));
    expect(up(20, 10)).toEqual(raised(22.5, true));
  });

  test("within a tenth, though the nearest load is beyond it: the heaviest load that is not", () =>
    expect(up(100, 9, { line: listOf(100, 105, 111) })).toEqual(raised(105)));
});

describe("a step of more than a tenth", () => {
  const earning = (leastReps: number, plannedKg = 20, by: IncreaseInput["by"] = 2.5) =>
    up(plannedKg, by, { toEarn: { leastReps, lo: 5 } });

  test("is earned first: a repetition over the bottom for each 2.5 %", () => {
    // 20 → 22.5 kg is 12.5 %: five repetitions, ten in all.
    expect(earning(9)).toEqual({ kind: "earn", width: 5 });
    expect(earning(10)).toEqual(raised(22.5));
    expect(earning(9, 20, "step")).toEqual({ kind: "earn", width: 5 });
  });

  test("owes nothing where it is ordinary, or where the range was widened for it", () => {
    expect(earning(5, 25)).toEqual(raised(27.5));
    expect(up(20, 2.5)).toEqual(raised(22.5));
  });
});

test("where the body moves, the tenth is of body and load together", () => {
  const belt = line("added")!;
  expect(up(0, 2.5, { line: belt, toEarn: { leastReps: 5, lo: 5 } })).toEqual(raised(2.5));
  // 90 kg in all; a tenth is 9.
  expect(up(10, 12, { line: belt })).toMatchObject({ isCapped: true, plannedKg: 18.75 });
  const helped = line("assist")!;
  expect(up(20, 2.5, { line: helped })).toEqual(raised(17.5));
  expect(up(20, "step", { line: helped })).toEqual(raised(18.75));
});
