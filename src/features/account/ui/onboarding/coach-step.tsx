"use client";
import { useState } from "react";
import type { CoachId } from "@/domain/vocabulary";
import { onboarding } from "@/lib/copy/en/onboarding";
import { vocabulary } from "@/lib/copy/en/vocabulary";
import { Button } from "@/ui/button";
import { useProfile } from "../../client/profile";
import { CoachQuiz } from "../settings/coach-quiz";
import { CoachTiles } from "../settings/coach-tiles";
import { useQuiz } from "../settings/use-quiz";
import { backSaving, StepFrame, type StepProps } from "./step-frame";
import { useDraft } from "./use-draft";

const copy = onboarding.coach;

/** Quiz or pick; skipping it leaves Sam. */
export function CoachStep({ step, drafts, goOn, goBack }: StepProps) {
  const { profile, change } = useProfile();
  const [{ coach }, setDraft] = useDraft(drafts, step, { coach: profile.coach });
  const [second, setSecond] = useState<CoachId | null>(null);
  const [isQuiz, setIsQuiz] = useState(false);
  const quiz = useQuiz();
  if (isQuiz)
    return (
      <StepFrame step={step} onContinue={null} onBack={quiz.back ?? (() => setIsQuiz(false))}>
        <CoachQuiz
          quiz={quiz}
          onTrain={(chosen) => goOn({ coach: chosen })}
          onAnother={(chosen, runnerUp) => {
            setDraft({ coach: chosen });
            setSecond(runnerUp);
            setIsQuiz(false);
          }}
          onSkip={() => setIsQuiz(false)}
        />
      </StepFrame>
    );
  return (
    <StepFrame
      step={step}
      title={copy.title}
      hint={copy.hint}
      action={copy.train(vocabulary.coaches[coach])}
      onContinue={() => goOn({ coach })}
      onSkip={() => goOn({})}
      onBack={backSaving(goBack, () => change({ coach }, { quiet: true }))}
    >
      <Button
        variant="secondary"
        size="lg"
        wide
        onClick={() => {
          quiz.restart();
          setIsQuiz(true);
          window.scrollTo(0, 0);
        }}
      >
        {copy.quiz}
      </Button>
      <CoachTiles legend={copy.pick} value={coach} second={second} onChange={(chosen) => setDraft({ coach: chosen })} />
    </StepFrame>
  );
}
