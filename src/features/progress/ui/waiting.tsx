"use client";
import type { Failure } from "@/features/account/client/use-answer";
import { frame } from "@/lib/copy/en/frame";
import { progress } from "@/lib/copy/en/progress";
import { Button } from "@/ui/button";
import { ErrorState } from "@/ui/error-state";
import { Skeleton } from "@/ui/skeleton";

/** A tab without an answer yet, or with a failed one. */
export function Waiting({ failure, onRetry }: { failure: Failure | null; onRetry: () => void }) {
  if (failure === null) return <Skeleton className="h-72 w-full" />;
  return (
    <ErrorState
      sentence={failure.offline ? frame.offline.needsConnection : progress.error}
      action={<Button onClick={onRetry}>{frame.actions.retry}</Button>}
    />
  );
}
