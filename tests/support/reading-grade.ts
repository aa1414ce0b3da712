/**
 * Flesch–Kincaid grade of some sentences: the school year in which a reader follows them.
 * 0.39 · words per sentence + 11.8 · syllables per word − 15.59.
 */
export function readingGrade(sentences: readonly string[]): number {
  const words = sentences.flatMap(wordsOf);
  if (sentences.length === 0 || words.length === 0) return 0;
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
}

/** Beats of an English word by its vowel groups: good to about one word in twenty, which is enough for a mean. */
export function syllablesOf(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, "");
  if (letters.length <= 3) return 1;
  const spoken = letters
    .replace(SILENT_INSIDE, "$1$2")
    .replace(/(?:(?:th|[^laeiouysxzcgh])es|[^td]ed|[^laeiouy]e)$/, (end) => end.charAt(0))
    .replace(/^y/, "");
  return Math.max(1, spoken.match(/[aeiouy]+/g)?.length ?? 1);
}

/** A silent e before another word or ending that begins with a consonant: side|ways, knee|s, shoulder|blade|s. */
const SILENT_INSIDE = /([aeiouy][^aeiouy])e(ways|ly|ment|less|ful|time|place|line)/;

/** Digits are read as words; hyphens and slashes join two. */
function wordsOf(sentence: string): readonly string[] {
  return sentence.split(/[\s/-]+/).filter((word) => /[a-z0-9]/i.test(word));
}
