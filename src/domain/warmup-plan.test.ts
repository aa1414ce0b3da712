import { describe, expect, test } from "vitest";
import { exercises } from "../lib/db/data/exercises/all-exercises";
import type { Gym } from "./gym";
import { EQUIPMENT, type EquipmentId } from "./vocabulary";
import { warmupPlan } from "./warmup-plan";
import type { WarmupPlanInput } from "./warmup-plan-input";
import { WARMUP_MOBILITY, WARMUP_SWAPS, WARMUP_TEMPLATES } from "./warmup-templates";

const byId = new Map(exercises.map((one) => [one.id, one]));
const gymOf = (equipment: readonly EquipmentId[]): Gym => ({ level: "home_gym", equipment, grids: {}, unit: "kg" });
const FULL = gymOf(EQUIPMENT);
const base: WarmupPlanInput = {
  dayType: "push",
  minutes: 10,
  skipGeneral: false,
  includeMobility: false,
  gym: FULL,
  catalogue: exercises,
  pain: [],
};
const plan = (changes: Partial<WarmupPlanInput> = {}) => warmupPlan({ ...base, ...changes });
const items = (changes: Partial<WarmupPlanInput> = {}) => plan(changes).value.flatMap((phase) => phase.items);
const said = (changes: Partial<WarmupPlanInput> = {}) =>
  plan(changes)
    .value.map(({ items }) => items.map(({ exerciseId, amount, sets }) => `${exerciseId} ${sets > 1 ? `${sets}x` : ""}${amount}`))
    .map((each) => each.join(", "));
const rules = (changes: Partial<WarmupPlanInput> = {}) => plan(changes).reasons.map(({ rule }) => rule);
const seconds = (changes: Partial<WarmupPlanInput> = {}) => plan(changes).value.reduce((sum, phase) => sum + phase.seconds, 0);

describe("templates", () => {
  test.each([
    [
      "push",
      10,
      "jumping_jacks 120, arm_circles 20",
      "band_pull_apart 15, wall_slide 10, push_up 10",
      "push_up 10, dumbbell_shoulder_press 10",
    ],
    [
      "pull",
      10,
      "jumping_jacks 120, arm_circles 20",
      "cat_cow 10, band_pull_apart 15, face_pull 15",
      "dead_hang 30, scapular_pull_up 10",
    ],
    [
      "legs",
      12,
      "jumping_jacks 120, high_knees 30",
      "leg_swing 15, walking_lunge 10, glute_bridge 15, hip_circle 10",
      "bodyweight_squat 15, goblet_squat 10",
    ],
    [
      "full_body",
      12,
      "jumping_jacks 120, high_knees 30",
      "leg_swing 15, walking_lunge 10, glute_bridge 15, hip_circle 10",
      "push_up 10, dumbbell_shoulder_press 10",
    ],
  ] as const)("%s days take %i minutes", (dayType, minutes, ...phases) => {
    expect(said({ dayType, minutes: null })).toEqual(phases);
    expect(seconds({ dayType, minutes: null })).toBe(minutes * 60);
  });

  test("upper days do push and pull, each movement once; lower days are leg days", () => {
    expect(said({ dayType: "upper" })).toEqual([
      "jumping_jacks 120, arm_circles 20",
      "band_pull_apart 15, wall_slide 10, push_up 10, cat_cow 10, face_pull 15",
      "push_up 10, dumbbell_shoulder_press 10, dead_hang 30, scapular_pull_up 10",
    ]);
    expect(plan({ dayType: "lower" }).value).toEqual(plan({ dayType: "legs" }).value);
  });

  test("phases have the lengths of the template, items share them in steps of five", () => {
    expect(plan().value.map((phase) => phase.seconds)).toEqual([180, 240, 180]);
    expect(plan({ dayType: "legs", minutes: 12 }).value.map((phase) => phase.seconds)).toEqual([180, 300, 240]);
    expect(plan().value[0]?.items.map(({ totalSeconds }) => totalSeconds)).toEqual([110, 70]);
  });

  test("names its movements as the catalogue measures them", () => {
    const moves = [
      ...Object.values(WARMUP_TEMPLATES).flatMap((phases) => phases.flatMap((phase) => phase.moves)),
      ...Object.values(WARMUP_MOBILITY).flat(),
      ...Object.values(WARMUP_SWAPS).flat(),
    ];
    for (const { exerciseId, unit, amount } of moves) {
      expect(byId.get(exerciseId)?.measure, exerciseId).toBe(unit);
      expect(byId.get(exerciseId)?.use, exerciseId).not.toBe("training");
      expect(amount).toBeGreaterThan(0);
    }
    for (const move of Object.values(WARMUP_SWAPS).flat()) expect(byId.get(move.exerciseId)?.equipment.flat()).toEqual([]);
  });

  test("a weight is named light, and nothing else carries one", () => {
    expect(items().map(({ load }) => load)).toEqual([null, null, null, null, null, null, "very_light"]);
    expect(items({ dayType: "legs" }).at(-1)?.load).toBe("light");
  });

  test("says why", () => {
    expect(plan({ minutes: 10 }).reasons[0]).toMatchObject({
      rule: "warmup.template",
      grade: "C",
      facts: { dayType: "push", minutes: 10, skipGeneral: false, mobility: false },
    });
    expect(rules()).toEqual(["warmup.template"]);
  });
});

