import type { Exercise } from "./exercise";
import { PRIORITIES } from "./exercise-vocabulary";
import { type Advice, type Reason, reason } from "./reason";
import { candidates } from "./slot-candidates";
import type { FillInput, Relaxation } from "./slot-fill-input";
import { score } from "./slot-score";
import { EPS } from "./units";

export interface Filled {
  readonly exercise: Exercise;
  /** Next best, three at most; none where the programme fixes the exercise. */
  readonly alternatives: readonly string[];
}

const ALTERNATIVES = 3;
const RELAXED_RULE: Readonly<Record<Relaxation, string>> = {
  none: "slot.fill",
  muscle: "slot.relaxed",
  pattern: "slot.substituted",
};

/**
 * The exercise for a slot, specification 6.3. Without a candidate the muscles are relaxed, an optional slot is
 * dropped, and the pattern is given up last; null with the reason when even that finds nothing.
 */
export function fillSlot(input: FillInput): Advice<Filled | null> {
  const { slot } = input;
  const chosen = input.catalogue.find(({ id }) => id === input.chosen && !input.taken.has(id));
  if (chosen !== undefined) return asChosen(input, chosen);
  const relaxations: readonly Relaxation[] = slot.role === "optional" ? ["none", "muscle"] : ["none", "muscle", "pattern"];
  for (const relaxation of relaxations) {
    const ranked = rank(input, relaxation);
    const [best] = ranked;
    if (best === undefined) continue;
    const fill = reason("slot.fill", { slot: slot.id, exercise: best.exercise.id, score: best.total, ...best.terms });
    const relaxed = reason(RELAXED_RULE[relaxation], { slot: slot.id, exercise: best.exercise.id, pattern: slot.pattern });
    const alternatives = slot.fixed ? [] : ranked.slice(1, 1 + ALTERNATIVES).map(({ exercise }) => exercise.id);
    const reasons: [Reason, ...Reason[]] = relaxation === "none" ? [fill] : [relaxed, fill];
    return {
      value: { exercise: best.exercise, alternatives },
      confidence: relaxation === "none" ? "high" : "medium",
      reasons,
      missing: [],
    };
  }
  const rule = slot.role === "optional" ? "slot.dropped" : "slot.unfillable";
  return { value: null, confidence: "low", reasons: [reason(rule, { slot: slot.id, pattern: slot.pattern })], missing: [] };
}

function asChosen(input: FillInput, exercise: Exercise): Advice<Filled> {
  const others = rank(input, "none")
    .map((each) => each.exercise.id)
    .filter((id) => id !== exercise.id);
  const why = reason("slot.chosen", { slot: input.slot.id, exercise: exercise.id });
  return { value: { exercise, alternatives: others.slice(0, ALTERNATIVES) }, confidence: "high", reasons: [why], missing: [] };
}

function rank(input: FillInput, relaxation: Relaxation) {
  const { slot } = input;
  const scored = candidates(input, relaxation).map((exercise) => ({ exercise, ...score(exercise, input) }));
  const isNamed = (id: string) => slot.fixed && slot.hint.includes(id);
  return scored.sort(
    (a, b) =>
      Number(isNamed(b.exercise.id)) - Number(isNamed(a.exercise.id)) ||
      (Math.abs(b.total - a.total) > EPS ? b.total - a.total : 0) ||
      PRIORITIES.indexOf(a.exercise.priority) - PRIORITIES.indexOf(b.exercise.priority) ||
      (a.exercise.id < b.exercise.id ? -1 : 1),
  );
}
