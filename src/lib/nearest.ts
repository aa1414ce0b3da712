/** Of these names the one with the fewest letters to change, for "did you mean". */
export function nearest(name: string, known: readonly string[]): string {
  const ranked = known.map((candidate) => ({ candidate, distance: distance(name, candidate) }));
  return ranked.sort((a, b) => a.distance - b.distance)[0]?.candidate ?? "";
}

/** Letters to add, drop or replace. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length] ?? 0;
}
