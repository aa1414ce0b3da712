"use client";
import { fromKg } from "@/domain/units";
import { useProfile } from "@/features/account/client/profile";
import { history } from "@/lib/copy/en/history";
import { formatDay, formatNumber } from "@/lib/copy/format";
import { Card } from "@/ui/card";
import { PrBadge } from "@/ui/pr-badge";
import { SyncMark } from "@/ui/sync-mark";
import type { WorkoutCard } from "../../shapes";
import { HistoryLink } from "./history-link";

/** One past workout; the whole card leads to it. */
export function WorkoutCardLink({ workout, unsent }: { workout: WorkoutCard; unsent: boolean }) {
  const { unit } = useProfile().profile;
  const copy = history.card;
  const facts = [
    workout.minutes === null ? null : copy.minutes(workout.minutes),
    copy.sets(workout.setsDone),
    workout.volumeKg > 0 ? `${formatNumber(fromKg(workout.volumeKg, unit), 0)} ${unit}` : null,
  ].filter((fact) => fact !== null);
  return (
    <Card as="li">
      <div className="flex items-start justify-between gap-3">
        <div className="min-w-0">
          <p className="text-sm text-ink-2">{formatDay(workout.day, "weekday")}</p>
          <h2 className="text-lg font-semibold">
            <HistoryLink
              workoutId={workout.id}
              aria-label={copy.open(workout.title, formatDay(workout.day, "year"))}
              className="after:absolute after:inset-0"
            >
              {workout.title}
            </HistoryLink>
          </h2>
        </div>
        {workout.records > 0 ? <PrBadge text={copy.records(workout.records)} /> : null}
      </div>
      <p className="truncate pt-1 text-sm text-ink-2">{workout.exerciseNames.join(", ")}</p>
      <p className="num pt-2 text-sm tracking-normal">{facts.join(" · ")}</p>
      {unsent ? (
        <p className="pt-2">
          <SyncMark state="saved" text={copy.unsent} />
        </p>
      ) : null}
    </Card>
  );
}
