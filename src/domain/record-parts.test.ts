import { describe, expect, test } from "vitest";
import { row } from "../../tests/support/record-rows";
import { demonstrated, e1rmHits, enduranceHits, relativeStrength, sessionHits, setVolumeHits, withSet } from "./record-effort";
import { recordHit } from "./record-hit";
import { isDominated, loadHits } from "./record-loads";
import { isLoadKnown, namedLoad, type RecordSet, recordCurve, tonnage, variantOf } from "./record-set";
import { type Place, verdictOf } from "./record-verdict";
import { type Best, bestOf, EMPTY_BOOK, type LoadRow, NO_TOTALS, type RecordBook } from "./records-book";
import { RECORD_KINDS, type RecordKind } from "./vocabulary";

const best = (value: number, over: Partial<Best> = {}): Best => ({ value, top: value, kg: 100, reps: 5, unit: "kg", ...over });
const book = (over: Partial<RecordBook>): RecordBook => ({ ...EMPTY_BOOK, ...over });
const at = (kg: number, reps: number, over: Partial<LoadRow> = {}): LoadRow => ({ kg, reps, unit: "kg", isEcho: false, ...over });
const kinds = (hits: readonly { readonly kind: RecordKind }[]) => hits.map(({ kind }) => kind);

describe("demonstrated strength", () => {
  test("needs a load and a repetition, and counts at most ten", () => {
    expect([demonstrated(row(0, 0, 5)), demonstrated(row(0, 100, 0))]).toEqual([null, null]);
    expect(demonstrated(row(0, 100, 1))).toEqual({ value: 100, top: 100, kg: 100, reps: 1, unit: "kg" });
    expect(demonstrated(row(0, 100, 14))?.value).toBe(demonstrated(row(0, 100, 10))?.value);
  });

  test("a set of more than ten breaks no record of it, nor a dominated one", () => {
    const known = book({ e1rm: best(110), relative: 1 });
    const heavy = { trendBodyKg: 80 };
    expect(kinds(e1rmHits(known, row(1, 150, 10, heavy), false))).toEqual(["e1rm", "relative"]);
    expect(e1rmHits(known, row(1, 150, 11, heavy), false)).toEqual([]);
    expect(kinds(e1rmHits(known, row(1, 150, 5, heavy), true))).toEqual(["relative"]);
  });

  test("relative to the body it has to be more, and up to ten repetitions", () => {
    expect(relativeStrength(row(0, 100, 1, { trendBodyKg: 80 }))).toBe(1.25);
    expect(relativeStrength(row(0, 100, 10, { trendBodyKg: 80 }))).toBeGreaterThan(1.25);
    for (const set of [row(0, 100, 11, { trendBodyKg: 80 }), row(0, 100, 1), row(0, 0, 5, { trendBodyKg: 80 })]) {
      expect(relativeStrength(set)).toBeNull();
    }
    const asked = (relative: number | null) => kinds(e1rmHits(book({ relative }), row(1, 100, 1, { trendBodyKg: 80 }), false));
    expect([asked(1.24), asked(1.25), asked(1.26), asked(null)]).toEqual([["relative"], [], [], []]);
  });
});

