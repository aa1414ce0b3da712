"use client";
import Link from "next/link";
import { usePathname, useRouter } from "next/navigation";
import { goToWorkout } from "@/features/workouts/client/go-to-workout";
import { frame } from "@/lib/copy/en/frame";
import { formatClock } from "@/lib/copy/format";
import { Icon } from "@/ui/icon";
import { useOpenWorkout } from "../../client/open-workout";
import { useElapsed } from "../../client/use-elapsed";

/** A slim bar on every screen while a workout is open. */
export function ResumeBar() {
  const open = useOpenWorkout();
  const elapsed = useElapsed(open?.startedAt ?? null);
  const path = usePathname();
  const router = useRouter();
  // The workout's own pages lead back to it themselves.
  if (open === null || /^\/workout(\/|$)/.test(path)) return null;
  return (
    <Link
      href={`/workout/${open.workoutId}`}
      prefetch={false}
      onClick={(event) => {
        // By the page that is on the device: in a basement nobody answers for the address itself.
        event.preventDefault();
        goToWorkout(router, open.workoutId);
      }}
      className="mo-resume flex min-h-12 items-center gap-3 bg-coach px-4 font-semibold text-coach-label lg:rounded-button"
    >
      <Icon name="play" size={20} />
      {/* One line across a phone, two in the narrow rail. */}
      <span className="flex min-w-0 flex-1 items-center gap-3 lg:block lg:py-2 lg:leading-snug">
        <span className="block min-w-0 flex-1 truncate">{open.title}</span>
        <span className="num text-sm">{frame.resume(formatClock(elapsed ?? 0))}</span>
      </span>
    </Link>
  );
}
