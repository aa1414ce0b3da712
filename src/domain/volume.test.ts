import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fallbackBand, GROUP_MEMBERS, landmarksOf } from "./landmarks";
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

  test("30 repetitions and 30 % of the level are still hard", () => {
    expect(groupsOf([set({ reps: 30 }), set({ levelKg: 266 }), set({ levelKg: 0, kg: 0 }), set({ reps: 1 })]).chest).toBe(4);
    expect(groupsOf([set({ kg: 30, levelKg: 100 }), set({ kg: 29.9, levelKg: 100 })]).chest).toBe(1);
  });

  test("says what was counted, from where, and how sure that is", () => {
    const [bench, fly] = [set({}), set({ exerciseId: "cable_fly", contrib: { chest: 1 } })];
    const rated = fractionalSets([fly, bench, bench, set({ role: "warmup", rir: null })]);
    expect(rated).toMatchObject({ confidence: "high", missing: [] });
    expect(rated.reasons.map(({ facts }) => facts)).toEqual([
      { group: "chest", sets: 3, from: ["barbell_bench_press", "cable_fly"] },
      { group: "triceps", sets: 1, from: ["barbell_bench_press"] },
      { group: "front_delts", sets: 1, from: ["barbell_bench_press"] },
    ]);
    expect(rated.reasons[0]).toMatchObject({ rule: "volume.counted", grade: "A", source: "pelland-2024" });
    expect(fractionalSets([bench, set({ rir: null })])).toMatchObject({ confidence: "medium", missing: ["rir"] });
    expect(fractionalSets([])).toMatchObject({
      confidence: "high",
      missing: [],
      reasons: [{ rule: "volume.none", facts: { sets: 0 } }],
    });
  });

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

  test("printed landmarks of an intermediate: MV, MEV, MAV, MRV (specification 9.2)", () => {
    const printed = VOLUME_GROUPS.map((group) => {
      const { mv, mev, mav, mrv } = landmarksOf(group, "intermediate");
      return `${group} ${mv} ${mev} ${mav.join("–")} ${mrv}`;
    });
    expect(printed).toEqual([
      "chest 8 10 12–20 22",
      "back 8 10 14–22 25",
      "biceps 5 8 14–20 26",
      "triceps 4 6 10–14 18",
      "front_delts 0 0 6–8 12",
      "side_rear_delts 0 8 16–22 26",
      "forearms 0 2 4–10 20",
      "quads 6 8 12–18 20",
      "hamstrings 4 6 10–16 20",
      "glutes 0 0 4–12 16",
      "calves 6 8 12–16 20",
      "abs 0 0 16–20 25",
      "traps 0 0 12–20 26",
    ]);
  });

  test("a level scales the lower landmarks and the ceiling apart", () => {
    const chest = (level: (typeof LEVELS)[number]) => {
      const { mv, mev, mav, mrv } = landmarksOf("chest", level);
      return [mv, mev, ...mav, mrv].map((sets) => Math.round(sets * 100) / 100);
    };
    expect(chest("novice")).toEqual([4.8, 6, 7.2, 12, 17.6]);
    expect(chest("advanced")).toEqual([8.8, 11, 13.2, 22, 24.2]);
  });

  test("a group is made of these muscles", () => {
    expect(GROUP_MEMBERS).toMatchObject({
      chest: ["chest", "upper_chest", "lower_chest"],
      back: ["lats", "upper_back", "middle_back", "rhomboids"],
      biceps: ["biceps", "brachialis"],
      side_rear_delts: ["side_delts", "rear_delts"],
      glutes: ["glutes", "glute_max", "glute_med", "glute_min"],
      abs: ["abs", "rectus_abdominis", "transverse_abdominis", "obliques"],
    });
    for (const group of ["triceps", "front_delts", "forearms", "quads", "hamstrings", "calves", "traps"] as const) {
      expect(GROUP_MEMBERS[group]).toEqual([group]);
    }
  });

  test("bands while the level is unknown", () => {
    const bands = VOLUME_GROUPS.flatMap((group) => {
      const band = fallbackBand(group);
      return band === null ? [] : [`${group} ${band.join("–")}`];
    });
    expect(bands).toEqual([
      "chest 10–20",
      "back 10–20",
      "biceps 6–12",
      "triceps 6–12",
      "front_delts 8–16",
      "side_rear_delts 8–16",
      "quads 8–16",
      "hamstrings 6–12",
    ]);
  });

  test("a reading says against which landmarks", () => {
    expect(volumeZone("chest", 21)).toMatchObject({
      confidence: "medium",
      missing: [],
      reasons: [
        {
          rule: "volume.zone",
          facts: { group: "chest", sets: 21, mv: 8, mev: 10, mavLow: 12, mavHigh: 20, mrv: 22, zone: "MAV-MRV" },
          grade: "C",
          source: "rp-2017",
        },
      ],
    });
  });

  test("arms and front delts carry the note on indirect work", () => {
    for (const [group, top] of [
      ["biceps", 20],
      ["triceps", 14],
      ["forearms", 10],
      ["front_delts", 8],
    ] as const) {
      expect(volumeZone(group, top).reasons).toHaveLength(1);
      expect(volumeZone(group, top + 0.5).reasons[1]).toMatchObject({
        rule: "volume.indirect-note",
        facts: { group },
        grade: "C",
      });
    }
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
