import { describe, expect, it } from "vitest";
import type { RecordSet } from "./record-set";
import { isCompletable, sessionMetrics } from "./session-metrics";

const row = (more: Partial<RecordSet>): RecordSet => ({
  id: "s",
  exerciseId: "bench",
  workoutId: "w",
  date: "2026-01-01",
  order: 1,
  role: "work",
  loadBasis: "total",
  kg: 100,
  unit: "kg",
  reps: 5,
  ...more,
});
const contrib = { bench: { chest: 1, triceps: 0.5 }, press: { triceps: 1 } } as const;
const MINUTE = 60_000;

describe("sessionMetrics", () => {
  it("adds up working sets only", () => {
    const sets = [
      row({ role: "warmup", kg: 60, rpe: 3 }),
      row({ rpe: 8 }),
      row({ rpe: null }),
      row({ rpe: 9 }),
      row({ role: "drop", kg: 80 }),
      row({ exerciseId: "press", loadBasis: "per_hand", kg: 20, reps: 10, hands: 2 }),
      row({ reps: 0 }),
    ];
    expect(sessionMetrics(sets, { startedAt: 0, completedAt: 61.4 * MINUTE }, contrib)).toEqual({
      totalSets: 5,
      volumeKg: 1500 + 400 + 400,
      avgRpe: 8.5,
      durationMin: 61,
      hardSets: { chest: 3.5, triceps: 2.75 },
    });
  });

  it("answers null where nothing was measured", () => {
    expect(sessionMetrics([row({})], { startedAt: 0, completedAt: null }, {})).toMatchObject({
      avgRpe: null,
      durationMin: null,
      hardSets: {},
    });
  });

  it("cannot complete a session without work", () => {
    expect(isCompletable([row({ role: "warmup" }), row({ reps: 0 })])).toBe(false);
    expect(isCompletable([row({ reps: 0, seconds: 30 })])).toBe(true);
  });
});
