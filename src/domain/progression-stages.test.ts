import { describe, expect, test } from "vitest";
import { at, ctx, DAY, did, line, SCHEMES, said } from "../../tests/support/progression-samples";
import { addDays } from "./civil-date";
import type { Scheme } from "./progression-spec";
import { advanceStages, deltaKg, firstStageAgain, fiveRepLoad } from "./progression-stages";
import type { SlotContext, SlotState } from "./slot-state";
import { LB_KG } from "./units";

/* Specification 5.5, stages: 4 × 3+, 5 × 2+, 9 × 1+; then a five-repetition test, a plain cut, or back to the first. */
const { stages } = SCHEMES;
const plain: Scheme<"stages"> = { ...stages, exhausted: { factor: 0.85, orFactor: 0.9 } };
const second: Scheme<"stages"> = {
  ...stages,
  exhausted: { backTo: 0, plus: { upper: { kg: 5, lb: 10 }, lower: { kg: 7.5, lb: 15 } } },
};
const run = (state: SlotState, outcome: ReturnType<typeof did>, over: Partial<SlotContext> = {}, spec = stages) =>
  advanceStages(spec, state, outcome, ctx({ lo: 3, hi: 3, ...over }));
const miss = did("miss", [3, 2]);

describe("within the stages", () => {
  test("a success adds the increment on the same stage", () => {
    const up = run(at(100, { stage: 1, fails: 1 }), did("success", [3, 3]));
    expect(up.value).toEqual(at(102.5, { stage: 1, repTarget: 3 }));
    expect(said(up)).toMatchObject({ rule: "progression.stages.add", planned: 100, target: 3, stage: 2, of: 3, toKg: 102.5 });
    expect(run(at(100), did("success", [3]), { zone: "lower" }).value.plannedKg).toBe(105);
  });

  test("a big step is earned first", () =>
    expect(said(run(at(20), did("success", [3, 3])))).toMatchObject({ rule: "progression.range-width", repTarget: 4 }));

  test("in range: held, misses forgotten", () => {
    const held = run(at(100, { fails: 1 }), did("in_range", [3]));
    expect(held.value).toEqual(at(100));
    expect(said(held)).toMatchObject({ rule: "progression.hold.in_range", stage: 1, of: 3 });
  });

  test("a miss goes on to the next stage at the same load, and remembers the load of the first", () => {
    const next = run(at(100, { fails: 1, repTarget: 5 }), miss);
    expect(next.value).toEqual(at(100, { stage: 1, repTarget: 0, firstStageKg: 100 }));
    expect(said(next)).toEqual({
      ...{ rule: "progression.stages.stage", planned: 100, reps: [3, 2] },
      ...{ target: 3, stage: 1, of: 3, toStage: 2 },
    });
    expect(run(at(110, { stage: 1, firstStageKg: 100 }), miss).value).toMatchObject({ stage: 2, firstStageKg: 100 });
  });
});

describe("the last stage missed", () => {
  test("a five-repetition test, where the scheme has one", () => {
    const test5 = run(at(110, { stage: 2 }), miss);
    expect(test5.value).toEqual(at(110, { stage: 3, repTarget: 0 }));
    expect(said(test5)).toMatchObject({ rule: "progression.stages.retest", stage: 3, of: 3 });
  });

  test("a tenth off and the first stage again, where it has none", () => {
    const cut = run(at(110, { stage: 2 }), miss, {}, plain);
    expect(cut.value).toMatchObject({ stage: 0, plannedKg: 97.5, resets: [DAY] });
    expect(said(cut)).toMatchObject({ rule: "progression.stages.stage-restart", stage: 3, fromKg: 110, toKg: 97.5 });
  });

  test("back to the first stage above its last load: 5 kg for the upper body, 7.5 kg for the lower", () => {
    const back = (kg: number, over: Partial<SlotContext> = {}, first: number | null = 70) =>
      run(at(kg, { stage: 2, firstStageKg: first }), miss, over, second);
    expect(back(85).value).toMatchObject({ stage: 0, plannedKg: 75, firstStageKg: 70, resets: [DAY] });
    expect(said(back(85))).toMatchObject({ rule: "progression.stages.stage-restart", planned: 85, toKg: 75 });
    expect(back(85, { zone: "lower" }).value.plannedKg).toBe(77.5);
    // Exactly where it is: written down as a restart, not as a raise.
    expect(back(75).value).toMatchObject({ plannedKg: 75, resets: [DAY] });
    // Above today's load: a raise, so no reset, and the jump rule holds.
    const up = back(72.5);
    expect(up.value).toMatchObject({ stage: 0, plannedKg: 75, resets: [] });
    expect(said(up)).toEqual({
      ...{ rule: "progression.stages.stage-restart", planned: 72.5, reps: [3, 2], target: 3 },
      ...{ stage: 3, of: 3, fromKg: 72.5, toKg: 75 },
    });
    expect(back(50, {}, null).value.plannedKg).toBe(55);
    expect(back(60, { weekAgoKg: 57.5 }, 80).value.plannedKg).toBe(62.5);
    expect(back(60, { line: line("dumbbell") }, 60).value.plannedKg).toBe(60);
  });

  test("without a load there is only the stage to go back to", () => {
    for (const bare of [
      run(at(60, { stage: 2 }), miss, { line: null }, second),
      run(at(60, { stage: 2, plannedKg: null }), miss, {}, second),
    ]) {
      expect(bare.value).toMatchObject({ stage: 0, repTarget: 0 });
      expect(said(bare)).toMatchObject({ rule: "progression.stages.stage-restart", stage: 3 });
    }
  });
});

