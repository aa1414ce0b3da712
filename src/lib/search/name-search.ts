import { editDistance } from "./edit-distance";
import { askedWords, wordsOf } from "./words";

/** Something that can be searched for. */
export interface Named {
  /** What it is called; the first is its own name, the others are what people also say. */
  readonly names: readonly string[];
  /** What it is about: a hit here counts less than one in a name. */
  readonly keywords: readonly string[];
}

export interface Hit {
  /** Index into the list that was given. */
  readonly at: number;
  /** Above 0, at most 1. */
  readonly score: number;
}

/**
 * A search over names that forgives typing: words in any order, unfinished, run together ("benchpress") or with a slip or
 * two. Best first. As long as anything is written the way it was typed, guesses are left out. The same index answers the
 * API and the page.
 */
export function nameSearch(items: readonly Named[]): (query: string) => readonly Hit[] {
  const indexed = items.map(indexedOf);
  const vocabulary = [
    ...new Set(indexed.flatMap(({ names, keywords }) => [...names.flatMap(({ words }) => words), ...keywords])),
  ];
  return (query) => {
    const asked = askedWords(query);
    if (asked.length === 0) return [];
    const likeness = asked.map((word) => new Map(vocabulary.map((known) => [known, similarity(word, known)])));
    const hits = indexed
      .map((item, at) => ({ at, ...scoreOf(item, likeness) }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score || a.at - b.at);
    const isTyped = hits.some(({ guessed }) => !guessed);
    return hits.filter(({ guessed }) => !(isTyped && guessed)).map(({ at, score }) => ({ at, score }));
  };
}

interface Indexed {
  readonly names: readonly { readonly words: readonly string[]; readonly length: number }[];
  readonly keywords: readonly string[];
}

function indexedOf({ names, keywords }: Named): Indexed {
  return {
    names: names.map((name) => {
      const words = wordsOf(name);
      const joined = words.slice(1).map((word, at) => `${words[at] ?? ""}${word}`);
      return { words: [...words, ...joined], length: words.length };
    }),
    keywords: [...new Set(keywords.flatMap(wordsOf))],
  };
}

type Likeness = readonly ReadonlyMap<string, number>[];
type Scored = { readonly score: number; readonly guessed: boolean };
const NOTHING: Scored = { score: 0, guessed: false };

const ALSO_CALLED = 0.9;
const ABOUT = 0.3;
const BEGINS = 0.8;
/** From here down a likeness is a guess. */
const GUESS_MAX = 0.5;

/** Every word must be found in one name, or among the keywords. */
function scoreOf({ names, keywords }: Indexed, likeness: Likeness): Scored {
  return names.reduce<Scored>((best, { words, length }, nth) => {
    let [sum, guessed] = [0, false];
    for (const like of likeness) {
      const named = bestOf(words, like);
      const about = bestOf(keywords, like);
      // A slip in a name is a likelier meaning than nothing, a keyword as typed likelier than a slip.
      const isNamed = named > GUESS_MAX || (named > 0 && about <= GUESS_MAX);
      const found = isNamed ? named : about;
      if (found === 0) return best;
      guessed ||= found <= GUESS_MAX;
      sum += isNamed ? found : found * ABOUT;
    }
    const score = (sum / Math.max(likeness.length, length)) * (nth === 0 ? 1 : ALSO_CALLED);
    return score > best.score && (best.score === 0 || best.guessed || !guessed) ? { score, guessed } : best;
  }, NOTHING);
}

function bestOf(words: readonly string[], like: ReadonlyMap<string, number>): number {
  return Math.max(0, ...words.map((word) => like.get(word) ?? 0));
}

/** How sure it is that `word` means `known`: 1 the same, 0 nothing alike. */
function similarity(word: string, known: string): number {
  if (known === word) return 1;
  if (known.startsWith(word)) return BEGINS;
  // "curls" is "curl" said of more than one.
  if (word.length > 3 && word.endsWith("s") && known === word.slice(0, -1)) return BEGINS;
  const slips = word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
  if (slips === 0) return 0;
  const { whole, start } = editDistance(word, known, slips);
  if (whole <= slips) return GUESS_MAX - 0.1 * (whole - 1);
  const isBegun = word.length >= 5 && word[0] === known[0] && start <= slips;
  return isBegun ? GUESS_MAX - 0.1 * start : 0;
}
