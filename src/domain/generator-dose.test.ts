import { describe, expect, test } from "vitest";
import { CURL, draftOf, draftSlot, HINGE, LUNGE, OVERHEAD, PRESS, ROW, SETTINGS, SQUAT } from "../../tests/support/draft-samples";
import { exercise } from "../../tests/support/session-samples";
import { type DoseContext, dose, imbalance } from "./generator-dose";
import { type Draft, type DraftSlot, setsOfWeek } from "./generator-draft";
import type { PlanSettings } from "./generator-input";
import type { WeeklyRange } from "./generator-volume";
import { type Reason, reason } from "./reason";
import type { MuscleId, VolumeGroup } from "./vocabulary";

/* Specification 12.5: the group furthest from its goal gets a set, or a slot on the day with the fewest minutes. */
type Goals = Partial<Record<VolumeGroup, Partial<WeeklyRange>>>;
interface Week {
  readonly goals?: Goals;
  readonly settings?: Partial<PlanSettings>;
  readonly picks?: readonly string[];
  readonly chance?: () => number;
}
function context(
  { goals = {}, settings = {}, picks, chance = () => 0.5 }: Week = {},
  why = new Map<string, Reason>(),
): DoseContext {
  return {
    settings: { ...SETTINGS, minutes: 120, ...settings },
    ranges: new Map(
      Object.entries(goals).map(([group, range]) => [group as VolumeGroup, { min: 0, start: 0, max: 100, ...range }]),
    ),
    // The exercise a place asks for, unless it is not on the list of what there is.
    pick: (place, { today }) => {
      const id = `${place.pattern}_${place.muscles.join("_")}`;
      if (today.includes(id) || (picks !== undefined && !picks.includes(id))) return null;
      const contrib = Object.fromEntries(place.muscles.map((muscle: MuscleId) => [muscle, 1]));
      const lift = exercise(id, { patterns: [place.pattern], contrib, category: "isolation" });
      return { exercise: lift, ladder: null, why: reason("slot.fill", { exercise: id }) };
    },
    ...{ pace: "usual", chance, why },
  };
}
const slots = (...list: (readonly [DraftSlot["place"], number])[]) =>
  list.map(([at, sets]) => draftSlot(at, sets, { restS: 60 }));
const shown = (draft: Draft) => draft.map(({ slots: day }) => day.map(({ place, sets }) => `${place.pattern} ${sets}`));
/** Chest, back, legs on one day: no group has to come more often. */
const ONE = draftOf(slots([SQUAT, 2], [HINGE, 2], [PRESS, 2], [ROW, 2]));

describe("sets", () => {
  const even = draftOf(slots([SQUAT, 2], [HINGE, 2], [PRESS, 3], [ROW, 3]));
  const sets = (goals: Goals, target: "min" | "start") => shown(dose(even, context({ goals, picks: [] }), target))[0];

  test("up to the start, four a slot, the furthest group first", () => {
    // 4 : 3 would be too much pushing: the chest can follow only when the back has gone before it.
    expect(sets({ chest: { start: 4 }, back: { start: 5 } }, "start")).toEqual([
      ...["squat 2", "hinge 2", "horizontal_push 4", "horizontal_pull 4"],
    ]);
    expect(sets({ quads: { start: 3 } }, "start")?.[0]).toBe("squat 3");
    expect(sets({ quads: { start: 9 } }, "start")?.[0]).toBe("squat 4");
  });

  test("only to the minimum where that is the target, and the minimum of all before anybody's start", () => {
    const goals = { chest: { min: 3, start: 4 }, back: { min: 4, start: 4 } };
    expect(sets(goals, "min")?.slice(2)).toEqual(["horizontal_push 3", "horizontal_pull 4"]);
    expect(sets(goals, "start")?.slice(2)).toEqual(["horizontal_push 4", "horizontal_pull 4"]);
  });

  test("on the day that has least of the group, in its shortest slot", () => {
    const week = draftOf(
      slots([PRESS, 3], [ROW, 4], [SQUAT, 2], [HINGE, 2]),
      slots([PRESS, 2], [ROW, 4], [SQUAT, 2], [HINGE, 2]),
    );
    expect(shown(dose(week, context({ goals: { chest: { start: 6 } } }), "start")).map((day) => day[0])).toEqual([
      ...["horizontal_push 3", "horizontal_push 3"],
    ]);
    const dips = { ...PRESS, role: "secondary" as const };
    const day = draftOf(slots([PRESS, 3], [dips, 2], [ROW, 4], [ROW, 4]));
    expect(shown(dose(day, context({ goals: { chest: { start: 6 } } }), "start"))[0]?.slice(0, 2)).toEqual([
      ...["horizontal_push 3", "horizontal_push 3"],
    ]);
  });

  test("only in slots that aim at the group", () => {
    const half = draftOf([...slots([SQUAT, 2], [ROW, 2]), draftSlot(PRESS, 2, { shares: { chest: 1, triceps: 0.5 } })]);
    const done = dose(half, context({ goals: { triceps: { start: 3 } } }), "start");
    expect(shown(done)[0]).toEqual(["squat 2", "horizontal_pull 2", "horizontal_push 2", "isolation_push 2"]);
  });

  test("a focus goes before what is further away, and ends where the time does", () => {
    const goals = { chest: { start: 10 }, quads: { start: 4 } };
    const done = (focus: readonly VolumeGroup[]) => {
      const at = context({ goals, settings: { focus, minutes: 30.5, warmupMinutes: 5 }, picks: [] });
      return shown(dose(draftOf(slots([SQUAT, 2], [PRESS, 2], [ROW, 3])), at, "start"))[0];
    };
    expect(done(["quads"])?.[0]).toBe("squat 3");
    expect(done([])?.slice(0, 2)).toEqual(["squat 2", "horizontal_push 3"]);
  });
});

