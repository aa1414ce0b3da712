import { describe, expect, test } from "vitest";
import { at, ctx, DAY, did, line, linear } from "../../tests/support/progression-samples";
import { addDays } from "./civil-date";
import { loadFor } from "./prescribe";
import { advance } from "./progression";
import { comeBack } from "./progression-layoff";
import { heldByLevel } from "./progression-level";
import { isRestoring, restoreStep, settle } from "./progression-restore";
import { startState } from "./slot-state";
import type { StrengthLevel } from "./strength-level";
import { toKg } from "./units";

const rule = (advice: { readonly reasons: readonly { readonly rule: string }[] }) => advice.reasons[0]?.rule;
const bare = ctx({ line: null });

describe("held by the level", () => {
  const level = (over: Partial<StrengthLevel> = {}): StrengthLevel => ({
    ...{ kg: 60, lo80: 57, hi80: 63, sd: 0.03, basis: "rated", lastDate: DAY, stale: false, confidence: "high" },
    ...over,
  });
  const since = addDays(DAY, -3);
  const held = (over: Partial<StrengthLevel> | null, beforeRaise: ReturnType<typeof at> | null = null, on = line()) =>
    heldByLevel(
      { levelOn: () => (over === null ? null : level(over)), slot: { hi: 8 } },
      on,
      { state: at(60), beforeRaise },
      { since, day: addDays(DAY, 1) },
    );

  test("a raise the level cannot carry is held back; a load that was not raised stays, and both say so", () => {
    const raised = held({}, at(57.5));
    expect([raised.state.plannedKg, raised.reasons[0]?.facts]).toEqual([
      57.5,
      { kg: 60, toKg: 57.5, levelKg: 60, ableKg: loadFor(60, 8, 0).value, reps: 8 },
    ]);
    const plain = held({});
    expect([plain.state.plannedKg, plain.reasons[0]?.facts.toKg]).toEqual([60, 60]);
    expect(held({}, { ...at(60), plannedKg: null }).reasons[0]?.facts.toKg).toBe(60);
  });

  test("an unknown, older, unrated or sufficient level says nothing", () => {
    expect(held(null).reasons).toEqual([]);
    expect(held({ basis: "lower-bound" }).reasons).toEqual([]);
    expect(held({ lastDate: since }).reasons).toEqual([]);
    expect(held({ kg: 80 }).reasons).toEqual([]);
    expect(held({}, null, null).reasons).toEqual([]);
    const state = at(60);
    expect(heldByLevel({ slot: { hi: 8 } }, line(), { state, beforeRaise: null }, { since, day: DAY }).reasons).toEqual([]);
  });

  test("a lift of the body is read on the curve of the body", () => {
    expect(held({ kg: 110 }, null, line("added")).reasons[0]?.facts.ableKg).toBeCloseTo(110 / (1 + 8 / 30) - 80, 6);
    expect(held({ kg: 170 }, null, line("added")).reasons).toEqual([]);
  });
});

describe("a break where the equipment has nothing in between", () => {
  const dumbbells = line("dumbbell", "lb");
  const [five, ten, thirty] = [toKg(5, "lb"), toKg(10, "lb"), toKg(30, "lb")];
  const back = (days: number, kg: number, state = at(kg)) => {
    const from = addDays(DAY, -days);
    return comeBack(state, dumbbells, { from, to: DAY, lastDone: from, sessionDates: [from], startKg: five });
  };

  test("half the load is no answer to five weeks: it stays, old misses are forgotten, and the plan says why", () => {
    const stayed = back(35, ten, at(ten, { fails: 2, tops: 1, layoffRestoreTo: null }));
    expect(stayed.state).toMatchObject({ plannedKg: ten, fails: 0, tops: 0, layoffRestoreTo: null });
    expect(stayed.reasons).toMatchObject([{ rule: "layoff.no-step-between", facts: { kg: ten, daysOff: 35 } }]);
  });

  test("after more than five weeks the lighter one it is, and so it is where the step is small", () => {
    expect(back(36, ten).state.plannedKg).toBeCloseTo(five, 6);
    expect(back(35, thirty).state.plannedKg).toBeCloseTo(toKg(25, "lb"), 6);
    expect(back(35, thirty).reasons[0]?.rule).toBe("layoff.22-35");
  });
});

