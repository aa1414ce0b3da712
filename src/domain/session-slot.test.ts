import { describe, expect, test } from "vitest";
import { SCHEMES } from "../../tests/support/progression-samples";
import { CATALOGUE, DAY_A, FULL, input, logged, PROGRAM, planOf, TODAY } from "../../tests/support/session-samples";
import { addDays } from "./civil-date";
import type { Progression, SetBlock } from "./program";
import type { SessionInput } from "./session-plan";
import { lineFor, standingOf, startFor } from "./session-slot";
import type { StrengthLevel } from "./strength-level";

const of = (id: string) => CATALOGUE.find((each) => each.id === id)!;
const level = (kg: number, sd = 0.03): StrengthLevel => ({
  ...{ kg, lo80: kg * 0.95, hi80: kg * 1.05, sd, basis: "rated", lastDate: addDays(TODAY, -1) },
  ...{ stale: false, confidence: "high" },
});
const calendar = { cycle: null, week: 3, isDeload: true };
const blocks: SetBlock[] = [{ sets: 3, reps: 5, role: "work", intensity: { by: "state" }, rpe: 8 }];

function standing(progression: Progression, over: Partial<SessionInput> = {}, id = "bench") {
  const program = { ...PROGRAM, progressions: { own: progression } };
  const slot = { ...DAY_A.slots[0]!, progression: "own", blocks };
  return standingOf(input({ program, ...over }), slot, of(id), { taken: new Set(), calendar });
}
const kg = (progression: Progression, over: Partial<SessionInput> = {}) => standing(progression, over).state.value.plannedKg;
const known = { levelOn: (id: string) => (id === "bench" ? level(100) : null) };

describe("where a lift begins under its scheme", () => {
  const half: Progression = { ...SCHEMES.linear, startPct: 50 };

  test("at a share of the level, where the scheme starts below it on purpose", () => {
    expect(kg(half, known)).toBe(50);
    expect(kg({ ...half, startEmpty: true }, known)).toBe(50);
    expect(kg(SCHEMES.linear, known)).toBeGreaterThan(75);
  });

  test("without a level at a share of body mass, or with the empty bar where the scheme wants that", () => {
    expect(standing(half).state.reasons[0]).toMatchObject({ rule: "start.ratio" });
    const empty = standing({ ...half, startEmpty: true });
    expect([empty.state.value.plannedKg, empty.state.reasons[0]]).toEqual([
      20,
      expect.objectContaining({ rule: "start.minimum", facts: { kg: 20 } }),
    ]);
    expect(standing({ ...half, startEmpty: true }, {}, "push_up").state.value.plannedKg).toBeNull();
  });

  test("stages begin at a share of the five-repetition load once one is known", () => {
    const stages: Progression = { ...SCHEMES.stages, startOf5rm: 0.85 };
    const five = startFor(input(known), of("bench"), { reps: 5, rpe: 10, firstDay: null }).value!;
    expect(kg(stages, known)).toBe(Math.floor((five * 0.85) / 2.5) * 2.5);
    expect(kg(stages)).toBe(kg(SCHEMES.stages));
    expect(standing(stages, known, "push_up").state.value.plannedKg).toBeNull();
  });

  test("a training max at its share, from the spread of the level", () => {
    const max = (sd: number) => standing(SCHEMES.wave, { levelOn: () => level(100, sd) }).state.value.tmKg;
    expect(max(0.03)).toBeCloseTo(90, 6);
    expect(max(0.08)).toBeCloseTo(85, 6);
    expect(standing(SCHEMES.wave).state.value.tmKg).toBeLessThan(60);
  });

  test("a lift that began long ago began at the strength of that day", () => {
    const history = {
      bench: logged(planOf(), TODAY, () => 6).bench!.map((each) => ({ ...each, stateKey: "p:bench:own-5-5@8" })),
    };
    const asked: string[] = [];
    const levelOn = (_: string, day: string) => {
      asked.push(day);
      return level(day < TODAY ? 100 : 200);
    };
    const later = standing(SCHEMES.wave, { history, levelOn, today: addDays(TODAY, 5), sessionDates: [TODAY] });
    expect(later.state.value.tmKg).toBeCloseTo(90, 6);
    expect(asked).toContain(addDays(TODAY, -1));
    expect(startFor(input({ levelOn }), of("bench"), { reps: 5, rpe: 8, firstDay: TODAY }).reasons[0].facts.levelKg).toBe(100);
    expect(startFor(input({ levelOn }), of("bench"), { reps: 5, rpe: 8, firstDay: null }).reasons[0].facts.levelKg).toBe(200);
  });

  test("an effort nobody named is two repetitions left", () => {
    const at = (rpe: number | null) => startFor(input(known), of("bench"), { reps: 5, rpe, firstDay: null }).value;
    expect(at(null)).toBe(at(8));
    expect(at(10)).toBeGreaterThan(at(8)!);
  });

  test("a related lift with a level gives the start of a new one", () => {
    const history = { bench: logged(planOf(), TODAY, () => 6).bench! };
    const press = startFor(input({ ...known, history }), of("machine_press"), { reps: 8, rpe: 8, firstDay: null });
    expect(press.reasons[0]).toMatchObject({ rule: "start.transfer", facts: { from: "bench" } });
    expect(startFor(input(known), of("machine_press"), { reps: 8, rpe: 8, firstDay: null }).reasons[0].rule).toBe("start.ratio");
  });
});

