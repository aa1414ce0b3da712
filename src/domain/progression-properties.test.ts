import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { at, ctx, DAY, did, double, line, linear } from "../../tests/support/progression-samples";
import { addDays } from "./civil-date";
import type { GridKind } from "./exercise-vocabulary";
import { isLoadable } from "./load-grid";
import { effortOf, type LoadLine, loadable } from "./load-line";
import type { OutcomeKind } from "./outcome";
import { advance } from "./progression";
import type { Unit } from "./vocabulary";

describe("every step", () => {
  const scene = fc.record({
    kind: fc.constantFrom<GridKind>("barbell", "dumbbell", "kettlebell", "stack", "plate", "added", "assist", "none"),
    unit: fc.constantFrom<Unit>("kg", "lb"),
    isLinear: fc.boolean(),
    outcome: fc.constantFrom<OutcomeKind>("success", "in_range", "miss", "partial", "under", "modified", "swapped"),
    reps: fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 5 }),
    rpe: fc.option(fc.double({ min: 5, max: 10, noNaN: true }), { nil: null }),
    kg: fc.double({ min: 0, max: 300, noNaN: true }),
    weekAgo: fc.double({ min: 0.8, max: 1, noNaN: true }),
    fails: fc.nat(3),
    tops: fc.nat(2),
    resets: fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 3 }),
    restore: fc.option(fc.double({ min: 1, max: 1.4, noNaN: true }), { nil: null }),
    isCompound: fc.boolean(),
    zone: fc.constantFrom("lower" as const, "upper" as const),
  });
  type Scene = typeof scene extends fc.Arbitrary<infer S> ? S : never;
  const play = (s: Scene) => {
    const l = line(s.kind, s.unit);
    const from = l === null ? 0 : loadable(l, s.kg);
    const resets = s.resets.map((ago) => addDays(DAY, -ago)).sort();
    const state = at(from, {
      fails: s.fails,
      tops: s.tops,
      resets,
      layoffRestoreTo: s.restore === null ? null : from * s.restore,
    });
    const held = l === null ? { ...state, plannedKg: null } : state;
    const c = ctx({
      line: l,
      unit: s.unit,
      zone: s.zone,
      isCompound: s.isCompound,
      lo: 8,
      hi: 12,
      weekAgoKg: l?.assists === true ? null : from * s.weekAgo,
    });
    const spec = s.isLinear ? { ...linear, plusDouble: { over: 10 as const } } : double;
    const outcome = did(s.outcome, s.reps, { meanRpe: s.rpe, plusReps: Math.max(...s.reps) });
    return { l, from, held, c, advice: advance(spec, held, outcome, c), again: advance(spec, held, outcome, c) };
  };
  const all = (check: (s: Scene) => void, seed: number) => fc.assert(fc.property(scene, check), { numRuns: 2000, seed });

  test("gives the same state twice, and a loadable load that is not negative", () =>
    all((s) => {
      const { l, advice, again } = play(s);
      expect(again).toEqual(advice);
      const next = advice.value.plannedKg;
      if (l === null) expect(next).toBeNull();
      else expect(next !== null && next >= 0 && isLoadable(l.grid, loadable(l, next))).toBe(true);
    }, 51));

  test("rises by ten percent or one step of the equipment, in a step and in a week", () =>
    all((s) => {
      const { l, from, c, advice } = play(s);
      if (l === null || advice.value.plannedKg === null) return;
      const to = loadable(l, advice.value.plannedKg);
      if (effortOf(l, to) <= effortOf(l, from) + 0.005) return;
      const step = l.assists ? from - to : to - from;
      const oneStep = Math.abs((defaultStep(l, from) ?? from) - from);
      if (Math.abs(step) <= oneStep + 0.01) return;
      expect(effortOf(l, to)).toBeLessThanOrEqual(effortOf(l, from) * 1.1 + 0.01);
      expect(effortOf(l, to)).toBeLessThanOrEqual(effortOf(l, c.weekAgoKg ?? from) * 1.1 + 0.01);
    }, 52));

  test("reduced, incomplete, lighter and swapped sessions change nothing", () =>
    all((s) => {
      const { held, advice } = play(s);
      if (["success", "in_range", "miss"].includes(s.outcome)) return;
      expect(advice.value).toEqual(held);
      expect(advice.reasons[0].rule).toBe(`progression.hold.${s.outcome}`);
    }, 53));

  test("never falls without a miss, never below the easiest, never a third time in 28 days", () =>
    all((s) => {
      const { l, from, held, advice } = play(s);
      if (l === null || advice.value.plannedKg === null) return;
      const fell = effortOf(l, loadable(l, advice.value.plannedKg)) < effortOf(l, from) - 0.005;
      if (!fell) return;
      expect(s.outcome).toBe("miss");
      expect(held.resets.filter((date) => date > addDays(DAY, -28)).length).toBeLessThan(2);
      expect(advice.value.resets.length).toBe(held.resets.length + 1);
    }, 54));

  function defaultStep(l: LoadLine, kg: number): number | null {
    const direction = l.assists ? -1 : 1;
    for (let i = 2; i < 40_000 && kg + direction * i * 0.01 >= 0; i += 1) {
      if (isLoadable(l.grid, kg + direction * i * 0.01)) return kg + direction * i * 0.01;
    }
    return null;
  }
});
