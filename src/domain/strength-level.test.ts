import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "./civil-date";
import { innovation, kalmanPredict, kalmanUpdate } from "./kalman";
import type { LevelSet } from "./level-observations";
import { estimateSet } from "./strength";
import { weightDependent } from "./strength-curves";
import { predictiveBand, strengthLevel } from "./strength-level";
import { toKg } from "./units";

const START = "2026-01-05";
const day = (days: number) => addDays(START, days);
const set = (days: number, kg: number, reps: number, rir: number | null, more: Partial<LevelSet> = {}): LevelSet => ({
  id: `set-${days}-${kg}-${reps}`,
  workoutId: `workout-${days}`,
  date: day(days),
  order: 1,
  role: "work",
  kg,
  reps,
  rir,
  ...more,
});
const level = (sets: readonly LevelSet[], today: number) => strengthLevel(sets, day(today));

describe("kalman", () => {
  it("blends by variance and widens with time", () => {
    expect(kalmanUpdate({ x: 100, P: 9 }, 104, 16)).toEqual({ K: 0.36, x: 101.44, P: 5.76 });
    expect(kalmanPredict({ x: 1, P: 0.1 }, 0.0025, 4)).toEqual({ x: 1, P: 0.11 });
    expect(kalmanPredict({ x: 1, P: 0.1 }, 0.0025, -4).P).toBe(0.1);
    expect(innovation({ x: 1, P: 9 }, 6, 16)).toBe(1);
    expect(kalmanUpdate({ x: 1, P: 0 }, 5, 0).x).toBe(1);
    expect(innovation({ x: 1, P: 0 }, 5, 0)).toBe(0);
  });

  it("lands between belief and measurement and never grows less sure by measuring", () => {
    const real = fc.double({ min: -100, max: 100, noNaN: true });
    const variance = fc.double({ min: 1e-6, max: 100, noNaN: true });
    fc.assert(
      fc.property(real, variance, real, variance, (x, P, y, R) => {
        const after = kalmanUpdate({ x, P }, y, R);
        expect(after.x).toBeGreaterThanOrEqual(Math.min(x, y) - 1e-9);
        expect(after.x).toBeLessThanOrEqual(Math.max(x, y) + 1e-9);
        expect(after.P).toBeLessThanOrEqual(P);
        expect(after.P).toBeLessThanOrEqual(R);
      }),
      { numRuns: 1000, seed: 210 },
    );
  });
});

