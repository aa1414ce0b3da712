import { useState } from "react";
import type { OnboardingStep } from "@/domain/vocabulary";

/** What was answered on a step and not confirmed yet, so that going back and forth loses nothing. */
export type Drafts = Map<OnboardingStep, object>;

export function useDraft<T extends object>(drafts: Drafts, step: OnboardingStep, initial: T): [T, (part: Partial<T>) => void] {
  const [draft, setDraft] = useState<T>(() => ({ ...initial, ...drafts.get(step) }));
  return [
    draft,
    (part) => {
      const next = { ...draft, ...part };
      drafts.set(step, next);
      setDraft(next);
    },
  ];
}
