import { type Phrase, readPhrase } from "./shorthand-phrase";
import { readingsOf } from "./shorthand-readings";
import { NOTE_MAX, type Reading, SETS_MAX, type ShorthandContext, type ShorthandSet } from "./shorthand-set";
import { problem, type ShorthandProblem, tokensOf } from "./shorthand-tokens";
import { isApart } from "./shorthand-value";

export type Shorthand =
  | { readonly kind: "sets"; readonly sets: readonly ShorthandSet[] }
  /** It can mean both; the lifter says which. */
  | { readonly kind: "question"; readonly readings: readonly [Reading, Reading] }
  | ShorthandProblem;

/**
 * Reads a typed line of sets, "3x5 100kg @8" (product specification 4.5). One meaning gives the sets, two give a question:
 * nothing is guessed that the line leaves open. Everything in the sets is within the limits of a set: load 0–2000 in the
 * unit typed, reps 0–100, seconds 0–3600, metres 0–100,000, RPE 1–10 and RIR 0–9 in halves, 20 sets, 500 characters of note.
 * An error says what is wrong and where, in characters from the start. Never throws, whatever the text is.
 */
export function parseShorthand(text: string, context: ShorthandContext): Shorthand {
  const end = noteStart(text);
  const note = text.slice(end).replace(/^\/\//, "").trim();
  if (note.length > NOTE_MAX) return problem("note-limit", { at: end, end: text.length });
  const phrases = phrasesOf(text.slice(0, end));
  if ("code" in phrases) return phrases;
  if (phrases.length === 0) return problem("empty", { at: 0, end });
  const choices: (readonly Reading[])[] = [];
  for (const phrase of phrases) {
    const readings = readingsOf(phrase, context);
    if ("code" in readings) return readings;
    choices.push(readings);
  }
  const whole = (nth: 0 | 1) =>
    withNote(
      choices.flatMap((one) => (one[nth] ?? one[0])?.sets ?? []),
      note,
    );
  const first = whole(0);
  const second = whole(1);
  if (Math.max(first.length, second.length) > SETS_MAX) return problem("sets-limit", { at: 0, end });
  const open = choices.find((one) => one.length > 1);
  const [one, other] = open ?? [];
  if (one === undefined || other === undefined) return { kind: "sets", sets: first };
  return {
    kind: "question",
    readings: [
      { word: one.word, sets: first },
      { word: other.word, sets: second },
    ],
  };
}

/** Where "// how it felt" begins. */
function noteStart(text: string): number {
  const at = text.indexOf("//");
  return at === -1 ? text.length : at;
}

function phrasesOf(text: string): readonly Phrase[] | ShorthandProblem {
  const tokens = tokensOf(text);
  if ("code" in tokens) return tokens;
  const phrases: Phrase[] = [];
  for (let i = 0; i < tokens.length; ) {
    const kind = tokens[i]?.kind;
    // What divides two phrases belongs to neither.
    const isSign = kind === "comma" || kind === "slash" || (kind === "plus" && isApart(tokens, i));
    if (kind === "break" || (phrases.length > 0 && isSign)) {
      i += 1;
      continue;
    }
    const read = readPhrase(tokens, i);
    if ("code" in read) return read;
    phrases.push(read.phrase);
    i = read.next;
  }
  return phrases;
}

/** What is noted is noted once, with the last set of the line. */
function withNote(sets: readonly ShorthandSet[], note: string): readonly ShorthandSet[] {
  const last = sets.at(-1);
  return note === "" || last === undefined ? sets : [...sets.slice(0, -1), { ...last, note }];
}
