"use client";
import type { VolumeGroup } from "@/domain/vocabulary";
import { useProfile } from "@/features/account/client/profile";
import { muscles } from "@/lib/copy/en/muscles";
import { progress } from "@/lib/copy/en/progress";
import { explain } from "@/lib/copy/explain";
import { formatNumber } from "@/lib/copy/format";
import { Badge } from "@/ui/badge";
import { Card } from "@/ui/card";
import type { Steps, Week } from "./answers";

const copy = progress.volume;

type Props = { week: Week; isRunning: boolean; steps: Steps; group: VolumeGroup };

/** Where one muscle stood that week, and next week's sets with their reason. */
export function VolumeStep({ week, isRunning, steps, group }: Props) {
  const { unit } = useProfile().profile;
  const row = week.groups.find((each) => each.group === group);
  const step = steps?.find((each) => each.group === group);
  const label = row && shownLabel(row.label, isRunning);
  const reasons = [...(label ? (row?.reasons ?? []) : []), ...(step?.reasons ?? [])];
  if (!label && !step) return null;
  return (
    <Card as="section" aria-label={`${copy.next}, ${muscles.groups[group]}`} className="grid gap-2">
      <div className="flex flex-wrap items-center gap-3">
        <h2 className="text-lg font-semibold">{muscles.groups[group]}</h2>
        {label ? <Badge>{copy.zones[label]}</Badge> : null}
      </div>
      {step ? (
        <p className="num tracking-normal">
          {copy.nextWeek(formatNumber(step.sets, 1), step.delta === 0 ? null : signed(step.delta))}
        </p>
      ) : null}
      {[...new Set(reasons.map((reason) => explain(reason, unit)))].map((sentence) => (
        <p key={sentence} className="text-sm text-ink-2">
          {sentence}
        </p>
      ))}
    </Card>
  );
}

/** A week that still runs is not called too little. */
export function shownLabel(label: Week["groups"][number]["label"], isRunning: boolean): Week["groups"][number]["label"] {
  return isRunning && label === "under" ? null : label;
}

function signed(delta: number): string {
  return delta > 0 ? `+${formatNumber(delta, 1)}` : `−${formatNumber(-delta, 1)}`;
}
