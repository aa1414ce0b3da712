import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "./civil-date";
import { DELOAD_DEFAULTS, DELOAD_TYPES, type DeloadInput, recommendDeload } from "./deload";
import { type DeloadSpan, deloadHistory } from "./deload-history";
import { deloadSignals, type SignalInput } from "./deload-signals";
import { LEVELS } from "./vocabulary";

const TODAY = "2026-03-30";
const asked = (some: Partial<DeloadInput>) => recommendDeload({ active: false, snapshots: [3, 3, 3, 3, 3, 3, 3], ...some });
const rule = (some: Partial<DeloadInput>) => asked(some).reasons[0].rule.replace("deload.", "");
const HIGH = [9, 9, 9, 9, 9, 9, 9];
const UP = [6, 6, 6, 6, 6, 5, 5];

describe("a deload is offered", () => {
  test.each<[string, Partial<DeloadInput>, string]>([
    ["not while one runs", { active: true, snapshots: HIGH }, "active"],
    ["at once on two critical days", { snapshots: [8, 3, 3, 3, 3, 3, 8], endedDaysAgo: 1, plannedInDays: 1 }, "critical"],
    ["not on one critical day", { snapshots: [3, 3, 3, 3, 3, 3, 8] }, "none"],
    ["for the last seven days only", { snapshots: [9, 9, 3, 3, 3, 3, 3, 3, 3] }, "none"],
    ["not when a planned week is near", { snapshots: UP, plannedInDays: 7 }, "planned-soon"],
    ["not on the first day of one", { snapshots: UP, plannedInDays: 0 }, "planned-soon"],
    ["when the planned week is far", { snapshots: UP, plannedInDays: 8 }, "sustained"],
    ["when the planned week is behind", { snapshots: UP, plannedInDays: -1 }, "sustained"],
    ["not within 14 days of the last", { snapshots: UP, endedDaysAgo: 13 }, "hysteresis"],
    ["14 days after the last", { snapshots: UP, endedDaysAgo: 14 }, "sustained"],
    ["on high fatigue and poor recovery", { snapshots: [7], recoveryDebt: 2 }, "acute"],
    ["not on poor recovery alone", { snapshots: [6], recoveryDebt: 3 }, "none"],
    ["not on high fatigue alone", { snapshots: [7], recoveryDebt: 1 }, "none"],
    ["today's fatigue is the last", { snapshots: [7, 6], recoveryDebt: 2 }, "none"],
    ["not after four days up", { snapshots: [6, 6, 6, 6, 5, 5, 5] }, "none"],
    ["on two signs", { signals: 2 }, "reactive"],
    ["not on one sign", { signals: 1 }, "none"],
    ["intermediates after six weeks", { weeksSince: 6 }, "scheduled"],
    ["intermediates not after five", { weeksSince: 5 }, "none"],
    ["advanced after five", { weeksSince: 5, level: "advanced" }, "scheduled"],
    ["advanced not after four", { weeksSince: 4, level: "advanced" }, "none"],
    ["novices after eight when stalled", { weeksSince: 8, level: "novice", stalled: true }, "scheduled"],
    ["novices not after seven", { weeksSince: 7, level: "novice", stalled: true }, "none"],
    ["novices not while they progress", { weeksSince: 30, level: "novice" }, "none"],
    ["never before the first session", { weeksSince: null }, "none"],
    ["never from nothing", { snapshots: [] }, "none"],
  ])("%s", (_, some, expected) => expect(rule(some)).toBe(expected));

  test("with its type, days and what remains", () => {
    expect(asked({ snapshots: HIGH }).value).toEqual({ type: "full_rest", days: 3, volume: 0, intensity: 0 });
    expect(asked({ snapshots: [7], recoveryDebt: 3 }).value).toEqual({
      type: "intensity",
      days: 5,
      volume: 0.7,
      intensity: 0.85,
    });
    expect(asked({ snapshots: UP }).value).toEqual({ type: "volume", days: 5, volume: 0.5, intensity: 0.9 });
    expect(asked({ signals: 3 }).value).toEqual({ type: "volume", days: 7, volume: 0.55, intensity: 0.9 });
    expect(asked({ weeksSince: 9 }).value).toEqual({ type: "volume", days: 7, volume: 0.6, intensity: 1 });
    expect(asked({ snapshots: HIGH }).reasons[0].facts).toMatchObject({ highDays: 7, of: 7, days: 3, volume: 0 });
    expect(DELOAD_TYPES.map((type) => DELOAD_DEFAULTS[type].type)).toEqual(DELOAD_TYPES);
  });

  test("and its numbers, taken or not", () => {
    const facts = (some: Partial<DeloadInput>) => asked(some).reasons[0].facts;
    const taken = { type: "volume", days: 7, volume: 0.55, intensity: 0.9 };
    expect(facts({ active: true })).toEqual({});
    expect(facts({ plannedInDays: 3 })).toEqual({ inDays: 3 });
    expect(facts({ endedDaysAgo: 5 })).toEqual({ endedDaysAgo: 5, gap: 14 });
    expect(facts({ snapshots: [7], recoveryDebt: 2 })).toEqual({ ...DELOAD_DEFAULTS.intensity, score: 7, debt: 2 });
    expect(facts({ snapshots: UP })).toEqual({ ...taken, days: 5, volume: 0.5, highDays: 5, of: 7 });
    expect(facts({ signals: 2 })).toEqual({ ...taken, signals: 2 });
    expect(facts({ weeksSince: 6 })).toEqual({ ...DELOAD_DEFAULTS.volume, weeks: 6, level: "intermediate" });
    expect(facts({ weeksSince: 1 })).toEqual({ score: 3, weeks: 1 });
    expect(facts({})).toEqual({ score: 3, weeks: null });
    expect(asked({}).reasons[0].grade).toBe("C");
  });

  test("says how sure it is", () => {
    expect(asked({ snapshots: [] })).toMatchObject({ confidence: "low", missing: ["fatigue", "recovery"] });
    expect(asked({ snapshots: [3, 3, 3, 3, 3] })).toMatchObject({ confidence: "medium", missing: ["recovery"] });
    expect(asked({ recoveryDebt: 0 })).toMatchObject({ confidence: "high", missing: [] });
    expect(asked({ recoveryDebt: 0, snapshots: [3, 3, 3, 3] }).confidence).toBe("low");
  });
});

