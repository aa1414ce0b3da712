"use client";
import { type ReactNode, useEffect, useRef, useState } from "react";
import type { OnboardingStep } from "@/domain/vocabulary";
import { frame } from "@/lib/copy/en/frame";
import { onboarding } from "@/lib/copy/en/onboarding";
import { vocabulary } from "@/lib/copy/en/vocabulary";
import { Button } from "@/ui/button";
import { Dock } from "@/ui/dock";
import { Icon } from "@/ui/icon";
import type { Patch } from "../../client/save-profile";
import { StepHead } from "./step-head";
import type { Drafts } from "./use-draft";

export type StepProps = {
  step: OnboardingStep;
  drafts: Drafts;
  /** Saves the answers and shows the next step; false when it stays. */
  goOn: (patch: Patch) => Promise<boolean>;
  /** The step that starts a program says which. */
  onProgram: (slug: string) => void;
  /** Null on the first step. */
  goBack: (() => void) | null;
};

type Props = {
  step: OnboardingStep;
  /** Left out where the content asks the question itself. */
  title?: string | undefined;
  hint?: string | undefined;
  children: ReactNode;
  /** Keeps a mandatory answer from being passed over; the text says what is missing. */
  missing?: string | undefined;
  /** The lifter tried to go on without it: fields may now say what is wrong with them. */
  onMissing?: (() => void) | undefined;
  action?: string | undefined;
  onContinue: (() => Promise<unknown>) | null;
  onSkip?: (() => Promise<unknown>) | undefined;
  onBack: (() => void) | null;
};

/** One question a screen: progress, title, answers, and the dock with the way on. */
export function StepFrame({ step, title, hint, children, missing, onMissing, action, onContinue, onSkip, onBack }: Props) {
  const [busy, setBusy] = useState<"continue" | "skip" | null>(null);
  const [told, setTold] = useState(0);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (told > 0) place.current?.querySelector<HTMLElement>(OPEN)?.focus();
  }, [told]);
  const run = async (which: "continue" | "skip", work: () => Promise<unknown>) => {
    if (busy) return;
    setBusy(which);
    await work();
    setBusy(null);
  };
  return (
    <div className="gutter mx-auto flex min-h-dvh max-w-[45rem] flex-col">
      <StepHead step={step} title={title} hint={hint} />
      <div ref={place} className="grid grid-cols-1 gap-8 pb-8">
        {children}
      </div>
      <p className="mt-auto flex items-start gap-2 pb-4 text-xs text-ink-3">
        <Icon name="lock" size={16} />
        {onboarding.footer}
      </p>
      <Dock label={vocabulary.steps[step]} className="mt-0">
        {/* Fields say themselves what is wrong with them. */}
        {told > 0 && missing && !onMissing ? (
          <p key={told} role="alert" className="mo-shake text-sm text-error-text">
            {missing}
          </p>
        ) : null}
        <div className="flex flex-wrap items-center gap-2">
          {onBack ? (
            <Button variant="ghost" size="lg" onClick={onBack} className="px-4">
              {frame.actions.back}
            </Button>
          ) : null}
          {onSkip ? (
            <Button variant="ghost" size="lg" busy={busy === "skip"} onClick={() => void run("skip", onSkip)} className="px-4">
              {frame.actions.skip}
            </Button>
          ) : null}
          {onContinue ? (
            <Button
              size="lg"
              busy={busy === "continue"}
              className="ms-auto flex-1 px-4 sm:min-w-52 sm:flex-none"
              onClick={() => {
                if (!missing) return void run("continue", onContinue);
                onMissing?.();
                setTold(told + 1);
              }}
            >
              {action ?? frame.actions.continue}
            </Button>
          ) : null}
        </div>
      </Dock>
    </div>
  );
}

/** The first answer that is wrong or missing. */
const OPEN = "[aria-invalid=true], [data-unanswered] input";

/** Back keeps the answers too, on the device and the server, but never waits for them. */
export function backSaving(goBack: (() => void) | null, save: () => Promise<unknown>): (() => void) | null {
  if (goBack === null) return null;
  return () => {
    void save();
    goBack();
  };
}
