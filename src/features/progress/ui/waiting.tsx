"use client";
import type { ReactNode } from "react";
import { frame } from "@/lib/copy/en/frame";
import { progress } from "@/lib/copy/en/progress";
import { requestLine } from "@/lib/copy/request-line";
import type { KeptAnswer } from "@/lib/offline/use-kept-answer";
import { Button } from "@/ui/button";
import { ErrorState } from "@/ui/error-state";
import { Freshness } from "@/ui/freshness";
import { PageColumns } from "@/ui/page-columns";
import { Skeleton } from "@/ui/skeleton";

type Props = { head: ReactNode; answer: Pick<KeptAnswer<unknown>, "failure" | "reload"> };

/** A tab without an answer yet, or with a failed one. */
export function WaitingTab({ head, answer }: Props) {
  if (answer.failure) return <PageColumns head={head} main={<Failed answer={answer} />} />;
  return (
    <PageColumns
      head={head}
      main={
        <>
          <Skeleton className="h-56 w-full" />
          <Skeleton className="h-72 w-full" />
        </>
      }
      side={<Skeleton className="h-96 w-full" />}
    />
  );
}

/** The head of a tab with an answer: what is above every tab, and how fresh the answer is. */
export function TabHead({ head, answer }: { head: ReactNode; answer: Pick<KeptAnswer<unknown>, "failure" | "updating"> }) {
  return (
    <>
      {head}
      <Freshness stale={answer.failure ? progress.offline : null} updating={answer.updating} />
    </>
  );
}

/** What happened, what is safe, and one way on; the rest of the page stays. */
export function Failed({ answer: { failure, reload } }: Pick<Props, "answer">) {
  return (
    <ErrorState
      sentence={failure?.offline ? frame.offline.needsConnection : progress.error}
      action={<Button onClick={reload}>{frame.actions.retry}</Button>}
      code={requestLine(failure)}
    />
  );
}
