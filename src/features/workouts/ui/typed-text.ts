import type { Measure } from "@/domain/exercise-vocabulary";
import { printShorthand } from "@/domain/shorthand-print";
import type { ShorthandSet } from "@/domain/shorthand-set";
import type { ShorthandProblem } from "@/domain/shorthand-tokens";
import type { Unit } from "@/domain/vocabulary";
import { basisText } from "@/lib/copy/basis-text";
import { frame } from "@/lib/copy/en/frame";
import { log } from "@/lib/copy/en/log";
import { later } from "@/lib/copy/en/log-later";
import { formatNumber } from "@/lib/copy/format";
import type { SetRow } from "@/lib/offline/rows";
import type { OpenExercise } from "../client/load-workout";
import { oddIn } from "../client/odd";
import { placeTyped } from "../client/typed-sets";
import { oddQuestion } from "./odd-text";
import { loadText } from "./set-text";

const copy = later.shorthand;

/** "3 sets: 100 kg × 5 @ 8": what will be logged, said once for sets that are alike. */
export function typedText(rows: readonly SetRow[]): string {
  const runs: { readonly head: string; readonly tail: string; readonly counts: string[] }[] = [];
  for (const row of rows) {
    const run = { head: headOf(row), tail: tailOf(row), counts: [countText(row)] };
    const last = runs.at(-1);
    if (last && last.head === run.head && last.tail === run.tail) last.counts.push(...run.counts);
    else runs.push(run);
  }
  const lines = runs.map(({ head, tail, counts }) => `${head} × ${alike(counts)}${tail}`);
  return copy.sets(rows.length, lines.join(" · "));
}

/** What is wrong with a line and what to do, with the part of the line it is about. */
export function problemText({ code, at, length }: ShorthandProblem, text: string): string {
  const said: string | ((part: string) => string) = copy.wrong[code];
  return typeof said === "string" ? said : said(text.slice(at, at + length).trim());
}

function headOf({ load, loadBasis }: SetRow): string {
  if (load === null) return loadText({ load, loadBasis }) || frame.units.bodyweight;
  const written = `${formatNumber(load.value)} ${frame.units.short[load.unit]}`;
  return basisText(written, load.value === 0, loadBasis);
}

function countText({ reps, seconds, metres }: SetRow): string {
  const parts = [
    reps === null ? null : formatNumber(reps),
    metres === null ? null : `${formatNumber(metres)} ${frame.units.meters}`,
    seconds === null ? null : `${formatNumber(seconds)} ${frame.units.seconds}`,
  ];
  return parts.filter((part) => part !== null).join(", ");
}

function tailOf({ rpe, rir, role, note }: SetRow): string {
  const effort = rpe === null ? (rir === null ? "" : ` · ${copy.effort(formatNumber(rir))}`) : ` @ ${formatNumber(rpe)}`;
  return [effort, role === "work" ? "" : `, ${log.roles[role].toLowerCase()}`, note === null ? "" : ` (${note})`].join("");
}

/** "5" for five times five, "8, 8, 7" for sets that differ. */
function alike(counts: readonly string[]): string {
  return counts.every((count) => count === counts[0]) ? (counts[0] ?? "") : counts.join(", ");
}

/** How a row would be typed, as the field's example: "100kg x 8"; empty while its numbers are open. */
export function exampleFor(row: SetRow | undefined, measure: Measure): string {
  if (!row || (row.reps === null && row.seconds === null && row.metres === null)) return "";
  const { load, loadBasis, reps, seconds, metres } = row;
  // An open load is not said; without one the body is meant only where it carries the load.
  const isOpen = load === null && (loadBasis === "total" || loadBasis === "per_hand" || loadBasis === "stack");
  const said = { load, loadBasis: isOpen ? null : loadBasis, reps, seconds, metres };
  return printShorthand([{ ...said, sides: null, rpe: null, rir: null, role: null, note: null }], measure);
}

export interface Look {
  /** What the sets will be. */
  readonly line?: string;
  /** What is surprising about them. */
  readonly odd?: string;
  /** Why they cannot be. */
  readonly problem?: string;
}

/** What becomes of typed sets in an exercise, said before they are logged; `unit` is the lifter's. */
export function lookAt(exercise: OpenExercise, sets: readonly ShorthandSet[], unit: Unit): Look {
  const placed = placeTyped(exercise, sets);
  if ("problem" in placed) return { problem: placed.problem === "full" ? copy.full : copy.noLoad };
  const line = typedText(placed.rows);
  for (const row of placed.rows) {
    const found = oddIn(exercise, row);
    if (found) return { line, odd: oddQuestion(found.odd, row, unit) };
  }
  return { line };
}
