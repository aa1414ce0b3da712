"use client";
import { type ReactNode, useEffect } from "react";
import { noteOpenWorkout } from "@/features/account/client/open-workout";
import { useProfile } from "@/features/account/client/profile";
import { todayIn } from "@/features/account/client/today";
import { WelcomeBack } from "@/features/recovery/ui/welcome-back";
import { board } from "@/lib/copy/en/board";
import { frame } from "@/lib/copy/en/frame";
import { vocabulary } from "@/lib/copy/en/vocabulary";
import { formatDay, formatTime } from "@/lib/copy/format";
import { requestLine } from "@/lib/copy/request-line";
import { Badge } from "@/ui/badge";
import { Button } from "@/ui/button";
import { CoachBubble } from "@/ui/coach-bubble";
import { ErrorState } from "@/ui/error-state";
import { Freshness } from "@/ui/freshness";
import { Icon } from "@/ui/icon";
import { PageColumns } from "@/ui/page-columns";
import { Skeleton } from "@/ui/skeleton";
import { type Board, useBoard } from "../client/use-board";
import { GoalRing } from "./goal-ring";
import { MissingLine } from "./missing-line";
import { QuickActions } from "./quick-actions";
import { TodayCard } from "./today-card";
import { WeekNumbers } from "./week-numbers";

/** MoBoard: greeting, today with Start, the weekly goal, recovery, quick actions, the week in numbers. */
export function Dashboard({ recovery }: { recovery: ReactNode }) {
  const { profile } = useProfile();
  const { value, asOf, failure, updating, reload } = useBoard();
  // Only a fresh board knows what is open: a kept one could bring back a workout that is over.
  const open = value && asOf === null && !updating ? value.open : undefined;
  useEffect(() => {
    if (open !== undefined) noteOpenWorkout(open);
  }, [open]);
  const head = (
    <header className="pt-safe">
      <div className="flex flex-wrap items-end justify-between gap-3 pt-6 pb-6">
        <div>
          <p className="text-sm text-ink-2">{formatDay(value?.day ?? todayIn(profile.timeZone), "long")}</p>
          <h1 className="text-4xl leading-[1.05] font-semibold tracking-tight">{board.title}</h1>
        </div>
        {value && value.streak.current > 0 ? (
          <Badge tone="coach" icon={<Icon name="flame" size={16} />}>
            {board.goal.streak(value.streak.current)}
          </Badge>
        ) : null}
      </div>
      <Freshness stale={asOf === null ? null : board.offline(formatTime(asOf, profile.timeZone))} updating={updating} />
    </header>
  );
  if (!value)
    return (
      <PageColumns
        head={head}
        main={
          failure ? (
            <>
              <ErrorState
                sentence={failure.offline ? frame.offline.body : board.errors.card}
                action={<Button onClick={reload}>{board.errors.retry}</Button>}
                code={requestLine(failure)}
              />
              <QuickActions withEmpty />
            </>
          ) : (
            <>
              <Skeleton className="h-28 w-full" />
              <Skeleton className="h-80 w-full" />
              <Skeleton className="h-24 w-full sm:h-11" />
            </>
          )
        }
        side={
          failure ? undefined : (
            <>
              <Skeleton className="h-32 w-full" />
              <Skeleton className="h-64 w-full" />
            </>
          )
        }
      />
    );
  return (
    <PageColumns
      head={head}
      main={
        <>
          <Greeting board={value} />
          <Back board={value} />
          <TodayCard board={value} />
          <div className="xl:hidden">
            <GoalRing streak={value.streak} momentum={value.momentum} />
          </div>
          {recovery}
          <MissingLine missing={value.missing} />
          <QuickActions withEmpty={value.today !== null || value.doneToday.length > 0} />
        </>
      }
      side={
        <>
          <div className="hidden xl:block">
            <GoalRing streak={value.streak} momentum={value.momentum} />
          </div>
          <WeekNumbers board={value} />
        </>
      }
    />
  );
}

/** Until the break is over: the first workout back ends it. */
function Back({ board: { today, day, open, doneToday } }: { board: Board }) {
  return today?.back && open === null && doneToday.length === 0 ? <WelcomeBack back={today.back} day={day} /> : null;
}

/** What the coach says of today; a finished day is not greeted with its start. */
function Greeting({ board: { greeting, coach, doneToday } }: { board: Board }) {
  if (!greeting || doneToday.length > 0) return null;
  return (
    <CoachBubble coach={coach} name={vocabulary.coaches[coach]} expression="happy">
      {greeting}
    </CoachBubble>
  );
}
