"use client";
import { useRouter } from "next/navigation";
import { useOpenWorkout } from "@/features/account/client/open-workout";
import { useProfile } from "@/features/account/client/profile";
import { useElapsed } from "@/features/account/client/use-elapsed";
import { goToWorkout } from "@/features/workouts/client/go-to-workout";
import { board as copy } from "@/lib/copy/en/board";
import { frame } from "@/lib/copy/en/frame";
import { recovery } from "@/lib/copy/en/recovery";
import { explain } from "@/lib/copy/explain";
import { formatClock, formatList } from "@/lib/copy/format";
import { Badge } from "@/ui/badge";
import { Button } from "@/ui/button";
import { ButtonLink } from "@/ui/button-link";
import { Card, type Edge } from "@/ui/card";
import { StatNumeral } from "@/ui/stat-numeral";
import type { Board } from "../client/use-board";
import { DoneToday } from "./done-today";
import { StartButton } from "./start-button";
import { StartEmpty } from "./start-empty";

/** What to do today: resume, train, look at what is done, or pick a program. Start is one tap. */
export function TodayCard({ board }: { board: Board }) {
  const { today, doneToday } = board;
  const router = useRouter();
  const open = useOpenWorkout();
  const elapsed = useElapsed(open?.startedAt ?? null);
  if (open)
    return (
      <Card as="section" edge="coach" pad="lg" aria-label={copy.today.label} className="grid gap-5">
        <h2 className="text-2xl font-semibold">{open.title}</h2>
        <Button size="lg" wide onClick={() => goToWorkout(router, open.workoutId)}>
          {frame.resume(formatClock(elapsed ?? 0))}
        </Button>
      </Card>
    );
  if (doneToday.length > 0) return <DoneToday board={board} />;
  if (!today)
    return (
      <Card as="section" edge="coach" pad="lg" aria-label={copy.today.label} className="grid gap-6">
        <h2 className="max-w-[18ch] text-2xl leading-tight font-semibold">{copy.today.empty}</h2>
        <div className="grid gap-2">
          <ButtonLink href="/settings/training?program" size="lg" wide>
            {copy.today.pick}
          </ButtonLink>
          <StartEmpty size="lg" />
        </div>
      </Card>
    );
  if (today.exercises === 0 && today.eased)
    return (
      <Card as="section" edge="coach" pad="lg" aria-label={copy.today.label} className="grid gap-3">
        <h2 className="text-2xl font-semibold">{recovery.today.restTitle}</h2>
        <p className="text-ink-2">{recovery.today.restLine}</p>
        <p className="text-sm text-ink-2">{copy.today.next(today.title)}</p>
      </Card>
    );
  return (
    <Card as="section" edge={edgeOf(today.dayType)} pad="lg" aria-label={copy.today.label}>
      <p className="text-sm text-ink-2">{copy.today.phase(today.programName, today.week)}</p>
      <h2 className="pt-1 text-2xl font-semibold">{today.title}</h2>
      <div className="pt-5">
        <StatNumeral
          size="giant"
          text={String(today.minutes)}
          unit={copy.today.minutes}
          label={frame.units.exerciseCount(today.exercises)}
        />
      </div>
      <p className="pt-1 text-sm text-ink-2">{formatList(today.firstExercises)}</p>
      {today.eased ? <Eased eased={today.eased} /> : null}
      {/* On a short screen the action stays in reach while any of the card is on screen. */}
      <div className="sticky bottom-[calc(4.75rem+env(safe-area-inset-bottom))] pt-5 lg:static">
        <StartButton label={copy.today.startNamed(today.title)} dayId={today.dayId} day={board.day} />
      </div>
    </Card>
  );
}

/** Why today is smaller than planned; the workout's page has the way back to the full one. */
function Eased({ eased }: { eased: NonNullable<NonNullable<Board["today"]>["eased"]> }) {
  const { unit } = useProfile().profile;
  const [because] = eased.reasons;
  return (
    <div className="grid justify-items-start gap-1.5 pt-4">
      <Badge tone="warning">{recovery.today.eased}</Badge>
      {because ? <p className="text-sm text-ink-2">{explain(because, unit)}</p> : null}
    </div>
  );
}

/** The color of the day; upper and full body borrow the coach's. */
function edgeOf(dayType: string): Edge {
  if (dayType === "push" || dayType === "pull" || dayType === "legs") return dayType;
  return dayType === "lower" ? "legs" : "coach";
}
