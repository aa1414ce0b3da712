import { describe, expect, test } from "vitest";
import { type CustomFacts, customExercise } from "./custom-exercise";
import { PATTERN_TRAITS } from "./custom-exercise-traits";
import { PATTERNS } from "./vocabulary";

const facts: CustomFacts = {
  ...{ id: "0195a000-0000-7000-8000-000000000001", name: "Sandbag shoulder", pattern: "vertical_push", targets: ["front_delts"] },
  ...{ helpers: [], equipment: [], loadBasis: "total", measure: "reps", laterality: "alternating", note: null },
};
const made = (over: Partial<CustomFacts>) => customExercise({ ...facts, ...over });

describe("an exercise of a lifter's own, all of it", () => {
  test("nothing that was not said is made up", () => {
    expect(made({})).toEqual({
      ...{
        id: facts.id,
        slug: facts.id,
        name: "Sandbag shoulder",
        aliases: [],
        category: "compound",
        patterns: ["vertical_push"],
      },
      ...{ use: "training", contrib: { front_delts: 1 }, stabilisers: [], equipment: [], loadBasis: "total" },
      ...{
        gridKind: made({}).gridKind,
        measure: "reps",
        laterality: "alternating",
        force: "push",
        planes: [],
        chain: "anterior",
      },
      ...{ kinetic: "open", positions: [], grips: [], gripWidths: [], stances: [], joints: [], stretch: "mid", axialLoad: 0 },
      ...{ skill: 1, difficulty: "beginner", priority: "niche", defaultSets: 3, defaultRestS: 120 },
      ...{ ranges: { strength: [3, 6], hypertrophy: [6, 12], endurance: [15, 20] }, startClass: "raise_per_hand" },
      ...{ contraindications: ["overhead", "wrist_extension"], injuryNotes: [], instructions: [], cues: [], mistakes: [] },
      ...{ breathing: "", why: "", safety: null, demo: null, relations: [], version: 1, licence: "own" },
    });
  });

  test.each([
    ["squat", "barbell", true],
    ["hinge", "safety_squat_bar", true],
    ["lunge", "trap_bar", true],
    ["horizontal_pull", "swiss_bar", true],
    ["vertical_push", "barbell", true],
    ["vertical_push", "dumbbell", false],
    ["horizontal_push", "barbell", false],
  ] as const)("%s with a %s presses on the spine: %s", (pattern, item, isPressed) =>
    expect(made({ pattern, equipment: [item] }).contraindications.includes("axial_load")).toBe(isPressed),
  );

  test.each(["treadmill", "jump_rope", "plyo_box"] as const)("a %s is landed on", (item) =>
    expect(made({ equipment: [item] }).contraindications).toContain("impact"),
  );

  test.each([
    [{}, { strength: [3, 6], hypertrophy: [6, 12], endurance: [15, 20] }],
    [{ loadBasis: "none" }, { strength: null, hypertrophy: [6, 12], endurance: [15, 20] }],
    [{ pattern: "isolation_pull" }, { strength: null, hypertrophy: [10, 15], endurance: [15, 25] }],
    [{ measure: "seconds" }, { strength: null, hypertrophy: [20, 40], endurance: [30, 60] }],
    [{ measure: "metres" }, { strength: null, hypertrophy: null, endurance: null }],
    [{ measure: "kcal" }, { strength: null, hypertrophy: null, endurance: null }],
    [{ pattern: "cardio" }, { strength: null, hypertrophy: null, endurance: null }],
    [{ pattern: "mobility" }, { strength: null, hypertrophy: null, endurance: null }],
  ] as const)("%j has the ranges %j", (over, ranges) => expect(made(over).ranges).toEqual(ranges));

  test.each([
    [{}, "raise_per_hand"],
    [{ loadBasis: "none" }, "none"],
    [{ pattern: "cardio" }, "none"],
    [{ pattern: "mobility" }, "none"],
  ] as const)("%j starts as %s", (over, startClass) => expect(made(over).startClass).toBe(startClass));
});

describe("what a pattern usually means", () => {
  const worth = (pattern: (typeof PATTERNS)[number]) => {
    const { category, force, chain, kinetic, stretch, laterality, measure, restSeconds } = PATTERN_TRAITS[pattern];
    return [category, force, chain, kinetic, stretch, laterality, measure, restSeconds].join(" ");
  };
  test.each([
    ["horizontal_push", "compound push anterior closed mid bilateral reps 120"],
    ["vertical_push", "compound push anterior open mid bilateral reps 120"],
    ["horizontal_pull", "compound pull posterior open mid bilateral reps 120"],
    ["vertical_pull", "compound pull posterior open lengthened bilateral reps 120"],
    ["squat", "compound push anterior closed lengthened bilateral reps 120"],
    ["hinge", "compound pull posterior closed lengthened bilateral reps 120"],
    ["lunge", "compound push anterior closed lengthened unilateral reps 120"],
    ["carry", "compound static posterior closed mid bilateral metres 120"],
    ["isolation_push", "isolation push anterior open mid bilateral reps 60"],
    ["isolation_pull", "isolation pull anterior open mid bilateral reps 60"],
    ["isolation_legs", "isolation push anterior open mid bilateral reps 60"],
    ["core", "isolation dynamic anterior open mid bilateral reps 60"],
    ["plyometric", "compound dynamic anterior closed mid bilateral reps 90"],
    ["olympic", "compound pull posterior closed mid bilateral reps 150"],
    ["mobility", "mobility dynamic anterior open mid bilateral seconds 60"],
    ["cardio", "cardio dynamic anterior open mid bilateral seconds 60"],
  ] as const)("%s: %s", (pattern, words) => expect(worth(pattern)).toBe(words));

  test("muscles and care, pattern by pattern", () => {
    const rows = PATTERNS.map((pattern) => {
      const { targets, helpers, contraindications } = PATTERN_TRAITS[pattern];
      return `${pattern}: ${targets.join("+")} (${helpers.join(" ")}) ${contraindications.join(" ")}`.trim();
    });
    expect(rows).toEqual([
      "horizontal_push: chest (front_delts triceps) elbow_load wrist_extension",
      "vertical_push: front_delts (side_delts triceps) overhead wrist_extension",
      "horizontal_pull: lats+upper_back (rear_delts biceps) grip",
      "vertical_pull: lats (upper_back biceps) overhead grip",
      "squat: quads (glutes) deep_knee_flexion",
      "hinge: glutes+hamstrings (lower_back) grip spinal_flexion",
      "lunge: quads+glutes () deep_knee_flexion",
      "carry: forearms (traps core) grip axial_load",
      "isolation_push: triceps () elbow_load overhead",
      "isolation_pull: biceps (forearms) elbow_load grip",
      "isolation_legs: quads () deep_knee_flexion",
      "core: abs (obliques) spinal_flexion",
      "plyometric: quads+glutes (calves) impact",
      "olympic: glutes+hamstrings (quads traps) axial_load impact overhead grip wrist_extension",
      "mobility: hip_flexors ()",
      "cardio: quads (glutes) impact",
    ]);
  });
});
