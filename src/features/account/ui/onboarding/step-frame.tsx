"use client";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { ONBOARDING_STEPS, type OnboardingStep } from "@/domain/vocabulary";
import { frame } from "@/lib/copy/en/frame";
import { onboarding } from "@/lib/copy/en/onboarding";
import { vocabulary } from "@/lib/copy/en/vocabulary";
import { Button } from "@/ui/button";
import { Dock } from "@/ui/dock";
import { ProgressSegments } from "@/ui/progress-segments";
import type { Patch } from "../../client/save-profile";

export type StepProps = {
  step: OnboardingStep;
  /** Saves the answers and shows the next step; false when it stays. */
  goOn: (patch: Patch) => Promise<boolean>;
  /** Null on the first step. */
  goBack: (() => void) | null;
};

type Props = {
  step: OnboardingStep;
  title: string;
  hint: string;
  children: ReactNode;
  /** Keeps a mandatory answer from being passed over; the text says what is missing. */
  missing?: string | undefined;
  action?: string | undefined;
  onContinue: (() => Promise<unknown>) | null;
  onSkip?: (() => Promise<unknown>) | undefined;
  onBack: (() => void) | null;
};

/** One question a screen: progress, title, answers, and the dock with the way on. */
export function StepFrame({ step, title, hint, children, missing, action, onContinue, onSkip, onBack }: Props) {
  const [busy, setBusy] = useState<"continue" | "skip" | null>(null);
  const [told, setTold] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const at = ONBOARDING_STEPS.indexOf(step);
  useEffect(() => {
    if (at > 0) heading.current?.focus({ preventScroll: true });
  }, [at]);
  const run = async (which: "continue" | "skip", work: () => Promise<unknown>) => {
    setBusy(which);
    await work();
    setBusy(null);
  };
  return (
    <div className="gutter mx-auto flex min-h-dvh max-w-[45rem] flex-col">
      <div className="pt-safe grid gap-2 pb-6">
        <div className="pt-4">
          <ProgressSegments
            label={onboarding.progress(at + 1, ONBOARDING_STEPS.length)}
            segments={ONBOARDING_STEPS.map((id, i) => ({
              id,
              label: vocabulary.steps[id],
              done: i < at ? 1 : 0,
              total: 1,
              current: i === at,
            }))}
          />
        </div>
        <p className="text-sm text-ink-2">
          {vocabulary.steps[step]} · {onboarding.progress(at + 1, ONBOARDING_STEPS.length)}
        </p>
      </div>
      <h1 ref={heading} tabIndex={-1} className="text-4xl leading-[1.05] font-semibold tracking-tight text-balance outline-none">
        {title}
      </h1>
      <p className="pt-2 pb-8 text-ink-2">{hint}</p>
      <div className="grid gap-8 pb-8">{children}</div>
      <p className="mt-auto pb-4 text-xs text-ink-3">{onboarding.footer}</p>
      <Dock label={vocabulary.steps[step]} className="mt-0">
        {told && missing ? (
          <p role="alert" className="text-sm text-error-text">
            {missing}
          </p>
        ) : null}
        <div className="flex items-center gap-2">
          {onBack ? (
            <Button variant="ghost" size="lg" onClick={onBack}>
              {frame.actions.back}
            </Button>
          ) : null}
          {onSkip ? (
            <Button variant="ghost" size="lg" busy={busy === "skip"} onClick={() => void run("skip", onSkip)}>
              {frame.actions.skip}
            </Button>
          ) : null}
          {onContinue ? (
            <div className="ms-auto flex-1 sm:flex-none">
              <Button
                size="lg"
                wide
                busy={busy === "continue"}
                onClick={() => {
                  setTold(true);
                  if (!missing) void run("continue", onContinue);
                }}
              >
                {action ?? frame.actions.continue}
              </Button>
            </div>
          ) : null}
        </div>
      </Dock>
    </div>
  );
}
