import { describe, expect, test } from "vitest";
import { exercise, FULL, input, PREFERENCES, PROGRAM, TODAY } from "../../tests/support/session-samples";
import { addDays } from "./civil-date";
import type { Slot } from "./program";
import { buildSession } from "./session";
import { ladderStanding } from "./session-ladder";
import type { SessionInput } from "./session-plan";
import type { SlotExposure } from "./slot-state";

const bare = { gridKind: "none", loadBasis: "none", startClass: "none", patterns: ["vertical_pull"] } as const;
const catalogue = [
  exercise("hang", { ...bare, measure: "seconds", equipment: [["pull_up_bar"]] }),
  exercise("negative", { ...bare, equipment: [["pull_up_bar"]] }),
  exercise("pull", { ...bare, gridKind: "added", loadBasis: "added", difficulty: "intermediate", equipment: [["pull_up_bar"]] }),
  exercise("weighted", {
    ...{ ...bare, gridKind: "added", loadBasis: "added", difficulty: "advanced" },
    equipment: [["pull_up_bar", "dip_belt"]],
  }),
  exercise("floor", bare),
  exercise("towel", { ...bare, measure: "seconds" }),
];
const rules = {
  kind: "rules" as const,
  failN: 2 as const,
  rules: [
    { axis: "reps" as const, step: 1, scope: "all" as const, floor: 5, ceiling: 8, onCeiling: "reset" as const },
    { axis: "seconds" as const, step: 5, scope: "all" as const, floor: 10, ceiling: 30, onCeiling: "reset" as const },
    { axis: "rung" as const, step: 1, scope: "all" as const, onCeiling: "hold" as const },
  ],
};
const program = {
  ...PROGRAM,
  progressions: { climb: rules },
  ladders: {
    pull: { rungs: ["hang", "negative", "pull", "weighted"], without: ["floor", "towel"] },
    short: { rungs: ["negative"] },
  },
};
const slot: Slot = {
  ...{ id: "l1", order: 1, role: "primary", pattern: "vertical_pull", muscles: ["lats"], hint: [], fixed: false, restS: 120 },
  blocks: [{ sets: 3, reps: [5, 8], seconds: [10, 30], role: "work", intensity: { by: "bodyweight" } }],
  ...{ progression: "climb", ladder: "pull" },
};
const KEY = "p:ladder-pull:climb-10-30";
const week = { cycle: null, week: 2, isDeload: true };
const intermediate = { ...PREFERENCES, level: "intermediate" as const };
const advanced = { ...PREFERENCES, level: "advanced" as const };

function climb(over: Partial<SessionInput> = {}, chosen: string | null = null, on: Slot = slot) {
  return ladderStanding(input({ program, catalogue, today: addDays(TODAY, 9), ...over }), on, week, chosen);
}
const done = (exerciseId: string, reps: readonly number[], over: Partial<SlotExposure> = {}): SessionInput["history"] => ({
  [exerciseId]: [
    {
      ...{ date: TODAY, workoutId: "w", exerciseId, stateKey: KEY, slotId: "l1", plannedSets: reps.length, modified: false },
      sets: reps.map((count) => ({ role: "work" as const, kg: 0, reps: count, rpe: null, target: null })),
      ...over,
    },
  ],
});
const at = (over: Partial<SessionInput> = {}, chosen: string | null = null) => {
  const { standing, filled } = climb(over, chosen)!;
  const { rung, repTarget, plannedKg } = standing.state.value;
  return { id: standing.exercise.id, rung, repTarget, plannedKg, near: filled.value.alternatives };
};

