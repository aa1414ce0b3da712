import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type BodyweightLevelSet, bodyweightLevel } from "./bodyweight-level";
import { bodyShare, type KnownBody, movedKg } from "./bodyweight-load";
import { addDays } from "./civil-date";
import { epley } from "./strength-curves";
import { LOAD_BASES } from "./vocabulary";

const BODY: KnownBody = { kg: 80, ageDays: 3 };
const PULL_UP = { gridKind: "added", bodyweightFraction: 1 } as const;
const PUSH_UP = { gridKind: "none", bodyweightFraction: 0.64 } as const;

describe("the load a set moved", () => {
  test.each([
    ["a bar", { basis: "total", typedKg: 100 }, { gridKind: "barbell" }, BODY, 100],
    ["a pull-up", { basis: "added", typedKg: 0 }, PULL_UP, BODY, 80],
    ["a weighted pull-up", { basis: "added", typedKg: 10 }, PULL_UP, BODY, 90],
    ["an assisted one", { basis: "assist", typedKg: 30 }, { gridKind: "assist", bodyweightFraction: 1 }, BODY, 50],
    ["more help than body", { basis: "assist", typedKg: 90 }, { gridKind: "assist", bodyweightFraction: 1 }, BODY, 0],
    ["a push-up", { basis: "none", typedKg: 0 }, PUSH_UP, BODY, 51.2],
    ["a band's unknown help", { basis: "none", typedKg: 0 }, { gridKind: "band", bodyweightFraction: 1 }, BODY, 0],
    ["before any weigh-in", { basis: "added", typedKg: 10 }, PULL_UP, null, 0],
    ["a belt where the catalogue knows no share", { basis: "added", typedKg: 10 }, { gridKind: "added" }, null, 10],
  ] as const)("%s", (_, load, loading, body, kg) => expect(movedKg(load, loading, body)).toBeCloseTo(kg, 9));

  test("is never negative or undefined, and more assistance never moves more", () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...LOAD_BASES),
        fc.double({ min: 0, max: 2000, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.option(fc.double({ min: 20, max: 400, noNaN: true }), { nil: null }),
        (basis, typedKg, bodyweightFraction, kg) => {
          const loading = { gridKind: "added", bodyweightFraction } as const;
          const body = kg === null ? null : { kg, ageDays: 0 };
          const moved = movedKg({ basis, typedKg }, loading, body);
          expect(moved).toBeGreaterThanOrEqual(0);
          expect(Number.isFinite(moved)).toBe(true);
          expect(bodyShare(basis, loading)).toBeLessThanOrEqual(1);
          if (basis === "assist") expect(movedKg({ basis, typedKg: typedKg + 5 }, loading, body)).toBeLessThanOrEqual(moved);
        },
      ),
      { numRuns: 1000, seed: 221 },
    ));
});

describe("the level of a bodyweight lift", () => {
  const START = "2026-01-05";
  const set = (day: number, reps: number, body: KnownBody | null): BodyweightLevelSet => ({
    id: `s${day}`,
    workoutId: `w${day}`,
    date: addDays(START, day),
    order: 1,
    role: "work",
    kg: body?.kg ?? 0,
    reps,
    rir: 0,
    body,
  });

  test("is read on the system mass, from the sets with a known body", () => {
    const { value, reasons } = bodyweightLevel([set(0, 12, null), set(7, 8, BODY)], addDays(START, 7));
    expect(value?.kg).toBeCloseTo(epley(80, 8), 9);
    expect(reasons.map(({ rule }) => rule)).toEqual(["strength.level"]);
  });

  test("asks for a weigh-in when there is none, and has nothing to say without a set", () => {
    const none = bodyweightLevel([set(0, 8, null)], START);
    expect(none).toMatchObject({ value: null, missing: ["bodyweight"], reasons: [{ rule: "strength.no-bodyweight" }] });
    expect(bodyweightLevel([], START).reasons[0].rule).toBe("strength.no-history");
  });

  test("is a level less sure when the newest set's weigh-in is older than 30 days", () => {
    const rated = (ageDays: number) =>
      bodyweightLevel(
        [0, 3, 6, 9].map((day) => set(day, 5, { kg: 80, ageDays })),
        addDays(START, 9),
      );
    expect(rated(30)).toMatchObject({ confidence: "high", value: { confidence: "high" }, missing: [] });
    expect(rated(31)).toMatchObject({ confidence: "medium", value: { confidence: "medium" }, missing: ["bodyweight"] });
  });
});
