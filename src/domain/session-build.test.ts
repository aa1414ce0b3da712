import { describe, expect, test } from "vitest";
import { DAY_A, input, logged, PROGRAM, planOf, TODAY } from "../../tests/support/session-samples";
import { addDays } from "./civil-date";
import type { Slot } from "./program";
import { reason } from "./reason";
import { buildSession } from "./session";
import type { SessionInput } from "./session-plan";

/* Specification 6.1: what the whole session says of itself. */
const build = (over: Partial<SessionInput> = {}) => buildSession(input(over));
const rules = (over: Partial<SessionInput> = {}) => build(over).reasons.map(({ rule }) => rule);
const withSlots = (slots: readonly Slot[]) => ({ program: { ...PROGRAM, days: [{ ...DAY_A, slots }] } });
const [press, squat, fly] = DAY_A.slots as [Slot, Slot, Slot];

test("a programme without days has no session, and says so", () =>
  expect(build({ program: { ...PROGRAM, days: [] } })).toEqual({
    ...{ value: null, confidence: "low", missing: ["days"] },
    reasons: [{ rule: "session.no-days", text: "why.session.no-days", facts: { program: "p" }, grade: "P" }],
  }));

test("the day as it is written, with the week and what the break says", () => {
  const days = [0, 2, 4].map((day) => ({
    date: addDays(TODAY, day),
    dayId: day === 2 ? "b" : "a",
    status: "completed" as const,
  }));
  const sessionDates = days.map(({ date }) => date);
  const log = { enrolment: { startedOn: TODAY, days }, sessionDates };
  expect(build({ ...log, today: addDays(TODAY, 6) }).value).toMatchObject({
    ...{ dayId: "b", dayName: "Day B", week: 2, message: null, muscles: ["chest"], minutes: 60, shortened: null },
  });
  // Three days a week: up to four days off are usual.
  expect(build({ ...log, today: addDays(TODAY, 9) }).value?.message).toBe("rotation.ease-in");
  expect(build({ ...log, today: addDays(TODAY, 18) }).value).toMatchObject({ dayId: "a", message: "rotation.fresh-start" });
});

test("minutes are the template's until three sessions are known, and what is cut to fit is not longer", () => {
  expect(build({ minutes: { a: [70, 90] } }).value?.minutes).toBe(60);
  expect(build({ minutes: { a: [70, 90, 80], b: [10, 10, 10] } }).value?.minutes).toBe(80);
  const cut = build({ limitMinutes: 45 }).value;
  expect(cut?.shortened).not.toBeNull();
  expect(cut?.minutes).toBe(cut?.shortened?.minutes);
  expect(cut?.minutes).toBeLessThan(60);
  // Who is done in 30 minutes anyway is not told a longer time.
  expect(build({ limitMinutes: 45, minutes: { a: [30, 30, 30] } }).value?.minutes).toBe(30);
});

describe("reasons", () => {
  test("which day first, then what eases it, then what was left out", () => {
    const modifiers = [{ volume: 0.6, intensity: 0.95, rpeCap: 8, because: reason("session.fatigue", { score: 7 }) }];
    expect(rules({ modifiers })).toEqual(["rotation.next", "session.fatigue", "session.slot-off"]);
    expect(rules({ chosenDayId: "a" })).toEqual(["rotation.chosen"]);
    const eased = build({ modifiers }).value;
    // 0.60 · 4 = 2.4 → 2; 0.60 · 3 = 1.8 → 2; the optional slot is off.
    expect(eased?.exercises.map(({ sets }) => sets.length)).toEqual([2, 2, 2, 2, 2]);
    expect(eased?.exercises[0]?.sets[0]?.rpe).toBe(8);
  });

  test("the return from a break takes sets off before anything else is said of the day", () => {
    const away = { sessionDates: [addDays(TODAY, -30)] };
    expect(rules(away)).toEqual(["rotation.fresh-start", "rotation.next", "layoff.22-35"]);
    // 0.75 · 4 = 3.
    expect(build(away).value?.exercises[0]?.sets).toHaveLength(3);
    expect(rules({ sessionDates: [addDays(TODAY, -3)] })).toEqual(["rotation.next"]);
  });

  test("what was missing is named", () => {
    expect(build().missing).toEqual(["history"]);
    const [first] = [planOf(withSlots([press]))];
    const known = { ...withSlots([press]), history: logged(first!, TODAY, () => 6), sessionDates: [TODAY] };
    expect(build({ ...known, today: addDays(TODAY, 2) }).missing).toEqual([]);
  });
});

describe("how sure it is", () => {
  /** The first lifts of the day trained so often before today. */
  const trained = (slots: readonly Slot[], times: Readonly<Record<string, number>>) => {
    const plan = planOf(withSlots(slots));
    const dates = [0, 2, 4].map((day) => addDays(TODAY, day));
    const logs = dates.map((date) => logged(plan, date, () => 7));
    const history = Object.fromEntries(
      Object.entries(times).map(([id, count]) => [id, logs.slice(0, count).flatMap((each) => each[id] ?? [])]),
    );
    return build({ ...withSlots(slots), history, sessionDates: dates, today: addDays(TODAY, 6) }).confidence;
  };

  test("low from a third of the loads being guesses", () => {
    const three = [press, squat, fly];
    expect(trained(three, { bench: 3, squat: 3 })).toBe("low");
    expect(trained([...three, { ...DAY_A.slots[3]!, id: "a4" }], { bench: 3, squat: 3, fly: 3 })).toBe("medium");
    expect(trained(three, { bench: 3, squat: 3, fly: 3 })).toBe("high");
    expect(trained(three, { bench: 3, squat: 3, fly: 2 })).toBe("medium");
  });

  test("low without any exercise", () => expect(build(withSlots([])).confidence).toBe("low"));
});
