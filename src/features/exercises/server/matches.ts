import type { Exercise } from "../../../domain/exercise";

/** How well an exercise answers a query: 0 not at all, higher is better. Words may come in any order and lack their end. */
export function matches(exercise: Exercise, query: string): number {
  const words = tokens(query);
  if (words.length === 0) return 1;
  const names = [exercise.name, ...exercise.aliases].map(tokens);
  return Math.max(...names.map((name, i) => scoreOf(words, name) * (i === 0 ? 1 : 0.9)));
}

function scoreOf(words: readonly string[], name: readonly string[]): number {
  const hits = words.map((word) => Math.max(0, ...name.map((part) => similarity(word, part))));
  return hits.every((hit) => hit > 0) ? hits.reduce((sum, hit) => sum + hit, 0) / Math.max(words.length, name.length) : 0;
}

function similarity(word: string, part: string): number {
  if (part === word) return 1;
  if (part.startsWith(word)) return 0.8;
  return word.length >= 4 && isOneEditApart(word, part) ? 0.5 : 0;
}

/** One letter added, lost, replaced or swapped with its neighbour. */
function isOneEditApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const restA = a.slice(start, a.length - end);
  const restB = b.slice(start, b.length - end);
  return (
    (restA.length <= 1 && restB.length <= 1) ||
    (restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0])
  );
}

function tokens(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
}
