import { describe, expect, test } from "vitest";
import { at, ctx, DAY, did, double, line, rulesOf, said } from "../../tests/support/progression-samples";
import { addDays } from "./civil-date";
import { advanceDouble } from "./progression-double";
import type { DoubleProgression, SlotContext, SlotState } from "./slot-state";

/* Specification 5.5, double: 8 to 12 on a bar that steps by 2.5 kg. The context's own range (5) is not the scheme's. */
const run = (
  state: SlotState,
  outcome: ReturnType<typeof did>,
  over: Partial<SlotContext> = {},
  spec: DoubleProgression = double,
) => advanceDouble(spec, state, outcome, ctx(over));
const rated = (rpe: number) => did("success", [12, 12], { meanRpe: rpe });

describe("every set at the top", () => {
  test("at or up to half a point over the target effort: one step, back to the bottom, counters cleared", () => {
    const up = run(at(60, { fails: 2, tops: 3 }), rated(8.5));
    expect(up.value).toEqual(at(62.5, { repTarget: 8 }));
    expect(said(up)).toEqual({
      ...{ rule: "progression.double.top-of-range", planned: 60, reps: [12, 12] },
      ...{ target: 12, meanRpe: 8.5, fromKg: 60, toKg: 62.5 },
    });
  });

  test("harder than that is no top: the load stays, and effort is the first reason", () => {
    const hard = run(at(60, { fails: 1, tops: 1 }), rated(8.6));
    expect(hard.value).toEqual(at(60, { repTarget: 12 }));
    expect(rulesOf(hard)).toEqual(["gate.rpe", "progression.double.reps-left"]);
    expect(said(hard)).toEqual({ rule: "gate.rpe", meanRpe: 8.6, target: 8 });
    expect(hard.reasons.map(({ grade }) => grade)).toEqual(["C", "C"]);
  });

  test("effort is not asked where the slot names no target, or nothing was rated", () => {
    expect(run(at(60), rated(10), { targetRpe: null }).value.plannedKg).toBe(62.5);
    expect(run(at(60), did("success", [12, 12])).value.plannedKg).toBe(62.5);
  });

  test("a planned load between two of the bar's is the nearest of them, and its step is the next", () => {
    const up = run(at(61), rated(8));
    expect([up.value.plannedKg, said(up)]).toEqual([62.5, expect.objectContaining({ planned: 61, fromKg: 60, toKg: 62.5 })]);
  });

  test("a closed gate holds and keeps every counter", () => {
    const state = at(60, { fails: 1, tops: 2, repTarget: 12 });
    const held = run(state, rated(8), { signals: { pain: true } });
    expect([held.value, said(held)]).toEqual([state, { rule: "gate.pain" }]);
  });

  test("the heaviest there is stays at the top of the range", () => {
    const held = run(at(60, { fails: 1 }), rated(8), { line: line("dumbbell") });
    expect(held.value).toEqual(at(60, { repTarget: 12 }));
    expect(said(held)).toEqual({ rule: "progression.top-of-grid", planned: 60, reps: [12, 12], target: 12, meanRpe: 8 });
  });

  test("without a load there is no step to take", () => {
    for (const held of [run(at(60), rated(8), { line: null }), run(at(60, { plannedKg: null }), rated(8))]) {
      expect(held.value.repTarget).toBe(12);
      expect(said(held)).toMatchObject({ rule: "progression.rules.no-load", target: 12 });
    }
  });
});

