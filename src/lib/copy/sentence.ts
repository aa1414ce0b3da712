import type { FactReader } from "./fact-reader";

/** A rule in words: `plain` always works, `full` is used when the facts under `keys` are all known. */
export interface Sentence {
  readonly plain: string;
  readonly keys: readonly string[];
  readonly full?: (facts: FactReader) => string;
}

/** A sentence that needs no facts. */
export function plainly(plain: string): Sentence {
  return { plain, keys: [] };
}

/** A sentence that names its facts, with a plain one for when they are not known. */
export function naming(plain: string, keys: readonly string[], full: (facts: FactReader) => string): Sentence {
  return { plain, keys, full };
}
