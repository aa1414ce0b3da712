import { describe, expect, test } from "vitest";
import { double, line, linear, SCHEMES } from "../../tests/support/progression-samples";
import { plusSet, setsOf, work } from "../../tests/support/standing-samples";
import type { SetBlock } from "./program";
import type { Scheme } from "./progression-spec";

/* Specification 6.4, 6.5 and 5.5: the sets of one slot today, on a lift at 60 kg and six repetitions. */
const kgs = (...args: Parameters<typeof setsOf>) => setsOf(...args).map(({ kg }) => kg);
const at = (pct: number, over: Partial<SetBlock> = {}) => work(1, 5, { intensity: { by: "tm", pct }, ...over });

describe("how many", () => {
  test("as the slot says, block by block", () => {
    const sets = setsOf([work(2, [5, 8], { rpe: 8 }), work(1, 10, { role: "backoff", intensity: { by: "state", pct: 80 } })]);
    const top = { role: "work", kg: 60, repsMin: 5, repsMax: 8, repTarget: 6, rpe: 8 };
    expect(sets).toEqual([top, top, { role: "backoff", kg: 47.5, repsMin: 10, repsMax: 10, repTarget: 10, rpe: 8 }]);
    expect(setsOf([work(-1, 5)])).toEqual([]);
  });

  test("a share of them on an easier day, cut from the end", () => {
    const four = [work(2, [5, 8]), work(2, 10, { role: "backoff" })];
    // 0.6 · 4 = 2.4 → 2.
    expect(setsOf(four, { easing: { volume: 0.6 } }).map(({ role }) => role)).toEqual(["work", "work"]);
    expect(setsOf(four, { easing: { fewerSets: 1 } })).toHaveLength(3);
    expect(setsOf(four, { easing: { volume: 0.6 }, slot: { role: "optional" } })).toEqual([]);
    expect(setsOf(four, { easing: { volume: 0 } })).toEqual([]);
  });

  test("the plus set outlives a straight one, unless it would be the only one", () => {
    const plus = [work(3, 5), plusSet(5)];
    const roles = (volume: number) => setsOf(plus, { progression: linear, easing: { volume } }).map(({ role }) => role);
    expect(roles(1)).toEqual(["work", "work", "work", "amrap"]);
    expect(roles(0.8)).toEqual(["work", "work", "amrap"]);
    expect(roles(0.4)).toEqual(["work", "amrap"]);
    expect(roles(0.2)).toEqual(["work"]);
    const straight = setsOf([work(3, 5), plusSet(5), work(1, 5)], { progression: linear, easing: { fewerSets: 1 } });
    expect(straight.map(({ role }) => role)).toEqual(["work", "work", "work", "amrap"]);
  });

  test("one more each week of a ramp, in the first block, while the lifter is fresh", () => {
    const ramp = [work(2, [8, 12]), work(1, [8, 12])];
    const count = (over: Parameters<typeof setsOf>[1] = {}) =>
      setsOf(ramp, { progression: SCHEMES.rirRamp, week: 3, ...over }).length;
    expect([1, 2, 3, 4, 5, 9].map((week) => count({ week }))).toEqual([3, 4, 5, 6, 6, 6]);
    expect([0, 4, 5, 9, null].map((fatigue) => count({ session: { fatigue } }))).toEqual([5, 5, 3, 3, 5]);
    expect(count({ easing: { volume: 0.9 } })).toBe(3);
    expect(count({ easing: { intensity: 0.9 } })).toBe(5);
    expect(count({ standing: { place: { week: 3, isDeload: true } } })).toBe(3);
    expect(count({ slot: { byWeek: { 3: { restS: 60 } } } })).toBe(3);
    expect(count({ slot: { byWeek: { 2: { restS: 60 } } } })).toBe(5);
    expect(count({ progression: { ...SCHEMES.rirRamp, addSet: 0 } })).toBe(3);
    const last = setsOf([work(1, [8, 12]), work(1, 20, { role: "backoff" })], { progression: SCHEMES.rirRamp, week: 3 });
    expect(last.map(({ role }) => role)).toEqual(["work", "work", "work", "backoff"]);
  });

  test("those that rules have earned", () => {
    const rules: Scheme<"rules"> = { kind: "rules", rules: [{ axis: "sets", step: 1, scope: "all", onCeiling: "hold" }] };
    expect(setsOf([work(2, [5, 8])], { progression: rules, state: { stage: 2 } })).toHaveLength(4);
    expect(setsOf([work(2, [5, 8])], { progression: linear, state: { stage: 2 } })).toHaveLength(2);
  });

  test("of the week, the stage and after resets", () => {
    expect(setsOf([work(1, 5)], { progression: SCHEMES.stages, state: { stage: 1 } })).toHaveLength(6);
    expect(kgs([work(1, 5)], { progression: SCHEMES.wave, week: 2, state: { tmKg: 100 } })).toEqual([70, 80, 90]);
    const lighter: Scheme<"linear"> = { ...linear, lighten: { afterResets: 2, sets: 1 } };
    expect(setsOf([work(3, 5)], { progression: lighter, state: { resets: ["2026-01-01", "2026-01-02"] } })).toHaveLength(1);
  });
});