describe("what went before", () => {
  const ago = (days: number) => addDays(TODAY, -days);
  const span = (from: number, to: number): DeloadSpan => ({ type: "volume", from: ago(from), to: ago(to) });
  const every = (step: number, days: number) => Array.from({ length: Math.floor(days / step) + 1 }, (_, i) => ago(i * step));

  test("runs on its last day, and has ended the day after", () => {
    expect(deloadHistory([span(6, 0)], [], TODAY).active).toMatchObject({ to: TODAY });
    expect(deloadHistory([span(7, 1)], every(2, 30), TODAY)).toEqual({ active: null, endedDaysAgo: 1, weeksSince: 0 });
    expect(deloadHistory([span(-1, -7)], every(2, 30), TODAY)).toMatchObject({ active: null, endedDaysAgo: null });
    expect(deloadHistory([span(0, -6)], [], TODAY).active).not.toBeNull();
    // Ended by hand before it began: it never was.
    expect(deloadHistory([span(3, 4)], every(2, 30), TODAY).endedDaysAgo).toBeNull();
  });

  test("weeks since the last one, or since the first session", () => {
    expect(deloadHistory([], every(2, 42), TODAY)).toEqual({ active: null, endedDaysAgo: null, weeksSince: 6 });
    expect(deloadHistory([], every(2, 40), TODAY).weeksSince).toBe(5);
    expect(deloadHistory([span(60, 54), span(30, 21)], every(2, 90), TODAY)).toMatchObject({ endedDaysAgo: 21, weeksSince: 3 });
    expect(deloadHistory([], [], TODAY)).toEqual({ active: null, endedDaysAgo: null, weeksSince: null });
    expect(deloadHistory([], [ago(-3)], TODAY).weeksSince).toBeNull();
    expect(deloadHistory([], [TODAY], TODAY).weeksSince).toBe(0);
    // The later end counts, whichever deload was entered first; a single day is one too.
    expect(deloadHistory([span(30, 21), span(60, 54)], every(2, 90), TODAY).endedDaysAgo).toBe(21);
    expect(deloadHistory([span(3, 3)], every(2, 90), TODAY).endedDaysAgo).toBe(3);
    // One that still runs has not ended.
    expect(deloadHistory([span(2, 0)], every(2, 30), TODAY).endedDaysAgo).toBeNull();
    expect(deloadHistory([span(2, -2)], every(2, 30), TODAY).endedDaysAgo).toBeNull();
  });

  test("a week without training counts as one", () => {
    expect(deloadHistory([], [ago(20), ago(12), ago(4)], TODAY)).toMatchObject({ endedDaysAgo: 5 });
    expect(deloadHistory([], [ago(18), ago(11), ago(4)], TODAY)).toMatchObject({ endedDaysAgo: null, weeksSince: 2 });
    expect(deloadHistory([], [ago(12), ago(7)], TODAY)).toMatchObject({ endedDaysAgo: 0, weeksSince: 0 });
    expect(deloadHistory([], [ago(12), ago(6)], TODAY)).toMatchObject({ endedDaysAgo: null });
  });
});

