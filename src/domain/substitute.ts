import type { Exercise } from "./exercise";
import { PRIORITIES } from "./exercise-vocabulary";
import type { Gym, Preferences } from "./gym";
import { covers, targetsOf } from "./muscles";
import { type Advice, type Reason, reason } from "./reason";
import { isAllowed } from "./slot-candidates";
import { type SubstituteTerms, substituteScore } from "./substitute-score";
import { EPS } from "./units";

export interface SubstituteInput {
  readonly from: Exercise;
  readonly catalogue: readonly Exercise[];
  readonly gym: Gym;
  readonly preferences: Preferences;
  /** Ids of exercises the lifter has logged. */
  readonly used: ReadonlySet<string>;
  /** Share by which the next load is harder (step-share.ts); null where nothing is loaded. */
  readonly stepShare: (exercise: Exercise) => number | null;
  /** Ids that are in the session already. */
  readonly taken?: ReadonlySet<string>;
}

export interface Substitute {
  readonly exercise: Exercise;
  /** 0–100. */
  readonly score: number;
  readonly terms: SubstituteTerms;
  readonly usedBefore: boolean;
  readonly because: Reason;
}

/**
 * What can stand in for an exercise with the same training effect, best first (specification 10). Everything returned can
 * be done here, spares the areas to protect and is at most one level above the lifter; the exercise itself never is.
 */
export function rankSubstitutes(input: SubstituteInput): Advice<readonly Substitute[]> {
  const { from } = input;
  const ranked = input.catalogue.filter((exercise) => canReplace(input, exercise)).map((exercise) => rated(input, exercise));
  ranked.sort(
    (a, b) =>
      (Math.abs(b.score - a.score) > EPS ? b.score - a.score : 0) ||
      PRIORITIES.indexOf(a.exercise.priority) - PRIORITIES.indexOf(b.exercise.priority) ||
      (a.exercise.id < b.exercise.id ? -1 : 1),
  );
  const [best] = ranked;
  return {
    value: ranked,
    confidence: best === undefined ? "low" : best.terms.pattern > 0 && best.terms.muscles > 0 ? "high" : "medium",
    reasons: [best?.because ?? reason("substitute.none", { from: from.id })],
    missing: [],
  };
}

/** True when the two train alike: a shared target muscle, a part counting for its whole, or the same principal pattern. */
export function trainAlike(a: Exercise, b: Exercise): boolean {
  if (a.patterns[0] === b.patterns[0]) return true;
  const others = targetsOf(b);
  return targetsOf(a).some((mine) => others.some((other) => covers(mine, other) || covers(other, mine)));
}

function canReplace({ from, gym, preferences, taken }: SubstituteInput, exercise: Exercise): boolean {
  if (exercise.id === from.id || taken?.has(exercise.id) === true) return false;
  return isAllowed(exercise, { gym, preferences }) && trainAlike(from, exercise);
}

function rated(input: SubstituteInput, exercise: Exercise): Substitute {
  const { total, terms } = substituteScore(input.from, exercise, input);
  const usedBefore = input.used.has(exercise.id);
  const facts = { from: input.from.id, to: exercise.id, score: total, usedBefore, ...terms };
  return { exercise, score: total, terms, usedBefore, because: reason("substitute.score", facts, "C") };
}
