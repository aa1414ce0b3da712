import { describe, expect, test } from "vitest";
import { SCHEMES } from "../../tests/support/progression-samples";
import { EXECUTION_MODES, inMode } from "./execution-modes";
import { goalPrescription, type TrainingAim } from "./goal-prescription";
import type { Program } from "./program";
import { blocksFor, deloadWeeks, phaseAt, weekOfCycle } from "./program-week";
import { type DoneDay, openDay, since, weekNow, weekReader } from "./program-weeks";
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
    expect(phaseAt({ cycleWeeks: 4, phases: [{ kind: "test", from: 3, to: 4 }] }, 2)).toBeNull();
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
    const shuffled = weekReader({ days }, [log[2]!, log[0]!, log[3]!, log[1]!]);
    expect(shuffled({ date: "2026-01-04", slotId: "a1" })).toBe(2);
    expect(shuffled({ date: "2026-01-01", slotId: "a1" })).toBe(1);
    expect(read({ date: "2026-01-01", slotId: null })).toBeNull();
    expect(read({ date: "2026-01-01", slotId: "elsewhere" })).toBeNull();
    expect(read({ date: "2026-02-01", slotId: "a1" })).toBeNull();
    const twice = [done("2026-01-01", "a"), done("2026-01-01", "b"), done("2026-01-01", "c"), done("2026-01-01", "a")];
    expect(weekReader({ days }, twice)({ date: "2026-01-01", slotId: "a1" })).toBe(1);
  });
});

test("days that count for an enrolment begin on its first day", () => {
  const done = ["2026-01-04", "2026-01-05", "2026-01-06"].map((date): DoneDay => ({ date, dayId: "a", status: "completed" }));
  expect(since(done, "2026-01-05")).toEqual(done.slice(1));
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
    expect(blocksFor(slot, SCHEMES.stages, at(1, 3))).toEqual([
      { sets: 1, reps: { amrap: true, min: 5 }, role: "amrap", intensity: { by: "state", pct: 85 } },
    ]);
    expect(blocksFor(slot, SCHEMES.percentBlock, at(2))).toBe(WAVE_WEEKS[1]);
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

test("a set in a mode takes its tempo, repetitions and the upper end of its effort (specification 11)", () => {
  const modes = Object.entries(EXECUTION_MODES).map(
    ([mode, { tempo, reps, restS, rpe, pct }]) =>
      `${mode} ${tempo.join("-")} ${reps.join("–")} ${restS.join("–")} s RPE ${rpe?.join("–") ?? "–"} ${pct.join("–")} %`,
  );
  expect(modes).toEqual([
    "hypertrophy 3-1-2-0 8–12 60–90 s RPE 7–8 65–75 %",
    "strength 2-1-0-0 3–6 180–300 s RPE 8–9 80–90 %",
    "power 1-0-0-0 1–3 180–300 s RPE – 30–60 %",
    "metabolic 2-0-2-0 15–25 30–45 s RPE 7–8 50–65 %",
    "endurance 1-0-1-0 20–30 30–30 s RPE 6–7 40–60 %",
  ]);
  expect(inMode("strength", 3)).toEqual({
    ...{ sets: 3, reps: [3, 6], role: "work", tempo: [2, 1, 0, 0], intensity: { by: "state" }, rpe: 9 },
  });
  expect(inMode("power", 2)).toEqual({ sets: 2, reps: [1, 3], role: "work", tempo: [1, 0, 0, 0], intensity: { by: "state" } });
});

describe("what training for an aim looks like (specification 11)", () => {
  const exercise = (least: number, most: number) => ({ by: "exercise", sets: [least, most] });
  const weekly = (least: number, most: number | null) => ({ by: "muscle-week", sets: [least, most] });

  test.each<[TrainingAim, number, number | null, readonly number[], unknown, readonly number[] | null, readonly number[]]>([
    ["strength", 80, null, [1, 6], exercise(2, 3), [1, 3], [180, 300]],
    ["hypertrophy", 30, 85, [5, 20], weekly(10, null), [0, 3], [60, 180]],
    ["power", 30, 70, [1, 5], { by: "intent" }, null, [180, 300]],
    ["fat_loss", 30, 85, [5, 20], weekly(10, 12), [0, 3], [60, 120]],
    ["endurance", 40, 60, [15, 30], exercise(2, 3), [0, 3], [30, 60]],
    ["general", 55, 85, [6, 12], exercise(2, 3), [0.5, 3], [120, 240]],
  ])("%s", (aim, min, max, reps, dose, rir, restS) => {
    const { value, reasons, missing } = goalPrescription(aim);
    expect(value).toEqual({ loadPct: { min, max }, reps, dose, rir, restS, frequencyMin: 2 });
    expect(reasons[0]).toMatchObject({ rule: "goal.prescription", facts: { aim, minPct: min, maxPct: max, reps } });
    expect(missing).toEqual([]);
  });

  test("the published ones are sure and say where from", () => {
    for (const aim of ["strength", "hypertrophy", "power"] as const) {
      expect(goalPrescription(aim)).toMatchObject({ confidence: "high", reasons: [{ grade: "A", source: "acsm-2026" }] });
    }
    for (const aim of ["fat_loss", "endurance", "general"] as const) {
      const { confidence, reasons } = goalPrescription(aim);
      expect([confidence, reasons[0].grade, reasons[0].source]).toEqual(["medium", "P", undefined]);
    }
  });
});
