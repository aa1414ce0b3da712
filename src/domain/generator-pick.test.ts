import { describe, expect, test } from "vitest";
import { CORE, CURL, draftOf, draftSlot, HINGE, OVERHEAD, PRESS, ROW, SETTINGS, SQUAT } from "../../tests/support/draft-samples";
import { exercise, PREFERENCES } from "../../tests/support/session-samples";
import { inOrder, isHeavyLowerBody, pickerFor, pickReasons, slotFrom, twinsOf } from "./generator-pick";
import { reason } from "./reason";

const lift = (id: string, over = {}) => exercise(id, { patterns: ["horizontal_push"], contrib: { chest: 1 }, ...over });
const CATALOGUE = [
  lift("barbell_bench_press"),
  lift("dips"),
  lift("fly", { priority: "niche" }),
  lift("flow", { use: "warmup" }),
];
const picker = (catalogue = CATALOGUE, over: Partial<typeof SETTINGS> = {}, ladders = {}) =>
  pickerFor({ ...SETTINGS, ...over }, { catalogue, ladders });
const none = { today: [], twins: [] };

describe("picking an exercise", () => {
  test("a main lift is the classic of its pattern; other places go by the score", () => {
    const main = picker()(PRESS, none);
    expect(main).toMatchObject({ exercise: { id: "barbell_bench_press" }, ladder: null });
    expect(main?.why).toMatchObject({ rule: "slot.fill", facts: { exercise: "barbell_bench_press", hint: 8 } });
    expect(picker()({ ...PRESS, role: "secondary" }, none)?.why.facts.hint).toBeUndefined();
    // Without the hint equal ones go by their id.
    const second = { ...PRESS, role: "secondary" as const };
    expect(picker([lift("barbell_bench_press"), lift("a")])(second, none)?.exercise.id).toBe("a");
    expect(picker([lift("barbell_bench_press"), lift("a")])(PRESS, none)?.exercise.id).toBe("barbell_bench_press");
  });

  test("a favourite of the pattern goes before the classic", () => {
    const liked = { preferences: { ...PREFERENCES, favourites: ["dips"] } };
    const main = picker(CATALOGUE, liked)(PRESS, none);
    expect([main?.exercise.id, main?.why.facts.hint]).toEqual(["dips", undefined]);
    const elsewhere = { preferences: { ...PREFERENCES, favourites: ["squat"] } };
    expect(picker([...CATALOGUE, lift("squat", { patterns: ["squat"] })], elsewhere)(PRESS, none)?.exercise.id).toBe(
      "barbell_bench_press",
    );
  });

  test("never twice a day, rather not on a twin day, and never what the lifter cannot do", () => {
    expect(picker()(PRESS, { today: ["barbell_bench_press"], twins: [] })?.exercise.id).toBe("dips");
    const twin = picker()({ ...PRESS, role: "secondary" }, { today: [], twins: ["barbell_bench_press"] });
    expect([twin?.exercise.id, picker()(PRESS, { today: [], twins: ["barbell_bench_press"] })?.exercise.id]).toEqual([
      ...["dips", "barbell_bench_press"],
    ]);
    const banned = { preferences: { ...PREFERENCES, banned: ["barbell_bench_press", "dips"] } };
    expect(picker(CATALOGUE, banned)(PRESS, none)?.exercise.id).toBe("fly");
    expect(picker([])(PRESS, none)).toBeNull();
  });

  test("what nobody can fill as it is gives up its muscles", () => {
    const other = picker()({ ...PRESS, muscles: ["lower_chest"] }, none);
    expect(other).toMatchObject({ exercise: { id: "barbell_bench_press" }, why: { rule: "slot.relaxed" } });
    expect(picker()({ ...PRESS, pattern: "carry", muscles: ["forearms"] }, none)).toBeNull();
  });

  test("the same place with the same neighbours is the same answer", () => {
    const pick = picker();
    const first = pick(PRESS, none);
    expect(pick(PRESS, none)).toBe(first);
    expect(pick(PRESS, { today: ["dips"], twins: [] })).not.toBe(first);
    expect(pick(PRESS, { today: [], twins: ["dips"] })).not.toBe(first);
    expect(pick({ ...PRESS, role: "secondary" }, none)).not.toBe(first);
    const empty = picker([]);
    expect([empty(PRESS, none), empty(PRESS, none)]).toEqual([null, null]);
  });

  test("a step of a ladder is entered at its first", () => {
    const bare = { gridKind: "none", equipment: [] };
    const rungs = [lift("push_up", { ...bare, priority: "niche" }), lift("archer", bare)];
    const climb = picker(rungs, {}, { push: { rungs: ["push_up", "archer"] } })(PRESS, none);
    expect(climb).toMatchObject({ exercise: { id: "push_up" }, ladder: "push", why: { facts: { exercise: "archer" } } });
  });
});

