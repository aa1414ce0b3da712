import { describe, expect, test } from "vitest";
import { at, ctx, DAY, double, line, linear, SCHEMES } from "../../tests/support/progression-samples";
import { rangeFor, runsOnMax, schemeOf, topFor, widened, wideningReason } from "./progression-active";
import { anchor } from "./progression-anchor";
import { beginRound, placeIn } from "./progression-cycle";
import type { Progression } from "./progression-spec";
import { type SlotExposure, startState } from "./slot-state";

describe("which scheme is in force", () => {
  const graduating: Progression = { ...linear, graduate: { afterResets: 3, to: "next" } };

  test("a lift that has graduated runs on the next scheme, if there is one of that name", () => {
    expect(schemeOf(graduating, { stage: 0 }, { next: double })).toBe(graduating);
    expect(schemeOf(graduating, { stage: 1 }, { next: double })).toBe(double);
    expect(schemeOf(graduating, { stage: 1 }, {})).toBe(graduating);
    expect(schemeOf(linear, { stage: 1 }, { next: double })).toBe(linear);
    expect(schemeOf(SCHEMES.stages, { stage: 1 }, { next: double })).toBe(SCHEMES.stages);
  });

  test("shares of a maximum: waves, ramps, blocks, and tiers of a maximum", () => {
    const kinds = Object.values(SCHEMES).filter(runsOnMax);
    expect(kinds.map(({ kind }) => kind)).toEqual(["wave", "weeklyRamp", "percentBlock"]);
    expect(runsOnMax({ ...SCHEMES.tiered, target: "tm" })).toBe(true);
  });

  test("a range is wide before a big step, and its own again on the way back", () => {
    const dumbbell = line("dumbbell");
    const state = { plannedKg: 10, layoffRestoreTo: null };
    expect(topFor(8, 12, dumbbell, state)).toBe(18);
    expect(topFor(8, 12, dumbbell, { plannedKg: 10, layoffRestoreTo: 12 })).toBe(12);
    expect(topFor(8, 12, dumbbell, { plannedKg: 10, layoffRestoreTo: 10 })).toBe(18);
    expect(topFor(8, 12, null, state)).toBe(12);
    expect(widened(SCHEMES.rirRamp, dumbbell, state).hi).toBe(18);
    expect(widened(linear, dumbbell, state)).toBe(linear);
    expect(wideningReason(double, dumbbell, state)[0]).toMatchObject({
      rule: "progression.double.widened",
      facts: { kg: 10, nextKg: 12.5, lo: 8, fromHi: 12, toHi: 18 },
    });
    expect(wideningReason(linear, dumbbell, state)).toEqual([]);
    expect(wideningReason(double, null, state)).toEqual([]);
    expect(wideningReason(double, dumbbell, { plannedKg: null, layoffRestoreTo: null })).toEqual([]);
    expect(wideningReason(double, dumbbell, { plannedKg: 30, layoffRestoreTo: null })).toEqual([]);
  });

  test("what makes a session: a range to its top, fixed repetitions to their number", () => {
    const slot = { lo: 5, hi: 7 };
    expect(rangeFor(slot, double, line())).toEqual({ lo: 8, hi: 12, goal: "max" });
    expect(rangeFor(slot, SCHEMES.rirRamp, line())).toEqual({ lo: 8, hi: 12, goal: "max" });
    expect(rangeFor(slot, linear, line())).toEqual({ lo: 5, hi: 5, goal: "min" });
    expect(rangeFor(slot, linear, null)).toEqual({ lo: 5, hi: 7, goal: "max" });
    expect(rangeFor({ lo: 5, hi: 3 }, SCHEMES.rules, line())).toEqual({ lo: 5, hi: 5, goal: "max" });
  });
});

