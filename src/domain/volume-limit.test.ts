import { describe, expect, test } from "vitest";
import type { VolumeSet } from "./volume";
import { groupsAtLimit, targetsAny } from "./volume-limit";

const bench: VolumeSet["contrib"] = { chest: 1, front_delts: 0.5, triceps: 0.5 };
const sets = (count: number, contrib = bench): VolumeSet[] =>
  Array.from({ length: count }, () => ({
    ...{ exerciseId: "x", role: "work" as const, reps: 8, kg: 60, rir: 2, levelKg: null, contrib },
  }));

describe("the most a week can hold", () => {
  test.each([
    [21, [], []],
    [22, ["chest"], []],
    [23, ["chest"], ["chest"]],
    [24, ["chest", "front_delts"], ["chest"]],
  ])("%i sets of bench press: reached %j, passed %j", (count, at, above) => {
    expect(groupsAtLimit(sets(count), "intermediate", "at")).toEqual(at);
    expect(groupsAtLimit(sets(count), "intermediate", "above")).toEqual(above);
  });

  test("is less for a novice: eight tenths of it", () => {
    expect(groupsAtLimit(sets(18), "novice", "at")).toEqual(["chest"]);
    expect(groupsAtLimit(sets(17), "novice", "at")).toEqual([]);
  });

  test("nothing trained is at no limit", () => expect(groupsAtLimit([], "novice", "at")).toEqual([]));

  test("an exercise is held back by what it targets, not by what helps", () => {
    expect(targetsAny(bench, ["chest"])).toBe(true);
    expect(targetsAny(bench, ["triceps", "quads"])).toBe(false);
    expect(targetsAny({ upper_chest: 1 }, ["chest"])).toBe(true);
    expect(targetsAny(bench, [])).toBe(false);
  });
});
