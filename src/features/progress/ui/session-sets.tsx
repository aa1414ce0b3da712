"use client";
import { useProfile } from "@/features/account/client/profile";
import { frame } from "@/lib/copy/en/frame";
import { progress } from "@/lib/copy/en/progress";
import { formatDay, formatLoad } from "@/lib/copy/format";
import { ButtonLink } from "@/ui/button-link";
import type { Session } from "./answers";

/** The sets behind a point, and the way to their workout. */
export function SessionSets({ session: { day, workoutId, sets } }: { session: Session }) {
  const { unit } = useProfile().profile;
  return (
    <div className="grid gap-1 rounded-button bg-field px-4 py-2">
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <p className="font-semibold">{formatDay(day, "year")}</p>
        <ButtonLink href={`/history/${workoutId}`} variant="link">
          {progress.strength.open}
        </ButtonLink>
      </div>
      <ul className="num flex flex-wrap gap-x-5 gap-y-1 pb-2 text-sm tracking-normal">
        {sets.map(({ kg, reps, rpe }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: sets of a past session stand in a fixed order
          <li key={i}>
            {kg ? formatLoad(kg, unit) : frame.units.bodyweight} × {reps ?? "–"}
            {rpe === null ? "" : ` @ ${rpe}`}
          </li>
        ))}
      </ul>
    </div>
  );
}