describe("back from a break", () => {
  const back = (over: Partial<Parameters<typeof comeBack>[2]> = {}, state = at(60), on = line()) => {
    const from = addDays(DAY, -40);
    return comeBack(state, on, { from, to: DAY, lastDone: from, sessionDates: [from], startKg: 30, ...over });
  };
  const weekly = Array.from({ length: 60 }, (_, i) => addDays(DAY, -7 * (60 - i)));

  test("every break between counts once, and all of them multiply", () => {
    expect(back().state).toMatchObject({ plannedKg: 50, layoffRestoreTo: 57, fails: 0, tops: 0 });
    const two = back({ from: addDays(DAY, -60), sessionDates: [addDays(DAY, -30)], lastDone: addDays(DAY, -60) });
    expect(two.state.plannedKg).toBe(47.5);
    expect(two.reasons[0]).toMatchObject({ rule: "layoff.22-35", facts: { fromKg: 60, toKg: 47.5 } });
    const short = back({ from: addDays(DAY, -55), sessionDates: [addDays(DAY, -40)], lastDone: addDays(DAY, -55) });
    expect(short.reasons[0]?.rule).toBe("layoff.36-59");
  });

  test("a lift left out alone costs less than a break, and says it was alone", () => {
    const alone = back({ from: addDays(DAY, -63), lastDone: addDays(DAY, -63), sessionDates: weekly });
    expect([alone.state.plannedKg, alone.reasons[0]?.rule]).toEqual([52.5, "layoff.exercise"]);
    expect(back({ from: addDays(DAY, -63), lastDone: addDays(DAY, -7), sessionDates: weekly })).toEqual({
      state: at(60),
      reasons: [],
    });
    // Five percent either way: the break is the reason.
    const both = back({
      from: addDays(DAY, -30),
      lastDone: addDays(DAY, -30),
      sessionDates: [addDays(DAY, -20), addDays(DAY, -10)],
    });
    expect(both.reasons[0]?.rule).toBe("layoff.exercise");
    const even = [addDays(DAY, -15)];
    expect(back({ from: addDays(DAY, -30), lastDone: addDays(DAY, -30), sessionDates: even }).reasons[0]?.rule).toBe(
      "layoff.11-21",
    );
  });

  test("a year away starts again, at most at sixty percent, and nothing is to be won back", () => {
    const from = addDays(DAY, -400);
    const year = { from, lastDone: from, sessionDates: [from] };
    expect(back(year).state).toMatchObject({ plannedKg: 30, layoffRestoreTo: null });
    expect(back({ ...year, startKg: 50 }).state.plannedKg).toBe(35);
    expect(back({ ...year, startKg: null }).state.plannedKg).toBe(35);
  });

  test("the old load of an earlier break is not forgotten, and a training max is cut with it", () => {
    expect(back({}, at(60, { layoffRestoreTo: 70 })).state.layoffRestoreTo).toBe(70);
    expect(back({}, at(60, { tmKg: 100 })).state.tmKg).toBe(85);
    expect(back().state.tmKg).toBeNull();
  });

  test("without a load there is nothing to cut", () => {
    expect(back({}, at(60), null)).toEqual({ state: at(60), reasons: [] });
    const unknown = startState(null, 8);
    expect(back({}, unknown)).toEqual({ state: unknown, reasons: [] });
  });

  test("a success on the way back is one step or five percent, and the end of the way is forgotten", () => {
    const away = at(60, { layoffRestoreTo: 70 });
    expect(isRestoring(away, ctx())).toBe(true);
    expect(isRestoring(at(70, { layoffRestoreTo: 70 }), ctx())).toBe(false);
    expect(isRestoring(away, bare)).toBe(false);
    expect(restoreStep(60, ctx())).toBe(3);
    expect(restoreStep(40, ctx())).toBe(2.5);
    expect(restoreStep(60, bare)).toBe(0);
    expect(restoreStep(60, ctx({ line: line("dumbbell") }))).toBe(3);
    expect(settle(away, ctx())).toBe(away);
    expect(settle(at(70, { layoffRestoreTo: 70 }), ctx()).layoffRestoreTo).toBeNull();
  });

  test("the way back asks a fixed scheme for no extra repetitions before a big step", () => {
    const c = ctx({ line: line("dumbbell"), lo: 5 });
    expect(rule(advance(linear, at(10), did("success", [5, 5]), c))).toBe("progression.range-width");
    const restored = advance(linear, at(10, { layoffRestoreTo: 12 }), did("success", [5, 5]), c);
    expect([rule(restored), restored.value.plannedKg]).toEqual(["layoff.restore", 12.5]);
  });
});
