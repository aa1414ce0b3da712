import { describe, expect, test } from "vitest";
import {
  CORE,
  CURL,
  draftOf,
  draftSlot,
  HINGE,
  LUNGE,
  OVERHEAD,
  PRESS,
  PULLDOWN,
  ROW,
  SETTINGS,
  SQUAT,
} from "../../tests/support/draft-samples";
import {
  balanceOf,
  isBetter,
  PULLS,
  PUSHES,
  requiredPatterns,
  sessionMax,
  type Violation,
  violationsOf,
} from "./generator-check";
import type { Draft, DraftSlot } from "./generator-draft";
import type { PlanSettings } from "./generator-input";
import type { WeeklyRange } from "./generator-volume";
import type { VolumeGroup } from "./vocabulary";

/* The guardrails of specification 12, one at a time, on weeks that are right in every other respect. */
const WIDE = { min: 0, start: 0, max: 100 };
const ALL: readonly DraftSlot[] = [SQUAT, PRESS, ROW, HINGE, LUNGE, CORE].map((at) => draftSlot(at, 2, { restS: 60 }));
const HIGH = [OVERHEAD, PULLDOWN].map((at) => draftSlot(at, 2, { restS: 60 }));
const DAY = [...ALL, ...HIGH];
const ranges = (over: Partial<Record<VolumeGroup, Partial<WeeklyRange>>> = {}) =>
  new Map(Object.entries(over).map(([group, range]) => [group as VolumeGroup, { ...WIDE, ...range }]));
const found = (draft: Draft, over: Partial<PlanSettings> = {}, of = ranges()) =>
  violationsOf(draft, { ...SETTINGS, minutes: 120, ...over }, of);
const only = (guardrail: Violation["guardrail"], ...args: Parameters<typeof found>) =>
  found(...args).filter((each) => each.guardrail === guardrail);

test("a week that holds everything is clean", () => expect(found(draftOf(DAY, DAY))).toEqual([]));

describe("frequency and volume", () => {
  test("G1: every major group twice a week, once where there is one day", () => {
    const once = draftOf(
      DAY,
      DAY.filter(({ shares }) => shares.chest === undefined),
    );
    expect(only("G1", once)).toEqual([{ guardrail: "G1", what: "chest", have: 1, min: 2, max: null }]);
    expect(only("G1", draftOf(DAY), { days: 1 })).toEqual([]);
    expect(only("G1", draftOf([]), { days: 1 }).map(({ what, min }) => [what, min])).toEqual([
      ...["chest", "back", "quads", "hamstrings"].map((what) => [what, 1]),
    ]);
  });

  test("G2: within its range, both ends included", () => {
    const chest = (min: number, max: number) => only("G2", draftOf(DAY, DAY), {}, ranges({ chest: { min, max } }));
    expect([chest(4, 4), chest(0, 4), chest(4, 9)]).toEqual([[], [], []]);
    expect(chest(4.5, 9)).toEqual([{ guardrail: "G2", what: "chest", have: 4, min: 4.5, max: 9 }]);
    expect(chest(1, 3)).toEqual([{ guardrail: "G2", what: "chest", have: 4, min: 1, max: 3 }]);
  });
});

describe("a session", () => {
  test("G3: eight sets of a group, eleven of those the big lifts train along", () => {
    expect([sessionMax("chest"), sessionMax("quads"), sessionMax("biceps"), sessionMax("triceps"), sessionMax("glutes")]).toEqual(
      [...[8, 8, 11, 11, 11]],
    );
    const sets = (group: VolumeGroup, count: number) => {
      const much = draftSlot(CURL, count, { shares: { [group]: 1 }, restS: 30 }, { category: "isolation" });
      return only("G3", draftOf(DAY.slice(1), [...DAY.slice(3), much])).filter(({ what }) => what.endsWith(group));
    };
    expect([sets("abs", 6), sets("biceps", 11), sets("biceps", 12)]).toEqual([
      [],
      [],
      [{ guardrail: "G3", what: "2:biceps", have: 12, min: null, max: 11 }],
    ]);
    expect(sets("abs", 7)).toEqual([{ guardrail: "G3", what: "2:abs", have: 9, min: null, max: 8 }]);
  });

  test("G3: three to eight exercises", () => {
    const count = (n: number) => only("G3", draftOf(DAY.slice(0, n))).map(({ what, have, min, max }) => [what, have, min, max]);
    expect([count(3), count(8)]).toEqual([[], []]);
    expect(count(2)).toEqual([["1:exercises", 2, 3, 8]]);
    const nine = draftOf([...DAY, draftSlot(CURL, 1, { restS: 30 })]);
    expect(only("G3", nine).map(({ what, have }) => [what, have])).toEqual([["1:exercises", 9]]);
  });

  test("G6: the estimate is at most a tenth over the time", () => {
    const [day] = [draftOf(DAY, DAY)];
    const [first, second] = only("G6", day, { minutes: 30 });
    expect(first).toMatchObject({ guardrail: "G6", what: "1", min: null, max: 33 });
    expect(second?.what).toBe("2");
    const have = first?.have ?? 0;
    expect(only("G6", day, { minutes: have / 1.1 })).toEqual([]);
    expect(only("G6", day, { minutes: have / 1.1 - 0.1 })).toHaveLength(2);
    expect(only("G6", day, { minutes: 30, warmupMinutes: 5 })[0]?.have).toBeCloseTo(have - 5, 9);
  });

  test("G8: heavy squats and hinges stand apart where another main lift could stand between", () => {
    const order = (...slots: DraftSlot[]) => only("G8", draftOf(slots));
    const [squat, press, row, hinge] = [SQUAT, PRESS, ROW, HINGE].map((at) => draftSlot(at, 2)) as [
      DraftSlot,
      DraftSlot,
      DraftSlot,
      DraftSlot,
    ];
    expect(order(squat, press, hinge)).toEqual([]);
    expect(order(squat, hinge, press)).toEqual([{ guardrail: "G8", what: "1:order", have: 1, min: null, max: 0 }]);
    // Nothing to put in between: two in a row cannot be helped.
    expect(order(squat, hinge)).toEqual([]);
    expect(order(squat, hinge, squat, press)).toEqual([{ guardrail: "G8", what: "1:order", have: 2, min: null, max: 1 }]);
    expect(order(squat, draftSlot(HINGE, 2, {}, { gridKind: "dumbbell" }), press)).toEqual([]);
    expect(order(squat, draftSlot({ ...HINGE, role: "secondary" }, 2), press)).toEqual([]);
    expect(order(press, row, squat)).toEqual([]);
    // A smaller lift is none that could stand between two main lifts.
    expect(order(squat, hinge, draftSlot(OVERHEAD, 2))).toEqual([]);
  });
});

