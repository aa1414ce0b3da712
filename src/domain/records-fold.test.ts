import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { row } from "../../tests/support/record-rows";
import type { RecordSet } from "./record-set";
import { bookOf, deriveRecords, detectRecords, detectWorkoutVolume } from "./records";
import { EMPTY_BOOK } from "./records-book";
import { foldSet } from "./records-fold";
import { compareSets } from "./set-order";
import { toKg } from "./units";

describe("deriveRecords", () => {
  const anySets = fc.array(
    fc.record({
      day: fc.integer({ min: 0, max: 5 }),
      load: fc.integer({ min: 1, max: 8 }),
      reps: fc.integer({ min: 1, max: 14 }),
      unit: fc.constantFrom("kg" as const, "kg" as const, "lb" as const),
      role: fc.constantFrom("work" as const, "work" as const, "warmup" as const, "drop" as const, "cluster" as const),
    }),
    { minLength: 1, maxLength: 14 },
  );
  const build = (rows: readonly { day: number; load: number; reps: number; unit: "kg" | "lb"; role: RecordSet["role"] }[]) =>
    rows.map(({ day, load, reps, unit, role }) =>
      row(day, unit === "kg" ? load * 10 : toKg(load * 22, "lb"), reps, { unit, role }),
    );
  const setLevel = new Set(["heaviest", "weight_at_reps", "reps_at_weight", "e1rm", "set_volume"]);

  it("follows an edit", () => {
    const [first, later] = [row(0, 100, 5), row(7, 95, 5)];
    expect(deriveRecords([first, later])).toEqual([]);
    expect(deriveRecords([{ ...first, kg: 90 }, later])[0]).toMatchObject({
      kind: "heaviest",
      setId: later.id,
      date: "2026-01-08",
    });
  });

  it("tells a session record with the whole session", () => {
    const list = deriveRecords([row(0, 100, 5), row(1, 100, 6), row(1, 100, 6)]);
    expect(list.find(({ kind }) => kind === "session_volume")).toMatchObject({ value: 1200, previous: 500, margin: 700 });
  });

  it("counts no warm-up into a session, and tells repetitions with the whole session as well", () => {
    const list = deriveRecords([row(0, 100, 5), row(1, 100, 5, { role: "warmup" }), row(1, 100, 6)]);
    expect(list.find(({ kind }) => kind === "session_volume")).toMatchObject({ value: 600, previous: 500 });
    const pull = (day: number, reps: number) => row(day, 80, reps, { loadBasis: "added", addedKg: 0 });
    const pulls = deriveRecords([pull(0, 5), pull(1, 6), pull(1, 6)]);
    expect(pulls.find(({ kind }) => kind === "session_reps")).toMatchObject({ value: 12, previous: 5 });
    expect(pulls.find(({ kind }) => kind === "session_volume")).toMatchObject({ value: 960, previous: 400 });
    expect(pulls.find(({ kind }) => kind === "reps_at_weight")).toMatchObject({ value: 6, previous: 5 });
  });

  it("is a book of all sets, in whatever order they come", () => {
    const sets = [row(0, 100, 5), row(1, 105, 5), row(2, 90, 8)];
    expect(bookOf([...sets].reverse())).toEqual(bookOf(sets));
    expect(bookOf([])).toEqual(EMPTY_BOOK);
  });

  it("gives the same list whatever order the rows come in", () => {
    fc.assert(
      fc.property(anySets, fc.integer(), (rows, salt) => {
        const sets = build(rows);
        const shuffled = [...sets].sort((a, b) => ((a.order * 7919 + salt) % 31) - ((b.order * 7919 + salt) % 31));
        expect(deriveRecords(shuffled)).toEqual(deriveRecords(sets));
      }),
      { numRuns: 1000, seed: 402 },
    );
  });

  it("agrees with asking set by set", () => {
    fc.assert(
      fc.property(anySets, (rows) => {
        const sets = build(rows).sort(compareSets);
        const one = sets.flatMap((set) => detectRecords(sets, set).hits.map((found) => [set.id, found.kind, found.previous]));
        expect(deriveRecords(sets).map((found) => [found.setId, found.kind, found.previous])).toEqual(one);
      }),
      { numRuns: 1000, seed: 403 },
    );
  });

  it("gives a dominated set no load, rep or estimate record, and no set more than one celebration a session", () => {
    fc.assert(
      fc.property(anySets, (rows) => {
        const sets = build(rows).sort(compareSets);
        const celebrated: string[] = [];
        let book = EMPTY_BOOK;
        for (const [i, set] of sets.entries()) {
          const { book: after, verdict } = foldSet(book, set);
          book = after;
          if (verdict.celebrate !== null) celebrated.push(set.workoutId);
          const proven = sets.slice(0, i).filter(({ role }) => role === "work");
          if (!proven.some((other) => other.kg >= set.kg - 1e-9 && other.reps >= set.reps)) continue;
          const kept = verdict.hits.filter(({ kind }) => setLevel.has(kind) && kind !== "set_volume");
          expect(kept).toEqual([]);
        }
        expect(new Set(celebrated).size).toBe(celebrated.length);
        expect(book).toEqual(bookOf(sets));
      }),
      { numRuns: 1000, seed: 404 },
    );
  });

  it("takes no record from a set when another that held none of its references goes", () => {
    fc.assert(
      fc.property(anySets, fc.nat(), (rows, pick) => {
        const sets = build(rows.map((one) => ({ ...one, unit: "kg" as const, role: "work" as const }))).sort(compareSets);
        // The baseline session must stay, or the next one becomes the baseline.
        const removable = sets.filter(({ workoutId }) => workoutId !== sets[0]!.workoutId);
        const gone = removable[pick % Math.max(1, removable.length)];
        if (gone === undefined) return;
        const after = deriveRecords(sets.filter((set) => set !== gone));
        for (const before of deriveRecords(sets)) {
          const holder = sets.find((set) => set.id === before.setId)!;
          const wasBeaten =
            before.kind === "reps_at_weight" ? gone.kg === holder.kg : gone.reps >= holder.reps && gone.kg < holder.kg;
          if (before.setId === gone.id || !setLevel.has(before.kind) || wasBeaten) continue;
          expect(after.some((found) => found.setId === before.setId && found.kind === before.kind)).toBe(true);
        }
      }),
      { numRuns: 1000, seed: 405 },
    );
  });

  it("needs of older workouts only one row per load and the totals", () => {
    fc.assert(
      fc.property(anySets, (rows) => {
        const sets = build(rows.map((one) => ({ ...one, unit: "kg" as const, role: "work" as const }))).sort(compareSets);
        const set = sets.at(-1)!;
        const before = sets.slice(0, -1);
        const thin = before.filter(
          (one) =>
            one.workoutId === set.workoutId ||
            !before.some(
              (other) =>
                other.workoutId === one.workoutId &&
                other.kg === one.kg &&
                (other.reps > one.reps || (other.reps === one.reps && other.id < one.id)),
            ),
        );
        const totals = [...new Set(before.map(({ workoutId }) => workoutId))].map((workoutId) => {
          const own = before.filter((one) => one.workoutId === workoutId);
          return {
            workoutId,
            volumeKg: own.reduce((sum, s) => sum + s.kg * s.reps, 0),
            reps: own.reduce((sum, s) => sum + s.reps, 0),
            namedKg: own.reduce((sum, s) => sum + s.kg * s.reps, 0),
          };
        });
        expect(detectRecords(thin, set, totals)).toEqual(detectRecords(before, set));
      }),
      { numRuns: 1000, seed: 406 },
    );
  });
});

describe("workout volume", () => {
  it("is a record over every earlier workout, never the first time", () => {
    expect(detectWorkoutVolume([], 5000)).toBeNull();
    expect(detectWorkoutVolume([4000, 5000], 5000)).toBeNull();
    expect(detectWorkoutVolume([4000, 5000], 5500)).toMatchObject({ kind: "workout_volume", previous: 5000, marginPct: 10 });
  });
});

it("a cluster of a lift that moves the body leaves its session's volume, and no load", () => {
  const pull = (day: number, over: Partial<RecordSet> = {}) => row(day, 90, 5, { loadBasis: "added", addedKg: 10, ...over });
  const kinds = deriveRecords([pull(0), pull(1, { role: "cluster", reps: 8, kg: 100 })]).map(({ kind }) => kind);
  expect(kinds).toContain("session_volume");
  expect(kinds).not.toContain("heaviest");
});
