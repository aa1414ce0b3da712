"use client";
import { useState } from "react";
import type { Unit } from "@/domain/vocabulary";
import type { WarmupChoice } from "@/domain/warmup-progress";
import { useProfile } from "@/features/account/client/profile";
import type { TodayPlan } from "@/features/programs/contract";
import { WelcomeBack } from "@/features/recovery/ui/welcome-back";
import { frame } from "@/lib/copy/en/frame";
import { log } from "@/lib/copy/en/log";
import { logOverview } from "@/lib/copy/en/log-overview";
import { muscles } from "@/lib/copy/en/muscles";
import { plan as planCopy } from "@/lib/copy/en/plan";
import { recovery } from "@/lib/copy/en/recovery";
import { explain } from "@/lib/copy/explain";
import { useDeviceUser, useOnce } from "@/lib/offline/device";
import { useStored } from "@/lib/offline/use-stored";
import { Badge } from "@/ui/badge";
import { Banner } from "@/ui/banner";
import { Button } from "@/ui/button";
import { Chip } from "@/ui/chip";
import { Dock } from "@/ui/dock";
import { EmptyState } from "@/ui/empty-state";
import { HowLink } from "@/ui/how-link";
import { PageHeader } from "@/ui/page-header";
import { Skeleton } from "@/ui/skeleton";
import { openWorkoutId } from "../client/load-workout";
import { startEmpty, startFromPlan } from "../client/ops";
import { useToday } from "../client/use-today";
import { stepWarmup } from "../client/warmup-ops";
import { OverviewExercise } from "./overview-exercise";
import { useBlocked } from "./use-blocked";
import { WarmupCard } from "./warmup/warmup-card";

/** What the session will be, before it begins. */
export function Overview({ onOpen }: { onOpen: (workoutId: string) => void }) {
  const userId = useDeviceUser();
  const { unit, coach } = useProfile().profile;
  const [dayId, setDayId] = useState<string | null>(null);
  const [isFull, setFull] = useState(false);
  const [isUnlimited, setUnlimited] = useState(false);
  const { plan, failed } = useToday(dayId, { isFull, isUnlimited });
  const claimed = plan?.openWorkoutId ?? null;
  const openId = useStored(`open:${claimed}`, (user) => openWorkoutId(user, claimed));
  const [busy, once] = useOnce(useBlocked());

  const begin = () => once(async () => plan && onOpen(await startFromPlan(userId, plan, unit)));
  const beginWarm = (choice: WarmupChoice) =>
    once(async () => {
      if (!plan) return;
      const workoutId = await startFromPlan(userId, plan, unit);
      await stepWarmup(userId, workoutId, { do: "start", choice }, []);
      onOpen(workoutId);
    });
  const beginEmpty = () => once(async () => onOpen(await startEmpty(userId, log.title, unit)));
  const isPlanned = plan !== null && plan.exercises.length > 0;

  return (
    <div className="gutter mx-auto flex min-h-dvh w-full max-w-2xl flex-col gap-5 xl:grid xl:max-w-6xl xl:grid-cols-[24rem_minmax(0,1fr)] xl:grid-rows-[auto_1fr] xl:gap-x-12">
      <div className="grid content-start gap-5">
        <PageHeader
          title={plan?.title ?? log.title}
          kicker={plan?.programName ?? undefined}
          lead={plan && plan.daysInRotation > 0 ? weekLine(plan) : undefined}
        />
        {failed && plan ? <Banner tone="warning">{logOverview.stale}</Banner> : null}
        {openId ? (
          <Banner tone="info" title={logOverview.open} icon="play">
            {frame.sync.device}
          </Banner>
        ) : null}
        {isPlanned && plan.back && !openId ? <WelcomeBack back={plan.back} day={plan.day} /> : null}
        {isPlanned ? <Facts plan={plan} unit={unit} /> : null}
        {plan && (plan.eased || isFull) && !openId ? <EasedChoice plan={plan} isFull={isFull} onChange={setFull} /> : null}
        {plan && (plan.shortened || isUnlimited) && !openId ? (
          <TimeChoice shortened={plan.shortened} onChange={setUnlimited} />
        ) : null}
      </div>
      <div className="xl:col-start-2 xl:row-span-2 xl:row-start-1 xl:pt-12 xl:pb-12">
        {isPlanned ? (
          <div className="grid gap-3">
            <WarmupCard dayType={plan.dayType ?? "full_body"} onStart={openId ? null : beginWarm} />
            <ol className="mo-stagger grid gap-3">
              {plan.exercises.map((exercise) => (
                <OverviewExercise key={exercise.slotId} exercise={exercise} unit={unit} />
              ))}
            </ol>
          </div>
        ) : plan || failed ? (
          <EmptyState coach={coach} prop="dumbbell" sentence={logOverview.empty} />
        ) : (
          <Loading />
        )}
      </div>
      <div className="contents xl:sticky xl:top-8 xl:grid xl:gap-5 xl:self-start">
        {isPlanned ? (
          <div className="grid gap-4">
            <OtherDays plan={plan} onPick={setDayId} />
            <div className="-ms-4">
              <Button variant="ghost" onClick={beginEmpty} disabled={Boolean(openId)}>
                {logOverview.emptyWorkout}
              </Button>
            </div>
          </div>
        ) : null}
        <Dock label={log.title} aboveBar className="xl:static xl:order-first xl:mt-0 xl:bg-transparent xl:p-0 xl:shadow-none">
          {openId ? (
            <Button size="lg" wide onClick={() => onOpen(openId)}>
              {logOverview.resume}
            </Button>
          ) : isPlanned ? (
            <Button size="lg" wide busy={busy} onClick={begin}>
              {logOverview.start}
            </Button>
          ) : (
            <Button size="lg" wide busy={busy} disabled={plan === null && !failed} onClick={beginEmpty}>
              {logOverview.emptyWorkout}
            </Button>
          )}
        </Dock>
      </div>
    </div>
  );
}

