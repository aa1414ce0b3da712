/** Facts a coach line may name; numbers may be spelled out, words are used as they come. */
export type LineFacts = Readonly<Record<string, string | number>>;

/**
 * Puts facts into a reviewed line. `{count}` is the plain value; `{count:word}` spells 0 to 12 ("six"), `{count:Word}`
 * also capitalizes it, and `{exercise:First}` capitalizes a word that opens a sentence. One exercise is "one exercise".
 * Null when the line names a fact that was not given, so that a half-filled sentence is never shown.
 */
export function fillLine(line: string, facts: LineFacts): string | null {
  let missing = false;
  const text = line.replace(
    /\{(\w+)(?::(word|Word|First))?\}( exercises\b)?/g,
    (_, name: string, form?: string, noun?: string) => {
      const fact = facts[name];
      if (fact === undefined) missing = true;
      const tail = noun !== undefined && fact === 1 ? " exercise" : (noun ?? "");
      return inForm(fact ?? "", form) + tail;
    },
  );
  return missing ? null : text;
}

const WORDS = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");

function inForm(fact: string | number, form: string | undefined): string {
  const spelled = form === "word" || form === "Word" ? (WORDS[Number(fact)] ?? String(fact)) : String(fact);
  return form === "Word" || form === "First" ? spelled.charAt(0).toUpperCase() + spelled.slice(1) : spelled;
}
