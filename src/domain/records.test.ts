import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lb, row } from "../../tests/support/record-rows";
import type { RecordSet } from "./record-set";
import { detectRecords } from "./records";

const kinds = (history: readonly RecordSet[], set: RecordSet) => detectRecords(history, set).hits.map((hit) => hit.kind);
const hit = (history: readonly RecordSet[], set: RecordSet, kind: string) =>
  detectRecords(history, set).hits.find((one) => one.kind === kind);

describe("detectRecords", () => {
  const base = [row(0, 100, 5)];

  it("finds every kind a better set breaks, with margins and reasons", () => {
    const verdict = detectRecords(base, row(1, 102.5, 5));
    expect(verdict.hits.map(({ kind }) => kind)).toEqual(["heaviest", "weight_at_reps", "e1rm", "set_volume", "session_volume"]);
    expect(verdict.hits[0]).toEqual({
      kind: "heaviest",
      value: 102.5,
      previous: 100,
      margin: 2.5,
      marginPct: 2.5,
      withinRounding: false,
      withinNoise: true,
    });
    expect(verdict.hits[2]!.value).toBeCloseTo(120.35, 2);
    expect(verdict.celebrate).toBe("heaviest");
    expect(verdict.reasons[0]).toMatchObject({ rule: "record.heaviest", facts: { value: 102.5, previous: 100, marginPct: 2.5 } });
  });

  it("takes the whole first session as the baseline", () => {
    const first = row(0, 60, 5);
    expect(detectRecords([], first)).toMatchObject({
      hits: [],
      firstEntry: true,
      celebrate: null,
      reasons: [{ rule: "record.baseline" }],
    });
    expect(detectRecords([first], row(0, 80, 5))).toMatchObject({ hits: [], firstEntry: true });
  });

  it("calls ties matched and dominated sets nothing", () => {
    expect(detectRecords(base, row(1, 100, 5))).toMatchObject({ hits: [], matched: true, reasons: [{ rule: "record.tie" }] });
    expect(detectRecords([row(0, 100, 8)], row(1, 100, 5))).toMatchObject({ hits: [], matched: false, frontier: false });
    expect(kinds([row(0, 100, 12)], row(1, 100, 9))).toEqual([]);
  });

  it("sees a new rep range as frontier only", () => {
    expect(detectRecords(base, row(1, 40, 12))).toMatchObject({ hits: [], frontier: true, reason: "low_confidence_reps" });
    expect(detectRecords(base, row(1, 60, 20))).toMatchObject({ frontier: true, reason: "above_rep_limit" });
    expect(detectRecords(base, row(1, 60, 5)).frontier).toBe(false);
  });

  it("wants more than a quarter kilogram of estimate", () => {
    const single = [row(0, 100, 1)];
    expect(kinds(single, row(1, 100.25, 1))).not.toContain("e1rm");
    expect(kinds(single, row(1, 100.5, 1))).toContain("e1rm");
  });

  it("lets a set of more than ten stand for its tenth repetition", () => {
    expect(kinds([row(0, 100, 12)], row(1, 102, 10))).toContain("e1rm");
    expect(kinds([row(0, 100, 12)], row(1, 99, 10))).not.toContain("e1rm");
  });

  it("words margins below 4.2 % as day-to-day variation", () => {
    expect(hit(base, row(1, 104.1, 5), "heaviest")).toMatchObject({ withinNoise: true });
    expect(hit(base, row(1, 104.2, 5), "heaviest")).toMatchObject({ withinNoise: false });
  });

  it("reports unit rounding, celebrates nothing, and keeps the reference", () => {
    const rounded = lb(1, 220.5, 5);
    const verdict = detectRecords(base, rounded);
    expect(verdict.hits.map(({ kind }) => kind)).toEqual(["heaviest", "weight_at_reps", "set_volume", "session_volume"]);
    expect(verdict.hits.every(({ withinRounding }) => withinRounding)).toBe(true);
    expect(verdict.celebrate).toBeNull();
    expect(verdict.reasons[0]).toMatchObject({ rule: "record.rounding", facts: { kind: "heaviest", previous: 100 } });
    expect(detectRecords([...base, rounded], lb(2, 220.5, 5))).toMatchObject({ hits: [], matched: true });
    expect(hit([...base, rounded], row(2, 100.2, 5), "heaviest")).toMatchObject({ previous: 100, withinRounding: false });
    expect(hit([...base, rounded], lb(2, 225, 5), "heaviest")).toMatchObject({ previous: 100, withinRounding: false });
  });

  it("never counts warm-ups, and counts drop sets and clusters by what they prove", () => {
    expect(detectRecords(base, row(1, 200, 5, { role: "warmup" }))).toMatchObject({ hits: [], firstEntry: false });
    expect(kinds([...base, row(0, 300, 5, { role: "warmup" })], row(1, 102.5, 5))).toContain("heaviest");
    expect(kinds(base, row(1, 110, 8, { role: "drop" }))).toEqual(["set_volume", "session_volume"]);
    expect(kinds(base, row(1, 110, 8, { role: "cluster" }))).toEqual(["heaviest", "session_volume"]);
    expect(kinds([...base, row(1, 110, 8, { role: "cluster" })], row(2, 110, 2))).toContain("reps_at_weight");
    expect(kinds(base, row(1, 110, 8, { role: "myo", mini: true }))).toEqual(["session_volume"]);
  });

  it("asks only what was performed, and enters only what it proves", () => {
    expect(detectRecords([], row(0, 100, 0))).toMatchObject({ firstEntry: false, hits: [] });
    expect(detectRecords([row(0, 100, 0)], row(1, 100, 5)).firstEntry).toBe(true);
    expect(detectRecords([], row(0, 0, 0, { metres: 500 })).firstEntry).toBe(true);
    expect(detectRecords([], row(0, 0, 0, { seconds: 30 })).firstEntry).toBe(true);
    const heavy = (over: Partial<RecordSet>) => [...base, row(1, 150, 8, over)];
    const next = (over: Partial<RecordSet>, kind: string) => hit(heavy(over), row(2, 102, 8), kind)?.previous;
    // A drop and a mini-set leave no load behind, a drop leaves its volume, a cluster its load alone.
    expect([next({ role: "drop" }, "heaviest"), next({ role: "drop" }, "set_volume")]).toEqual([100, undefined]);
    expect([next({ role: "myo", mini: true }, "heaviest"), next({ role: "myo", mini: true }, "set_volume")]).toEqual([100, 500]);
    expect([next({ role: "cluster" }, "heaviest"), next({ role: "cluster" }, "set_volume")]).toEqual([undefined, 500]);
    expect(next({ role: "cluster" }, "e1rm")).toBeCloseTo(117.52, 2);
    expect(next({ reps: 0, seconds: 30 }, "heaviest")).toBe(100);
  });

  it("judges single repetitions like all others", () => {
    expect(kinds([row(0, 100, 1)], row(1, 105, 1)).slice(0, 3)).toEqual(["heaviest", "weight_at_reps", "e1rm"]);
    expect(detectRecords([row(0, 100, 1)], row(1, 100, 1))).toMatchObject({ matched: true, hits: [] });
  });

  it("matches the best at its load and repetitions, not a set that another has beaten", () => {
    const matched = (...rows: readonly RecordSet[]) => detectRecords(rows, row(1, 100, 5)).matched;
    expect(matched(row(0, 100, 5), row(0, 110, 1))).toBe(true);
    expect(matched(row(0, 100, 5), row(0, 60, 20))).toBe(true);
    expect(matched(row(0, 105, 5))).toBe(false);
    expect(matched(row(0, 105, 5), row(0, 60, 4))).toBe(false);
    expect(detectRecords(base, row(1, 40, 12))).toMatchObject({ matched: false, frontier: true });
  });

  it("keeps the best, not the latest", () => {
    const down = [...base, row(1, 90, 5), row(2, 105, 4), row(3, 80, 5)];
    expect(hit(down, row(4, 101, 5), "weight_at_reps")?.previous).toBe(100);
    expect(hit(down, row(4, 110, 5), "heaviest")?.previous).toBe(105);
    expect(kinds(down, row(4, 95, 5))).toEqual([]);
    const at = (day: number, trendBodyKg: number) => row(day, 100, 5, { trendBodyKg });
    expect(kinds([at(0, 80), at(1, 95)], at(2, 85))).toEqual([]);
    expect(hit([at(0, 80), at(1, 76)], at(2, 72), "relative")?.previous).toBeCloseTo(117.52 / 76, 3);
    const hold = (day: number, seconds: number) => row(day, 0, 0, { seconds, loadBasis: "none" });
    expect(kinds([hold(0, 60), hold(1, 40)], hold(2, 50))).toEqual([]);
  });

  it("takes what is heavier by rounding for the same load also in its volume", () => {
    const rounded = [...base, lb(1, 220.5, 5)];
    expect(hit(rounded, row(2, 100.1, 5), "set_volume")).toMatchObject({ value: 500.5, previous: 500 });
    expect(hit([...rounded, row(2, 100.1, 5)], row(3, 101, 5), "set_volume")?.previous).toBe(500.5);
    // In one unit a small step is a step.
    expect(hit([...base, row(1, 100.2, 5)], row(2, 101, 5), "heaviest")?.previous).toBe(100.2);
    expect(hit([...base, lb(1, 225, 5)], row(2, 104, 5), "heaviest")?.previous).toBeCloseTo(102.06, 2);
  });

  it("leaves out an older state of the same set, and finds no session record without an older session", () => {
    const set = row(5, 102.5, 5);
    expect(kinds([...base, { ...set, date: base[0]!.date, workoutId: "old", kg: 300 }], set)).toContain("heaviest");
    const now = { workoutId: set.workoutId, volumeKg: 0, reps: 0, namedKg: 0 };
    expect(detectRecords(base, set, [now]).hits.map(({ kind }) => kind)).not.toContain("session_volume");
    const older = { workoutId: "workout-0", volumeKg: 500, reps: 5, namedKg: 500 };
    expect(detectRecords(base, set, [now, older]).hits.map(({ kind }) => kind)).toContain("session_volume");
  });

  it("celebrates later what an earlier set of the session did not", () => {
    expect(detectRecords([...base, row(1, 100, 5)], row(1, 105, 5)).celebrate).toBe("heaviest");
  });

  it("celebrates once a session", () => {
    const first = row(1, 102.5, 5);
    expect(detectRecords([...base, first], row(1, 105, 5))).toMatchObject({ celebrate: null });
    expect(detectRecords([...base, first], row(2, 105, 5))).toMatchObject({ celebrate: "heaviest" });
    expect(detectRecords(base, row(1, 100, 6)).celebrate).toBe("e1rm");
  });

  it("hits a session total once, at the set that tips it", () => {
    const before = [row(0, 100, 5), row(0, 100, 5), row(1, 100, 5)];
    const tie = row(1, 100, 5);
    const tip = row(1, 100, 4);
    expect(kinds(before, tie)).toEqual([]);
    expect(hit([...before, tie], tip, "session_volume")).toMatchObject({ value: 1400, previous: 1000 });
    expect(kinds([...before, tie, tip], row(1, 100, 4))).toEqual([]);
  });

  it("judges holds, ways and paces", () => {
    const hold = (day: number, seconds: number, kg = 0) => row(day, kg, 0, { seconds, loadBasis: "none", addedKg: kg });
    expect(kinds([hold(0, 60)], hold(1, 61))).toEqual(["duration"]);
    expect(kinds([hold(0, 60)], hold(1, 60))).toEqual([]);
    expect(kinds([hold(0, 60)], hold(1, 90, 10))).toEqual([]);
    const run = (day: number, metres: number, seconds: number) => row(day, 0, 0, { metres, seconds, loadBasis: "none" });
    expect(kinds([run(0, 1000, 300)], run(1, 1005, 290))).toEqual(["distance", "pace"]);
    expect(kinds([run(0, 1000, 300)], run(1, 900, 200))).toEqual([]);
    expect(hit([run(0, 1000, 300)], run(1, 1000, 285), "pace")).toMatchObject({
      value: 285,
      previous: 300,
      margin: 15,
      marginPct: 5,
    });
  });

  it("judges strength relative to a recent body weight only", () => {
    const at = (day: number, trendBodyKg: number | null) => row(day, 100, 5, { trendBodyKg });
    expect(kinds([at(0, 80)], at(1, 78))).toEqual(["relative"]);
    expect(kinds([at(0, 80)], at(1, null))).toEqual([]);
    expect(kinds([at(0, null)], at(1, 78))).toEqual([]);
  });

  it("keeps exercises and sides apart, and leaves later sets out", () => {
    expect(detectRecords([row(0, 200, 5, { exerciseId: "squat" })], row(1, 100, 5)).firstEntry).toBe(true);
    expect(detectRecords([row(0, 100, 5, { side: "left" })], row(1, 100, 5, { side: "right" })).firstEntry).toBe(true);
    const set = row(1, 102.5, 5);
    expect(kinds([...base, set, row(2, 300, 5)], set)).toContain("heaviest");
  });
});

