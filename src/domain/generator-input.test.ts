import { describe, expect, test } from "vitest";
import { FULL } from "../../tests/support/session-samples";
import { type GeneratorInput, settle } from "./generator-input";

/* Specification 12.1 and 12.2: every wish inside its bounds, and what was changed. */
const wish = (over: Partial<GeneratorInput> = {}): GeneratorInput => ({
  ...{ goal: "muscle", level: "intermediate", daysPerWeek: 3, minutes: 60, gym: FULL, catalogue: [], ladders: {} },
  ...{ contra: [], banned: [], favourites: [], focus: [], availableDays: [], age: 30, bodyKg: 80, sex: "male", seed: 1 },
  ...over,
});
const settings = (over: Partial<GeneratorInput> = {}) => settle(wish(over)).settings;
const changes = (over: Partial<GeneratorInput> = {}) =>
  settle(wish(over))
    .reasons.slice(1)
    .map(({ rule, facts }) => ({ rule, ...facts }));

test("a wish within its bounds is kept, and the split is the reason", () => {
  expect(settings({ banned: ["a"], favourites: ["b"], contra: ["grip"], focus: ["chest"] })).toEqual({
    ...{ goal: "muscle", level: "intermediate", days: 3, split: "full_body", minutes: 60, warmupMinutes: 10 },
    ...{ weekdays: settings().weekdays, focus: ["chest"], isMinor: false, gym: FULL, bodyKg: 80, sex: "male", seed: 1 },
    preferences: { level: "intermediate", favourites: ["b"], disliked: [], banned: ["a"], contraTags: ["grip"] },
  });
  const { reasons } = settle(wish());
  expect(reasons).toHaveLength(1);
  expect(reasons[0]).toMatchObject({
    rule: "gen.split",
    grade: "C",
    facts: { split: "full_body", days: 3, level: "intermediate" },
  });
});

describe("days", () => {
  test("seven are six and a day of rest", () => {
    expect([settings({ daysPerWeek: 7 }).days, settings({ daysPerWeek: 6 }).days]).toEqual([6, 6]);
    expect(changes({ daysPerWeek: 7 })).toEqual([{ rule: "gen.rest-day", asked: 7, days: 6 }]);
    expect(changes({ daysPerWeek: 6 })).toEqual([]);
  });

  test("beginners get four at most", () => {
    expect(settings({ level: "novice", daysPerWeek: 5 })).toMatchObject({ days: 4, split: "upper_lower" });
    expect(changes({ level: "novice", daysPerWeek: 5 })).toEqual([{ rule: "gen.novice-days", asked: 5, days: 4 }]);
    expect(changes({ level: "novice", daysPerWeek: 4 })).toEqual([]);
    expect(changes({ level: "advanced", daysPerWeek: 5 })).toEqual([]);
  });

  test("no more than are free, and those that are", () => {
    expect(settings({ daysPerWeek: 4, availableDays: [6, 2, 2, 9] })).toMatchObject({ days: 2, weekdays: [2, 6] });
    expect(changes({ daysPerWeek: 4, availableDays: [2, 6] })).toEqual([{ rule: "gen.free-days", asked: 4, days: 2 }]);
    expect(changes({ level: "novice", daysPerWeek: 7, availableDays: [1, 2, 3, 4] })[0]?.rule).toBe("gen.free-days");
    expect(changes({ level: "novice", daysPerWeek: 7, availableDays: [1, 2, 3, 4, 5] })[0]?.rule).toBe("gen.novice-days");
    expect(changes({ daysPerWeek: 7, availableDays: [1, 2, 3, 4, 5, 6] })[0]?.rule).toBe("gen.rest-day");
  });

  test("whole, from one to seven, whatever was typed", () => {
    const days = (daysPerWeek: number) => settings({ daysPerWeek }).days;
    expect([days(0), days(-3), days(2.4), days(2.5), days(99), days(Number.NaN)]).toEqual([1, 1, 2, 3, 6, 1]);
  });

  test("as far apart as the free ones allow", () => {
    const week = (availableDays: readonly number[], daysPerWeek: number) => settings({ availableDays, daysPerWeek }).weekdays;
    expect(week([1, 2, 3, 5], 3)).toEqual([1, 3, 5]);
    expect(week([1, 2, 4], 2)).toEqual([1, 4]);
    expect(week([1, 3, 4], 3)).toEqual([1, 3, 4]);
  });

  test("only the seed tells equal weeks apart", () => {
    const of = (seed: number) => settings({ seed }).weekdays.join("");
    const weeks = new Set(Array.from({ length: 40 }, (_, seed) => of(seed)));
    expect([...weeks].sort()).toEqual(["135", "136", "146", "246", "247", "257", "357"]);
    expect(of(7)).toBe(of(7));
    expect(of(Number.NaN)).toBe(of(0));
  });
});

describe("time", () => {
  test("30 to 120 minutes, and what was asked", () => {
    expect([29, 30, 120, 121].map((minutes) => settings({ minutes }).minutes)).toEqual([30, 30, 120, 120]);
    expect(changes({ minutes: 20 })).toEqual([{ rule: "gen.minutes", asked: 20, minutes: 30 }]);
    expect(changes({ minutes: Number.NaN })).toEqual([{ rule: "gen.minutes", asked: 0, minutes: 30 }]);
    expect([changes({ minutes: 30 }), changes({ minutes: 120 })]).toEqual([[], []]);
  });

  test("up to 45 minutes a quick warm-up", () =>
    expect([45, 46].map((minutes) => settings({ minutes }).warmupMinutes)).toEqual([5, 10]));
});

describe("who it is for", () => {
  test("nobody under 18 is helped to lose weight", () => {
    expect(settings({ age: 17, goal: "fat_loss" })).toMatchObject({ goal: "general", isMinor: true });
    expect(changes({ age: 17, goal: "fat_loss" })).toEqual([{ rule: "gen.age-goal", asked: "fat_loss", goal: "general" }]);
    expect(settings({ age: 17, goal: "strength" })).toMatchObject({ goal: "strength", isMinor: true });
    for (const age of [18, null]) expect(settings({ age, goal: "fat_loss" })).toMatchObject({ goal: "fat_loss", isMinor: false });
  });

  test("a body mass that is none is not known; three groups to focus on, each once", () => {
    expect([settings({ bodyKg: 0 }).bodyKg, settings({ bodyKg: -1 }).bodyKg, settings({ bodyKg: null }).bodyKg]).toEqual([
      null,
      null,
      null,
    ]);
    expect(settings({ focus: ["chest", "chest", "back", "abs", "quads"] }).focus).toEqual(["chest", "back", "abs"]);
  });
});
