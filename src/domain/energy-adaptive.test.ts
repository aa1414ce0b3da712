import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "./civil-date";
import { adaptiveTdee, type ExpenditureLog } from "./energy-adaptive";
import type { IntakeDay } from "./energy-intake";
import { tdeeDrift, tdeeUpdate } from "./energy-update";
import { weightTrend } from "./weight";

const START = "2026-01-05";
const on = (day: number) => addDays(START, day);
const days = (n: number) => Array.from({ length: n }, (_, i) => i);
const PRIOR = { x: 2759, P: 331.08 ** 2 };

/** Food and weight of every day: `kcal` and a straight line of weight. */
function log(n: number, kcal: number, slopeKgDay: number, more: Partial<ExpenditureLog> = {}): ExpenditureLog {
  return {
    prior: PRIOR,
    intake: days(n).map((day) => ({ date: on(day), kcal })),
    weighIns: days(n).map((day) => ({ date: on(day), kg: 80 + slopeKgDay * day })),
    phaseStarts: [],
    today: on(n),
    ...more,
  };
}

/** What week number `week` of a log says, from the outside. */
function seen({ weighIns }: ExpenditureLog, week: number, meanIntake: number, completeDays: number, rho: number) {
  const { slopeKgWeek, slopeSdKgWeek } = weightTrend(weighIns.filter(({ date }) => date <= on(week * 7 + 6))).value!;
  return { meanIntake, completeDays, slopeKgDay: slopeKgWeek / 7, slopeSeKgDay: slopeSdKgWeek / 7, rho };
}