describe("length", () => {
  test("fifteen minutes are half as much again", () => {
    expect(said({ minutes: 15 })).toEqual([
      "jumping_jacks 180, arm_circles 30",
      "band_pull_apart 23, wall_slide 15, push_up 15",
      "push_up 15, dumbbell_shoulder_press 15",
    ]);
    expect(plan({ minutes: 15 }).reasons[1]).toMatchObject({
      rule: "warmup.scaled",
      facts: { minutes: 15, templateMinutes: 10, plannedMinutes: 15 },
    });
  });

  test("twice the length is two sets, not twice the set", () => {
    expect(said({ minutes: 20 })[2]).toBe("push_up 2x10, dumbbell_shoulder_press 2x10");
    expect(items({ minutes: 20 })[0]).toMatchObject({ exerciseId: "jumping_jacks", amount: 120, sets: 2 });
  });

  test("up to five minutes each phase is one movement", () => {
    for (const minutes of [3, 5]) expect(plan({ minutes }).value.map((phase) => phase.items.length)).toEqual([1, 1, 1]);
    expect(said({ minutes: 5 })).toEqual(["jumping_jacks 100", "band_pull_apart 18", "push_up 10"]);
    expect(items({ minutes: 5.1 }).length).toBeGreaterThan(3);
  });

  test("movements are left out before they shrink below half", () => {
    const short = plan({ dayType: "legs", minutes: 5.5 });
    expect(short.value.map((phase) => phase.items.length)).toEqual([1, 3, 1]);
    for (const { exerciseId, amount, sets } of short.value.flatMap((phase) => phase.items)) {
      const template = WARMUP_TEMPLATES.legs.flatMap((phase) => phase.moves).find((move) => move.exerciseId === exerciseId)!;
      expect(amount * sets).toBeGreaterThanOrEqual(template.amount / 2);
    }
  });

  test.each([null, 0, -5, Number.NaN, Number.POSITIVE_INFINITY])("%s means the template's own length", (minutes) => {
    expect(seconds({ minutes, dayType: "legs" })).toBe(720);
    expect(plan({ minutes }).missing).toEqual(["minutes"]);
    expect(rules({ minutes })).toEqual(["warmup.template"]);
  });

  test("stays within 3 and 20 minutes", () => {
    expect(seconds({ minutes: 0.1 })).toBe(180);
    expect(seconds({ minutes: 500 })).toBe(1200);
    expect(plan({ minutes: 500 }).missing).toEqual([]);
  });

  test("without the general phase the rest fills the time", () => {
    const skipped = plan({ skipGeneral: true });
    expect(skipped.value.map(({ kind, seconds: own }) => [kind, own])).toEqual([
      ["dynamic", 345],
      ["prep", 255],
    ]);
    expect(skipped.value[1]?.items[0]).toMatchObject({ exerciseId: "push_up", amount: 14, sets: 1 });
  });
});