describe("bounds", () => {
  const more = (goals: Goals, draft: Draft = ONE, settings: Partial<PlanSettings> = {}) =>
    shown(dose(draft, context({ goals, settings, picks: [] }), "start"))[0];

  test("the ceiling of the week, also of a group trained along", () => {
    const room = draftOf(slots([PRESS, 2], [ROW, 4], [SQUAT, 2]));
    expect(more({ chest: { start: 4, max: 3 } }, room)?.[0]).toBe("horizontal_push 3");
    const both = draftOf([...slots([ROW, 4], [SQUAT, 2]), draftSlot(PRESS, 2, { shares: { chest: 1, triceps: 0.5 } })]);
    expect(more({ chest: { start: 4 }, triceps: { max: 1.5 } }, both)?.[2]).toBe("horizontal_push 3");
  });

  test("eight sets of a group a day", () => {
    const dips = { ...PRESS, role: "secondary" as const };
    const press = draftOf(slots([PRESS, 4], [dips, 3], [ROW, 4], [ROW, 4], [SQUAT, 2]));
    const done = more({ chest: { start: 12 } }, press);
    expect(done?.slice(0, 2)).toEqual(["horizontal_push 4", "horizontal_push 4"]);
  });

  test("no set more where the day has its eight sets, or more exercises than eight", () => {
    const dips = { ...PRESS, role: "secondary" as const };
    const fly = { ...PRESS, role: "accessory" as const };
    const press = draftOf(slots([PRESS, 4], [dips, 2], [fly, 2], [ROW, 4], [ROW, 4]));
    expect(more({ chest: { start: 12 } }, press)?.slice(0, 3)).toEqual([
      "horizontal_push 4",
      "horizontal_push 2",
      "horizontal_push 2",
    ]);
    const nine = draftOf(slots([SQUAT, 2], ...Array.from({ length: 8 }, () => [CURL, 1] as const)));
    expect(more({ quads: { start: 4 } }, nine)?.[0]).toBe("squat 2");
  });

  test("eleven sets of a group a day by what the places ask for, whatever fills them", () => {
    const asked = (sets: number, group: VolumeGroup) => draftSlot(CURL, sets, { shares: { [group]: 1 }, restS: 60 });
    const arms = draftOf([asked(4, "traps"), asked(4, "forearms"), asked(2, "calves")]);
    expect(more({ calves: { start: 4 } }, arms)).toEqual(["isolation_pull 4", "isolation_pull 4", "isolation_pull 3"]);
  });

  test("the balance of push and pull", () => {
    // 3 : 2 is over 1.25 already when it is 2 : 2; a pull has to come first.
    expect(more({ chest: { start: 4 } })?.slice(2)).toEqual(["horizontal_push 2", "horizontal_pull 2"]);
    expect([imbalance(draftOf(slots([PRESS, 5], [ROW, 4]))), imbalance(draftOf(slots([SQUAT, 5])))]).toEqual([0, 0]);
    expect(imbalance(draftOf(slots([PRESS, 6], [ROW, 4])))).toBeCloseTo(0.25, 9);
    expect(imbalance(draftOf(slots([PRESS, 2], [ROW, 4])))).toBeCloseTo(0.17, 9);
  });

  test("the weaker side gets sets at the end, where there is room", () => {
    const even = (...day: Parameters<typeof slots>) => shown(dose(draftOf(slots(...day)), context({ picks: [] }), "min"))[0];
    expect(even([PRESS, 4], [ROW, 2], [SQUAT, 2])).toEqual(["horizontal_push 4", "horizontal_pull 4", "squat 2"]);
    expect(even([PRESS, 2], [ROW, 4], [SQUAT, 2])).toEqual(["horizontal_push 3", "horizontal_pull 4", "squat 2"]);
    expect(even([PRESS, 4], [OVERHEAD, 4], [ROW, 4], [SQUAT, 2])?.[2]).toBe("horizontal_pull 4");
    const tight = dose(draftOf(slots([PRESS, 4], [ROW, 2], [SQUAT, 2])), context({ settings: { minutes: 10 } }), "min");
    expect(shown(tight)[0]?.[1]).toBe("horizontal_pull 2");
  });
});

