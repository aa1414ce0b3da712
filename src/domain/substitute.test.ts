import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CATALOGUE, exercise, FULL, PREFERENCES } from "../../tests/support/session-samples";
import type { Exercise } from "./exercise";
import { DIFFICULTIES, GRID_KINDS, PRIORITIES } from "./exercise-vocabulary";
import { isEquipped } from "./gym";
import { stepShare } from "./step-share";
import { rankSubstitutes, type SubstituteInput, trainAlike } from "./substitute";
import { substituteScore } from "./substitute-score";
import { CONTRA_TAGS, type EquipmentId, LEVELS } from "./vocabulary";

const BODY = { bodyKg: 80, sex: "male", level: "intermediate" } as const;
const share = (one: Exercise) => stepShare(one, FULL, BODY, null);
const input = (over: Partial<SubstituteInput>): SubstituteInput => ({
  from: CATALOGUE[0]!,
  catalogue: CATALOGUE,
  gym: FULL,
  preferences: PREFERENCES,
  used: new Set(),
  stepShare: share,
  ...over,
});
const ids = (over: Partial<SubstituteInput>) => rankSubstitutes(input(over)).value.map(({ exercise: { id } }) => id);
const pair = (over: Partial<Exercise>, base: Partial<Exercise> = {}) =>
  [exercise("a", base), exercise("b", { ...base, ...over })] as const;
const terms = ([a, b]: readonly [Exercise, Exercise], over: Partial<SubstituteInput> = {}) =>
  substituteScore(a, b, input(over)).terms;

describe("rankSubstitutes", () => {
  it("offers the same movement first and never the lift itself", () => {
    expect(ids({})[0]).toBe("machine_press");
    expect(ids({})).not.toContain("bench");
    expect(ids({})).not.toContain("squat");
  });

  it("keeps to the equipment, the bans, the areas to protect and the level", () => {
    expect(ids({ gym: { ...FULL, equipment: ["dumbbell"] } })).toEqual(["push_up", "archer", "fly"]);
    expect(ids({ preferences: { ...PREFERENCES, banned: ["push_up"] } })).not.toContain("push_up");
    const [leg, squat] = [CATALOGUE.find(({ id }) => id === "leg_press")!, CATALOGUE.find(({ id }) => id === "squat")!];
    expect(ids({ from: leg })).toEqual(["squat"]);
    expect(ids({ from: leg, preferences: { ...PREFERENCES, contraTags: ["axial_load"] } })).toEqual([]);
    const hard = { ...squat, id: "hard", difficulty: "advanced" as const };
    expect(ids({ from: leg, catalogue: [hard] })).toEqual([]);
    expect(ids({ from: leg, catalogue: [hard], preferences: { ...PREFERENCES, level: "intermediate" } })).toEqual(["hard"]);
    expect(ids({ from: leg, catalogue: [{ ...squat, use: "warmup" }] })).toEqual([]);
    expect(ids({ taken: new Set(["machine_press"]) })).not.toContain("machine_press");
  });

  it("gives each its terms, and says when there is nothing", () => {
    const { value, reasons, confidence } = rankSubstitutes(input({ used: new Set(["machine_press"]) }));
    expect(value[0]).toMatchObject({
      usedBefore: true,
      terms: { pattern: 35, build: 10, skill: 10, preference: 3 },
    });
    expect(reasons[0]).toMatchObject({ rule: "substitute.score", facts: { to: "machine_press", pattern: 35, usedBefore: true } });
    expect(confidence).toBe("high");
    const none = rankSubstitutes(input({ catalogue: [] }));
    expect([none.value, none.confidence, none.reasons[0].rule]).toEqual([[], "low", "substitute.none"]);
    expect(none.reasons[0].facts).toEqual({ from: "bench" });
    expect([none.missing, reasons[0].grade]).toEqual([[], "C"]);
    const alike = rankSubstitutes(input({ catalogue: [exercise("c", { contrib: { quads: 1 } })] }));
    expect([alike.value.length, alike.confidence]).toEqual([1, "medium"]);
    const loose = rankSubstitutes(input({ catalogue: [exercise("c", { patterns: ["core"], contrib: { upper_chest: 1 } })] }));
    expect([loose.value.length, loose.confidence]).toEqual([1, "medium"]);
  });

  it("breaks ties by priority, then id", () => {
    const twin = (id: string, over: Partial<Exercise> = {}) => exercise(id, over);
    const catalogue = [twin("z"), twin("c", { priority: "niche" }), twin("y")];
    expect(ids({ from: exercise("from"), catalogue })).toEqual(["y", "z", "c"]);
  });
});

