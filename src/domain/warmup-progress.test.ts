import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exercises } from "../lib/db/data/exercises/all-exercises";
import { DAY_TYPES, EQUIPMENT, MUSCLES, type MuscleId } from "./vocabulary";
import { dayTypeOf } from "./warmup-day";
import { warmupMovementIds } from "./warmup-movements";
import { warmupPlan } from "./warmup-plan";
import type { WarmupPlanInput } from "./warmup-plan-input";
import {
  isThrough,
  sessionStage,
  type WarmupAction,
  type WarmupChoice,
  type WarmupProgress,
  warmupKey,
  warmupStep,
} from "./warmup-progress";
import { WARMUP_PHASES } from "./warmup-templates";

const CHOICE: WarmupChoice = { minutes: 10, skipGeneral: false, includeMobility: false };
const base: WarmupPlanInput = {
  ...{ ...CHOICE, dayType: "push", catalogue: exercises, pain: [] },
  gym: { level: "full_gym", equipment: EQUIPMENT, grids: {}, unit: "kg" },
};
const plan = warmupPlan(base).value;
const played = (...actions: readonly WarmupAction[]) =>
  actions.reduce<WarmupProgress | null>((now, action) => warmupStep(now, action, plan), null);
const start: WarmupAction = { do: "start", choice: CHOICE };
const tick = (key: string): WarmupAction => ({ do: "tick", key });

describe("a warm-up", () => {
  test("starts, ticks on, and is complete when the lifter says so", () => {
    expect(played(start)).toEqual({ ...CHOICE, status: "running", done: [], skipped: [] });
    const ticked = played(start, tick("prep/push_up"), tick("general/jumping_jacks"));
    expect(ticked?.done).toEqual(["general/jumping_jacks", "prep/push_up"]);
    expect(played(start, tick("prep/push_up"), { do: "complete" })).toMatchObject({
      status: "completed",
      done: ["prep/push_up"],
    });
  });

  test("the push-up of one phase is not that of the other, and a second tap takes a tick back", () => {
    expect(played(start, tick("dynamic/push_up"))?.done).toEqual(["dynamic/push_up"]);
    expect(played(start, tick("dynamic/push_up"), tick("dynamic/push_up"))?.done).toEqual([]);
  });

  test("a phase is ticked whole, taken back whole, skipped, and no longer skipped once it is done", () => {
    const check: WarmupAction = { do: "check-phase", kind: "general" };
    const skip: WarmupAction = { do: "skip-phase", kind: "general" };
    expect(played(start, tick("general/arm_circles"), check)?.done).toEqual(["general/jumping_jacks", "general/arm_circles"]);
    expect(played(start, check, check)?.done).toEqual([]);
    expect(played(start, { do: "skip-phase", kind: "prep" }, skip)?.skipped).toEqual(["general", "prep"]);
    expect(played(start, skip, skip)?.skipped).toEqual([]);
    expect(played(start, skip, check)?.skipped).toEqual([]);
  });

  test("skipped at once or half way, it stays skipped until it is begun again; what is complete stays complete", () => {
    expect(played({ do: "skip" })).toEqual({
      ...{ minutes: null, skipGeneral: false, includeMobility: false },
      status: "skipped",
      done: [],
      skipped: [],
    });
    expect(played(start, tick("prep/push_up"), { do: "skip" }, start)).toMatchObject({
      status: "running",
      done: ["prep/push_up"],
    });
    expect(played(start, { do: "complete" }, { do: "skip" })?.status).toBe("completed");
  });

  test("nothing but start and skip does anything before the start, or after the end", () => {
    expect(played(tick("prep/push_up"), { do: "complete" })).toBeNull();
    expect(played(start, { do: "complete" }, tick("prep/push_up"))?.done).toEqual([]);
  });

  test("it is through when each phase is ticked or skipped", () => {
    const now = played(start, { do: "check-phase", kind: "general" }, { do: "check-phase", kind: "dynamic" });
    expect(now && isThrough(now, plan)).toBe(false);
    const skipped = played(
      start,
      { do: "skip-phase", kind: "prep" },
      { do: "check-phase", kind: "general" },
      { do: "check-phase", kind: "dynamic" },
    );
    expect(skipped && isThrough(skipped, plan)).toBe(true);
    expect(skipped && isThrough(skipped, [])).toBe(false);
  });

  test.each([
    [null, false, "warmup"],
    ["running", false, "warmup"],
    ["running", true, "in_progress"],
    [null, true, "in_progress"],
    ["completed", false, "in_progress"],
    ["skipped", false, "in_progress"],
  ] as const)("%s with a work set logged: %s makes the session %s", (status, hasWorkSet, stage) => {
    expect(sessionStage(status && { status }, hasWorkSet)).toBe(stage);
  });
});