describe("a slot more", () => {
  test("for the group, of two sets, isolation before the rest, and said why", () => {
    const why = new Map<string, Reason>();
    const done = dose(ONE, context({ goals: { biceps: { start: 2 } } }, why), "start");
    const [added] = done[0]?.slots.slice(-1) ?? [];
    expect(added).toMatchObject({ place: CURL, sets: 2, isAdded: true, restS: 60, ladder: null, shares: { biceps: 1 } });
    expect([...why.keys()]).toEqual(["isolation_pull_biceps"]);
    const chest = (picks: readonly string[]) =>
      shown(dose(draftOf(slots([SQUAT, 4], [ROW, 4], [ROW, 4])), context({ goals: { chest: { start: 2 } }, picks }), "start"))[0];
    expect(chest(["isolation_push_chest", "horizontal_push_chest"])).toContain("isolation_push 2");
    expect(chest(["horizontal_push_chest"])?.some((each) => each.startsWith("horizontal_push"))).toBe(true);
  });

  test("on the day with the fewest minutes; the seed breaks a tie", () => {
    const long = slots([SQUAT, 4], [HINGE, 4], [PRESS, 4], [ROW, 4]);
    const short = slots([SQUAT, 3], [HINGE, 4], [PRESS, 4], [ROW, 4]);
    const on = (draft: Draft, chances = [0.5]) => {
      let at = 0;
      const chance = () => chances[at++ % chances.length] ?? 0;
      return dose(draft, context({ goals: { biceps: { start: 2 } }, chance }), "start").findIndex(
        ({ slots: day }) => day.length > 4,
      );
    };
    expect([on(draftOf(long, short)), on(draftOf(short, long))]).toEqual([1, 0]);
    // Asked once for each day in turn: the four major groups have their days already.
    expect([on(draftOf(long, long), [0.2, 0.7]), on(draftOf(long, long), [0.7, 0.2])]).toEqual([0, 1]);
  });

  test("only on days of the right kind, only with time, and at most eight", () => {
    const legs: Draft = [{ day: { type: "legs" }, slots: slots([SQUAT, 2], [HINGE, 2], [LUNGE, 2]) }];
    expect(dose(legs, context({ goals: { biceps: { start: 2 } } }), "start")).toEqual(legs);
    const tight = context({ goals: { biceps: { start: 2 } }, settings: { minutes: 25 } });
    expect(dose(ONE, tight, "start")).toEqual(ONE);
    const eight = draftOf([...ONE[0]!.slots, ...slots([LUNGE, 2], [LUNGE, 2], [LUNGE, 2], [LUNGE, 2])]);
    expect(dose(eight, context({ goals: { biceps: { start: 2 } } }), "start")[0]?.slots).toHaveLength(8);
    // The forearms have no place of their own.
    expect(dose(ONE, context({ goals: { forearms: { start: 2 } } }), "start")).toEqual(ONE);
    expect(dose(ONE, context({ goals: { biceps: { start: 2 } }, picks: [] }), "start")).toEqual(ONE);
  });

  test("never one that gives the group less than whole, or more than its ceiling", () => {
    const at = context({ goals: { biceps: { start: 1.5, max: 1.5 } } });
    expect(dose(ONE, at, "start")).toEqual(ONE);
    const other = exercise("shrug", { contrib: { traps: 1, biceps: 0.5 } });
    const pick = () => ({ exercise: other, ladder: null, why: reason("slot.fill", {}) });
    expect(dose(ONE, { ...context({ goals: { biceps: { start: 2 } } }), pick }, "start")).toEqual(ONE);
  });

  test("not the same exercise twice a day", () => {
    const pulls = draftOf(slots([SQUAT, 4], [ROW, 4], [ROW, 4]));
    const [day] = shown(dose(pulls, context({ goals: { chest: { start: 6 } } }), "start"));
    expect(day?.filter((each) => each.startsWith("isolation_push"))).toEqual(["isolation_push 4"]);
    expect(day?.some((each) => each.startsWith("horizontal_push"))).toBe(true);
  });

  test("a major group that has its two days needs no third; one that has one gets another day", () => {
    const legs = slots([SQUAT, 2], [HINGE, 2], [PRESS, 2], [ROW, 2]);
    const without = slots([SQUAT, 4], [PRESS, 4], [ROW, 4]);
    const three = draftOf(legs, legs, without);
    expect(dose(three, context(), "min")).toEqual(three);
    // The day without is the longer one.
    const done = dose(draftOf(legs, without), context(), "min");
    expect(shown(done).map((day) => day.length)).toEqual([4, 4]);
  });

  test("a major group comes twice a week", () => {
    const week = draftOf(slots([SQUAT, 2], [HINGE, 2], [PRESS, 2], [ROW, 2]), slots([SQUAT, 2], [ROW, 2], [PRESS, 2]));
    const done = dose(week, context(), "min");
    expect(shown(done)[1]).toContain("isolation_legs 2");
    expect(setsOfWeek(done, "hamstrings")).toBe(4);
    // One day cannot hold a group twice.
    expect(dose(ONE, context(), "min")).toEqual(ONE);
  });
});
