import { describe, expect, test } from "vitest";
import { at, ctx, DAY, did, line, SCHEMES } from "../../tests/support/progression-samples";
import { addDays } from "./civil-date";
import { lineOf, loadable } from "./load-line";
import { advance } from "./progression";
import { apreAdjust, apreBlocks, apreStep } from "./progression-apre";
import { rirOfWeek } from "./progression-rir-ramp";
import type { Scheme } from "./progression-spec";
import { rampMax, rampSets } from "./progression-weekly-ramp";
import type { SlotState } from "./slot-state";
import { toKg } from "./units";
import { volumeIntensity } from "./volume-intensity";

const onMax = (kg: number, over: Partial<SlotState> = {}) => at(kg, { tmKg: kg, ...over });
const rule = (advice: { readonly reasons: readonly [{ readonly rule: string }, ...unknown[]] }) => advice.reasons[0].rule;

describe("apre", () => {
  test("every row of the three tables", () => {
    const rows = (protocol: 3 | 6 | 10, reps: readonly number[]) => reps.map((each) => apreAdjust(protocol, each).join(" "));
    expect(rows(3, [0, 2, 3, 4, 5, 6, 7])).toEqual(["-10 -5", "-10 -5", "0 0", "0 0", "5 10", "5 10", "10 15"]);
    expect(rows(6, [2, 3, 4, 5, 7, 8, 12, 13])).toEqual(["-10 -5", "-5 0", "-5 0", "0 0", "0 0", "5 10", "5 10", "10 15"]);
    expect(rows(10, [6, 7, 8, 9, 11, 12, 16, 17])).toEqual(["-10 -5", "-5 0", "-5 0", "0 0", "0 0", "5 10", "5 10", "10 15"]);
    expect(apreAdjust(3, -1)).toEqual([-10, -5]);
  });

  test("heavy lifts take the bold end, others the careful one, light ones a share", () => {
    expect(apreStep(3, 7, 100, "kg")).toBe(7.5);
    expect(apreStep(3, 7, 99, "kg")).toBe(5);
    expect(apreStep(3, 7, 120, "lb")).toBeCloseTo(toKg(15, "lb"), 9);
    expect(apreStep(6, 2, 120, "kg")).toBe(-5);
    expect(apreStep(6, 2, 60, "kg")).toBe(-2.5);
    expect(apreStep(6, 4, 60, "kg")).toBe(0);
    expect(apreStep(6, 4, 120, "kg")).toBe(-2.5);
    expect(apreStep(6, 8, 30, "kg")).toBeCloseTo(0.75, 9);
    expect(apreStep(6, 13, 40, "kg")).toBe(5);
  });

  test("next week's maximum", () => {
    const next = (reps: number) => advance(SCHEMES.apre, at(100), did("success", [reps], { plusReps: reps }), ctx({ lo: 1 }));
    expect(next(13).value.plannedKg).toBe(107.5);
    expect([rule(next(6)), next(6).value.plannedKg]).toEqual(["progression.apre.hold", 100]);
    expect([rule(next(2)), next(2).value.plannedKg]).toEqual(["progression.apre.cut", 95]);
    expect(rule(advance(SCHEMES.apre, at(100), did("success", [6]), ctx()))).toBe("progression.hold.in_range");
  });

  test("four sets a day", () =>
    expect(apreBlocks(10).map(({ reps, intensity }) => [reps, "pct" in intensity ? intensity.pct : 100])).toEqual([
      [12, 50],
      [10, 75],
      [{ amrap: true, min: 1 }, 100],
      [{ amrap: true, min: 1 }, 100],
    ]));
});

