"use client";
import { type ReactNode, useState } from "react";
import { fromKg } from "@/domain/units";
import type { VolumeGroup } from "@/domain/vocabulary";
import { useProfile } from "@/features/account/client/profile";
import { todayIn } from "@/features/account/client/today";
import { frame } from "@/lib/copy/en/frame";
import { muscles } from "@/lib/copy/en/muscles";
import { progress } from "@/lib/copy/en/progress";
import { formatDay, formatNumber } from "@/lib/copy/format";
import { useKeptAnswer } from "@/lib/offline/use-kept-answer";
import { Card } from "@/ui/card";
import { EmptyState } from "@/ui/empty-state";
import { PageColumns } from "@/ui/page-columns";
import { RangePicker } from "@/ui/range-picker";
import { StatNumeral } from "@/ui/stat-numeral";
import { useRange } from "../client/use-range";
import type * as contract from "../contract";
import type { Week } from "./answers";
import { MuscleList } from "./muscle-list";
import { VolumeStep } from "./volume-step";
import { TabHead, WaitingTab } from "./waiting";
import { WeekBars } from "./week-bars";
import { weeksOf } from "./weeks";

const copy = progress.volume;
/** Two questions serve all five ranges, so that switching between the short ones asks nobody. */
const WEEKS = { short: 26, long: 104 } as const;

/** Hard sets a week, of all muscles or of one, and the weight moved. */
export function VolumeTab({ head }: { head: ReactNode }) {
  const { profile } = useProfile();
  const [range, setRange] = useRange();
  const [group, setGroup] = useState<VolumeGroup | null>(null);
  const [picked, setPicked] = useState<number | null>(null);
  const weeks = range === "1y" || range === "all" ? WEEKS.long : WEEKS.short;
  const answer = useKeptAnswer<typeof contract.readVolume>("readVolume", { weeks });
  const { value } = answer;
  if (!value) return <WaitingTab head={head} answer={answer} />;
  const first = value.weeks.find(({ hardSets }) => hardSets > 0)?.week;
  if (!first)
    return <PageColumns head={head} main={<EmptyState coach={profile.coach} prop="chart" sentence={progress.empty} />} />;
  const known = new Map(value.weeks.map((week) => [week.week, week]));
  const shown = weeksOf(range, todayIn(profile.timeZone), first).flatMap((week) => known.get(week) ?? []);
  const bars = shown.map((week) => {
    const sets = setsOf(week, group);
    return { week: week.week, value: sets, text: setsText(sets) };
  });
  const tonnage = shown.map(({ week, tonnageKg }) => {
    const moved = fromKg(tonnageKg, profile.unit);
    return { week, value: moved, text: `${formatNumber(moved, 0)} ${profile.unit}` };
  });
  const chosen = shown[picked ?? shown.length - 1];
  const title = group ? muscles.groups[group] : copy.allMuscles;
  return (
    <PageColumns
      head={<TabHead head={head} answer={answer} />}
      main={
        <>
          <Card as="section" pad="lg" edge="coach" aria-label={copy.title} className="grid gap-5">
            <StatNumeral
              size="giant"
              text={chosen ? formatNumber(setsOf(chosen, group), 1) : "0"}
              label={`${picked === null || !chosen ? copy.thisWeek : copy.inWeek(formatDay(chosen.week))}, ${title}`}
              change={{ text: copy.average(formatNumber(mean(bars.slice(0, -1).map((bar) => bar.value)), 1)) }}
            />
            <RangePicker
              value={range}
              onChange={(next) => {
                setRange(next);
                setPicked(null);
              }}
            />
            <WeekBars title={`${copy.title}, ${title}`} bars={bars} picked={picked} onPick={setPicked} />
            <p className="text-sm text-ink-2">{copy.explain}</p>
          </Card>
          {group && chosen ? (
            <VolumeStep week={chosen} isRunning={chosen === shown.at(-1)} steps={value.steps} group={group} />
          ) : null}
          <Card as="section" aria-label={copy.tonnage} className="grid gap-4">
            <h2 className="text-lg font-semibold">{copy.tonnage}</h2>
            <WeekBars title={copy.tonnage} bars={tonnage} picked={picked} onPick={setPicked} />
            {picked !== null && tonnage[picked] ? (
              <p aria-live="polite" className="text-sm">
                {formatDay(tonnage[picked].week)}: {tonnage[picked].text}
              </p>
            ) : null}
          </Card>
        </>
      }
      side={chosen ? <MuscleList week={chosen} isRunning={chosen === shown.at(-1)} group={group} onPick={setGroup} /> : undefined}
    />
  );
}

function setsOf(week: Week, group: VolumeGroup | null): number {
  return group ? (week.groups.find((each) => each.group === group)?.sets ?? 0) : week.hardSets;
}

function setsText(sets: number): string {
  return Number.isInteger(sets) ? frame.units.setCount(sets) : `${formatNumber(sets, 1)} ${progress.sets.toLowerCase()}`;
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