describe("the terms of a score", () => {
  it("halves a shared second pattern", () => {
    expect(terms(pair({})).pattern).toBe(35);
    expect(terms(pair({ patterns: ["core", "horizontal_push"] })).pattern).toBe(17.5);
    expect(terms(pair({ patterns: ["core"] })).pattern).toBe(0);
    const two = [exercise("a", { patterns: ["squat", "hinge"] }), exercise("b", { patterns: ["lunge", "hinge"] })] as const;
    expect(terms(two).pattern).toBe(17.5);
  });

  it("reads muscles, build and stretch", () => {
    expect(terms(pair({ contrib: { chest: 1 } }, { contrib: { chest: 1, triceps: 1 } })).muscles).toBeCloseTo(25 / Math.SQRT2, 9);
    expect(terms(pair({ contrib: { quads: 1 } })).muscles).toBe(0);
    expect(terms(pair({ category: "isolation" })).build).toBe(5);
    expect(terms(pair({ laterality: "unilateral", category: "isolation" })).build).toBe(0);
    expect(terms(pair({ stretch: "lengthened" })).stretch).toBe(0);
    expect(terms(pair({})).stretch).toBe(5);
  });

  it("loses a third of loadability with each doubling of the step", () => {
    const at = (from: number | null, to: number | null) =>
      terms(pair({}), { stepShare: ({ id }) => (id === "a" ? from : to) }).loadability;
    expect(at(0.05, 0.05)).toBe(10);
    expect(at(0.05, 0.1)).toBeCloseTo(20 / 3, 9);
    expect(at(0.1, 0.05)).toBeCloseTo(20 / 3, 9);
    expect(at(0.02, 0.5)).toBe(0);
    expect([at(null, null), at(null, 0.05), at(0.05, null), at(0, 0.05), at(0.05, 0)]).toEqual([10, 0, 0, 0, 0]);
  });

  it("asks for skill the lifter has", () => {
    expect(terms(pair({ difficulty: "beginner" })).skill).toBe(10);
    expect(terms(pair({ difficulty: "intermediate" })).skill).toBe(5);
  });

  it("listens to the lifter", () => {
    const liked = (over: Partial<typeof PREFERENCES>, used: string[] = []) =>
      terms(pair({}), { preferences: { ...PREFERENCES, ...over }, used: new Set(used) }).preference;
    const b = ["b"] as unknown as typeof PREFERENCES.favourites;
    expect([
      liked({}),
      liked({}, ["b"]),
      liked({ favourites: b }),
      liked({ disliked: b }),
      liked({ favourites: b, disliked: b }),
    ]).toEqual([2, 3, 5, 0, 0]);
  });

  it("adds a relation named on either side, and stops at a hundred", () => {
    const related = (type: "variation" | "alternative" | "progression") => pair({ relations: [{ type, to: "a" }] });
    expect(terms(related("variation")).related).toBe(15);
    expect(terms(pair({}, { relations: [{ type: "alternative", to: "b" }] })).related).toBe(15);
    expect(terms(related("progression")).related).toBe(0);
    expect(terms(pair({ relations: [{ type: "variation", to: "z" }] })).related).toBe(0);
    const [a, b] = related("alternative");
    expect(substituteScore(a, b, input({})).total).toBe(100);
  });
});

describe("stepShare", () => {
  it("is the next step over the load in use, or over a first load", () => {
    expect(stepShare(CATALOGUE[0]!, FULL, BODY, 100)).toBeCloseTo(0.025, 9);
    expect(stepShare(CATALOGUE[0]!, FULL, BODY, null)).toBeGreaterThan(0.025);
    expect(stepShare(exercise("p", { gridKind: "none" }), FULL, BODY, 100)).toBeNull();
    expect(stepShare(exercise("p", { gridKind: "dumbbell" }), FULL, BODY, 60)).toBeNull();
    expect(stepShare(exercise("c", { category: "cardio" }), FULL, BODY, null)).toBeNull();
    const pullUp = exercise("p", { gridKind: "added", bodyweightFraction: 0.5 });
    expect(stepShare(pullUp, FULL, BODY, 0)).toBeCloseTo(1.25 / 40, 9);
    expect(stepShare({ ...pullUp, bodyweightFraction: 1 }, FULL, { ...BODY, bodyKg: null }, 0)).toBeCloseTo(1.25 / 75, 9);
  });
});

