"use client";
import { fromKg } from "@/domain/units";
import { useProfile } from "@/features/account/client/profile";
import { board } from "@/lib/copy/en/board";
import { frame } from "@/lib/copy/en/frame";
import { history } from "@/lib/copy/en/history";
import { vocabulary } from "@/lib/copy/en/vocabulary";
import { formatNumber } from "@/lib/copy/format";
import { Badge } from "@/ui/badge";
import { StatNumeral } from "@/ui/stat-numeral";
import type { WorkoutDetail } from "../../contract";

/** Four numbers and the records of the day. */
export function WorkoutNumbers({ workout }: { workout: WorkoutDetail }) {
  const { unit } = useProfile().profile;
  const { minutes, hardSets, volumeKg, avgRpe, records } = workout.summary;
  const told = records.filter(({ celebrated }) => celebrated);
  return (
    <section aria-label={history.detail.title} className="grid gap-4">
      <div className="grid grid-cols-2 gap-4 sm:grid-cols-4">
        {minutes === null ? null : <StatNumeral size="md" text={formatNumber(minutes)} label={frame.units.minutes} />}
        <StatNumeral size="md" text={formatNumber(hardSets, 1)} label={board.week.sets} />
        <StatNumeral size="md" text={formatNumber(fromKg(volumeKg, unit), 0)} unit={unit} label={history.detail.volume} />
        {avgRpe === null ? null : <StatNumeral size="md" text={formatNumber(avgRpe, 1)} label={history.detail.effort} />}
      </div>
      {told.length > 0 ? (
        <ul className="flex flex-wrap gap-2">
          {told.map((record) => (
            <li key={`${record.setId} ${record.kind}`}>
              <Badge tone="coach">
                {record.exerciseName}: {vocabulary.recordKinds[record.kind]}
              </Badge>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
