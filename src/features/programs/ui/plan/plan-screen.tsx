"use client";
import { useSearchParams } from "next/navigation";
import type { ReactNode } from "react";
import { useProfile } from "@/features/account/client/profile";
import { WelcomeBack } from "@/features/recovery/ui/welcome-back";
import { frame } from "@/lib/copy/en/frame";
import { plan as copy } from "@/lib/copy/en/plan";
import { programs } from "@/lib/copy/en/programs";
import { formatTime } from "@/lib/copy/format";
import { requestLine } from "@/lib/copy/request-line";
import { Button } from "@/ui/button";
import { ButtonLink } from "@/ui/button-link";
import { EmptyState } from "@/ui/empty-state";
import { ErrorState } from "@/ui/error-state";
import { Freshness } from "@/ui/freshness";
import { PageColumns } from "@/ui/page-columns";
import { PageHeader } from "@/ui/page-header";
import { Skeleton } from "@/ui/skeleton";
import type { Plan } from "../../client/plan-ops";
import { usePlan } from "../../client/use-plan";
import { BuildLater } from "../own/build-later";
import { OwnEntry } from "../own/own-entry";
import { RuleList } from "../rule-list";
import { DayPreview } from "./day-preview";
import { PausedPrograms } from "./paused-programs";
import { PhaseCard } from "./phase-card";
import { PlanDays } from "./plan-days";
import { PlanDock } from "./plan-dock";
import { ProgramTimeline } from "./program-timeline";

/** MoPhase: where the lifter is in the program, what was, what comes, and how loads move on. */
export function PlanScreen({ recovery }: { recovery: ReactNode }) {
  const { coach, timeZone } = useProfile().profile;
  const { value, asOf, failure, updating, reload } = usePlan();
  const asked = useSearchParams();
  const dayId = asked.get("day");
  const build = asked.has("new") ? <BuildLater replaces={value?.program != null} onStarted={reload} /> : null;
  const head = (
    <>
      <PageHeader title={value?.program?.name ?? copy.title} kicker={value?.program ? kicker(value) : undefined} />
      <Freshness stale={asOf === null ? null : frame.offline.asOf(formatTime(asOf, timeZone))} updating={updating} />
    </>
  );
  if (!value)
    return (
      <PageColumns
        head={head}
        main={
          failure ? (
            <ErrorState
              sentence={failure.offline ? frame.offline.body : frame.errors.card}
              action={<Button onClick={reload}>{frame.actions.tryAgain}</Button>}
              code={requestLine(failure)}
            />
          ) : (
            <>
              <Skeleton className="h-56 w-full" />
              <Skeleton className="h-72 w-full" />
            </>
          )
        }
      />
    );
  if (!value.program)
    return (
      <>
        <PageColumns
          head={head}
          main={
            <>
              <EmptyState
                coach={coach}
                prop="calendar"
                sentence={copy.empty}
                action={
                  <ButtonLink href="/programs" size="lg">
                    {copy.choose}
                  </ButtonLink>
                }
              />
              <OwnEntry />
              <PausedPrograms paused={value.paused} />
            </>
          }
        />
        {build}
      </>
    );
  const known = value.program.days.some(({ id }) => id === dayId);
  return (
    <>
      <PageColumns
        head={head}
        main={
          <>
            {value.back ? <WelcomeBack back={value.back} day={value.day} /> : null}
            <PhaseCard plan={value} />
            <ProgramTimeline plan={value} />
            <PlanDays plan={value} />
          </>
        }
        side={
          <>
            {recovery}
            <section aria-labelledby="rules" className="grid grid-cols-1 gap-4">
              <h2 id="rules" className="text-xl font-semibold">
                {programs.page.rules}
              </h2>
              <RuleList rules={value.rules} />
            </section>
            <OwnEntry />
            <PausedPrograms paused={value.paused} />
          </>
        }
        dock={<PlanDock plan={value} />}
      />
      {build}
      {known && dayId ? <DayPreview key={dayId} dayId={dayId} title={titleOf(value, dayId)} /> : null}
    </>
  );
}

/** "Build-up · Week 2 of 4 · Day 1 of 6"; a program without end counts its weeks, one with an end its cycles. */
function kicker({ program, phase, week, cycle, dayNumber }: Plan): string {
  const days = program?.days.length ?? 0;
  const parts = [copy.dayOf(dayNumber, days)];
  if (phase && phase.of > 1) parts.unshift(copy.weekOf(phase.week, phase.of));
  else parts.unshift(copy.week(week));
  if (cycle > 1) parts.unshift(copy.cycle(cycle));
  return parts.join(" · ");
}

function titleOf({ program }: Plan, dayId: string): string {
  return program?.days.find(({ id }) => id === dayId)?.name ?? "";
}
