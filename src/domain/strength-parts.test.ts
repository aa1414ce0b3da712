import { describe, expect, test } from "vitest";
import { type BodyweightLevelSet, bodyweightLevel } from "./bodyweight-level";
import { addDays } from "./civil-date";
import { followLevel } from "./level-filter";
import { type LevelSet, levelObservations, type Observation } from "./level-observations";
import { loadFor, repsAt } from "./prescribe";
import {
  BODYWEIGHT_CURVE,
  type Curve,
  DEFAULT_CURVE,
  epley,
  onCurve,
  pctOfCurve,
  reynoldsBench,
  reynoldsLegPress,
  rts,
} from "./strength-curves";

const START = "2026-01-05";

describe("curves by name", () => {
  test.each<[Curve["name"], number]>([
    ["epley", 116.667],
    ["brzycki", 112.5],
    ["brzyckiDecimal", 112.511],
    ["wathan", 116.583],
    ["mayhew", 119.01],
    ["lombardi", 117.462],
    ["oconner", 112.5],
    ["lander", 113.711],
  ])("100 kg for five on %s: %d kg", (name, kg) => {
    const curve = name === "epley" ? BODYWEIGHT_CURVE : ({ name } as Curve);
    expect(onCurve(curve, 100, 5)).toBeCloseTo(kg, 2);
  });

  test("a single is itself on Epley, and so is less than one", () => {
    expect([epley(100, 1), epley(100, 0.5), epley(100, 1, 0.05)]).toEqual([100, 100, 100]);
    expect(epley(100, 2)).toBeCloseTo(106.667, 3);
  });

  test("ends where its formula does", () => {
    expect(onCurve({ name: "brzycki" }, 100, 36)).toBe(3600);
    expect(onCurve({ name: "brzycki" }, 100, 37)).toBeNull();
    expect(onCurve({ name: "lander" }, 100, 37.9)).toBeGreaterThan(0);
    expect(onCurve({ name: "lander" }, 100, 38)).toBeNull();
  });

  test("as a percentage of the maximum", () => {
    expect(pctOfCurve(DEFAULT_CURVE, 100, 5)).toBeCloseTo(85.1, 1);
    expect(pctOfCurve({ name: "brzycki" }, 100, 5)).toBeCloseTo(88.889, 3);
    expect(pctOfCurve({ name: "brzycki" }, 100, 40)).toBeNull();
    expect(pctOfCurve(DEFAULT_CURVE, 0, 5)).toBeNull();
  });

  test("by the RTS chart, and not outside it", () => {
    expect(rts(100, 5)).toBeCloseTo(100 / 0.863, 9);
    expect(rts(100, 1)).toBe(100);
    expect(rts(100, 13)).toBeNull();
  });

  test("from a tested five", () => {
    expect(reynoldsBench(100)).toBeCloseTo(113.7699, 4);
    expect(reynoldsLegPress(200)).toBeCloseTo(233.6546, 4);
  });
});

describe("prescription", () => {
  test("says from what, and warns beyond twelve repetitions to failure", () => {
    const near = loadFor(120, 10, 2);
    expect(near).toMatchObject({ confidence: "high", missing: [] });
    expect(near.reasons).toEqual([
      {
        ...{ rule: "strength.prescribe", text: "why.strength.prescribe", grade: "B", source: "marzagao-2026" },
        facts: { e1rmKg: 120, reps: 10, rir: 2, n: 12, kg: near.value },
      },
    ]);
    const far = loadFor(120, 10, 3);
    expect(far.confidence).toBe("low");
    expect(far.reasons[1]).toMatchObject({ rule: "strength.prescribe-far", facts: { n: 13, limit: 12 } });
    expect(loadFor(120, 0, 0).reasons[0].facts.n).toBe(1);
  });

  test("the maximum itself is one repetition, on every curve", () => {
    expect(repsAt(100, 100)).toBe(1);
    expect(repsAt(100, 100, { name: "brzycki" })).toBeCloseTo(1, 9);
    expect(repsAt(100, 100.1, { name: "brzycki" })).toBe(0);
  });
});

