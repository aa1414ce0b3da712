import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Program } from "./program";
import { type Answers, recommendProgram } from "./recommend-program";
import { EQUIPMENT_LEVELS, GOALS, LEVELS } from "./vocabulary";

const program = (id: string, over: Partial<Program> & { readonly minutes?: number; readonly sets?: number } = {}): Program => ({
  id,
  version: 1,
  name: id,
  summary: "",
  why: "",
  credit: null,
  levels: ["intermediate"],
  goals: ["muscle"],
  equipmentLevels: ["full_gym"],
  daysPerWeek: 4,
  order: "sequence",
  cycleWeeks: 1,
  phases: [],
  progressions: {},
  deload: "engine",
  days: [
    {
      id: "a",
      order: 1,
      name: "A",
      type: "upper",
      minutes: over.minutes ?? 60,
      muscles: [],
      slots: [
        {
          id: "a-1",
          order: 1,
          role: "primary",
          pattern: "squat",
          muscles: [],
          hint: [],
          fixed: false,
          restS: 60,
          progression: "dp",
          blocks: [{ sets: over.sets ?? 3, reps: 5, role: "work", intensity: { by: "state" } }],
        },
      ],
    },
  ],
  ...over,
});
const answers = (over: Partial<Answers> = {}): Answers => ({
  goal: "muscle",
  level: "intermediate",
  daysPerWeek: 4,
  equipment: "full_gym",
  minutes: 60,
  isMinor: false,
  ...over,
});
const pick = (programs: readonly Program[], over: Partial<Answers> = {}) =>
  recommendProgram(programs, answers(over)).value?.programId ?? null;

