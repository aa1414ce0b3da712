import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exercises } from "../lib/db/data/exercises/all-exercises";
import { type CustomFacts, customExercise } from "./custom-exercise";
import { withOwnChosen } from "./custom-exercise-choice";
import { gridKindOf, usualLoadBasis } from "./custom-exercise-load";
import { nameClash, nameKey } from "./custom-exercise-name";
import { PATTERN_TRAITS } from "./custom-exercise-traits";
import { LATERALITIES, MEASURES } from "./exercise-vocabulary";
import { defaultGrid } from "./load-grid";
import { targetsOf } from "./muscles";
import { touchedAreas } from "./owned-equipment";
import { AREA_TAGS, EQUIPMENT, LOAD_BASES, MUSCLES, PATTERNS } from "./vocabulary";

const ID = "0195a000-0000-7000-8000-000000000001";
const base: CustomFacts = {
  id: ID,
  name: "Cable pullover",
  pattern: "vertical_pull",
  targets: ["lats"],
  helpers: ["triceps"],
  equipment: ["cable_station"],
  loadBasis: "stack",
  measure: "reps",
  laterality: "bilateral",
  note: null,
};
const made = (over: Partial<CustomFacts> = {}) => customExercise({ ...base, ...over });

describe("the exercise a lifter made", () => {
  test("keeps what was said and fills in what was not", () => {
    expect(made({ note: "Ribs down\n\n  Elbows soft " })).toMatchObject({
      ...{ id: ID, slug: ID, name: "Cable pullover", patterns: ["vertical_pull"], use: "training", category: "compound" },
      ...{ contrib: { lats: 1, triceps: 0.5 }, equipment: [["cable_station"]], gridKind: "stack", priority: "niche" },
      ...{ difficulty: "beginner", defaultSets: 3, defaultRestS: 120, cues: ["Ribs down", "Elbows soft"], relations: [] },
      ...{ ranges: { strength: [3, 6], hypertrophy: [6, 12], endurance: [15, 20] }, startClass: "raise_per_hand" },
    });
  });

  test("a muscle named twice is a target, and without a target the pattern's own stand in", () => {
    expect(made({ helpers: ["lats", "biceps"] }).contrib).toEqual({ lats: 1, biceps: 0.5 });
    expect(made({ targets: [], helpers: [] }).contrib).toEqual({ lats: 1 });
  });

  test.each([
    ["squat", ["barbell"], ["deep_knee_flexion", "axial_load"]],
    ["squat", ["leg_press_machine"], ["deep_knee_flexion"]],
    ["horizontal_pull", ["barbell"], ["grip", "axial_load"]],
    ["horizontal_push", ["barbell"], ["elbow_load", "wrist_extension"]],
    ["lunge", ["plyo_box"], ["deep_knee_flexion", "impact"]],
    ["mobility", [], []],
  ] as const)("%s with %j asks for care with %j", (pattern, equipment, tags) => {
    const exercise = made({ pattern, equipment: [...equipment], loadBasis: "total" });
    expect(exercise.contraindications).toEqual(tags);
    expect(exercise.axialLoad).toBe((tags as readonly string[]).includes("axial_load") ? 2 : 0);
  });

  test.each([
    [{ loadBasis: "added" }, 1],
    [{ loadBasis: "assist" }, 1],
    [{ loadBasis: "none" }, undefined],
    [{ loadBasis: "added", pattern: "horizontal_push" }, undefined],
  ] as const)("%j moves %s of the body", (over, share) => {
    expect(made(over).bodyweightFraction).toBe(share);
  });

  test("seconds, meters and cardio have ranges of their own or none", () => {
    expect(made({ measure: "seconds" }).ranges).toEqual({ strength: null, hypertrophy: [20, 40], endurance: [30, 60] });
    expect(made({ measure: "metres" }).ranges.hypertrophy).toBeNull();
    expect(made({ pattern: "cardio" }).ranges.hypertrophy).toBeNull();
    expect(made({ loadBasis: "none" }).ranges.strength).toBeNull();
    expect(made({ pattern: "core" }).ranges.strength).toBeNull();
  });
});

describe("the load", () => {
  test.each([
    [[], "none", "none"],
    [["pull_up_bar"], "none", "none"],
    [["long_band"], "none", "band"],
    [["barbell", "flat_bench"], "total", "barbell"],
    [["trap_bar"], "total", "barbell"],
    [["barbell", "landmine"], "total", "plate"],
    [["smith_machine"], "total", "plate"],
    [["dumbbell", "incline_bench"], "per_hand", "dumbbell"],
    [["kettlebell"], "per_hand", "kettlebell"],
    [["cable_station", "rope_attachment"], "stack", "stack"],
    [["pull_up_bar", "dip_belt"], "added", "added"],
    [["assisted_pull_up_machine"], "assist", "assist"],
    [["medicine_ball"], "total", "dumbbell"],
  ] as const)("of %j is usually %s, on a grid of %s", (equipment, basis, grid) => {
    expect(usualLoadBasis(equipment)).toBe(basis);
    expect(gridKindOf(basis, equipment)).toBe(grid);
  });

  test("the guess is right for more than five in six of the catalogue", () => {
    const plain = exercises.filter(({ equipment, use }) => use !== "warmup" && equipment.length === 1);
    const right = plain.filter(({ equipment, loadBasis }) => usualLoadBasis(equipment[0] ?? []) === loadBasis);
    expect(right.length / plain.length).toBeGreaterThan(0.85);
  });
});

