import type { Exercise } from "./exercise";
import { contribMatch } from "./muscles";
import type { MuscleId } from "./vocabulary";

interface SwapContext {
  readonly fits: (exercise: Exercise) => boolean;
  readonly used: ReadonlySet<string>;
}

const PRIORITY_ORDER = ["essential", "common", "specialized", "niche"];

/**
 * Substitutes for one exercise: those that fit the kit and areas and share the principal pattern or a target muscle,
 * "used before" first, then by pattern and muscle likeness (product specification MoLog.4). Ties by priority, then id.
 */
export function rankSwaps(origin: Exercise, candidates: readonly Exercise[], { fits, used }: SwapContext): Exercise[] {
  return candidates
    .filter((exercise) => exercise.id !== origin.id && fits(exercise))
    .map((exercise) => ({ exercise, score: likeness(origin, exercise), isUsed: used.has(exercise.id) }))
    .filter(({ score, exercise }) => score > 0 && sharesTraining(origin, exercise))
    .sort(
      (a, b) =>
        Number(b.isUsed && b.score >= GOOD) - Number(a.isUsed && a.score >= GOOD) ||
        b.score - a.score ||
        PRIORITY_ORDER.indexOf(a.exercise.priority) - PRIORITY_ORDER.indexOf(b.exercise.priority) ||
        (a.exercise.id < b.exercise.id ? -1 : 1),
    )
    .map(({ exercise }) => exercise);
}

/** A remembered exercise goes first only when it trains much the same. */
const GOOD = 40;

/** The pattern and muscle terms of specification 10.2. */
function likeness(a: Exercise, b: Exercise): number {
  const pattern = a.patterns[0] === b.patterns[0] ? 1 : a.patterns.some((p) => b.patterns.includes(p)) ? 0.5 : 0;
  const related = a.relations.some(({ to, type }) => to === b.id && (type === "alternative" || type === "variation")) ? 15 : 0;
  return 35 * pattern + 25 * contribMatch(a.contrib, b.contrib) + related;
}

function sharesTraining(a: Exercise, b: Exercise): boolean {
  return a.patterns[0] === b.patterns[0] || targets(a).some((muscle) => targets(b).includes(muscle));
}

function targets({ contrib }: Exercise): MuscleId[] {
  return (Object.keys(contrib) as MuscleId[]).filter((muscle) => contrib[muscle] === 1);
}