describe("sum, ramps and blocks", () => {
  test("30 reps however spread", () => {
    expect(advance(SCHEMES.sum, at(60), did("success", [12, 10, 8]), ctx()).value.plannedKg).toBe(62.5);
    expect(rule(advance(SCHEMES.sum, at(60), did("in_range", [12, 10, 7]), ctx()))).toBe("progression.sum.reps-left");
  });

  test("fewer reps in reserve each week, compounds keep one", () => {
    expect([1, 2, 3, 4, 5].map((week) => rirOfWeek(4, week, false))).toEqual([3, 2, 1, 0, 3]);
    expect([1, 2, 3, 4].map((week) => rirOfWeek(4, week, true))).toEqual([3, 2, 1, 1]);
    const { rirRamp } = SCHEMES;
    const c = ctx({ lo: 8, hi: 12, week: 1, targetRpe: 7 });
    const next = advance(rirRamp, at(60), did("in_range", [10, 9], { meanRpe: 7 }), c);
    expect([rule(next), next.value.repTarget]).toEqual(["progression.rirRamp.reps", 10]);
    expect(advance(rirRamp, at(60), did("in_range", [10, 9]), c).value.repTarget).toBe(9);
    const up = advance(rirRamp, at(60, { repTarget: 12 }), did("success", [12, 12], { meanRpe: 7 }), c).value;
    expect(up).toMatchObject({ plannedKg: 62.5, repTarget: 8 });
    expect(rule(advance(rirRamp, at(60), did("miss", [7]), c))).toBe("progression.rirRamp.repeat");
    expect(advance(rirRamp, at(60, { fails: 2 }), did("miss", [7]), c).value).toMatchObject({ plannedKg: 52.5, fails: 0 });
    const nothing = { ...did("in_range", [9]), last: null };
    expect(advance(rirRamp, at(60), nothing, c).value.repTarget).toBe(8);
  });

  test("a made triple is the five of next week; two missed in a row cost ten percent", () => {
    const { weeklyRamp } = SCHEMES;
    const top = (kind: "success" | "miss") => did(kind, [5, 5, 3], { topReps: 3 });
    const up = advance(weeklyRamp, onMax(100), top("success"), ctx());
    expect(up.value.tmKg).toBeCloseTo(100 + 2.5 / 0.85, 9);
    expect(rule(advance(weeklyRamp, onMax(100), did("success", [5, 5]), ctx()))).toBe("progression.weeklyRamp.ramp");
    const once = advance(weeklyRamp, onMax(100), top("miss"), ctx()).value;
    expect(once).toMatchObject({ tmKg: 100, fails: 1 });
    expect(advance(weeklyRamp, once, top("miss"), ctx()).value).toMatchObject({ tmKg: 90, fails: 0 });
    const again = advance(weeklyRamp, { ...onMax(100), resets: ["2025-01-01"] }, top("success"), ctx());
    // Once reset, the tenth takes four weeks.
    expect(again.value.tmKg).toBeCloseTo(102.5, 9);
    expect(rule(advance(weeklyRamp, onMax(100), top("success"), ctx({ signals: { pain: true } })))).toBe("gate.pain");
    expect(rule(advance(weeklyRamp, onMax(100), { ...top("success"), kind: "in_range" }, ctx()))).toBe(
      "progression.hold.in_range",
    );
    expect(rampMax(85)).toBeCloseTo(100, 9);
    expect(rampSets(300)).toEqual([120, 165, 195, 225, 255]);
    expect(volumeIntensity(100)).toEqual({ volume: 90, recovery: 72, intensity: 100 });
  });

  test("a block never rises; a missed rep takes 2.5 %, a hard set 5 % of the next session only", () => {
    const { percentBlock } = SCHEMES;
    const c = ctx({ week: 3, targetRpe: 8 });
    expect(advance(percentBlock, onMax(200), did("miss", [4]), c).value).toMatchObject({ tmKg: 195, nextShare: 1 });
    const hard = advance(percentBlock, onMax(200), did("success", [5], { meanRpe: 9.5 }), c);
    expect([rule(hard), hard.value.nextShare, hard.value.tmKg]).toEqual(["progression.percentBlock.hard", 0.95, 200]);
    expect(advance(percentBlock, hard.value, did("success", [5], { meanRpe: 9.4 }), c).value.nextShare).toBe(1);
    expect(
      advance(percentBlock, onMax(200), did("success", [5], { meanRpe: 10 }), { ...c, targetRpe: null }).value.nextShare,
    ).toBe(1);
  });
});