describe("the name", () => {
  const own = [{ id: "mine", name: "Garage row" }];
  test.each([
    ["bench", "catalogue", "barbell_bench_press"],
    ["BENCH  press", "catalogue", "barbell_bench_press"],
    ["Pull up", "catalogue", "pull_up"],
    ["Pullup", "catalogue", "pull_up"],
    ["garage-row", "own", "mine"],
    ["Gárage Row", "own", "mine"],
  ] as const)("%j is the %s's %s", (name, kind, id) => {
    expect(nameClash(name, exercises, own)).toMatchObject({ with: kind, exerciseId: id });
  });

  test("a new name is free, in any script, and signs alone are no name", () => {
    expect(nameClash("Garage row on rings", exercises, own)).toBeNull();
    expect(nameKey("卧推")).toBe("卧推");
    expect(nameKey(" -!? ")).toBe("");
  });

  test("every exercise of the catalogue is found by its name and by each alias", () => {
    for (const { id, name, aliases } of exercises)
      for (const said of [name, ...aliases]) {
        const clash = nameClash(said.toUpperCase(), exercises, []);
        expect(clash, said).not.toBeNull();
        if (said === name) expect(clash?.exerciseId).toBe(id);
      }
  });
});

test("a plan chooses among the lifter's own only what was done or is a favourite", () => {
  const [a, b, c] = ["a", "b", "c"].map((id) => made({ id }));
  const own = [a, b, c].filter((one) => one !== undefined);
  const ids = (used: string[], favourites: string[]) =>
    withOwnChosen([], own, { used: new Set(used), favourites }).map(({ id }) => id);
  expect(ids([], [])).toEqual([]);
  expect(ids(["b"], ["c", "x"])).toEqual(["b", "c"]);
});

describe("whatever a lifter says", () => {
  const any: fc.Arbitrary<CustomFacts> = fc.record({
    id: fc.uuid(),
    name: fc.string({ maxLength: 60 }),
    pattern: fc.constantFrom(...PATTERNS),
    targets: fc.subarray([...MUSCLES], { maxLength: 6 }),
    helpers: fc.subarray([...MUSCLES], { maxLength: 8 }),
    equipment: fc.subarray([...EQUIPMENT], { maxLength: 4 }),
    loadBasis: fc.constantFrom(...LOAD_BASES),
    measure: fc.constantFrom(...MEASURES),
    laterality: fc.constantFrom(...LATERALITIES),
    note: fc.option(fc.string({ maxLength: 500 })),
  });
  const run = (seed: number, check: (facts: CustomFacts) => void) => fc.assert(fc.property(any, check), { numRuns: 1_500, seed });

  test("it has a target, and exactly those that were named", () =>
    run(1801, (facts) => {
      const targets = targetsOf(customExercise(facts));
      expect(targets.length).toBeGreaterThan(0);
      expect([...targets].sort()).toEqual(
        [...(facts.targets.length > 0 ? facts.targets : PATTERN_TRAITS[facts.pattern].targets)].sort(),
      );
    }));

  test("something loaded has loads to choose from, and nothing else has", () =>
    run(1802, (facts) => {
      const { gridKind } = customExercise(facts);
      expect(defaultGrid(gridKind, "kg") === null).toBe(facts.loadBasis === "none");
    }));

  test("it starts at the lightest class or without load, and is the least of suggestions", () =>
    run(1803, (facts) => {
      const { startClass, priority, relations } = customExercise(facts);
      expect(["none", "raise_per_hand"]).toContain(startClass);
      expect([priority, relations]).toEqual(["niche", []]);
    }));

  test("more equipment never makes it look safer", () =>
    run(1804, (facts) => {
      const bare = touchedAreas(customExercise({ ...facts, equipment: [] }), Object.keys(AREA_TAGS) as never);
      const kitted = touchedAreas(customExercise(facts), Object.keys(AREA_TAGS) as never);
      expect(kitted).toEqual(expect.arrayContaining([...bare]));
    }));

  test("the same words give the same exercise", () =>
    run(1805, (facts) => {
      expect(customExercise(facts)).toEqual(customExercise({ ...facts }));
    }));

  test("a name is the same name in capitals", () =>
    run(1806, ({ name }) => {
      const plain = name.replaceAll(/[^\x20-\x7e]/g, "");
      expect(nameKey(plain.toUpperCase())).toBe(nameKey(plain));
    }));
});
