import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { row } from "../../tests/support/record-rows";
import { addDays } from "./civil-date";
import { layoff } from "./layoff";
import { defaultGrid, isLoadable, neighbours } from "./load-grid";
import { loadFor, repsAt } from "./prescribe";
import type { RecordSet } from "./record-set";
import { deriveRecords } from "./records";
import { estimateSet } from "./strength";
import { strengthLevel } from "./strength-level";
import { SET_ROLES, UNITS } from "./vocabulary";
import { fractionalSets } from "./volume";
import { weightTrend } from "./weight";

const numbersIn = (value: unknown): number[] =>
  typeof value === "number"
    ? [value]
    : typeof value === "object" && value !== null
      ? Object.values(value).flatMap(numbersIn)
      : [];
const isSane = (value: unknown) => numbersIn(value).every((each) => !Number.isNaN(each));

/** A logged set as the level reads it. */
const lifted = ({ mini: _, ...set }: RecordSet) => set;

/** Everything a form lets through, and some that it does not. */
const anyLoad = fc.oneof(fc.double({ min: -5, max: 2000, noNaN: true }), fc.constantFrom(0, 0.004, 0.005, 102.058_283_25, 2000));
const anyReps = fc.integer({ min: -1, max: 100 });
const anyRpe = fc.option(
  fc.integer({ min: 2, max: 20 }).map((half) => half / 2),
  { nil: null },
);

describe("whatever is typed", () => {
  test("an estimate is a number with a reason, or a reason", () =>
    fc.assert(
      fc.property(anyLoad, anyReps, anyRpe, fc.constantFrom(...SET_ROLES), fc.boolean(), (kg, reps, rpe, role, mini) => {
        const { value, reasons } = estimateSet({ kg, reps, rpe, role, mini });
        expect(isSane(value) && reasons.length > 0).toBe(true);
        if (value !== null) expect(value.lo80 <= value.kg && value.kg <= value.hi80 && value.kg >= kg).toBe(true);
      }),
      { numRuns: 2000, seed: 11 },
    ));

  test("kilograms and pounds of one load give one estimate", () =>
    fc.assert(
      fc.property(fc.double({ min: 1, max: 900, noNaN: true }), fc.integer({ min: 1, max: 12 }), (lb, reps) => {
        const [kg, again] = [lb * 0.453_592_37, (lb * 0.453_592_37) / 0.453_592_37];
        const of = (load: number) => estimateSet({ kg: load, reps, rir: 0, role: "work" }).value!.kg;
        expect(Math.abs(of(kg) - of(again * 0.453_592_37))).toBeLessThan(1e-6);
      }),
      { numRuns: 1000, seed: 12 },
    ));

  test("a prescription is a load between nothing and the maximum, and repetitions are 0 to 30", () =>
    fc.assert(
      fc.property(anyLoad, anyLoad, anyReps, fc.integer({ min: 0, max: 9 }), (e1rm, w, reps, rir) => {
        const { value } = loadFor(e1rm, reps, rir);
        expect(value >= 0 && value <= Math.max(0, e1rm) + 1e-9).toBe(true);
        const count = repsAt(e1rm, w);
        expect(count >= 0 && count <= 30).toBe(true);
      }),
      { numRuns: 2000, seed: 13 },
    ));

  test("neighbours of an impossible load are still loads one can build", () =>
    fc.assert(
      fc.property(
        anyLoad,
        fc.constantFrom(...UNITS),
        fc.constantFrom("barbell", "dumbbell", "stack", "added"),
        (kg, unit, kind) => {
          const grid = defaultGrid(kind as "barbell", unit)!;
          const { below, above, nearest } = neighbours(grid, kg);
          for (const each of [below, above, nearest]) if (each !== null) expect(isLoadable(grid, each)).toBe(true);
          expect(below !== null || above !== null).toBe(true);
        },
      ),
      { numRuns: 1000, seed: 14 },
    ));
});

describe("bodyweight lifts, with a body that comes and goes", () => {
  const someSet = fc.record({
    day: fc.integer({ min: 0, max: 5 }),
    reps: fc.integer({ min: 1, max: 14 }),
    hung: fc.integer({ min: 0, max: 4 }),
    body: fc.constantFrom(null, 78, 80, 83),
    isAssist: fc.boolean(),
  });
  const built = (
    sets: readonly { day: number; reps: number; hung: number; body: number | null; isAssist: boolean }[],
    isAssist: boolean,
  ) =>
    sets.map(({ day, reps, hung, body }): RecordSet => {
      const kg = body === null ? 0 : body + (isAssist ? -5 : 5) * hung;
      const load = isAssist
        ? { loadBasis: "assist" as const, assistKg: hung * 5 }
        : { loadBasis: "added" as const, addedKg: hung * 5 };
      return row(day, kg, reps, load);
    });

  test("a set no better in load and repetitions than one before breaks no record of its own", () =>
    fc.assert(
      fc.property(fc.array(someSet, { minLength: 2, maxLength: 12 }), fc.boolean(), (rows, isAssist) => {
        const sets = built(rows, isAssist);
        const named = (set: RecordSet) => (set.addedKg ?? 0) - (set.assistKg ?? 0);
        const own = new Set(["added_load", "least_assist", "reps_at_weight", "e1rm", "set_volume"]);
        for (const entry of deriveRecords(sets)) {
          if (!own.has(entry.kind)) continue;
          const set = sets.find(({ id }) => id === entry.setId)!;
          const isDominated = sets.some((other) => other.date < set.date && named(other) >= named(set) && other.reps >= set.reps);
          expect(isDominated).toBe(false);
        }
        expect(deriveRecords([...sets].reverse())).toEqual(deriveRecords(sets));
      }),
      { numRuns: 1000, seed: 15 },
    ));
});

describe("short, long and broken histories", () => {
  test("nothing, one set, and a year's gap", () => {
    expect(deriveRecords([])).toEqual([]);
    expect(deriveRecords([row(0, 100, 5)])).toEqual([]);
    expect(deriveRecords([row(0, 100, 5), row(400, 105, 5)]).map(({ kind }) => kind)).toContain("heaviest");
    expect(layoff(400).value).toMatchObject({ load: 0.6, asNew: true });
    const sets = [row(0, 100, 5, { rpe: 8 }), row(400, 90, 5, { rpe: 8 })];
    const { value } = strengthLevel(sets.map(lifted), addDays("2026-01-01", 800));
    expect(isSane(value)).toBe(true);
    expect(value).toMatchObject({ stale: true, confidence: "low" });
    expect(
      isSane(
        weightTrend([
          { date: "2025-01-01", kg: 80 },
          { date: "2026-06-01", kg: 95 },
        ]).value,
      ),
    ).toBe(true);
    expect(weightTrend([]).value).toBeNull();
    expect(fractionalSets([]).reasons[0].rule).toBe("volume.none");
  });

  test("ten thousand sets", () => {
    const sets = Array.from({ length: 10_000 }, (_, i) =>
      row(Math.floor(i / 20), 40 + ((i * 37) % 120) * 0.5, 1 + ((i * 13) % 12), { rpe: i % 3 === 0 ? null : 7 + (i % 4) }),
    );
    const entries = deriveRecords(sets);
    expect(entries.length).toBeGreaterThan(0);
    expect(isSane(entries)).toBe(true);
    expect(isSane(strengthLevel(sets.map(lifted), addDays("2026-01-01", 500)).value)).toBe(true);
  }, 20_000);
});
