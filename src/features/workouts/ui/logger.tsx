"use client";
import { useState } from "react";
import type { Profile } from "@/features/account/contract";
import { log } from "@/lib/copy/en/log";
import { useStored } from "@/lib/offline/use-stored";
import { Button } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { ProgressSegments } from "@/ui/progress-segments";
import type { OpenWorkout } from "../client/load-workout";
import { readRest, restKey } from "../client/rest";
import { ExerciseFocus } from "./exercise-focus";
import { ExerciseList } from "./exercise-list";
import { FinishSheet } from "./finish-sheet";
import { LoggerDock } from "./logger-dock";
import { LoggerHeader } from "./logger-header";
import { LoggerSheets, type OpenSheet } from "./logger-sheets";
import { useLogger } from "./use-logger";
import { useWakeLock } from "./use-wake-lock";

type Props = { workout: OpenWorkout; profile: Profile | null };

/** A running workout: one exercise at a time, or all of them; the dock under the thumb does the rest. */
export function Logger({ workout, profile }: Props) {
  const unit = profile?.unit ?? "kg";
  const scale = profile?.effortScale ?? "rpe";
  const rest = useStored(restKey(workout.id), (user) => readRest(user, workout.id)) ?? null;
  const logger = useLogger(workout, rest, unit, profile?.timerVibration ?? true);
  const [view, setView] = useState<"focus" | "list">("focus");
  const [sheet, setSheet] = useState<OpenSheet | null>(null);
  useWakeLock(profile?.wakeLock ?? false);
  const { current } = logger;

  return (
    <div data-workout={workout.id} className="gutter mx-auto flex min-h-dvh w-full max-w-2xl flex-col gap-4">
      <LoggerHeader workout={workout} view={view} onView={setView} onFinish={() => setSheet({ kind: "finish" })} />
      {workout.exercises.length > 0 ? (
        <ProgressSegments
          label={workout.title}
          segments={workout.exercises.map(({ id, name, sets }) => ({
            id,
            label: `${name}, ${sets.filter(({ completed }) => completed).length}/${sets.length}`,
            done: sets.filter(({ completed }) => completed).length,
            total: sets.length,
            current: id === current?.id,
          }))}
          onJump={(id) => {
            const exercise = workout.exercises.find((one) => one.id === id);
            if (exercise) logger.goTo(exercise);
          }}
        />
      ) : null}
      {current === null ? (
        <EmptyState coach={profile?.coach ?? "sam"} prop="dumbbell" sentence={log.empty} />
      ) : view === "focus" ? (
        <ExerciseFocus exercise={current} unit={unit} scale={scale} logger={logger} onSheet={setSheet} />
      ) : (
        <ExerciseList
          workout={workout}
          currentId={current.id}
          onPick={(exercise) => {
            logger.goTo(exercise);
            setView("focus");
          }}
        />
      )}
      <div>
        <Button variant="ghost" onClick={() => setSheet({ kind: "add" })}>
          {log.addExercise}
        </Button>
      </div>
      <p role="status" aria-live="polite" className="sr-only">
        {logger.said}
      </p>
      <LoggerDock
        workoutId={workout.id}
        rest={rest}
        profile={profile}
        unit={unit}
        scale={scale}
        logger={logger}
        onSheet={setSheet}
      />
      <LoggerSheets workout={workout} sheet={sheet} onSheet={setSheet} unit={unit} scale={scale} logger={logger} />
      <FinishSheet workout={workout} open={sheet?.kind === "finish"} onClose={() => setSheet(null)} />
    </div>
  );
}
