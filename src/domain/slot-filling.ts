import type { Exercise } from "./exercise";
import { type Advice, type Reason, reason } from "./reason";
import type { FillInput, Relaxation } from "./slot-fill-input";
import { bestFor } from "./slot-ranking";

export interface Filled {
  readonly exercise: Exercise;
  /** Next best, three at most; none where the programme fixes the exercise. */
  readonly alternatives: readonly string[];
}

const ALTERNATIVES = 3;
const RELAXED_RULE: Readonly<Record<Exclude<Relaxation, "none">, string>> = {
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
    const [best, ...others] = bestFor(input, relaxation, 1 + ALTERNATIVES);
    if (best === undefined) continue;
    const fill = reason("slot.fill", { slot: slot.id, exercise: best.exercise.id, score: best.total, ...best.terms });
    const alternatives = slot.fixed ? [] : others.map(({ exercise }) => exercise.id);
    const where = { slot: slot.id, exercise: best.exercise.id, pattern: slot.pattern };
    const reasons: [Reason, ...Reason[]] = relaxation === "none" ? [fill] : [reason(RELAXED_RULE[relaxation], where), fill];
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
  const others = bestFor(input, "none", 1 + ALTERNATIVES)
    .map((each) => each.exercise.id)
    .filter((id) => id !== exercise.id);
  const why = reason("slot.chosen", { slot: input.slot.id, exercise: exercise.id });
  return { value: { exercise, alternatives: others.slice(0, ALTERNATIVES) }, confidence: "high", reasons: [why], missing: [] };
}
