"use client";
import { useOpenWorkout } from "@/features/account/client/open-workout";
import { useElapsed } from "@/features/account/client/use-elapsed";
import { board as copy } from "@/lib/copy/en/board";
import { frame } from "@/lib/copy/en/frame";
import { formatClock, formatList } from "@/lib/copy/format";
import type { OutputOf } from "@/lib/http/endpoint";
import { ButtonLink } from "@/ui/button-link";
import { Card, type Edge } from "@/ui/card";
import { StatNumeral } from "@/ui/stat-numeral";
import type * as contract from "../contract";
import { StartButton } from "./start-button";

export type Board = OutputOf<typeof contract.readBoard>;

/** What to do today: resume, train, rest, or pick a program. Start is one tap. */
export function TodayCard({ board }: { board: Board }) {
  const { today, doneToday } = board;
  const open = useOpenWorkout();
  const elapsed = useElapsed(open?.startedAt ?? null);
  if (open)
    return (
      <Card as="section" edge="coach" pad="lg" aria-label={copy.today.label}>
        <h2 className="pb-4 text-2xl font-semibold">{open.title}</h2>
        <ButtonLink href={`/workout/${open.workoutId}`} size="lg" wide>
          {frame.resume(formatClock(elapsed ?? 0))}
        </ButtonLink>
      </Card>
    );
  if (!today)
    return (
      <Card as="section" pad="lg" aria-label={copy.today.label}>
        <p className="pb-4 text-xl font-semibold">{copy.today.empty}</p>
        <ButtonLink href="/workout" size="lg" wide>
          {copy.today.emptyWorkout}
        </ButtonLink>
      </Card>
    );
  return (
    <Card as="section" edge={edgeOf(today.dayType)} pad="lg" aria-label={copy.today.label}>
      <p className="text-sm text-ink-2">{copy.today.phase(today.programName, today.week)}</p>
      {doneToday.length > 0 ? (
        <p className="pt-1 text-sm text-success-text">
          {copy.today.doneTitle}: {formatList(doneToday.map(({ title }) => title))}
        </p>
      ) : null}
      {today.restDay ? (
        <>
          <h2 className="pt-1 text-2xl font-semibold">{copy.today.restDay}</h2>
          <p className="pt-1 pb-4 text-ink-2">{copy.today.restLine}</p>
          <p className="pb-4">{copy.today.next(today.title)}</p>
          <StartButton label={copy.today.trainAnyway} variant="secondary" dayId={today.dayId} />
        </>
      ) : (
        <>
          <h2 className="pt-1 text-2xl font-semibold">{today.title}</h2>
          <div className="pt-4">
            <StatNumeral
              size="giant"
              text={String(today.minutes)}
              unit={copy.today.minutes}
              label={copy.today.about(today.exercises, today.minutes)}
            />
          </div>
          <p className="pt-2 pb-5 text-sm text-ink-2">{formatList(today.firstExercises)}</p>
          <StartButton label={copy.today.startNamed(today.title)} dayId={today.dayId} />
        </>
      )}
    </Card>
  );
}

/** The color of the day; upper and full body borrow the coach's. */
function edgeOf(dayType: string): Edge {
  if (dayType === "push" || dayType === "pull" || dayType === "legs") return dayType;
  return dayType === "lower" ? "legs" : "coach";
}
