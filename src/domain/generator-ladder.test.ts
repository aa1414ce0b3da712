import { describe, expect, test } from "vitest";
import { PRESS, SETTINGS } from "../../tests/support/draft-samples";
import { exercise, FULL, PREFERENCES } from "../../tests/support/session-samples";
import type { Exercise } from "./exercise";
import { ladderReader } from "./generator-ladder";

/* Specification 12.7 and 18.6: what stands on a ladder and cannot be loaded here is climbed. */
const step = (id: string, over: Partial<Exercise> = {}) => exercise(id, { gridKind: "none", difficulty: "beginner", ...over });
const CATALOGUE = [
  step("knee"),
  step("push_up", { difficulty: "intermediate" }),
  step("archer", { difficulty: "advanced" }),
  step("alone"),
];
const LADDERS = { push: { rungs: ["knee", "push_up", "archer"] } };
const able = { preferences: { ...PREFERENCES, level: "advanced" as const } };
type World = Partial<typeof SETTINGS> & { readonly catalogue?: readonly Exercise[]; readonly ladders?: typeof LADDERS };
const climb = (
  exerciseId: string,
  { catalogue = CATALOGUE, ladders = LADDERS, ...over }: World = {},
  at = PRESS,
  today: readonly string[] = [],
) => {
  const found = ladderReader(
    { ...SETTINGS, ...able, ...over },
    { catalogue, ladders },
  )(...([catalogue.find(({ id }) => id === exerciseId)!, at, today] as const));
  return found === null ? null : `${found.ladder} ${found.first.id}`;
};

test("a movement on a ladder leads to its first step for this lifter", () => {
  expect(climb("push_up", { preferences: PREFERENCES })).toBe("push knee");
  expect(climb("push_up", { preferences: { ...PREFERENCES, level: "intermediate" } })).toBe("push push_up");
  expect(climb("knee")).toBe("push archer");
  expect(climb("alone")).toBeNull();
});

describe("no ladder", () => {
  test("where the movement can be loaded here", () => {
    const belt = CATALOGUE.map((each) => ({ ...each, gridKind: "added" as const }));
    expect(climb("push_up", { catalogue: belt })).toBeNull();
    expect(climb("push_up", { catalogue: belt, gym: { ...FULL, equipment: [] } })).toBe("push archer");
    const barbell = CATALOGUE.map((each) => ({ ...each, gridKind: "barbell" as const }));
    expect(climb("push_up", { catalogue: barbell })).toBeNull();
    expect(climb("push_up", { catalogue: CATALOGUE.map((each) => ({ ...each, gridKind: "band" as const })) })).toBe(
      "push archer",
    );
  });

  test("for accessories and isolation, except where the body is all there is", () => {
    const home = { gym: { ...FULL, level: "bodyweight" as const } };
    expect(climb("push_up", {}, { ...PRESS, role: "accessory" })).toBeNull();
    expect(climb("push_up", home, { ...PRESS, role: "accessory" })).toBe("push archer");
    const single = CATALOGUE.map((each) => ({ ...each, category: "isolation" as const }));
    expect(climb("push_up", { catalogue: single })).toBeNull();
    expect(climb("push_up", { ...home, catalogue: single })).toBe("push archer");
    expect(climb("push_up", {}, { ...PRESS, role: "secondary" })).toBe("push archer");
  });

  test("for endurance, twice a day, of one step, or of another pattern", () => {
    expect(climb("push_up", { goal: "endurance" })).toBeNull();
    expect([climb("push_up", {}, PRESS, ["knee"]), climb("push_up", {}, PRESS, ["alone"])]).toEqual([null, "push archer"]);
    expect(climb("push_up", { ladders: { push: { rungs: ["push_up", "not_here"] } } })).toBeNull();
    expect(climb("push_up", {}, { ...PRESS, pattern: "vertical_push" })).toBeNull();
  });
});

test("of several the first that fits the place", () => {
  const two = { other: { rungs: ["alone", "knee"] }, push: LADDERS.push } as unknown as typeof LADDERS;
  expect([climb("push_up", { ladders: two }), climb("alone", { ladders: two })]).toEqual(["push archer", "other knee"]);
  const floor = { push: { rungs: ["bar", "ring"], without: ["knee", "push_up"] } } as unknown as typeof LADDERS;
  expect(climb("push_up", { ladders: floor })).toBe("push push_up");
});
