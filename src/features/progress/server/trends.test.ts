import { describe, expect, it } from "vitest";
import { addDays } from "../../../domain/civil-date";
import type { RecordSet } from "../../../domain/record-set";
import { VOLUME_GROUPS, type VolumeGroup } from "../../../domain/vocabulary";
import { exerciseById } from "../../../lib/catalogue";
import { type StrengthRow, strengthByDay } from "./strength-of";
import { trendOf } from "./trend-of";
import { type VolumeRow, volumeSteps } from "./volume-steps";

const TODAY = "2026-06-01";
const lifter = { today: TODAY, level: "intermediate", weightPctPerWeek: null } as const;
const rested = { ...lifter, fatigue: null, readiness: null, painful: [] };
const row = (daysAgo: number, kg: number, exerciseId = "barbell_bench_press"): StrengthRow => {
  const record: RecordSet = {
    ...{ id: `${exerciseId}${daysAgo}`, workoutId: `w${daysAgo}`, date: addDays(TODAY, -daysAgo), order: 1, exerciseId },
    ...{ role: "work", loadBasis: "total", kg, unit: "kg", reps: 5, rpe: 8 },
  };
  return { record, body: null, movement: exerciseById(exerciseId), targetRepsMin: 5 };
};
const weekly = (kgOf: (week: number) => number) => Array.from({ length: 9 }, (_, i) => row(7 * (8 - i), kgOf(i)));

describe("strength after a surprise", () => {
  const before = weekly(() => 100);
  const level = (confirmed: boolean) => strengthByDay([...before, { ...row(0, 200), confirmed }])(TODAY).value?.kg ?? 0;

  it("waits for a second session, unless the lifter stood by the numbers", () => {
    const usual = strengthByDay(before)(TODAY).value?.kg ?? 0;
    expect(level(false)).toBeCloseTo(usual, 6);
    expect(level(true)).toBeGreaterThan(1.1 * usual);
  });
});

describe("trend of a lift", () => {
  it("is progressing without options", () =>
    expect(
      trendOf(
        weekly((week) => 100 + 2 * week),
        lifter,
      ),
    ).toMatchObject({
      status: "progressing",
      options: null,
      reasons: [{ rule: "plateau.progressing" }],
    }));

  it("names the step to take against a plateau", () => {
    const { status, options } = trendOf(
      weekly(() => 100),
      lifter,
    );
    expect(status).toBe("plateau");
    expect(options?.steps).toEqual(["basics", "rep_shift", "add_sets", "variation", "scheme"]);
    expect(options?.current).not.toBe("scheme");
    expect(options?.reasons).toHaveLength(1);
  });

  it("leaves a lifter who holds strength in a deficit alone", () => {
    const trend = trendOf(
      weekly(() => 100),
      { ...lifter, weightPctPerWeek: -0.5 },
    );
    expect(trend).toMatchObject({ status: "plateau", options: null });
    expect(trend.reasons.map(({ rule }) => rule)).toEqual(["plateau.flat", "plateau.in-deficit"]);
    expect(
      trendOf(
        weekly((week) => 100 - 2 * week),
        { ...lifter, weightPctPerWeek: -0.5 },
      ).options,
    ).not.toBeNull();
  });

  it("has nothing to say about nothing, and ignores what is older than half a year", () => {
    expect(trendOf([], lifter)).toMatchObject({ status: "insufficient_data", slopePctPerWeek: null, options: null });
    expect(
      trendOf(
        weekly(() => 100).map((each) => each),
        { ...lifter, today: addDays(TODAY, 300) },
      ).status,
    ).toBe("insufficient_data");
  });
});

describe("next week's sets", () => {
  const week = (more: Partial<Record<VolumeGroup, number>>) =>
    ({ ...Object.fromEntries(VOLUME_GROUPS.map((group) => [group, 0])), ...more }) as Record<VolumeGroup, number>;
  const logged = (rows: readonly StrengthRow[]) =>
    rows.map((each): VolumeRow => ({ ...each, role: "work", exerciseId: each.record.exerciseId }));
  const stepOf = (closed: Record<VolumeGroup, number>[], rows: readonly StrengthRow[] = [], group: VolumeGroup = "chest") =>
    volumeSteps(closed, logged(rows), rested).find((step) => step.group === group);

  it("go down while the lifter is tired, whatever the lifts do", () => {
    const closed = [week({ chest: 12 })];
    const tired = volumeSteps(closed, logged(weekly(() => 100)), { ...rested, fatigue: 7 });
    expect(tired).toMatchObject([{ group: "chest", delta: -2, reasons: [{ rule: "volume.fatigue" }] }]);
  });

  it("go down for the muscles of an exercise that hurts, and for no others", () => {
    const steps = volumeSteps([week({ chest: 10, quads: 10 })], [], { ...rested, painful: ["chest"] });
    expect(steps).toMatchObject([
      { group: "chest", delta: -2, reasons: [{ rule: "volume.pain" }] },
      { group: "quads", delta: 0 },
    ]);
  });

  it("are told for the muscles being trained only", () => {
    expect(volumeSteps([], [], rested)).toEqual([]);
    const steps = volumeSteps([week({ chest: 12 }), week({}), week({}), week({}), week({ back: 14 })], [], rested);
    expect(steps.map(({ group }) => group)).toEqual(["back"]);
  });

  it("follow the lifts that target the muscle", () => {
    const closed = [week({ chest: 12 })];
    expect(
      stepOf(
        closed,
        weekly(() => 100),
      ),
    ).toMatchObject({ delta: 2, sets: 14, reasons: [{ rule: "volume.stalled-rested" }] });
    expect(
      stepOf(
        closed,
        weekly((n) => 100 + 2 * n),
      ),
    ).toMatchObject({ delta: 0, reasons: [{ rule: "volume.keep" }] });
    expect(stepOf(closed)).toMatchObject({ delta: 0, confidence: "low" });
    expect(stepOf([week({ chest: 4 })])).toMatchObject({ delta: 2, reasons: [{ rule: "volume.low" }] });
  });

  it("come down after two weeks above the maximum", () => {
    expect(stepOf([week({ chest: 10 }), week({ chest: 24 })])?.delta).toBe(0);
    expect(stepOf([week({ chest: 24 }), week({ chest: 24 })])).toMatchObject({
      delta: -5,
      reasons: [{ rule: "volume.above-mrv" }],
    });
  });
});
