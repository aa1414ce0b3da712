import { describe, expect, test } from "vitest";
import { at, ctx, DAY, did, line, SCHEMES, said } from "../../tests/support/progression-samples";
import { type ApreProtocol, advanceApre, apreAdjust, apreBlocks, apreStep } from "./progression-apre";
import type { SlotContext, SlotState } from "./slot-state";
import { LB_KG } from "./units";

/* Specification 5.5, apre: the table in pounds, its kilograms, and which end of it a lift takes. */
const run = (state: SlotState, plusReps: number | null, over: Partial<SlotContext> = {}) =>
  advanceApre(SCHEMES.apre, state, did("success", [6], { plusReps }), ctx({ lo: 1, ...over }));

describe("the table", () => {
  const rows: readonly [ApreProtocol, number, number, readonly [number, number]][] = [
    [3, 0, 2, [-10, -5]],
    [3, 3, 4, [0, 0]],
    [3, 5, 6, [5, 10]],
    [3, 7, 20, [10, 15]],
    [6, 0, 2, [-10, -5]],
    [6, 3, 4, [-5, 0]],
    [6, 5, 7, [0, 0]],
    [6, 8, 12, [5, 10]],
    [6, 13, 20, [10, 15]],
    [10, 0, 6, [-10, -5]],
    [10, 7, 8, [-5, 0]],
    [10, 9, 11, [0, 0]],
    [10, 12, 16, [5, 10]],
    [10, 17, 30, [10, 15]],
  ];
  test.each(rows)("protocol %i, %i to %i repetitions", (protocol, from, to, pounds) => {
    expect(apreAdjust(protocol, from)).toEqual(pounds);
    expect(apreAdjust(protocol, to)).toEqual(pounds);
  });

  test("fewer than none counts as none", () => expect(apreAdjust(6, -1)).toEqual([-10, -5]));
});

describe("which end of it", () => {
  test("from 100 kg the one farther from zero, under it the nearer", () => {
    expect([apreStep(6, 8, 100, "kg"), apreStep(6, 8, 99.9, "kg")]).toEqual([5, 2.5]);
    expect([apreStep(6, 13, 100, "kg"), apreStep(6, 13, 99.9, "kg")]).toEqual([7.5, 5]);
    expect([apreStep(6, 2, 100, "kg"), apreStep(6, 2, 99.9, "kg")]).toEqual([-5, -2.5]);
    expect([apreStep(6, 4, 100, "kg"), Math.abs(apreStep(6, 4, 99.9, "kg"))]).toEqual([-2.5, 0]);
  });

  test("in pounds as written", () => expect(apreStep(6, 13, 120, "lb")).toBeCloseTo(15 * LB_KG, 9));

  test("under 40 kg a share: 2.5 % for each five pounds, in both units", () => {
    expect(apreStep(6, 8, 39, "kg")).toBeCloseTo(39 * 0.025, 9);
    expect(apreStep(6, 13, 30, "lb")).toBeCloseTo(30 * 0.05, 9);
    expect(apreStep(6, 2, 30, "kg")).toBeCloseTo(-30 * 0.025, 9);
    expect(apreStep(6, 8, 40, "kg")).toBe(2.5);
  });
});

describe("next week's repetition maximum", () => {
  test("rises", () => {
    const up = run(at(100, { fails: 1 }), 13);
    expect(up.value).toEqual(at(107.5, { repTarget: 1 }));
    expect(said(up)).toMatchObject({ rule: "progression.apre.add", planned: 100, reps: 13, protocol: 6, toKg: 107.5 });
  });

  test("falls, by pounds where the lifter counts in pounds", () => {
    const down = run(at(100, { fails: 1 }), 2);
    expect(down.value).toEqual(at(95, { repTarget: 1, resets: [DAY] }));
    expect(said(down)).toMatchObject({ rule: "progression.apre.cut", planned: 100, reps: 2, protocol: 6, toKg: 95 });
    const pounds = run(at(315 * LB_KG), 2, { unit: "lb", line: line("barbell", "lb") });
    expect(pounds.value.plannedKg).toBeCloseTo(305 * LB_KG, 6);
  });

  test("stays in between, and is not capped twice: a light lift earns no extra repetitions first", () => {
    const hold = run(at(100, { fails: 1 }), 6);
    expect(hold.value).toEqual(at(100));
    expect(said(hold)).toEqual({ rule: "progression.apre.hold", planned: 100, reps: 6, protocol: 6 });
    expect(run(at(20), 13).value.plannedKg).toBe(22.5);
  });

  test("stays without the set to failure, or without a load", () => {
    for (const held of [run(at(100), null), run(at(100), 13, { line: null }), run(at(100, { plannedKg: null }), 13)]) {
      expect(said(held)).toMatchObject({ rule: "progression.hold.in_range", planned: held.value.plannedKg, protocol: 6 });
    }
  });
});

test("four sets: a half and three quarters, the maximum to failure, and one adjusted", () => {
  const easy = (reps: number, pct: number) => ({ sets: 1, reps, role: "backoff", intensity: { by: "state", pct } });
  const most = (role: string) => ({ sets: 1, reps: { amrap: true, min: 1 }, role, intensity: { by: "state" } });
  for (const [protocol, first, second] of [
    [3, 6, 3],
    [6, 10, 6],
    [10, 12, 10],
  ] as const) {
    expect(apreBlocks(protocol)).toEqual([easy(first, 50), easy(second, 75), most("amrap"), most("backoff")]);
  }
});
