"use client";
import { useProfile } from "@/features/account/client/profile";
import { frame } from "@/lib/copy/en/frame";
import { log } from "@/lib/copy/en/log";
import { requestLine } from "@/lib/copy/request-line";
import { ButtonLink } from "@/ui/button-link";
import { ErrorState } from "@/ui/error-state";
import { Skeleton } from "@/ui/skeleton";
import { useLater } from "@/ui/use-later";
import type { FetchFailure } from "../client/load-workout";
import { summary } from "../client/logger-parts";
import { useWorkout } from "../client/use-workout";
import { Logger } from "./logger";

/** One workout: the logger while it runs, its summary once it is finished. */
export function RunningWorkout({ workoutId }: { workoutId: string }) {
  const state = useWorkout(workoutId);
  const { profile } = useProfile();
  // What comes after the last set is fetched while the first one is lifted: the signal may be gone by then.
  const Summary = useLater(summary)?.Summary;
  if (state.status === "ready") {
    const { workout } = state;
    if (workout.discardedAt !== null) return <Gone />;
    if (workout.finishedAt === null) return <Logger workout={workout} profile={profile} />;
    return Summary ? <Summary workout={workout} profile={profile} /> : <Finished title={workout.title} />;
  }
  if (state.status === "failed") return <Gone failure={state.failure} />;
  return (
    <div aria-busy="true" className="gutter mx-auto grid w-full max-w-2xl gap-4 py-6">
      <span className="sr-only">{frame.loading}</span>
      <Skeleton className="h-8 w-1/2" />
      <Skeleton className="h-64 w-full rounded-card" />
    </div>
  );
}

/** Finished where the summary cannot be fetched: what matters is that it is kept. */
function Finished({ title }: { title: string }) {
  const copy = log.finish;
  return (
    <div className="gutter mx-auto grid w-full max-w-2xl gap-4 py-10">
      <h1 className="text-4xl font-semibold">{copy.title}</h1>
      <p className="text-ink-2">
        {title}. {copy.kept}
      </p>
      <ButtonLink href="/dashboard" size="lg" wide>
        {copy.done}
      </ButtonLink>
    </div>
  );
}

function Gone({ failure }: { failure?: FetchFailure }) {
  return (
    <div className="gutter mx-auto w-full max-w-2xl py-6">
      <ErrorState
        sentence={failure?.offline ? frame.offline.needsConnection : frame.errors.card}
        action={<ButtonLink href="/dashboard">{frame.nav.home}</ButtonLink>}
        code={requestLine(failure)}
      />
    </div>
  );
}
