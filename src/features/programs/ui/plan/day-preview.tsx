"use client";
import { useRouter } from "next/navigation";
import type { LoadBasis, Unit } from "@/domain/vocabulary";
import { useProfile } from "@/features/account/client/profile";
import { basisText } from "@/lib/copy/basis-text";
import { frame } from "@/lib/copy/en/frame";
import { plan as copy } from "@/lib/copy/en/plan";
import { explain } from "@/lib/copy/explain";
import { formatLoad, formatNumber } from "@/lib/copy/format";
import { useKeptAnswer } from "@/lib/offline/use-kept-answer";
import { Button } from "@/ui/button";
import { ErrorState } from "@/ui/error-state";
import { Sheet } from "@/ui/sheet";
import { Skeleton } from "@/ui/skeleton";
import type * as contract from "../../contract";

type Planned = contract.PlannedExercise;

/** One day as it would be today: exercises, sets, loads, and where each load comes from. */
export function DayPreview({ dayId, title }: { dayId: string; title: string }) {
  const { unit } = useProfile().profile;
  const { value, failure, reload } = useKeptAnswer<typeof contract.readToday>("readToday", { dayId });
  const router = useRouter();
  return (
    <Sheet
      open
      tall
      reading
      onClose={() => router.replace("/plan", { scroll: false })}
      title={title}
      closeLabel={frame.actions.close}
    >
      {value ? (
        <>
          <p className="pb-2 text-sm text-ink-2">
            {[copy.preview, value.minutes === null ? null : copy.minutes(value.minutes)].filter(Boolean).join(" · ")}
          </p>
          <ol>
            {value.exercises.map((exercise) => (
              <Row key={exercise.slotId} exercise={exercise} unit={unit} />
            ))}
          </ol>
        </>
      ) : failure ? (
        <ErrorState
          sentence={failure.offline ? frame.offline.body : copy.previewError}
          action={<Button onClick={reload}>{frame.actions.tryAgain}</Button>}
        />
      ) : (
        <div className="grid gap-3">
          <Skeleton className="h-16 w-full" />
          <Skeleton className="h-16 w-full" />
          <Skeleton className="h-16 w-full" />
        </div>
      )}
    </Sheet>
  );
}

function Row({ exercise, unit }: { exercise: Planned; unit: Unit }) {
  const { name, sets, reasons, loadBasis, warmups } = exercise;
  const [first] = sets;
  const [reason] = reasons;
  return (
    <li className="grid gap-1 border-t border-hairline py-4 first:border-t-0">
      <div className="flex items-baseline justify-between gap-4">
        <h3 className="font-semibold tracking-normal">{name}</h3>
        <p className="num shrink-0 text-lg">{first ? loadText(first.kg, loadBasis as LoadBasis, unit) : null}</p>
      </div>
      <p className="text-sm text-ink-2">
        <span className="num font-normal tracking-normal">{workText(exercise)}</span>
        {warmups.length > 0 ? ` ${copy.warmups(warmups.length)}` : null}
      </p>
      {reason ? <p className="text-sm text-ink-3">{explain(reason, unit)}</p> : null}
    </li>
  );
}

function loadText(kg: number | null, basis: LoadBasis, unit: Unit): string {
  return kg === null ? frame.units.bodyweight : basisText(formatLoad(kg, unit), kg === 0, basis);
}

function workText({ sets }: Planned): string {
  const [first] = sets;
  if (!first) return "";
  const { repsMin, repsMax, seconds, rpe } = first;
  const count =
    seconds === null ? (repsMin === repsMax ? `${repsMin}` : `${repsMin}–${repsMax}`) : `${seconds} ${frame.units.seconds}`;
  return `${sets.length} × ${count}${rpe === null ? "" : ` @ ${formatNumber(rpe)}`}`;
}
