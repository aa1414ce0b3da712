import { describe, expect, test } from "vitest";
import { CATALOGUE, DAY_A, exercise, FULL, PREFERENCES } from "../../tests/support/session-samples";
import type { Exercise } from "./exercise";
import { gridFor } from "./gym";
import { fillSlot } from "./slot-filling";

describe("filling a slot", () => {
  const memory = { lastInSlot: null, usedBefore: new Set<string>(), otherDays: new Set<string>(), canStep: () => true };
  const fill = (over: Partial<Parameters<typeof fillSlot>[0]> = {}) =>
    fillSlot({
      slot: DAY_A.slots[0]!,
      catalogue: CATALOGUE,
      gym: FULL,
      preferences: PREFERENCES,
      taken: new Set(),
      memory,
      ...over,
    });
  const chosen = (over: Partial<Parameters<typeof fillSlot>[0]> = {}) => fill(over).value?.exercise.id ?? null;

  test("hints, habit, taste and bans decide", () => {
    expect(chosen()).toBe("bench");
    expect(fill().reasons[0]).toMatchObject({
      rule: "slot.fill",
      facts: { exercise: "bench", hint: 8, priority: 10, native: 3 },
    });
    expect(chosen({ memory: { ...memory, lastInSlot: "machine_press", usedBefore: new Set(["machine_press"]) } })).toBe(
      "machine_press",
    );
    expect(chosen({ preferences: { ...PREFERENCES, disliked: ["bench"] } })).toBe("machine_press");
    expect(chosen({ preferences: { ...PREFERENCES, banned: ["bench", "machine_press"] } })).toBe("push_up");
    expect(chosen({ taken: new Set(["bench"]) })).toBe("machine_press");
    expect(chosen({ slot: { ...DAY_A.slots[0]!, fixed: true, hint: ["fly"] } })).toBe("fly");
    expect(
      chosen({
        memory: { ...memory, canStep: (each) => each.id !== "bench", otherDays: new Set(["bench"]) },
        slot: { ...DAY_A.slots[0]!, hint: [] },
      }),
    ).toBe("machine_press");
  });

  test("taste counts, and what was used before", () => {
    const terms = (over: Parameters<typeof fill>[0]) => fill(over).reasons[0].facts;
    expect(terms({ preferences: { ...PREFERENCES, favourites: ["bench"] } })).toMatchObject({ liking: 6 });
    expect(terms({ preferences: { ...PREFERENCES, disliked: CATALOGUE.map(({ id }) => id) } })).toMatchObject({ liking: -20 });
    expect(terms({ memory: { ...memory, lastInSlot: "bench", usedBefore: new Set(["bench"]) } })).toMatchObject({
      last: 15,
      used: 5,
    });
    expect(terms({ memory: { ...memory, otherDays: new Set(["bench"]) } })).toMatchObject({ otherDay: -3 });
    expect(terms({ memory: { ...memory, canStep: () => false } })).toMatchObject({ step: -6 });
    expect(
      terms({ slot: { ...DAY_A.slots[0]!, role: "secondary" }, memory: { ...memory, canStep: () => false } }),
    ).not.toHaveProperty("step");
  });

  test("a tie goes to the more essential, then to the id, whatever the order of the catalogue", () => {
    const twin = (id: string) => exercise(id, { equipment: [["barbell", "flat_bench"]] });
    const slot = { ...DAY_A.slots[0]!, hint: [] };
    for (const catalogue of [
      [twin("b"), twin("a"), twin("c")],
      [twin("c"), twin("a"), twin("b")],
    ])
      expect(fill({ slot, catalogue }).value).toMatchObject({ exercise: { id: "a" }, alternatives: ["b", "c"] });
    const liked = { ...PREFERENCES, favourites: ["z"] };
    const common = exercise("a", { equipment: [["barbell"]], priority: "common" });
    const rare = exercise("z", { equipment: [["barbell"]], priority: "niche" });
    expect(fill({ slot, catalogue: [common, rare], preferences: liked }).value?.exercise.id).toBe("a");
    const even = { ...memory, otherDays: new Set(["y"]) };
    const essential = exercise("y", { equipment: [["barbell"]] });
    expect(fill({ slot, catalogue: [common, essential], memory: even }).value?.exercise.id).toBe("y");
  });

  test("the lifter's own choice wins over every filter, unless the session has it already", () => {
    expect(chosen({ chosen: "squat" })).toBe("squat");
    expect(fill({ chosen: "squat" }).reasons[0].rule).toBe("slot.chosen");
    expect(fill({ chosen: "bench" }).value?.alternatives).not.toContain("bench");
    expect(fill({ chosen: "bench" }).value?.alternatives).toHaveLength(3);
    expect(chosen({ chosen: "squat", taken: new Set(["squat"]) })).toBe("bench");
    expect(chosen({ chosen: "unknown" })).toBe("bench");
  });

  test("a fixed slot offers nothing else", () => {
    const fixed = { ...DAY_A.slots[0]!, fixed: true };
    expect(fill({ slot: fixed }).value?.alternatives).toEqual([]);
    expect(fill().value?.alternatives).toHaveLength(3);
  });

  test("protected areas, missing equipment and too hard a movement are out", () => {
    expect(chosen({ slot: DAY_A.slots[1]!, preferences: { ...PREFERENCES, contraTags: ["axial_load"] } })).toBe("leg_press");
    expect(chosen({ slot: DAY_A.slots[1]!, gym: { ...FULL, equipment: ["leg_press_machine"] } })).toBe("leg_press");
    const elite = CATALOGUE.map((each) => (each.id === "bench" ? { ...each, difficulty: "advanced" as const } : each));
    expect(chosen({ catalogue: elite })).toBe("machine_press");
  });

  test("muscles are relaxed first, an optional slot is dropped, the pattern goes last", () => {
    const lower = { ...DAY_A.slots[0]!, muscles: ["lower_chest" as const] };
    expect(fill({ slot: lower })).toMatchObject({
      value: { exercise: { id: "bench" } },
      reasons: [{ rule: "slot.relaxed" }, { rule: "slot.fill" }],
    });
    const odd = { ...DAY_A.slots[0]!, pattern: "vertical_push" as const };
    expect(fill({ slot: odd }).reasons[0].rule).toBe("slot.substituted");
    expect(fill({ slot: { ...odd, role: "optional" } })).toMatchObject({ value: null, reasons: [{ rule: "slot.dropped" }] });
    expect(fill({ catalogue: [] })).toMatchObject({ value: null, reasons: [{ rule: "slot.unfillable" }] });
  });

  test("what was given up is said with the movement that came of it, and is less sure", () => {
    const plain = fill();
    expect(plain).toMatchObject({ confidence: "high", missing: [] });
    expect(plain.reasons).toHaveLength(1);
    expect(plain.reasons[0].facts).toMatchObject({ slot: "a1", exercise: "bench" });
    const relaxed = fill({ slot: { ...DAY_A.slots[0]!, muscles: ["lower_chest"] } });
    expect(relaxed).toMatchObject({ confidence: "medium", missing: [] });
    expect(relaxed.reasons[0].facts).toEqual({ slot: "a1", exercise: "bench", pattern: "horizontal_push" });
    // An optional slot gives up its muscles, never its pattern.
    const optional = { ...DAY_A.slots[0]!, role: "optional" as const, muscles: ["lower_chest" as const] };
    expect(fill({ slot: optional }).reasons[0].rule).toBe("slot.relaxed");
    expect(fill({ slot: { ...optional, muscles: ["chest"] } }).reasons[0].rule).toBe("slot.fill");
    const none = fill({ catalogue: [] });
    expect(none).toMatchObject({ value: null, confidence: "low", missing: [] });
    expect(none.reasons[0].facts).toEqual({ slot: "a1", pattern: "horizontal_push" });
  });

  test("the lifter's own choice is certain, and the others are the best of the slot", () => {
    const own = fill({ chosen: "squat" });
    expect(own).toMatchObject({ confidence: "high", missing: [] });
    expect(own.reasons[0].facts).toEqual({ slot: "a1", exercise: "squat" });
    expect(own.value?.alternatives).toEqual(["bench", "machine_press", "push_up"]);
  });

  test("the score decides before the priority", () => {
    const lift = (id: string, contrib: Exercise["contrib"], priority: Exercise["priority"]) =>
      exercise(id, { gridKind: "none", contrib, priority });
    const slot = { ...DAY_A.slots[0]!, hint: [] };
    // Three points for the priority against twelve times the likeness of the muscles.
    const both = [lift("far", { chest: 1 }, "essential"), lift("near", { chest: 1, triceps: 1 }, "common")];
    expect(fill({ slot, catalogue: both }).value?.exercise.id).toBe("near");
  });

  test("an EZ bar and a trap bar have their own empty weight", () => {
    const ez = exercise("ez", { equipment: [["ez_bar"]] });
    expect(gridFor(ez, FULL)).toMatchObject({ bar: 8 });
    expect(gridFor(exercise("t", { equipment: [["trap_bar"]] }), { ...FULL, unit: "lb" })).toMatchObject({ bar: 55 });
    expect(gridFor(CATALOGUE[0]!, FULL)).toMatchObject({ bar: 20 });
  });
});
