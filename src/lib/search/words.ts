/** The telling words of a text: lower case, without accents, apostrophes dropped ("farmer's" is "farmers"). */
export function wordsOf(text: string): readonly string[] {
  const words = text
    .normalize("NFD")
    .replace(/[\u0300-\u036f'’]/g, "")
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  return (words ?? []).filter((word) => !SAYS_NOTHING.has(word));
}

/** The words of a question, with gym shorthand written out. */
export function askedWords(query: string): readonly string[] {
  return wordsOf(query).flatMap((word) => SHORTHAND.get(word) ?? [word]);
}

const SAYS_NOTHING: ReadonlySet<string> = new Set(["a", "an", "the", "for", "with", "my", "exercise", "exercises"]);

const SHORTHAND: ReadonlyMap<string, readonly string[]> = new Map([
  ["db", ["dumbbell"]],
  ["dbs", ["dumbbell"]],
  ["bb", ["barbell"]],
  ["kb", ["kettlebell"]],
  ["bw", ["bodyweight"]],
  ["rdl", ["romanian", "deadlift"]],
  ["ohp", ["overhead", "press"]],
  ["sldl", ["stiff", "leg", "deadlift"]],
  ["bss", ["bulgarian", "split", "squat"]],
]);
