"use client";
import { frame } from "@/lib/copy/en/frame";
import { log } from "@/lib/copy/en/log";
import { formatClock } from "@/lib/copy/format";
import { useSync } from "@/lib/offline/device";
import { Banner } from "@/ui/banner";
import { Button } from "@/ui/button";
import { IconButton } from "@/ui/icon-button";
import { SyncMark } from "@/ui/sync-mark";
import type { OpenWorkout } from "../client/load-workout";
import { useNow } from "./use-now";

type Props = { workout: OpenWorkout; view: "focus" | "list"; onView: (view: "focus" | "list") => void; onFinish: () => void };

/** Time since the start, where the work is kept, the other view, and the way out. */
export function LoggerHeader({ workout, view, onView, onFinish }: Props) {
  const now = useNow(1000);
  const { state, waiting, parked } = useSync();
  const elapsed = now === null ? 0 : (now - Date.parse(workout.startedAt)) / 1000;
  const other = view === "focus" ? "list" : "focus";
  return (
    <header className="pt-safe grid">
      <div className="flex min-h-14 items-center gap-2">
        <h1 className="min-w-0 flex-1 truncate text-sm text-ink-2">
          <span className="num me-2 text-lg text-ink">{formatClock(elapsed)}</span>
          {workout.title}
        </h1>
        <SyncMark
          state={parked > 0 ? "stuck" : state === "sign-in" ? "stuck" : state}
          text={syncText(state, waiting, parked)}
          quiet
        />
        <IconButton icon={other} label={`${log.views.toggle}: ${log.views[other]}`} onClick={() => onView(other)} />
        <Button variant="secondary" onClick={onFinish}>
          {log.finish.short}
        </Button>
      </div>
      {state === "sign-in" ? <Banner tone="warning">{frame.sync.signInAgain}</Banner> : null}
      {parked > 0 ? <Banner tone="warning">{frame.sync.parked(parked)}</Banner> : null}
    </header>
  );
}

function syncText(state: ReturnType<typeof useSync>["state"], waiting: number, parked: number): string {
  if (parked > 0) return frame.sync.parked(parked);
  if (state === "synced") return frame.sync.synced;
  if (state === "sign-in") return frame.sync.signInAgain;
  if (state === "offline") return frame.offline.pill;
  return waiting > 0 ? frame.sync.waiting(waiting) : frame.sync.device;
}