describe("mobility", () => {
  test.each([
    ["push", ["thoracic_rotation", "thread_the_needle"]],
    ["legs", ["worlds_greatest_stretch", "ninety_ninety_hip_stretch"]],
    ["full_body", ["worlds_greatest_stretch", "thoracic_rotation"]],
  ] as const)("adds two movements for %s days to the dynamic phase", (dayType, added) => {
    const dynamic = plan({ dayType, minutes: null, includeMobility: true }).value[1];
    expect(dynamic?.items.slice(-2).map(({ exerciseId }) => exerciseId)).toEqual(added);
    expect(seconds({ dayType, minutes: null, includeMobility: true })).toBe(seconds({ dayType, minutes: null }));
    expect(plan({ dayType, includeMobility: true }).reasons[0]?.facts).toMatchObject({ mobility: true });
  });

  test("has no room in five minutes", () => {
    expect(plan({ minutes: 5, includeMobility: true }).value).toEqual(plan({ minutes: 5 }).value);
    expect(plan({ minutes: 5, includeMobility: true }).reasons[0]?.facts).toMatchObject({ mobility: false });
  });

  test("skips what hurts, and what a swap has brought already", () => {
    const sore = items({ includeMobility: true, pain: ["wrist"] }).map(({ exerciseId }) => exerciseId);
    expect(sore).toContain("wrist_circles");
    expect(sore).not.toContain("thoracic_rotation");
    const bare = items({ dayType: "upper", includeMobility: true, gym: gymOf([]), pain: ["wrist"] }).map(
      (each) => each.exerciseId,
    );
    expect(bare.filter((id) => id === "ytw_raise")).toHaveLength(1);
  });

  test("adds nothing where nothing can be added", () => {
    const movable = WARMUP_MOBILITY.push.map(({ exerciseId }) => exerciseId);
    const catalogue = exercises.filter(({ id }) => !movable.includes(id));
    expect(plan({ catalogue, includeMobility: true }).value).toEqual(plan({ catalogue }).value);
  });

  test("is a dynamic phase of its own where nothing else is left of it, before the prep", () => {
    const catalogue = exercises.filter(
      ({ id }) => !["band_pull_apart", "wall_slide", "prone_y_raise", "prone_cobra", "ytw_raise"].includes(id),
    );
    const without = catalogue.filter(({ id }) => id !== "push_up");
    expect(plan({ catalogue: without, includeMobility: true }).value.map(({ kind }) => kind)).toEqual([
      "general",
      "dynamic",
      "prep",
    ]);
    expect(plan({ catalogue: without }).value.map(({ kind }) => kind)).toEqual(["general", "prep"]);
    const only = without.filter(({ id }) => id !== "dumbbell_shoulder_press");
    expect(plan({ catalogue: only, includeMobility: true }).value.map(({ kind }) => kind)).toEqual(["general", "dynamic"]);
  });
});

