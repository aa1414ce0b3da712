import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { at, ctx, DAY, did, line, linear, SCHEMES } from "../../tests/support/progression-samples";
import { addDays } from "./civil-date";
import type { GridKind } from "./exercise-vocabulary";
import { isLoadable } from "./load-grid";
import { effortOf, type LoadLine, loadable } from "./load-line";
import type { OutcomeKind } from "./outcome";
import { advance } from "./progression";
import type { Progression } from "./progression-spec";
import type { Unit } from "./vocabulary";

/** Thousands of cases, on a machine that may be busy. */
const SLOW_MS = 30_000;

describe("every step", () => {
  const scene = fc.record({
    kind: fc.constantFrom<GridKind>("barbell", "dumbbell", "kettlebell", "stack", "plate", "added", "assist", "none"),
    unit: fc.constantFrom<Unit>("kg", "lb"),
    scheme: fc.constantFrom(...(Object.keys(SCHEMES) as Progression["kind"][])),
    stage: fc.nat(3),
    week: fc.integer({ min: 1, max: 4 }),
    topReps: fc.option(fc.nat(5), { nil: null }),
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
      stage: s.scheme === "stages" ? s.stage : 0,
      firstStageKg: from,
      tmKg: from,
      week: s.week - 1,
    });
    const held = l === null ? { ...state, plannedKg: null } : state;
    const c = ctx({
      line: l,
      unit: s.unit,
      zone: s.zone,
      isCompound: s.isCompound,
      week: s.week,
      lo: 8,
      hi: 12,
      weekAgoKg: l?.assists === true ? null : from * s.weekAgo,
    });
    const spec: Progression = s.scheme === "linear" ? { ...linear, plusDouble: { over: 10 } } : SCHEMES[s.scheme];
    const outcome = did(s.outcome, s.reps, { meanRpe: s.rpe, plusReps: Math.max(...s.reps), topReps: s.topReps, usedKg: from });
    return { l, from, held, c, advice: advance(spec, held, outcome, c), again: advance(spec, held, outcome, c) };
  };
  const all = (check: (s: Scene) => void, seed: number) => fc.assert(fc.property(scene, check), { numRuns: 3000, seed });

  test(
    "gives the same state twice, and a loadable load that is not negative",
    () =>
      all((s) => {
        const { l, advice, again } = play(s);
        expect(again).toEqual(advice);
        const next = advice.value.plannedKg;
        if (l === null) expect(next).toBeNull();
        else expect(next !== null && next >= 0 && isLoadable(l.grid, loadable(l, next))).toBe(true);
      }, 51),
    SLOW_MS,
  );

  test(
    "rises by ten percent or one step of the equipment, in a step and in a week",
    () =>
      all((s) => {
        const { l, from, c, advice } = play(s);
        if (l === null || advice.value.plannedKg === null) return;
        // A training max is stored unrounded; what it puts on the bar is a share of it.
        const to = isMax(s) ? advice.value.plannedKg : loadable(l, advice.value.plannedKg);
        if (effortOf(l, to) <= effortOf(l, from) + 0.005) return;
        const step = l.assists ? from - to : to - from;
        const oneStep = Math.abs((defaultStep(l, from) ?? from) - from);
        if (Math.abs(step) <= oneStep + 0.01) return;
        expect(effortOf(l, to)).toBeLessThanOrEqual(effortOf(l, from) * 1.1 + 0.01);
        expect(effortOf(l, to)).toBeLessThanOrEqual(effortOf(l, c.weekAgoKg ?? from) * 1.1 + 0.01);
      }, 52),
    SLOW_MS,
  );

  test(
    "reduced, incomplete, lighter and swapped sessions change nothing",
    () =>
      all((s) => {
        const { held, advice } = play(s);
        if (["success", "in_range", "miss"].includes(s.outcome)) return;
        expect(advice.value).toEqual(held);
        expect(advice.reasons[0].rule).toBe(`progression.hold.${s.outcome}`);
      }, 53),
    SLOW_MS,
  );

  test(
    "never falls without a miss, never below the easiest, never a third time in 28 days",
    () =>
      all((s) => {
        const { l, from, held, advice } = play(s);
        if (l === null || advice.value.plannedKg === null) return;
        const fell = effortOf(l, loadable(l, advice.value.plannedKg)) < effortOf(l, from) - 0.005;
        if (!fell) return;
        // These read the open set, or the tally of the weeks behind it, and not the outcome alone.
        if (!["apre", "tiered", "wave", "stages"].includes(s.scheme)) expect(s.outcome).toBe("miss");
        expect(held.resets.filter((date) => date > addDays(DAY, -28)).length).toBeLessThan(2);
        expect(advice.value.resets.length).toBe(held.resets.length + 1);
      }, 54),
    SLOW_MS,
  );

  test(
    "a lift that hurts never goes up, on any scheme",
    () =>
      all((s) => {
        const { l, held, c } = play(s);
        const backTo = {
          ...SCHEMES.stages,
          exhausted: { backTo: 0, plus: { lower: { kg: 10, lb: 20 }, upper: { kg: 10, lb: 20 } } },
        };
        const outcome = did(s.outcome, s.reps, { meanRpe: s.rpe, plusReps: Math.max(...s.reps), topReps: s.topReps });
        for (const spec of [s.scheme === "linear" ? linear : SCHEMES[s.scheme], backTo] as Progression[]) {
          const { value } = advance(spec, held, outcome, { ...c, signals: { pain: true } });
          for (const key of ["rung", "tops"] as const)
            if (spec.kind !== "wave") expect(value[key]).toBeLessThanOrEqual(held[key]);
          if (l === null || value.plannedKg === null || held.plannedKg === null) continue;
          expect(effortOf(l, value.plannedKg)).toBeLessThanOrEqual(effortOf(l, held.plannedKg) + 0.005);
          expect(effortOf(l, value.tmKg ?? 0)).toBeLessThanOrEqual(effortOf(l, held.tmKg ?? 0) + 0.005);
        }
      }, 56),
    SLOW_MS,
  );

  const isMax = (s: Scene) => ["wave", "weeklyRamp", "percentBlock"].includes(s.scheme);

  function defaultStep(l: LoadLine, kg: number): number | null {
    const direction = l.assists ? -1 : 1;
    for (let i = 2; i < 40_000 && kg + direction * i * 0.01 >= 0; i += 1) {
      if (isLoadable(l.grid, kg + direction * i * 0.01)) return kg + direction * i * 0.01;
    }
    return null;
  }
});
