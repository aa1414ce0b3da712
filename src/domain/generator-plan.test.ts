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

  test("twins differ where the catalogue lets them", () => {
    const two = [...CATALOGUE, lift("horizontal_push", "chest", { id: "other", priority: "essential" })];
    const pushes = slots(plan({ catalogue: two })).filter(
      ({ pattern, role }) => pattern === "horizontal_push" && role === "primary",
    );
    expect(new Set(pushes.map(({ hint }) => hint[0])).size).toBe(2);
  });
});

describe("short of time", () => {
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
