import { describe, expect, it } from "vitest";
import { countsForProgression, countsForStrength, hardSetValue, isHardSet, recordScope } from "./set-roles";
import { SET_ROLES } from "./vocabulary";

describe("set roles", () => {
  it("reads the table of 0.5 row by row", () => {
    const table = SET_ROLES.map((role) => [
      role,
      hardSetValue(role),
      countsForStrength(role),
      recordScope(role),
      countsForProgression(role),
    ]);
    expect(table).toEqual([
      ["warmup", 0, false, "none", false],
      ["work", 1, true, "all", true],
      ["top", 1, true, "all", true],
      ["backoff", 1, true, "all", false],
      ["drop", 0.5, false, "volume", false],
      ["rest_pause", 1, true, "all", true],
      ["myo", 1, true, "all", true],
      ["cluster", 1, false, "load", true],
      ["amrap", 1, true, "all", true],
      ["failure", 1, true, "all", true],
    ]);
    expect(SET_ROLES.filter((role) => !isHardSet(role))).toEqual(["warmup"]);
  });

  it("lets only the activation set speak; mini-sets add volume", () => {
    expect([hardSetValue("rest_pause", true), hardSetValue("myo", true), hardSetValue("cluster", true)]).toEqual([0.5, 0.25, 0]);
    for (const role of ["rest_pause", "myo"] as const) {
      expect([countsForStrength(role, true), countsForProgression(role, true), recordScope(role, true)]).toEqual([
        false,
        false,
        "none",
      ]);
    }
    expect([hardSetValue("work", true), recordScope("work", true)]).toEqual([1, "all"]);
  });
});