const pool = ["chest", "upper_chest", "triceps", "quads", "glutes", "lats"] as const;
const equipment = ["barbell", "dumbbell", "flat_bench"] as const satisfies readonly EquipmentId[];
const shape = fc.record({
  patterns: fc.uniqueArray(fc.constantFrom("horizontal_push", "squat", "hinge", "core"), { minLength: 1, maxLength: 2 }),
  contrib: fc.dictionary(fc.constantFrom(...pool), fc.constantFrom(1, 0.5), { minKeys: 1 }),
  equipment: fc.array(fc.uniqueArray(fc.constantFrom(...equipment), { maxLength: 2 }), { maxLength: 2 }),
  contraindications: fc.uniqueArray(fc.constantFrom(...CONTRA_TAGS), { maxLength: 2 }),
  difficulty: fc.constantFrom(...DIFFICULTIES),
  priority: fc.constantFrom(...PRIORITIES),
  gridKind: fc.constantFrom(...GRID_KINDS),
  category: fc.constantFrom("compound", "isolation"),
  use: fc.constantFrom("training", "warmup", "both"),
  links: fc.uniqueArray(fc.nat(7), { maxLength: 3 }),
});
const catalogues = fc.array(shape, { minLength: 2, maxLength: 8 }).map((rows) =>
  rows.map(({ links, ...row }, at) =>
    exercise(`e${at}`, {
      ...row,
      relations: links.map((to) => ({ type: "alternative", to: `e${to}` })),
    } as unknown as Partial<Exercise>),
  ),
);
const lifter = fc.record({
  level: fc.constantFrom(...LEVELS),
  favourites: fc.constant(["e1"]),
  disliked: fc.constant(["e2"]),
  banned: fc.uniqueArray(fc.constantFrom("e0", "e1", "e2"), { maxLength: 1 }),
  contraTags: fc.uniqueArray(fc.constantFrom(...CONTRA_TAGS), { maxLength: 3 }),
});
const RUNS = { numRuns: 1500, seed: 1010 };

describe("for every catalogue and lifter", () => {
  it("a substitute passes every filter, is never the lift itself, and scores 0 to 100 in falling order", () => {
    fc.assert(
      fc.property(catalogues, lifter, fc.subarray([...equipment]), (catalogue, preferences, owned) => {
        const gym = { ...FULL, equipment: owned };
        const [from] = catalogue;
        const { value } = rankSubstitutes(input({ from: from!, catalogue, gym, preferences }));
        for (const [at, { exercise: one, score }] of value.entries()) {
          expect(one.id).not.toBe(from!.id);
          expect(isEquipped(one, gym)).toBe(true);
          expect(one.use).not.toBe("warmup");
          expect(preferences.banned).not.toContain(one.id);
          expect(one.contraindications.filter((tag) => preferences.contraTags.includes(tag))).toEqual([]);
          expect(DIFFICULTIES.indexOf(one.difficulty)).toBeLessThanOrEqual(LEVELS.indexOf(preferences.level) + 1);
          expect(trainAlike(from!, one)).toBe(true);
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(100);
          expect(score).toBeLessThanOrEqual((value[at - 1]?.score ?? 100) + 1e-9);
        }
      }),
      RUNS,
    );
  });

  it("two allowed exercises are candidates for each other or not at all, at the same pattern, muscles and relation", () => {
    fc.assert(
      fc.property(catalogues, lifter, (catalogue, preferences) => {
        const offers = (from: Exercise, to: Exercise) =>
          rankSubstitutes(input({ from, catalogue: [to], preferences })).value.find(({ exercise: one }) => one.id === to.id);
        const [a, b] = catalogue as [Exercise, Exercise];
        const allowed = (one: Exercise) => offers({ ...one, id: "copy" }, one) !== undefined;
        if (!allowed(a) || !allowed(b)) return;
        const [there, back] = [offers(a, b), offers(b, a)];
        expect(there === undefined).toBe(back === undefined);
        for (const term of ["pattern", "build", "stretch", "related"] as const)
          expect(there?.terms[term]).toBe(back?.terms[term]);
        if (there && back) expect(there.terms.muscles).toBeCloseTo(back.terms.muscles, 9);
        if (there && back) expect(there.terms.loadability).toBeCloseTo(back.terms.loadability, 9);
      }),
      RUNS,
    );
  });

  it("the order of the catalogue does not matter", () => {
    fc.assert(
      fc.property(catalogues, lifter, (catalogue, preferences) => {
        const from = catalogue[0]!;
        expect(ids({ from, catalogue: [...catalogue].reverse(), preferences })).toEqual(ids({ from, catalogue, preferences }));
      }),
      RUNS,
    );
  });
});

it("equal substitutes go by their id", () => {
  const [from, b] = pair({});
  const twins = [b, { ...b, id: "c" }, { ...b, id: "d" }];
  for (const catalogue of [twins, [...twins].reverse()]) expect(ids({ from, catalogue })).toEqual(["b", "c", "d"]);
});