function weekLine({ week, dayNumber, daysInRotation }: TodayPlan): string {
  return `${planCopy.week(week)} · ${dayNumber}/${daysInRotation}`;
}

function Facts({ plan, unit }: { plan: TodayPlan; unit: Unit }) {
  return (
    <div className="-mt-4 grid gap-3">
      <div className="flex flex-wrap gap-2">
        {plan.minutes === null ? null : <Badge>{frame.units.minuteCount(plan.minutes)}</Badge>}
        <Badge>{frame.units.exerciseCount(plan.exercises.length)}</Badge>
        {plan.muscles.slice(0, 4).map((muscle) => (
          <Badge key={muscle}>{muscles.names[muscle]}</Badge>
        ))}
      </div>
      {/* Why this day, and behind its last reason the way to the rule. */}
      <div className="flex flex-wrap items-center gap-x-3 text-sm text-ink-2">
        {plan.reasons.map((reason) => (
          <p key={reason.rule}>{explain(reason, unit)}</p>
        ))}
        {plan.reasons[0] ? <HowLink rule={plan.reasons[0].rule} /> : null}
      </div>
    </div>
  );
}

/** Recovery makes today smaller, the lifter decides. */
function EasedChoice({ plan, isFull, onChange }: { plan: TodayPlan; isFull: boolean; onChange: (isFull: boolean) => void }) {
  const copy = recovery.today;
  return (
    <Banner
      tone={isFull ? "info" : "warning"}
      title={isFull ? undefined : copy.eased}
      icon="bed"
      action={
        <Button variant="link" onClick={() => onChange(!isFull)}>
          {isFull ? copy.easedAgain : copy.asPlanned}
        </Button>
      }
    >
      {isFull ? copy.full : plan.exercises.length === 0 ? copy.restLine : copy.easedLine}
    </Banner>
  );
}

/** The session was cut to the lifter's minutes, the lifter decides. */
function TimeChoice({ shortened, onChange }: { shortened: TodayPlan["shortened"]; onChange: (isUnlimited: boolean) => void }) {
  const copy = logOverview;
  const isTooLong = shortened !== null && shortened.minutes > shortened.limitMinutes * TOO_LONG;
  return (
    <Banner
      tone="info"
      title={shortened ? copy.shortened(frame.units.minuteCount(shortened.limitMinutes)) : undefined}
      icon="timer"
      action={
        <Button variant="link" onClick={() => onChange(shortened !== null)}>
          {shortened ? copy.showAll : copy.fitAgain}
        </Button>
      }
    >
      {shortened ? (
        <ul className="grid gap-1">
          {shortened.cuts.map(({ kind, exerciseId, name }) => (
            <li key={`${kind} ${exerciseId}`}>{copy.cuts[kind](name)}</li>
          ))}
          {isTooLong ? <li>{copy.tooLong(frame.units.minuteCount(shortened.minutes))}</li> : null}
        </ul>
      ) : (
        copy.whole
      )}
    </Banner>
  );
}

/** A tenth over the lifter's minutes is no reason to cut (training specification 6.7). */
const TOO_LONG = 1.1;

function OtherDays({ plan, onPick }: { plan: TodayPlan; onPick: (dayId: string) => void }) {
  if (plan.otherDays.length === 0) return null;
  return (
    <section aria-labelledby="other-days" className="grid gap-2">
      <h2 id="other-days" className="text-lg font-semibold">
        {logOverview.otherDays}
      </h2>
      <div className="flex flex-wrap gap-2">
        {plan.otherDays.map(({ dayId, title, minutes }) => (
          <Chip key={dayId} onClick={() => onPick(dayId)}>
            {title} · {frame.units.minuteCount(minutes)}
          </Chip>
        ))}
      </div>
    </section>
  );
}

function Loading() {
  return (
    <div className="grid gap-3" aria-busy="true">
      <span className="sr-only">{frame.loading}</span>
      {[1, 2, 3, 4].map((row) => (
        <Skeleton key={row} className="h-28 w-full rounded-card" />
      ))}
    </div>
  );
}