describe("volume", () => {
  test("of a set: more than the best, which a dominated set never has", () => {
    const known = book({ setVolume: best(500) });
    expect(setVolumeHits(known, row(1, 100, 5), false)).toEqual([]);
    expect(setVolumeHits(known, row(1, 101, 5), true)).toEqual([]);
    expect(setVolumeHits(known, row(1, 101, 5), false)).toMatchObject([{ kind: "set_volume", value: 505, previous: 500 }]);
    expect(setVolumeHits(EMPTY_BOOK, row(1, 101, 5), false)).toEqual([]);
    // What was reported as rounding is the height to pass, the reference stays what it was.
    const echoed = book({ setVolume: best(500, { top: 500.5 }) });
    expect(setVolumeHits(echoed, row(1, 100.1, 5), false)).toEqual([]);
  });

  test("is rounding when the same repetitions were typed in the other unit", () => {
    const within = (reps: number, of: number) =>
      setVolumeHits(book({ setVolume: best(of, { reps }) }), row(1, 100.1, 5, { unit: "lb" }), false)[0]?.withinRounding;
    expect([within(5, 500), within(4, 400)]).toEqual([true, false]);
  });

  const totals = (volumeKg: number, reps: number, namedKg = volumeKg) => ({ volumeKg, reps, namedKg });
  const session = (of: Partial<RecordBook>, set: RecordSet, before = NO_TOTALS) => sessionHits(book(of), set, before);

  test("of a session: hit by the set that tips it, and then no more", () => {
    const known = { bestSession: totals(1000, 10) };
    expect(session(known, row(1, 100, 5), totals(500, 5))).toEqual([]);
    expect(session(known, row(1, 101, 5), totals(500, 5))).toMatchObject([{ kind: "session_volume", value: 1005 }]);
    expect(session(known, row(1, 101, 5), totals(1001, 11))).toEqual([]);
    expect(session({}, row(1, 101, 5))).toEqual([]);
  });

  test("of a session, counted in repetitions where the body moves", () => {
    const pull = (reps: number, kg = 80, addedKg = 0) => row(1, kg, reps, { loadBasis: "added", addedKg });
    const known = { bestSession: totals(800, 10, 0) };
    expect(kinds(session(known, pull(5), totals(480, 6, 0)))).toEqual(["session_volume", "session_reps"]);
    expect(kinds(session(known, pull(1), totals(800, 10, 0)))).toEqual(["session_volume", "session_reps"]);
    expect(kinds(session(known, pull(1), totals(880, 11, 0)))).toEqual([]);
    // A heavier body alone is no work; more on the belt is.
    expect(kinds(session(known, pull(5, 90), totals(450, 5, 0)))).toEqual([]);
    expect(kinds(session(known, pull(5, 90, 10), totals(450, 5, 50)))).toEqual(["session_volume"]);
    // Before the first weigh-in nothing was known to be moved.
    expect(kinds(session({ bestSession: totals(0, 20, 0) }, pull(10)))).toEqual([]);
    expect(kinds(session({ bestSession: totals(0, 20, 0) }, pull(21)))).toEqual(["session_reps"]);
    expect(withSet(totals(100, 2, 40), pull(3, 90, 10))).toEqual({ volumeKg: 370, reps: 5, namedKg: 70 });
  });

  test("of a session is rounding only for the same repetitions, typed in two units", () => {
    const rows = [at(100, 5), at(90, 5, { unit: "lb" })];
    const within = (of: Partial<RecordBook>, set: RecordSet) => session(of, set)[0]?.withinRounding;
    const known = { rows, bestSession: totals(500, 5) };
    const lb = { unit: "lb" } as const;
    expect(within(known, row(1, 100.2, 5, lb))).toBe(true);
    expect(within(known, row(1, 102, 5, lb))).toBe(false);
    expect(within(known, row(1, 83.4, 6, lb))).toBe(false);
    expect(within({ ...known, rows: [at(90, 5, lb)] }, row(1, 100.2, 5, lb))).toBe(false);
    expect(within({ rows, bestSession: totals(500, 5) }, row(1, 50.2, 5, { ...lb, hands: 2 }))).toBe(true);
  });
});

describe("holds and ways", () => {
  const hold = (seconds: number, addedKg = 0) => row(1, 0, 0, { seconds, loadBasis: "none", addedKg });
  const way = (metres: number, seconds: number | null = null) => row(1, 0, 0, { metres, seconds, loadBasis: "none" });

  test("the longest hold of at least the load is the one to beat", () => {
    const known = book({
      holds: [
        { kg: 0, seconds: 90 },
        { kg: 10, seconds: 30 },
        { kg: 20, seconds: 45 },
      ],
    });
    expect(enduranceHits(known, hold(60, 10))).toMatchObject([{ kind: "duration", value: 60, previous: 45 }]);
    expect(enduranceHits(known, hold(40, 10))).toEqual([]);
    expect(enduranceHits(known, hold(90))).toEqual([]);
    expect(enduranceHits(known, hold(99, 25))).toEqual([]);
  });

  test("the farthest way, and the fastest of the same distance", () => {
    const known = book({
      distances: [
        { metres: 1000, seconds: 300 },
        { metres: 1000, seconds: 280 },
        { metres: 2000, seconds: null },
      ],
    });
    expect(kinds(enduranceHits(known, way(2000, 700)))).toEqual([]);
    expect(kinds(enduranceHits(known, way(2001)))).toEqual(["distance"]);
    expect(enduranceHits(known, way(1000, 279))).toMatchObject([{ kind: "pace", value: 279, previous: 280 }]);
    expect(kinds(enduranceHits(known, way(1000, 280)))).toEqual([]);
    expect(kinds(enduranceHits(known, way(1000, 0)))).toEqual([]);
    expect([990, 991, 1010, 1011].map((metres) => enduranceHits(known, way(metres, 200)).length)).toEqual([0, 1, 1, 0]);
    expect(enduranceHits(EMPTY_BOOK, way(1000, 300))).toEqual([]);
  });
});

