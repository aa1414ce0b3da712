import { readFileSync } from "node:fs";
import path from "node:path";
import { MEASURES } from "../../src/domain/exercise-vocabulary";
import { parseShorthand } from "../../src/domain/shorthand";
import type { ShorthandContext, ShorthandSet } from "../../src/domain/shorthand-set";
import { LOAD_BASES, UNITS } from "../../src/domain/vocabulary";

export const SHORTHAND_CORPUS = path.join(import.meta.dirname, "shorthand.txt");

export interface CorpusLine {
  readonly category: string;
  readonly context: ShorthandContext;
  readonly text: string;
  /** In the corpus's own notation. */
  readonly expected: string;
  /** Of the file, from 1. */
  readonly line: number;
}

/** A corpus file, line by line; the notation is explained at the head of shorthand.txt. Throws where the file is wrong. */
export function readCorpus(file: string): readonly CorpusLine[] {
  let heading: Pick<CorpusLine, "category" | "context"> | null = null;
  return readFileSync(file, "utf8")
    .split("\n")
    .flatMap((raw, i): CorpusLine[] => {
      const line = i + 1;
      if (raw.trim() === "" || raw.startsWith("# ") || raw === "#") return [];
      const head = /^\[(\S+) (\w+):(\w+):(\w+)\]$/.exec(raw);
      if (head) {
        heading = { category: head[1] ?? "", context: contextOf(head, line) };
        return [];
      }
      const [text, expected, ...rest] = raw.split(/ +=> +| +=>$/);
      if (heading === null || text === undefined || expected === undefined || rest.length > 0)
        throw new Error(`Line ${line} is no line of a corpus: ${raw}`);
      const quoted = /^`(.*)`$/.exec(text.trim());
      return [{ ...heading, text: quoted?.[1] ?? text.trim(), expected: expected.trim(), line }];
    });
}

/** What the parser makes of a line, in the notation of the corpus. */
export function readingOf({ text, context }: Pick<CorpusLine, "text" | "context">): string {
  const read = parseShorthand(text, context);
  if (read.kind === "error") return `! ${read.code} ${read.at}`;
  if (read.kind === "sets") return written(read.sets);
  return `? ${read.readings.map(({ sets }) => written(sets)).join(" || ")}`;
}

/** By category: how many lines there are, and the ones that are not exact. */
export function judgeCorpus(lines: readonly CorpusLine[]) {
  const categories = new Map<string, { total: number; wrong: (CorpusLine & { readonly got: string })[] }>();
  for (const line of lines) {
    const one = categories.get(line.category) ?? { total: 0, wrong: [] };
    const got = readingOf(line);
    one.total += 1;
    if (got !== line.expected) one.wrong.push({ ...line, got });
    categories.set(line.category, one);
  }
  return categories;
}

/** "98.0 % of 50  spaces" for each category and the whole. */
export function shares(categories: ReturnType<typeof judgeCorpus>): { readonly share: number; readonly table: readonly string[] } {
  const row = (name: string, total: number, wrong: number) =>
    `${((100 * (total - wrong)) / total).toFixed(1).padStart(5)} % of ${String(total).padStart(4)}  ${name}`;
  const all = [...categories.values()];
  const total = all.reduce((sum, one) => sum + one.total, 0);
  const wrong = all.reduce((sum, one) => sum + one.wrong.length, 0);
  const table = [...categories].map(([name, one]) => row(name, one.total, one.wrong.length));
  return { share: total === 0 ? 0 : (total - wrong) / total, table: [...table, row("all lines", total, wrong)] };
}

function contextOf([, , basis, measure, unit]: RegExpExecArray, line: number): ShorthandContext {
  const loadBasis = LOAD_BASES.find((one) => one === basis);
  const counted = MEASURES.find((one) => one === measure);
  const lifters = UNITS.find((one) => one === unit);
  if (!loadBasis || !counted || !lifters) throw new Error(`Line ${line} names no exercise: ${basis}:${measure}:${unit}`);
  return { loadBasis, measure: counted, unit: lifters };
}

/** Sets in the notation of the corpus; the same one after another is written once. */
function written(sets: readonly ShorthandSet[]): string {
  const runs: { text: string; many: number }[] = [];
  for (const set of sets) {
    const text = writtenSet(set);
    const last = runs.at(-1);
    if (last?.text === text) last.many += 1;
    else runs.push({ text, many: 1 });
  }
  return runs.map(({ text, many }) => (many > 1 ? `${many}* ${text}` : text)).join(", ");
}

function writtenSet({ load, loadBasis, reps, seconds, metres, sides, rpe, rir, role, note }: ShorthandSet): string {
  const sign = loadBasis === "added" ? "+" : loadBasis === "assist" ? "-" : "";
  const parts = [
    load === null ? (loadBasis === null ? "same" : "bw") : `${sign}${load.value}${load.unit}`,
    sides === null ? null : `${sides.left}/${sides.right}`,
    reps === null ? null : String(reps),
    seconds === null ? null : `${seconds}s`,
    metres === null ? null : `${metres}m`,
    rpe === null ? null : `@${rpe}`,
    rir === null ? null : `r${rir}`,
    role,
    note === null ? null : `"${note}"`,
  ];
  return parts.filter((part) => part !== null).join(" ");
}
