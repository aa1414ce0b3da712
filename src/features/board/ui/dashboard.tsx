"use client";
import { useEffect } from "react";
import { noteOpenWorkout } from "@/features/account/client/open-workout";
import { useProfile } from "@/features/account/client/profile";
import { useAnswer } from "@/features/account/client/use-answer";
import { board } from "@/lib/copy/en/board";
import { frame } from "@/lib/copy/en/frame";
import { vocabulary } from "@/lib/copy/en/vocabulary";
import { formatDay, formatTime } from "@/lib/copy/format";
import { Badge } from "@/ui/badge";
import { Button } from "@/ui/button";
import { CoachBubble } from "@/ui/coach-bubble";
import { ErrorState } from "@/ui/error-state";
import { Icon } from "@/ui/icon";
import { Skeleton } from "@/ui/skeleton";
import { SyncMark } from "@/ui/sync-mark";
import type * as contract from "../contract";
import { GoalRing } from "./goal-ring";
import { MissingLine } from "./missing-line";
import { QuickActions } from "./quick-actions";
import { TodayCard } from "./today-card";
import { WeekNumbers } from "./week-numbers";

/** MoBoard: greeting, today with Start, the weekly goal, quick actions, the week in numbers. */
export function Dashboard() {
  const { profile } = useProfile();
  const { value, asOf, failure, reload } = useAnswer<typeof contract.readBoard>("readBoard", {});
  useEffect(() => {
    if (value) noteOpenWorkout(value.open);
  }, [value]);
  return (
    <div className="gutter mx-auto grid max-w-[45rem] gap-6">
      <header className="pt-safe flex items-center justify-between gap-3">
        <div className="pt-6">
          <p className="text-sm text-ink-2">
            {value ? formatDay(value.day, "long") : <span className="sr-only">{frame.loading}</span>}
          </p>
          <h1 className="text-4xl leading-[1.05] font-semibold tracking-tight">{board.title}</h1>
        </div>
        {value && value.streak.current > 0 ? (
          <Badge tone="coach" icon={<Icon name="flame" size={16} />}>
            {board.goal.streak(value.streak.current)}
          </Badge>
        ) : null}
      </header>
      {asOf === null ? null : <SyncMark state="offline" text={board.offline(formatTime(asOf, profile.timeZone))} />}
      {value ? (
        <>
          {value.greeting ? (
            <CoachBubble coach={value.coach} name={vocabulary.coaches[value.coach]} expression="happy">
              {value.greeting}
            </CoachBubble>
          ) : null}
          <TodayCard board={value} />
          <GoalRing streak={value.streak} momentum={value.momentum} />
          <MissingLine missing={value.missing} />
          <QuickActions />
          <WeekNumbers board={value} />
        </>
      ) : failure ? (
        <ErrorState
          sentence={failure.offline ? frame.offline.body : board.errors.card}
          action={<Button onClick={reload}>{board.errors.retry}</Button>}
        />
      ) : (
        <>
          <Skeleton className="h-20 w-full" />
          <Skeleton className="h-64 w-full" />
          <Skeleton className="h-28 w-full" />
        </>
      )}
    </div>
  );
}
