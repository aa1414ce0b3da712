import { describe, expect, test } from "vitest";
import { SCHEMES } from "../../tests/support/progression-samples";
import { exercise } from "../../tests/support/session-samples";
import { addDays } from "./civil-date";
import { foldLadder, type LadderInput } from "./ladder-fold";
import type { SlotExposure } from "./slot-state";

const TODAY = "2026-03-30";
const RUNGS = [exercise("knee_push_up"), exercise("push_up"), exercise("hollow_hold", { measure: "seconds" })];

const did = (daysAgo: number, exerciseId: string, reps: readonly number[], plannedSets = reps.length): SlotExposure => ({
  date: addDays(TODAY, -daysAgo),
  workoutId: `w${String(100 - daysAgo)}`,
  exerciseId,
  stateKey: null,
  slotId: "s1",
  plannedSets,
  modified: false,
  sets: reps.map((each) => ({ role: "work", kg: 0, reps: each, rpe: null, target: null })),
});
const fold = (outcomes: readonly SlotExposure[], over: Partial<LadderInput> = {}) =>
  foldLadder({
    progression: SCHEMES.rules,
    rungs: RUNGS,
    startRung: 0,
    rangeOf: ({ measure }) => (measure === "reps" ? [5, 8] : [10, 30]),
    sets: 3,
    unit: "kg",
    outcomes,
    today: TODAY,
    ...over,
  });

describe("where a lifter stands on a ladder", () => {
  test("without a log: at the bottom of the first range, and not sure", () => {
    expect(fold([], { startRung: 2 })).toMatchObject({
      value: { rung: 2, repTarget: 10, plannedKg: null },
      confidence: "low",
      missing: ["history"],
      reasons: [{ rule: "progression.start", facts: { kg: null } }],
    });
    expect(fold([], { startRung: 9 }).value).toMatchObject({ rung: 9, repTarget: 1 });
  });

  test("a session at the target asks for one repetition more", () => {
    const once = fold([did(3, "knee_push_up", [5, 5, 5])]);
    expect(once).toMatchObject({ value: { rung: 0, repTarget: 6 }, confidence: "high", missing: [] });
    expect(once.reasons[0].rule).toBe("progression.rules.reps");
    expect(fold([did(5, "knee_push_up", [5, 5, 5]), did(3, "knee_push_up", [6, 6, 5])]).value.repTarget).toBe(6);
    expect(fold([did(5, "knee_push_up", [5, 5, 5]), did(3, "knee_push_up", [6, 6, 6])]).value.repTarget).toBe(7);
  });

  test("the top of the range leads to the next movement, in that movement's own measure", () => {
    const up = fold([did(3, "push_up", [8, 8, 8])], { startRung: 1 });
    expect(up.value).toMatchObject({ rung: 2, repTarget: 10 });
    expect(up.reasons[0]).toMatchObject({ rule: "progression.rules.rung", facts: { next: "hollow_hold" } });
    const held = fold([did(5, "push_up", [8, 8, 8]), did(3, "hollow_hold", [10, 10, 10])], { startRung: 1 });
    expect(held.value).toMatchObject({ rung: 2, repTarget: 15 });
    // There is nothing above the last one: the target stays at its top.
    const top = fold([did(3, "hollow_hold", [30, 30, 30])], { startRung: 2 });
    expect(top).toMatchObject({ value: { rung: 2 }, reasons: [{ rule: "progression.rules.done" }] });
  });

  test("a movement the lifter chose is where they stand, from its bottom, with a clean slate", () => {
    const missed = [did(7, "knee_push_up", [4, 4, 4]), did(3, "push_up", [4, 4, 4])];
    expect(fold(missed.slice(0, 1)).value.fails).toBe(1);
    expect(fold(missed).value).toMatchObject({ rung: 1, repTarget: 5, fails: 1 });
    expect(fold([did(3, "push_up", [5, 5, 5])]).value).toMatchObject({ rung: 1, repTarget: 6 });
  });

  test("two misses on one movement lead back down, a step above its floor", () => {
    const twice = [did(7, "push_up", [4, 4, 4]), did(3, "push_up", [5, 4, 4])];
    const down = fold(twice, { startRung: 1 });
    expect(down.value).toMatchObject({ rung: 0, repTarget: 6, fails: 0, resets: [addDays(TODAY, -3)] });
    expect(down.reasons[0].rule).toBe("progression.rules.rung-down");
  });

  test("after a fall the next climb asks for more tops, three times as many each time, until the place is outgrown", () => {
    const log: SlotExposure[] = [];
    const add = (id: string, reps: number) => log.push(did(300 - 7 * log.length, id, [reps, reps, reps]));
    const climb = () => {
      let tops = 0;
      for (; fold(log).value.rung === 0 && tops < 50; tops += 1) add("knee_push_up", 8);
      return tops;
    };
    const fall = () => {
      add("push_up", 4);
      add("push_up", 4);
    };
    expect(climb()).toBe(1);
    fall();
    expect(climb()).toBe(3);
    fall();
    add("knee_push_up", 8);
    expect(fold(log).reasons[0]).toMatchObject({ rule: "progression.rules.confirm", facts: { tops: 1, needed: 9 } });
    expect(climb()).toBe(8);
    // A fall from higher up is the first one there.
    add("push_up", 8);
    add("hollow_hold", 5);
    add("hollow_hold", 5);
    expect(fold(log).value).toMatchObject({ rung: 1, fallen: { rung: 1, times: 1 } });
  });

  test("a light week written into the program moves nothing", () => {
    const isLight = ({ date }: SlotExposure) => date === addDays(TODAY, -3);
    const short = [did(5, "push_up", [4, 4, 4]), did(3, "push_up", [4, 4, 4])];
    const held = fold(short, { startRung: 1, isLight });
    expect(held).toMatchObject({ value: { rung: 1, fails: 1 }, reasons: [{ rule: "progression.hold.deload-week" }] });
    expect(fold([did(3, "push_up", [8, 8, 8])], { startRung: 1, isLight }).value).toMatchObject({ rung: 1, repTarget: 5 });
  });

  test("fewer sets than planned move nothing, and neither does a movement off the ladder", () => {
    expect(fold([did(3, "knee_push_up", [5, 5], 3)]).value.repTarget).toBe(5);
    const off = fold([did(3, "bench", [5, 5, 5])]);
    expect(off).toMatchObject({ value: { rung: 0, repTarget: 5 }, reasons: [{ rule: "progression.start" }] });
  });

  test("the log in any order, and nothing after today", () => {
    const log = [did(7, "knee_push_up", [5, 5, 5]), did(5, "knee_push_up", [6, 6, 6]), did(3, "knee_push_up", [7, 7, 6])];
    expect(fold([...log].reverse())).toEqual(fold(log));
    expect(fold([...log, did(-1, "knee_push_up", [8, 8, 8])])).toEqual(fold(log));
    expect(fold([did(0, "knee_push_up", [5, 5, 5])]).value.repTarget).toBe(6);
  });
});
