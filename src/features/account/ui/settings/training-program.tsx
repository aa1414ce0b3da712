"use client";
import { useState } from "react";
import type * as programs from "@/features/programs/contract";
import { rareEndpoints } from "@/generated/rare-endpoints";
import { frame } from "@/lib/copy/en/frame";
import { onboarding } from "@/lib/copy/en/onboarding";
import { settings } from "@/lib/copy/en/settings";
import { explain } from "@/lib/copy/explain";
import { problemText } from "@/lib/copy/problem-text";
import { requestLine } from "@/lib/copy/request-line";
import { callAt } from "@/lib/http/client";
import { useKeptAnswer } from "@/lib/offline/use-kept-answer";
import { Button } from "@/ui/button";
import { Card } from "@/ui/card";
import { ErrorState } from "@/ui/error-state";
import { HowLink } from "@/ui/how-link";
import { Sheet } from "@/ui/sheet";
import { Skeleton } from "@/ui/skeleton";
import { useToast } from "@/ui/toast";
import { useProfile } from "../../client/profile";
import { ProgramTiles } from "../program/program-tiles";
import { useProgramChoice } from "../program/use-program-choice";

const copy = settings.program;

/** The program followed now, why it fits, and another one in its place. `asked`: the link opens the choice at once. */
export function TrainingProgram({ asked }: { asked: boolean }) {
  const { profile } = useProfile();
  const now = useKeptAnswer<typeof programs.readToday>("readToday", {});
  const followed = now.value?.programId ?? null;
  const choice = useProgramChoice(followed);
  const [open, setOpen] = useState(asked);
  const [busy, setBusy] = useState(false);
  const show = useToast();
  const program = choice.items?.find(({ id }) => id === followed) ?? null;

  const enrol = async (enrolmentId: string, programId: string) =>
    callAt<typeof programs.startProgram>(rareEndpoints.startProgram, { enrolmentId, programId, startedOn: choice.today });
  const start = async () => {
    setBusy(true);
    const before = now.value;
    const answer = await choice.start();
    setBusy(false);
    if (!answer) return;
    if (!answer.ok)
      return show({ text: answer.offline ? frame.offline.needsConnection : problemText(answer.problem), tone: "warning" });
    setOpen(false);
    now.reload();
    const back = before?.enrolmentId && before.programId ? ([before.enrolmentId, before.programId] as const) : null;
    show({
      text: copy.started(choice.chosen?.name ?? ""),
      tone: "success",
      ...(back && {
        undo: { label: frame.actions.undo, onPress: () => void enrol(...back).then(now.reload) },
      }),
    });
  };

  if (!now.value && !now.failure) return <Skeleton className="h-44 w-full" />;
  // Not knowing is not the same as having none.
  if (!now.value)
    return (
      <ErrorState
        sentence={now.failure?.offline ? frame.offline.body : frame.errors.card}
        action={<Button onClick={now.reload}>{frame.actions.tryAgain}</Button>}
        code={requestLine(now.failure)}
      />
    );
  return (
    <Card as="section" edge="coach" pad="lg" aria-label={copy.title}>
      <p className="text-sm text-ink-2">{copy.title}</p>
      <h2 className="pt-1 text-2xl font-semibold">{now.value.programName ?? copy.none}</h2>
      {program ? (
        <p className="max-w-[52ch] pt-1 text-ink-2">
          {program.reasons[0] ? explain(program.reasons[0], profile.unit) : program.why}
        </p>
      ) : null}
      {program?.reasons[0] ? <HowLink rule={program.reasons[0].rule} /> : null}
      <Button variant="secondary" className="mt-4" onClick={() => setOpen(true)}>
        {followed ? copy.change : copy.pick}
      </Button>
      <Sheet
        open={open}
        onClose={() => setOpen(false)}
        title={followed ? copy.change : copy.pick}
        closeLabel={frame.actions.close}
        tall
        footer={
          <Button
            size="lg"
            wide
            busy={busy}
            disabled={choice.chosen === null || choice.chosen.id === followed}
            onClick={() => void start()}
          >
            {choice.chosen && choice.chosen.id === followed ? copy.running : onboarding.plan.accept}
          </Button>
        }
      >
        <div className="grid grid-cols-1 gap-6">
          <p className="text-ink-2">{copy.note}</p>
          <ProgramTiles choice={choice} current={followed} full />
        </div>
      </Sheet>
    </Card>
  );
}
