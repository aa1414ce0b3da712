"use client";
import { useEffect, useRef } from "react";
import { ONBOARDING_STEPS, type OnboardingStep } from "@/domain/vocabulary";
import { onboarding } from "@/lib/copy/en/onboarding";
import { vocabulary } from "@/lib/copy/en/vocabulary";
import { ProgressSegments } from "@/ui/progress-segments";

type Props = { step: OnboardingStep; title: string | undefined; hint: string | undefined };

/** How far it is, and the question. A new step is read aloud from its question on. */
export function StepHead({ step, title, hint }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const at = ONBOARDING_STEPS.indexOf(step);
  useEffect(() => {
    if (at > 0) heading.current?.focus({ preventScroll: true });
  }, [at]);
  if (title === undefined) return <StepProgress step={step} />;
  return (
    <>
      <StepProgress step={step} />
      <h1
        ref={heading}
        tabIndex={-1}
        className="text-4xl leading-[1.05] font-semibold tracking-tight text-balance outline-none focus-visible:outline-none"
      >
        {title}
      </h1>
      {hint ? <p className="max-w-[52ch] pt-2 pb-8 text-ink-2">{hint}</p> : null}
    </>
  );
}

/** The bar of seven parts, with the step's name and number. */
export function StepProgress({ step }: { step: OnboardingStep }) {
  const at = ONBOARDING_STEPS.indexOf(step);
  const count = onboarding.progress(at + 1, ONBOARDING_STEPS.length);
  return (
    <div className="pt-safe pb-6">
      <div className="grid gap-2 pt-4">
        <ProgressSegments
          label={count}
          segments={ONBOARDING_STEPS.map((id, i) => ({
            id,
            label: vocabulary.steps[id],
            done: i <= at ? 1 : 0,
            total: 1,
            current: i === at,
          }))}
        />
        <p className="flex justify-between gap-4 text-sm text-ink-2">
          <span className="font-medium text-ink">{vocabulary.steps[step]}</span>
          <span>{count}</span>
        </p>
      </div>
    </div>
  );
}
