import { describe, expect, test } from "vitest";
import {
  CORE,
  CURL,
  draftOf,
  draftSlot,
  HINGE,
  LUNGE,
  OVERHEAD,
  PRESS,
  PULLDOWN,
  ROW,
  SETTINGS,
  SQUAT,
} from "../../tests/support/draft-samples";
import type { DoseContext } from "./generator-dose";
import type { Draft, DraftSlot } from "./generator-draft";
import type { PlanSettings } from "./generator-input";
import { setsIn, trim } from "./generator-trim";
import type { VolumeGroup } from "./vocabulary";

/* Specification 12.9: accessories first, main lifts last, never below two sets; then whole slots nothing else needs. */
const context = (over: Partial<PlanSettings> = {}, max: Partial<Record<VolumeGroup, number>> = {}): DoseContext => ({
  settings: { ...SETTINGS, days: 1, minutes: 120, ...over },
  ranges: new Map(Object.entries(max).map(([group, most]) => [group as VolumeGroup, { min: 0, start: 0, max: most }])),
  ...{ pick: () => null, pace: "usual", chance: () => 0.5, why: new Map() },
});
const cutOf = (draft: Draft, at: DoseContext) => {
  const { draft: left, cut } = trim(draft, at);
  return { cut, left: left.map(({ slots }) => slots.map(({ place, sets }) => `${place.pattern} ${sets}`)) };
};
const slots = (...list: (readonly [DraftSlot["place"], number])[]) =>
  list.map(([at, sets]) => draftSlot(at, sets, { restS: 60 }));

test("nothing is taken from a week that holds everything", () => {
  const week = draftOf(slots([PRESS, 4], [ROW, 4], [SQUAT, 4]));
  expect(trim(week, context({}, { chest: 4 }))).toEqual({ draft: week, cut: 0 });
  expect([setsIn(week), setsIn([])]).toEqual([12, 0]);
});

describe("sets", () => {
  test("of the group that is over its week, from accessories before main lifts, then of the longer slot", () => {
    const fly = { ...CURL, pattern: "isolation_push" as const, muscles: ["chest" as const] };
    const week = draftOf(slots([PRESS, 4], [fly, 3], [ROW, 4], [SQUAT, 4]));
    expect(cutOf(week, context({}, { chest: 6.5 }))).toEqual({
      ...{ cut: 1, left: [["horizontal_push 4", "isolation_push 2", "horizontal_pull 4", "squat 4"]] },
    });
    expect(cutOf(week, context({}, { chest: 5 })).left[0]?.slice(0, 2)).toEqual(["horizontal_push 3", "isolation_push 2"]);
    const two = draftOf(slots([fly, 3], [fly, 4], [ROW, 2], [SQUAT, 2]));
    expect(cutOf(two, context({}, { chest: 6 })).left[0]?.slice(0, 2)).toEqual(["isolation_push 3", "isolation_push 3"]);
    // Of equal ones the later day, and there the later slot.
    const days = draftOf(slots([fly, 3], [ROW, 2], [SQUAT, 2]), slots([fly, 3], [fly, 3], [ROW, 2]));
    expect(cutOf(days, context({}, { chest: 8 })).left).toEqual([
      ["isolation_push 3", "horizontal_pull 2", "squat 2"],
      ["isolation_push 3", "isolation_push 2", "horizontal_pull 2"],
    ]);
  });

  test("of the day that is over its session, group or time", () => {
    const week = draftOf(slots([SQUAT, 3], [PRESS, 3], [ROW, 3]), slots([SQUAT, 4], [LUNGE, 5], [PRESS, 3], [ROW, 3]));
    expect(cutOf(week, context())).toEqual({
      cut: 1,
      left: [
        ["squat 3", "horizontal_push 3", "horizontal_pull 3"],
        ["squat 4", "lunge 4", "horizontal_push 3", "horizontal_pull 3"],
      ],
    });
    // 53 minutes; without two sets of curls 49.6, and a tenth over 45.2 is 49.7.
    expect(cutOf(draftOf(slots([SQUAT, 4], [PRESS, 4], [ROW, 4], [CURL, 4])), context({ minutes: 45.2 }))).toEqual({
      ...{ cut: 2, left: [["squat 4", "horizontal_push 4", "horizontal_pull 4", "isolation_pull 2"]] },
    });
    const later = cutOf(
      draftOf(slots([SQUAT, 3], [PRESS, 3], [ROW, 3]), slots([SQUAT, 4], [PRESS, 4], [ROW, 4])),
      context({ minutes: 38 }),
    );
    expect(later.left).toEqual([
      ["squat 3", "horizontal_push 3", "horizontal_pull 3"],
      ["squat 4", "horizontal_push 3", "horizontal_pull 3"],
    ]);
  });

  test("of the side that outweighs the other", () => {
    const push = cutOf(draftOf(slots([PRESS, 4], [OVERHEAD, 4], [ROW, 4], [SQUAT, 2])), context());
    // 8 : 4 is two; 5 : 4 is the bound, and the secondary gives way before the main lift.
    expect(push).toEqual({ cut: 3, left: [["horizontal_push 3", "vertical_push 2", "horizontal_pull 4", "squat 2"]] });
    const pull = cutOf(draftOf(slots([ROW, 4], [PULLDOWN, 4], [PRESS, 4], [SQUAT, 2])), context());
    expect(pull.left[0]?.slice(0, 2)).toEqual(["horizontal_pull 3", "vertical_pull 2"]);
  });
});

