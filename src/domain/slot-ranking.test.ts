import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DAY_A, exercise, FULL, PREFERENCES } from "../../tests/support/session-samples";
import type { Exercise } from "./exercise";
import { PRIORITIES } from "./exercise-vocabulary";
import type { FillInput } from "./slot-fill-input";
import { bestFor } from "./slot-ranking";

/* Specification 6.3: the order in which a slot's candidates are offered. */
const PRIMARY = { ...DAY_A.slots[0]!, hint: [] };
const ACCESSORY = { ...PRIMARY, role: "accessory" as const };
const NOTHING = { lastInSlot: null, usedBefore: new Set<string>(), otherDays: new Set<string>(), canStep: () => true };

const fillOf = (catalogue: readonly Exercise[], over: Partial<FillInput> = {}): FillInput => ({
  ...{ slot: PRIMARY, catalogue, gym: FULL, preferences: PREFERENCES, taken: new Set(), memory: NOTHING },
  ...over,
});
const idsOf = (input: FillInput, most: number) => bestFor(input, "none", most).map(({ exercise: { id } }) => id);
/** Chest presses by id that differ in nothing but their priority. */
const presses = (priorities: Readonly<Record<string, Exercise["priority"]>>) =>
  Object.entries(priorities).map(([id, priority]) => exercise(id, { priority }));
const stuck = (...ids: readonly string[]) => ({ ...NOTHING, canStep: ({ id }: Exercise) => !ids.includes(id) });

describe("the best candidates of a slot", () => {
  const lifts = presses({ d: "niche", b: "common", a: "essential", c: "specialized" });

  test("are as many as were asked for, best first", () => {
    for (const slot of [PRIMARY, ACCESSORY]) {
      expect(idsOf(fillOf(lifts, { slot }), 1)).toEqual(["a"]);
      expect(idsOf(fillOf(lifts, { slot }), 3)).toEqual(["a", "b", "c"]);
      expect(idsOf(fillOf(lifts, { slot }), 9)).toEqual(["a", "b", "c", "d"]);
    }
  });

  test("say what each point is for", () => {
    const [best] = bestFor(fillOf(lifts, { memory: stuck("a", "b", "c", "d") }), "none", 1);
    expect(best?.terms).toMatchObject({ priority: 10, native: 3, step: -6 });
    expect(best?.total).toBeCloseTo(
      Object.values(best?.terms ?? {}).reduce((sum, points) => sum + points, 0),
      9,
    );
  });

  test("a main lift whose next load is far away gives way to one that can step", () => {
    const two = presses({ a: "essential", b: "common", c: "niche" });
    expect(idsOf(fillOf(two, { memory: stuck("a") }), 1)).toEqual(["b"]);
    expect(idsOf(fillOf(two, { memory: stuck("a") }), 2)).toEqual(["b", "a"]);
    // Six points are fewer than those between the first and the last.
    expect(idsOf(fillOf(two, { memory: stuck("a", "b") }), 2)).toEqual(["a", "b"]);
    // Smaller work is not asked for small steps.
    expect(idsOf(fillOf(two, { slot: ACCESSORY, memory: stuck("a") }), 1)).toEqual(["a"]);
  });

  test("the exercise a fixed place names comes before any points", () => {
    const named = { slot: { ...PRIMARY, fixed: true, hint: ["d"] }, preferences: { ...PREFERENCES, disliked: ["d"] } };
    expect(idsOf(fillOf(lifts, named), 2)).toEqual(["d", "a"]);
    expect(idsOf(fillOf(lifts, { ...named, slot: { ...named.slot, fixed: false } }), 2)).toEqual(["a", "b"]);
    // Of two that are named the one with more points.
    expect(idsOf(fillOf(lifts, { slot: { ...PRIMARY, fixed: true, hint: ["d", "c"] } }), 3)).toEqual(["c", "d", "a"]);
  });

  test("with as many points the more essential leads, in whatever order they are listed", () => {
    // Three points for the priority, three off for the other day of the week.
    const two = presses({ a: "common", b: "essential" });
    const memory = { ...NOTHING, otherDays: new Set(["b"]) };
    for (const list of [two, two.toReversed()]) expect(idsOf(fillOf(list, { memory }), 2)).toEqual(["b", "a"]);
  });

  test("points that differ by the dust of a root alone are as many", () => {
    // (12 cos + 10) - 3 comes out below 12 cos + 7.
    const slot = { ...PRIMARY, muscles: ["chest", "triceps", "front_delts"] as const };
    const contrib = { chest: 1, lats: 1, biceps: 0.5, abs: 0.5 } as const;
    const two = presses({ a: "common", b: "essential" }).map((each) => ({ ...each, contrib }));
    expect(idsOf(fillOf(two, { slot, memory: { ...NOTHING, otherDays: new Set(["b"]) } }), 2)).toEqual(["b", "a"]);
  });
});

test("whether a lift can step is asked of those alone that may be among the best", () => {
  const asked: string[] = [];
  const canStep = ({ id }: Exercise) => asked.push(id) > 0;
  bestFor(fillOf(presses({ c: "niche", a: "essential", b: "common" }), { memory: { ...NOTHING, canStep } }), "none", 1);
  expect(asked).toEqual(["a"]);
});

test("no candidate is better than the best ones, whatever can step and whatever the lifter likes", () => {
  const lift = fc.record({
    priority: fc.constantFrom(...PRIORITIES),
    chest: fc.constantFrom(0.5 as const, 1 as const),
    canStep: fc.boolean(),
    taste: fc.constantFrom("liked", "disliked", "neither"),
  });
  fc.assert(
    fc.property(fc.array(lift, { maxLength: 8 }), fc.integer({ min: 1, max: 5 }), fc.boolean(), (lifts, most, isMain) => {
      const catalogue = lifts.map(({ priority, chest }, i) =>
        exercise(`${i}`, { priority, contrib: { triceps: 1, chest, lats: 0.5 } }),
      );
      const idsWhere = (is: (lift: (typeof lifts)[number]) => boolean) => lifts.flatMap((each, i) => (is(each) ? [`${i}`] : []));
      const input = fillOf(catalogue, {
        slot: isMain ? PRIMARY : ACCESSORY,
        memory: stuck(...idsWhere(({ canStep }) => !canStep)),
        preferences: {
          ...PREFERENCES,
          favourites: idsWhere(({ taste }) => taste === "liked"),
          disliked: idsWhere(({ taste }) => taste === "disliked"),
        },
      });
      // Every candidate on its own, where nothing can be left out.
      const points = catalogue
        .flatMap((each) => bestFor({ ...input, catalogue: [each] }, "none", 1))
        .map(({ total }) => total)
        .sort((a, b) => b - a);
      const best = bestFor(input, "none", most).map(({ total }) => total);
      expect(best).toEqual(points.slice(0, most));
    }),
    { numRuns: 1000, seed: 63 },
  );
});