describe("how heavy", () => {
  test("at the state's load, reduced today to the nearest at or below", () => {
    expect(kgs([work(1, [5, 8])], { state: { plannedKg: 61 } })).toEqual([60]);
    // 0.95 · 60 = 57.
    expect(kgs([work(1, [5, 8])], { easing: { intensity: 0.95 } })).toEqual([55]);
    expect(kgs([work(1, [5, 8], { intensity: { by: "open" } })])).toEqual([null]);
    expect(kgs([work(1, [5, 8])], { exerciseId: "push_up" })).toEqual([0]);
  });

  test("at a share of the level, of a training max, or of another slot's top load today", () => {
    const known = {
      levelOn: (id: string, day: string) => (id === "bench" && day === "2026-01-05" ? ({ kg: 100 } as never) : null),
    };
    const e1rm = [work(1, 5, { intensity: { by: "e1rm", pct: 80 } })];
    expect(kgs(e1rm, { progression: linear, session: known })).toEqual([80]);
    expect(kgs(e1rm, { progression: linear })).toEqual([60]);
    expect(kgs([at(75)], { progression: linear, state: { tmKg: 100 } })).toEqual([75]);
    const slot = [work(1, 5, { intensity: { by: "slot", slot: "a9", pct: 50 } })];
    expect(kgs(slot, { progression: linear, topKgBySlot: new Map([["a9", 100]]) })).toEqual([50]);
    // A block is written in shares of the level it began with, and that is its frozen base.
    const block: Scheme<"percentBlock"> = { kind: "percentBlock", weeks: [e1rm], missFactor: 0.975 };
    expect(kgs([work(1, 5)], { progression: block, session: known, state: { tmKg: 50 } })).toEqual([40]);
    const straight: Scheme<"percentBlock"> = { ...block, weeks: [[work(1, 5)]] };
    expect(kgs([work(1, 5)], { progression: straight, state: { tmKg: 50 } })).toEqual([60]);
  });

  test("an increment on top is the scheme's own", () => {
    const top = [at(85, { intensity: { by: "tm", pct: 85, plusInc: true } })];
    const heavy = (progression: Parameters<typeof setsOf>[1]) => kgs(top, { state: { tmKg: 100 }, ...progression });
    expect(heavy({ progression: SCHEMES.weeklyRamp })).toEqual([87.5]);
    expect(heavy({ progression: SCHEMES.weeklyRamp, standing: { zone: "lower" } })).toEqual([90]);
    // Once reset, a fortieth of the top five: 120 · 0.85 · 0.025 = 2.55 on 102.
    const once = { tmKg: 120, resets: ["2026-01-01"] };
    expect(heavy({ progression: SCHEMES.weeklyRamp, standing: { zone: "lower" }, state: once })).toEqual([105]);
    expect(heavy({ progression: { ...SCHEMES.sum, inc: { ...SCHEMES.sum.inc, kg: { lower: 5, upper: 10 } } } })).toEqual([95]);
    expect(heavy({})).toEqual([85]);
  });
});

describe("how hard", () => {
  const rpes = (...args: Parameters<typeof setsOf>) => setsOf(...args).map(({ rpe }) => rpe);

  test("as the block says, else as the slot, else as the week of a ramp", () => {
    expect(rpes([work(1, [5, 8], { rpe: 7 }), work(1, [5, 8], { rpe: 9 }), work(1, [5, 8])])).toEqual([7, 9, 7]);
    expect(rpes([work(1, [5, 8])])).toEqual([null]);
    const ramp = (week: number, exerciseId = "bench") =>
      rpes([work(1, [8, 12])], { progression: { ...SCHEMES.rirRamp, addSet: 0 }, week, exerciseId })[0];
    expect([1, 2, 3, 4].map((week) => ramp(week))).toEqual([7, 8, 9, 9]);
    expect([1, 2, 3, 4].map((week) => ramp(week, "fly"))).toEqual([7, 8, 9, 10]);
  });

  test("never over today's cap", () => {
    expect(rpes([work(1, [5, 8], { rpe: 9 }), work(1, [5, 8], { rpe: 7 })], { easing: { rpeCap: 8 } })).toEqual([8, 7]);
    expect(rpes([work(1, [5, 8])], { easing: { rpeCap: 8 } })).toEqual([null]);
  });
});

