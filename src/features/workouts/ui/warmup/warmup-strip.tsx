"use client";
import { useState } from "react";
import { sessionStage, type WarmupAction, type WarmupChoice, warmupKey } from "@/domain/warmup-progress";
import { warmup as copy } from "@/lib/copy/en/warmup";
import { useDeviceUser } from "@/lib/offline/device";
import { Button } from "@/ui/button";
import type { OpenWorkout } from "../../client/load-workout";
import { dayTypeOfWorkout, useWarmup } from "../../client/use-warmup";
import { stepWarmup } from "../../client/warmup-ops";
import { useBlocked } from "../use-blocked";
import { WarmupRow } from "./warmup-row";
import { WarmupSheet } from "./warmup-sheet";

/** The warm-up at the start of a workout; gone once it is over, or once a set that counts is logged. */
export function WarmupStrip({ workout }: { workout: OpenWorkout }) {
  const sets = workout.exercises.flatMap((exercise) => exercise.sets);
  const hasWorkSet = sets.some(({ completed, role }) => completed && role !== "warmup");
  // An empty workout first needs something to warm up for.
  if (workout.exercises.length === 0 || sessionStage(workout.warmup ?? null, hasWorkSet) === "in_progress") return null;
  return <Strip workout={workout} isUntouched={sets.every(({ completed }) => !completed)} />;
}

function Strip({ workout, isUntouched }: { workout: OpenWorkout; isUntouched: boolean }) {
  const userId = useDeviceUser();
  const progress = workout.warmup?.status === "running" ? workout.warmup : null;
  const [open, setOpen] = useState(progress !== null && isUntouched);
  const blocked = useBlocked();
  const warmup = useWarmup(dayTypeOfWorkout(workout), progress);
  const phases = warmup.plan?.value ?? [];
  const act = (action: WarmupAction) => void stepWarmup(userId, workout.id, action, phases).catch(blocked);
  const end = (action: "complete" | "skip") => {
    setOpen(false);
    act({ do: action });
  };
  const begin = () => {
    act({ do: "start", choice: warmup.choice });
    setOpen(true);
  };
  const choose = (choice: WarmupChoice) => {
    void warmup.remember(choice);
    if (progress) act({ do: "start", choice });
  };
  const keys = phases.flatMap(({ kind, items }) => items.map(({ exerciseId }) => warmupKey(kind, exerciseId)));
  const minutes = Math.round(phases.reduce((sum, { seconds }) => sum + seconds, 0) / 60);
  const done = keys.filter((key) => progress?.done.includes(key)).length;
  return (
    <>
      <WarmupRow
        title={minutes > 0 ? copy.minutes(minutes) : copy.title}
        line={progress ? copy.progress(done, keys.length) : copy.line}
        onOpen={() => setOpen(true)}
      >
        <Button variant="ghost" aria-label={copy.skipAll} onClick={() => end("skip")}>
          {copy.skip}
        </Button>
        <Button
          variant="secondary"
          aria-label={progress ? undefined : copy.startAll}
          onClick={progress ? () => setOpen(true) : begin}
        >
          {progress ? copy.goOn : copy.start}
        </Button>
      </WarmupRow>
      {open ? (
        <WarmupSheet
          warmup={warmup}
          progress={progress}
          act={act}
          onChoice={choose}
          onClose={() => setOpen(false)}
          footer={
            <div className="grid gap-2">
              <Button size="lg" wide onClick={progress ? () => end("complete") : begin}>
                {progress ? copy.complete : copy.startAll}
              </Button>
              <Button variant="ghost" wide onClick={() => end("skip")}>
                {progress ? copy.skipRest : copy.skipAll}
              </Button>
            </div>
          }
        />
      ) : null}
    </>
  );
}
