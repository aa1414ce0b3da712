import { describe, expect, test } from "vitest";
import { exercise, FULL } from "../../tests/support/session-samples";
import type { Exercise } from "./exercise";
import { generate } from "./generator";
import type { GeneratorInput } from "./generator-input";
import type { MuscleId, Pattern } from "./vocabulary";

/* A whole plan from a catalogue of one exercise for each place, each of which trains one muscle whole. */
const lift = (pattern: Pattern, muscle: MuscleId, over: Partial<Exercise> = {}) =>
  exercise(`${pattern}_${muscle}`, { patterns: [pattern], contrib: { [muscle]: 1 }, ...over });
const single = { category: "isolation", gridKind: "dumbbell" } as const;
const CATALOGUE = [
  ...[lift("squat", "quads"), lift("hinge", "hamstrings"), lift("lunge", "quads", { gridKind: "dumbbell" })],
  ...[lift("horizontal_push", "chest"), lift("vertical_push", "front_delts")],
  ...[lift("horizontal_pull", "upper_back"), lift("vertical_pull", "lats")],
  ...[
    lift("isolation_push", "triceps", single),
    lift("isolation_push", "side_delts", single),
    lift("isolation_push", "chest", single),
  ],
  ...[
    lift("isolation_pull", "biceps", single),
    lift("isolation_legs", "calves", single),
    lift("isolation_legs", "hamstrings", single),
  ],
  ...[lift("isolation_legs", "quads", single), lift("core", "abs", single), lift("hinge", "glutes", single)],
];
const wish = (over: Partial<GeneratorInput> = {}): GeneratorInput => ({
  ...{ goal: "muscle", level: "novice", daysPerWeek: 3, minutes: 120, gym: FULL, catalogue: CATALOGUE, ladders: {} },
  ...{ contra: [], banned: [], favourites: [], focus: [], availableDays: [], age: 30, bodyKg: 80, sex: "male", seed: 1 },
  ...over,
});
const plan = (over: Partial<GeneratorInput> = {}) => generate(wish(over));
const slots = (advice: ReturnType<typeof plan>) => advice.value.program.days.flatMap((day) => day.slots);
const sets = (slot: ReturnType<typeof slots>[number]) => slot.blocks.reduce((sum, block) => sum + block.sets, 0);
const facts = (advice: ReturnType<typeof plan>, rule: string) =>
  advice.reasons.filter((each) => each.rule === rule).map((each) => each.facts);
const rules = (advice: ReturnType<typeof plan>) => advice.reasons.map(({ rule }) => rule);

describe("the report", () => {
  test("counts what the plan says: sets of each group, minutes of each day, the days themselves", () => {
    const advice = plan();
    const { program, report } = advice.value;
    const of = (...muscles: string[]) =>
      slots(advice).reduce((sum, slot) => sum + (muscles.some((each) => slot.hint[0]?.endsWith(`_${each}`)) ? sets(slot) : 0), 0);
    expect(report.weeklySets).toMatchObject({
      chest: of("chest"),
      back: of("upper_back", "lats"),
      quads: of("quads"),
      abs: of("abs"),
    });
    expect(report.weeklySets.forearms).toBe(0);
    expect(report.minutes).toEqual(program.days.map(({ minutes }) => minutes));
    expect(report.weekdays).toHaveLength(3);
  });

  test("a week with time enough starts every group at its share, and breaks nothing", () => {
    const { value, confidence, missing } = plan();
    expect(value.report.violations).toEqual([]);
    for (const group of ["chest", "back", "quads", "hamstrings"] as const)
      expect(value.report.weeklySets[group]).toBeGreaterThanOrEqual(8);
    expect([confidence, missing]).toEqual(["high", []]);
  });
});

