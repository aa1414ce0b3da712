import { describe, expect, test } from "vitest";
import { CORE, CURL, draftOf, draftSlot, OVERHEAD, PRESS, ROW, SETTINGS, SQUAT } from "../../tests/support/draft-samples";
import type { PlanSettings } from "./generator-input";
import { programOf, slotIdOf } from "./generator-program";

/* Specification 11 and 12: the draft as a programme like any other. */
const LADDERS = { push: { rungs: ["knee", "push_up"] }, pull: { rungs: ["hang", "pull_up"] } };
const DRAFT = draftOf(
  [draftSlot(SQUAT, 3), draftSlot(OVERHEAD, 2), draftSlot(CURL, 2, { restS: 60 }, { category: "isolation" })],
  [draftSlot(PRESS, 3)],
);
const made = (over: Partial<PlanSettings> = {}, draft = DRAFT) => programOf(draft, { ...SETTINGS, ...over }, LADDERS);

describe("the programme", () => {
  test("without an end for most, engine-led", () => {
    const { days, progressions, ...head } = made();
    expect(head).toEqual({
      ...{
        id: head.id,
        version: 1,
        name: "plan.generated.full_body",
        summary: "plan.generated.summary",
        why: "plan.generated.why",
      },
      ...{ credit: null, levels: ["novice"], goals: ["muscle"], equipmentLevels: ["full_gym"], daysPerWeek: 3 },
      ...{ order: "sequence", cycleWeeks: 1, phases: [{ kind: "accumulation", from: 1, to: 1 }], deload: "engine" },
    });
    expect([days.length, Object.keys(progressions)]).toEqual([2, ["linear", "steady"]]);
  });

  test("five weeks for the advanced, with what the wave needs", () => {
    expect(made({ level: "advanced" })).toMatchObject({
      ...{ order: "weekly", cycleWeeks: 5, deload: "both", phases: [{ kind: "accumulation", to: 4 }, { kind: "deload" }] },
    });
    const strong = made({ level: "advanced", goal: "strength" });
    expect(strong.phases.map(({ kind }) => kind)).toEqual(["accumulation", "intensification", "deload"]);
    expect(strong.inputs).toEqual([
      { lift: "squat_quads", need: "tm", fallback: "level" },
      { lift: "horizontal_push_chest", need: "tm", fallback: "level" },
    ]);
    const twice = draftOf([draftSlot(SQUAT, 3)], [draftSlot(SQUAT, 3)]);
    expect(made({ level: "advanced", goal: "strength" }, twice).inputs).toHaveLength(1);
    expect(made({ level: "advanced" })).not.toHaveProperty("inputs");
  });

  test("goals of the generator as goals of a programme", () => {
    const goal = (of: PlanSettings["goal"]) => made({ goal: of }).goals;
    expect([goal("power"), goal("endurance"), goal("fat_loss")]).toEqual([["strength"], ["general"], ["fat_loss"]]);
  });

  test("only the schemes its slots name, on the range of its main lifts", () => {
    const range = (over: Partial<PlanSettings>, draft = DRAFT) => made(over, draft).progressions;
    expect(range({ goal: "strength" }).steady).toMatchObject({ lo: 3, hi: 5 });
    expect(range({}).steady).toMatchObject({ lo: 5, hi: 8 });
    expect(range({ level: "intermediate" })).toEqual({});
    expect(Object.keys(range({ level: "advanced" }))).toEqual(["ramp"]);
    expect(Object.keys(range({ goal: "power" }))).toEqual(["power"]);
    const none = draftOf([draftSlot(CURL, 2)]);
    expect(range({}, none)).toEqual({});
    const climbed = draftOf([draftSlot(PRESS, 3, { ladder: "push" }), draftSlot(ROW, 3)]);
    expect(Object.keys(range({ goal: "strength" }, climbed))).toEqual(["linear", "steady", "ladder"]);
    expect(range({ goal: "strength" }, climbed).steady).toMatchObject({ lo: 3, hi: 5 });
  });

  test("the ladders it climbs and no others", () => {
    expect(made()).not.toHaveProperty("ladders");
    const climbed = made({}, draftOf([draftSlot(PRESS, 3, { ladder: "push" })]));
    expect(climbed.ladders).toEqual({ push: LADDERS.push });
    expect(climbed.days[0]?.slots[0]).toMatchObject({ ladder: "push", progression: "ladder" });
  });
});

describe("its days and slots", () => {
  test("in order, with minutes and what they are for", () => {
    const [first, second] = made().days;
    expect(first).toMatchObject({
      id: "day1",
      order: 1,
      name: "plan.day.full_body",
      type: "full_body",
      muscles: ["quads", "front_delts"],
    });
    expect(first).not.toHaveProperty("variation");
    expect(second).toMatchObject({ id: "day2", order: 2, muscles: ["chest"] });
    // 10 + (1.5 + 3.75 + 3 · 2.67) − 2 = 21.26.
    expect(second?.minutes).toBe(21);
    const b = made({}, [{ day: { type: "push", variation: "B" }, slots: [] }]).days[0];
    expect(b).toMatchObject({ variation: "B", type: "push", slots: [], muscles: [] });
  });

  test("each slot swappable, with its scheme", () => {
    const [slots] = made().days.map((day) => day.slots);
    expect(slots?.[0]).toEqual({
      ...{ id: "day1-1", order: 1, role: "primary", pattern: "squat", muscles: ["quads"], hint: ["squat_quads"], fixed: false },
      ...{ restS: 120, progression: "linear" },
      blocks: [{ sets: 3, reps: [5, 8], role: "work", intensity: { by: "state" }, rpe: 7 }],
    });
    expect(slots?.map(({ id, order, progression, restS }) => [id, order, progression, restS])).toEqual([
      ["day1-1", 1, "linear", 120],
      ["day1-2", 2, "dp", 120],
      ["day1-3", 3, "dp", 60],
    ]);
    expect(made({ level: "advanced" }).days[0]?.slots[0]?.byWeek).toHaveProperty("5");
    expect(slotIdOf(2, 0)).toBe("day3-1");
  });

  test("small muscles take more repetitions", () => {
    const reps = (...muscles: Parameters<typeof draftSlot>[0]["muscles"][number][]) =>
      made({}, draftOf([draftSlot({ ...CURL, muscles }, 2, {}, { category: "isolation" })])).days[0]?.slots[0]?.blocks[0]?.reps;
    for (const small of ["calves", "side_delts", "rear_delts", "forearms", "core", "abs", "obliques"] as const)
      expect(reps(small)).toEqual([12, 20]);
    expect([reps("biceps"), reps("calves", "quads")]).toEqual([
      [10, 15],
      [10, 15],
    ]);
  });
});

describe("the id", () => {
  test("is of exercises, sets, days, goal and level, and of nothing else", () => {
    const { id } = made();
    expect(id).toMatch(/^own-[0-9a-z]{7}$/);
    expect([made({ minutes: 90 }).id, made({ seed: 5 }).id]).toEqual([id, id]);
    const other = [
      made({ goal: "general" }).id,
      made({ level: "intermediate" }).id,
      made({ split: "upper_lower" }).id,
      made({}, draftOf([draftSlot(SQUAT, 4)])).id,
      made({}, draftOf([draftSlot(SQUAT, 3)])).id,
      made({}, draftOf([draftSlot(CORE, 3)])).id,
    ];
    expect(new Set([id, ...other]).size).toBe(7);
  });
});
