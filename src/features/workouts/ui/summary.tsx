"use client";
import { lazy, Suspense, useState } from "react";
import { fromKg } from "@/domain/units";
import type { Unit } from "@/domain/vocabulary";
import type { Profile } from "@/features/account/contract";
import { frame } from "@/lib/copy/en/frame";
import { log } from "@/lib/copy/en/log";
import { summary } from "@/lib/copy/en/summary";
import { vocabulary } from "@/lib/copy/en/vocabulary";
import { formatDay, formatNumber } from "@/lib/copy/format";
import { useSync } from "@/lib/offline/device";
import { Avatar } from "@/ui/avatar";
import { ButtonLink } from "@/ui/button-link";
import { CoachBubble } from "@/ui/coach-bubble";
import { Dock } from "@/ui/dock";
import { StatNumeral } from "@/ui/stat-numeral";
import type { OpenWorkout } from "../client/load-workout";
import { useSummary, type WorkoutSummary } from "../client/use-summary";
import { SummaryClosing } from "./summary-closing";
import { SummaryRecords } from "./summary-records";

const Confetti = lazy(() => import("@/ui/confetti").then((module) => ({ default: module.Confetti })));

type Props = { workout: OpenWorkout; profile: Profile };

/** A finished workout shows confetti once, while it is this new. */
const FRESH_MS = 60_000;

/** What the workout came to. */
export function Summary({ workout, profile }: Props) {
  const coach = profile.coach;
  const unit = profile.unit;
  const numbers = useSummary(workout);
  const { waiting } = useSync();
  const [isFresh] = useState(() => workout.finishedAt !== null && Date.now() - Date.parse(workout.finishedAt) < FRESH_MS);
  return (
    <div data-workout-summary={workout.id} className="gutter mx-auto flex min-h-dvh w-full max-w-2xl flex-col gap-6">
      {isFresh ? (
        <Suspense>
          <Confetti show="rain" />
        </Suspense>
      ) : null}
      <header className="pt-safe">
        <div className="grid gap-3 pt-10">
          <Avatar coach={coach} expression="celebrate" size="xl" />
          <h1 className="text-4xl font-semibold tracking-tight">{log.finish.title}</h1>
          <p className="text-ink-2">
            {workout.title} · {formatDay(workout.day, "weekday")}
          </p>
          {waiting > 0 ? <p className="text-sm text-ink-2">{log.finish.kept}</p> : null}
        </div>
      </header>
      <Numbers numbers={numbers} unit={unit} />
      <SummaryRecords workout={workout} records={numbers.records} unit={unit} />
      <CoachBubble coach={coach} name={vocabulary.coaches[coach]} expression="happy">
        {coachLine(numbers)}
      </CoachBubble>
      <SummaryClosing workout={workout} />
      <Dock label={log.finish.title} aboveBar={false}>
        <ButtonLink href="/dashboard" size="lg" wide>
          {log.finish.done}
        </ButtonLink>
      </Dock>
    </div>
  );
}

function Numbers({ numbers, unit }: { numbers: WorkoutSummary; unit: Unit }) {
  const { minutes, hardSets, volumeKg, avgRpe } = numbers;
  return (
    <div className="grid grid-cols-2 gap-x-4 gap-y-5">
      <StatNumeral text={String(minutes ?? 0)} unit={frame.units.minutes} label={summary.numbers.minutes} />
      <StatNumeral text={formatNumber(hardSets, 1)} label={summary.numbers.sets} />
      <StatNumeral text={formatNumber(fromKg(volumeKg, unit), 0)} unit={frame.units.short[unit]} label={summary.numbers.volume} />
      <StatNumeral
        text={avgRpe === null ? "–" : formatNumber(avgRpe, 1)}
        label={avgRpe === null ? summary.noEffort : summary.numbers.effort}
      />
    </div>
  );
}

function coachLine({ streak, hardSets, minutes }: WorkoutSummary): string {
  if (streak === null) return summary.worked(hardSets, minutes ?? 0);
  const goal = streak.done >= streak.goal ? summary.goalMet : summary.goal(streak.done, streak.goal);
  return streak.current > 0 ? `${goal}. ${summary.streak(streak.current)}.` : `${goal}.`;
}
