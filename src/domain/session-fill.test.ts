import { describe, expect, test } from "vitest";
import { DAY_A, input, logged, PROGRAM, planOf, TODAY } from "../../tests/support/session-samples";
import { FRESH, plusSet, work } from "../../tests/support/standing-samples";
import { addDays } from "./civil-date";
import type { Slot } from "./program";
import { fillDay } from "./session-fill";
import type { Easing } from "./session-modifiers";
import type { SessionInput } from "./session-plan";

/* A day filled slot by slot (specification 6.1 and 6.3): bench, squat, fly, pull-up, plank and a last optional press. */
const calendar = { cycle: null, week: 2, isDeload: false };
const [press, squat, fly, pull] = DAY_A.slots as [Slot, Slot, Slot, Slot];

function fill(slots: readonly Slot[] = DAY_A.slots, over: Partial<SessionInput> = {}, easing: Partial<Easing> = {}) {
  const day = { ...DAY_A, slots };
  const session = input({ program: { ...PROGRAM, days: [day] }, ...over });
  return fillDay(session, { day, week: 2, message: null, daysOff: null }, { ...FRESH, ...easing }, calendar);
}
const ids = (draft: ReturnType<typeof fill>) => draft.exercises.map(({ exerciseId }) => exerciseId);
const notes = (draft: ReturnType<typeof fill>) => draft.notes.map(({ rule, facts }) => ({ rule, ...facts }));

describe("slots", () => {
  test("in their order, each with an exercise the day does not have yet", () => {
    const draft = fill([...DAY_A.slots].reverse());
    expect(ids(draft)).toEqual(["bench", "squat", "fly", "pull_up", "plank", "machine_press"]);
    expect(draft.exercises.map(({ slotId }) => slotId)).toEqual(["a1", "a2", "a3", "a4", "a5", "a6"]);
    expect([...draft.taken].sort()).toEqual([...ids(draft)].sort());
    expect(draft.notes).toEqual([]);
  });

  test("an exercise as the plan and the log need it", () => {
    const [bench] = fill([
      { ...press, superset: "x", blocks: [work(2, [5, 8], { rpe: 8 }), work(1, 12, { role: "backoff" })] },
    ]).exercises;
    expect(bench).toMatchObject({
      ...{ slotId: "a1", exerciseId: "bench", measure: "reps", superset: "x", restSeconds: 120 },
      ...{ alternatives: ["machine_press", "push_up", "fly"], progressionKind: "double", stateKey: "p:bench:dp-5-8@8" },
      // Back-off sets do not decide progress.
      ...{ plannedSets: 2, warmups: [{ kg: 20, reps: 8 }] },
    });
    expect(bench?.sets).toHaveLength(3);
    expect(bench?.reasons.map(({ rule }) => rule)).toEqual(["start.ratio", "progression.start", "slot.fill", "warmup.class"]);
    expect(fill([press]).exercises[0]?.superset).toBeNull();
    expect(fill([{ ...press, restS: 300 }]).exercises[0]?.restSeconds).toBe(300);
  });

  test("an alternative that stands on the slot's own ladder is not offered twice", () => {
    const home = { gym: { ...input().gym, level: "bodyweight" as const, equipment: [] } };
    const first = planOf(home);
    const after = { ...home, history: logged(first, TODAY, (max) => max), sessionDates: [TODAY], today: addDays(TODAY, 2) };
    const [climbed] = fill([press], after).exercises;
    expect(climbed?.exerciseId).toBe("archer");
    expect(climbed?.alternatives).not.toContain("archer");
  });

  test("the lifter's choice for one slot, and its reason", () => {
    const draft = fill([press, squat], { swaps: { a1: "machine_press" } });
    expect(ids(draft)).toEqual(["machine_press", "squat"]);
    expect(draft.exercises[0]?.reasons.map(({ rule }) => rule)).toContain("slot.chosen");
  });

  test("an empty slot is named with what it wanted", () => {
    const draft = fill(
      [
        { ...press, pattern: "vertical_push" },
        { ...squat, role: "optional", pattern: "carry" },
      ],
      { catalogue: [] },
    );
    expect([draft.exercises, notes(draft)]).toEqual([
      [],
      [
        { rule: "slot.unfillable", slot: "a1", pattern: "vertical_push" },
        { rule: "slot.dropped", slot: "a2", pattern: "carry" },
      ],
    ]);
  });
});

