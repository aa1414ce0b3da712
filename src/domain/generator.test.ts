import { describe, expect, it } from "vitest";
import { auditPlan } from "../../tests/support/plan-audit";
import { equipmentAt, planInput } from "../../tests/support/plan-inputs";
import { generate } from "./generator";
import { isBetter } from "./generator-check";
import { type GeneratorInput, PLAN_GOALS, type PlanGoal, settle } from "./generator-input";
import { splitDays, splitForDays } from "./generator-split";
import { MAJOR_GROUPS, weeklyRanges } from "./generator-volume";
import { EQUIPMENT_LEVELS, LEVELS } from "./vocabulary";

const wish = (over: Partial<GeneratorInput> = {}): GeneratorInput => ({
  ...planInput(1),
  ...{ goal: "muscle", level: "novice", daysPerWeek: 3, minutes: 60, contra: [], banned: [], favourites: [], focus: [] },
  ...{ availableDays: [], age: 30, bodyKg: 80, sex: "male", seed: 1 },
  gym: { level: "full_gym", equipment: equipmentAt("full_gym"), grids: {}, unit: "kg" },
  ...over,
});
const planOf = (over: Partial<GeneratorInput> = {}) => generate(wish(over)).value;
const slotsOf = (over: Partial<GeneratorInput> = {}) => planOf(over).program.days.flatMap(({ slots }) => slots);