describe("strengthLevel", () => {
  it("has none without a usable set", () => {
    expect(level([set(0, 60, 20, null)], 0)).toMatchObject({
      ...{ value: null, confidence: "low", missing: ["history"] },
      reasons: [{ rule: "strength.no-history", facts: { sets: 1 } }],
    });
  });

  it("starts at the first rated session", () => {
    const { value } = level([set(0, 100, 5, 2)], 0);
    expect(value).toMatchObject({ basis: "rated", stale: false, lastDate: START, confidence: "medium" });
    expect(value!.kg).toBeCloseTo(124.733, 3);
  });

  it("takes the heaviest rated set of a session", () => {
    const sets = [set(0, 100, 5, 2), set(0, 80, 12, 0, { id: "b", order: 2 }), set(0, 140, 1, null, { id: "c", order: 3 })];
    expect(level(sets, 0).value!.kg).toBeCloseTo(124.733, 3);
  });

  it("prefers more repetitions among equally heavy sets", () => {
    const sets = [set(0, 100, 4, 2), set(0, 100, 5, 2, { id: "b", order: 2 })];
    expect(level(sets, 0).value!.kg).toBeCloseTo(124.733, 3);
  });

  it("takes kilograms and pounds of the same plates for one load", () => {
    const typed = toKg(220.46, "lb");
    const heavier = set(0, 100, 5, 2, { order: 2 });
    expect(level([set(0, typed, 6, 2), heavier], 0).value!.kg).toBeCloseTo(estimateSet(set(0, typed, 6, 2)).value!.kg, 9);
  });

  it("is not lowered when an unrated set confirms a surprise the level has overtaken", () => {
    const yes = { confirmed: true };
    const surprised = [set(0, 100, 1, 0), set(1, 150, 1, 0)];
    const climbed = [...surprised, ...[2, 3, 4].map((on) => set(on, 175, 1, 0, yes)), set(5, 158, 1, 0, yes)];
    const before = level(climbed, 6).value!.kg;
    expect(before).toBeLessThan(157);
    expect(level([...climbed, set(6, 157, 1, null)], 6).value!.kg).toBeGreaterThanOrEqual(before - 1e-9);
  });

  it("says what it rests on", () => {
    const { value, reasons } = level([set(0, 100, 5, 2)], 0);
    expect(level([set(0, 100, 5, 2)], 0).missing).toEqual([]);
    expect(reasons[0].facts).toMatchObject({
      basis: "rated",
      sessions: 1,
      lastDate: day(0),
      lo80: value!.lo80,
      hi80: value!.hi80,
    });
  });

  it("holds back a surprise until a second session agrees", () => {
    const before = [set(0, 100, 5, 2), set(7, 100, 5, 2)];
    const typo = set(14, 200, 5, 2);
    const held = level([...before, typo], 14);
    expect(held.reasons.map(({ rule }) => rule)).toEqual(["strength.level", "strength.outlier-pending"]);
    expect(held.reasons[1]!.facts.setId).toBe(typo.id);
    expect(held.value!.kg).toBeCloseTo(124.73, 1);
    const agreed = level([...before, typo, set(21, 204, 5, 2)], 21);
    const mean = (estimateSet(typo).value!.kg + estimateSet(set(21, 204, 5, 2)).value!.kg) / 2;
    expect(agreed.value!.kg).toBeCloseTo(mean, 6);
    expect(agreed.reasons).toHaveLength(1);
  });

  it("forgets a surprise after three weeks", () => {
    const late = level([set(0, 100, 5, 2), set(7, 200, 5, 2), set(29, 204, 5, 2)], 29);
    expect(late.value!.kg).toBeLessThan(130);
    expect(level([set(0, 100, 5, 2), set(7, 200, 5, 2)], 29).reasons.map(({ rule }) => rule)).toContain("strength.level");
  });

  it("believes a surprise the lifter confirms", () => {
    const sure = level([set(0, 100, 5, 2), set(7, 200, 5, 2, { confirmed: true })], 7);
    expect(sure.value!.kg).toBeGreaterThan(150);
    expect(sure.reasons).toHaveLength(1);
  });

  it("shows lower bounds as such, the highest of 84 days", () => {
    const sets = [set(0, 110, 5, null), set(7, 100, 5, null)];
    const now = level(sets, 7);
    expect(now).toMatchObject({ confidence: "low", missing: ["rpe"], reasons: [{ rule: "strength.lower-bound" }] });
    expect(now.value!.basis).toBe("lower-bound");
    expect(now.value!.kg).toBeCloseTo(weightDependent(110, 5), 9);
    expect(level(sets, 88).value!.kg).toBeCloseTo(weightDependent(100, 5), 9);
    const kgOn = [84, 85, 91, 92, 400].map((on) => level(sets, on).value!.kg);
    const [high, low] = [weightDependent(110, 5), weightDependent(100, 5)].map((kg) => expect.closeTo(kg, 9));
    // When 84 days have gone by without any set the newest bound stands; none that had expired comes back.
    expect(kgOn).toEqual([high, low, low, low, low]);
    // A bound's own spread is all there is: it does not widen.
    expect(level(sets, 60).value!.sd).toBeCloseTo(estimateSet(sets[0]!).value!.sdPct / 100, 9);
  });

  it("rests on a bound again when the last rating is long ago and the bound proves more", () => {
    const sets = [set(0, 100, 5, 2), set(100, 120, 5, null)];
    const now = level(sets, 101);
    expect(now.value).toMatchObject({ basis: "lower-bound", lastDate: day(100) });
    expect(now.value!.kg).toBeCloseTo(weightDependent(120, 5), 9);
    // It stays so, however long nothing follows.
    const early = [set(0, 100, 5, 2), set(30, 115, 5, null)];
    expect([84, 85, 115, 400].map((on) => level(early, on).value!.basis)).toEqual([
      ...["rated", "lower-bound", "lower-bound", "lower-bound"],
    ]);
    // Less than what the ratings said, it changes nothing.
    expect(level([set(0, 100, 5, 2), set(100, 80, 5, null)], 101).value).toMatchObject({ basis: "rated" });
  });

  it("widens by 2.5 % for each square root of a week", () => {
    const { sdPct } = estimateSet(set(0, 100, 5, 2)).value!;
    expect(level([set(0, 100, 5, 2)], 28).value!.sd).toBeCloseTo(Math.hypot(sdPct / 100, 0.05), 9);
  });

  it("lets the first rating replace a bound, unless the bound proved more", () => {
    expect(level([set(0, 100, 5, null), set(7, 105, 5, 2)], 7).value!.kg).toBeCloseTo(weightDependent(105, 7), 9);
    const worse = level([set(0, 112, 5, null), set(7, 100, 5, 0)], 7).value!;
    expect(worse.kg).toBeGreaterThan(weightDependent(100, 5) + 1);
    expect(worse.kg).toBeLessThan(weightDependent(112, 5));
  });

  it("is raised by an unrated set that proves more", () => {
    const before = level([set(0, 100, 5, 2)], 7).value!;
    expect(level([set(0, 100, 5, 2), set(7, 115, 5, null)], 7).value!.kg).toBeGreaterThan(before.kg);
  });

  it("goes stale after 84 days and widens all the while", () => {
    const sets = [set(0, 100, 5, 2)];
    expect(level(sets, 84).value!.stale).toBe(false);
    expect(level(sets, 85).value!.stale).toBe(true);
    expect(level(sets, 85).value!.sd).toBeGreaterThan(level(sets, 84).value!.sd);
    expect(level(sets, 85).value!.confidence).toBe("low");
  });

  it("is highly confident only after three rated sessions in six weeks", () => {
    const sets = [0, 7, 14, 21, 28].map((days) => set(days, 100, 5, 1));
    expect(level(sets, 28).value!.confidence).toBe("high");
    expect(level(sets.slice(0, 2), 7).value!.confidence).not.toBe("high");
    // Three are not enough when each of them was a guess.
    const guessed = [0, 1, 2].map((days) => set(days, 100, 5, 4));
    expect(level(guessed, 2).value!.confidence).toBe("medium");
  });

  it("counts the sessions of 42 days for high confidence", () => {
    const single = (days: number) => set(days, 120, 1, null, { role: "failure" });
    expect(level([single(3), single(5), single(45)], 45).value!.confidence).toBe("high");
    expect(level([single(2), single(5), single(45)], 45).value!.confidence).toBe("medium");
  });

  it("puts the gate at four standard deviations of the surprise", () => {
    const first = set(0, 100, 5, 0);
    const { kg, sdPct } = estimateSet(first).value!;
    const single = (load: number) => set(7, load, 1, 0);
    const sd = Math.hypot(sdPct / 100, 0.025, estimateSet(single(kg)).value!.sdPct / 100);
    const rules = (z: number) => level([first, single(kg * Math.exp(z * sd))], 7).reasons.map(({ rule }) => rule);
    expect(rules(3.95)).toEqual(["strength.level"]);
    expect(rules(4.05)).toContain("strength.outlier-pending");
    expect(rules(-4.05)).toContain("strength.outlier-pending");
  });

  it("does not take two surprises that disagree by more than 5 % for agreement", () => {
    const sets = [set(0, 100, 5, 2), set(7, 200, 5, 2), set(14, 214, 5, 2)];
    expect(level(sets, 14).value!.kg).toBeLessThan(130);
  });

  it("ignores the future and the order of the rows", () => {
    const sets = [set(14, 110, 5, 1), set(0, 100, 5, 2), set(7, 105, 5, 1)];
    expect(level(sets, 7)).toEqual(level([sets[1]!, sets[2]!], 7));
    expect(level(sets, 20)).toEqual(level([...sets].reverse(), 20));
  });

  it("bands the next session wider than the level", () => {
    const now = level([set(0, 100, 5, 2)], 0).value!;
    const band = predictiveBand(now, 0.0025);
    expect(band.lo80).toBeLessThan(now.lo80);
    expect(band.hi80).toBeGreaterThan(now.hi80);
    const half = 1.2816 * Math.hypot(now.sd, 0.05);
    expect([band.lo80, band.hi80].map((kg) => Math.log(kg / now.kg))).toEqual([
      expect.closeTo(-half, 9),
      expect.closeTo(half, 9),
    ]);
  });

  it("is never lowered by an unrated set, and its band holds it", () => {
    const row = fc.record({
      days: fc.integer({ min: 0, max: 200 }),
      kg: fc.integer({ min: 60, max: 140 }),
      reps: fc.integer({ min: 1, max: 14 }),
      rir: fc.option(fc.integer({ min: 0, max: 5 })),
    });
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 40, max: 140 }),
        fc.integer({ min: 1, max: 12 }),
        (rows, kg, reps) => {
          const sets = rows.map(({ days, rir, ...done }, i) => set(days, done.kg, done.reps, rir, { id: `s${i}`, order: i }));
          const before = level(sets, 210).value;
          const after = level([...sets, set(210, kg, reps, null, { id: "new" })], 210).value!;
          // A bound older than 84 days has expired by itself.
          if (before === null || (before.stale && before.basis === "lower-bound")) return;
          expect(after.kg).toBeGreaterThanOrEqual(before.kg - 1e-9);
          expect(after.lo80).toBeLessThan(after.kg);
          expect(after.hi80).toBeGreaterThan(after.kg);
          expect(after.stale).toBe(false);
        },
      ),
      { numRuns: 1000, seed: 211 },
    );
  });
});
