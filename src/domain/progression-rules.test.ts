import { describe, expect, test } from "vitest";
import { at, ctx, did, INC, line, linear } from "../../tests/support/progression-samples";
import { advance } from "./progression";
import type { Rule, Scheme } from "./progression-spec";
import { startState } from "./slot-state";

const rule = (advice: { readonly reasons: readonly { readonly rule: string }[] }) => advice.reasons[0]?.rule;

describe("rules without a floor, a ceiling or a count of sets", () => {
  const spec = (...rules: readonly Rule[]): Scheme<"rules"> => ({ kind: "rules", rules });
  const reps: Rule = { axis: "reps", step: 2, scope: "all", onCeiling: "reset" };
  const load: Rule = { axis: "load", step: 2.5, scope: "all", onCeiling: "hold" };
  const c = ctx({ lo: 5, hi: 8, targetRpe: null });
  const did8 = did("success", [8, 8]);

  test("repetitions without a ceiling go up by the step from the target", () =>
    expect(advance(spec(reps), at(60, { repTarget: 8 }), did8, c).value.repTarget).toBe(10));

  test("the floor of a range is the slot's where the rule has none, and a held axis stays", () => {
    const ends = { ...reps, ceiling: 8 };
    const up = advance(spec(ends, load), at(60, { repTarget: 8 }), did8, c).value;
    expect([up.plannedKg, up.repTarget]).toEqual([62.5, 5]);
    const held = advance(spec({ ...ends, onCeiling: "hold" }, load), at(60, { repTarget: 8 }), did8, c).value;
    expect([held.plannedKg, held.repTarget]).toEqual([62.5, 8]);
    const again = advance(
      spec({ axis: "sets", step: 1, scope: "all", ceiling: 3, onCeiling: "reset" }, load),
      at(60, { stage: 1 }),
      did8,
      {
        ...c,
        sets: 3,
      },
    ).value;
    expect([again.plannedKg, again.stage]).toEqual([62.5, 0]);
    const loads = advance(
      spec({ ...load, ceiling: 60, onCeiling: "reset" }, { ...reps, ceiling: 20 }),
      at(60, { repTarget: 8 }),
      did8,
      c,
    );
    expect([loads.value.plannedKg, loads.value.repTarget]).toEqual([60, 10]);
  });

  test("lowest first: one set at a time, all of them where nobody says how many there are", () => {
    const lowest: Rule = { axis: "reps", step: 1, scope: "lowestFirst", ceiling: 10, onCeiling: "hold" };
    expect(advance(spec(lowest), at(60, { repTarget: 8 }), did8, { ...c, sets: 3 }).value).toMatchObject({
      tops: 1,
      repTarget: 8,
    });
    expect(advance(spec(lowest), at(60, { repTarget: 8, tops: 2 }), did8, { ...c, sets: 3 }).value).toMatchObject({
      tops: 0,
      repTarget: 9,
    });
    expect(advance(spec(lowest), at(60, { repTarget: 8 }), did8, c).value).toMatchObject({ tops: 0, repTarget: 9 });
    expect(rule(advance(spec(lowest), at(60, { repTarget: 10 }), did8, c))).toBe("progression.rules.done");
  });

  test("sets without a count begin at none", () =>
    expect(
      advance(spec({ axis: "sets", step: 1, scope: "all", ceiling: 1, onCeiling: "hold" }), at(60), did8, c).value.stage,
    ).toBe(1));

  test("a load axis needs a load, and stops at the end of the equipment", () => {
    expect(rule(advance(spec(load), at(60), did8, { ...c, line: null }))).toBe("progression.rules.done");
    expect(rule(advance(spec(load), startState(null, 8), did8, c))).toBe("progression.rules.done");
    expect(rule(advance(spec(load), at(60), did8, { ...c, line: line("dumbbell") }))).toBe("progression.rules.done");
    expect(advance(spec(load), at(60), did8, c).reasons[0]?.facts).toMatchObject({ fromKg: 60, toKg: 62.5 });
    expect(advance(spec(reps), startState(null, 8), did8, c).reasons[0]?.facts).not.toHaveProperty("fromKg");
  });

  test("a miss under rules without repetitions goes back to the slot's floor, one step above it a rung lower", () => {
    const rung: Rule = { axis: "rung", step: 1, scope: "all", onCeiling: "hold" };
    const missed = advance(spec(rung), at(60, { rung: 2, fails: 1, repTarget: 8 }), did("miss", [4]), { ...c, nextRung: "x" });
    expect(missed.value).toMatchObject({ rung: 1, repTarget: 6 });
    expect(rule(advance(spec({ ...rung, ceiling: 2 }), at(60, { rung: 2 }), did8, { ...c, nextRung: "x" }))).toBe(
      "progression.rules.done",
    );
  });

  test("a closed gate keeps everything", () => {
    const state = at(60, { repTarget: 8, fails: 1 });
    const closed = advance(spec(reps), state, did8, { ...c, targetRpe: 8, recentRpe: 10 });
    expect([rule(closed), closed.value]).toEqual(["gate.rpe", state]);
  });
});

describe("lighter increments after a miss", () => {
  test("stay for good", () => {
    const spec = { ...linear, incAfterMiss: { ...INC, kg: { lower: 2.5, upper: 1.25 } } };
    const missed = advance(spec, at(60), did("miss", [4]), ctx()).value;
    expect(missed.hasMissed).toBe(true);
    expect(advance(spec, { ...missed, fails: 0 }, did("success", [5]), ctx()).value.plannedKg).toBe(61.25);
    expect(advance(spec, at(60), did("success", [5]), ctx()).value.plannedKg).toBe(62.5);
  });
});
