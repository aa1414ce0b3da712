import { expect, test } from "vitest";
import type { SetRow } from "../../../../lib/offline/rows";
import { numberOf, setText } from "./past-set";

const set = { role: "work", load: null, loadBasis: "total", reps: 10, seconds: null, metres: null, position: 1 } as SetRow;
const kg = (value: number) => ({ value, unit: "kg" as const });

test.each<[Partial<SetRow>, string]>([
  [{ load: kg(80) }, "80 kg × 10"],
  [{ load: kg(41.25) }, "41.25 kg × 10"],
  [{ load: { value: 225, unit: "lb" } }, "102.1 kg × 10"],
  [{ loadBasis: "added", load: kg(0) }, "BW × 10"],
  [{ loadBasis: "added", load: null }, "BW × 10"],
  [{ loadBasis: "added", load: kg(10) }, "BW + 10 kg × 10"],
  [{ loadBasis: "assist", load: kg(15) }, "BW − 15 kg × 10"],
  [{ loadBasis: "none" }, "BW × 10"],
  [{ loadBasis: "none", reps: null, seconds: 60 }, "1:00"],
  [{ loadBasis: "per_hand", load: kg(24), reps: null, metres: 40 }, "24 kg × 40 m"],
  [{ reps: null }, "–"],
])("%o reads %s", (change, text) => {
  expect(setText({ ...set, ...change }, "kg")).toBe(text);
});

test("warm-ups and working sets are counted apart, each from 1", () => {
  const mates = (["warmup", "warmup", "work", "top"] as const).map((role, i): SetRow => ({ ...set, role, position: i + 1 }));
  expect(mates.map((each) => numberOf(each, mates))).toEqual([1, 2, 1, 2]);
});