describe("rules", () => {
  const { rules } = SCHEMES;
  const bare = (over: Partial<SlotState> = {}) => ({ ...at(0), plannedKg: null, repTarget: 5, ...over });
  const c = ctx({ line: null, lo: 5, hi: 8, nextRung: "push_up", measure: "reps" });

  test("five to eight, then the next movement at five", () => {
    const six = advance(rules, bare(), did("success", [5, 5, 5]), c);
    expect([rule(six), six.value.repTarget]).toEqual(["progression.rules.reps", 6]);
    const climbed = advance(rules, bare({ repTarget: 8 }), did("success", [8, 8, 8]), c);
    expect([rule(climbed), climbed.value.rung, climbed.value.repTarget]).toEqual(["progression.rules.rung", 1, 5]);
    expect(rule(advance(rules, bare({ repTarget: 8 }), did("success", [8]), { ...c, nextRung: null }))).toBe(
      "progression.rules.done",
    );
    expect(rule(advance(rules, bare({ repTarget: 7, fails: 1 }), did("in_range", [7, 6]), c))).toBe(
      "progression.rules.reps-left",
    );
  });

  test("who already does eight moves on at once", () =>
    expect(advance(rules, bare(), did("success", [9, 8, 8]), c).value).toMatchObject({ rung: 1, repTarget: 5 }));

  test("holds go by five seconds, and a ladder may change from reps to seconds and back", () => {
    const held = { ...c, measure: "seconds" as const, lo: 10, hi: 30 };
    expect(advance(rules, bare({ repTarget: 10 }), did("success", [14, 12]), held).value.repTarget).toBe(15);
    expect(advance(rules, bare({ repTarget: 10 }), did("success", [21, 24]), held).value.repTarget).toBe(25);
    const mixed = { ...c, rungMeasures: ["reps", "seconds"] as const };
    expect(advance(rules, bare({ repTarget: 8 }), did("success", [8]), mixed).value).toMatchObject({ rung: 1, repTarget: 10 });
    const down = { ...held, rungMeasures: ["reps", "seconds"] as const };
    expect(advance(rules, bare({ rung: 1, fails: 1 }), did("miss", [6]), down).value).toMatchObject({ rung: 0, repTarget: 6 });
  });

  test("two misses: the movement before, at six; at the bottom there is none", () => {
    const once = advance(rules, bare({ rung: 2 }), did("miss", [4]), c);
    expect([rule(once), once.value.rung, once.value.fails]).toEqual(["progression.rules.repeat", 2, 1]);
    const twice = advance(rules, once.value, did("miss", [4]), c);
    expect([rule(twice), twice.value.rung, twice.value.repTarget, twice.value.fails]).toEqual([
      "progression.rules.rung-down",
      1,
      6,
      0,
    ]);
    expect(twice.value.resets).toEqual([DAY]);
    const bottom = advance(rules, bare({ fails: 1, repTarget: 7 }), did("miss", [4]), c);
    expect([rule(bottom), bottom.value.repTarget]).toEqual(["progression.floor", 5]);
    const capped = bare({ rung: 2, fails: 1, resets: [addDays(DAY, -9), addDays(DAY, -3)] });
    expect(rule(advance(rules, capped, did("miss", [4]), c))).toBe("progression.reset-cap");
  });

  test("load, sets and the lowest set first", () => {
    const spec: Scheme<"rules"> = {
      kind: "rules",
      rules: [
        { axis: "reps", step: 1, scope: "lowestFirst", floor: 8, ceiling: 10, onCeiling: "reset" },
        { axis: "sets", step: 1, scope: "all", ceiling: 4, onCeiling: "reset" },
        { axis: "load", step: 2.5, scope: "all", ceiling: 60, onCeiling: "hold" },
      ],
    };
    const on = ctx({ lo: 8, hi: 10, sets: 3 });
    const state = at(50, { repTarget: 9 });
    expect(advance(spec, state, did("success", [9, 9, 9]), on).value).toMatchObject({ repTarget: 9, tops: 1 });
    expect(advance(spec, at(50, { repTarget: 9, tops: 2 }), did("success", [10, 10, 9]), on).value).toMatchObject({
      repTarget: 10,
      tops: 0,
    });
    const full = at(50, { repTarget: 10 });
    expect(advance(spec, full, did("success", [10, 10, 10]), on).value).toMatchObject({ stage: 1, repTarget: 8 });
    const loaded = advance(spec, { ...full, stage: 1 }, did("success", [10]), { ...on, sets: 4 });
    expect([rule(loaded), loaded.value.plannedKg, loaded.value.stage, loaded.value.repTarget]).toEqual([
      "progression.rules.load",
      52.5,
      0,
      8,
    ]);
    expect(rule(advance(spec, at(60, { repTarget: 10 }), did("success", [10]), { ...on, sets: 4 }))).toBe(
      "progression.rules.done",
    );
    expect(rule(advance(spec, full, did("success", [10]), { ...on, signals: { deloadActive: true } }))).toBe("gate.deload");
  });

  test("a rule that holds at its ceiling keeps its value", () => {
    const spec: Scheme<"rules"> = {
      kind: "rules",
      rules: [
        { axis: "reps", step: 1, scope: "all", ceiling: 8, onCeiling: "hold" },
        { axis: "load", step: 5, scope: "all", onCeiling: "hold" },
      ],
    };
    const next = advance(spec, at(50, { repTarget: 8 }), did("success", [8]), ctx({ lo: 5, hi: 8 }));
    expect(next.value).toMatchObject({ plannedKg: 55, repTarget: 8 });
  });
});

