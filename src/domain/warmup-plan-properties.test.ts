import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exercises } from "../lib/db/data/exercises/all-exercises";
import type { Gym } from "./gym";
import { AREA_TAGS, BODY_AREAS, type BodyArea, DAY_TYPES, type EquipmentId } from "./vocabulary";
import { warmupPlan } from "./warmup-plan";
import type { WarmupPlanInput } from "./warmup-plan-input";
import { WARMUP_MOBILITY, WARMUP_PHASES, WARMUP_SWAPS, WARMUP_TEMPLATES } from "./warmup-templates";

const byId = new Map(exercises.map((one) => [one.id, one]));
const gymOf = (equipment: readonly EquipmentId[]): Gym => ({ level: "home_gym", equipment, grids: {}, unit: "kg" });

describe("invariants", () => {
  const equipment: readonly EquipmentId[] = [
    "long_band",
    "cable_station",
    "rope_attachment",
    "pull_up_bar",
    "dumbbell",
    "kettlebell",
  ];
  const any = fc.record({
    dayType: fc.constantFrom(...DAY_TYPES),
    minutes: fc.oneof(fc.constantFrom(5, 10, 15, 20), fc.double({ min: 3, max: 20, noNaN: true })),
    skipGeneral: fc.boolean(),
    includeMobility: fc.boolean(),
    gym: fc.subarray([...equipment]).map(gymOf),
    pain: fc.subarray<BodyArea>([...BODY_AREAS]),
  });
  const run = (seed: number, check: (input: WarmupPlanInput) => void) =>
    fc.assert(
      fc.property(any, (input) => check({ ...input, catalogue: exercises })),
      { numRuns: 1500, seed },
    );

  test("the total is the chosen length within 10 %, and never above it with pain", () =>
    run(1401, (input) => {
      const whole = warmupPlan({ ...input, pain: [] }).value.reduce((sum, phase) => sum + phase.seconds, 0);
      expect(Math.abs(whole / 60 - input.minutes!)).toBeLessThanOrEqual(0.1 * input.minutes!);
      const sore = warmupPlan(input).value.reduce((sum, phase) => sum + phase.seconds, 0);
      expect(sore / 60).toBeLessThanOrEqual(1.1 * input.minutes!);
    }));

  test("no item needs missing equipment or is tagged with a sore area", () =>
    run(1402, (input) => {
      for (const { exerciseId, load } of warmupPlan(input).value.flatMap((phase) => phase.items)) {
        const one = byId.get(exerciseId)!;
        const able =
          one.equipment.length === 0 || one.equipment.some((set) => set.every((item) => input.gym.equipment.includes(item)));
        expect(able || load === "empty_hands", exerciseId).toBe(true);
        expect(
          input.pain.some((area) => AREA_TAGS[area].some((tag) => one.contraindications.includes(tag))),
          exerciseId,
        ).toBe(false);
      }
    }));

  test("phases keep their order, hold something, and their items add up", () =>
    run(1403, (input) => {
      const phases = warmupPlan(input).value;
      const order = phases.map(({ kind }) => WARMUP_PHASES.indexOf(kind));
      expect(order).toEqual([...new Set(order)].sort());
      if (input.skipGeneral) expect(order).not.toContain(0);
      for (const phase of phases) {
        expect(phase.items.length).toBeGreaterThan(0);
        expect(new Set(phase.items.map(({ exerciseId }) => exerciseId)).size).toBe(phase.items.length);
        expect(phase.items.reduce((sum, item) => sum + item.totalSeconds, 0)).toBe(phase.seconds);
        for (const { amount, sets, unit, totalSeconds } of phase.items) {
          expect([amount % (unit === "seconds" ? 5 : 1), totalSeconds % 5, sets % 1]).toEqual([0, 0, 0]);
          expect(Math.min(amount, sets)).toBeGreaterThanOrEqual(1);
          expect(sets).toBeLessThanOrEqual(4);
        }
      }
    }));

  test("no movement falls below half of what its template asks", () =>
    run(1404, (input) => {
      const asked = [
        ...WARMUP_TEMPLATES[input.dayType].flatMap((phase) => phase.moves),
        ...WARMUP_MOBILITY[input.dayType],
        ...Object.values(WARMUP_SWAPS).flat(),
      ];
      for (const { exerciseId, amount, sets } of warmupPlan(input).value.flatMap((phase) => phase.items)) {
        const least = Math.min(...asked.filter((move) => move.exerciseId === exerciseId).map((move) => move.amount));
        expect(amount * sets, exerciseId).toBeGreaterThanOrEqual(least / 2);
      }
    }));

  test("the same input gives the same plan", () =>
    run(1405, (input) => {
      expect(warmupPlan(input)).toEqual(warmupPlan(input));
    }));
});
