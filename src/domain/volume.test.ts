import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { GROUP_MEMBERS } from "./landmarks";
import { LEVELS, MUSCLES, type MuscleId, SET_ROLES, VOLUME_GROUPS } from "./vocabulary";
import { fractionalSets, type VolumeSet, volumeZone } from "./volume";

const set = (over: Partial<VolumeSet>): VolumeSet => ({
  exerciseId: "barbell_bench_press",
  role: "work",
  reps: 8,
  kg: 80,
  rir: 2,
  levelKg: null,
  contrib: { chest: 1, front_delts: 0.5, triceps: 0.5 },
  ...over,
});
const times = (count: number, over: Partial<VolumeSet> = {}) => Array.from({ length: count }, () => set(over));
const groupsOf = (sets: readonly VolumeSet[]) => fractionalSets(sets).value.groups;

describe("fractional sets", () => {
  test("ten bench sets: chest 10, front delts 5, triceps 5", () =>
    expect(groupsOf(times(10))).toMatchObject({ chest: 10, front_delts: 5, triceps: 5, back: 0 }));

  test("six bench and four pushdown sets: chest 6, triceps 7, and the reason names both exercises", () => {
    const advice = fractionalSets([...times(6), ...times(4, { exerciseId: "triceps_pushdown", contrib: { triceps: 1 } })]);
    expect(advice.value.groups).toMatchObject({ chest: 6, triceps: 7 });
    expect(advice.reasons.find((r) => r.facts.group === "triceps")?.facts.from).toEqual([
      "barbell_bench_press",
      "triceps_pushdown",
    ]);
  });

  test.each([
    ["warm-ups", { role: "warmup" as const }, 0],
    ["more than 30 reps", { reps: 31 }, 0],
    ["five in reserve", { rir: 5 }, 0],
    ["four in reserve", { rir: 4 }, 1],
    ["unrated", { rir: null }, 1],
    ["a hold", { reps: 0, seconds: 45 }, 1],
    ["nothing performed", { reps: 0 }, 0],
    ["under 30 % of the level", { levelKg: 300 }, 0],
    ["a drop", { role: "drop" as const }, 0.5],
    ["a myo mini-set", { role: "myo" as const, mini: true }, 0.25],
  ])("%s count right", (_, over, chest) => expect(groupsOf([set(over)]).chest).toBe(chest));

  test("two muscles of one group count once, a muscle outside the groups is kept apart", () => {
    const { groups, others } = fractionalSets([
      set({ contrib: { lats: 1, upper_back: 1, rhomboids: 0.5, lower_back: 0.5 } }),
    ]).value;
    expect(groups.back).toBe(1);
    expect(others).toEqual({ lower_back: 0.5 });
  });

  const anySet = fc.record({
    exerciseId: fc.constantFrom("a", "b"),
    role: fc.constantFrom(...SET_ROLES),
    reps: fc.nat(40),
    kg: fc.nat(200),
    rir: fc.option(fc.nat(9), { nil: null }),
    levelKg: fc.option(fc.integer({ min: 1, max: 300 }), { nil: null }),
    contrib: fc.dictionary(fc.constantFrom(...MUSCLES), fc.constantFrom(0.5, 1)) as fc.Arbitrary<
      Partial<Record<MuscleId, number>>
    >,
  });

  test("additive over sets; a group never exceeds its hard sets; warm-ups add nothing", () =>
    fc.assert(
      fc.property(fc.array(anySet), fc.array(anySet), (a, b) => {
        const [left, right, both] = [
          groupsOf(a),
          groupsOf(b),
          groupsOf([...a, ...b, ...a.map((s) => ({ ...s, role: "warmup" as const }))]),
        ];
        for (const group of VOLUME_GROUPS) {
          expect(both[group]).toBeCloseTo(left[group] + right[group], 9);
          const touching = [...a, ...b].filter((s) => s.role !== "warmup" && GROUP_MEMBERS[group].some((m) => s.contrib[m]));
          expect(both[group]).toBeLessThanOrEqual(touching.length);
        }
      }),
      { numRuns: 1000, seed: 91 },
    ));
});

describe("volume zones", () => {
  test.each([
    ["chest", 7, "below_MV", "under"],
    ["chest", 9, "MV-MEV", "under"],
    ["chest", 10, "MEV-MAV", "optimal"],
    ["chest", 20, "MAV", "optimal"],
    ["chest", 22, "MAV-MRV", "optimal"],
    ["chest", 23, "above_MRV", "over"],
    ["quads", 7, "MV-MEV", "under"],
    ["quads", 15, "MAV", "optimal"],
    ["biceps", 4, "below_MV", "under"],
    ["abs", 18, "MAV", "optimal"],
  ] as const)("%s with %i sets is %s", (group, sets, zone, label) =>
    expect(volumeZone(group, sets).value).toEqual({ zone, label }),
  );

  test("a novice needs less and tolerates less", () => {
    expect(volumeZone("chest", 12, "novice").value.zone).toBe("MAV");
    expect(volumeZone("chest", 18, "novice").value.zone).toBe("above_MRV");
  });

  test("arms and front delts carry the note on indirect work", () => {
    expect(volumeZone("front_delts", 9).reasons.map((r) => r.rule)).toContain("volume.indirect-note");
    expect(volumeZone("quads", 19).reasons.map((r) => r.rule)).not.toContain("volume.indirect-note");
  });

  const ORDER = ["below_MV", "MV-MEV", "MEV-MAV", "MAV", "MAV-MRV", "above_MRV"];
  test("more sets never lower the zone", () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...VOLUME_GROUPS),
        fc.constantFrom(...LEVELS),
        fc.double({ min: 0, max: 40, noNaN: true }),
        fc.double({ min: 0, max: 10, noNaN: true }),
        (group, level, sets, more) => {
          const zone = (n: number) => ORDER.indexOf(volumeZone(group, n, level).value.zone);
          expect(zone(sets + more)).toBeGreaterThanOrEqual(zone(sets));
        },
      ),
      { numRuns: 1000, seed: 92 },
    ));
});
