"use client";
import { type ReactNode, useState } from "react";
import { addDays, mondayOf } from "@/domain/civil-date";
import { fromKg } from "@/domain/units";
import { useProfile } from "@/features/account/client/profile";
import { todayIn } from "@/features/account/client/today";
import { board } from "@/lib/copy/en/board";
import { frame } from "@/lib/copy/en/frame";
import { progress } from "@/lib/copy/en/progress";
import { formatDay, formatNumber } from "@/lib/copy/format";
import type { OutputOf } from "@/lib/http/endpoint";
import { useKeptAnswer } from "@/lib/offline/use-kept-answer";
import { Card } from "@/ui/card";
import { EmptyState } from "@/ui/empty-state";
import { PageColumns } from "@/ui/page-columns";
import { RangePicker } from "@/ui/range-picker";
import { RingGauge } from "@/ui/ring-gauge";
import { StatNumeral } from "@/ui/stat-numeral";
import { useRange } from "../client/use-range";
import type * as contract from "../contract";
import { ConsistencyGrid } from "./consistency-grid";
import { LiftList } from "./lift-list";
import { TabHead, WaitingTab } from "./waiting";
import { WeekBars } from "./week-bars";
import { weeksOf } from "./weeks";

const copy = progress.consistency;

type Overview = OutputOf<typeof contract.readOverview>;

/** How steadily the lifter trains: the streak, workouts a week, every day as a cell, and the totals. */
export function OverviewTab({ head }: { head: ReactNode }) {
  const { profile } = useProfile();
  const answer = useKeptAnswer<typeof contract.readOverview>("readOverview", {});
  const { value } = answer;
  if (!value) return <WaitingTab head={head} answer={answer} />;
  if (value.workouts === 0)
    return <PageColumns head={head} main={<EmptyState coach={profile.coach} prop="chart" sentence={progress.empty} />} />;
  const today = todayIn(profile.timeZone);
  return (
    <PageColumns
      head={<TabHead head={head} answer={answer} />}
      main={
        <>
          <Streak streak={value.streak} />
          <LiftList title={copy.ready} lifts={value.lifts.ready} unit={profile.unit} />
          <LiftList title={copy.stalled} lifts={value.lifts.stalled} unit={profile.unit} />
          <Weeks days={value.days} today={today} />
        </>
      }
      side={
        <>
          <ConsistencyGrid days={value.days} today={today} />
          <Totals overview={value} />
        </>
      }
    />
  );
}

function Streak({ streak: { current, longest, goal, done } }: Pick<Overview, "streak">) {
  return (
    <Card as="section" pad="lg" edge="coach" aria-label={copy.current}>
      <div className="flex flex-wrap items-center justify-between gap-4">
        <StatNumeral
          // Two digits at the largest size would push the ring into a line of its own on a phone.
          size={current < TWO_DIGITS ? "giant" : "lg"}
          text={formatNumber(current)}
          unit={copy.unit(current)}
          label={<span className="block max-w-[18ch]">{copy.inARow}</span>}
        />
        <RingGauge size={88} value={done} max={goal} label={board.goal.spoken(done, goal)}>
          <span aria-hidden="true" className="num text-2xl">
            {board.week.of(done, goal)}
          </span>
        </RingGauge>
      </div>
      <p className="pt-3 text-sm text-ink-2">
        {copy.longest}: {copy.weeks(longest)}
      </p>
    </Card>
  );
}

const TWO_DIGITS = 10;

function Weeks({ days, today }: { days: Overview["days"]; today: string }) {
  const [range, setRange] = useRange();
  const [picked, setPicked] = useState<number | null>(null);
  const first = days[0] ? mondayOf(days[0].day) : mondayOf(today);
  const bars = weeksOf(range, today, first).map((week) => {
    const n = days.filter(({ day }) => day >= week && day < addDays(week, 7)).reduce((sum, { workouts }) => sum + workouts, 0);
    return { week, value: n, text: frame.units.workoutCount(n) };
  });
  return (
    <Card as="section" aria-label={copy.perWeek} className="grid gap-4">
      <h2 className="text-lg font-semibold">{copy.perWeek}</h2>
      <RangePicker
        value={range}
        onChange={(next) => {
          setRange(next);
          setPicked(null);
        }}
      />
      <WeekBars title={copy.perWeek} bars={bars} picked={picked} onPick={setPicked} />
      {picked !== null && bars[picked] ? (
        <p aria-live="polite" className="text-sm">
          {formatDay(bars[picked].week)}: {bars[picked].text}
        </p>
      ) : null}
    </Card>
  );
}

function Totals({ overview }: { overview: Overview }) {
  const { unit } = useProfile().profile;
  return (
    <Card as="section" aria-label={copy.totals} className="grid gap-4">
      <h2 className="text-lg font-semibold">{copy.totals}</h2>
      <div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,8rem),1fr))] gap-4">
        <StatNumeral size="sm" text={formatNumber(overview.workouts)} label={board.week.workouts} />
        <StatNumeral size="sm" text={formatNumber(overview.sets)} label={board.week.sets} />
        <StatNumeral size="sm" text={formatNumber(overview.records)} label={board.week.records} />
        <StatNumeral
          size="sm"
          text={formatNumber(fromKg(overview.tonnageKg, unit), 0)}
          unit={unit}
          label={progress.volume.tonnage}
        />
      </div>
    </Card>
  );
}