describe("how many repetitions", () => {
  const reps = (...args: Parameters<typeof setsOf>) =>
    setsOf(...args).map(({ repsMin, repsMax, repTarget }) => [repsMin, repsMax, repTarget]);

  test("a range and the state's place in it, wider before a big step", () => {
    expect(reps([work(1, [5, 8])], { state: { repTarget: 3 } })).toEqual([[5, 8, 5]]);
    expect(reps([work(1, [5, 8])], { state: { repTarget: 20 } })).toEqual([[5, 8, 8]]);
    // 20 → 22.5 kg is 12.5 %: five repetitions over the bottom.
    expect(reps([work(1, [5, 8])], { state: { plannedKg: 20, repTarget: 20 } })).toEqual([[5, 10, 10]]);
    expect(reps([work(1, [5, 8])], { state: { plannedKg: 20, repTarget: 9, layoffRestoreTo: 40 } })).toEqual([[5, 8, 8]]);
    expect(reps([work(1, [8, 12])], { progression: SCHEMES.rirRamp, state: { repTarget: 9 } })).toEqual([[8, 12, 9]]);
  });

  test("a fixed count; linear and staged lifts may have more to earn, others not", () => {
    const fixed = (progression: NonNullable<Parameters<typeof setsOf>[1]>["progression"], repTarget: number) =>
      reps([work(1, 5)], { ...(progression === undefined ? {} : { progression }), state: { repTarget } }).at(0);
    expect([fixed(linear, 7), fixed(linear, 3)]).toEqual([
      [5, 7, 7],
      [5, 5, 5],
    ]);
    const stage: Scheme<"stages"> = { ...SCHEMES.stages, stages: [[work(1, 5)]] };
    expect(fixed(stage, 7)).toEqual([5, 7, 7]);
    expect(fixed(SCHEMES.sum, 7)).toEqual([5, 5, 5]);
    expect(reps([work(1, [5, 8])], { progression: SCHEMES.sum })).toEqual([[5, 8, 8]]);
  });

  test("plus sets and sets that decide nothing keep their own", () => {
    expect(
      reps([plusSet(5), work(1, 12, { role: "backoff" }), work(1, 5)], { progression: linear, state: { repTarget: 7 } }),
    ).toEqual([
      ...[
        [5, 5, 5],
        [12, 12, 12],
        [5, 7, 7],
      ],
    ]);
    // A plus set that names a plain count is counted as any other.
    expect(reps([work(1, 5, { role: "amrap" })], { progression: linear, state: { repTarget: 7 } })).toEqual([[5, 7, 7]]);
    expect(reps([work(1, [5, 8], { role: "amrap" })], { progression: linear, state: { repTarget: 7 } })).toEqual([[5, 7, 7]]);
  });

  test("after graduating to a range there is no plus set to blur it", () => {
    const leaving: Scheme<"linear"> = { ...linear, graduate: { afterResets: 3, to: "next" } };
    const over = { progression: leaving, progressions: { next: double } };
    const gone = setsOf([work(2, 5), plusSet(5)], { ...over, state: { stage: 1, repTarget: 9 } });
    expect(gone.map(({ role, repsMin, repsMax, repTarget }) => [role, repsMin, repsMax, repTarget])).toEqual([
      ...["work", "work", "work"].map((role) => [role, 8, 12, 9]),
    ]);
    expect(setsOf([plusSet(5)], { ...over, state: { stage: 0 } })[0]?.role).toBe("amrap");
    expect(setsOf([plusSet(5)])[0]?.role).toBe("amrap");
  });

  test("by rules all sets ask the same, but the first so many have moved on", () => {
    const lowest: Scheme<"rules"> = {
      kind: "rules",
      rules: [
        { axis: "seconds", step: 5, scope: "all", onCeiling: "hold" },
        { axis: "reps", step: 2, scope: "lowestFirst", onCeiling: "hold" },
      ],
    };
    const asked = (state: object, progression = lowest, exerciseId = "bench") =>
      reps([work(3, [5, 10])], { progression, state, exerciseId });
    expect(asked({ repTarget: 6, tops: 2 }).map(([, top]) => top)).toEqual([8, 8, 6]);
    expect(asked({ repTarget: 6, tops: 2 })[0]).toEqual([5, 8, 8]);
    expect(asked({ repTarget: 2, tops: 0 })[0]).toEqual([5, 5, 5]);
    expect(asked({ repTarget: 9, tops: 1 }).map(([, top]) => top)).toEqual([10, 9, 9]);
    const loads: Scheme<"rules"> = { kind: "rules", rules: [{ axis: "load", step: 2.5, scope: "all", onCeiling: "hold" }] };
    expect(asked({ repTarget: 6, tops: 2 }, loads).map(([, top]) => top)).toEqual([6, 6, 6]);
    // A hold has its own seconds and their step.
    expect(asked({ repTarget: 25, tops: 1 }, lowest, "plank").map(([, top]) => top)).toEqual([30, 25, 25]);
  });

  test("without a load every scheme goes by the slot's range", () => {
    expect(reps([work(1, [5, 8])], { exerciseId: "push_up", progression: SCHEMES.sum })).toEqual([[5, 8, 6]]);
    expect(reps([work(1, 5)], { exerciseId: "push_up", progression: linear, state: { repTarget: 9 } })).toEqual([[5, 5, 5]]);
    const staged: Scheme<"stages"> = { ...SCHEMES.stages, stages: [[work(1, 5)], [work(1, [3, 4])]] };
    const bare = { exerciseId: "push_up", progression: staged, state: { repTarget: 9, stage: 1 } };
    expect(reps([work(1, 5)], bare)).toEqual([[3, 4, 4]]);
    expect(reps([work(1, [5, 8])], { exerciseId: "bench", standing: { line: line("added") } })).toEqual([[5, 8, 6]]);
  });
});
