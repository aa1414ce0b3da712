"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { frame } from "@/lib/copy/en/frame";
import { log } from "@/lib/copy/en/log";
import { logOverview } from "@/lib/copy/en/log-overview";
import { summary } from "@/lib/copy/en/summary";
import { useDeviceUser, useOnce } from "@/lib/offline/device";
import { Button } from "@/ui/button";
import { Dialog } from "@/ui/dialog";
import { Sheet } from "@/ui/sheet";
import type { OpenWorkout } from "../client/load-workout";
import { discardWorkout, finishWorkout } from "../client/ops";
import { useBlocked } from "./use-blocked";

type Props = { workout: OpenWorkout; onClose: () => void };

/** Asks once before the end, naming what would be skipped; an empty workout can only be discarded. */
export function FinishSheet({ workout, onClose }: Props) {
  const userId = useDeviceUser();
  const router = useRouter();
  const [busy, once] = useOnce(useBlocked());
  const [discarding, setDiscarding] = useState(false);
  const sets = workout.exercises.flatMap((exercise) => exercise.sets.map((set) => ({ exercise, set })));
  const skipped = sets.filter(({ set }) => !set.completed && set.role !== "warmup");
  const hasWork = sets.some(({ set }) => set.completed && set.role !== "warmup");
  const discard = () =>
    once(async () => {
      await discardWorkout(userId, workout.id);
      router.push("/dashboard");
    });
  const footer = (
    <div className="grid gap-2">
      {hasWork ? (
        <Button size="lg" wide busy={busy} onClick={() => once(() => finishWorkout(userId, workout.id))}>
          {log.finish.action}
        </Button>
      ) : null}
      <Button variant="secondary" wide onClick={onClose}>
        {hasWork ? summary.keepGoing : summary.goBack}
      </Button>
      <Button variant="ghost" wide onClick={() => setDiscarding(true)}>
        {summary.discard}
      </Button>
    </div>
  );
  const actions = (
    <>
      <Button variant="secondary" onClick={() => setDiscarding(false)}>
        {frame.actions.cancel}
      </Button>
      <Button variant="danger" busy={busy} onClick={discard}>
        {logOverview.discard}
      </Button>
    </>
  );
  return (
    <>
      <Sheet open onClose={onClose} title={summary.finishTitle} closeLabel={frame.actions.close} footer={footer}>
        {hasWork ? null : <p>{summary.empty}</p>}
        {hasWork && skipped.length > 0 ? (
          <div className="grid gap-3">
            <p>{summary.skipped(skipped.length)}</p>
            <ul className="grid gap-1 text-sm text-ink-2">
              {[...Map.groupBy(skipped, ({ exercise }) => exercise.id).values()].map((left) => (
                <li key={left[0]?.exercise.id} className="flex justify-between gap-3">
                  <span className="min-w-0 truncate">{left[0]?.exercise.name}</span>
                  <span className="num shrink-0 font-normal tracking-normal">{frame.units.setCount(left.length)}</span>
                </li>
              ))}
            </ul>
          </div>
        ) : null}
      </Sheet>
      <Dialog open={discarding} onClose={() => setDiscarding(false)} title={summary.discardTitle} actions={actions}>
        {summary.discardBody}
      </Dialog>
    </>
  );
}
