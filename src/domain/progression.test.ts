import { describe, expect, test } from "vitest";
import { at, ctx, DAY, did, double, line, linear, SCHEMES, said } from "../../tests/support/progression-samples";
import { addDays } from "./civil-date";
import { defaultGrid, type LoadGrid } from "./load-grid";
import { lineOf } from "./load-line";
import { advance } from "./progression";
import { widened } from "./progression-active";
import { repRangeFor } from "./rep-range";
import { type DoubleProgression, type LinearProgression, startState } from "./slot-state";
import { toKg } from "./units";

describe("double progression", () => {
  const dumbbell = ctx({ line: line("dumbbell"), lo: 8, hi: 12 });
  const stackOf5 = (kg: number) => ctx({ line: lineOf({ kind: "continuous", unit: "kg", step: kg, min: kg }, "stack", 0) });

  test("20 kg: 12, 12, 12 makes 22.5 kg from 8; 12, 12, 11 stays at 20", () => {
    const up = advance(double, at(20), did("success", [12, 12, 12]), dumbbell);
    expect(up.value).toMatchObject({ plannedKg: 22.5, repTarget: 8, tops: 0 });
    expect(up.reasons[0]).toMatchObject({ rule: "progression.double.top-of-range", facts: { fromKg: 20, toKg: 22.5 } });
    const stay = advance(double, at(20), did("in_range", [12, 12, 11]), dumbbell);
    expect(stay.value).toMatchObject({ plannedKg: 20, repTarget: 12 });
    expect(stay.reasons[0].rule).toBe("progression.double.reps-left");
  });

  test("before a big step the slot's range grows: one repetition for each 2.5 %", () => {
    expect(widened(double, dumbbell.line, { plannedKg: 20, layoffRestoreTo: null }).hi).toBe(13);
    expect(widened({ ...double, lo: 10 }, dumbbell.line, { plannedKg: 10, layoffRestoreTo: null }).hi).toBe(20);
    expect(widened(double, dumbbell.line, { plannedKg: 30, layoffRestoreTo: null }).hi).toBe(12);
  });

  test("an ordinary step needs only the top of the range", () =>
    expect(advance(double, at(60), did("success", [12, 12, 12]), stackOf5(5)).value.plannedKg).toBe(65));

  test("three misses in a row take ten percent, rounded down; one good session starts the count again", () => {
    const c = ctx({ lo: 8, hi: 12 });
    const first = advance(double, at(62.5), did("miss", [8, 7, 6]), c);
    expect(first.value).toMatchObject({ plannedKg: 62.5, fails: 1 });
    expect(first.reasons[0].rule).toBe("progression.double.repeat");
    const third = advance(double, at(62.5, { fails: 2 }), did("miss", [7]), c);
    expect(third.value).toMatchObject({ plannedKg: 55, fails: 0, resets: [DAY], repTarget: 8 });
    expect(third.reasons[0].rule).toBe("progression.double.reset");
    expect(advance(double, at(62.5, { fails: 2 }), did("in_range", [8, 8]), c).value.fails).toBe(0);
  });

  test("unrated compounds confirm once more, rated ones do not", () => {
    const c = ctx({ isCompound: true, lo: 8, hi: 12 });
    const once = advance(double, at(60), did("success", [12, 12]), c);
    expect(once.value).toMatchObject({ plannedKg: 60, tops: 1 });
    expect(once.reasons[0].rule).toBe("progression.double.confirm-unrated");
    expect(advance(double, once.value, did("success", [12, 12]), c).value).toMatchObject({ plannedKg: 62.5, tops: 0 });
    expect(advance(double, at(60), did("success", [12, 12], { meanRpe: 8 }), c).value.plannedKg).toBe(62.5);
    const broken = advance(double, once.value, did("in_range", [12, 11]), c);
    expect(broken.value.tops).toBe(0);
  });

  test("reps that came too hard are no top; effort of the last sessions closes the gate and keeps counters", () => {
    const c = ctx({ lo: 8, hi: 12 });
    const hard = advance(double, at(60), did("success", [12, 12], { meanRpe: 9 }), c);
    expect(hard.value).toMatchObject({ plannedKg: 60, tops: 0 });
    expect(hard.reasons.map((r) => r.rule)).toEqual(["gate.rpe", "progression.double.reps-left"]);
    const gated = advance(double, at(60, { tops: 1, fails: 1 }), did("success", [12, 12], { meanRpe: 8.5 }), {
      ...c,
      recentRpe: 8.6,
    });
    expect(gated.value).toEqual(at(60, { tops: 1, fails: 1 }));
    expect(gated.reasons[0].rule).toBe("gate.rpe");
  });

  test("the opt-in short deload: three flat sessions at 60 kg make 54", () => {
    const spec: DoubleProgression = { ...double, miniDeload: { sessions: 3, factor: 0.9 } };
    const c = ctx({ line: lineOf({ kind: "continuous", unit: "kg", step: 1, min: 1 }, "stack", 0), lo: 8, hi: 12 });
    expect(advance(spec, at(60), did("in_range", [10, 10]), { ...c, flatSessions: 3 }).value.plannedKg).toBeCloseTo(54, 6);
    expect(advance(spec, at(60), did("in_range", [10, 10]), { ...c, flatSessions: 2 }).value.plannedKg).toBe(60);
    expect(advance(double, at(60), did("in_range", [10, 10]), { ...c, flatSessions: 9 }).value.plannedKg).toBe(60);
  });

  test("without load: reps to the top, then the next movement, else stay there", () => {
    const c = ctx({ line: null, lo: 8, hi: 12 });
    const bare = { ...startState(null, 8) };
    expect(advance(double, bare, did("in_range", [9, 8]), c).value.repTarget).toBe(10);
    expect(advance(double, bare, did("success", [12, 12]), { ...c, nextRung: "archer_push_up" }).value).toMatchObject({
      rung: 1,
      repTarget: 8,
    });
    const held = advance(double, bare, did("success", [12, 12]), c);
    expect(held.value).toMatchObject({ rung: 0, repTarget: 12 });
    expect(held.reasons[0].rule).toBe("progression.rules.no-load");
    expect(advance(double, { ...bare, fails: 2 }, did("miss", [5]), c).reasons[0].rule).toBe("progression.floor");
  });

  test("pull-ups: the percentage is of body and belt together, and less assistance is harder", () => {
    const added = ctx({ line: line("added"), lo: 6, hi: 10 });
    const spec: DoubleProgression = { ...double, lo: 6, hi: 10 };
    expect(advance(spec, at(0), did("success", [10, 10]), added).value.plannedKg).toBe(1.25);
    expect(advance(spec, at(10, { fails: 2 }), did("miss", [4]), added).value.plannedKg).toBe(0);
    const assist = ctx({ line: line("assist"), lo: 6, hi: 10 });
    expect(advance(spec, at(20), did("success", [10, 10]), assist).value.plannedKg).toBe(18.75);
    expect(advance(spec, at(20, { fails: 2 }), did("miss", [4]), assist).value.plannedKg).toBe(26.25);
    // 65 kg of effort less ten percent is 58.5: 22.5 kg of help, because 21.25 would still be too hard.
    expect(advance(spec, at(15, { fails: 2 }), did("miss", [4]), assist).value.plannedKg).toBe(22.5);
  });
});

