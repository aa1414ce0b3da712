import { describe, expect, test } from "vitest";
import { CATALOGUE, DAY_A, FULL, input, logged, PREFERENCES, PROGRAM, planOf, TODAY } from "../../tests/support/session-samples";
import { addDays } from "./civil-date";
import { memoryOf } from "./session-memory";
import type { SessionInput } from "./session-plan";
import type { SlotExposure } from "./slot-state";

const [bench] = logged(planOf(), TODAY, () => 6).bench!;
const exposure = (exerciseId: string, day: number, over: Partial<SlotExposure> = {}): SlotExposure => ({
  ...bench!,
  ...{ exerciseId, date: addDays(TODAY, day), workoutId: `w${day}`, stateKey: `p:${exerciseId}:dp-5-8`, ...over },
});
const from = (...all: readonly SlotExposure[]) =>
  Object.fromEntries(Map.groupBy(all, ({ exerciseId }) => exerciseId)) as SessionInput["history"];
const memory = (history: SessionInput["history"], over: Partial<SessionInput> = {}) =>
  memoryOf(input({ history, today: addDays(TODAY, 30), ...over }), DAY_A)(DAY_A.slots[0]!);
const own = (history: SessionInput["history"], over: Partial<SessionInput> = {}) => memory(history, over).lastInSlot;

describe("a slot's own exercise", () => {
  test("nothing logged, nothing its own; once planned there, it is", () => {
    expect(own({})).toBeNull();
    expect(own(from(exposure("machine_press", 0)))).toBe("machine_press");
    expect(own(from(exposure("machine_press", 31)))).toBeNull();
  });

  test("what filled in for it in a poorer gym gives the slot back when it can be done again", () => {
    const history = from(exposure("bench", 0), exposure("push_up", 7), exposure("push_up", 10));
    expect(own(history)).toBe("bench");
    const home = { ...FULL, level: "bodyweight" as const, equipment: [] };
    expect(own(history, { gym: home })).toBe("push_up");
    expect(planOf({ history, today: addDays(TODAY, 12), chosenDayId: "a" }).exercises[0]?.exerciseId).toBe("bench");
  });

  test("banned, protected, too hard, disliked or outside the slot it has no claim", () => {
    const history = from(exposure("bench", 0), exposure("machine_press", 7));
    expect(own(history, { preferences: { ...PREFERENCES, banned: ["bench"] } })).toBe("machine_press");
    expect(own(history, { preferences: { ...PREFERENCES, disliked: ["bench"] } })).toBe("machine_press");
    const hard = CATALOGUE.map((each) => (each.id === "bench" ? { ...each, difficulty: "elite" as const } : each));
    expect(own(history, { catalogue: hard })).toBe("machine_press");
    expect(own(from(exposure("squat", 0), exposure("bench", 7)))).toBe("bench");
  });

  test("when none of them fits, the last one is remembered", () => {
    const history = from(exposure("bench", 0), exposure("machine_press", 7));
    expect(own(history, { preferences: { ...PREFERENCES, disliked: ["bench", "machine_press"] } })).toBe("machine_press");
  });

  test("a swap for one day, another slot and another program leave no claim", () => {
    expect(own(from(exposure("machine_press", 0, { stateKey: null })))).toBeNull();
    expect(own(from(exposure("machine_press", 0, { slotId: "a3" })))).toBeNull();
    expect(own(from(exposure("machine_press", 0, { stateKey: "pp:machine_press:dp-5-8" })))).toBeNull();
    const swapped = memory(from(exposure("machine_press", 0, { stateKey: null })));
    expect([...swapped.usedBefore]).toEqual(["machine_press"]);
  });

  test("days that are variations of one another know what the others hold", () => {
    const days = [
      { ...DAY_A, variation: "A" as const },
      { ...PROGRAM.days[1]!, variation: "B" as const },
    ];
    const history = from(exposure("squat", 0, { slotId: "b1" }), exposure("bench", 0));
    const varied = input({ history, today: addDays(TODAY, 3), program: { ...PROGRAM, days } });
    expect([...memoryOf(varied, days[0]!)(DAY_A.slots[0]!).otherDays]).toEqual(["squat"]);
    expect([...memoryOf(input({ history }), DAY_A)(DAY_A.slots[0]!).otherDays]).toEqual([]);
  });
});

describe("whether the next load is near", () => {
  const canStep = (id: string, history: SessionInput["history"] = {}) =>
    memory(history).canStep(CATALOGUE.find((each) => each.id === id)!);
  const at = (kg: number, over: Partial<SlotExposure> = {}) =>
    from(exposure("fly", 0, { sets: [{ role: "work", kg, reps: 8, rpe: 8, target: null }], ...over }));

  test("by the load lifted last, in the steps of the equipment", () => {
    expect(canStep("fly", at(30))).toBe(true);
    expect(canStep("fly", at(10))).toBe(false);
    expect(canStep("fly", at(25))).toBe(true);
    expect(canStep("fly", at(22.5))).toBe(false);
  });

  test("a warm-up is not it, the heaviest set is, and the newest session wins", () => {
    const set = (kg: number, role: "warmup" | "work" = "work") => ({ role, kg, reps: 8, rpe: 8, target: null });
    expect(canStep("fly", at(0, { sets: [set(30, "warmup"), set(10)] }))).toBe(false);
    expect(canStep("fly", at(0, { sets: [set(10), set(30)] }))).toBe(true);
    const older = exposure("fly", 0, { sets: [set(30)] });
    const newer = exposure("fly", 5, { sets: [set(10)] });
    expect(canStep("fly", from(newer, older))).toBe(false);
  });

  test("without a log by the load it would start with; without a load never", () => {
    expect(canStep("bench")).toBe(true);
    expect(canStep("fly")).toBe(false);
    expect(canStep("push_up")).toBe(false);
    expect(canStep("fly", at(0, { sets: [] }))).toBe(false);
  });

  test("at the heaviest there is no next one", () => expect(canStep("fly", at(60))).toBe(false));
});

test("asked again it answers the same", () => {
  const read = memoryOf(input({ history: from(exposure("machine_press", 0)), today: addDays(TODAY, 30) }), DAY_A);
  const [first, again] = [read(DAY_A.slots[0]!), read(DAY_A.slots[0]!)];
  expect([first.lastInSlot, again.lastInSlot]).toEqual(["machine_press", "machine_press"]);
  const none = memoryOf(input({}), DAY_A);
  expect([none(DAY_A.slots[0]!).lastInSlot, none(DAY_A.slots[0]!).lastInSlot]).toEqual([null, null]);
});