describe("its days", () => {
  test("three, in training order, main lifts first and the core last", () => {
    const { days } = plan().value.program;
    expect(days.map(({ type, variation }) => `${type} ${variation}`)).toEqual(["full_body A", "full_body B", "full_body C"]);
    for (const day of days) {
      expect(day.slots.slice(0, 3).map(({ role }) => role)).toEqual(["primary", "primary", "primary"]);
      expect(day.slots.at(-1)?.pattern).toBe("core");
      expect(new Set(day.slots.map(({ hint }) => hint[0])).size).toBe(day.slots.length);
    }
  });

  test("main lifts have three sets or more where nothing is in the way", () => {
    const mains = slots(plan()).filter(({ role }) => role === "primary");
    expect(Math.min(...mains.map(sets))).toBe(3);
  });

  test("strength is four sets of each main lift, the second ones have three and the core two", () => {
    const strong = plan({ goal: "strength", minutes: 90 });
    const of = (is: (slot: ReturnType<typeof slots>[number]) => boolean) => slots(strong).filter(is).map(sets);
    // Twelve sets of pulling are more than the back has in a week for strength: one row is a set shorter.
    expect(facts(strong, "gen.cut")).toEqual([{ sets: 1, minutes: 90 }]);
    expect(of(({ role }) => role === "primary").toSorted()).toEqual([3, 4, 4, 4, 4, 4, 4, 4, 4]);
    expect(of(({ role }) => role === "secondary")).toEqual([3, 3, 3]);
    expect(of(({ pattern }) => pattern === "core")).toEqual([2, 2, 2]);
  });

  test("no day has a lift twice, and every pick says what it was worth or what it gave up", () => {
    for (const daysPerWeek of [1, 3, 4, 6]) {
      const advice = plan({ daysPerWeek, level: "intermediate", minutes: 60 });
      for (const day of advice.value.program.days)
        expect(new Set(day.slots.map(({ hint }) => hint[0])).size).toBe(day.slots.length);
      const picks = facts(advice, "gen.pick");
      expect(picks).toHaveLength(slots(advice).length);
      expect(picks.filter(({ score, pattern }) => score === undefined && pattern === undefined)).toEqual([]);
    }
  });

  test("twins differ where the catalogue lets them", () => {
    const two = [...CATALOGUE, lift("horizontal_push", "chest", { id: "other", priority: "essential" })];
    const pushes = slots(plan({ catalogue: two })).filter(
      ({ pattern, role }) => pattern === "horizontal_push" && role === "primary",
    );
    expect(new Set(pushes.map(({ hint }) => hint[0])).size).toBe(2);
    // An upper day and a push day are no twins: each has the best press there is.
    const { days } = plan({ catalogue: two, daysPerWeek: 5, level: "intermediate" }).value.program;
    const best = days.filter(({ type }) => type === "upper" || type === "push").map(({ slots: [first] }) => first?.hint[0]);
    expect(best).toEqual(["horizontal_push_chest", "horizontal_push_chest"]);
  });
});

describe("short of time", () => {
  const total = (advice: ReturnType<typeof plan>) => slots(advice).reduce((sum, slot) => sum + sets(slot), 0);
  /** Three times three main lifts and a second one of three sets each, and two for the core: the week as it usually begins. */
  const USUAL = 3 * (3 * 3 + 3 + 2);

  test("the sets that went are told: with those that are left, and without those that came, they are the usual week", () => {
    const least = plan({ minutes: 30 });
    const added = facts(least, "gen.slot").filter(({ added: is }) => is === true);
    expect([added.length, total(least)]).toEqual([0, 26]);
    expect(facts(least, "gen.cut")).toEqual([{ sets: USUAL - 26, minutes: 30 }]);
    const strong = plan({ minutes: 35, goal: "strength" });
    expect(facts(strong, "gen.cut")).toEqual([{ sets: USUAL + 9 - total(strong), minutes: 35 }]);
    expect(facts(plan(), "gen.cut")).toEqual([]);
  });

  test("what cannot be met at any pace is no reason to rest less or to lift less", () => {
    const none = plan({ catalogue: CATALOGUE.filter(({ patterns }) => patterns[0] !== "core"), minutes: 90 });
    expect(none.confidence).toBe("low");
    expect(rules(none)).not.toContain("gen.short-rest");
    const mains = slots(none).filter(({ role }) => role === "primary");
    expect(mains).toHaveLength(9);
    expect(Math.min(...mains.map(sets))).toBe(3);
    expect(Math.max(...mains.map(({ restS }) => restS))).toBe(180);
  });

  test("main lifts become lighter work first, and small work stays what it is", () => {
    const roles = (minutes: number, role: string) => slots(plan({ minutes })).filter((slot) => slot.role === role);
    expect(roles(120, "primary")).toHaveLength(9);
    expect(roles(50, "primary").map(({ order }) => order)).toEqual([1, 1, 1]);
    for (const minutes of [120, 50]) {
      expect(roles(minutes, "accessory").filter(({ pattern }) => pattern === "core")).toHaveLength(3);
      expect(roles(minutes, "secondary").map(({ pattern }) => pattern)).not.toContain("core");
    }
  });
  test("sets go, rests shorten, and it says so", () => {
    const advice = plan({ minutes: 40 });
    expect(rules(advice)).toEqual(expect.arrayContaining(["gen.cut", "gen.short-rest"]));
    const cut = advice.reasons.find(({ rule }) => rule === "gen.cut");
    expect(Number(cut?.facts.sets)).toBeGreaterThan(0);
    expect(Math.max(...advice.value.report.minutes)).toBeLessThanOrEqual(44);
    expect(rules(plan())).not.toContain("gen.short-rest");
  });

  test("what cannot be met is named, and the plan is less sure", () => {
    const none = plan({ catalogue: CATALOGUE.filter(({ patterns }) => patterns[0] !== "core"), minutes: 90 });
    expect(none.value.report.violations.map(({ guardrail, what }) => `${guardrail} ${what}`)).toContain("G4 core");
    expect(none.confidence).toBe("low");
    expect(rules(none).at(-1)).toBe("gen.unmet");
    expect(rules(none).filter((rule) => rule === "gen.unmet")).toHaveLength(none.value.report.violations.length);
  });
});

test("what was not said is missing, and a gym without anything makes it less sure", () => {
  expect(plan({ bodyKg: null, age: null }).missing).toEqual(["bodyKg", "age"]);
  expect(plan({ age: null }).missing).toEqual(["age"]);
  expect(plan({ gym: { ...FULL, equipment: [] } }).confidence).toBe("medium");
  expect(rules(plan())[0]).toBe("gen.split");
});
