"use client";
import { board } from "@/lib/copy/en/board";
import { frame } from "@/lib/copy/en/frame";
import { requestLine } from "@/lib/copy/request-line";
import { Button } from "@/ui/button";
import { ErrorState } from "@/ui/error-state";
import { Skeleton } from "@/ui/skeleton";
import { useRecovery } from "../client/use-recovery";
import { CheckInCard } from "./check-in-card";
import { DeloadCard } from "./deload-card";
import { FatigueCard } from "./fatigue-card";

/** Check-in, fatigue and deload on the home screen: their own answer, so that they fail and retry alone. */
export function RecoveryCards() {
  const { value, failure, reload } = useRecovery();
  if (!value && failure)
    return (
      <ErrorState
        sentence={failure.offline ? frame.offline.needsConnection : board.errors.card}
        action={<Button onClick={reload}>{board.errors.retry}</Button>}
        code={requestLine(failure)}
      />
    );
  if (!value)
    return (
      <>
        <Skeleton className="h-36 w-full" />
        <Skeleton className="h-52 w-full" />
      </>
    );
  return (
    <>
      <CheckInCard recovery={value} />
      <DeloadCard deload={value.deload} />
      <FatigueCard recovery={value} />
    </>
  );
}