describe("the week", () => {
  test("G4: the six big patterns and the core; a lunge from three days", () => {
    expect(requiredPatterns(2)).toEqual([
      ...["squat", "hinge", "horizontal_push", "vertical_push", "horizontal_pull", "vertical_pull", "core"],
    ]);
    expect(requiredPatterns(3)).toContain("lunge");
    const [squat, ...rest] = ALL;
    expect(only("G4", draftOf([...rest, ...HIGH]))).toEqual([{ guardrail: "G4", what: "squat", have: 0, min: 1, max: null }]);
    const noLunge = DAY.filter(({ place }) => place.pattern !== "lunge");
    expect([only("G4", draftOf(noLunge), { days: 2 }), only("G4", draftOf(noLunge)).map(({ what }) => what)]).toEqual([
      [],
      ["lunge"],
    ]);
    // The exercise counts, not the place it fills.
    const wrong = draftSlot(SQUAT, 2, {}, { patterns: ["lunge"] });
    expect(only("G4", draftOf([wrong, ...rest, ...HIGH])).map(({ what }) => what)).toEqual(["squat"]);
    expect(squat?.place.pattern).toBe("squat");
  });

  test("the big patterns of the upper body", () => {
    expect([PUSHES, PULLS]).toEqual([
      ["horizontal_push", "vertical_push"],
      ["horizontal_pull", "vertical_pull"],
    ]);
  });

  test("G5: pushes are .67 to 1.25 of the pulls", () => {
    const week = (push: number, pull: number) =>
      draftOf([...(push > 0 ? [draftSlot(PRESS, push)] : []), ...(pull > 0 ? [draftSlot(ROW, pull)] : [])]);
    const ratio = (push: number, pull: number) => only("G5", week(push, pull));
    expect([ratio(67, 100), ratio(5, 4), ratio(0, 0)]).toEqual([[], [], []]);
    expect(ratio(2, 3)).toEqual([{ guardrail: "G5", what: "push_pull", have: 2 / 3, min: 0.67, max: 1.25 }]);
    expect(ratio(4, 3)).toHaveLength(1);
    expect([balanceOf(week(3, 4)), balanceOf(week(0, 4)), balanceOf(week(0, 0))]).toEqual([0.75, 0, null]);
    expect(balanceOf(week(3, 0))).toBeGreaterThan(1000);
  });
});

describe("which of two plans comes nearer", () => {
  const miss = (guardrail: Violation["guardrail"], have: number, min: number | null, max: number | null): Violation => ({
    ...{ guardrail, what: "x", have, min, max },
  });

  test("keeping to the time first, then fewer broken, then missed by less", () => {
    const late = miss("G6", 44, null, 33);
    const later = miss("G6", 66, null, 33);
    expect([isBetter([late], [later]), isBetter([later], [late])]).toEqual([true, false]);
    const few = [miss("G2", 0, 6, 14)];
    const many = [miss("G2", 5, 6, 14), miss("G4", 0, 1, null)];
    expect([isBetter(many, [late]), isBetter([late], many)]).toEqual([true, false]);
    expect([isBetter(few, many), isBetter(many, few)]).toEqual([true, false]);
    // Two small misses are more than a great one; of two equally late plans the one with fewer others is nearer.
    expect(isBetter(few, [miss("G2", 5, 6, 14), miss("G2", 5, 6, 14)])).toBe(true);
    expect([isBetter([late], [late, ...few]), isBetter([late, ...few], [late])]).toEqual([true, false]);
  });

  test("by the share of the bound, at either end", () => {
    const below = (have: number) => [miss("G2", have, 6, 12)];
    expect([isBetter(below(5), below(4)), isBetter(below(4), below(5)), isBetter(below(4), below(4))]).toEqual([
      true,
      false,
      false,
    ]);
    // One of six below is a sixth; two of twelve above are a sixth, too, three a quarter.
    expect([isBetter(below(5), below(15)), isBetter(below(14), below(5)), isBetter(below(15), below(5))]).toEqual([
      true,
      false,
      false,
    ]);
    // A sixth of the bound is better than half of it, whatever the number of sets.
    expect(isBetter(below(14), [miss("G1", 1, 2, null)])).toBe(true);
    expect(isBetter([], below(5))).toBe(true);
  });
});
