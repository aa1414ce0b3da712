import { createReadStream } from "node:fs";
import { pipeline } from "node:stream";
import { parse } from "csv-parse";
import { wilks } from "../src/domain/score-formulas";
import type { SexClass } from "../src/domain/vocabulary";

export interface MeetVerdict {
  /** Rows of a man or a woman that carry a Wilks score. */
  readonly rows: number;
  readonly equal: number;
  /** The largest difference and the line it stands on. */
  readonly worst: { readonly line: number; readonly difference: number } | null;
  /** Rows with a score that cannot be recomputed: no number for body weight or total. They count as different. */
  readonly unreadable: number;
}

/** A file the gate cannot judge; the message is for the person at the command line. */
export class MeetFileError extends Error {}

/** Published scores are rounded to two decimals. */
const TOLERANCE = 0.01;
const COLUMNS = ["Sex", "BodyweightKg", "TotalKg", "Wilks"] as const;
const SEX: Readonly<Record<string, SexClass>> = { M: "male", F: "female" };

/** Recomputes the Wilks score of every row of a meet file with OpenPowerlifting's column names (gate 20.5). */
export async function judgeMeetFile(file: string): Promise<MeetVerdict> {
  let verdict: MeetVerdict = { rows: 0, equal: 0, worst: null, unreadable: 0 };
  let columns: readonly number[] | null = null;
  for await (const { record, info } of rowsOf(file)) {
    if (columns === null) columns = columnsOf(record);
    else
      verdict = withRow(
        verdict,
        columns.map((i) => record[i]?.trim() ?? ""),
        info.lines,
      );
  }
  if (columns === null) throw new MeetFileError("The file is empty.");
  if (verdict.rows === 0) throw new MeetFileError("No row of a man or a woman carries a Wilks score.");
  return verdict;
}

interface Row {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** Row by row: the file of all meets does not fit in memory. */
async function* rowsOf(file: string): AsyncGenerator<Row> {
  const parser = parse({ bom: true, info: true, relax_column_count: true, skip_empty_lines: true });
  // What goes wrong while reading ends the parser with it, and is thrown below.
  pipeline(createReadStream(file), parser, () => undefined);
  try {
    yield* parser as AsyncIterable<Row>;
  } catch (error) {
    throw new MeetFileError(`Cannot read ${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function columnsOf(header: readonly string[]): readonly number[] {
  const names = header.map((name) => name.trim());
  const missing = COLUMNS.filter((name) => !names.includes(name));
  if (missing.length > 0) throw new MeetFileError(`The first line names no column ${missing.join(", ")}.`);
  return COLUMNS.map((name) => names.indexOf(name));
}

function withRow(verdict: MeetVerdict, [sex = "", body = "", total = "", published = ""]: string[], line: number): MeetVerdict {
  const sexClass = SEX[sex];
  if (sexClass === undefined || published === "") return verdict;
  const rows = verdict.rows + 1;
  if (body === "" || total === "") return { ...verdict, rows, unreadable: verdict.unreadable + 1 };
  const difference = Math.abs(wilks(sexClass, Number(body), Number(total)) - Number(published));
  if (Number.isNaN(difference)) return { ...verdict, rows, unreadable: verdict.unreadable + 1 };
  const worst = difference > (verdict.worst?.difference ?? -1) ? { line, difference } : verdict.worst;
  return { ...verdict, rows, worst, equal: verdict.equal + (difference <= TOLERANCE + 1e-9 ? 1 : 0) };
}
