import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupOfMuscle, groupsOf } from "./muscle-group";
import { MUSCLE_GROUPS, MUSCLE_PARENT, MUSCLES, type MuscleId } from "./vocabulary";

describe("groupOfMuscle", () => {
  it("puts every muscle into one of the seven parts, with its parent", () => {
    for (const muscle of MUSCLES) {
      expect(groupOfMuscle(muscle), muscle).not.toBe("full_body");
      const parent = MUSCLE_PARENT[muscle];
      if (parent !== undefined) expect(groupOfMuscle(muscle), muscle).toBe(groupOfMuscle(parent));
    }
  });

  it.each([
    ["upper_chest", "chest"],
    ["upper_back", "back"],
    ["biceps", "arms"],
    ["triceps", "arms"],
    ["quads", "legs"],
    ["hamstrings", "legs"],
    ["calves", "legs"],
    ["adductors", "legs"],
    ["rhomboids", "back"],
    ["erector_spinae", "back"],
    ["lats", "back"],
    ["rotator_cuff", "shoulders"],
    ["brachialis", "arms"],
    ["forearms", "arms"],
    ["rectus_abdominis", "core"],
    ["hip_flexors", "core"],
    ["tibialis", "legs"],
    ["glute_med", "glutes"],
  ] as const)("%s is %s", (muscle, group) => {
    expect(groupOfMuscle(muscle)).toBe(group);
  });
});

describe("groupsOf", () => {
  it("names the groups of the targets, not of the helpers", () => {
    expect(groupsOf({ contrib: { chest: 1, front_delts: 0.5, triceps: 0.5 } })).toEqual(["chest"]);
    expect(groupsOf({ contrib: { glutes: 1, hamstrings: 1, lower_back: 0.5 } })).toEqual(["legs", "glutes"]);
  });

  it("is for the full body from four groups on, helpers counted", () => {
    expect(groupsOf({ contrib: { quads: 1, glutes: 0.5, core: 0.5 } })).toEqual(["legs"]);
    expect(groupsOf({ contrib: { quads: 1, glutes: 0.5, core: 0.5, traps: 0.5 } })).toEqual(["legs", "full_body"]);
  });

  it("falls back to the helpers of a movement without a target", () => {
    expect(groupsOf({ contrib: { core: 0.5 } })).toEqual(["core"]);
    expect(groupsOf({ contrib: {} })).toEqual([]);
  });

  it("is in the order of the list, without repeats, and never empty when something is trained", () => {
    const contrib = fc.dictionary(fc.constantFrom(...MUSCLES), fc.constantFrom(1 as const, 0.5 as const), { maxKeys: 8 });
    fc.assert(
      fc.property(contrib, (given) => {
        const groups = groupsOf({ contrib: given });
        expect(groups).toEqual(MUSCLE_GROUPS.filter((group) => groups.includes(group)));
        expect(groups.length === 0).toBe(Object.keys(given).length === 0);
        for (const muscle of Object.keys(given) as MuscleId[])
          if (given[muscle] === 1) expect(groups).toContain(groupOfMuscle(muscle));
      }),
      { numRuns: 1_000, seed: 20_260_302 },
    );
  });
});