describe("ties to what was lifted", () => {
  const exposure = (kg: number, reps: number, over: Partial<SlotExposure> = {}): SlotExposure => ({
    ...{ date: DAY, workoutId: "w", exerciseId: "x", stateKey: "k", slotId: "s", plannedSets: 1, modified: false },
    sets: [{ role: "work", kg, reps, rpe: 8, target: null }],
    ...over,
  });
  const plan = { exerciseId: "x", kg: 60, lo: 5, hi: 8, goal: "max" as const, line: line() };
  const flags = { isFirst: false, isFullLoad: true, hurt: false };

  test("nothing to tie without a load, without a set, or at a share of the state", () => {
    const state = at(60);
    for (const [given, of, flag] of [
      [exposure(70, 8), { ...plan, line: null }, flags],
      [exposure(70, 8, { sets: [] }), plan, flags],
      [exposure(70, 8), plan, { ...flags, isFullLoad: false }],
      [exposure(60.2, 8), plan, flags],
      [exposure(70, 8), plan, { ...flags, hurt: true }],
    ] as const)
      expect(anchor(state, given, of, flag)).toEqual({ state, outcome: null, reasons: [] });
  });

  test("a load nobody had planned is taken over, with or without a target of its own", () => {
    const open = anchor(startState(null, 5), exposure(50, 6), { ...plan, kg: null }, { ...flags, isFirst: true });
    expect(open.state.plannedKg).toBe(50);
    expect(open.reasons[0]).toMatchObject({ rule: "progression.calibrated", facts: { plannedKg: null, usedKg: 50 } });
    const target = { kg: 60, repsMin: 5, repsMax: 8 };
    const aimed = exposure(70, 8, { sets: [{ role: "work", kg: 70, reps: 8, rpe: 8, target }] });
    const taken = anchor(at(60), aimed, plan, flags);
    expect([taken.state.plannedKg, taken.outcome?.kind, taken.reasons[0]?.rule]).toEqual([70, "success", "progression.adopted"]);
    const made = anchor(at(60), exposure(50, 8), plan, flags);
    expect(made.outcome).toBeNull();
  });

  test("a lighter load is taken over though it hurt", () => {
    const target = { kg: 60, repsMin: 5, repsMax: 8 };
    const light = exposure(50, 8, { sets: [{ role: "work", kg: 50, reps: 8, rpe: 8, target }] });
    expect(anchor(at(60), light, { ...plan, kg: 60 }, { ...flags, isFirst: true, hurt: true }).state.plannedKg).toBe(50);
  });
});

describe("weeks of a cycle", () => {
  test("rounds are counted from the start of the enrolment; an unknown week follows the last one trained", () => {
    expect([1, 4, 5, 9].map((week) => placeIn({ weeks: 4 }, week, at(60)))).toEqual([
      { round: 0, week: 1 },
      { round: 0, week: 4 },
      { round: 1, week: 1 },
      { round: 2, week: 1 },
    ]);
    expect(placeIn({ weeks: 4 }, null, at(60, { week: 2 }))).toEqual({ round: -1, week: 3 });
    expect(placeIn({ weeks: 4 }, null, at(60, { week: 4 }))).toEqual({ round: -1, week: 1 });
    expect(placeIn({ weeks: 0 }, 3, at(60))).toEqual({ round: 2, week: 1 });
  });

  const round = (at: number) => ({ round: at, week: 1 });
  const given = { ctx: ctx(), baseKg: () => 120 };
  const onMax = (over = {}) => at(100, { tmKg: 100, ...over });

  test("a new round settles a wave whose last week was left out", () => {
    const missed = onMax({ week: 3, fails: 1, tops: 2 });
    const begun = beginRound(SCHEMES.wave, missed, round(0), round(1), given);
    expect([begun.state.tmKg, begun.reasons[0]?.rule]).toEqual([90, "progression.wave.tm-down"]);
    expect(beginRound(SCHEMES.wave, onMax({ week: 3, tops: 3 }), round(0), round(1), given).state.tmKg).toBe(102.5);
    const settled = onMax({ week: 0 });
    expect(beginRound(SCHEMES.wave, settled, round(0), round(1), given)).toEqual({ state: settled, reasons: [] });
  });

  test("the same round, the first one, and schemes without rounds change nothing", () => {
    const state = onMax({ week: 3, fails: 1 });
    const same = { state, reasons: [] };
    expect(beginRound(SCHEMES.wave, state, round(1), round(1), given)).toEqual(same);
    expect(beginRound(SCHEMES.wave, state, null, round(1), given)).toEqual(same);
    expect(beginRound(SCHEMES.rirRamp, state, round(0), round(1), given)).toEqual(same);
  });

  test("a new block begins at the strength of the day, or where the last one ended", () => {
    const state = onMax({ week: 3, nextShare: 0.95 });
    const begun = beginRound(SCHEMES.percentBlock, state, round(0), round(1), given).state;
    expect(begun).toMatchObject({ tmKg: 120, plannedKg: 120, week: 0, nextShare: 1 });
    const unknown = { ...given, baseKg: () => null };
    expect(beginRound(SCHEMES.percentBlock, state, round(0), round(1), unknown).state.tmKg).toBe(100);
  });

  test("a lift that hurts begins its next block no heavier, but lighter if its strength says so", () => {
    const hurt = (kg: number) => ({ ctx: ctx({ signals: { pain: true } }), baseKg: () => kg });
    const begun = (kg: number) => beginRound(SCHEMES.percentBlock, onMax({ week: 3 }), round(0), round(1), hurt(kg)).state;
    expect([begun(120).tmKg, begun(80).tmKg]).toEqual([100, 80]);
    const wave = beginRound(SCHEMES.wave, onMax({ week: 3, tops: 3 }), round(0), round(1), hurt(120));
    expect([wave.state.tmKg, wave.reasons[0]?.rule]).toEqual([100, "gate.pain"]);
  });
});
