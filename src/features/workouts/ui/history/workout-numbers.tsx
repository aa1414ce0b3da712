"use client";
import { fromKg } from "@/domain/units";
import { useProfile } from "@/features/account/client/profile";
import { board } from "@/lib/copy/en/board";
import { frame } from "@/lib/copy/en/frame";
import { history } from "@/lib/copy/en/history";
import { formatNumber } from "@/lib/copy/format";
import { Card } from "@/ui/card";
import { StatNumeral } from "@/ui/stat-numeral";
import type { WorkoutNumbers as Numbers } from "../../client/past-numbers";

/** What the workout came to: hard sets huge, the rest beside them two steps quieter. */
export function WorkoutNumbers({ minutes, hardSets, volumeKg, avgRpe }: Numbers) {
  const { unit } = useProfile().profile;
  return (
    <Card as="section" pad="lg" edge="coach" aria-label={history.detail.title} className="grid gap-5">
      <StatNumeral size="giant" text={formatNumber(hardSets, 1)} label={board.week.sets} />
      <div className="flex flex-wrap gap-x-8 gap-y-3">
        {minutes === null ? null : (
          <StatNumeral size="sm" text={formatNumber(minutes)} unit={frame.units.minutes} label={history.detail.duration} />
        )}
        {volumeKg > 0 ? (
          <StatNumeral size="sm" text={formatNumber(fromKg(volumeKg, unit), 0)} unit={unit} label={history.detail.volume} />
        ) : null}
        {avgRpe === null ? null : <StatNumeral size="sm" text={formatNumber(avgRpe, 1)} label={history.detail.effort} />}
      </div>
    </Card>
  );
}