describe("what holds for all of them", () => {
  test("a lighter week of the programme moves nothing but the count of the wave", () => {
    const held = advance(SCHEMES.rirRamp, at(60), did("success", [12]), ctx({ isDeloadWeek: true, hi: 12 }));
    expect([rule(held), held.value.plannedKg]).toEqual(["progression.hold.deload-week", 60]);
    const closed = advance(
      SCHEMES.wave,
      onMax(100, { tops: 3, week: 3 }),
      did("success", [5]),
      ctx({ isDeloadWeek: true, week: 4 }),
    );
    expect(rule(closed)).toBe("progression.wave.tm-up");
  });

  test("the step of a ramp is a step of its top set, where one step is more than a tenth", () => {
    const dumbbells = ctx({ line: line("dumbbell") });
    const top = (tmKg: number | null) => loadable(dumbbells.line!, (tmKg ?? 0) * 0.85);
    const before = onMax(9.824);
    const up = advance(SCHEMES.weeklyRamp, before, did("success", [5, 5, 3], { topReps: 3 }), dumbbells).value;
    // 2.5 kg on the maximum would be two steps of the top set.
    expect([top(before.tmKg), top(up.tmKg)]).toEqual([8, 9]);
  });

  test("without load they go by repetitions", () => {
    const none = { ...at(0), plannedKg: null };
    expect(rule(advance(SCHEMES.stages, none, did("success", [3]), ctx({ line: null, lo: 3, hi: 3 })))).toBe(
      "progression.rules.no-load",
    );
    expect(rule(advance(SCHEMES.wave, { ...none, fails: 2 }, did("miss", [3]), ctx({ line: null })))).toBe("progression.floor");
  });

  test("a max that is not known holds; assisted lifts get harder with less", () => {
    expect(rule(advance(SCHEMES.weeklyRamp, at(60), did("success", [3], { topReps: 3 }), ctx()))).toBe("progression.hold");
    const assist = lineOf(line("assist")!.grid, "assist", 80);
    const eased = advance(SCHEMES.wave, onMax(20, { tops: 3, week: 3 }), did("success", [5]), ctx({ line: assist, week: 4 }));
    expect(eased.value.tmKg).toBe(17.5);
  });
});