describe("what the day has done so far", () => {
  test("a share of an earlier slot's top load today", () => {
    const blocks = [work(1, 8, { intensity: { by: "slot", slot: "a2", pct: 50 } })];
    const draft = fill([squat, { ...fly, pattern: "squat", muscles: ["quads"], hint: ["leg_press"], blocks }]);
    const top = Math.max(...(draft.exercises[0]?.sets.map(({ kg }) => kg ?? 0) ?? []));
    expect(draft.topKgBySlot.get("a2")).toBe(top);
    expect(top).toBeGreaterThan(20);
    expect(draft.exercises[1]?.sets[0]?.kg).toBeCloseTo(Math.floor(top / 2 / 1.25 + 0.5) * 1.25, 6);
    const open = fill([{ ...press, blocks: [work(1, 8, { intensity: { by: "open" } })] }]);
    expect(open.topKgBySlot.get("a1")).toBe(0);
    // The lifter's own choice of a load is warmed up to as to none.
    expect(open.exercises[0]).toMatchObject({ warmups: [], sets: [{ kg: null }] });
  });

  test("a warm muscle needs a shorter ramp", () => {
    const heavy = { sex: "male", bodyKg: 300 } as const;
    const ramp = (draft: ReturnType<typeof fill>, slotId: string) =>
      draft.exercises.find((each) => each.slotId === slotId)?.warmups.length ?? 0;
    const machine = { ...press, id: "m", order: 9, hint: ["machine_press"] };
    const alone = ramp(fill([machine], heavy), "m");
    const after = ramp(fill([press, machine], heavy), "m");
    expect(alone).toBeGreaterThan(1);
    expect(after).toBe(1);
    expect(fill([press, squat], heavy).worked.map(({ exercise, sets }) => [exercise.id, sets])).toEqual([
      ["bench", 4],
      ["squat", 3],
    ]);
  });

  test("a set near the level is warmed up to with one more", () => {
    const today = addDays(TODAY, 2);
    const history = logged(planOf({ bodyKg: 300 }), TODAY, () => 7);
    const rungs = (kg: number | null) => {
      const levelOn = (id: string, day: string) =>
        kg === null || id !== "squat" || day !== today ? null : ({ kg, sd: 0.03, basis: "rated", lastDate: today } as never);
      const [lift] = fill([squat], { bodyKg: 300, history, sessionDates: [TODAY], today, levelOn }).exercises;
      return lift?.warmups.length ?? 0;
    };
    expect(rungs(null)).toBeGreaterThan(1);
    // The squat stands at 120 kg: nine tenths of 125 are less, of 400 more.
    expect(rungs(125)).toBe(rungs(null) + 1);
    expect(rungs(400)).toBe(rungs(null));
  });

  test("how sure each load is, and what was not known, each once", () => {
    const draft = fill([press, squat]);
    expect([draft.confidences, draft.missing]).toEqual([["low", "low"], ["history"]]);
    const known = fill([press], { history: logged(planOf(), TODAY, () => 6), sessionDates: [TODAY], today: addDays(TODAY, 2) });
    expect([known.confidences, known.missing]).toEqual([["medium"], []]);
  });
});

describe("left out today", () => {
  test("by the program in this week, or by a reduction", () => {
    const off = { ...squat, byWeek: { 2: { blocks: [] } } };
    expect(notes(fill([press, off]))).toEqual([{ rule: "session.slot-off-week", slot: "a2", week: 2 }]);
    expect(fill([press, { ...squat, byWeek: { 1: { blocks: [] } } }]).notes).toEqual([]);
    const eased = fill([press, { ...squat, role: "optional" }], {}, { volume: 0.6 });
    expect([ids(eased), notes(eased)]).toEqual([["bench"], [{ rule: "session.slot-off", slot: "a2", volume: 0.6 }]]);
    // What is off takes no exercise from the slots after it.
    expect(
      ids(
        fill(
          [
            { ...press, role: "optional" },
            { ...press, id: "b", order: 2 },
          ],
          {},
          { volume: 0.6 },
        ),
      ),
    ).toEqual(["bench"]);
  });
});

describe("two slots of one lift", () => {
  const shared = (over: Partial<Slot> = {}): Slot => ({ ...press, id: "b1", order: 3, stateKey: "both", ...over });
  const first = shared({ id: "a1", order: 1, blocks: [work(2, [5, 8], { rpe: 8 })] });

  test("are one exercise, the sets of the second after those of the first", () => {
    const draft = fill([first, squat, shared({ blocks: [plusSet(5), work(2, 12, { role: "backoff" })] })]);
    expect(ids(draft)).toEqual(["bench", "squat"]);
    expect(draft.exercises[0]?.sets.map(({ role }) => role)).toEqual(["work", "work", "amrap", "backoff", "backoff"]);
    expect(draft.exercises[0]).toMatchObject({ slotId: "a1", plannedSets: 3 });
    expect(draft.notes).toEqual([]);
  });

  test("share only by name", () => {
    expect(ids(fill([first, shared({ stateKey: "other" })]))).toEqual(["bench", "machine_press"]);
    expect(
      ids(
        fill([
          { ...press, order: 1 },
          { ...press, id: "b1", order: 3 },
        ]),
      ),
    ).toEqual(["bench", "machine_press"]);
  });

  test("the second is left out like any other", () => {
    const eased = fill([first, shared({ role: "optional" })], {}, { volume: 0.6 });
    expect(eased.exercises[0]?.sets).toHaveLength(2);
    expect(notes(eased)).toEqual([{ rule: "session.slot-off", slot: "b1", volume: 0.6 }]);
    const week = fill([first, shared({ byWeek: { 2: { blocks: [] } } })]);
    expect(notes(week)).toEqual([{ rule: "session.slot-off-week", slot: "b1", week: 2 }]);
  });

  test("a share of today's top load counts for the second slot, too", () => {
    const blocks = [work(1, 8, { intensity: { by: "slot", slot: "a1", pct: 50 } })];
    const draft = fill([{ ...first, blocks: [work(1, 5)] }, shared({ blocks })], { bodyKg: 160 });
    const [top, half] = draft.exercises[0]?.sets.map(({ kg }) => kg ?? 0) ?? [];
    expect(half).toBe(Math.floor((top ?? 0) / 2 / 2.5 + 0.5) * 2.5);
  });
});

test("the pull-up of a day is done with the body alone", () =>
  expect(fill([pull]).exercises[0]).toMatchObject({
    exerciseId: "pull_up",
    sets: [{ kg: 0 }, { kg: 0 }, { kg: 0 }],
    warmups: [],
  }));