describe("linear progression", () => {
  test("135 lb: ok, ok, miss × 3 → 140, 145, 145, 145, 130", () => {
    const spec: LinearProgression = { ...linear, fail: { drop: 15 } };
    const grid: LoadGrid | null = defaultGrid("barbell", "lb");
    const c = ctx({ unit: "lb", line: lineOf(grid, "barbell", 0) });
    const seen: number[] = [];
    let state = at(toKg(135, "lb"));
    for (const kind of ["success", "success", "miss", "miss", "miss"] as const) {
      state = advance(spec, state, did(kind, kind === "miss" ? [4] : [5, 5]), c).value;
      seen.push(Math.round((state.plannedKg ?? 0) / toKg(1, "lb")));
    }
    expect(seen).toEqual([140, 145, 145, 145, 130]);
  });

  test("lower-body lifts step by the lower increment; eleven on the plus set doubles it", () => {
    expect(advance(linear, at(100), did("success", [5]), ctx({ zone: "lower" })).value.plannedKg).toBe(105);
    const plus: LinearProgression = { ...linear, plusDouble: { over: 10 } };
    expect(advance(plus, at(100), did("success", [5, 5, 11], { plusReps: 11 }), ctx()).value.plannedKg).toBe(105);
    expect(advance(plus, at(100), did("success", [5, 5, 10], { plusReps: 10 }), ctx()).value.plannedKg).toBe(102.5);
  });

  test("a doubled step is cut to ten percent, and to ten percent a week", () => {
    const plus: LinearProgression = { ...linear, plusDouble: { over: 10 } };
    const big = did("success", [5, 5, 12], { plusReps: 12 });
    expect(advance(plus, at(70), big, ctx({ zone: "lower" })).value.plannedKg).toBe(75);
    expect(advance(plus, at(100), big, ctx({ zone: "lower", weekAgoKg: 95 })).value.plannedKg).toBe(102.5);
  });

  test("20 → 22.5 kg must be earned with five extra reps", () => {
    const short = advance(linear, at(20), did("success", [5, 5, 5]), ctx());
    expect(short.value).toMatchObject({ plannedKg: 20, repTarget: 6 });
    expect(short.reasons[0].rule).toBe("progression.range-width");
    expect(advance(linear, at(20), did("success", [10, 10, 10]), ctx()).value.plannedKg).toBe(22.5);
  });

  test("smaller steps for good once a repetition was missed", () => {
    const spec: LinearProgression = { ...linear, incAfterMiss: { kg: { lower: 2.5, upper: 2.5 }, lb: { lower: 5, upper: 5 } } };
    const c = ctx({ zone: "lower" });
    const missed = advance(spec, at(100), did("miss", [4]), c).value;
    expect(advance(spec, missed, did("success", [5]), c).value.plannedKg).toBe(102.5);
    expect(advance(spec, at(100), did("success", [5]), c).value.plannedKg).toBe(105);
  });

  test("the third reset graduates the lift", () => {
    const spec: LinearProgression = { ...linear, graduate: { afterResets: 3, to: "next" } };
    const state = at(100, { fails: 2, resets: [addDays(DAY, -90), addDays(DAY, -60)] });
    const moved = advance(spec, state, did("miss", [3]), ctx());
    expect(moved.value).toMatchObject({ stage: 1, plannedKg: 90 });
    expect(moved.reasons.map((r) => r.rule)).toEqual(["progression.linear.graduate", "progression.linear.reset"]);
  });
});

