import { describe, expect, test } from "vitest";
import { at, ctx, did, double, line, linear, SCHEMES } from "../../tests/support/progression-samples";
import { advance } from "./progression";
import { apreStep } from "./progression-apre";
import { advanceDouble } from "./progression-double";
import { raiseLoad } from "./progression-raise";
import { advanceRirRamp, rirOfWeek } from "./progression-rir-ramp";
import type { Scheme } from "./progression-spec";
import { advanceStages } from "./progression-stages";
import { plusMinimum, waveSets } from "./progression-wave";
import { startState } from "./slot-state";
import { LB_KG } from "./units";

const rule = (advice: { readonly reasons: readonly { readonly rule: string }[] }) => advice.reasons[0]?.rule;
const bare = ctx({ line: null });

describe("what is missing is answered", () => {
  test("no load to raise, reduce or begin again with", () => {
    const raise = { by: 2.5, rule: "progression.linear.add", facts: {}, toEarn: null };
    expect(rule(raiseLoad(at(60), did("success", [5]), bare, raise))).toBe("progression.hold");
    expect(rule(raiseLoad(startState(null, 5), did("success", [5]), ctx(), raise))).toBe("progression.hold");
    expect(rule(advanceDouble(double, at(60), did("success", [12], { meanRpe: 8 }), bare))).toBe("progression.rules.no-load");
    const backTo: Scheme<"stages"> = {
      ...SCHEMES.stages,
      exhausted: { backTo: 0, plus: { upper: { pct: 10 }, lower: { kg: 7.5, lb: 15 } } },
    };
    const last = at(60, { stage: 2, firstStageKg: null });
    expect(rule(advanceStages(backTo, last, did("miss", [1]), bare))).toBe("progression.stages.stage-restart");
    expect(advanceStages(backTo, last, did("miss", [1]), ctx()).value).toMatchObject({ stage: 0, plannedKg: 66 });
    const top = ctx({ line: line("dumbbell") });
    expect(advanceStages(backTo, at(60, { stage: 2 }), did("miss", [1]), top).value.plannedKg).toBe(60);
    const test = at(60, { stage: 3 });
    expect(advanceStages(SCHEMES.stages, test, did("success", [5]), bare).value).toMatchObject({ stage: 0, plannedKg: 60 });
    expect(rule(advanceStages(backTo, test, did("success", [5]), ctx()))).toBe("progression.stages.stage-restart");
  });

  test("two rated tops where a scheme asks for two", () => {
    const twice = { ...double, confirm: 2 as const };
    const once = advance(twice, at(60), did("success", [12], { meanRpe: 8 }), ctx());
    expect([rule(once), once.value.tops, once.value.repTarget]).toEqual(["progression.double.confirm", 1, 12]);
    expect(advance(twice, once.value, did("success", [12], { meanRpe: 8 }), ctx()).value.plannedKg).toBe(62.5);
  });

  test("a week nobody knows is the first one", () => {
    const ramp = advanceRirRamp(SCHEMES.rirRamp, at(60), did("in_range", [9], { meanRpe: 8 }), ctx({ lo: 8, hi: 12 }));
    expect(ramp.reasons[0]?.facts.rir).toBe(3);
    const nothing = advanceRirRamp(SCHEMES.rirRamp, at(60), did("in_range", []), ctx({ lo: 8, hi: 12 }));
    expect(nothing.value.repTarget).toBe(8);
    expect([rirOfWeek(4, 1, false), rirOfWeek(4, 4, false), rirOfWeek(4, 4, true), rirOfWeek(4, 9, false)]).toEqual([3, 0, 1, 3]);
    expect([rirOfWeek(4, 0, false), rirOfWeek(0, 1, false)]).toEqual([3, 1]);
    const block = advance(SCHEMES.percentBlock, at(100, { tmKg: 100, week: 2 }), did("success", [5]), ctx());
    expect([block.value.week, block.reasons[0]?.facts.week]).toEqual([2, null]);
    const wave = advance(SCHEMES.wave, at(100, { tmKg: 100, week: 1 }), did("success", [3], { plusReps: 3 }), ctx());
    expect([wave.value.week, wave.value.tops]).toEqual([2, 1]);
  });

  test("a wave without weeks has nothing to make, and other blocks are taken whole", () => {
    const empty = { ...SCHEMES.wave, weeks: [] };
    expect(rule(advance(empty, at(100, { tmKg: 100 }), did("success", [5]), ctx()))).toBe("progression.wave.tm-up");
    expect(plusMinimum([{ sets: 1, reps: 5, role: "amrap", intensity: { by: "open" } }])).toBeNull();
    expect(
      waveSets(200, [
        { sets: 2, reps: 5, role: "work", intensity: { by: "tm", pct: 65 } },
        { sets: 1, reps: 5, role: "work", intensity: { by: "e1rm", pct: 50 } },
        { sets: 1, reps: 5, role: "work", intensity: { by: "state" } },
        { sets: -1, reps: 5, role: "work", intensity: { by: "state" } },
      ]),
    ).toEqual([130, 130, 100, 200]);
  });

  test("a wave on its way back takes the bigger of its increment and five percent", () => {
    const last = at(100, { tmKg: 100, week: 2, tops: 2, layoffRestoreTo: 120 });
    const up = advance(SCHEMES.wave, last, did("success", [1], { plusReps: 1 }), ctx({ week: 4 }));
    expect([rule(up), up.value.tmKg]).toEqual(["progression.wave.tm-hold", 100]);
    const settled = advance(SCHEMES.wave, { ...last, tops: 3, week: 3 }, did("success", [5]), ctx({ week: 4 }));
    expect(settled.value.tmKg).toBe(105);
    expect(
      advance(SCHEMES.wave, { ...last, tops: 3, week: 3 }, did("success", [5]), ctx({ week: 4, recentRpe: 10 })).value,
    ).toMatchObject({
      tmKg: 100,
      tops: 0,
      week: 0,
    });
  });

  test("pounds of the table stay pounds", () => {
    expect(apreStep(6, 13, 50, "lb")).toBeCloseTo(10 * LB_KG, 9);
    expect(apreStep(6, 13, 50, "kg")).toBe(5);
    expect(apreStep(6, 13, 100, "kg")).toBe(7.5);
    expect(apreStep(6, 13, 39, "kg")).toBeCloseTo(39 * 0.05, 9);
    expect(apreStep(3, 0, 100, "lb")).toBeCloseTo(-10 * LB_KG, 9);
  });

  test("a plus set that was not done doubles nothing", () => {
    const plus = { ...linear, plusDouble: { over: 10 as const } };
    expect(advance(plus, at(60), did("success", [5, 5]), ctx()).value.plannedKg).toBe(62.5);
    expect(advance(plus, at(60), did("success", [5, 5], { plusReps: 10 }), ctx()).value.plannedKg).toBe(62.5);
    expect(advance(plus, at(60), did("success", [5, 5], { plusReps: 11 }), ctx()).value.plannedKg).toBe(65);
  });

  test("tiers measured from the plan use the slot's own repetitions where they name none", () => {
    const tiers: Scheme<"tiered"> = {
      ...{ kind: "tiered", on: "repDiff", target: "load", maxSteps: 10 },
      tiers: [{ min: 1, delta: { kg: 1, lb: 2 } }],
    };
    const c = ctx({ lo: 5 });
    expect(advance(tiers, at(100), did("success", [8], { plusReps: 8 }), c).value.plannedKg).toBe(103);
    expect(advance({ ...tiers, standard: 6 }, at(100), did("success", [8], { plusReps: 8 }), c).value.plannedKg).toBe(102);
    expect(rule(advance(tiers, at(100), did("success", [8]), c))).toBe("progression.hold.in_range");
    const max: Scheme<"tiered"> = { ...SCHEMES.tiered, target: "tm" };
    expect(rule(advance(max, at(100), did("success", [25], { plusReps: 25 }), c))).toBe("progression.hold.in_range");
  });
});