describe("warning signs", () => {
  const quiet: SignalInput = { lifts: [], efforts: [], readiness: [], pain: false, musclesAtLimit: 0 };
  const on = (some: Partial<SignalInput>) => deloadSignals({ ...quiet, ...some });
  const efforts = (...sessions: [number, number][]) => [sessions.map(([pct, rpe]) => ({ pct, rpe }))];

  test("two lifts down for two exposures", () => {
    expect(
      on({
        lifts: [
          [100, 97, 97],
          [50, 40, 40],
        ],
      }),
    ).toEqual(["strength"]);
    expect(on({ lifts: [[100, 97, 97]] })).toEqual([]);
    expect(
      on({
        lifts: [
          [100, 97, 98],
          [50, 40, 40],
        ],
      }),
    ).toEqual([]);
    expect(
      on({
        lifts: [
          [97, 97],
          [40, 40],
        ],
      }),
    ).toEqual([]);
    expect(
      on({
        lifts: [
          [90, 100, 97, 96],
          [40, 50, 40, 40],
        ],
      }),
    ).toEqual(["strength"]);
    expect(
      on({
        lifts: [
          [0, 0, 0],
          [0, 0, 0],
        ],
      }),
    ).toEqual([]);
  });

  test("the same load share harder for two sessions", () => {
    expect(on({ efforts: efforts([80, 7], [80, 8], [82.5, 8]) })).toEqual(["effort"]);
    expect(on({ efforts: efforts([80, 7], [80, 7.5], [80, 9]) })).toEqual([]);
    expect(on({ efforts: efforts([70, 7], [80, 8], [80, 8]) })).toEqual([]);
    expect(on({ efforts: efforts([80, 7], [70, 5], [80, 8], [80, 8]) })).toEqual(["effort"]);
    expect(on({ efforts: efforts([80, 7], [80, 9]) })).toEqual([]);
    // The session before the last two is the measure, not an older one.
    expect(on({ efforts: efforts([80, 6], [80, 8], [80, 8.5], [80, 8.5]) })).toEqual([]);
    expect(on({ efforts: [[]] })).toEqual([]);
  });

  test("low readiness on three of five days, pain, two muscles at their limit", () => {
    expect(on({ readiness: [39, null, 39, 60, 39] })).toEqual(["readiness"]);
    expect(on({ readiness: [40, 39, 39] })).toEqual([]);
    expect(on({ readiness: [30, 39, 39, 60, 60, 60] })).toEqual([]);
    expect(on({ pain: true, musclesAtLimit: 2 })).toEqual(["pain", "volume"]);
    expect(on({ musclesAtLimit: 1 })).toEqual([]);
  });
});

describe("any year", () => {
  test("no two recommendations within 14 days unless full rest, when each is taken", () =>
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 60, maxLength: 90 }),
        fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 90, maxLength: 90 }),
        fc.constantFrom(...LEVELS),
        fc.integer({ min: 1, max: 3 }),
        (scores, debts, level, step) => {
          const spans: DeloadSpan[] = [];
          const trained = scores.flatMap((_, day) => (day % step === 0 ? [addDays(TODAY, day)] : []));
          let last: number | null = null;
          for (const day of scores.keys()) {
            const today = addDays(TODAY, day);
            const { active, ...history } = deloadHistory(spans, trained, today);
            const snapshots = scores.slice(Math.max(0, day - 6), day + 1);
            const input = {
              ...history,
              active: active !== null,
              snapshots,
              recoveryDebt: debts[day] ?? null,
              level,
              stalled: true,
            };
            const { value } = recommendDeload(input);
            if (value === null) continue;
            expect(active).toBeNull();
            if (value.type !== "full_rest" && last !== null) expect(day - last).toBeGreaterThanOrEqual(14);
            last = day;
            spans.push({ type: value.type, from: today, to: addDays(today, value.days - 1) });
          }
        },
      ),
      { numRuns: 1000, seed: 87 },
    ));

  test("shares lie between 0 and 1, and 0 stays 0", () =>
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 10 }), { maxLength: 7 }),
        fc.nat(3),
        fc.nat(5),
        fc.nat(12),
        (snapshots, debt, signals, weeks) => {
          const { value } = asked({ snapshots, recoveryDebt: debt, signals, weeksSince: weeks });
          if (value === null) return;
          expect(value.volume >= 0 && value.volume < 1 && value.intensity >= 0 && value.intensity <= 1).toBe(true);
          expect(value.days >= 3 && value.days <= 7).toBe(true);
          if (value.type === "full_rest") expect([value.volume, value.intensity]).toEqual([0, 0]);
        },
      ),
      { numRuns: 1000, seed: 88 },
    ));
});

test("warning signs that are known by name are named", () => {
  expect(asked({ signals: 2, signs: ["sleep", "effort"] }).reasons[0].facts.signs).toEqual(["sleep", "effort"]);
  expect(asked({ signals: 2 }).reasons[0].facts).not.toHaveProperty("signs");
});
