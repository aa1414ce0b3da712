"use client";
import { useEffect, useRef, useState } from "react";
import { ONBOARDING_STEPS, type OnboardingStep } from "@/domain/vocabulary";

interface Steps {
  readonly step: OnboardingStep;
  readonly at: number;
  readonly goTo: (step: OnboardingStep) => void;
  /** Null on the first step. */
  readonly goBack: (() => void) | null;
}

/** One address, the step in the browser's history: the phone's back gesture is the Back of the dock. */
export function useSteps(resumed: OnboardingStep): Steps {
  // The entry the page was opened with; the profile moves on while the lifter does.
  const [first] = useState(resumed);
  const [step, setStep] = useState(first);
  const pushed = useRef(0);
  useEffect(() => {
    const onPop = ({ state }: PopStateEvent) => {
      if (state?.moSheet) return;
      pushed.current = Math.max(0, pushed.current - 1);
      setStep(ONBOARDING_STEPS.find((each) => each === state?.moStep) ?? first);
      window.scrollTo(0, 0);
    };
    window.addEventListener("popstate", onPop);
    return () => window.removeEventListener("popstate", onPop);
  }, [first]);
  const at = ONBOARDING_STEPS.indexOf(step);
  const previous = ONBOARDING_STEPS[at - 1];
  return {
    step,
    at,
    goTo: (next) => {
      pushed.current += 1;
      window.history.pushState({ moStep: next }, "");
      setStep(next);
      window.scrollTo(0, 0);
    },
    goBack: previous
      ? () => {
          // Resumed in the middle there is no entry to go back to.
          if (pushed.current > 0) window.history.back();
          else setStep(previous);
        }
      : null,
  };
}