describe("loads", () => {
  test("are dominated by as much for as many", () => {
    const rows = [at(100, 5), at(90, 8)];
    const dominated = (kg: number, reps: number) => isDominated(rows, kg, reps);
    expect([dominated(100, 5), dominated(90, 8), dominated(90, 9), dominated(100, 6), dominated(101, 1)]).toEqual([
      ...[true, true, false, false, false],
    ]);
  });

  test("beat the heaviest of those done for at least the repetitions", () => {
    const rows = [at(90, 8), at(100, 5), at(80, 10)];
    const hits = (kg: number, reps: number) =>
      loadHits(rows, row(1, kg, reps), reps).map(({ kind, previous }) => `${kind} ${previous}`);
    expect(hits(105, 5)).toEqual(["heaviest 100", "weight_at_reps 100"]);
    expect(hits(95, 8)).toEqual(["weight_at_reps 90"]);
    expect(hits(90, 9)).toEqual(["weight_at_reps 80", "reps_at_weight 8"]);
    expect(hits(85, 12)).toEqual([]);
    expect(loadHits([], row(1, 100, 5), 5)).toEqual([]);
  });

  test("an echo of a load in the other unit ties, and is no reference", () => {
    const rows = [at(100, 5), at(100.017, 5, { unit: "lb", isEcho: true })];
    expect(loadHits(rows, row(1, 102.5, 5), 5)[0]).toMatchObject({ kind: "heaviest", previous: 100 });
    expect(loadHits(rows, row(1, 100.017, 6), 6).map(({ kind }) => kind)).toEqual(["reps_at_weight"]);
    expect(loadHits([at(100.017, 5, { isEcho: true })], row(1, 102.5, 5), 5)[0]?.previous).toBe(100.017);
  });
});

describe("a set as the records read it", () => {
  const pull = (over: Partial<RecordSet> = {}) => row(0, 90, 5, { loadBasis: "added", addedKg: 10, ...over });

  test("sides and exercises have records apart", () => {
    const variants = [row(0, 1, 1), row(0, 1, 1, { side: "left" }), row(0, 1, 1, { side: "right" })].map(variantOf);
    expect(variants).toEqual(["bench/", "bench/left", "bench/right"]);
  });

  test("a lift that moves the body is named by what was added or taken off, and unknown before a weigh-in", () => {
    expect([namedLoad(row(0, 100, 5)), namedLoad(pull()), namedLoad(pull({ addedKg: null, assistKg: 20 }))]).toEqual([
      100, 10, -20,
    ]);
    expect([isLoadKnown(row(0, 0, 5)), isLoadKnown(pull()), isLoadKnown(pull({ kg: 0 }))]).toEqual([true, true, false]);
    expect([recordCurve(row(0, 100, 5)).name, recordCurve(pull()).name]).toEqual(["weightDependent", "epley"]);
    expect([tonnage(row(0, 20, 10)), tonnage(row(0, 20, 10, { hands: 2 }))]).toEqual([200, 400]);
  });

  test("the best totals are taken one by one", () => {
    const sessions = [
      { volumeKg: 500, reps: 20, namedKg: 10 },
      { volumeKg: 600, reps: 5, namedKg: 0 },
    ];
    expect(bestOf(sessions)).toEqual({ volumeKg: 600, reps: 20, namedKg: 10 });
    expect(bestOf([])).toEqual({ volumeKg: 0, reps: 0, namedKg: 0 });
  });

  test("before the first set nothing is known", () => {
    expect(EMPTY_BOOK).toEqual({
      ...{ baseline: null, rows: [], e1rm: null, setVolume: null, relative: null, holds: [], distances: [] },
      ...{ bestSession: null, current: null, celebrated: null },
    });
  });
});

