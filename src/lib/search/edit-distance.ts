/**
 * Letters to add, drop, replace or swap with their neighbour to turn `a` into `b`, and the same for the closest beginning
 * of `b`: a word that is still being typed. Both stop counting at `max + 1`.
 */
export function editDistance(a: string, b: string, max = Number.POSITIVE_INFINITY): Distance {
  const none = { whole: max + 1, start: max + 1 };
  if (a.length > b.length + max) return none;
  let before: readonly number[] = [];
  let row: readonly number[] = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const cheapest = Math.min(cell(row, j) + 1, cell(next, j - 1) + 1, cell(row, j - 1) + same);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      next.push(isSwap ? Math.min(cheapest, cell(before, j - 2) + 1) : cheapest);
    }
    if (Math.min(...next) > max) return none;
    before = row;
    row = next;
  }
  return { whole: Math.min(cell(row, b.length), max + 1), start: Math.min(...row, max + 1) };
}

export interface Distance {
  readonly whole: number;
  /** Never more than `whole`: the end of `b` costs nothing. */
  readonly start: number;
}

function cell(row: readonly number[], at: number): number {
  return row[at] ?? Number.POSITIVE_INFINITY;
}
