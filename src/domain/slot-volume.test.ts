import { describe, expect, test } from "vitest";
import { DAY_A } from "../../tests/support/session-samples";
import { setsOf, slotShares, weeklySetsOf } from "./slot-volume";
import type { MuscleId, Pattern } from "./vocabulary";

/* Specification 13.1: before an exercise is chosen, a slot counts whole for its target and half for its helpers. */
const shares = (pattern: Pattern, ...muscles: MuscleId[]) => slotShares({ pattern, muscles });

describe("what a slot trains", () => {
  test("presses, rows and pulldowns", () => {
    expect(shares("horizontal_push", "chest")).toEqual({ chest: 1, front_delts: 0.5, triceps: 0.5 });
    expect(shares("vertical_push", "front_delts")).toEqual({ front_delts: 1, side_rear_delts: 0.5, triceps: 0.5 });
    expect(shares("vertical_pull", "lats")).toEqual({ back: 1, biceps: 0.5 });
    expect(shares("horizontal_pull", "lats")).toEqual({ back: 1, side_rear_delts: 0.5, biceps: 0.5 });
  });

  test("a row for the rear delts alone is theirs; one for them and the back is a row", () => {
    expect(shares("horizontal_pull", "rear_delts")).toEqual({ side_rear_delts: 1, back: 0.5 });
    expect(shares("horizontal_pull", "rear_delts", "upper_back")).toEqual({ back: 1, side_rear_delts: 0.5, biceps: 0.5 });
  });

  test("legs; a hip thrust leaves the hamstrings out", () => {
    expect(shares("squat", "quads")).toEqual({ quads: 1, glutes: 0.5 });
    expect(shares("lunge", "quads")).toEqual({ quads: 1, glutes: 0.5 });
    expect(shares("hinge", "hamstrings")).toEqual({ hamstrings: 1, glutes: 0.5 });
    expect(shares("hinge", "hamstrings", "glutes")).toEqual({ hamstrings: 1, glutes: 0.5 });
    expect(shares("hinge", "glutes", "hamstrings")).toEqual({ hamstrings: 1, glutes: 0.5 });
    expect(shares("hinge", "glutes")).toEqual({ glutes: 1 });
  });

  test.each([
    ["chest", "chest"],
    ["upper_chest", "chest"],
    ["biceps", "biceps"],
    ["triceps", "triceps"],
    ["side_delts", "side_rear_delts"],
    ["rear_delts", "side_rear_delts"],
    ["forearms", "forearms"],
    ["quads", "quads"],
    ["hamstrings", "hamstrings"],
    ["glutes", "glutes"],
    ["calves", "calves"],
    ["abs", "abs"],
    ["obliques", "abs"],
    ["traps", "traps"],
  ] as const)("an isolated %s is one of %s", (muscle, group) => expect(shares("isolation_pull", muscle)).toEqual({ [group]: 1 }));

  test("two of one group are that group once, and a muscle without landmarks is none", () => {
    expect(shares("core", "abs", "obliques")).toEqual({ abs: 1 });
    expect(shares("isolation_push", "adductors", "triceps")).toEqual({ triceps: 1 });
  });
});

describe("sums", () => {
  const work = (sets: number) => ({ sets, reps: 8, role: "work" as const, intensity: { by: "state" as const } });
  const press = { ...DAY_A.slots[0]!, blocks: [work(3), work(1)] };
  const fly = { ...DAY_A.slots[0]!, pattern: "isolation_push" as const, muscles: ["chest" as const], blocks: [work(2)] };

  test("of some slots, every block of them", () => {
    expect(setsOf([press, fly])).toEqual({ chest: 6, front_delts: 2, triceps: 2 });
    expect(setsOf([])).toEqual({});
  });

  test("of a week: two days done three times count one and a half times each", () => {
    const day = (slots: (typeof press)[]) => ({ ...DAY_A, slots });
    expect(weeklySetsOf({ days: [day([press]), day([fly as never])], daysPerWeek: 3 })).toEqual({
      ...{ chest: 9, front_delts: 3, triceps: 3 },
    });
    expect(weeklySetsOf({ days: [], daysPerWeek: 3 })).toEqual({});
  });
});
