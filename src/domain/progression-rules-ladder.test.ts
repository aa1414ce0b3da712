import { describe, expect, test } from "vitest";
import { at, ctx, DAY, did, SCHEMES, said } from "../../tests/support/progression-samples";
import { addDays } from "./civil-date";
import { advanceRules } from "./progression-rules";
import type { Rule, Scheme } from "./progression-spec";
import { type SlotContext, type SlotState, startState } from "./slot-state";

/* Specification 5.5, rules: five to eight repetitions (or ten to thirty seconds), then the next movement of a ladder. */
const { rules } = SCHEMES;
const bare = (over: Partial<SlotState> = {}): SlotState => ({ ...startState(null, 5), ...over });
const run = (state: SlotState, outcome: ReturnType<typeof did>, over: Partial<SlotContext> = {}, spec: Scheme<"rules"> = rules) =>
  advanceRules(spec, state, outcome, ctx({ line: null, lo: 5, hi: 8, nextRung: "push_up", ...over }));
const made = (reps: number) => did("success", [reps, reps]);
const missed = did("miss", [4]);
const base = (reps: readonly number[], target: number, rung = 0, fails = 0) => ({ reps, target, rung, fails });

describe("up", () => {
  test("one repetition at a time, misses forgotten", () => {
    const up = run(bare({ fails: 1 }), made(5));
    expect(up.value).toEqual(bare({ repTarget: 6 }));
    expect(said(up)).toEqual({ rule: "progression.rules.reps", ...base([5, 5], 5, 0, 1), to: 6, next: "push_up" });
  });

  test("what was shown beyond the target need not be climbed to, and the best set is not what counts", () => {
    expect(run(bare(), did("success", [9, 6])).value.repTarget).toBe(7);
    expect(run(bare(), made(7)).value.repTarget).toBe(8);
    // In steps of five seconds: 19 shows ten, 20 shows twenty.
    const held = { measure: "seconds", lo: 10, hi: 30 } as const;
    expect(run(bare({ repTarget: 10 }), made(14), held).value.repTarget).toBe(15);
    expect(run(bare({ repTarget: 10 }), made(15), held).value.repTarget).toBe(20);
    expect(run(bare({ repTarget: 10 }), made(8), held).value.repTarget).toBe(15);
  });

  test("from the top to the next movement, from its floor", () => {
    const up = run(bare({ rung: 1, repTarget: 8, tops: 1 }), made(8));
    expect(up.value).toEqual(bare({ rung: 2, repTarget: 5 }));
    expect(said(up)).toEqual({ rule: "progression.rules.rung", ...base([8, 8], 8, 1), to: 5, next: "push_up" });
    expect(run(bare({ repTarget: 8 }), made(8), { rungMeasures: ["reps", "seconds"] }).value.repTarget).toBe(10);
    expect(run(bare({ repTarget: 8 }), made(8), { rungMeasures: ["reps", "reps"] }).value.repTarget).toBe(5);
    expect(run(bare({ repTarget: 30 }), made(30), { measure: "seconds" }).value).toMatchObject({ rung: 1, repTarget: 10 });
  });

  test("at the end of the ladder there is nothing more to ask", () => {
    const done = run(bare({ repTarget: 8, fails: 1 }), made(8), { nextRung: null });
    expect(done.value).toEqual(bare({ repTarget: 8 }));
    expect(said(done)).toEqual({ rule: "progression.rules.done", ...base([8, 8], 8, 0, 1) });
  });

  test("not all of them made: the same again", () => {
    const left = run(bare({ repTarget: 7, fails: 1 }), did("in_range", [7, 6]));
    expect(left.value).toEqual(bare({ repTarget: 7 }));
    expect(said(left)).toEqual({ rule: "progression.rules.reps-left", ...base([7, 6], 7, 0, 1) });
  });

  test("a closed gate keeps everything", () => {
    const state = bare({ repTarget: 8, fails: 1, tops: 1 });
    const held = run(state, made(8), { signals: { pain: true } });
    expect([held.value, said(held)]).toEqual([state, { rule: "gate.pain" }]);
  });
});