describe("generate", () => {
  it("gives a beginner three full-body days with linear main lifts", () => {
    const { program, report } = planOf();
    expect(program.days.map(({ type, variation }) => [type, variation])).toEqual([
      ["full_body", "A"],
      ["full_body", "B"],
      ["full_body", "C"],
    ]);
    expect(report.violations).toEqual([]);
    for (const group of MAJOR_GROUPS) {
      expect(report.weeklySets[group]).toBeGreaterThanOrEqual(6);
      expect(report.weeklySets[group]).toBeLessThanOrEqual(14);
    }
    const [first] = program.days;
    expect(first?.slots.slice(0, 3).map(({ hint, progression }) => [hint[0], progression])).toEqual([
      ["back_squat", "linear"],
      ["barbell_bench_press", "linear"],
      ["barbell_row", "linear"],
    ]);
    expect(first?.slots.slice(3).every(({ progression }) => progression === "dp")).toBe(true);
  });

  it("says why: the split first, each slot, each pick, each progression", () => {
    const { reasons, missing, confidence } = generate(wish({ bodyKg: null, age: null }));
    expect(reasons[0]).toMatchObject({ rule: "gen.split", facts: { split: "full_body", days: 3 } });
    const count = (rule: string) => reasons.filter((each) => each.rule === rule).length;
    expect(count("gen.slot")).toBe(slotsOf().length);
    expect(count("gen.pick")).toBe(slotsOf().length);
    expect([count("gen.progression"), count("gen.volume")]).toEqual([2, 10]);
    expect([missing, confidence]).toEqual([["bodyKg", "age"], "high"]);
  });

  it("names what a week cannot hold", () => {
    const { value, reasons, confidence } = generate(wish({ daysPerWeek: 1, minutes: 30, level: "advanced" }));
    expect(value.report.violations.length).toBeGreaterThan(0);
    expect(reasons.filter(({ rule }) => rule === "gen.unmet")).toHaveLength(value.report.violations.length);
    expect(confidence).toBe("low");
    expect(reasons.some(({ rule }) => rule === "gen.time-floor")).toBe(true);
    expect(reasons.some(({ rule }) => rule === "gen.cut")).toBe(true);
  });

  it("reads no catalogue as a week without anything in it", () => {
    const { value } = generate(wish({ catalogue: [] }));
    expect(value.program.days.every(({ slots }) => slots.length === 0)).toBe(true);
    expect(new Set(value.report.violations.map(({ guardrail }) => guardrail))).toEqual(new Set(["G1", "G2", "G3", "G4"]));
  });

  it("holds wishes inside their bounds and says so", () => {
    const rules = (over: Partial<GeneratorInput>) => settle(wish(over)).reasons.map(({ rule }) => rule);
    expect(settle(wish({ level: "intermediate", daysPerWeek: 7 })).settings).toMatchObject({ days: 6, split: "ppl_x2" });
    expect(rules({ level: "intermediate", daysPerWeek: 7 })).toContain("gen.rest-day");
    expect(settle(wish({ daysPerWeek: 6 })).settings.days).toBe(4);
    expect(rules({ daysPerWeek: 6 })).toContain("gen.novice-days");
    expect(settle(wish({ daysPerWeek: 4, availableDays: [1, 6, 6] })).settings).toMatchObject({ days: 2, weekdays: [1, 6] });
    expect(rules({ daysPerWeek: 4, availableDays: [1, 6] })).toContain("gen.free-days");
    expect([settle(wish({ minutes: 10 })).settings.minutes, settle(wish({ minutes: Number.NaN })).settings.minutes]).toEqual([
      30, 30,
    ]);
    expect(rules({ minutes: 500 })).toContain("gen.minutes");
    expect(settle(wish({ age: 17, goal: "fat_loss" })).settings).toMatchObject({ goal: "general", isMinor: true });
    expect(rules({ age: 17, goal: "fat_loss" })).toContain("gen.age-goal");
    expect(settle(wish({ age: 18, goal: "fat_loss" })).settings.goal).toBe("fat_loss");
    expect(rules({})).toEqual(["gen.split"]);
  });

  it("spreads the days over the week, and only the seed tells equal weeks apart", () => {
    const week = (over: Partial<GeneratorInput>) => settle(wish(over)).settings.weekdays;
    expect(week({ availableDays: [1, 2, 3, 5] })).toEqual([1, 3, 5]);
    const weeks = new Set(Array.from({ length: 30 }, (_, seed) => week({ seed }).join()));
    expect(weeks.size).toBe(7);
    expect([...weeks].every((each) => !/12|23|34|45|56|67/.test(each.replaceAll(",", "")))).toBe(true);
  });

  it("keeps effort down for beginners and under 18, and repetitions in the goal's range", () => {
    const primary = (over: Partial<GeneratorInput>) => slotsOf(over).find(({ role }) => role === "primary")!.blocks[0]!;
    expect(primary({ level: "intermediate" })).toMatchObject({ reps: [5, 8], rpe: 8 });
    expect(primary({})).toMatchObject({ reps: [5, 8], rpe: 7 });
    expect(primary({ goal: "strength", level: "intermediate" }).reps).toEqual([3, 5]);
    expect(primary({ goal: "power", level: "intermediate" }).reps).toEqual([3, 3]);
    expect(primary({ goal: "endurance" }).reps).toEqual([15, 20]);
    const effort = (over: Partial<GeneratorInput>) => Math.max(...slotsOf(over).map(({ blocks }) => blocks[0]?.rpe ?? 0));
    expect([effort({ level: "advanced", daysPerWeek: 5 }), effort({ level: "advanced", daysPerWeek: 5, age: 16 })]).toEqual([
      9, 8,
    ]);
    const rests = (over: Partial<GeneratorInput>) => Math.max(...slotsOf({ minutes: 90, ...over }).map(({ restS }) => restS));
    expect([rests({}), rests({ goal: "fat_loss" }), rests({ goal: "endurance" })]).toEqual([180, 120, 60]);
  });

  it("gives a focus more and a favourite its place", () => {
    const plain = planOf({ minutes: 90 }).report.weeklySets.chest;
    expect(planOf({ minutes: 90, focus: ["chest"] }).report.weeklySets.chest).toBeGreaterThan(plain);
    expect(slotsOf({ favourites: ["leg_press"] })[0]?.hint[0]).toBe("leg_press");
    expect(slotsOf({ banned: ["back_squat"] })[0]?.hint[0]).not.toBe("back_squat");
  });

  it("writes a fifth, lighter week into an advanced plan", () => {
    expect(planOf({ level: "advanced", daysPerWeek: 4 }).program).toMatchObject({
      cycleWeeks: 5,
      phases: [{}, { kind: "deload", from: 5 }],
    });
    expect(planOf().program).toMatchObject({ cycleWeeks: 1, deload: "engine" });
  });

  it("is the same plan again, and its id tells other plans apart", () => {
    expect(JSON.stringify(generate(wish()))).toBe(JSON.stringify(generate(wish())));
    expect(planOf().program.id).not.toBe(planOf({ daysPerWeek: 2 }).program.id);
  });
});

