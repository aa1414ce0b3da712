import { expect, it } from "vitest";
import { phaseAt } from "./program-phase";

const wave = {
  cycleWeeks: 4,
  phases: [
    { kind: "accumulation", from: 1, to: 2 },
    { kind: "intensification", from: 3, to: 3 },
    { kind: "deload", from: 4, to: 4 },
  ],
} as const;

it.each([
  [1, { kind: "accumulation", week: 1, of: 4, next: { kind: "intensification", inWeeks: 2 } }],
  [2, { kind: "accumulation", week: 2, of: 4, next: { kind: "intensification", inWeeks: 1 } }],
  [3, { kind: "intensification", week: 3, of: 4, next: { kind: "deload", inWeeks: 1 } }],
  [4, { kind: "deload", week: 4, of: 4, next: { kind: "accumulation", inWeeks: 1 } }],
  [5, { kind: "accumulation", week: 1, of: 4, next: { kind: "intensification", inWeeks: 2 } }],
  [0, { kind: "accumulation", week: 1, of: 4, next: { kind: "intensification", inWeeks: 2 } }],
  [Number.NaN, { kind: "accumulation", week: 1, of: 4, next: { kind: "intensification", inWeeks: 2 } }],
])("week %s", (week, expected) => {
  expect(phaseAt(wave, week)).toEqual(expected);
});

it("has one week and nothing after it where there is no end", () => {
  const open = { cycleWeeks: 1, phases: [{ kind: "accumulation", from: 1, to: 1 }] } as const;
  expect(phaseAt(open, 7)).toEqual({ kind: "accumulation", week: 1, of: 1, next: null });
  expect(phaseAt({ cycleWeeks: 0, phases: [] }, 3)).toEqual({ kind: "accumulation", week: 1, of: 1, next: null });
});