describe("the verdict", () => {
  const set = row(0, 100, 5);
  const open: Place = { isBaseline: false, isMatched: false, isDominated: false, mayCelebrate: true };
  const hit = (kind: RecordKind, withinRounding = false) => recordHit(kind, 6, 5, withinRounding);
  const of = (hits: readonly RecordKind[], place: Partial<Place> = {}, over: Partial<RecordSet> = {}) =>
    verdictOf(
      { ...set, ...over },
      hits.map((kind) => hit(kind)),
      { ...open, ...place },
    );
  const ORDER: readonly RecordKind[] = [
    ...(["heaviest", "weight_at_reps", "e1rm", "added_load", "least_assist", "reps_at_weight"] as const),
    ...(["duration", "distance", "pace", "session_volume", "set_volume"] as const),
  ];

  test("celebrates the first of its kinds, in the order of the specification", () => {
    for (const [i, kind] of ORDER.entries()) expect(of(ORDER.slice(i).toReversed()).celebrate).toBe(kind);
    for (const kind of RECORD_KINDS) expect(of([kind]).celebrate).toBe(ORDER.includes(kind) ? kind : null);
    expect(of(["heaviest"], { mayCelebrate: false }).celebrate).toBeNull();
    expect(verdictOf(set, [hit("heaviest", true), hit("set_volume")], open).celebrate).toBe("set_volume");
  });

  test("is a tie or a new range of repetitions only when no earlier set was beaten at its own game", () => {
    for (const kind of RECORD_KINDS) {
      const beats = ORDER.slice(0, 6).includes(kind);
      expect([of([kind], { isMatched: true, isDominated: true }).matched, of([kind]).frontier]).toEqual([!beats, !beats]);
    }
    expect(of([], { isDominated: true })).toMatchObject({ matched: false, frontier: false });
  });

  test("compares only whole working sets with repetitions, after the first session", () => {
    const apart: readonly [Partial<RecordSet>, Partial<Place>][] = [
      [{ role: "drop" }, {}],
      [{ role: "myo", mini: true }, {}],
      [{ reps: 0 }, {}],
      [{}, { isBaseline: true }],
    ];
    for (const [over, place] of apart) {
      const tied = of([], { ...place, isMatched: true, isDominated: true }, { reps: 12, ...over });
      expect([tied.matched, tied.reason]).toEqual([false, undefined]);
      expect(of([], place, over).frontier).toBe(false);
    }
    expect(of([], {}, { reps: 1 }).frontier).toBe(true);
    expect(of([], {}, { role: "myo" }).frontier).toBe(true);
  });

  test("says why there is no estimate", () => {
    const reasons = [10, 11, 12, 13].map((reps) => of([], {}, { reps }).reason);
    expect(reasons).toEqual([undefined, "low_confidence_reps", "low_confidence_reps", "above_rep_limit"]);
    expect("reason" in of([])).toBe(false);
  });

  test("tells its reasons with the set and its day", () => {
    const where = { setId: set.id, date: set.date };
    const told = (verdict: ReturnType<typeof of>) => verdict.reasons.map(({ rule, facts }) => [rule, facts]);
    expect(told(of([], { isBaseline: true }))).toEqual([["record.baseline", where]]);
    expect(told(of([], { isMatched: true, isDominated: true }))).toEqual([["record.tie", { ...where, reps: 5, kg: 100 }]]);
    expect(told(of([], { isMatched: true, isDominated: true }, { role: "drop" }))).toEqual([]);
    expect(told(of([]))).toEqual([]);
    expect(told(of(["e1rm"]))).toEqual([["record.e1rm", { ...where, value: 6, previous: 5, marginPct: 20 }]]);
    expect(told(verdictOf(set, [hit("heaviest", true)], open))).toEqual([
      ["record.rounding", { ...where, kind: "heaviest", value: 6, previous: 5, margin: 1 }],
    ]);
  });
});