describe("whole slots, when no set can go", () => {
  const full = slots([SQUAT, 2], [PRESS, 2], [ROW, 2], [CURL, 2]);

  test("the accessory goes, counted with its sets, and three stay", () => {
    const cut = cutOf(draftOf(full), context({ minutes: 20 }));
    expect(cut).toEqual({ cut: 2, left: [["squat 2", "horizontal_push 2", "horizontal_pull 2"]] });
    expect(cutOf(draftOf(full.slice(1)), context({ minutes: 10 })).cut).toBe(0);
  });

  test("never a main lift, the only one of a needed pattern, or what a major group needs", () => {
    const needed = slots([SQUAT, 2], [PRESS, 2], [ROW, 2], [CORE, 2]);
    expect(cutOf(draftOf(needed), context({ minutes: 10 })).cut).toBe(0);
    expect(cutOf(draftOf([...needed, ...slots([CORE, 2])]), context({ minutes: 10 }))).toMatchObject({ cut: 2 });
    const main = slots([SQUAT, 2], [PRESS, 2], [ROW, 2], [HINGE, 2]);
    expect(cutOf(draftOf(main), context({ minutes: 10 })).cut).toBe(0);
    const curl = { ...CURL, pattern: "isolation_legs" as const, muscles: ["hamstrings" as const] };
    expect(cutOf(draftOf(slots([SQUAT, 2], [PRESS, 2], [ROW, 2], [curl, 2])), context({ minutes: 10 })).cut).toBe(0);
    const twice = draftOf(full, slots([SQUAT, 2], [PRESS, 2], [ROW, 2], [curl, 2]), slots([curl, 2], [PRESS, 2], [ROW, 2]));
    // Of three days the hamstrings have two and keep them; the biceps are no major group.
    expect(cutOf(twice, context({ minutes: 10, days: 3 })).left.map((day) => day.length)).toEqual([3, 4, 3]);
  });

  test("too many exercises: the one the week misses least", () => {
    const calves = { ...CURL, pattern: "isolation_legs" as const, muscles: ["calves" as const] };
    const fly = { ...CURL, pattern: "isolation_push" as const, muscles: ["chest" as const] };
    const nine = slots([SQUAT, 2], [PRESS, 2], [ROW, 2], [HINGE, 2], [OVERHEAD, 2], [LUNGE, 2], [fly, 2], [calves, 2], [CURL, 2]);
    const wanted = { chest: 10, calves: 4, biceps: 6 };
    const ranges = new Map(Object.entries(wanted).map(([group, min]) => [group as VolumeGroup, { min, start: min, max: 20 }]));
    const left = trim(draftOf(nine), { ...context(), ranges }).draft[0]?.slots.map(({ place }) => place.muscles[0]);
    expect(left).not.toContain("calves");
    expect([left?.length, left?.includes("biceps")]).toEqual([8, true]);
  });
});
