import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { Exercise } from "@/domain/exercise";
import {
  CATEGORIES,
  CHAINS,
  DIFFICULTIES,
  FORCES,
  GRID_KINDS,
  GRIP_WIDTHS,
  GRIPS,
  JOINTS,
  LATERALITIES,
  MEASURES,
  PLANES,
  POSITIONS,
  PRIORITIES,
  RELATIONS,
  STANCES,
  START_CLASSES,
  STRETCHES,
} from "@/domain/exercise-vocabulary";
import { CONTRA_TAGS, EQUIPMENT, HOME_GYM_DEFAULT, LOAD_BASES, MUSCLE_PARENT, MUSCLES, PATTERNS } from "@/domain/vocabulary";
import { exercises } from "./all-exercises";

const byId = new Map(exercises.map((one) => [one.id, one]));
const training = exercises.filter((one) => one.use !== "warmup");
const named = (list: readonly Exercise[]) => list.map((one) => [one.id, one] as const);
const related = (one: Exercise, type: string) => one.relations.filter((link) => link.type === type).map((link) => link.to);
const level = (one: Exercise) => DIFFICULTIES.indexOf(one.difficulty);
/** Presses that stop in front of the face, so a shoulder that dislikes overhead work may keep them. */
const DIAGONAL_PRESSES = ["landmine_press"];
/** Fists keep the wrist straight. */
const ON_FISTS = ["fist_push_up", "kneeling_fist_push_up"];
const onHands = ["plank", "all_fours"];
/** A bar over a lying lifter or on a squatting one. */
const canTrap = (one: Exercise) =>
  one.gridKind === "barbell" && (one.positions.includes("lying_supine") || (one.patterns[0] === "squat" && one.axialLoad >= 2));

describe("the catalogue", () => {
  it("holds every movement of the warm-up library", () => {
    const library =
      "jumping_jacks arm_circles wall_slide dead_hang scapular_pull_up high_knees leg_swing hip_circle butt_kicks jump_rope shoulder_dislocate thoracic_rotation thread_the_needle wrist_circles ankle_circle worlds_greatest_stretch inchworm ninety_ninety_hip_stretch cossack_squat bird_dog fire_hydrant clamshell banded_lateral_walk dead_bug glute_kickback lateral_lunge spiderman_stretch toy_soldier ytw_raise reverse_snow_angel".split(
        " ",
      );
    expect(library).toHaveLength(30);
    expect(library.filter((id) => byId.get(id)?.use === undefined || byId.get(id)?.use === "training")).toEqual([]);
  });

  it("lists every file of the folder", () => {
    const listed = readFileSync(path.join(import.meta.dirname, "all-exercises.ts"), "utf8");
    const files = readdirSync(import.meta.dirname).filter(
      (file) => !/\.test\.|^(define|all-exercises|coverage|ladders)\./.test(file),
    );
    expect(files.filter((file) => !listed.includes(`"./${file.replace(".ts", "")}"`))).toEqual([]);
    expect(exercises.length).toBeGreaterThanOrEqual(326);
  });

  it("never uses one id, slug or alias twice", () => {
    const words = exercises.flatMap((one) => [one.id, ...one.aliases]);
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
    expect(new Set(exercises.map((one) => one.slug)).size).toBe(exercises.length);
    expect(new Set(exercises.map((one) => one.name)).size).toBe(exercises.length);
    const names = exercises.map((one) => one.name.toLowerCase());
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
    for (const word of words) expect(word).toMatch(/^[a-z0-9]+(_[a-z0-9]+)*$/);
  });

  it("keeps the names other parts of the product rely on", () => {
    const fixed =
      "barbell_bench_press dumbbell_bench_press back_squat front_squat goblet_squat conventional_deadlift romanian_deadlift overhead_press barbell_row pull_up lat_pulldown leg_press leg_extension belt_squat hack_squat_machine lateral_raise triceps_pushdown table_inverted_row prone_cobra_row prone_lat_pulldown towel_lat_pull_isometric reverse_snow_angel wall_lateral_raise_hold bench_dip bodyweight_skull_crusher towel_curl_isometric doorframe_curl fingertip_push_up_hold towel_wring sissy_squat reverse_nordic sliding_leg_curl nordic_curl single_leg_calf_raise pike_push_up single_leg_rdl_bodyweight good_morning_bodyweight side_plank_rotation";
    expect(fixed.split(" ").filter((id) => !byId.has(id))).toEqual([]);
    const alias = (word: string) => exercises.find((one) => one.aliases.includes(word))?.id;
    expect([alias("bench"), alias("bench_press"), alias("squat")]).toEqual([
      "barbell_bench_press",
      "barbell_bench_press",
      "back_squat",
    ]);
  });

  it("makes every leg and trunk muscle the target of two exercises", () => {
    const parents = new Set(Object.values(MUSCLE_PARENT));
    const targets = (muscle: string) => training.filter((one) => one.contrib[muscle as "quads"] === 1).length;
    const thin = MUSCLES.filter((muscle) => !parents.has(muscle) && targets(muscle) < 2);
    expect(thin).toEqual([]);
  });
});