describe("every plan", () => {
  it("breaks no guardrail it does not name, in a thousand random wishes", { timeout: 120_000 }, () => {
    for (let n = 0; n < 1000; n += 1) {
      const input = planInput(7_000_000 + n);
      const plan = generate(input);
      const named = new Set(plan.value.report.violations.map(({ guardrail, what }) => `${guardrail} ${what}`));
      expect(
        auditPlan(input, plan).filter((problem) => !named.has(problem)),
        `seed ${input.seed}`,
      ).toEqual([]);
    }
  });

  it.each(EQUIPMENT_LEVELS)("with time enough in a %s meets every guardrail", (place) => {
    const gym = { level: place, equipment: equipmentAt(place), grids: {}, unit: "kg" } as const;
    for (const level of LEVELS)
      for (const goal of ["strength", "muscle", "fat_loss", "general"] as const)
        for (const daysPerWeek of [3, 4, 5, 6])
          for (const minutes of daysPerWeek === 3 ? [90, 120] : [75, 90]) {
            const { violations } = planOf({ gym, level, goal, daysPerWeek, minutes }).report;
            expect(violations, `${level} ${goal} ${daysPerWeek} days ${minutes} min`).toEqual([]);
          }
  });
});

describe("a week short of time", () => {
  it.each(EQUIPMENT_LEVELS)("three times 45 minutes are enough for a beginner in a %s", (place) => {
    const gym = { level: place, equipment: equipmentAt(place), grids: {}, unit: "kg" } as const;
    for (const goal of PLAN_GOALS) {
      const { program, report } = planOf({ gym, goal, minutes: 45 });
      expect(report.violations, goal).toEqual([]);
      expect(program.days.every(({ slots }) => slots.some(({ role }) => role === "primary"))).toBe(true);
    }
  });

  it("rests less, never before heavy main lifts, and keeps fewer of them", () => {
    const rests = (goal: PlanGoal, role: string) =>
      slotsOf({ goal, minutes: 45 })
        .filter((slot) => slot.role === role)
        .map(({ restS }) => restS);
    expect(Math.min(...rests("strength", "primary"))).toBe(180);
    expect(Math.max(...rests("muscle", "primary"))).toBeLessThan(180);
    const mains = (minutes: number) => slotsOf({ goal: "strength", minutes }).filter(({ role }) => role === "primary").length;
    expect(mains(45)).toBeLessThan(mains(90));
  });

  it("would rather leave something out than run over", () => {
    const late = { guardrail: "G6", what: "1", have: 60, min: null, max: 33 } as const;
    const later = { ...late, have: 70 };
    const little = { guardrail: "G2", what: "calves", have: 2, min: 3, max: 10 } as const;
    const none = { ...little, have: 0 };
    const other = { ...little, what: "abs" };
    expect([isBetter([little, other], [late]), isBetter([late], [little, other])]).toEqual([true, false]);
    expect([isBetter([late], [later]), isBetter([later], [late])]).toEqual([true, false]);
    expect([isBetter([none], [little, other]), isBetter([little], [none]), isBetter([none], [little])]).toEqual([
      true,
      true,
      false,
    ]);
    expect(isBetter([little], [little])).toBe(false);
  });
});

describe("the split and the volume", () => {
  it("follows the days", () => {
    expect([1, 2, 3, 4, 5, 6, 7].map(splitForDays)).toEqual([
      ...["full_body", "full_body", "full_body", "upper_lower", "upper_lower_push_pull_legs", "ppl_x2", "ppl_x2"],
    ]);
    for (const days of [1, 2, 3, 4, 5, 6]) expect(splitDays(splitForDays(days), days)).toHaveLength(days);
  });

  it("scales with level, goal and time, never above what a lifter recovers from", () => {
    const range = (over: Partial<GeneratorInput>, group: "chest" | "calves" | "quads" | "biceps" = "chest") =>
      weeklyRanges(settle(wish(over)).settings).get(group);
    expect(range({})).toEqual({ min: 6, start: 8, max: 14 });
    expect(range({ level: "intermediate" })).toEqual({ min: 10, start: 12, max: 20 });
    expect(range({ level: "advanced" }, "quads")).toEqual({ min: 12, start: 16, max: expect.closeTo(22, 9) });
    expect(range({ focus: ["chest"] })?.start).toBe(12);
    expect(range({}, "calves")).toEqual({ min: 3, start: 6, max: 10.5 });
    expect(range({}, "biceps")?.max).toBeCloseTo(26, 9);
    expect(range({ goal: "general" })).toEqual({ min: 4.5, start: 6, max: 10.5 });
    expect(range({ daysPerWeek: 2, minutes: 45 })?.min).toBeCloseTo(3.6, 9);
    expect(range({ daysPerWeek: 2, minutes: 60 })?.min).toBe(6);
  });
});