describe("confirming a top", () => {
  test("an unrated compound asks for two in a row", () => {
    const once = run(at(60, { fails: 1 }), did("success", [12, 12]), { isCompound: true });
    expect(once.value).toEqual(at(60, { tops: 1, repTarget: 12 }));
    expect(said(once)).toEqual({
      ...{ rule: "progression.double.confirm-unrated", planned: 60, reps: [12, 12] },
      ...{ target: 12, meanRpe: null, tops: 1, confirm: 2 },
    });
    expect(run(once.value, did("success", [12, 12]), { isCompound: true }).value).toEqual(at(62.5, { repTarget: 8 }));
  });

  test("a rated compound and an unrated isolation lift do not", () => {
    expect(run(at(60), rated(8), { isCompound: true }).value.plannedKg).toBe(62.5);
    expect(run(at(60), did("success", [12, 12])).value.plannedKg).toBe(62.5);
  });

  test("a scheme that asks for two asks everybody", () => {
    const once = run(at(60), rated(8), { isCompound: true }, { ...double, confirm: 2 });
    expect(said(once)).toMatchObject({ rule: "progression.double.confirm", tops: 1, confirm: 2 });
    expect(run(at(60), did("success", [12]), {}, { ...double, confirm: 2 }).reasons[0].rule).toBe("progression.double.confirm");
  });

  test("the way back from a break was earned before it: no second top, the larger of a step and a twentieth", () => {
    const back = run(at(60, { layoffRestoreTo: 80 }), did("success", [12, 12]), { isCompound: true });
    expect(back.value).toEqual(at(63, { repTarget: 8, layoffRestoreTo: 80 }));
    expect(said(back)).toMatchObject({ rule: "layoff.restore", fromKg: 60, toKg: 62.5 });
    expect(run(at(60, { layoffRestoreTo: 62 }), rated(8)).value.layoffRestoreTo).toBeNull();
  });
});

describe("not topped", () => {
  test("one repetition more than the best set, at most the top; the tops begin again", () => {
    const stay = run(at(60, { fails: 2, tops: 1 }), did("in_range", [10, 9], { meanRpe: 7 }));
    expect(stay.value).toEqual(at(60, { repTarget: 11 }));
    expect(said(stay)).toEqual({
      ...{ rule: "progression.double.reps-left", planned: 60, reps: [10, 9] },
      ...{ target: 12, meanRpe: 7, repTarget: 11 },
    });
    expect(run(at(60), did("in_range", [12, 11])).value.repTarget).toBe(12);
    // Not every set topped and too hard: the repetitions are what is left to say.
    expect(rulesOf(run(at(60), did("in_range", [12, 11], { meanRpe: 10 })))).toEqual(["progression.double.reps-left"]);
  });

  test("the opt-in short deload cuts at the third stuck session, and no scheme without it", () => {
    const opted: DoubleProgression = { ...double, miniDeload: { sessions: 3, factor: 0.9 } };
    const stuck = did("in_range", [10, 10]);
    const cut = run(at(100, { fails: 2 }), stuck, { flatSessions: 3 }, opted);
    expect(cut.value).toEqual(at(90, { resets: [DAY] }));
    expect(said(cut)).toMatchObject({ rule: "progression.double.mini-deload", planned: 100, fromKg: 100, toKg: 90, target: 12 });
    expect(run(at(100), stuck, { flatSessions: 2 }, opted).value.plannedKg).toBe(100);
    expect(run(at(100), stuck, { flatSessions: 9 }).value.plannedKg).toBe(100);
    const capped = run(at(100, { fails: 2, resets: [addDays(DAY, -3), addDays(DAY, -2)] }), stuck, { flatSessions: 3 }, opted);
    expect([capped.value.fails, capped.reasons[0].rule]).toEqual([0, "progression.reset-cap"]);
  });
});

describe("a set under the bottom", () => {
  test("repeats the load twice, whatever was topped before", () => {
    const first = run(at(60, { tops: 1, repTarget: 12 }), did("miss", [9, 7]));
    expect(first.value).toEqual(at(60, { fails: 1, repTarget: 8 }));
    expect(said(first)).toEqual({
      ...{ rule: "progression.double.repeat", planned: 60, reps: [9, 7] },
      ...{ target: 12, meanRpe: null, fails: 1 },
    });
  });

  test("costs a tenth the third time in a row, whatever the gates say", () => {
    const third = run(at(60, { fails: 2 }), did("miss", [7]), { signals: { fatigue: 9 } });
    // 54 kg is not on the bar; the nearest below is 52.5.
    expect(third.value).toEqual(at(52.5, { resets: [DAY] }));
    expect(said(third)).toMatchObject({ rule: "progression.double.reset", fails: 3, fromKg: 60, toKg: 52.5 });
  });
});
