import { expect, test } from "vitest";
import { at, ctx, DAY, did, SCHEMES, said } from "../../tests/support/progression-samples";
import { advancePercentBlock } from "./progression-percent-block";
import type { SlotContext, SlotState } from "./slot-state";

/* Specification 5.5, percentBlock: a frozen base, in week 3 at a planned effort of 8. */
const base = (kg: number, over: Partial<SlotState> = {}) => at(kg, { tmKg: kg, ...over });
const run = (state: SlotState, outcome: ReturnType<typeof did>, over: Partial<SlotContext> = {}) =>
  advancePercentBlock(SCHEMES.percentBlock, state, outcome, ctx({ week: 3, targetRpe: 8, ...over }));
const rated = (meanRpe: number, hardestRpe: number) => did("success", [5, 5], { meanRpe, hardestRpe });

test("a missed repetition takes 2.5 % off the base, and the lighter session is over", () => {
  const cut = run(base(200, { nextShare: 0.95, week: 2 }), did("miss", [4]));
  expect(cut.value).toEqual(base(195, { week: 3, resets: [DAY] }));
  expect(said(cut)).toEqual({
    ...{ rule: "progression.percentBlock.missed", planned: 200, reps: [4] },
    ...{ week: 3, fromKg: 200, toKg: 195 },
  });
});

test("one set a point and a half harder than planned lightens the next session by a twentieth", () => {
  const hard = run(base(200), rated(8.5, 9.5));
  expect(hard.value).toEqual(base(200, { week: 3, nextShare: 0.95 }));
  expect(said(hard)).toEqual({
    ...{ rule: "progression.percentBlock.hard", planned: 200, reps: [5, 5], week: 3 },
    ...{ rpe: 9.5, target: 8, share: 0.95 },
  });
});

test("less than that, nothing rated or no effort planned: on plan, and the base never rises", () => {
  const plan = run(base(200, { nextShare: 0.95 }), rated(9, 9.4));
  expect(plan.value).toEqual(base(200, { week: 3 }));
  expect(said(plan)).toEqual({ rule: "progression.percentBlock.on-plan", planned: 200, reps: [5, 5], week: 3 });
  expect(run(base(200), did("success", [5])).value.nextShare).toBe(1);
  expect(run(base(200), rated(10, 10), { targetRpe: null }).value.nextShare).toBe(1);
});

test("without a week the state's own stays, and nothing is said of it", () => {
  const advice = advancePercentBlock(SCHEMES.percentBlock, base(200, { week: 4 }), did("success", [5]), ctx());
  expect([advice.value.week, said(advice)]).toEqual([4, expect.objectContaining({ week: null })]);
});
