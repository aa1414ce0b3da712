import { describe, expect, test } from "vitest";
import { at, ctx, DAY, did, line, SCHEMES } from "../../tests/support/progression-samples";
import { addDays } from "./civil-date";
import { advance } from "./progression";
import type { Scheme } from "./progression-spec";
import { deltaKg, firstStageAgain, fiveRepLoad } from "./progression-stages";
import { stepsFor, tierFor } from "./progression-tiered";
import { settleWave, waveSets } from "./progression-wave";
import type { SlotState } from "./slot-state";
import { NINE_SET_TIERS, REP_DIFF_TIERS } from "./tiers";
import { toKg } from "./units";
import { WAVE_WEEKS } from "./wave-weeks";

const onMax = (kg: number, over: Partial<SlotState> = {}) => at(kg, { tmKg: kg, ...over });
const made = (plusReps: number, reps = [5, 5, plusReps]) => did("success", reps, { plusReps });
const rule = (advice: { readonly reasons: readonly [{ readonly rule: string }, ...unknown[]] }) => advice.reasons[0].rule;

describe("wave", () => {
  const { wave } = SCHEMES;
  const through = (pluses: readonly (number | null)[], zone: "lower" | "upper" = "upper") =>
    pluses.reduce((state, plus, i) => {
      const outcome = plus === null ? did("success", [5, 5, 5]) : made(plus);
      return advance(wave, state, outcome, ctx({ week: i + 1, zone, lo: 5 })).value;
    }, onMax(100));

  test("a made cycle adds one increment, half of the body by half", () => {
    expect(through([5, 3, 1, null])).toMatchObject({ tmKg: 102.5, plannedKg: 102.5, week: 0, fails: 0, tops: 0 });
    expect(through([9, 8, 4, null], "lower").tmKg).toBe(105);
  });

  test("nothing moves before the last week", () => expect(through([5, 3, 1])).toMatchObject({ tmKg: 100, week: 3, tops: 3 }));

  test("one missed plus set takes ten percent, whatever the others were", () => {
    expect(through([5, 2, 1, null])).toMatchObject({ tmKg: 90, resets: [DAY], fails: 0 });
    const short = advance(wave, onMax(100), made(4), ctx({ week: 1, lo: 5 }));
    expect(rule(short)).toBe("progression.wave.missed");
    expect(short.value.fails).toBe(1);
  });

  test("a plus set left out keeps the max; a repeated week counts once", () => {
    const two = through([5, 3]);
    const ended = advance(wave, two, did("success", [5]), ctx({ week: 4 }));
    expect(rule(ended)).toBe("progression.wave.tm-hold");
    expect(ended.value).toMatchObject({ tmKg: 100, week: 0, tops: 0 });
    expect(advance(wave, two, made(3), ctx({ week: 2 })).value.tops).toBe(2);
  });

  test("settled without its light week, and held by a closed gate", () => {
    const three = through([5, 3, 1]);
    expect(settleWave(wave, three, { hasShortSet: false }, ctx()).value.tmKg).toBe(102.5);
    const gated = settleWave(wave, three, { hasShortSet: false }, ctx({ signals: { fatigue: 7 } }));
    expect(rule(gated)).toBe("gate.fatigue");
    expect(gated.value).toMatchObject({ tmKg: 100, week: 0 });
  });

  test("a light max grows by a tenth or one step, whichever is more, also over a week", () => {
    const light = (kg: number, weekAgoKg: number | null = null) =>
      settleWave(wave, onMax(kg, { tops: 3 }), { hasShortSet: false }, ctx({ zone: "lower", weekAgoKg })).value.tmKg;
    expect(light(30)).toBe(33);
    expect(light(22.5)).toBe(25);
    expect(light(100, 94)).toBeCloseTo(103.4, 9);
  });

  test("after a break the max climbs faster until it is back", () => {
    const back = settleWave(wave, onMax(100, { tops: 3, layoffRestoreTo: 110 }), { hasShortSet: false }, ctx());
    expect(back.value.tmKg).toBe(105);
  });

  test("without a week from the programme it counts its own", () =>
    expect(advance(wave, onMax(100, { week: 2 }), made(1), ctx()).value.week).toBe(3));

  test("a third cut within four weeks is a hold, the bar alone has no floor below", () => {
    const resets = [addDays(DAY, -20), addDays(DAY, -5)];
    const capped = settleWave(wave, onMax(100, { fails: 1, resets }), { hasShortSet: false }, ctx());
    expect([rule(capped), capped.value.tmKg]).toEqual(["progression.reset-cap", 100]);
    expect(rule(settleWave(wave, onMax(20, { fails: 1 }), { hasShortSet: false }, ctx()))).toBe("progression.floor");
  });

  test("the published loads", () =>
    expect([0, 1, 2, 3].map((week) => waveSets(200, WAVE_WEEKS[week] ?? []))).toEqual([
      [130, 150, 170],
      [140, 160, 180],
      [150, 170, 190],
      [80, 100, 120],
    ]));
});

