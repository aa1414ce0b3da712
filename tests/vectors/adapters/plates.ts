import { solvePlates } from "../../../src/domain/plates";
import type { AdapterTable } from "../adapter";
import { dict, num, numOr } from "../value";

export const platesAdapters: AdapterTable = {
  "plates.solvePlates": (input, { expected }) => {
    const pairs = dict(input, "pairs") as Record<string, number>;
    const sides = numOr(input, "sides", 2) === 1 ? 1 : 2;
    const limit = numOr(expected, "max_ms", 50);
    const solve = () => solvePlates(num(input, "target"), num(input, "bar"), pairs, numOr(input, "collars", 0), sides);
    const ms = quickest(solve, limit);
    const { perSide, total, shortfall, warning, neighbours } = solve();
    return {
      per_side: perSide,
      total,
      shortfall,
      warning,
      ...neighbours,
      // The time is a limit, not a value: it answers as expected while it is kept.
      max_ms: ms <= limit ? expected.max_ms : ms,
      // Any loading that is owned and as heavy as the one named is as good.
      one_valid_per_side: isOwned(perSide, pairs) && sum(perSide) === sumOf(expected) ? expected.one_valid_per_side : perSide,
    };
  },
};

/** Milliseconds of the best of three runs: a busy machine must not decide. */
function quickest(run: () => unknown, enoughMs: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 3 && best > enoughMs; i += 1) {
    const start = performance.now();
    run();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

function isOwned(perSide: readonly number[], pairs: Readonly<Record<string, number>>): boolean {
  const owned = Object.entries(pairs).map(([plate, count]) => [Number(plate), count] as const);
  return perSide.every(
    (plate) => perSide.filter((each) => each === plate).length <= (owned.find(([p]) => p === plate)?.[1] ?? 0),
  );
}

function sumOf({ one_valid_per_side: named }: Readonly<Record<string, unknown>>): number | null {
  return Array.isArray(named) ? sum(named as number[]) : null;
}

function sum(plates: readonly number[]): number {
  return Math.round(plates.reduce((total, plate) => total + plate, 0) * 1000) / 1000;
}
