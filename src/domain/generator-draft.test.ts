import { describe, expect, test } from "vitest";
import { CORE, CURL, draftOf, draftSlot, OVERHEAD, PRESS, PULLDOWN, ROW, SQUAT } from "../../tests/support/draft-samples";
import type { GridKind } from "./exercise-vocabulary";
import { GRID_KINDS } from "./exercise-vocabulary";
import { dayMinutes, pushPull, sessionsOf, setsOfDay, setsOfWeek, shareIn, sharesOf, withSlot } from "./generator-draft";

test("an exercise gives a group what its best member gets, and nothing to the others", () => {
  expect(sharesOf({ contrib: { upper_chest: 0.5, chest: 1, triceps: 0.5 } })).toEqual({ chest: 1, triceps: 0.5 });
  expect(sharesOf({ contrib: { lats: 1, upper_back: 1 } })).toEqual({ back: 1 });
  expect(sharesOf({ contrib: {} })).toEqual({});
  expect([shareIn({ shares: { chest: 1 } }, "chest"), shareIn({ shares: { chest: 1 } }, "abs")]).toEqual([1, 0]);
});

describe("sets", () => {
  const half = draftSlot(PRESS, 3, { shares: { chest: 1, triceps: 0.5 } });
  const draft = draftOf([half, draftSlot(SQUAT, 4)], [draftSlot(PRESS, 1, { shares: { triceps: 0.5 } })], []);

  test("of a day and of a week, by what each gives", () => {
    expect([setsOfDay(draft[0]!.slots, "triceps"), setsOfDay([], "triceps")]).toEqual([1.5, 0]);
    expect([setsOfWeek(draft, "triceps"), setsOfWeek(draft, "chest"), setsOfWeek(draft, "abs")]).toEqual([2, 3, 0]);
  });

  test("a day counts for a group from one fractional set", () => {
    expect(sessionsOf(draft, "triceps")).toBe(1);
    expect(sessionsOf(draftOf([draftSlot(PRESS, 2, { shares: { triceps: 0.5 } })], [half]), "triceps")).toBe(2);
    expect(sessionsOf(draft, "abs")).toBe(0);
  });

  test("pushes and pulls of the big patterns alone", () => {
    const mixed = draftOf(
      [draftSlot(PRESS, 3), draftSlot(OVERHEAD, 2), draftSlot(CURL, 9)],
      [draftSlot(ROW, 4), draftSlot(PULLDOWN, 1), draftSlot(CORE, 9), draftSlot(SQUAT, 9)],
    );
    expect(pushPull(mixed)).toEqual([5, 5]);
    expect(pushPull(draftOf([draftSlot(ROW, 4)], [draftSlot(PRESS, 1)]))).toEqual([1, 4]);
  });
});

describe("minutes (6.7)", () => {
  const minutes = (...slots: ReturnType<typeof draftSlot>[]) => dayMinutes(slots, 10);
  const ramps = (role: "primary" | "secondary" | "accessory", gridKind: GridKind) =>
    Math.round((minutes(draftSlot({ ...SQUAT, role }, 0, { restS: 0 }, { gridKind })) - 10 - 1.5) / 1.25);

  test("warm-up, settling, ramp, sets and rests, without the last rest", () => {
    expect(minutes()).toBe(10);
    // 1.5 + 3 · 1.25 + 3 · (0.67 + 2) − 2
    expect(minutes(draftSlot(SQUAT, 3))).toBeCloseTo(10 + 1.5 + 3.75 + 8.01 - 2, 9);
    const curl = draftSlot(CURL, 2, { restS: 60 }, { category: "isolation" });
    expect(minutes(draftSlot(SQUAT, 3), curl)).toBeCloseTo(10 + 13.26 + 1.5 + 2 * 1.67 - 1, 9);
  });

  test("ramps by implement for main lifts, one for other compounds, none for accessories and isolation", () => {
    expect(GRID_KINDS.map((kind) => [kind, ramps("primary", kind)])).toEqual([
      ...[
        ["barbell", 3],
        ["dumbbell", 2],
        ["kettlebell", 2],
        ["stack", 2],
        ["plate", 2],
        ["added", 0],
        ["assist", 0],
        ["band", 0],
        ["none", 0],
      ],
    ]);
    expect([ramps("secondary", "barbell"), ramps("secondary", "none"), ramps("accessory", "barbell")]).toEqual([1, 0, 0]);
    const isolated = minutes(draftSlot(SQUAT, 0, { restS: 0 }, { category: "isolation" }));
    expect(isolated).toBeCloseTo(11.5, 9);
  });
});

test("one slot is replaced or taken out, the others stay as they are", () => {
  const draft = draftOf([draftSlot(SQUAT, 3), draftSlot(PRESS, 3)], [draftSlot(ROW, 3)]);
  const more = draftSlot(PRESS, 4);
  const changed = withSlot(draft, 0, 1, more);
  expect(changed[0]?.slots).toEqual([draft[0]?.slots[0], more]);
  expect(changed[1]).toBe(draft[1]);
  expect(withSlot(draft, 0, 0, null)[0]?.slots).toEqual([draft[0]?.slots[1]]);
  expect(draft[0]?.slots).toHaveLength(2);
});