describe("order of a day", () => {
  const names = (...slots: ReturnType<typeof draftSlot>[]) => inOrder(slots).map(({ place }) => place.pattern);

  test("main lifts, then the second, accessories, and the core last", () => {
    expect(names(draftSlot(CORE, 2), draftSlot(CURL, 2), draftSlot(OVERHEAD, 2), draftSlot(ROW, 2), draftSlot(PRESS, 2))).toEqual(
      [...["horizontal_pull", "horizontal_push", "vertical_push", "isolation_pull", "core"]],
    );
    expect(names(draftSlot({ ...CORE, role: "primary" }, 2), draftSlot(CURL, 2))).toEqual(["isolation_pull", "core"]);
  });

  test("another main lift stands between heavy squats and hinges", () => {
    const day = [SQUAT, HINGE, PRESS, ROW].map((at) => draftSlot(at, 2));
    expect(names(...day, draftSlot(CURL, 2))).toEqual([
      ...["squat", "horizontal_push", "hinge", "horizontal_pull", "isolation_pull"],
    ]);
    const three = [SQUAT, HINGE, SQUAT, PRESS].map((at) => draftSlot(at, 2));
    expect(names(...three)).toEqual(["squat", "horizontal_push", "hinge", "squat"]);
    expect(names(...[PRESS, SQUAT, ROW].map((at) => draftSlot(at, 2)))).toEqual(["horizontal_push", "squat", "horizontal_pull"]);
    expect(names(...[SQUAT, HINGE].map((at) => draftSlot(at, 2)))).toEqual(["squat", "hinge"]);
    const many = [SQUAT, HINGE, PRESS, ROW, PRESS].map((at) => draftSlot(at, 2));
    expect(names(...many)).toEqual(["squat", "horizontal_push", "hinge", "horizontal_pull", "horizontal_push"]);
  });

  test("heavy are main squats and hinges with a barbell", () => {
    const heavy = (at: typeof SQUAT, over = {}) => isHeavyLowerBody(draftSlot(at, 2, {}, over));
    expect([heavy(SQUAT), heavy(HINGE), heavy(PRESS), heavy({ ...SQUAT, role: "secondary" })]).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect([heavy(SQUAT, { gridKind: "plate" }), heavy(SQUAT, { patterns: ["lunge", "squat"] })]).toEqual([false, false]);
  });
});

test("twins are the exercises of the other days of the same kind", () => {
  const days = [
    { day: { type: "push" as const }, slots: [draftSlot(PRESS, 2, { exercise: lift("a") })] },
    { day: { type: "pull" as const }, slots: [draftSlot(ROW, 2, { exercise: lift("b") })] },
    {
      day: { type: "push" as const },
      slots: [draftSlot(PRESS, 2, { exercise: lift("c") }), draftSlot(PRESS, 2, { exercise: lift("d") })],
    },
  ];
  expect([twinsOf(days, 0), twinsOf(days, 1), twinsOf(days, 2), twinsOf(draftOf([]), 4)]).toEqual([["c", "d"], [], ["a"], []]);
});

test("a slot knows what it gives", () => {
  const picked = { exercise: lift("a", { contrib: { chest: 1, triceps: 0.5 } }), ladder: "push", why: reason("slot.fill", {}) };
  expect(slotFrom(PRESS, picked, { sets: 3, restS: 90, isAdded: true })).toEqual({
    ...{ place: PRESS, exercise: picked.exercise, ladder: "push", shares: { chest: 1, triceps: 0.5 } },
    ...{ sets: 3, restS: 90, isAdded: true },
  });
});

test("a slot says why it is there, and why with this exercise", () => {
  const slot = draftSlot(CURL, 2, { exercise: lift("x"), isAdded: true });
  const told = pickReasons("day1-4", slot, reason("slot.fill", { exercise: "archer", score: 12 }));
  expect(told.map(({ rule, facts }) => ({ rule, ...facts }))).toEqual([
    { rule: "gen.slot", slot: "day1-4", pattern: "isolation_pull", muscles: ["biceps"], role: "accessory", added: true },
    { rule: "gen.pick", slot: "day1-4", exercise: "x", score: 12 },
  ]);
  expect(pickReasons("day1-4", slot, undefined)[1]?.facts).toEqual({ slot: "day1-4", exercise: "x" });
});

describe("what a main lift usually is", () => {
  test.each([
    ["squat", "back_squat"],
    ["squat", "goblet_squat"],
    ["squat", "bodyweight_squat"],
    ["hinge", "conventional_deadlift"],
    ["hinge", "romanian_deadlift"],
    ["hinge", "dumbbell_romanian_deadlift"],
    ["horizontal_push", "barbell_bench_press"],
    ["horizontal_push", "dumbbell_bench_press"],
    ["horizontal_push", "push_up"],
    ["vertical_push", "overhead_press"],
    ["vertical_push", "dumbbell_shoulder_press"],
    ["vertical_push", "pike_push_up"],
    ["horizontal_pull", "barbell_row"],
    ["horizontal_pull", "dumbbell_row"],
    ["horizontal_pull", "table_inverted_row"],
    ["vertical_pull", "pull_up"],
    ["vertical_pull", "lat_pulldown"],
  ] as const)("%s: %s", (pattern, classic) => {
    const both = ["a", classic].map((id) => lift(id, { patterns: [pattern] }));
    expect(picker(both)({ ...PRESS, pattern }, none)?.exercise.id).toBe(classic);
    expect(picker(both)({ ...PRESS, pattern, role: "accessory" }, none)?.exercise.id).toBe("a");
  });
});
