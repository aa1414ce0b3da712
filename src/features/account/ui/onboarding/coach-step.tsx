"use client";
import { useState } from "react";
import type { CoachId } from "@/domain/vocabulary";
import { onboarding } from "@/lib/copy/en/onboarding";
import { vocabulary } from "@/lib/copy/en/vocabulary";
import { Button } from "@/ui/button";
import { useProfile } from "../../client/profile";
import { CoachQuiz } from "../settings/coach-quiz";
import { CoachTiles } from "../settings/coach-tiles";
import { StepFrame, type StepProps } from "./step-frame";

const copy = onboarding.coach;

/** Quiz or pick; skipping it leaves Sam. */
export function CoachStep({ step, goOn, goBack }: StepProps) {
  const { profile } = useProfile();
  const [coach, setCoach] = useState<CoachId>(profile.coach);
  const [second, setSecond] = useState<CoachId | null>(null);
  const [quiz, setQuiz] = useState(false);
  return (
    <StepFrame
      step={step}
      title={copy.title}
      hint={copy.hint}
      action={copy.train(vocabulary.coaches[coach])}
      onContinue={quiz ? null : () => goOn({ coach })}
      onSkip={() => goOn({})}
      onBack={quiz ? () => setQuiz(false) : goBack}
    >
      {quiz ? (
        <CoachQuiz
          onTrain={(chosen) => goOn({ coach: chosen })}
          onAnother={(chosen, runnerUp) => {
            setCoach(chosen);
            setSecond(runnerUp);
            setQuiz(false);
          }}
        />
      ) : (
        <>
          <Button variant="secondary" size="lg" wide onClick={() => setQuiz(true)}>
            {copy.quiz}
          </Button>
          <CoachTiles legend={copy.pick} value={coach} second={second} onChange={setCoach} />
        </>
      )}
    </StepFrame>
  );
}
