import type { Exercise } from "./exercise";
import { contribMatch } from "./muscles";
import type { StrengthLevel } from "./strength-level";
import { type TransferredMax, transferLoad } from "./transfer-load";

/** A lift the lifter has trained, with its level. */
export interface KnownLift {
  readonly exercise: Exercise;
  readonly level: StrengthLevel;
}

export interface RelatedMax {
  readonly from: string;
  /** One-repetition maximum to start from, kilograms in the new lift's own load basis. */
  readonly e1rmKg: number;
  /** The bold end of the same band: more than this the source speaks against. */
  readonly highKg: number;
  /** The source was trained and rated often enough to be believed. */
  readonly isSure: boolean;
  /** Day the source was last seen. */
  readonly lastDate: string;
}

/**
 * The careful end of what the trained lifts say about a new one, specification 6.6 (a); null when none is related.
 * A published pair goes before a likeness of the muscles, the same principal pattern before another, then the closest
 * muscles, then the id.
 */
export function relatedMax(exercise: Exercise, known: readonly KnownLift[]): RelatedMax | null {
  const [best] = known.flatMap((lift) => sourceOf(exercise, lift)).sort(closestFirst);
  if (best === undefined) return null;
  const { lift, max } = best;
  const share = shareOf(exercise, best);
  const isSure = lift.level.confidence !== "low";
  return {
    from: lift.exercise.id,
    e1rmKg: max.start * share,
    highKg: max.hi * share,
    isSure,
    lastDate: lift.level.lastDate,
  };
}

interface Source {
  readonly lift: KnownLift;
  readonly max: TransferredMax;
  readonly samePattern: boolean;
  readonly match: number;
}

function sourceOf(exercise: Exercise, lift: KnownLift): Source[] {
  const max = transferLoad(lift.exercise, exercise, lift.level.kg).value;
  if (max === null) return [];
  const samePattern = lift.exercise.patterns[0] === exercise.patterns[0];
  return [{ lift, max, samePattern, match: contribMatch(lift.exercise.contrib, exercise.contrib) }];
}

function closestFirst(a: Source, b: Source): number {
  return (
    Number(b.max.pair === "known") - Number(a.max.pair === "known") ||
    Number(b.samePattern) - Number(a.samePattern) ||
    b.match - a.match ||
    (a.lift.exercise.id < b.lift.exercise.id ? -1 : 1)
  );
}

/** A published share already names its hand; a mere likeness of a lift with both hands is split over the two sides. */
function shareOf(to: Exercise, { lift, max }: Source): number {
  const isHalf = (exercise: Exercise) => exercise.loadBasis === "per_hand" || exercise.laterality === "unilateral";
  return max.pair === "alike" && isHalf(to) && !isHalf(lift.exercise) ? 0.5 : 1;
}
