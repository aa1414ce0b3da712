import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fallbackBand, landmarksOf } from "./landmarks";
import { LEVELS, VOLUME_GROUPS } from "./vocabulary";
import { volumeZone } from "./volume";
import { type VolumeAdviceInput, volumeAdvice } from "./volume-advice";
import { sessionCaps } from "./volume-session";

const base: VolumeAdviceInput = {
  ...{ group: "chest", sets: 12, level: "intermediate", trend: "progressing" },
  ...{ weeksAboveMrv: 0, fatigue: 3, readiness: 60, pain: false },
};
const advise = (more: Partial<VolumeAdviceInput>) => {
  const { value, reasons } = volumeAdvice({ ...base, ...more });
  return [value.delta, reasons[0].rule];
};

describe("one step a week, first match", () => {
  it.each<[string, Partial<VolumeAdviceInput>, number, string]>([
    ["keeps what works", {}, 0, "volume.keep"],
    ["pain goes first", { pain: true, fatigue: 9 }, -2, "volume.pain"],
    ["high fatigue", { fatigue: 7 }, -2, "volume.fatigue"],
    ["fatigue of six is not high", { fatigue: 6 }, 0, "volume.keep"],
    ["two weeks above the maximum", { sets: 24, weeksAboveMrv: 2 }, -5, "volume.above-mrv"],
    ["one week above it", { sets: 24, weeksAboveMrv: 1 }, 0, "volume.keep"],
    ["stalled and rested", { trend: "stalled" }, 2, "volume.stalled-rested"],
    ["stalled, nothing known of recovery", { trend: "stalled", fatigue: null, readiness: null }, 2, "volume.stalled-rested"],
    ["stalled and rested, few sets", { trend: "stalled", sets: 5 }, 2, "volume.stalled-rested"],
    ["stalled and rested, many sets", { trend: "stalled", sets: 17 }, 3, "volume.stalled-rested"],
    ["stalled close to the maximum", { trend: "stalled", sets: 21 }, 1, "volume.stalled-rested"],
    ["stalled at the maximum", { trend: "stalled", sets: 22 }, 0, "volume.at-limit"],
    ["stalled beyond the maximum", { trend: "stalled", sets: 25 }, 0, "volume.at-limit"],
    ["stalled and tired", { trend: "stalled", fatigue: 5 }, -2, "volume.stalled-tired"],
    ["stalled and not ready", { trend: "stalled", readiness: 49 }, -2, "volume.stalled-tired"],
    ["stalled, just rested enough", { trend: "stalled", fatigue: 4, readiness: 50 }, 2, "volume.stalled-rested"],
    ["few sets that work", { sets: 9.5 }, 0, "volume.low-works"],
    ["few sets, no progress seen", { sets: 9.5, trend: null }, 2, "volume.low"],
    ["just enough sets", { sets: 10, trend: null }, 0, "volume.keep"],
    ["a novice needs fewer", { sets: 6, trend: null, level: "novice" }, 0, "volume.keep"],
    ["nothing to take off", { sets: 0, pain: true }, 0, "volume.pain"],
    ["half a set to take off", { sets: 0.5, pain: true }, -0.5, "volume.pain"],
    ["one of two sets", { sets: 2, pain: true }, -1, "volume.pain"],
  ])("%s", (_, more, delta, rule) => {
    const [got, why] = advise(more);
    expect(why).toBe(rule);
    expect(got).toBeCloseTo(delta, 9);
  });

  it("is as sure as what it knows", () => {
    expect(volumeAdvice(base)).toMatchObject({ confidence: "high", missing: [] });
    expect(volumeAdvice({ ...base, readiness: null })).toMatchObject({ confidence: "medium", missing: ["readiness"] });
    expect(volumeAdvice({ ...base, readiness: null, fatigue: null, trend: null })).toMatchObject({
      confidence: "low",
      missing: ["trend", "fatigue", "readiness"],
    });
    expect(volumeAdvice({ ...base, sets: -3 }).value).toEqual({ delta: 0, sets: 0 });
    expect(volumeAdvice({ ...base, trend: "stalled" }).reasons[0].facts).toMatchObject({
      sets: 12,
      delta: 2,
      toSets: 14,
      mrv: 22,
    });
  });

  it("never steps more than two sets or a fifth, never below zero, never past the maximum", () =>
    fc.assert(
      fc.property(
        fc.record({
          group: fc.constantFrom(...VOLUME_GROUPS),
          sets: fc.integer({ min: 0, max: 80 }).map((n) => n / 2),
          level: fc.constantFrom(...LEVELS),
          trend: fc.constantFrom("progressing" as const, "stalled" as const, null),
          weeksAboveMrv: fc.nat(4),
          fatigue: fc.option(fc.nat(10)),
          readiness: fc.option(fc.nat(100)),
          pain: fc.boolean(),
        }),
        (input) => {
          const { delta, sets } = volumeAdvice(input).value;
          expect(Math.abs(delta)).toBeLessThanOrEqual(Math.max(2, Math.floor(0.2 * input.sets + 0.5)));
          expect(sets).toBeGreaterThanOrEqual(0);
          expect(sets).toBeCloseTo(input.sets + delta, 9);
          if (delta > 0) expect(sets).toBeLessThanOrEqual(landmarksOf(input.group, input.level).mrv + 1e-9);
          if (input.pain || (input.fatigue ?? 0) >= 7) expect(delta).toBeLessThanOrEqual(0);
        },
      ),
      { numRuns: 2000, seed: 92 },
    ));
});

describe("bands while the level is unknown", () => {
  it.each([
    ["chest", 9.5, "under"],
    ["chest", 10, "optimal"],
    ["chest", 20, "optimal"],
    ["chest", 20.5, "over"],
    ["side_rear_delts", 16.5, "over"],
    ["triceps", 6, "optimal"],
    ["calves", 7, "under"],
  ] as const)("%s with %f sets", (group, sets, label) => {
    const reading = volumeZone(group, sets, null);
    expect(reading.value.label).toBe(label);
    expect(reading).toMatchObject({ confidence: "low", missing: ["level"] });
  });

  it("exist for the groups people ask about", () => {
    expect(VOLUME_GROUPS.filter((group) => fallbackBand(group) === null)).toEqual([
      "forearms",
      "glutes",
      "calves",
      "abs",
      "traps",
    ]);
    expect(volumeZone("chest", 21)).toMatchObject({ value: { label: "optimal" }, confidence: "medium", missing: [] });
  });
});

describe("sets of one session", () => {
  const none = Object.fromEntries(VOLUME_GROUPS.map((group) => [group, 0])) as Parameters<typeof sessionCaps>[0];

  it("warns beyond eight and beyond eleven, most first", () => {
    const { value, reasons } = sessionCaps({ ...none, chest: 8, back: 8.5, quads: 11, biceps: 11.5 });
    expect(value).toEqual([
      { group: "biceps", sets: 11.5, cap: "hard" },
      { group: "quads", sets: 11, cap: "soft" },
      { group: "back", sets: 8.5, cap: "soft" },
    ]);
    expect(reasons.map(({ facts }) => facts.cap)).toEqual([11, 8, 8]);
    expect(reasons[0]).toMatchObject({ rule: "volume.session-cap", facts: { group: "biceps", sets: 11.5 }, grade: "C" });
  });

  it("says when all fits", () =>
    expect(sessionCaps(none)).toMatchObject({
      ...{ value: [], confidence: "medium", missing: [] },
      reasons: [{ rule: "volume.session-fits", facts: { cap: 8 }, grade: "C" }],
    }));
});
