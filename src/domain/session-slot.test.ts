import { describe, expect, test } from "vitest";
import { SCHEMES } from "../../tests/support/progression-samples";
import { CATALOGUE, DAY_A, FULL, input, logged, PROGRAM, planOf, TODAY } from "../../tests/support/session-samples";
import { addDays } from "./civil-date";
import type { Progression, SetBlock } from "./program";
import type { SessionInput } from "./session-plan";
import { lineFor, standingOf, startFor } from "./session-slot";
import { DEFAULT_CURVE, onCurve } from "./strength-curves";
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
      return day < TODAY ? level(100) : { ...level(200), lastDate: TODAY };
    };
    const later = standing(SCHEMES.wave, { history, levelOn, today: addDays(TODAY, 5), sessionDates: [TODAY] });
    expect(later.state.value.tmKg).toBeCloseTo(90, 6);
    expect(asked).toContain(addDays(TODAY, -1));
    expect(startFor(input({ levelOn }), of("bench"), { reps: 5, rpe: 8, firstDay: TODAY }).reasons[0].facts.levelKg).toBe(100);
    expect(startFor(input({ levelOn }), of("bench"), { reps: 5, rpe: 8, firstDay: null }).reasons[0].facts.levelKg).toBe(200);
  });

  test("a lift not trained today is read as of yesterday, as it will be once today is logged", () => {
    const levelOn = (_: string, day: string) => level(day < TODAY ? 100 : 90);
    const first = (firstDay: string | null) =>
      startFor(input({ levelOn }), of("bench"), { reps: 5, rpe: 8, firstDay }).reasons[0].facts.levelKg;
    expect([first(null), first(TODAY)]).toEqual([100, 100]);
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

describe("a chain of movements without load", () => {
  const step = (id: string, to: string | null) => ({
    ...of("push_up"),
    ...{ id, relations: to === null ? [] : [{ type: "progression" as const, to }], difficulty: "beginner" as const },
  });
  const names = ["c0", "c1", "c2", "c3", "c4", "c5", "c6", "c7"];
  const catalogue = names.map((id, i) => step(id, names[i + 1] ?? null));
  const slot = { ...DAY_A.slots[0]!, blocks };
  /** The movement of the slot today, after so many of the chain were topped on the days before. */
  const reached = (topped: number, taken: readonly string[] = [], left = catalogue) => {
    const history = Object.fromEntries(
      names.slice(0, topped).map((id, i) => {
        const set = { role: "work" as const, kg: 0, reps: 5, rpe: 8, target: { kg: null, repsMin: 5, repsMax: 5 } };
        const place = { date: addDays(TODAY, i), workoutId: `w${i}`, exerciseId: id, slotId: "a1", plannedSets: 1 };
        return [id, [{ ...place, stateKey: `p:${id}:dp-5-5@8`, modified: false, sets: [set] }]];
      }),
    );
    const today = addDays(TODAY, 9);
    const now = input({ catalogue: left, history, sessionDates: names.map((_, i) => addDays(TODAY, i)), today });
    return standingOf(now, slot, left[0]!, { taken: new Set(taken), calendar }).exercise.id;
  };

  test("is climbed as far as it was topped", () => {
    expect([0, 1, 2, 6].map((topped) => reached(topped))).toEqual(["c0", "c1", "c2", "c6"]);
  });

  test("stops at a movement the day has already, and at the end", () => {
    expect(reached(3, ["c2"])).toBe("c1");
    expect(reached(3, [], catalogue.slice(0, 2))).toBe("c1");
  });
});

describe("the days a lift is read from", () => {
  const own = (date: string, over: object = {}) => ({
    ...{ ...logged(planOf(), date, () => 6).bench![0]!, stateKey: "p:bench:own-5-5@8" },
    ...over,
  });

  test("the first of its sessions, in whatever order they come, is the day it began", () => {
    const asked = (history: SessionInput["history"]) => {
      const days: string[] = [];
      const levelOn = (id: string, day: string) => {
        if (id === "bench") days.push(day);
        return null;
      };
      standing(SCHEMES.linear, { history, levelOn, today: addDays(TODAY, 9), sessionDates: [TODAY] });
      return days.sort()[0];
    };
    const dates = [addDays(TODAY, 4), TODAY, addDays(TODAY, 2)];
    expect(asked({ bench: dates.map((date) => own(date)) })).toBe(addDays(TODAY, -1));
    expect(asked({ bench: [...dates].reverse().map((date) => own(date)) })).toBe(addDays(TODAY, -1));
    expect(asked({ bench: [own(TODAY, { stateKey: "p:bench:other" }), own(addDays(TODAY, 2))] })).toBe(addDays(TODAY, 1));
  });

  test("a block counts the session of the day it was begun on, and none before", () => {
    const missing = (startedOn: string) =>
      standing(SCHEMES.percentBlock, {
        ...{ history: { bench: [own(TODAY)] }, sessionDates: [TODAY], today: addDays(TODAY, 4), levelOn: () => level(100) },
        enrolment: { startedOn, days: [] },
      }).state.missing;
    expect([missing(TODAY), missing(addDays(TODAY, 1))]).toEqual([[], ["history"]]);
    const wave = { history: { bench: [own(TODAY)] }, sessionDates: [TODAY], today: addDays(TODAY, 4) };
    expect(standing(SCHEMES.wave, { ...wave, enrolment: { startedOn: addDays(TODAY, 1), days: [] } }).state.missing).toEqual([]);
  });

  test("days off before a start are those before it, not the ones since", () => {
    const start = (dates: readonly string[]) =>
      startFor(input({ ...known, sessionDates: dates }), of("bench"), { reps: 5, rpe: 8, firstDay: TODAY }).value!;
    const fresh = start([addDays(TODAY, -2)]);
    // Thirty days off: nine tenths (16.1).
    expect(start([addDays(TODAY, -30)])).toBeLessThan(fresh);
    expect(start([addDays(TODAY, -30), TODAY, addDays(TODAY, 1)])).toBe(start([addDays(TODAY, -30)]));
    expect(start([addDays(TODAY, -1)])).toBe(fresh);
  });

  test("a light week of the program is light for the lift", () => {
    const cycle = { weeks: 4, deloads: [3], weekOf: () => 3, today: 4 };
    const program = { ...PROGRAM, progressions: { own: SCHEMES.linear } };
    const at = input({ program, history: { bench: [own(TODAY)] }, sessionDates: [TODAY], today: addDays(TODAY, 2) });
    const slot = { ...DAY_A.slots[0]!, progression: "own", blocks };
    const light = standingOf(at, slot, of("bench"), { taken: new Set(), calendar: { ...calendar, cycle } });
    expect(light.state.reasons[0].rule).toBe("progression.hold.deload-week");
    expect(standingOf(at, slot, of("bench"), { taken: new Set(), calendar }).state.reasons[0].rule).not.toBe(
      "progression.hold.deload-week",
    );
  });

  test("the spread of a level is that of the day the lift began, too", () => {
    const levelOn = (_: string, day: string) => level(100, day < TODAY ? 0.03 : 0.08);
    const begun = { history: { bench: [own(TODAY)] }, levelOn, sessionDates: [TODAY], today: addDays(TODAY, 3) };
    expect(standing(SCHEMES.wave, begun).state.value.tmKg).toBeCloseTo(90, 6);
    expect(standing(SCHEMES.wave, { ...begun, history: {} }).state.value.tmKg).toBeCloseTo(85, 6);
  });

  test("without a level of its own a training max begins at what eight easy repetitions stand for, unsure", () => {
    const max = standing(SCHEMES.wave, { levelOn: () => null }).state.value.tmKg!;
    const eight = startFor(input(), of("bench"), { reps: 8, rpe: 8, firstDay: null }).value!;
    expect(max).toBeCloseTo(onCurve(DEFAULT_CURVE, eight, 10)! * 0.85, 6);
  });
});