describe("adaptive expenditure", () => {
  test("without a log it is the prior", () => {
    const { value, reasons, confidence, missing } = adaptiveTdee(log(0, 0, 0));
    expect(value).toMatchObject({ tdee: 2759, weeks: 0, observedWeeks: 0 });
    expect(value.sd).toBeCloseTo(331.08, 9);
    expect(value.lo80).toBeCloseTo(2759 - 1.2816 * 331.08, 9);
    expect(value.hi80).toBeCloseTo(2759 + 1.2816 * 331.08, 9);
    expect(reasons.map(({ rule }) => rule)).toEqual(["energy.prior"]);
    expect(reasons[0]).toMatchObject({ facts: { tdeeKcal: 2759, weeks: 0 }, source: "mifflin-1990", grade: "B" });
    expect([confidence, missing]).toEqual(["low", ["intake", "weight"]]);
  });

  test("the first week has no trend yet, the second is the first to speak", () => {
    const input = log(14, 2400, -0.05);
    const first = tdeeDrift(PRIOR);
    const second = tdeeUpdate(first, seen(input, 1, 2400, 7, 6500));
    const { value, reasons, missing } = adaptiveTdee(input);
    expect(value).toMatchObject({ weeks: 2, observedWeeks: 1 });
    expect(value.tdee).toBeCloseTo(second.x, 9);
    expect(value.sd ** 2).toBeCloseTo(second.P, 6);
    expect(missing).toEqual([]);
    expect(reasons[0]).toMatchObject({ rule: "energy.observed", facts: { intakeKcal: 2400, days: 7, gain: second.gain } });
    expect(reasons[0].facts.observedKcal).toBeCloseTo(second.observed, 9);
    expect(reasons[0].facts.slopeKgWeek).toBeCloseTo(seen(input, 1, 0, 0, 0).slopeKgDay * 7, 9);
    expect(adaptiveTdee({ ...input, today: on(13) }).value.weeks).toBe(1);
  });

  test("7,700 kcal a kilogram from the fourth week of a phase, 6,500 again after a new one", () => {
    const at = (rhos: readonly number[], phaseStarts: readonly string[]) => {
      const input = log(35, 2400, -0.05, { phaseStarts });
      let belief = tdeeDrift(PRIOR);
      for (const [i, rho] of rhos.entries()) belief = tdeeUpdate(belief, seen(input, i + 1, 2400, 7, rho));
      expect(adaptiveTdee(input).value.tdee).toBeCloseTo(belief.x, 9);
    };
    at([6500, 6500, 7700, 7700], []);
    at([6500, 6500, 6500, 7700], [on(7)]);
    at([6500, 6500, 7700, 6500], [on(30)]);
    at([6500, 6500, 6500, 6500], [on(30), on(7), "2020-01-01"]);
    at([6500, 6500, 7700, 7700], ["2020-01-01", on(35)]);
  });

  test("three complete days, or no weigh-in, leave a week unknown", () => {
    const base = log(28, 2400, -0.05);
    const inWeek3 = (date: string) => date >= on(21);
    const withFood = (n: number) =>
      adaptiveTdee({ ...base, intake: base.intake.filter(({ date }) => !inWeek3(date) || date < on(21 + n)) });
    const before = adaptiveTdee({ ...base, today: on(21) }).value;
    expect(withFood(3).value).toMatchObject({ tdee: before.tdee, observedWeeks: 2 });
    expect(withFood(3).value.sd ** 2).toBeCloseTo(before.sd ** 2 + 625, 6);
    expect(withFood(4).value.observedWeeks).toBe(3);
    const unweighed = adaptiveTdee({ ...base, weighIns: base.weighIns.filter(({ date }) => !inWeek3(date)) }).value;
    expect(unweighed).toMatchObject({ tdee: before.tdee, observedWeeks: 2 });
    const edges = [0, 7, 14, 20, 21, 27].flatMap((day) => base.weighIns.filter(({ date }) => date === on(day)));
    expect(adaptiveTdee({ ...base, weighIns: edges }).value.observedWeeks).toBe(2);
  });

  test("a flagged or short day is left out, not counted as little", () => {
    const base = log(28, 2400, 0);
    const cheat = (kcal: number, isPartial: boolean) =>
      base.intake.map((day): IntakeDay => (day.date === on(24) ? { ...day, kcal, isPartial } : day));
    const without = adaptiveTdee({ ...base, intake: base.intake.filter(({ date }) => date !== on(24)) });
    expect(adaptiveTdee({ ...base, intake: cheat(300, false) })).toEqual(without);
    expect(adaptiveTdee({ ...base, intake: cheat(2400, true) })).toEqual(without);
  });

  test("today's food is not over yet", () => {
    const base = log(28, 2400, 0);
    expect(adaptiveTdee({ ...base, intake: [...base.intake, { date: on(28), kcal: 5000 }] })).toEqual(adaptiveTdee(base));
  });

  test("the band decides how sure it is", () => {
    expect(adaptiveTdee(log(14, 2700, 0)).confidence).toBe("medium");
    expect(adaptiveTdee(log(84, 2700, 0)).confidence).toBe("high");
    expect(adaptiveTdee(log(14, 1600, 0)).confidence).toBe("low");
    expect(adaptiveTdee(log(14, 2700, 0, { prior: { x: 2700, P: 100 }, intake: [] })).confidence).toBe("low");
  });

  test("a day without an entry after the last changes only the variance", () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1500, max: 3500 }), fc.double({ min: 78, max: 82, noNaN: true })), {
          minLength: 14,
          maxLength: 42,
        }),
        fc.integer({ min: 1, max: 6 }),
        (rows, weeks) => {
          const whole = rows.slice(0, rows.length - (rows.length % 7));
          const input: ExpenditureLog = {
            prior: PRIOR,
            intake: whole.map(([kcal], day) => ({ date: on(day), kcal })),
            weighIns: whole.map(([, kg], day) => ({ date: on(day), kg })),
            phaseStarts: [],
            today: on(whole.length),
          };
          const before = adaptiveTdee(input).value;
          const after = adaptiveTdee({ ...input, today: on(whole.length + weeks * 7) }).value;
          expect(after.tdee).toBe(before.tdee);
          expect(after.sd ** 2).toBeCloseTo(before.sd ** 2 + weeks * 625, 4);
        },
      ),
      { numRuns: 1000, seed: 1524 },
    ));

  test(
    "constant intake at true expenditure converges to it, wherever the prior stood",
    () =>
      fc.assert(
        fc.property(fc.integer({ min: 1600, max: 4200 }), fc.double({ min: 0.75, max: 1.25, noNaN: true }), (truth, off) => {
          const prior = { x: truth * off, P: (0.12 * truth * off) ** 2 };
          const { tdee } = adaptiveTdee({ ...log(77, truth, 0), prior }).value;
          expect(Math.abs(tdee - truth)).toBeLessThanOrEqual(Math.min(0.04, Math.abs(off - 1)) * truth + 1e-9);
        }),
        { numRuns: 1000, seed: 1525 },
      ),
    60_000,
  );
});
