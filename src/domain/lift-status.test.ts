import { describe, expect, test } from "vitest";
import { addDays } from "./civil-date";
import { type LiftToday, liftStatus } from "./lift-status";
import type { SlotExposure } from "./slot-state";

const TODAY = "2026-03-02";

/** Three sets of a session `back` days ago, asked for 5–8 repetitions at 80 kg. */
function session(
  back: number,
  reps: readonly number[],
  over: { kg?: number; rpe?: number | null; modified?: boolean } = {},
): SlotExposure {
  const { kg = 80, rpe = 8, modified = false } = over;
  return {
    ...{ date: addDays(TODAY, -back), workoutId: `w${back}`, exerciseId: "bench", stateKey: "k", slotId: "a1" },
    ...{ plannedSets: reps.length, modified },
    sets: reps.map((count) => ({ role: "work" as const, kg, reps: count, rpe, target: { kg, repsMin: 5, repsMax: 8 } })),
  };
}
const status = (exposures: readonly SlotExposure[], over: Partial<LiftToday> = {}) =>
  liftStatus(exposures, { today: TODAY, targetRpe: 8, stepKg: 2.5, ...over }).value.status;

describe("how a lift stands", () => {
  test("every set at the top is ready, one repetition short is not", () => {
    expect(status([session(2, [8, 8, 8])])).toBe("ready");
    expect(status([session(2, [8, 8, 7])])).toBe("maintain");
  });

  test("a set below its minimum, effort half a point over the target, or a tired day block first", () => {
    expect(status([session(2, [8, 8, 4])])).toBe("blocked");
    expect(status([session(2, [8, 8, 8], { rpe: 8.5 })])).toBe("ready");
    expect(status([session(2, [8, 8, 8], { rpe: 9 })])).toBe("blocked");
    expect(status([session(2, [8, 8, 8], { rpe: 9 })], { targetRpe: null })).toBe("ready");
    expect(status([session(2, [8, 8, 8])], { signals: { fatigue: 7 } })).toBe("blocked");
    expect(status([session(2, [8, 8, 8])], { signals: { fatigue: 6 } })).toBe("ready");
  });

  test("effort is the mean of the last three sessions", () => {
    const before = [9, 6, 4].map((back) => session(back, [8, 8, 7], { rpe: 8 }));
    expect(status([...before, session(2, [8, 8, 8], { rpe: 9 })])).toBe("ready");
    expect(status([...before.slice(2), session(2, [8, 8, 8], { rpe: 9.5 })])).toBe("blocked");
  });

  test("older sessions do not soften the last three", () => {
    const hard = [9, 6, 3].map((back, i) => session(back, [8, 8, 8], { rpe: i === 0 ? 8 : 9 }));
    expect(status([session(12, [8, 8, 8], { rpe: 6 }), ...hard])).toBe("blocked");
  });

  test("today counts; a set outside the plan neither misses nor earns anything", () => {
    expect(status([session(0, [8, 8, 8])])).toBe("ready");
    expect(status([session(2, [5, 5, 5])])).toBe("maintain");
    const { sets, ...rest } = session(2, [8, 8]);
    const free = { ...rest, plannedSets: null, sets: sets.map((set) => ({ ...set, reps: 2, target: null })) };
    expect(status([free])).toBe("maintain");
    expect(status([{ ...rest, sets: [] }])).toBe("maintain");
    expect(status([{ ...rest, plannedSets: 3, sets: [...sets, { ...sets[0]!, target: null, reps: 9 }] }])).toBe("maintain");
  });

  test("what is not known of recovery blocks nothing, and unrated sessions say nothing of effort", () => {
    expect(status([session(2, [8, 8, 8], { rpe: null })], { targetRpe: 5 })).toBe("ready");
  });

  test("four of five sessions without another repetition stand still", () => {
    const flat = [12, 9, 6, 3].map((back) => session(back, [7, 6, 6]));
    expect(status(flat)).toBe("stalled");
    expect(status([...flat].reverse())).toBe("stalled");
    expect(status([...flat.slice(0, 3), session(3, [7, 7, 6])])).toBe("maintain");
  });

  test("close to the limit twice: a little less is offered", () => {
    const hard = [5, 2].map((back) => session(back, [7, 6, 6], { rpe: 10 }));
    const advice = liftStatus(hard, { today: TODAY, targetRpe: null, stepKg: 2.5 });
    expect(advice.value).toEqual({ status: "regress", offerKg: 4 });
  });

  test("reduced sessions and the future are not looked at", () => {
    expect(status([session(5, [8, 8, 8]), session(2, [4, 4, 4], { modified: true }), session(-1, [4])])).toBe("ready");
    expect(status([])).toBe("new");
    expect(status([session(61, [8, 8, 8])])).toBe("new");
  });
});