describe("bodyweight lifts", () => {
  const pull = (day: number, reps: number, addedKg: number, more: Partial<RecordSet> = {}) =>
    row(day, 80 + addedKg, reps, { loadBasis: "added", addedKg, ...more });
  const assisted = (day: number, reps: number, assistKg: number) =>
    row(day, 80 - assistKg, reps, { loadBasis: "assist", assistKg });

  it("wants more added load for at least the same repetitions", () => {
    expect(kinds([pull(0, 5, 10)], pull(1, 5, 15))).toEqual(["added_load", "e1rm", "set_volume", "session_volume"]);
    expect(kinds([pull(0, 5, 10)], pull(1, 6, 11))).not.toContain("added_load");
    expect(hit([pull(0, 8, 0)], pull(1, 8, 10), "added_load")).toMatchObject({ marginPct: null, withinNoise: false });
  });

  it("breaks no record by gaining body weight alone", () => {
    const heavier = pull(1, 5, 10, { kg: 95 });
    expect(kinds([pull(0, 5, 10)], heavier)).toEqual([]);
    expect(detectRecords([pull(0, 5, 10)], heavier)).toMatchObject({ matched: true, celebrate: null });
    expect(kinds([pull(0, 5, 10)], pull(1, 6, 10, { kg: 95 }))).toEqual([
      "reps_at_weight",
      "e1rm",
      "set_volume",
      "session_volume",
      "session_reps",
    ]);
  });

  it("takes the first weigh-in for news about the body, not for a record", () => {
    const unknown = (day: number, reps: number) => row(day, 0, reps, { loadBasis: "added", addedKg: 0 });
    expect(kinds([unknown(0, 8)], pull(1, 8, 0))).toEqual([]);
    expect(kinds([unknown(0, 8), pull(1, 8, 0)], pull(2, 8, 5))).toContain("set_volume");
  });

  it("counts repetitions, also without a known body weight", () => {
    const plain = (day: number, reps: number) => row(day, 0, reps, { loadBasis: "none" });
    expect(kinds([plain(0, 10)], plain(1, 12))).toEqual(["reps_at_weight", "session_reps"]);
  });

  it("rewards less assistance", () => {
    const verdict = hit([assisted(0, 8, 20)], assisted(1, 8, 15), "least_assist");
    expect(verdict).toMatchObject({ value: 15, previous: 20, margin: 5, marginPct: 25 });
  });

  it("never makes a record out of more assistance", () => {
    const load = fc.record({ reps: fc.integer({ min: 1, max: 12 }), assist: fc.integer({ min: 0, max: 8 }) });
    fc.assert(
      fc.property(fc.array(load, { minLength: 1, maxLength: 8 }), load, fc.integer({ min: 1, max: 5 }), (rows, next, more) => {
        const history = rows.map(({ reps, assist }, i) => assisted(i, reps, assist * 5));
        const much = kinds(history, assisted(99, next.reps, (next.assist + more) * 5));
        const least = Math.min(...rows.map(({ assist }) => assist));
        if (next.assist + more > least) expect(much).toEqual([]);
      }),
      { numRuns: 1000, seed: 401 },
    );
  });
});
