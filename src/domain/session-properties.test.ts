import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CATALOGUE, FULL, idsOf, input, logged, PREFERENCES } from "../../tests/support/session-samples";
import { addDays } from "./civil-date";
import { gridFor } from "./gym";
import { isLoadable } from "./load-grid";
import { reason } from "./reason";
import { buildSession } from "./session";
import type { SessionInput } from "./session-plan";
import { EQUIPMENT } from "./vocabulary";

/** Thousands of whole sessions, on a machine that may be busy. */
const SLOW_MS = 30_000;

describe("for every lifter and log", () => {
  const scene = fc.record({
    equipment: fc.subarray([...EQUIPMENT]),
    contraTags: fc.subarray(["axial_load", "overhead"] as const),
    banned: fc.subarray(
      CATALOGUE.map(({ id }) => id),
      { maxLength: 3 },
    ),
    unit: fc.constantFrom("kg" as const, "lb" as const),
    level: fc.constantFrom("novice" as const, "intermediate" as const, "advanced" as const),
    gaps: fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 4 }),
    effort: fc.integer({ min: 0, max: 4 }),
    easing: fc.record({
      volume: fc.double({ min: 0.3, max: 1, noNaN: true }),
      intensity: fc.double({ min: 0.7, max: 1, noNaN: true }),
    }),
  });
  type Scene = typeof scene extends fc.Arbitrary<infer S> ? S : never;
  const livedThrough = (s: Scene): SessionInput => {
    let at = input({
      gym: { ...FULL, equipment: s.equipment, unit: s.unit },
      preferences: { ...PREFERENCES, level: s.level, banned: s.banned, contraTags: s.contraTags },
    });
    for (const gap of s.gaps) {
      const plan = buildSession(at).value!;
      const done = logged(plan, at.today, (max) => Math.max(1, max - s.effort));
      const history = { ...at.history };
      for (const [id, rows] of Object.entries(done)) history[id] = [...(history[id] ?? []), ...rows];
      const days = [...at.enrolment.days, { date: at.today, dayId: plan.dayId, status: "completed" as const }];
      at = {
        ...at,
        history,
        enrolment: { ...at.enrolment, days },
        sessionDates: [...at.sessionDates, at.today],
        today: addDays(at.today, gap),
      };
    }
    return at;
  };

  test(
    "same inputs, same plan; loads loadable; an exercise once; nothing forbidden",
    () =>
      fc.assert(
        fc.property(scene, (s) => {
          const at = livedThrough(s);
          const plan = buildSession(at).value!;
          expect(
            buildSession({ ...at, catalogue: [...at.catalogue].reverse(), sessionDates: [...at.sessionDates].reverse() }).value,
          ).toEqual(plan);
          expect(new Set(idsOf(plan)).size).toBe(plan.exercises.length);
          for (const each of plan.exercises) {
            const known = CATALOGUE.find(({ id }) => id === each.exerciseId)!;
            const grid = gridFor(known, at.gym);
            for (const set of each.sets) {
              expect(set.kg === 0 || (grid !== null && set.kg !== null && isLoadable(grid, set.kg))).toBe(true);
              expect(set.repsMin <= set.repTarget && set.repTarget <= set.repsMax).toBe(true);
            }
            expect(s.banned).not.toContain(known.id);
            expect(known.contraindications.some((tag) => (s.contraTags as readonly string[]).includes(tag))).toBe(false);
          }
        }),
        { numRuns: 1000, seed: 61 },
      ),
    SLOW_MS,
  );

  test(
    "reductions never raise a load or add a set",
    () =>
      fc.assert(
        fc.property(scene, (s) => {
          const at = livedThrough(s);
          const full = buildSession(at).value!;
          const eased = buildSession({ ...at, modifiers: [{ ...s.easing, rpeCap: 7, because: reason("session.fatigue", {}) }] })
            .value!;
          for (const each of eased.exercises) {
            const whole = full.exercises.find(({ slotId }) => slotId === each.slotId)!;
            expect(each.exerciseId).toBe(whole.exerciseId);
            expect(each.sets.length).toBeLessThanOrEqual(whole.sets.length);
            expect(each.sets[0]?.kg ?? 0).toBeLessThanOrEqual(whole.sets[0]?.kg ?? 0);
            expect(each.sets[0]?.rpe).toBeLessThanOrEqual(7);
          }
        }),
        { numRuns: 1000, seed: 64 },
      ),
    SLOW_MS,
  );
});
