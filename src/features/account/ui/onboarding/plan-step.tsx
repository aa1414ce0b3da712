"use client";
import { useState } from "react";
import type * as programs from "@/features/programs/contract";
import { frame } from "@/lib/copy/en/frame";
import { onboarding } from "@/lib/copy/en/onboarding";
import { explain } from "@/lib/copy/explain";
import { call } from "@/lib/http/client";
import { newId } from "@/lib/ids";
import { Button } from "@/ui/button";
import { ErrorState } from "@/ui/error-state";
import { Skeleton } from "@/ui/skeleton";
import { useToast } from "@/ui/toast";
import { useProfile } from "../../client/profile";
import { todayIn } from "../../client/today";
import { useAnswer } from "../../client/use-answer";
import { StepFrame, type StepProps } from "./step-frame";
import { Tiles } from "./tiles";

const copy = onboarding.plan;
const RUNNERS_UP = 2;

/** The best program first with its reason, two more, and all of them on request. */
export function PlanStep({ step, goOn, goBack }: StepProps) {
  const { profile } = useProfile();
  const { value, failure, reload } = useAnswer<typeof programs.recommendPrograms>("recommendPrograms", {});
  const [picked, setPicked] = useState<string | null>(null);
  const [all, setAll] = useState(false);
  const [enrolmentId] = useState(newId);
  const show = useToast();
  const [best, ...others] = value?.items ?? [];
  const chosen = picked ?? best?.id ?? null;
  const shown = all ? others : others.slice(0, RUNNERS_UP);

  const start = async () => {
    if (chosen === null) return;
    const answer = await call<typeof programs.startProgram>("startProgram", {
      enrolmentId,
      programId: chosen,
      startedOn: todayIn(profile.timeZone),
    });
    if (answer.ok) await goOn({});
    else show({ text: answer.offline ? onboarding.errors.offline : answer.problem.detail, tone: "warning" });
  };
  const tile = (program: NonNullable<typeof best>, why: string) => ({
    value: program.id,
    title: program.name,
    detail: [copy.days(program.daysPerWeek), copy.minutes(program.minutes), why].join(" · "),
  });

  return (
    <StepFrame
      step={step}
      title={copy.title}
      hint={copy.hint}
      action={copy.accept}
      onContinue={value ? (best ? start : () => goOn({})) : null}
      onBack={goBack}
    >
      {failure && !value ? (
        <ErrorState
          sentence={failure.offline ? onboarding.errors.offline : frame.errors.any}
          action={<Button onClick={reload}>{frame.actions.retry}</Button>}
        />
      ) : null}
      {value || failure ? null : <Skeleton className="h-40 w-full" />}
      {best ? (
        <Tiles
          legend={copy.recommended}
          options={[tile(best, best.reasons[0] ? explain(best.reasons[0], profile.unit) : best.why)]}
          value={chosen}
          onChange={setPicked}
        />
      ) : null}
      {shown.length > 0 ? (
        <Tiles
          legend={copy.runnersUp}
          options={shown.map((program) => tile(program, program.why))}
          value={chosen}
          onChange={setPicked}
        />
      ) : null}
      {!all && others.length > RUNNERS_UP ? (
        <Button variant="ghost" onClick={() => setAll(true)}>
          {copy.all}
        </Button>
      ) : null}
    </StepFrame>
  );
}