describe("a slot with a ladder", () => {
  test("beginners stand at the bottom, others at the first movement of their level, never past the top", () => {
    expect(at()).toEqual({ id: "hang", rung: 0, repTarget: 10, plannedKg: null, near: ["negative"] });
    expect(at({ preferences: intermediate })).toEqual({
      ...{ id: "pull", rung: 2, repTarget: 5, plannedKg: 0, near: ["negative", "weighted"] },
    });
    expect(at({ preferences: advanced, gym: { ...FULL, equipment: ["pull_up_bar"] } })).toMatchObject({ id: "pull", rung: 2 });
  });

  test("nothing hangs on the belt, except where the belt is the point", () => {
    expect(at({ preferences: advanced })).toMatchObject({ id: "weighted", rung: 3, plannedKg: 1.25, near: ["pull"] });
  });

  test("says where on the ladder it is, under a key of the ladder's own, in the week of the program", () => {
    const { standing, filled } = climb()!;
    expect(standing).toMatchObject({ stateKey: KEY, zone: "upper", place: { week: 2, isDeload: true }, line: null });
    expect(filled).toMatchObject({
      confidence: "high",
      reasons: [{ rule: "slot.ladder", facts: { slot: "l1", exercise: "hang", rung: 1, of: 3 } }],
    });
    expect(standing.state.missing).toEqual(["history"]);
  });

  test("a belt without a plate is the body alone", () => {
    const none = { ...FULL, grids: { added: { kind: "list" as const, unit: "kg" as const, loads: [0] as [number] } } };
    expect(at({ preferences: advanced, gym: none })).toMatchObject({ id: "weighted", plannedKg: 0 });
  });

  test("the log moves it: topped holds give way to the next movement, at the bottom of its own range", () => {
    expect(at({ history: done("hang", [12, 10, 11]) })).toMatchObject({ id: "hang", repTarget: 15 });
    expect(at({ history: done("hang", [30, 30, 30]) })).toEqual({
      ...{ id: "negative", rung: 1, repTarget: 5, plannedKg: null, near: ["hang", "pull"] },
    });
    const elsewhere = done("hang", [30, 30, 30], { stateKey: "p:ladder-push:climb-10-30" });
    expect(at({ history: elsewhere })).toMatchObject({ id: "hang", repTarget: 10 });
  });

  test("a week the program made light does not move it; a week outside this enrolment counts in full", () => {
    const cycle = (at: number | null) => ({ weeks: 5, deloads: [5], weekOf: () => at, today: 11 });
    const inWeek = (at: number | null) =>
      ladderStanding(
        input({ program, catalogue, today: addDays(TODAY, 9), history: done("hang", [30, 30, 30]) }),
        slot,
        {
          ...week,
          cycle: cycle(at),
        },
        null,
      )?.standing.state.value.rung;
    expect([4, 5, 6, 10, null].map(inWeek)).toEqual([1, 0, 1, 0, 1]);
  });

  test("a movement of the ladder that the lifter picks begins at its own bottom", () => {
    expect(at({ history: done("hang", [12, 12, 12]) }, "negative")).toMatchObject({ id: "negative", rung: 1, repTarget: 0 });
    expect(at({ history: done("hang", [12, 12, 12]) }, "hang")).toMatchObject({ id: "hang", rung: 0, repTarget: 15 });
    expect(climb({}, "floor")).toBeNull();
  });

  test("without the bar the other list is climbed; with one movement left it is not", () => {
    const floor = { ...FULL, level: "bodyweight" as const, equipment: [] };
    expect(at({ gym: floor })).toMatchObject({ id: "floor", near: ["towel"] });
    const banned = (...ids: readonly string[]) => ({ ...PREFERENCES, banned: ids });
    expect(at({ preferences: banned("hang", "weighted") }).id).toBe("negative");
    expect(at({ preferences: banned("hang", "negative", "weighted") }).id).toBe("floor");
    expect(at({ preferences: banned("hang", "negative", "weighted", "towel") }).id).toBe("pull");
  });

  test("what hurts, and what is harder than it, is not climbed until it is fine again", () => {
    const history = { ...done("hang", [30, 30, 30]), ...done("pull", [8, 8, 8], { date: addDays(TODAY, 3) }) };
    const hurt = { ...PREFERENCES, banned: ["pull"], painful: ["pull"] };
    expect(at({ history }).id).toBe("pull");
    expect(at({ history, preferences: hurt }).id).toBe("negative");
    expect(at({ preferences: { ...hurt, level: "advanced" } }).id).toBe("negative");
  });

  test("staying below what hurts is told where it changed the movement", () => {
    const day = { ...PROGRAM.days[0]!, slots: [slot] };
    const mark = { exerciseId: "pull", area: "elbow" as const, from: TODAY, to: null };
    const said = (preferences: SessionInput["preferences"]) => {
      const asked = input({ program: { ...program, days: [day] }, catalogue, preferences, pain: [mark] });
      const [only] = buildSession(asked).value?.exercises ?? [];
      return [only?.exerciseId, only?.reasons.find(({ rule }) => rule === "slot.pain")?.facts.instead];
    };
    expect(said(advanced)).toEqual(["negative", "pull"]);
    expect(said(PREFERENCES)).toEqual(["hang", undefined]);
  });

  test("a movement that hurt is no step up", () => {
    const history = done("hang", [30, 30, 30]);
    const mark = { exerciseId: "hang", area: "shoulder" as const, from: TODAY, to: addDays(TODAY, 5) };
    expect(at({ history }).id).toBe("negative");
    expect(at({ history, pain: [mark] }).id).toBe("hang");
    expect(at({ history, pain: [{ ...mark, exerciseId: "pull" }] }).id).toBe("negative");
  });

  test("other slots are not its business", () => {
    const { ladder: _, ...plain } = slot;
    expect(climb({}, null, plain)).toBeNull();
    expect(climb({}, null, { ...slot, ladder: "unknown" })).toBeNull();
    expect(climb({ program: PROGRAM })).toBeNull();
    expect(climb({ catalogue: [] })).toBeNull();
    expect(climb({}, null, { ...slot, progression: "dp" })).toBeNull();
    expect(climb({}, null, { ...slot, ladder: "short" })?.standing.exercise.id).toBe("negative");
  });

  test("a slot without sets still has a movement", () => {
    const empty = climb({}, null, { ...slot, blocks: [] })!;
    expect(empty.standing.state.value).toMatchObject({ rung: 0, repTarget: 1 });
  });
});