describe("stages", () => {
  const { stages } = SCHEMES;
  const second: Scheme<"stages"> = {
    ...stages,
    exhausted: { backTo: 0, plus: { upper: { kg: 5, lb: 10 }, lower: { kg: 7.5, lb: 15 } } },
  };

  test("a success adds load on the same stage", () => {
    const up = advance(stages, at(100, { stage: 1 }), did("success", [2, 2, 2]), ctx({ lo: 2, zone: "lower" }));
    expect([rule(up), up.value.plannedKg, up.value.stage]).toEqual(["progression.stages.add", 105, 1]);
    expect(rule(advance(stages, at(100), did("in_range", [3]), ctx({ lo: 3 })))).toBe("progression.hold.in_range");
  });

  test("a miss keeps the load and shortens the sets; the last stage ends in a test", () => {
    const first = advance(stages, at(100), did("miss", [2]), ctx({ lo: 3 })).value;
    expect(first).toMatchObject({ stage: 1, plannedKg: 100, firstStageKg: 100 });
    const tested = advance(stages, at(110, { stage: 2, firstStageKg: 100 }), did("miss", [0]), ctx({ lo: 1 }));
    expect(rule(tested)).toBe("progression.stages.retest");
    expect(tested.value).toMatchObject({ stage: 3, plannedKg: 110, firstStageKg: 100 });
  });

  test("the test sets 85 % of the five; a failed one takes ten percent", () => {
    const state = at(110, { stage: 3 });
    const five = advance(stages, state, did("success", [5], { usedKg: 100 }), ctx({ lo: 5 }));
    expect(five.value).toMatchObject({ stage: 0, plannedKg: 85, resets: [DAY] });
    const more = advance(stages, state, did("success", [8], { usedKg: 100 }), ctx({ lo: 5 })).value.plannedKg ?? 0;
    expect(more).toBeGreaterThan(85);
    const failed = advance(stages, state, did("miss", [3], { usedKg: 100 }), ctx({ lo: 5 }));
    expect(failed.value).toMatchObject({ stage: 0, plannedKg: 97.5 });
    expect(advance(stages, state, did("success", [5], { usedKg: 200 }), ctx({ lo: 5 })).value.plannedKg).toBe(110);
  });

  test("without a test, or back to the first stage above its last load", () => {
    const plain: Scheme<"stages"> = { ...stages, exhausted: { factor: 0.85, orFactor: 0.9 } };
    expect(advance(plain, at(100, { stage: 2 }), did("miss", [0]), ctx()).value).toMatchObject({ stage: 0, plannedKg: 90 });
    const back = (zone: "lower" | "upper", kg: number) =>
      advance(second, at(kg, { stage: 2, firstStageKg: 70 }), did("miss", [0]), ctx({ zone })).value;
    expect(back("upper", 85)).toMatchObject({ stage: 0, plannedKg: 75 });
    expect(back("lower", 85).plannedKg).toBe(77.5);
    expect(back("lower", 75).plannedKg).toBe(77.5);
    // Nowhere near a tenth above what is on the bar today.
    expect(
      advance(second, at(50, { stage: 2, firstStageKg: 50 }), did("miss", [0]), ctx({ zone: "lower" })).value.plannedKg,
    ).toBe(55);
    expect(advance(second, at(50, { stage: 2 }), did("miss", [0]), ctx()).value.plannedKg).toBe(55);
  });

  test("deltas are looked up in the unit, five-rep loads come from the curve", () => {
    expect(deltaKg({ kg: 5, lb: 10 }, 100, { unit: "lb" })).toBeCloseTo(toKg(10, "lb"), 9);
    expect(deltaKg({ pct: 3 }, 200, { unit: "kg" })).toBeCloseTo(6, 9);
    expect(firstStageAgain(70, { kg: 7.5, lb: 15 }, { unit: "kg" })).toBe(77.5);
    expect(fiveRepLoad(line()!, 100, 5)).toBeCloseTo(100, 3);
    expect(fiveRepLoad(line()!, 100, 3)).toBeLessThan(100);
    expect(fiveRepLoad(line()!, 100, 40)).toBe(fiveRepLoad(line()!, 100, 12));
  });
});