describe("whatever is tapped", () => {
  const keys = plan.flatMap(({ kind, items }) => items.map(({ exerciseId }) => warmupKey(kind, exerciseId)));
  const kind = fc.constantFrom(...WARMUP_PHASES);
  const action: fc.Arbitrary<WarmupAction> = fc.oneof(
    fc.record({ do: fc.constant("start" as const), choice: fc.constant(CHOICE) }),
    fc.record({ do: fc.constant("complete" as const) }),
    fc.record({ do: fc.constant("skip" as const) }),
    fc.record({ do: fc.constant("tick" as const), key: fc.oneof(fc.constantFrom(...keys), fc.string()) }),
    fc.record({ do: fc.constant("check-phase" as const), kind }),
    fc.record({ do: fc.constant("skip-phase" as const), kind }),
  );

  test("what is ticked is in the plan, once, in its order", () =>
    fc.assert(
      fc.property(fc.array(action, { maxLength: 20 }), (actions) => {
        const now = played(...actions);
        expect(now?.done ?? []).toEqual(keys.filter((key) => now?.done.includes(key)));
      }),
      { numRuns: 1_500, seed: 1_411 },
    ));

  test("saying complete or skip twice is saying it once, and neither comes back by itself", () =>
    fc.assert(
      fc.property(fc.array(action, { maxLength: 20 }), fc.constantFrom("complete" as const, "skip" as const), (actions, end) => {
        const once = played(...actions, { do: end });
        expect(warmupStep(once, { do: end }, plan)).toEqual(once);
        if (end === "skip") expect(sessionStage(once, false)).toBe("in_progress");
      }),
      { numRuns: 1_500, seed: 1_412 },
    ));
});

describe("the kind of day some exercises make", () => {
  test.each<[string, MuscleId[][], string]>([
    ["push", [["chest"], ["triceps"], ["side_delts"]], "push"],
    ["pull", [["lats"], ["biceps"], ["rear_delts"], ["abs"]], "pull"],
    ["legs", [["quads"], ["glute_max"], ["calves"]], "legs"],
    ["upper", [["chest"], ["upper_back"]], "upper"],
    ["full_body", [["quads"], ["chest"]], "full_body"],
    ["full_body", [["quads", "biceps"]], "full_body"],
    ["full_body", [["abs"]], "full_body"],
    ["full_body", [], "full_body"],
  ])("is %s for %j", (_name, targets, dayType) => {
    expect(dayTypeOf(targets)).toBe(dayType);
  });

  test("is one of the list, whatever is trained and in whatever order", () =>
    fc.assert(
      fc.property(fc.array(fc.subarray([...MUSCLES]), { maxLength: 6 }), (targets) => {
        expect(DAY_TYPES).toContain(dayTypeOf(targets));
        expect(dayTypeOf(targets.toReversed())).toBe(dayTypeOf(targets));
      }),
      { numRuns: 1_500, seed: 1_413 },
    ));
});

test("the movements a device is given are enough for every plan, with any equipment", () => {
  const known = new Set(warmupMovementIds());
  for (const dayType of DAY_TYPES)
    for (const equipment of [EQUIPMENT, []])
      for (const minutes of [5, 10, 20]) {
        const gym = { ...base.gym, equipment };
        const movements = exercises.filter(({ id }) => known.has(id));
        const input = { ...base, dayType, minutes, gym, includeMobility: true };
        expect(warmupPlan({ ...input, catalogue: movements })).toEqual(warmupPlan(input));
      }
  expect([...known].filter((id) => !exercises.some((one) => one.id === id))).toEqual([]);
});
