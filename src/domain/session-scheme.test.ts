import { describe, expect, test } from "vitest";
import type { Progression, SetBlock } from "./program";
import { rangeOf, schemeFor } from "./session-scheme";

const reps = { measure: "reps", category: "compound", ranges: { strength: null, hypertrophy: null, endurance: null } } as const;
const hold = { measure: "seconds", ranges: { strength: [5, 10], hypertrophy: [20, 45], endurance: [60, 90] } } as const;
const block = (over: Partial<SetBlock> = {}): SetBlock => ({
  sets: 3,
  reps: [5, 8],
  role: "work",
  intensity: { by: "state" },
  ...over,
});
const slot = (blocks: readonly SetBlock[] = [block()], over: Partial<Parameters<typeof schemeFor>[1]> = {}) => ({
  ...{ role: "primary" as const, blocks, progression: "dp" },
  ...over,
});
const linear: Progression = {
  ...{ kind: "linear", failN: 3, fail: { factor: 0.9 } },
  inc: { kg: { lower: 5, upper: 2.5 }, lb: { lower: 10, upper: 5 } },
};
const ramp: Progression = { kind: "rirRamp", weeks: 4, lo: 1, hi: 2, addSet: 0 };
const double: Progression = { kind: "double", lo: 8, hi: 12, confirm: 1, missN: 3, factor: 0.9 };
const program = { progressions: { lin: linear, ramp, own: double } };
const at = (week: number) => ({ week, stage: 0, resets: 0 });

describe("the scheme of a slot", () => {
  test("dp is double progression on the slot's own range", () => {
    const scheme = schemeFor(program, slot(), reps, "intermediate");
    expect(scheme.progression).toEqual({ kind: "double", lo: 5, hi: 8, confirm: 1, missN: 3, factor: 0.9 });
    expect(scheme.target).toMatchObject({ lo: 5, hi: 8, sets: 3, isFullLoad: true, targetRpe: null });
  });

  test("a named one keeps its own range in repetitions, and takes the slot's for a hold", () => {
    const named = (exercise: Parameters<typeof schemeFor>[2]) =>
      schemeFor(program, slot(undefined, { progression: "own" }), exercise, "novice");
    expect(named(reps).progression).toBe(double);
    expect(named(reps).target).toMatchObject({ lo: 8, hi: 12 });
    expect(named(hold).progression).toMatchObject({ kind: "double", lo: 20, hi: 45, missN: 3 });
    expect(named(hold).target).toMatchObject({ lo: 20, hi: 45 });
  });

  test("novices run main lifts on the program's novice scheme, nobody else does", () => {
    const eased = { ...program, novicePrimary: "lin" };
    const kindOf = (role: "primary" | "secondary", level: "novice" | "intermediate") =>
      schemeFor(eased, slot(undefined, { role }), reps, level).progression.kind;
    expect(kindOf("primary", "novice")).toBe("linear");
    expect(kindOf("primary", "intermediate")).toBe("double");
    expect(kindOf("secondary", "novice")).toBe("double");
  });

  test("states are apart by scheme and range, and together where the slot says so", () => {
    const key = (blocks: readonly SetBlock[], over: Parameters<typeof slot>[1] = {}) =>
      schemeFor(program, slot(blocks, over), reps, "novice").key;
    const keys = [
      key([block()]),
      key([block({ reps: [5, 9] })]),
      key([block({ reps: [6, 8] })]),
      key([block()], { progression: "lin" }),
    ];
    expect(new Set(keys).size).toBe(4);
    expect(keys[0]).toContain("dp");
    expect(keys[3]).toContain("lin");
    expect(key([block()], { stateKey: "shared" })).toBe("shared");
  });

  test("a ramp takes the slot's range, and asks for the effort of its week where the slot names none", () => {
    const scheme = schemeFor(program, slot(undefined, { progression: "ramp" }), reps, "advanced");
    expect(scheme.progression).toMatchObject({ kind: "rirRamp", lo: 5, hi: 8 });
    expect([1, 2, 3].map((week) => scheme.targetAt(at(week)).targetRpe)).toEqual([7, 8, 9]);
    const named = schemeFor(program, slot([block({ rpe: 6 })], { progression: "ramp" }), reps, "advanced");
    expect(named.targetAt(at(3)).targetRpe).toBe(6);
  });

  test.each([
    [{ rpe: 8.5 }, 8.5],
    [{ intensity: { by: "rpe", v: 7 } }, 7],
    [{ intensity: { by: "rir", v: 2 } }, 8],
    [{ intensity: { by: "open" } }, null],
  ] as const)("the effort of %j is %s", (over, rpe) =>
    expect(schemeFor(program, slot([block(over)]), reps, "novice").target.targetRpe).toBe(rpe),
  );

  test("sets that count are counted, and the first block with some leads", () => {
    const warm = block({ role: "warmup", reps: 10, sets: 2 });
    const { target } = schemeFor(
      program,
      slot([warm, block({ sets: 1, role: "top", reps: 3 }), block({ role: "backoff", reps: [6, 6] })]),
      reps,
      "novice",
    );
    expect(target).toMatchObject({ lo: 3, hi: 3, sets: 1 });
    expect(schemeFor(program, slot([warm]), reps, "novice").target).toMatchObject({ lo: 10, hi: 10, sets: 0 });
    expect(schemeFor(program, slot([]), reps, "novice").target).toMatchObject({ lo: 20, hi: 40, sets: 0 });
  });

  test.each([
    [{ by: "state" }, true],
    [{ by: "state", pct: 100 }, true],
    [{ by: "state", pct: 90 }, false],
    [{ by: "tm", pct: 85 }, false],
    [{ by: "e1rm", pct: 80 }, false],
    [{ by: "open" }, true],
  ] as const)("a block at %j is the whole load: %s", (intensity, isFullLoad) =>
    expect(schemeFor(program, slot([block({ intensity })]), reps, "novice").target.isFullLoad).toBe(isFullLoad),
  );
});

describe("the range of a block", () => {
  test.each([
    ["a range", block(), reps, [5, 8]],
    ["a fixed count", block({ reps: 5 }), reps, [5, 5]],
    ["as many as possible", block({ reps: { amrap: true, min: 3 } }), reps, [3, 3]],
    ["a hold with seconds of its own", block({ seconds: [30, 60] }), hold, [30, 60]],
    ["a hold as the catalogue has it", block(), hold, [20, 45]],
    ["a hold for endurance", block(), { ...hold, ranges: { ...hold.ranges, hypertrophy: null } }, [60, 90]],
    ["a hold for strength", block(), { ...hold, ranges: { ...hold.ranges, hypertrophy: null, endurance: null } }, [5, 10]],
    ["a hold nobody measured", block(), { measure: "seconds", ranges: reps.ranges }, [20, 40]],
  ] as const)("%s", (_, given, exercise, range) => expect(rangeOf(given, exercise)).toEqual(range));
});