describe("the programme to offer", () => {
  test("equipment and days come before any score", () => {
    const list = [program("gym"), program("home", { equipmentLevels: ["home_gym"], levels: ["advanced"], goals: ["strength"] })];
    expect(pick(list, { equipment: "home_gym" })).toBe("home");
    expect(pick(list, { equipment: "bodyweight" })).toBeNull();
    const days = [program("three", { daysPerWeek: 3, levels: ["novice"] }), program("six", { daysPerWeek: 6 })];
    expect(pick(days, { daysPerWeek: 5 })).toBe("three");
    expect(pick(days, { daysPerWeek: 2 })).toBe("three");
    expect(pick([program("six", { daysPerWeek: 6 }), program("five", { daysPerWeek: 5 })])).toBe("five");
  });

  test("level 4, adjacent level 1, goal 3, related goal 1, length 1", () => {
    const scoreOf = (p: Program, over: Partial<Answers> = {}) => recommendProgram([p], answers(over)).reasons[0].facts.score;
    expect(scoreOf(program("a"))).toBe(8);
    expect(scoreOf(program("a"), { level: "novice", minutes: null })).toBe(4);
    expect(scoreOf(program("a", { levels: ["novice"] }), { level: "advanced", minutes: 30 })).toBe(3);
    expect(scoreOf(program("a", { minutes: 66 }))).toBe(8);
    expect(scoreOf(program("a", { minutes: 67 }))).toBe(7);
    expect(scoreOf(program("a"), { goal: "strength" })).toBe(6);
    expect(scoreOf(program("a"), { goal: "fat_loss" })).toBe(5);
    expect(scoreOf(program("a", { goals: ["recomposition"] }), { goal: "fat_loss" })).toBe(6);
    expect(scoreOf(program("a", { goals: ["general"] }), { goal: "fat_loss" })).toBe(6);
    expect(scoreOf(program("a"), { goal: "general" })).toBe(6);
    expect(scoreOf(program("a"), { goal: "recomposition" })).toBe(6);
    expect(scoreOf(program("a", { goals: ["recomposition"] }))).toBe(6);
    expect(scoreOf(program("a", { goals: ["strength"] }), { goal: "recomposition" })).toBe(5);
    expect(scoreOf(program("a", { goals: ["strength", "fat_loss"] }), { goal: "recomposition" })).toBe(6);
    expect(scoreOf(program("a", { levels: ["novice", "advanced"] }))).toBe(5);
    expect(scoreOf(program("a", { levels: ["novice", "intermediate"] }), { level: "advanced" })).toBe(5);
  });

  test("says which answers speak for it, and how sure it is", () => {
    const one = (p: Program, over: Partial<Answers> = {}) => {
      const { confidence, missing, reasons } = recommendProgram([p], answers(over));
      return [confidence, missing, reasons.map(({ rule, facts }) => [rule, facts])];
    };
    const facts = {
      ...{ program: "a", level: "intermediate", goal: "muscle", equipment: "full_gym" },
      ...{ days: 4, askedDays: 4, minutes: 60, score: 8 },
    };
    expect(one(program("a"))).toEqual(["high", [], [["program.recommended", facts]]]);
    const unsure = (over: Partial<Answers>, changed: object, missing: readonly string[] = []) =>
      expect(one(program("a"), over)).toEqual(["medium", missing, [["program.recommended", { ...facts, ...changed }]]]);
    unsure({ level: "advanced" }, { level: null, score: 5 });
    unsure({ goal: "strength" }, { goal: null, score: 6 });
    unsure({ daysPerWeek: 5 }, { askedDays: 5 });
    expect(one(program("a"), { minutes: null })).toEqual([
      ...["high", ["minutes"], [["program.recommended", { ...facts, minutes: null, score: 7 }]]],
    ]);
    expect(one(program("a"), { equipment: "bodyweight", minutes: null })).toEqual([
      ...["low", ["minutes"], [["program.none-fits", { equipment: "bodyweight", days: 4 }]]],
    ]);
    const novice = recommendProgram([program("a")], answers({ level: "novice", daysPerWeek: 6 }));
    expect(novice.reasons[1]).toMatchObject({ rule: "program.novice-days", facts: { asked: 6, days: 4 } });
    expect(recommendProgram([program("a")], answers({ level: "novice", daysPerWeek: 4 })).reasons).toHaveLength(1);
    const young = recommendProgram([program("a")], answers({ goal: "fat_loss", isMinor: true }));
    expect(young.reasons[1]).toMatchObject({ rule: "program.age-goal", facts: { asked: "fat_loss", goal: "general" } });
  });

  test("the nearest fewer days come before more, and an equal program goes by its weekly sets, then its id", () => {
    const days = (n: number) => program(`d${n}`, { daysPerWeek: n });
    expect(recommendProgram([days(2), days(5), days(3)], answers()).value).toMatchObject({
      ...{ programId: "d3", runnersUp: ["d2", "d5"] },
    });
    expect(pick([program("b"), program("a")])).toBe("a");
    // Two days of three sets twice a week each are as many as one of three four times.
    const [day] = program("x").days;
    const two = program("a", { days: [day!, { ...day!, id: "b" }] });
    expect(pick([program("b"), two])).toBe("a");
    expect(pick([program("z", { days: [] }), program("a")])).toBe("z");
  });

  test("a beginner takes no test of maximum and no more than four days; a minor no program for fat loss alone", () => {
    const peak = program("peak", { phases: [{ kind: "test", from: 1, to: 1 }] });
    const light = program("light", { phases: [{ kind: "deload", from: 1, to: 1 }] });
    expect([pick([peak], { level: "novice" }), pick([peak]), pick([light], { level: "novice" })]).toEqual([
      null,
      "peak",
      "light",
    ]);
    expect([pick([program("five", { daysPerWeek: 5 })], { level: "novice", daysPerWeek: 5 })]).toEqual([null]);
    const lean = program("lean", { goals: ["fat_loss", "general"] });
    expect([pick([lean], { isMinor: true }), pick([program("cut", { goals: ["fat_loss"] })], { isMinor: true })]).toEqual([
      ...["lean", null],
    ]);
  });

  test("ties go to fewer weekly sets; two runners-up", () => {
    const list = [
      program("more", { sets: 5 }),
      program("less", { sets: 3 }),
      program("most", { sets: 7 }),
      program("worst", { sets: 9 }),
    ];
    const advice = recommendProgram(list, answers());
    expect(advice.value).toMatchObject({ programId: "less", runnersUp: ["more", "most"] });
    expect(advice.value?.choices.map(({ because }) => because.facts.program)).toEqual(["less", "more", "most"]);
  });

  test("a minor is never offered fat loss or a test of maximum; the goal becomes general", () => {
    const list = [
      program("lean", { goals: ["fat_loss"] }),
      program("peak", { phases: [{ kind: "test", from: 1, to: 1 }] }),
      program("fit", { goals: ["general"] }),
    ];
    const advice = recommendProgram(list, answers({ isMinor: true, goal: "fat_loss" }));
    expect(advice.value).toMatchObject({ programId: "fit", runnersUp: [] });
    expect(advice.reasons.map((r) => r.rule)).toContain("program.age-goal");
  });

  test("a beginner gets four days at most, and hears why", () => {
    const advice = recommendProgram(
      [program("six", { daysPerWeek: 6 }), program("four")],
      answers({ level: "novice", daysPerWeek: 6 }),
    );
    expect(advice.value?.programId).toBe("four");
    expect(advice.reasons.map((r) => r.rule)).toContain("program.novice-days");
  });

  test("whatever the answers, the choice fits equipment, age and beginner's days, in any order of the list", () => {
    const any = fc.record({
      goal: fc.constantFrom(...GOALS),
      level: fc.constantFrom(...LEVELS),
      days: fc.integer({ min: 1, max: 6 }),
      equipment: fc.subarray([...EQUIPMENT_LEVELS], { minLength: 1 }),
    });
    fc.assert(
      fc.property(
        fc.array(any, { minLength: 1, maxLength: 8 }),
        fc.record({
          goal: fc.constantFrom(...GOALS),
          level: fc.constantFrom(...LEVELS),
          daysPerWeek: fc.integer({ min: 2, max: 6 }),
          equipment: fc.constantFrom(...EQUIPMENT_LEVELS),
          isMinor: fc.boolean(),
        }),
        (rows, over) => {
          const list = rows.map((row, i) =>
            program(`p${i}`, { goals: [row.goal], levels: [row.level], daysPerWeek: row.days, equipmentLevels: row.equipment }),
          );
          const chosen = pick(list, over);
          expect(pick([...list].reverse(), over)).toBe(chosen);
          const found = list.find(({ id }) => id === chosen);
          if (found === undefined) return;
          expect(found.equipmentLevels).toContain(over.equipment);
          if (over.level === "novice") expect(found.daysPerWeek).toBeLessThanOrEqual(4);
          if (over.isMinor) expect(found.goals).not.toEqual(["fat_loss"]);
        },
      ),
      { numRuns: 1000, seed: 43 },
    );
  });
});
