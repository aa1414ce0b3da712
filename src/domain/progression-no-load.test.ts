import { describe, expect, test } from "vitest";
import { ctx, did, said } from "../../tests/support/progression-samples";
import { advanceNoLoad } from "./progression-no-load";
import { type SlotContext, type SlotState, startState } from "./slot-state";

/* Specification 5.5, no load grid: 8 to 12, then the next movement, else stay at the top. */
const bare = (over: Partial<SlotState> = {}): SlotState => ({ ...startState(null, 8), ...over });
const run = (state: SlotState, outcome: ReturnType<typeof did>, over: Partial<SlotContext> = {}) =>
  advanceNoLoad(state, outcome, ctx({ line: null, lo: 8, hi: 12, ...over }), 3);
const base = (reps: readonly number[], rung = 0) => ({ reps, target: 12, lo: 8, rung });

describe("repetitions", () => {
  test("below the top: one more than the best set", () => {
    const left = run(bare({ fails: 2, tops: 1 }), did("in_range", [10, 9]));
    expect(left.value).toEqual(bare({ repTarget: 11 }));
    expect(said(left)).toEqual({ rule: "progression.double.reps-left", ...base([10, 9]), repTarget: 11 });
    expect(run(bare(), did("in_range", [14, 11])).value.repTarget).toBe(12);
    // A success by its own targets is still short of the top.
    expect(run(bare(), did("success", [11, 11]), { nextRung: "archer" }).value.rung).toBe(0);
  });

  test("at the top with nothing harder: stay there", () => {
    const top = run(bare({ fails: 1 }), did("success", [12, 12]));
    expect(top.value).toEqual(bare({ repTarget: 12 }));
    expect(said(top)).toEqual({ rule: "progression.rules.no-load", ...base([12, 12]), next: null });
    expect(run(bare(), did("success", [12]), { signals: { pain: true } }).reasons[0].rule).toBe("progression.rules.no-load");
  });

  test("at the top with a next movement: there, from the bottom", () => {
    const up = run(bare({ fails: 1, rung: 2, repTarget: 12 }), did("success", [12, 12]), { nextRung: "archer" });
    expect(up.value).toEqual(bare({ rung: 3, repTarget: 8 }));
    expect(said(up)).toEqual({ rule: "progression.rules.no-load", ...base([12, 12], 2), next: "archer" });
  });

  test("a closed gate keeps the movement and the counters", () => {
    const state = bare({ fails: 1, repTarget: 12 });
    const held = run(state, did("success", [12, 12]), { nextRung: "archer", signals: { fatigue: 7 } });
    expect([held.value, held.reasons[0].rule]).toEqual([state, "gate.fatigue"]);
  });
});

describe("misses", () => {
  test("repeat, from the bottom", () => {
    const first = run(bare({ tops: 1, repTarget: 11 }), did("miss", [7]));
    expect(first.value).toEqual(bare({ fails: 1, repTarget: 8 }));
    expect(said(first)).toEqual({ rule: "progression.double.repeat", ...base([7]), fails: 1 });
    expect(run(bare({ fails: 1 }), did("miss", [7])).value.fails).toBe(2);
  });

  test("the third in a row asks for something easier", () => {
    const third = run(bare({ fails: 2, tops: 1, repTarget: 11 }), did("miss", [7]));
    expect(third.value).toEqual(bare({ repTarget: 8 }));
    expect(said(third)).toEqual({ rule: "progression.floor", ...base([7]), fails: 3 });
  });
});