describe("following a level", () => {
  const seen = (day: number, x: number, over: Partial<Observation> = {}): Observation => ({
    ...{ date: addDays(START, day), x, R: 0.002, rated: true, setId: `s${day}`, confirmed: false },
    ...over,
  });
  const bound = (day: number, x: number) => seen(day, x, { rated: false });
  const end = (...observations: readonly Observation[]) => followLevel(observations, 84).at(-1);

  test("nothing is believed before the first rating", () => {
    expect(end(bound(0, 4.8))).toEqual({ state: null, pending: null });
    expect(end(seen(0, 4.7))).toEqual({ state: { x: 4.7, P: 0.002, date: START }, pending: null });
  });

  test("a bound that proved no more is no prior", () => {
    expect(end(bound(0, 4.6), seen(7, 4.7))?.state).toMatchObject({ x: 4.7, P: 0.002 });
    expect(end(bound(0, 4.7), seen(7, 4.7))?.state).toMatchObject({ x: 4.7, P: 0.002 });
  });

  test("the highest bound of 84 days is the prior, whichever came first", () => {
    const prior = (...bounds: readonly Observation[]) => end(...bounds, seen(84, 4.7))?.state?.x;
    const high = prior(bound(0, 4.8), bound(7, 4.75));
    expect(high).toBeGreaterThan(4.7);
    expect(prior(bound(0, 4.75), bound(1, 4.8), bound(2, 4.75))).toBeCloseTo(high ?? 0, 3);
    expect(end(bound(0, 4.8), bound(8, 4.75), seen(85, 4.7))?.state?.x).toBeLessThan(high ?? 0);
    expect(end(bound(0, 4.8), seen(85, 4.7))?.state?.x).toBe(4.7);
  });

  test("an unrated session at the level changes nothing, one above it is evidence", () => {
    const widened = 0.002 + 0.025 ** 2;
    expect(end(seen(0, 4.7), bound(7, 4.7))?.state).toMatchObject({ x: 4.7, P: expect.closeTo(widened, 12) });
    const raised = end(seen(0, 4.7), bound(7, 4.72))?.state;
    expect(raised?.x).toBeGreaterThan(4.7);
    expect(raised?.P).toBeLessThan(widened);
  });

  test("an unrated set that confirms a surprise never lowers a level that has passed both", () => {
    // Half of 5.73 is believed: the level stands at 5.215, between the surprise of 5.2 and the bound of 5.22.
    const R = 0.002 + (2 / 7) * 0.025 ** 2;
    const before = [seen(0, 4.7), seen(1, 5.2, { R: 0.002 }), seen(2, 5.73, { R, confirmed: true })];
    expect(end(...before)).toMatchObject({ state: { x: expect.closeTo(5.215, 9) }, pending: { setId: "s1" } });
    expect(end(...before, bound(3, 5.22))).toMatchObject({ state: { x: expect.closeTo(5.215, 9) }, pending: null });
  });

  test("a surprise waits 21 days for a second one, not 22", () => {
    const typo = seen(7, 5.4);
    expect(end(seen(0, 4.7), typo)).toMatchObject({ state: { x: 4.7 }, pending: { setId: "s7" } });
    expect(end(seen(0, 4.7), typo, seen(28, 4.7))?.pending).toMatchObject({ setId: "s7" });
    expect(end(seen(0, 4.7), typo, seen(29, 4.7))?.pending).toBeNull();
    expect(end(seen(0, 4.7), typo, seen(28, 5.42))?.state?.x).toBeCloseTo(5.41, 3);
    expect(end(seen(0, 4.7), typo, seen(29, 5.42))?.state?.x).toBeCloseTo(4.7, 9);
  });
});

describe("what one session says", () => {
  let made = 0;
  const set = (kg: number, reps: number, over: Partial<LevelSet> = {}): LevelSet => {
    made += 1;
    return { id: `s${made}`, workoutId: "w", date: START, order: made, role: "work", kg, reps, ...over };
  };
  const told = (...sets: readonly LevelSet[]) =>
    levelObservations(sets, {}).map(({ setId }) => sets.findIndex(({ id }) => id === setId));

  test("its heaviest rated set, wherever it stands", () => {
    expect(told(set(80, 10, { rir: 0 }), set(100, 5, { rir: 2 }), set(90, 8, { rir: 0 }))).toEqual([1]);
    expect(told(set(100, 5, { rir: 2 }), set(100, 5, { rir: 0 }))).toEqual([0]);
    expect(told(set(100, 5, { rir: 2 }), set(100.004, 4, { rir: 2 }))).toEqual([0]);
  });

  test("else the unrated set that proves most; of equals the first", () => {
    expect(told(set(100, 5), set(90, 10), set(95, 5))).toEqual([1]);
    expect(told(set(90, 10), set(100, 5))).toEqual([0]);
    expect(told(set(100, 5), set(100, 5))).toEqual([0]);
  });

  test("a rating of the day is corrected by what was known on that day", () => {
    const rated = [set(100, 5, { rir: 2 }), set(100, 5, { rir: 2, workoutId: "x", date: addDays(START, 7) })];
    const [first, second] = levelObservations(rated, { bias: 2, biasOn: (day) => (day === START ? 0 : 1) });
    expect(Math.exp(first?.x ?? 0)).toBeCloseTo(onCurve(DEFAULT_CURVE, 100, 7) ?? 0, 9);
    expect(Math.exp(second?.x ?? 0)).toBeCloseTo(onCurve(DEFAULT_CURVE, 100, 8) ?? 0, 9);
  });
});

describe("a bodyweight lift with an old weigh-in", () => {
  const set = (day: number, ageDays: number): BodyweightLevelSet => ({
    ...{ id: `s${day}`, workoutId: `w${day}`, date: addDays(START, day), order: 1, role: "work" as const },
    ...{ kg: 80, reps: 8, rir: 0, body: { kg: 80, ageDays } },
  });

  test("names it, and looks at the newest set up to the day in whatever order they come", () => {
    const sets = [set(14, 45), set(0, 3), set(7, 31)];
    const old = bodyweightLevel(sets, addDays(START, 14));
    expect(old.reasons.map(({ rule }) => rule)).toEqual(["strength.level", "strength.old-bodyweight"]);
    expect(old.reasons[1]?.facts).toEqual({ bodyKg: 80, ageDays: 45 });
    expect(bodyweightLevel(sets, addDays(START, 7)).reasons[1]?.facts).toEqual({ bodyKg: 80, ageDays: 31 });
    expect(bodyweightLevel(sets, addDays(START, 6)).reasons).toHaveLength(1);
  });

  test("has nothing to doubt when the set says nothing", () => {
    const warmup = { ...set(0, 45), role: "warmup" as const };
    expect(bodyweightLevel([warmup], START)).toMatchObject({ value: null, missing: ["history"] });
  });
});
