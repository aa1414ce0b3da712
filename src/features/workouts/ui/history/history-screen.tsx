"use client";
import { useState } from "react";
import { useProfile } from "@/features/account/client/profile";
import { useAnswer } from "@/features/account/client/use-answer";
import { frame } from "@/lib/copy/en/frame";
import { history } from "@/lib/copy/en/history";
import { call } from "@/lib/http/client";
import { Button } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { ErrorState } from "@/ui/error-state";
import { PageHeader } from "@/ui/page-header";
import { Skeleton } from "@/ui/skeleton";
import { SyncMark } from "@/ui/sync-mark";
import { useToast } from "@/ui/toast";
import type * as contract from "../../contract";
import { MonthCalendar } from "./month-calendar";
import { WorkoutCardLink } from "./workout-card";

/** The month, then every workout, newest first. */
export function HistoryScreen() {
  const { profile } = useProfile();
  const { value, asOf, failure, reload } = useAnswer<typeof contract.listWorkouts>("listWorkouts", {});
  const [more, setMore] = useState<{ items: contract.WorkoutCard[]; cursor: string | null } | null>(null);
  const [busy, setBusy] = useState(false);
  const show = useToast();
  const cursor = more ? more.cursor : (value?.nextCursor ?? null);
  const showMore = async () => {
    if (cursor === null) return;
    setBusy(true);
    const answer = await call<typeof contract.listWorkouts>("listWorkouts", { cursor });
    setBusy(false);
    if (answer.ok) setMore({ items: [...(more?.items ?? []), ...answer.value.items], cursor: answer.value.nextCursor });
    else show({ text: answer.offline ? frame.offline.needsConnection : history.error, tone: "warning" });
  };
  const items = [...(value?.items ?? []), ...(more?.items ?? [])];
  return (
    <div className="gutter mx-auto max-w-[45rem]">
      <PageHeader title={history.title} />
      <div className="grid grid-cols-1 gap-6">
        {asOf === null ? null : <SyncMark state="offline" text={history.offline} />}
        {value && items.length > 0 ? (
          <>
            <MonthCalendar />
            <ul className="mo-stagger grid grid-cols-1 gap-3">
              {items.map((workout) => (
                <WorkoutCardLink key={workout.id} workout={workout} />
              ))}
            </ul>
            {cursor === null ? null : (
              <Button variant="secondary" busy={busy} onClick={() => void showMore()}>
                {history.loadMore}
              </Button>
            )}
          </>
        ) : value ? (
          <EmptyState coach={profile.coach} prop="calendar" sentence={history.empty} />
        ) : failure ? (
          <ErrorState
            sentence={failure.offline ? frame.offline.needsConnection : history.error}
            action={<Button onClick={reload}>{history.retry}</Button>}
          />
        ) : (
          <>
            <Skeleton className="h-80 w-full" />
            <Skeleton className="h-28 w-full" />
            <Skeleton className="h-28 w-full" />
          </>
        )}
      </div>
    </div>
  );
}