describe("tiered", () => {
  const { tiered } = SCHEMES;
  const byMax: Scheme<"tiered"> = { kind: "tiered", on: "repDiff", tiers: REP_DIFF_TIERS, target: "tm", standard: 5 };

  test("25 in the last set earns a step, 24 does not, below the minimum is a miss", () => {
    const c = ctx({ lo: 15, hi: 15 });
    expect(advance(tiered, at(50), made(25, [15, 15, 25]), c).value.plannedKg).toBe(52.5);
    expect(rule(advance(tiered, at(50), made(24, [15, 15, 24]), c))).toBe("progression.tiered.hold");
    const short = did("miss", [15, 15, 12], { plusReps: 12 });
    expect(rule(advance(tiered, at(50), short, c))).toBe("progression.tiered.repeat");
    const third = advance(tiered, at(50, { fails: 2 }), short, c);
    expect([rule(third), third.value.plannedKg]).toEqual(["progression.tiered.cut", 45]);
    expect(rule(advance(tiered, at(50), did("success", [15]), c))).toBe("progression.hold.in_range");
  });

  test("repetitions over the plan move the training max by percent, both ways", () => {
    const maxAfter = (reps: number, kind: "success" | "miss" = "success") =>
      advance(byMax, onMax(100), did(kind, [reps], { plusReps: reps, hasShortSet: false }), ctx()).value.tmKg;
    expect([10, 9, 8, 7, 6, 5].map((reps) => maxAfter(reps))).toEqual([103, 102, 101.5, 101, 100.5, 100]);
    expect(maxAfter(4, "miss")).toBe(98);
    expect(maxAfter(2, "miss")).toBe(95);
  });

  test("nine sets: nothing, one, two or three steps; many steps stop at ten", () => {
    const kg = (reps: number) => {
      const delta = tierFor(NINE_SET_TIERS, reps)?.delta;
      return delta !== undefined && "kg" in delta ? delta.kg : 0;
    };
    expect([0, 1, 2, 3, 4, 5, 6, 12].map(kg)).toEqual([0, 0, 2.5, 2.5, 5, 5, 7.5, 7.5]);
    expect([-3, 0, 4, 15].map((value) => stepsFor(value, 10))).toEqual([0, 0, 4, 10]);
    const jugger: Scheme<"tiered"> = { ...byMax, tiers: [{ min: 1, delta: { kg: 1.25, lb: 2.5 } }], standard: 10, maxSteps: 10 };
    expect(advance(jugger, onMax(100), made(15), ctx()).value.tmKg).toBe(106.25);
  });

  test("a closed gate holds the max", () =>
    expect(rule(advance(byMax, onMax(100), made(10), ctx({ recentRpe: 9 })))).toBe("gate.rpe"));
});
