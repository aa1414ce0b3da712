"use client";
import { Suspense } from "react";
import { useProfile } from "@/features/account/client/profile";
import { frame } from "@/lib/copy/en/frame";
import { ButtonLink } from "@/ui/button-link";
import { ErrorState } from "@/ui/error-state";
import { Skeleton } from "@/ui/skeleton";
import { useWorkout } from "../client/use-workout";
import { later } from "./later";
import { Logger } from "./logger";

const Summary = later(() => import("./summary").then((module) => module.Summary));

/** One workout: the logger while it runs, its summary once it is finished. */
export function RunningWorkout({ workoutId }: { workoutId: string }) {
  const { status, workout } = useWorkout(workoutId);
  const { profile } = useProfile();
  if (status === "ready") {
    if (workout.discardedAt !== null) return <Gone />;
    return workout.finishedAt === null ? (
      <Logger workout={workout} profile={profile} />
    ) : (
      <Suspense>
        <Summary workout={workout} profile={profile} />
      </Suspense>
    );
  }
  if (status !== "loading") return <Gone offline={status === "offline"} />;
  return (
    <div aria-busy="true" className="gutter mx-auto grid w-full max-w-2xl gap-4 py-6">
      <span className="sr-only">{frame.loading}</span>
      <Skeleton className="h-8 w-1/2" />
      <Skeleton className="h-64 w-full rounded-card" />
    </div>
  );
}

function Gone({ offline = false }: { offline?: boolean }) {
  return (
    <div className="gutter mx-auto w-full max-w-2xl py-6">
      <ErrorState
        sentence={offline ? frame.offline.needsConnection : frame.errors.card}
        action={<ButtonLink href="/dashboard">{frame.nav.home}</ButtonLink>}
      />
    </div>
  );
}