describe.each(named(exercises))("%s", (_, one) => {
  it("uses only known words", () => {
    const known = (words: readonly string[], list: readonly string[]) =>
      expect(words.filter((word) => !list.includes(word))).toEqual([]);
    known([one.category], CATEGORIES);
    known(one.patterns, PATTERNS);
    known(Object.keys(one.contrib), MUSCLES);
    known(one.stabilisers, MUSCLES);
    known(one.equipment.flat(), EQUIPMENT);
    known([one.loadBasis], LOAD_BASES);
    known([one.gridKind], GRID_KINDS);
    known([one.measure], MEASURES);
    known([one.laterality], LATERALITIES);
    known([one.force], FORCES);
    known(one.planes, PLANES);
    known([one.chain], CHAINS);
    known(one.positions, POSITIONS);
    known(one.grips, GRIPS);
    known(one.gripWidths, GRIP_WIDTHS);
    known(one.stances, STANCES);
    known(one.joints, JOINTS);
    known([one.stretch], STRETCHES);
    known([one.difficulty], DIFFICULTIES);
    known([one.priority], PRIORITIES);
    known([one.startClass], START_CLASSES);
    known(one.contraindications, CONTRA_TAGS);
    known(
      one.relations.map((link) => link.type),
      RELATIONS,
    );
    expect(one.slug).toBe(one.id.replaceAll("_", "-"));
    expect([one.version, one.licence, one.demo]).toEqual([1, "own", null]);
    expect(new Set(one.patterns).size).toBe(one.patterns.length);
    expect(one.positions.length * one.joints.length * one.planes.length).toBeGreaterThan(0);
  });

  it("says what it trains", () => {
    const shares = Object.values(one.contrib);
    expect(shares.length).toBeGreaterThan(0);
    for (const share of shares) expect([1, 0.5]).toContain(share);
    if (one.use !== "warmup") expect(shares).toContain(1);
    for (const muscle of one.stabilisers) expect(one.contrib).not.toHaveProperty(muscle);
  });

  it("has ranges, sets and rest that make sense", () => {
    for (const range of Object.values(one.ranges)) if (range !== null) expect(range[0]).toBeLessThanOrEqual(range[1]);
    expect(one.defaultSets).toBeGreaterThanOrEqual(1);
    expect(one.defaultRestS).toBeGreaterThanOrEqual(15);
    expect(one.defaultRestS).toBeLessThanOrEqual(300);
    expect(one.loadBasis === "none").toBe(one.gridKind === "none" || one.gridKind === "band");
    if (one.loadBasis === "none") expect(one.startClass).toBe("none");
  });

  it("warns of what it loads", () => {
    expect(one.contraindications.includes("axial_load")).toBe(one.axialLoad >= 2);
    expect(new Set(one.contraindications).size).toBe(one.contraindications.length);
    if (canTrap(one)) expect(one.safety).not.toBeNull();
    if (one.patterns[0] === "vertical_push" && !DIAGONAL_PRESSES.includes(one.id))
      expect(one.contraindications).toContain("overhead");
    if (one.positions.includes("hanging")) expect(one.contraindications).toEqual(expect.arrayContaining(["grip", "overhead"]));
    if (one.patterns[0] === "plyometric" && one.chain !== "lateral" && one.kinetic === "closed")
      expect(one.contraindications).toContain("impact");
    if (one.positions.some((at) => onHands.includes(at)) && one.joints.includes("wrist") && !ON_FISTS.includes(one.id))
      expect(one.contraindications).toContain("wrist_extension");
  });

  it("is linked to exercises that link back", () => {
    const back = { variation: "variation", alternative: "alternative", progression: "regression", regression: "progression" };
    const links = one.relations.map((link) => `${link.type} ${link.to}`);
    expect(new Set(links).size).toBe(links.length);
    for (const link of one.relations) {
      expect(link.to).not.toBe(one.id);
      const other = byId.get(link.to);
      expect(other, link.to).toBeDefined();
      if (other !== undefined) expect(related(other, back[link.type]), `${link.to} back to ${one.id}`).toContain(one.id);
    }
  });
});

describe.each(named(training))("%s as training", (_, one) => {
  it("offers two alternatives, one of which needs less", () => {
    const others = related(one, "alternative").map((id) => byId.get(id)!);
    expect(others.length).toBeGreaterThanOrEqual(2);
    const own = need(one);
    expect(others.some((other) => (own === 0 ? need(other) === 0 : need(other) < own))).toBe(true);
  });

  it("is for beginners or names an easier one", () => {
    if (one.difficulty !== "beginner") expect(related(one, "regression").length).toBeGreaterThan(0);
  });
});

describe("progressions", () => {
  it("never lead back to where they began", () => {
    const loops = exercises.filter((one) => reaches(one.id, one.id));
    expect(loops.map((one) => one.id)).toEqual([]);
  });

  it("go to movements that are as hard or harder", () => {
    for (const one of exercises)
      for (const id of related(one, "progression"))
        expect(level(byId.get(id)!), `${one.id} to ${id}`).toBeGreaterThanOrEqual(level(one));
  });
});

/** 0 = nothing; then what a home gym holds; then a full gym; more pieces weigh more within a place. */
function need(one: Exercise): number {
  const costs = one.equipment.map((set) => {
    const place = set.some((item) => !HOME_GYM_DEFAULT.includes(item)) ? 100 : 10;
    return set.length === 0 ? 0 : place + set.length;
  });
  return costs.length === 0 ? 0 : Math.min(...costs);
}

function reaches(from: string, to: string, seen = new Set<string>()): boolean {
  for (const next of related(byId.get(from)!, "progression")) {
    if (next === to) return true;
    if (seen.has(next) || !byId.has(next)) continue;
    seen.add(next);
    if (reaches(next, to, seen)) return true;
  }
  return false;
}