describe("resets", () => {
  test("a third reduction within 28 days is a hold", () => {
    const state = at(100, { fails: 2, resets: [addDays(DAY, -27), addDays(DAY, -10)] });
    const held = advance(double, state, did("miss", [5]), ctx({ lo: 8, hi: 12 }));
    expect(held.value.plannedKg).toBe(100);
    expect(held.reasons[0].rule).toBe("progression.reset-cap");
    const older = at(100, { fails: 2, resets: [addDays(DAY, -28), addDays(DAY, -10)] });
    expect(advance(double, older, did("miss", [5]), ctx({ lo: 8, hi: 12 })).value.plannedKg).toBe(90);
  });

  test("the empty bar is the floor: an easier variation is the advice", () =>
    expect(advance(double, at(20, { fails: 2 }), did("miss", [5]), ctx()).reasons[0].rule).toBe("progression.floor"));
});

describe("rep ranges", () => {
  test("the worked ranges", () => {
    expect(repRangeFor(20, 22.5, 5)).toMatchObject({ width: 5, lo: 8, hi: 13, isNarrow: false });
    expect(repRangeFor(200, 202.5, 5)).toMatchObject({ width: 1, lo: 5, isNarrow: true });
    expect(repRangeFor(10, 12.5, 5)).toMatchObject({ width: 10, lo: 10, hi: 20 });
  });
});

describe("every scheme", () => {
  const state = at(60, { tmKg: 60, fails: 1, tops: 1, repTarget: 8 });

  test.each(["partial", "under", "modified", "swapped"] as const)("a session that was %s moves nothing", (kind) => {
    const held = advance(linear, state, did(kind, [5, 4]), ctx());
    expect([held.value, said(held)]).toEqual([state, { rule: `progression.hold.${kind}`, planned: 60, reps: [5, 4], fails: 1 }]);
  });

  test("a lighter week of the programme moves only those that count the weeks themselves", () => {
    const light = ctx({ isDeloadWeek: true, week: 4, lo: 5, hi: 12 });
    const held = advance(linear, state, did("miss", [4]), light);
    expect([held.value, said(held)]).toEqual([state, { rule: "progression.hold.deload-week", planned: 60, reps: [4], fails: 1 }]);
    expect(advance(linear, state, did("success", [5]), ctx({ isDeloadWeek: false })).value.plannedKg).toBe(62.5);
    const counted = [SCHEMES.wave, SCHEMES.percentBlock].map((spec) => advance(spec, state, did("success", [5]), light));
    expect(counted.map((each) => each.reasons[0].rule)).toEqual(["progression.wave.tm-down", "progression.percentBlock.on-plan"]);
  });

  test("is run by its own rules", () => {
    const outcome = did("success", [12, 12, 25], { plusReps: 25, topReps: 3 });
    const rule = (kind: keyof typeof SCHEMES) =>
      advance(SCHEMES[kind], { ...state, fails: 0 }, outcome, ctx({ week: 1, lo: 5, hi: 12 })).reasons[0].rule;
    const kinds = Object.keys(SCHEMES).filter((kind) => kind !== "double") as (keyof typeof SCHEMES)[];
    expect(kinds.map((kind) => rule(kind).split(".")[1])).toEqual(kinds);
    expect(rule("double")).toBe("progression.double.top-of-range");
  });

  test("remembers that a repetition was missed", () => {
    expect(advance(linear, state, did("miss", [4]), ctx()).value.hasMissed).toBe(true);
    expect(advance(linear, state, did("success", [5]), ctx()).value.hasMissed).toBe(false);
  });

  test("without a load goes by repetitions; only rules have their own way", () => {
    const misses = (spec: (typeof SCHEMES)[keyof typeof SCHEMES], fails: number) =>
      advance(spec, { ...state, fails }, did("miss", [4]), ctx({ line: null })).reasons[0].rule;
    expect([misses({ ...linear, failN: 2 }, 0), misses({ ...linear, failN: 2 }, 1)]).toEqual([
      "progression.double.repeat",
      "progression.floor",
    ]);
    for (const spec of [linear, double, SCHEMES.sum]) {
      expect([misses(spec, 1), misses(spec, 2)]).toEqual(["progression.double.repeat", "progression.floor"]);
    }
    expect(misses(SCHEMES.rules, 0)).toBe("progression.rules.repeat");
    const unknown = advance(linear, { ...state, plannedKg: null }, did("miss", [4]), ctx());
    expect(unknown.reasons[0].rule).toBe("progression.double.repeat");
  });
});
