"use client";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import type * as programs from "@/features/programs/contract";
import { rareEndpoints } from "@/generated/rare-endpoints";
import { frame } from "@/lib/copy/en/frame";
import { programs as programCopy } from "@/lib/copy/en/programs";
import { problemText } from "@/lib/copy/problem-text";
import { callAt } from "@/lib/http/client";
import type { OutputOf } from "@/lib/http/endpoint";
import { newId } from "@/lib/ids";
import { Button } from "@/ui/button";
import { ButtonLink } from "@/ui/button-link";
import { Card } from "@/ui/card";
import { useMember } from "../../client/member";
import { todayIn } from "../../client/today";

const copy = programCopy.page;

/** Start, resume or open this program; nothing for a visitor. */
export function StartHere({ programId }: { programId: string }) {
  const member = useMember();
  const standing = useStanding(member ? programId : null);
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  // A second tap is the same start.
  const [enrolmentId] = useState(newId);
  if (!member || !standing) return null;
  const own = standing.enrolment;

  const go = async (ask: ReturnType<typeof callAt>) => {
    setBusy(true);
    setTrouble(null);
    const answer = await ask;
    if (answer.ok) return router.push("/plan");
    setBusy(false);
    setTrouble(answer.offline ? frame.offline.needsConnection : problemText(answer.problem));
  };
  const start = () =>
    go(
      callAt<typeof programs.startProgram>(rareEndpoints.startProgram, {
        enrolmentId,
        programId,
        startedOn: todayIn(member.timeZone),
      }),
    );
  const resume = (id: string) => go(callAt<typeof programs.resumeProgram>(rareEndpoints.resumeProgram, { enrolmentId: id }));

  return (
    <Card as="section" edge="coach" pad="lg" aria-label={copy.start} className="grid gap-4">
      {own?.status === "active" ? (
        <>
          <p className="text-lg font-semibold">{copy.following}</p>
          <ButtonLink href="/plan" size="lg" wide>
            {copy.toPlan}
          </ButtonLink>
        </>
      ) : (
        <>
          <p className="text-ink-2">{own?.status === "paused" ? copy.pausedHere : copy.startLead}</p>
          {own?.status === "paused" ? (
            <Button size="lg" wide busy={busy} onClick={() => void resume(own.enrolmentId)}>
              {copy.resume}
            </Button>
          ) : null}
          <Button
            size={own?.status === "paused" ? "md" : "lg"}
            variant={own?.status === "paused" ? "secondary" : "primary"}
            wide
            busy={busy}
            onClick={() => void start()}
          >
            {own?.status === "paused" ? copy.startOver : copy.start}
          </Button>
        </>
      )}
      {trouble ? (
        <p role="alert" className="text-sm text-error-text">
          {trouble}
        </p>
      ) : null}
    </Card>
  );
}

type Standing = Pick<OutputOf<typeof programs.readProgram>, "enrolment">;

function useStanding(programId: string | null): Standing | null {
  const [standing, setStanding] = useState<Standing | null>(null);
  useEffect(() => {
    if (programId === null) return;
    let live = true;
    void callAt<typeof programs.readProgram>(rareEndpoints.readProgram, { programId }).then((answer) => {
      if (live && answer.ok) setStanding(answer.value);
    });
    return () => {
      live = false;
    };
  }, [programId]);
  return standing;
}
