import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const DOMAIN = path.join(import.meta.dirname, "../../src/domain");

/** A call of `reason(…)` as it stands in the engine's text; what is not written out there is null. */
export interface ReasonCall {
  readonly file: string;
  /** The rule, or the beginning of it that is written out: `layoff.${from}` gives "layoff". */
  readonly rule: string | null;
  /** False for such a beginning. */
  readonly isWhole: boolean;
  readonly grade: string | null;
  readonly source: string | null;
}

/** The engine's files, without tests. */
export function engineFiles(): readonly { readonly file: string; readonly text: string }[] {
  return readdirSync(DOMAIN, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts") && file !== "reason.ts")
    .map((file) => ({ file, text: readFileSync(path.join(DOMAIN, file), "utf8") }));
}

export function reasonCalls(file: string, text: string): ReasonCall[] {
  return [...text.matchAll(/\breason\(/g)].map(({ index, 0: call }) => {
    const [rule = "", , grade, source] = argumentsFrom(text, index + call.length);
    return {
      file,
      isWhole: literal(rule) !== null,
      rule: literal(rule) ?? /^`([^$`]*)\.\$\{/.exec(rule)?.[1] ?? null,
      // Left out, it is the default of `reason`.
      grade: grade === undefined ? "P" : literal(grade),
      source: source === undefined ? null : literal(source),
    };
  });
}

/** The arguments of a call, as text: split at the commas that stand in no bracket and no quotes. */
function argumentsFrom(text: string, from: number): string[] {
  const found: string[] = [];
  let depth = 0;
  let start = from;
  for (let at = from; at < text.length; at++) {
    const sign = text[at] ?? "";
    if (sign === '"' || sign === "'" || sign === "`") at = endOfQuote(text, at);
    else if ("([{".includes(sign)) depth++;
    else if (depth > 0 && ")]}".includes(sign)) depth--;
    else if (depth === 0 && (sign === "," || sign === ")")) {
      found.push(text.slice(start, at).trim());
      start = at + 1;
      if (sign === ")") break;
    }
  }
  return found.filter((argument) => argument !== "");
}

function endOfQuote(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && text[at] !== text[from]) at += text[at] === "\\" ? 2 : 1;
  return at;
}

function literal(argument: string): string | null {
  return /^(["'`])([^"'`$]*)\1$/.exec(argument)?.[2] ?? null;
}