describe("the test", () => {
  const waiting = at(110, { stage: 3, repTarget: 5 });
  const lifted = (reps: number, usedKg: number | null) => did("success", reps === 0 ? [] : [reps], { leastReps: reps, usedKg });

  test("five at a load restarts the stages at 85 % of it", () => {
    const again = run(waiting, lifted(5, 100));
    expect(again.value).toMatchObject({ stage: 0, plannedKg: 85, resets: [DAY] });
    expect(said(again)).toMatchObject({ rule: "progression.stages.stage-restart", planned: 110, usedKg: 100, toKg: 85 });
    expect(said(again)).toMatchObject({ fiveRmKg: expect.closeTo(100, 6), reps: [5] });
  });

  test("never above the load it came from", () => expect(run(waiting, lifted(5, 200)).value.plannedKg).toBe(110));

  test("not made, or not done: a tenth off", () => {
    const failed = run(waiting, lifted(4, 100));
    expect(failed.value).toMatchObject({ stage: 0, plannedKg: 97.5 });
    expect(said(failed)).toMatchObject({ rule: "progression.stages.stage-restart", reps: [4], usedKg: 100, toKg: 97.5 });
    expect(run(waiting, lifted(5, null)).value.plannedKg).toBe(97.5);
  });

  test("the cap on reductions holds here, too", () => {
    const capped = run({ ...waiting, resets: [addDays(DAY, -9), addDays(DAY, -3)] }, lifted(4, 100));
    expect([capped.reasons[0].rule, capped.value.plannedKg]).toEqual(["progression.reset-cap", 110]);
  });

  test("without a load, or a scheme without a test, the stages just begin again", () => {
    for (const bare of [run(waiting, lifted(5, 100), { line: null }), run(waiting, lifted(5, 100), {}, second)]) {
      expect(bare.value).toEqual(at(110, { stage: 0, repTarget: 0 }));
      expect(said(bare)).toEqual({ rule: "progression.stages.stage-restart", planned: 110 });
    }
  });
});

test("what would have been five repetitions: as many as twelve are read, and one at least", () => {
  const bar = line()!;
  expect(fiveRepLoad(bar, 100, 5)).toBeCloseTo(100, 6);
  expect(fiveRepLoad(bar, 100, 30)).toBe(fiveRepLoad(bar, 100, 12));
  expect(fiveRepLoad(bar, 100, 0)).toBe(fiveRepLoad(bar, 100, 1));
  // Epley: 100 × 10 is a maximum of 133.3, whose five is 133.3 / (1 + 5/30) = 114.3.
  expect(fiveRepLoad(bar, 100, 10, { name: "epley", k: 1 / 30 })).toBeCloseTo(114.2857, 3);
  // With a belt, of body and load together.
  expect(fiveRepLoad(line("added")!, 20, 5)).toBeCloseTo(20, 6);
});

test("deltas in the lifter's unit, or a share", () => {
  expect(deltaKg({ kg: 5, lb: 10 }, 100, { unit: "kg" })).toBe(5);
  expect(deltaKg({ kg: 5, lb: 10 }, 100, { unit: "lb" })).toBeCloseTo(10 * LB_KG, 9);
  expect(deltaKg({ pct: 3 }, 200, { unit: "lb" })).toBeCloseTo(6, 9);
  expect(firstStageAgain(70, { kg: 7.5, lb: 15 }, { unit: "kg" })).toBe(77.5);
});