describe("down", () => {
  test("the first miss repeats, the second goes to the movement before, a step above its floor", () => {
    const once = run(bare({ rung: 2, repTarget: 7, tops: 1 }), missed);
    expect(once.value).toEqual(bare({ rung: 2, repTarget: 7, tops: 1, fails: 1 }));
    expect(said(once)).toEqual({ rule: "progression.rules.repeat", ...base([4], 7, 2, 1) });
    const down = run(once.value, missed);
    expect(down.value).toEqual(bare({ rung: 1, repTarget: 6, fallen: { rung: 1, times: 1 }, resets: [DAY] }));
    expect(said(down)).toEqual({ rule: "progression.rules.rung-down", ...base([4], 7, 2, 2), to: 6 });
    expect(run(bare({ rung: 2 }), missed, {}, { ...rules, failN: 2 }).reasons[0].rule).toBe("progression.rules.repeat");
    expect(run(once.value, missed, { rungMeasures: ["reps", "seconds", "reps"] }).value.repTarget).toBe(15);
  });

  test("at the bottom, or without a ladder: the floor of the range, and something easier", () => {
    const bottom = run(bare({ fails: 1, repTarget: 7, tops: 1 }), missed);
    expect(bottom.value).toEqual(bare());
    expect(said(bottom)).toEqual({ rule: "progression.floor", ...base([4], 7, 0, 2) });
    const flat: Scheme<"rules"> = { kind: "rules", rules: rules.rules.filter(({ axis }) => axis !== "rung") };
    expect(said(run(bare({ rung: 2, fails: 1 }), missed, {}, flat))).toMatchObject({ rule: "progression.floor", rung: 2 });
  });

  test("never a third time within 28 days", () => {
    const fell = (first: number) => bare({ rung: 2, fails: 1, repTarget: 7, resets: [addDays(DAY, first), addDays(DAY, -3)] });
    const held = run(fell(-27), missed);
    expect(held.value).toEqual({ ...fell(-27), fails: 0 });
    expect(said(held)).toEqual({ rule: "progression.reset-cap", ...base([4], 7, 2, 1), resets: 2, days: 28 });
    expect(run(fell(-28), missed).value.rung).toBe(1);
  });

  test("who fell from the next movement shows this one three times, after a second fall nine times", () => {
    const again = (times: number, tops: number, rung = 1) =>
      run(bare({ rung, repTarget: 8, tops, fallen: { rung: 1, times } }), made(8));
    const once = again(1, 0);
    expect(once.value).toEqual(bare({ rung: 1, repTarget: 8, tops: 1, fallen: { rung: 1, times: 1 } }));
    expect(said(once)).toEqual({ rule: "progression.rules.confirm", ...base([8, 8], 8, 1), tops: 1, needed: 3 });
    expect(again(1, 1).value.rung).toBe(1);
    expect(again(1, 2).value).toMatchObject({ rung: 2, tops: 0, repTarget: 5 });
    expect([again(2, 7).value.rung, again(2, 8).value.rung]).toEqual([1, 2]);
    // A movement reached for the first time asks for one top.
    expect(again(2, 0, 2).value.rung).toBe(3);
    const fall = (rung: number) => run(bare({ rung, fails: 1, fallen: { rung: 1, times: 1 } }), missed).value.fallen;
    expect([fall(2), fall(3)]).toEqual([
      { rung: 1, times: 2 },
      { rung: 2, times: 1 },
    ]);
  });
});

describe("sets and loads", () => {
  const reps: Rule = { axis: "reps", step: 1, scope: "lowestFirst", floor: 8, ceiling: 10, onCeiling: "reset" };
  const sets: Rule = { axis: "sets", step: 1, scope: "all", ceiling: 4, onCeiling: "reset" };
  const load: Rule = { axis: "load", step: 2.5, scope: "all", ceiling: 60, onCeiling: "hold" };
  const spec: Scheme<"rules"> = { kind: "rules", rules: [reps, sets, load] };
  const on = (state: SlotState, over: Partial<SlotContext> = {}, scheme = spec) =>
    advanceRules(scheme, state, made(10), ctx({ lo: 8, hi: 10, sets: 3, ...over }));

  test("one set moves up at a time, and the target with the last of them", () => {
    expect(on(at(50, { repTarget: 9, tops: 1 })).value).toEqual(at(50, { repTarget: 9, tops: 2 }));
    expect(on(at(50, { repTarget: 9, tops: 2 })).value).toEqual(at(50, { repTarget: 10 }));
  });

  test("then a set more, at the floor; then load, with the sets back at their number", () => {
    const more = on(at(50, { repTarget: 10 }));
    expect(more.value).toEqual(at(50, { repTarget: 8, stage: 1 }));
    expect(said(more)).toMatchObject({ rule: "progression.rules.sets", to: 8, fromKg: 50, toKg: 50 });
    const heavier = on(at(50, { repTarget: 10, stage: 1 }), { sets: 4 });
    expect(heavier.value).toEqual(at(52.5, { repTarget: 8 }));
    expect(said(heavier)).toMatchObject({ rule: "progression.rules.load", fromKg: 50, toKg: 52.5, to: 8, next: null });
  });

  test("a ceiling is reached, not passed", () => {
    expect(on(at(57.5, { repTarget: 10 }), { sets: 4 }).value.plannedKg).toBe(60);
    expect(on(at(60, { repTarget: 10 }), { sets: 4 }).reasons[0].rule).toBe("progression.rules.done");
    const two: Scheme<"rules"> = { kind: "rules", rules: [{ ...reps, scope: "all", step: 2, onCeiling: "hold" }] };
    expect(on(at(50, { repTarget: 8 }), {}, two).value.repTarget).toBe(8);
    expect(advanceRules(two, at(50, { repTarget: 8 }), made(9), ctx({ lo: 8 })).value.repTarget).toBe(10);
  });

  test("holds stay out of a counted movement, and repetitions out of a held one", () => {
    expect(on(at(50, { repTarget: 10 }), { measure: "seconds", sets: 4 }).reasons[0].rule).toBe("progression.rules.load");
    const timed: Scheme<"rules"> = { kind: "rules", rules: [{ ...reps, axis: "seconds" }, load] };
    expect(on(at(50, { repTarget: 8 }), {}, timed).reasons[0].rule).toBe("progression.rules.load");
    expect(on(at(50, { repTarget: 8 }), { measure: "seconds", sets: 1 }, timed).reasons[0].rule).toBe(
      "progression.rules.seconds",
    );
  });
});
