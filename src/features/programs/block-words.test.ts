import { expect, test } from "vitest";
import type { SetBlock } from "@/domain/program";
import { blockLines } from "./block-words";

const block = (over: Partial<SetBlock>): SetBlock => ({
  sets: 3,
  reps: [8, 12],
  role: "work",
  intensity: { by: "state" },
  ...over,
});

test.each([
  [[block({ rpe: 8 })], "3 × 8–12 @ 8"],
  [[block({ sets: 5, reps: 5 })], "5 × 5"],
  [[block({ reps: [8, 8] })], "3 × 8"],
  [[block({ sets: 1, reps: { amrap: true, min: 5 } })], "1 × 5+"],
  [[block({ sets: 2, reps: 5 }), block({ sets: 1, reps: { amrap: true, min: 5 } })], "2 × 5, 1 × 5+"],
  [[block({ sets: 1, reps: 5 }), block({ sets: 2, reps: 5 })], "3 × 5"],
  [[block({ seconds: [30, 60], perSide: true, rpe: 7.5 })], "3 × 30–60 s each side @ 7.5"],
  [[block({ intensity: { by: "tm", pct: 75 } })], "3 × 8–12 75% of training max"],
  [[block({ intensity: { by: "e1rm", pct: 77.5 } })], "3 × 8–12 77.5% of your max"],
  [[block({ intensity: { by: "slot", slot: "a", pct: 80 } })], "3 × 8–12 80% of the lift above"],
  [[block({ intensity: { by: "rir", v: 2 } })], "3 × 8–12 2 in reserve"],
  [[block({ intensity: { by: "rpe", v: 9 } })], "3 × 8–12 @ 9"],
  [[block({ intensity: { by: "bodyweight" } })], "3 × 8–12"],
  [[], ""],
])("%j reads %j", (blocks, words) => {
  expect(blockLines(blocks).join(", ")).toBe(words);
});
