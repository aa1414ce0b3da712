"use client";
import { addDays, mondayOf } from "@/domain/civil-date";
import { fromKg } from "@/domain/units";
import { useProfile } from "@/features/account/client/profile";
import { todayIn } from "@/features/account/client/today";
import { useAnswer } from "@/features/account/client/use-answer";
import { board } from "@/lib/copy/en/board";
import { frame } from "@/lib/copy/en/frame";
import { progress } from "@/lib/copy/en/progress";
import { formatDay, formatNumber } from "@/lib/copy/format";
import { Card } from "@/ui/card";
import { EmptyState } from "@/ui/empty-state";
import { RingGauge } from "@/ui/ring-gauge";
import { StatNumeral } from "@/ui/stat-numeral";
import type * as contract from "../contract";
import { BarChart } from "./bar-chart";
import { ChartFrame } from "./chart-frame";
import { FromDevice } from "./from-device";
import { Waiting } from "./waiting";

const WEEKS = 12;
const copy = progress.consistency;

export function OverviewTab() {
  const { profile } = useProfile();
  const { value, asOf, failure, reload } = useAnswer<typeof contract.readOverview>("readOverview", {});
  if (!value) return <Waiting failure={failure} onRetry={reload} />;
  if (value.workouts === 0) return <EmptyState coach={profile.coach} prop="chart" sentence={progress.empty} />;
  const monday = mondayOf(todayIn(profile.timeZone));
  const bars = Array.from({ length: WEEKS }, (_, i) => {
    const week = addDays(monday, 7 * (i - WEEKS + 1));
    const n = value.days.filter(({ day }) => mondayOf(day) === week).reduce((sum, { workouts }) => sum + workouts, 0);
    return { id: week, value: n, name: `${formatDay(week)}: ${frame.units.workoutCount(n)}` };
  });
  const { streak } = value;
  return (
    <>
      <FromDevice asOf={asOf} />
      <Card as="section" aria-label={copy.goal}>
        <div className="flex items-center gap-5">
          <RingGauge value={streak.done} max={streak.goal} label={board.goal.spoken(streak.done, streak.goal)}>
            <span aria-hidden="true" className="num text-2xl">
              {board.week.of(streak.done, streak.goal)}
            </span>
          </RingGauge>
          <div className="grid gap-2">
            <StatNumeral size="sm" text={copy.weeks(streak.current)} label={copy.current} />
            <StatNumeral size="sm" text={copy.weeks(streak.longest)} label={copy.longest} />
          </div>
        </div>
      </Card>
      <div className="grid grid-cols-2 gap-4 sm:grid-cols-4">
        <StatNumeral size="md" text={formatNumber(value.workouts)} label={board.week.workouts} />
        <StatNumeral size="md" text={formatNumber(value.sets)} label={board.week.sets} />
        <StatNumeral size="md" text={formatNumber(value.records)} label={board.week.records} />
        <StatNumeral
          size="md"
          text={formatNumber(fromKg(value.tonnageKg, profile.unit), 0)}
          unit={profile.unit}
          label={progress.volume.tonnage}
        />
      </div>
      <ChartFrame
        title={copy.title}
        rows={[...bars].reverse().map((bar) => ({ id: bar.id, name: formatDay(bar.id), value: String(bar.value) }))}
      >
        <BarChart bars={bars} label={`${copy.title}: ${bars.map(({ name }) => name).join(", ")}`} />
      </ChartFrame>
    </>
  );
}
