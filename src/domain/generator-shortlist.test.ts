import { describe, expect, test } from "vitest";
import { PRESS, SETTINGS } from "../../tests/support/draft-samples";
import { exercise, PREFERENCES } from "../../tests/support/session-samples";
import type { Exercise } from "./exercise";
import { shortlistsFor } from "./generator-shortlist";

/* The few exercises that can win a place: the best of the twin days' and the best of the others. */
const lift = (id: string, over: Partial<Exercise> = {}) => exercise(id, { contrib: { chest: 1 }, ...over });
const CATALOGUE = [
  lift("second", { priority: "common" }),
  lift("first"),
  lift("equal"),
  lift("last", { priority: "niche" }),
  lift("row", { patterns: ["horizontal_pull"] }),
];
const slot = { id: "s", hint: [], fixed: false, ...PRESS };
const list = (
  taken: readonly string[] = [],
  otherDays: readonly string[] = [],
  at = slot,
  catalogue = CATALOGUE,
  over: Partial<typeof SETTINGS> = {},
) =>
  shortlistsFor(catalogue, { ...SETTINGS, ...over })(at, { taken: new Set(taken), otherDays: new Set(otherDays) }).near.map(
    ({ id }) => id,
  );

test("everything as good as the best, of the place's own pattern", () => {
  expect(list().sort()).toEqual(["equal", "first"]);
  expect(list([], [], { ...slot, pattern: "horizontal_pull" })).toEqual(["row"]);
  expect(list([], [], { ...slot, muscles: ["calves"] })).toEqual([]);
});

test("without what the day has already", () => {
  expect(list(["first"])).toEqual(["equal"]);
  expect(list(["first", "equal"])).toEqual(["second"]);
});

test("of what twin days have the best, and the best of the rest", () => {
  expect(list([], ["first", "equal"]).sort()).toEqual(["equal", "first", "second"]);
  expect(list([], ["second", "last"]).sort()).toEqual(["equal", "first", "second"]);
});

test("a hint counts, and the ranking belongs to the role, the pattern and the muscles", () => {
  const shortlist = shortlistsFor(CATALOGUE, SETTINGS);
  const around = { taken: new Set<string>(), otherDays: new Set<string>() };
  expect(shortlist({ ...slot, hint: ["last"] }, around).near.map(({ id }) => id)).not.toContain("second");
  expect(shortlist({ ...slot, pattern: "horizontal_pull" }, around).near.map(({ id }) => id)).toEqual(["row"]);
  expect(shortlist({ ...slot, muscles: ["calves"] }, around).near).toEqual([]);
});

test("what the lifter likes is ranked with the rest", () => {
  const liked = { preferences: { ...PREFERENCES, favourites: ["second"] } };
  expect(list([], [], slot, CATALOGUE, liked)).toEqual(["second"]);
});

describe("whether the next load is a small step", () => {
  const canStep = (each: Exercise, over: Partial<typeof SETTINGS> = {}) => {
    const { canStep: reader } = shortlistsFor([each], { ...SETTINGS, ...over })(slot, { taken: new Set(), otherDays: new Set() });
    return [reader(each), reader(each)];
  };

  test("at the load such a lifter starts with, ten percent at most", () => {
    // Men of 80 kg begin a bench press at 28 kg, rounded to 27.5: 2.5 kg more is 9 %.
    expect(canStep(lift("a"))).toEqual([true, true]);
    // And dumbbells at 8 kg: the next is an eighth more.
    expect(canStep(lift("a", { gridKind: "dumbbell", startClass: "db_press_per_hand" }))).toEqual([false, false]);
    expect(canStep(lift("a", { gridKind: "none" }))).toEqual([false, false]);
  });

  test("a tenth is small enough, and it is worked out once", () => {
    const loads = { kind: "list", unit: "kg", loads: [27.5, 30.25, 40] } as const;
    const gym = { ...SETTINGS.gym, grids: { barbell: loads } };
    expect(canStep(lift("a"), { gym })).toEqual([true, true]);
    let read = 0;
    const watched = {
      ...lift("a"),
      get gridKind() {
        read += 1;
        return "barbell" as const;
      },
    };
    const { canStep: reader } = shortlistsFor([], SETTINGS)(slot, { taken: new Set(), otherDays: new Set() });
    reader(watched);
    const once = read;
    reader(watched);
    expect([once > 0, read]).toEqual([true, once]);
  });

  test("main lifts whose step is too big come later", () => {
    const both = [
      lift("dumbbell", { gridKind: "dumbbell", startClass: "db_press_per_hand" }),
      lift("plate", { gridKind: "plate" }),
    ];
    expect(list([], [], slot, both)).toEqual(["plate"]);
  });
});
