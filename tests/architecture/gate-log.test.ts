import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { LogFileError, readLogFile } from "../../bench/log-file";
import { judgeLog } from "../../bench/log-verdict";
import { addDays } from "../../src/domain/civil-date";

const dir = mkdtempSync(path.join(tmpdir(), "mo-gate-log-"));
let files = 0;
function csv(...lines: string[]): string {
  const file = path.join(dir, `log-${++files}.csv`);
  writeFileSync(file, `${lines.join("\r\n")}\r\n`);
  return file;
}

const CLASSIC = "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE";
const row = (date: string, order: string, weight: number, reps: number, rpe = "", note = "") =>
  `${date} 18:00:00,"Day One","58m","Squat",${order},${weight},${reps},0,0,"${note}","",${rpe}`;

describe("the log gate", () => {
  test("reads a set a row, in the unit asked for, and leaves rests and holds out", () => {
    const file = csv(
      CLASSIC,
      row("2025-02-03", "W", 45, 10),
      row("2025-02-03", "1", 225, 5, "8.5", "two\nlines, quoted"),
      row("2025-02-03", "Rest Timer", 0, 0),
      row("2025-02-03", "D", 135, 12),
    );
    const { sets, left } = readLogFile(file, "lb");
    expect(left).toBe(1);
    expect(sets.map(({ role, reps, rpe, unit, date }) => [role, reps, rpe, unit, date])).toEqual([
      ["warmup", 10, null, "lb", "2025-02-03"],
      ["work", 5, 8.5, "lb", "2025-02-03"],
      ["drop", 12, null, "lb", "2025-02-03"],
    ]);
    expect(sets[1]?.kg).toBeCloseTo(102.0583, 4);
  });

  test("reads the unit from the heading and dates in words", () => {
    const file = csv(
      '"title","start_time","exercise_title","set_index","set_type","weight_kg","reps","rpe"',
      '"Day Two","14 Mar 2026, 06:40","Row","0","normal","97.5","8","8"',
      '"Day Two","Mar 16, 2026, 5:15 PM","Row","0","failure","100","8",""',
    );
    const { sets } = readLogFile(file, "lb");
    expect(sets.map(({ kg, date, role }) => [kg, date, role])).toEqual([
      [97.5, "2026-03-14", "work"],
      [100, "2026-03-16", "failure"],
    ]);
  });

  test.each([
    ["a file that is not there", path.join(dir, "none.csv"), "Cannot read"],
    ["no column for the load", csv("Date,Exercise Name,Reps", "2025-01-01,Squat,5"), "no column for weight"],
    ["a line without a date", csv(CLASSIC, row("soon", "1", 100, 5)), 'Line 2: "soon 18:00:00" is no date'],
    ["no set at all", csv(CLASSIC, row("2025-01-01", "Note", 0, 0)), "No row holds"],
  ])("says what is wrong with %s", (_, file, message) => {
    expect(() => readLogFile(file, "kg")).toThrow(LogFileError);
    expect(() => readLogFile(file, "kg")).toThrow(message);
  });

  test("forecasts a steady lifter, keeps warm-ups and units out of the records, and does not mind the order", () => {
    const lines = Array.from({ length: 60 }, (_, i) => {
      const date = addDays("2025-01-01", 3 * i);
      const kg = 100 + Math.floor(i / 4) * 2.5;
      return [row(date, "W", 150, 5), row(date, "1", kg, 5, "8"), row(date, "2", kg, 4 + (i % 3), "9")];
    });
    const verdict = judgeLog(readLogFile(csv(CLASSIC, ...lines.flat()), "kg").sets);
    expect(verdict).toMatchObject({ sets: 180, warmupRecords: 0, unitRecords: 0, sameWhenShuffled: true });
    expect(verdict.forecasts).toBe(59);
    expect(verdict.medianError).toBeLessThan(0.03);
    expect(verdict.covered).toBeGreaterThan(0.7);
    expect(verdict.records).toBeGreaterThan(10);
  });

  test("a load that is only a conversion heavier is no celebrated record", () => {
    const head = "Date,Workout Name,Exercise Name,Set Order,Weight,Weight Unit,Reps,RPE";
    const file = csv(
      head,
      "2025-01-01 10:00:00,A,Bench,1,100,kg,5,8",
      "2025-01-03 10:00:00,A,Bench,1,100,kg,5,8",
      "2025-01-05 10:00:00,A,Bench,1,220.5,lb,5,8",
    );
    const { sets } = readLogFile(file, "kg");
    expect(sets[2]?.kg).toBeCloseTo(100.017, 3);
    expect(judgeLog(sets)).toMatchObject({ unitRecords: 0, records: expect.any(Number) });
  });
});