describe("missing equipment", () => {
  test("bands, cables and bars give way to the floor, weights to empty hands", () => {
    const home = gymOf([]);
    expect(said({ gym: home })).toEqual([
      "jumping_jacks 120, arm_circles 20",
      "prone_y_raise 12, wall_slide 12, push_up 12",
      "push_up 10, dumbbell_shoulder_press 10",
    ]);
    expect(items({ gym: home }).at(-1)?.load).toBe("empty_hands");
    expect(said({ gym: home, dayType: "pull" }).slice(1)).toEqual([
      "cat_cow 13, prone_y_raise 13, wall_slide 13",
      "prone_cobra 11, ytw_raise 7",
    ]);
  });

  test("names what was swapped for what", () => {
    const swaps = plan({ gym: gymOf([]), dayType: "pull" }).reasons.filter(({ rule }) => rule === "warmup.swap");
    expect(swaps.map(({ facts }) => [facts.from, facts.to, facts.item])).toEqual([
      ["band_pull_apart", "prone_y_raise", "long_band"],
      ["face_pull", "wall_slide", "cable_station"],
      ["dead_hang", "prone_cobra", "pull_up_bar"],
      ["scapular_pull_up", "ytw_raise", "pull_up_bar"],
    ]);
    expect(plan({ gym: gymOf([]) }).reasons.at(-1)?.facts).toEqual({
      from: "dumbbell_shoulder_press",
      to: "dumbbell_shoulder_press",
      item: "dumbbell",
    });
  });

  test("names the piece that is missing, not the one that is there", () => {
    const noRope = plan({ dayType: "pull", gym: gymOf(["cable_station", "long_band", "pull_up_bar"]) });
    expect(noRope.reasons[1]?.facts).toEqual({ from: "face_pull", to: "prone_y_raise", item: "rope_attachment" });
  });

  test("a kettlebell is enough for the goblet squat", () => {
    expect(items({ dayType: "legs", gym: gymOf(["kettlebell"]) }).at(-1)?.load).toBe("light");
  });

  test("what nothing can stand in for is left out, and said", () => {
    const catalogue = exercises.filter(({ id }) => !["prone_cobra", "prone_y_raise", "ytw_raise"].includes(id));
    const bare = plan({ dayType: "pull", gym: gymOf([]), catalogue });
    expect(bare.value.map(({ kind }) => kind)).toEqual(["general", "dynamic"]);
    expect(bare.reasons.find(({ facts }) => facts.from === "dead_hang")?.facts.to).toBeNull();
  });
});

describe("pain", () => {
  test("a sore wrist loses push-ups and nothing else", () => {
    expect(said({ pain: ["wrist"] })).toEqual([
      "jumping_jacks 120, arm_circles 20",
      "band_pull_apart 21, wall_slide 14",
      "dumbbell_shoulder_press 2x10",
    ]);
    const skips = plan({ pain: ["wrist"] }).reasons.filter(({ rule }) => rule === "warmup.pain-skip");
    expect(skips.map(({ facts }) => facts)).toEqual([
      { exercise: "push_up", areas: ["wrist"] },
      { exercise: "push_up", areas: ["wrist"] },
    ]);
  });

  test("names only the areas that hurt", () => {
    const skips = plan({ pain: ["elbow", "shoulder", "knee"] }).reasons.filter(({ rule }) => rule === "warmup.pain-skip");
    expect(skips[0]?.facts).toEqual({ exercise: "jumping_jacks", areas: ["shoulder", "knee"] });
  });

  test("where little is left the warm-up ends early instead of repeating one movement", () => {
    const sore = plan({ minutes: 20, gym: gymOf([]), pain: ["shoulder", "wrist"] });
    const total = sore.value.reduce((sum, phase) => sum + phase.seconds, 0);
    expect(total).toBe(705);
    expect(sore.reasons[1]).toMatchObject({ rule: "warmup.scaled", facts: { minutes: 20, plannedMinutes: total / 60 } });
    for (const { sets } of sore.value.flatMap((phase) => phase.items)) expect(sets).toBeLessThanOrEqual(4);
  });

  test("nothing left is an empty plan with its reasons", () => {
    const empty = plan({ catalogue: [] });
    expect(empty.value).toEqual([]);
    expect(empty.reasons.map(({ rule }) => rule)).toEqual(["warmup.template", "warmup.scaled"]);
  });
});
