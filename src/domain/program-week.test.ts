import { describe, expect, test } from "vitest";
import { SCHEMES } from "../../tests/support/progression-samples";
import { EXECUTION_MODES, type ExecutionMode, inMode } from "./execution-modes";
import { goalPrescription, type TrainingAim } from "./goal-prescription";
import type { Program } from "./program";
import { blocksFor, deloadWeeks, phaseAt, weekOfCycle } from "./program-week";
import { type DoneDay, openDay, weekNow, weekReader } from "./program-weeks";
import { rotation } from "./rotation";
import type { SetBlock } from "./set-block";
import { WAVE_WEEKS } from "./wave-weeks";

const WAVE: Pick<Program, "cycleWeeks" | "phases"> = {
  cycleWeeks: 4,
  phases: [
    { kind: "deload", from: 4, to: 4 },
    { kind: "accumulation", from: 1, to: 1 },
    { kind: "intensification", from: 2, to: 3 },
  ],
};
const block = (sets: number): SetBlock => ({ sets, reps: 5, role: "work", intensity: { by: "state" } });

describe("weeks of a program", () => {
  test("start over after the last", () => {
    expect([1, 4, 5, 9].map((week) => weekOfCycle({ cycleWeeks: 4 }, week))).toEqual([1, 4, 1, 1]);
    expect([0, -3].map((week) => weekOfCycle({ cycleWeeks: 4 }, week))).toEqual([4, 1]);
    expect(weekOfCycle({ cycleWeeks: 1 }, 30)).toBe(1);
    expect(weekOfCycle({ cycleWeeks: 0 }, 3)).toBe(1);
  });

  test("stand in a phase", () => {
    expect(phaseAt(WAVE, 1)).toEqual({ kind: "accumulation", week: 1, of: 1, next: "intensification" });
    expect(phaseAt(WAVE, 7)).toEqual({ kind: "intensification", week: 2, of: 2, next: "deload" });
    expect(phaseAt(WAVE, 8)).toEqual({ kind: "deload", week: 1, of: 1, next: null });
    expect(phaseAt({ cycleWeeks: 4, phases: [] }, 2)).toBeNull();
    expect(deloadWeeks(WAVE)).toEqual([4]);
    expect(deloadWeeks({ phases: [{ kind: "deload", from: 3, to: 5 }] })).toEqual([3, 4, 5]);
  });

  const days = ["a", "b", "c"].map((id, i) => ({ id, order: i + 1, slots: [{ id: `${id}1` }] })) as unknown as Program["days"];
  const done = (date: string, dayId: string): DoneDay => ({ date, dayId, status: "completed" });

  test("go on when every day is done; the open day is the first one left", () => {
    const log = [done("2026-01-01", "a"), done("2026-01-03", "a"), done("2026-01-05", "c")];
    expect(weekNow(days, log)).toBe(1);
    expect(openDay(days, log)?.id).toBe("b");
    const full = [...log, done("2026-01-07", "b")];
    expect(weekNow(days, full)).toBe(2);
    // The day done twice in the first week has been done for the second.
    expect(openDay(days, full)?.id).toBe("b");
    expect(weekNow([], [])).toBe(1);
    expect(openDay([], [])).toBeNull();
  });

  test("decide the next day of a weekly program; a sequence goes on from the last one", () => {
    const log = [done("2026-01-01", "a"), done("2026-01-03", "c")];
    const next = (order: Program["order"]) =>
      rotation({
        ...{ program: { days, daysPerWeek: 3, cycleWeeks: 4, order }, done: log },
        ...{ sessionDates: log.map(({ date }) => date), today: "2026-01-05" },
      })?.value.day.id;
    expect([next("weekly"), next("sequence")]).toEqual(["b", "a"]);
  });

  test("are read for any session of the log, in any order", () => {
    const log = ["a", "b", "c", "a"].map((dayId, i) => done(`2026-01-0${i + 1}`, dayId));
    const read = weekReader({ days }, [...log].reverse());
    expect(log.map(({ date, dayId }) => read({ date, slotId: `${dayId}1` }))).toEqual([1, 1, 1, 2]);
    expect(read({ date: "2026-01-01", slotId: null })).toBeNull();
    expect(read({ date: "2026-01-01", slotId: "elsewhere" })).toBeNull();
    expect(read({ date: "2026-02-01", slotId: "a1" })).toBeNull();
    const twice = [done("2026-01-01", "a"), done("2026-01-01", "b"), done("2026-01-01", "c"), done("2026-01-01", "a")];
    expect(weekReader({ days }, twice)({ date: "2026-01-01", slotId: "a1" })).toBe(1);
  });
});

