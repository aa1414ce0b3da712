"use client";
import { onboarding } from "@/lib/copy/en/onboarding";
import { problemText } from "@/lib/copy/problem-text";
import { useToast } from "@/ui/toast";
import { ProgramTiles } from "../program/program-tiles";
import { useProgramChoice } from "../program/use-program-choice";
import { StepFrame, type StepProps } from "./step-frame";

const copy = onboarding.plan;

/** Mo's pick with its reason, others on request; accepting it starts it. */
export function PlanStep({ step, goOn, goBack, onProgram }: StepProps) {
  const choice = useProgramChoice();
  const show = useToast();
  const start = async () => {
    const answer = await choice.start();
    if (answer?.ok && choice.chosen) onProgram(choice.chosen.id);
    if (answer === null || answer.ok) await goOn({});
    else show({ text: answer.offline ? onboarding.errors.offline : problemText(answer.problem), tone: "warning" });
  };
  return (
    <StepFrame
      step={step}
      title={copy.title}
      hint={copy.hint}
      action={copy.accept}
      onContinue={choice.items ? start : null}
      onBack={goBack}
    >
      <ProgramTiles choice={choice} />
    </StepFrame>
  );
}
