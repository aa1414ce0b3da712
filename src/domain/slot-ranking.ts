import type { Exercise } from "./exercise";
import { PRIORITIES } from "./exercise-vocabulary";
import { candidates } from "./slot-candidates";
import type { FillInput, Relaxation } from "./slot-fill-input";
import { score } from "./slot-score";
import { EPS } from "./units";

/** A candidate with its points, specification 6.3. */
export interface Ranked {
  readonly exercise: Exercise;
  readonly total: number;
  readonly terms: Readonly<Record<string, number>>;
}

/** The best `most` candidates of a slot, best first; ties by priority, then id. A named exercise of a fixed slot leads. */
export function bestFor(input: FillInput, relaxation: Relaxation, most: number): readonly Ranked[] {
  const { slot, memory } = input;
  const before = order(input);
  // Whether a lift can step is dear to find out and can only cost points: it is asked of those that may still be among the best.
  const hopeful: FillInput = { ...input, memory: { ...memory, canStep: () => true } };
  const hopes = candidates(input, relaxation).map((exercise): Ranked => ({ exercise, ...score(exercise, hopeful) }));
  hopes.sort(before);
  if (slot.role !== "primary") return hopes.slice(0, most);
  const best: Ranked[] = [];
  for (const { exercise, ...hope } of hopes) {
    const last = best[most - 1];
    if (last !== undefined && before(last, { exercise, ...hope }) < 0) break;
    best.push({ exercise, ...score(exercise, input) });
    best.sort(before);
  }
  return best.slice(0, most);
}

function order({ slot }: FillInput): (a: Ranked, b: Ranked) => number {
  const isNamed = ({ exercise }: Ranked) => slot.fixed && slot.hint.includes(exercise.id);
  return (a, b) =>
    Number(isNamed(b)) - Number(isNamed(a)) ||
    (Math.abs(b.total - a.total) > EPS ? b.total - a.total : 0) ||
    PRIORITIES.indexOf(a.exercise.priority) - PRIORITIES.indexOf(b.exercise.priority) ||
    (a.exercise.id < b.exercise.id ? -1 : 1);
}