describe("blocks of a slot", () => {
  const at = (week: number, stage = 0, resets = 0) => ({ week, stage, resets });
  const slot = { blocks: [block(3)] };

  test("the week's own first, then the stage's, then the scheme's, then the slot's", () => {
    const both = { ...slot, byWeek: { 2: { blocks: [block(1)] } }, byStage: [[block(5)]] };
    expect(blocksFor(both, SCHEMES.double, at(2))).toEqual([block(1)]);
    expect(blocksFor(both, SCHEMES.double, at(1))).toEqual([block(5)]);
    expect(blocksFor(both, SCHEMES.double, at(1, 1))).toEqual([block(3)]);
    expect(blocksFor(slot, SCHEMES.wave, at(3))).toBe(WAVE_WEEKS[2]);
    expect(blocksFor(slot, SCHEMES.percentBlock, at(9))).toEqual([block(3)]);
    expect(blocksFor(slot, SCHEMES.stages, at(1, 1))).toBe(SCHEMES.stages.stages[1]);
    expect(blocksFor(slot, SCHEMES.stages, at(1, 3))).toMatchObject([{ sets: 1, reps: { amrap: true, min: 5 } }]);
    expect(blocksFor(slot, SCHEMES.apre, at(1))).toHaveLength(4);
    expect(blocksFor(slot, SCHEMES.double, at(7))).toBe(slot.blocks);
  });

  test("fewer sets after two resets, where the scheme says so", () => {
    const spec = { ...SCHEMES.linear, lighten: { afterResets: 2, sets: 3 } } as const;
    const five = { blocks: [block(5)] };
    expect([0, 1, 2, 3].map((resets) => blocksFor(five, spec, at(1, 0, resets))[0]?.sets)).toEqual([5, 5, 3, 3]);
    expect(blocksFor({ blocks: [block(1)] }, spec, at(1, 0, 2))[0]?.sets).toBe(1);
    expect(blocksFor(five, SCHEMES.linear, at(1, 0, 2))[0]?.sets).toBe(5);
  });
});

test("every mode has a tempo and asks for its own repetitions", () => {
  for (const mode of Object.keys(EXECUTION_MODES) as ExecutionMode[]) {
    const made = inMode(mode, 3);
    expect(made).toMatchObject({ sets: 3, reps: EXECUTION_MODES[mode].reps, tempo: EXECUTION_MODES[mode].tempo });
    expect(made.rpe).toBe(EXECUTION_MODES[mode].rpe?.[1]);
  }
  expect(EXECUTION_MODES.hypertrophy).toEqual({
    tempo: [3, 1, 2, 0],
    reps: [8, 12],
    restS: [60, 90],
    rpe: [7, 8],
    pct: [65, 75],
  });
});

test("every aim trains a muscle at least twice a week; the published ones say where from", () => {
  const aims: readonly TrainingAim[] = ["strength", "hypertrophy", "power", "fat_loss", "endurance", "general"];
  for (const aim of aims) {
    const { value, reasons } = goalPrescription(aim);
    expect(value.frequencyMin).toBe(2);
    expect(value.reps[0]).toBeLessThanOrEqual(value.reps[1]);
    expect(reasons[0].source).toBe(["strength", "hypertrophy", "power"].includes(aim) ? "acsm-2026" : undefined);
  }
  expect(goalPrescription("fat_loss").value.restS).toEqual([60, 120]);
  expect(goalPrescription("endurance").value).toMatchObject({ loadPct: { min: 40, max: 60 }, reps: [15, 30] });
  expect(goalPrescription("general").value.reps).toEqual([6, 12]);
});
