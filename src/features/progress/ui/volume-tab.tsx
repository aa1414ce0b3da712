"use client";
import { useState } from "react";
import { fromKg } from "@/domain/units";
import type { VolumeGroup } from "@/domain/vocabulary";
import { useProfile } from "@/features/account/client/profile";
import { useAnswer } from "@/features/account/client/use-answer";
import { muscles } from "@/lib/copy/en/muscles";
import { progress } from "@/lib/copy/en/progress";
import { formatDay, formatNumber } from "@/lib/copy/format";
import { Chip } from "@/ui/chip";
import { EmptyState } from "@/ui/empty-state";
import { SegmentedControl } from "@/ui/segmented-control";
import type * as contract from "../contract";
import { BarChart } from "./bar-chart";
import { ChartFrame } from "./chart-frame";
import { FromDevice } from "./from-device";
import { Waiting } from "./waiting";

const RANGES = { "4w": 4, "12w": 12, "6m": 26, "1y": 52 } as const;
type Range = keyof typeof RANGES;
const RANGE_IDS = Object.keys(RANGES) as Range[];
const copy = progress.volume;

/** Hard sets a week, all or one muscle group, and the weight moved. */
export function VolumeTab() {
  const { profile } = useProfile();
  const [range, setRange] = useState<Range>("12w");
  const [group, setGroup] = useState<VolumeGroup | null>(null);
  const { value, asOf, failure, reload } = useAnswer<typeof contract.readVolume>("readVolume", { weeks: RANGES[range] });
  if (!value) return <Waiting failure={failure} onRetry={reload} />;
  const weeks = [...value.weeks].sort((a, b) => (a.week < b.week ? -1 : 1));
  if (weeks.every(({ hardSets }) => hardSets === 0))
    return <EmptyState coach={profile.coach} prop="chart" sentence={progress.empty} />;
  const groups = [...new Set(weeks.flatMap(({ groups }) => groups.map((each) => each.group)))];
  const setBars = weeks.map((week) => {
    const sets = group ? (week.groups.find((each) => each.group === group)?.sets ?? 0) : week.hardSets;
    return { id: week.week, value: sets, name: `${formatDay(week.week)}: ${formatNumber(sets, 1)}` };
  });
  const tonnageBars = weeks.map(({ week, tonnageKg }) => {
    const moved = fromKg(tonnageKg, profile.unit);
    return { id: week, value: moved, name: `${formatDay(week)}: ${formatNumber(moved, 0)} ${profile.unit}` };
  });
  const title = group ? `${copy.title}, ${muscles.groups[group]}` : copy.title;
  return (
    <>
      <FromDevice asOf={asOf} />
      <SegmentedControl
        label={progress.rangeLabel}
        options={RANGE_IDS.map((id) => ({ value: id, label: progress.ranges[id] }))}
        value={range}
        onChange={setRange}
      />
      <div className="flex flex-wrap gap-2">
        <Chip selected={group === null} onClick={() => setGroup(null)}>
          {progress.ranges.all}
        </Chip>
        {groups.map((each) => (
          <Chip key={each} selected={group === each} onClick={() => setGroup(each)}>
            {muscles.groups[each]}
          </Chip>
        ))}
      </div>
      <ChartFrame
        title={title}
        explain={copy.explain}
        rows={[...setBars].reverse().map(({ id, value }) => ({ id, name: formatDay(id), value: formatNumber(value, 1) }))}
      >
        <BarChart bars={setBars} label={`${title}: ${setBars.map(({ name }) => name).join(", ")}`} />
      </ChartFrame>
      <ChartFrame
        title={copy.tonnage}
        rows={[...tonnageBars]
          .reverse()
          .map(({ id, value }) => ({ id, name: formatDay(id), value: `${formatNumber(value, 0)} ${profile.unit}` }))}
      >
        <BarChart bars={tonnageBars} label={`${copy.tonnage}: ${tonnageBars.map(({ name }) => name).join(", ")}`} />
      </ChartFrame>
    </>
  );
}
