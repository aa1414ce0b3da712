import { painfulOn } from "./pain-mark";
import type { SessionInput } from "./session-plan";

/**
 * The same session without what hurts today (product 5, "Health first"): a marked exercise is not suggested, not even where
 * the program names it, and no gate lets its load rise for a day the mark held.
 */
export function sparing(input: SessionInput): SessionInput {
  const marks = input.pain ?? [];
  if (marks.length === 0) return input;
  const painful = [...painfulOn(marks, input.today)];
  const { preferences, signalsOn } = input;
  return {
    ...input,
    preferences: { ...preferences, banned: [...preferences.banned, ...painful], painful },
    signalsOn: (date, exerciseId) => {
      const others = signalsOn?.(date, exerciseId) ?? {};
      return painfulOn(marks, date).has(exerciseId) ? { ...others, pain: true } : others;
    },
  };
}
