import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { isCivilDate } from "../src/domain/civil-date";
import type { RecordSet } from "../src/domain/record-set";
import { toKg } from "../src/domain/units";
import type { SetRole, Unit } from "../src/domain/vocabulary";

/** A file the gate cannot judge; the message is for the person at the command line. */
export class LogFileError extends Error {}

export interface LogFile {
  readonly sets: readonly RecordSet[];
  /** Rows that are no set of repetitions with a load: rests, notes, holds, body weight. */
  readonly left: number;
}

/** Column names by what they hold, as the common exports and Mo's own CSV write them. */
const COLUMNS = {
  date: ["date", "start_time", "start_local", "datum"],
  workout: ["workout #", "workout_id", "workout name", "title", "workout_title"],
  exercise: ["exercise name", "exercise_title", "exercise"],
  weight: ["weight (kg)", "weight_kg", "load_kg", "weight (lbs)", "weight (lb)", "weight_lbs", "weight"],
  unit: ["weight unit", "load_unit"],
  reps: ["reps"],
  rpe: ["rpe"],
  kind: ["set order", "set_type", "role"],
} as const;
type Column = keyof typeof COLUMNS;
const NEEDED: readonly Column[] = ["date", "exercise", "weight", "reps"];

const ROLES: Readonly<Record<string, SetRole>> = {
  w: "warmup",
  warmup: "warmup",
  d: "drop",
  dropset: "drop",
  drop: "drop",
  f: "failure",
  failure: "failure",
};
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * The sets of a training log in a CSV: one row a set, columns found by name, comma or semicolon. `unit` is for a weight
 * column that names none. Loads become kilograms.
 */
export function readLogFile(file: string, unit: Unit): LogFile {
  const rows = rowsOf(file);
  const [header = [], ...body] = rows;
  const at = columnsOf(header);
  const heading = at.weight === undefined ? "" : (header[at.weight] ?? "").toLowerCase();
  const fixed: Unit = heading.includes("lb") ? "lb" : heading.includes("kg") ? "kg" : unit;
  const sets = body.flatMap((cells, i): RecordSet[] => {
    const cell = (column: Column) => (at[column] === undefined ? "" : (cells[at[column]] ?? "").trim());
    return setOf(cell, i, fixed);
  });
  if (sets.length === 0) throw new LogFileError("No row holds repetitions and a load.");
  return { sets, left: body.length - sets.length };
}

function setOf(cell: (column: Column) => string, row: number, fixed: Unit): RecordSet[] {
  const date = dayOf(cell("date"));
  if (date === null) throw new LogFileError(`Line ${row + 2}: "${cell("date")}" is no date.`);
  const reps = numberOf(cell("reps"));
  const weight = numberOf(cell("weight"));
  const role = roleOf(cell("kind"));
  if (role === null || reps === null || weight === null || reps < 1 || weight <= 0) return [];
  const named = cell("unit").toLowerCase();
  const unit: Unit = named.startsWith("lb") ? "lb" : named === "kg" || named === "kgs" ? "kg" : fixed;
  const rpe = numberOf(cell("rpe"));
  return [
    {
      id: String(row).padStart(9, "0"),
      workoutId: `${cell("date")} ${cell("workout")}`,
      date,
      order: row,
      exerciseId: cell("exercise"),
      role,
      loadBasis: "total",
      kg: toKg(weight, unit),
      unit,
      reps: Math.floor(reps),
      rpe: rpe !== null && rpe >= 1 && rpe <= 10 ? rpe : null,
    },
  ];
}

/** Null for a row that is no set: a rest or a note. */
function roleOf(kind: string): SetRole | null {
  const word = kind.toLowerCase();
  if (word === "" || word === "normal" || word === "work" || /^\d+$/.test(word)) return "work";
  return ROLES[word] ?? null;
}

function rowsOf(file: string): string[][] {
  try {
    const text = readFileSync(file, "utf8");
    const first = text.slice(0, text.indexOf("\n") + 1 || undefined);
    const delimiter = first.split(";").length > first.split(",").length ? ";" : ",";
    return parse(text, { bom: true, delimiter, relaxColumnCount: true, skipEmptyLines: true, relaxQuotes: true });
  } catch (error) {
    throw new LogFileError(`Cannot read ${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function columnsOf(header: readonly string[]): Partial<Record<Column, number>> {
  const names = header.map((name) => name.trim().toLowerCase());
  const found = (Object.keys(COLUMNS) as Column[]).flatMap((column) => {
    const name = COLUMNS[column].find((one) => names.includes(one));
    return name === undefined ? [] : [[column, names.indexOf(name)] as const];
  });
  const at = Object.fromEntries(found) as Partial<Record<Column, number>>;
  const missing = NEEDED.filter((column) => at[column] === undefined);
  if (missing.length > 0) throw new LogFileError(`The first line names no column for ${missing.join(", ")}.`);
  return at;
}

/** "2025-02-03 18:11:05", "14 Mar 2026, 06:40" and "Jan 7, 2025, 5:15 PM" as a civil date. */
function dayOf(text: string): string | null {
  const iso = /^\d{4}-\d{2}-\d{2}/.exec(text)?.[0];
  if (iso !== undefined) return isCivilDate(iso) ? iso : null;
  const words = /^(?:(\d{1,2}) ([A-Za-z]{3})[a-z]*|([A-Za-z]{3})[a-z]* (\d{1,2})),? (\d{4})/.exec(text);
  if (words === null) return null;
  const month = MONTHS.indexOf((words[2] ?? words[3] ?? "").toLowerCase()) + 1;
  const day = words[1] ?? words[4] ?? "";
  const date = `${words[5]}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isCivilDate(date) ? date : null;
}

/** A number with a decimal point or comma; null for none. */
function numberOf(text: string): number | null {
  const value = Number(text.replace(",", "."));
  return text === "" || Number.isNaN(value) ? null : value;
}