describe("an exercise in its slot", () => {
  test("squats and hinges take the steps of the lower body; the week is the program's", () => {
    expect(standing(SCHEMES.linear)).toMatchObject({ zone: "upper", place: { week: 3, isDeload: true } });
    expect(standing(SCHEMES.linear, {}, "squat").zone).toBe("lower");
    const hinge = { ...of("squat"), patterns: ["hinge"] as const };
    const slot = { ...DAY_A.slots[0]!, blocks };
    expect(standingOf(input(), slot, hinge as never, { taken: new Set(), calendar }).zone).toBe("lower");
  });

  test("its line is that of this gym and this body", () => {
    expect(lineFor(input(), of("pull_up"))).toMatchObject({ bodyKg: 80, assists: false });
    expect(lineFor(input({ bodyKg: null }), of("pull_up"))).toMatchObject({ bodyKg: 75 });
    expect(lineFor(input({ bodyKg: null, sex: "female" }), of("pull_up"))).toMatchObject({ bodyKg: 62 });
    expect(lineFor(input(), { ...of("pull_up"), bodyweightFraction: 0.5 })).toMatchObject({ bodyKg: 40 });
    expect(lineFor(input(), of("push_up"))).toBeNull();
    expect(lineFor(input({ gym: { ...FULL, unit: "lb" } }), of("bench"))?.grid).toMatchObject({ unit: "lb" });
  });

  test("a block is run from the strength it began with: an earlier enrolment is not its business", () => {
    const history = {
      bench: logged(planOf(), TODAY, () => 2).bench!.map((each) => ({ ...each, stateKey: "p:bench:own-5-5@8" })),
    };
    const over = { history, sessionDates: [TODAY], today: addDays(TODAY, 4), levelOn: () => level(100) };
    const then = { ...over, enrolment: { startedOn: addDays(TODAY, 2), days: [] } };
    expect(standing(SCHEMES.percentBlock, over).state.confidence).toBe("medium");
    expect(standing(SCHEMES.percentBlock, then).state.missing).toEqual(["history"]);
    expect(standing(SCHEMES.wave, then).state.confidence).toBe("medium");
  });

  test("done in another slot yesterday, it was not left out", () => {
    const [own] = logged(planOf(), TODAY, () => 6).bench!;
    const away = addDays(TODAY, 40);
    const mine = { ...own!, stateKey: "p:bench:own-5-5@8" };
    const days = Array.from({ length: 21 }, (_, i) => addDays(TODAY, 2 * i));
    const at = (...other: readonly string[]) => {
      const others = other.map((date) => ({ ...own!, date, workoutId: date, stateKey: "p:bench:other" }));
      return standing(SCHEMES.linear, { history: { bench: [mine, ...others] }, sessionDates: days, today: away }).state.reasons[0]
        .rule;
    };
    expect(at()).toBe("layoff.exercise");
    expect(at(addDays(away, -1))).not.toBe("layoff.exercise");
  });
});
