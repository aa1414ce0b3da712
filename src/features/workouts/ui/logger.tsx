"use client";
import { Suspense, useState } from "react";
import type { Profile } from "@/features/account/contract";
import { log } from "@/lib/copy/en/log";
import { useStored } from "@/lib/offline/use-stored";
import { Button } from "@/ui/button";
import { Icon } from "@/ui/icon";
import type { OpenExercise, OpenWorkout } from "../client/load-workout";
import { readRest, restKey } from "../client/rest";
import { ExerciseFocus } from "./exercise-focus";
import { later, useSoon } from "./later";
import { LoggerDock } from "./logger-dock";
import { LoggerHeader } from "./logger-header";
import { LoggerSegments } from "./logger-segments";
import type { OpenSheet } from "./logger-sheets";
import { useLogger } from "./use-logger";
import { useWakeLock } from "./use-wake-lock";
import { useWide } from "./use-wide";

// What opens on a tap comes after the rows, and is fetched ahead of the need: the signal may go.
const LoggerSheets = later(() => import("./logger-sheets").then((module) => module.LoggerSheets));
const FinishSheet = later(() => import("./finish-sheet").then((module) => module.FinishSheet));
const ExerciseList = later(() => import("./exercise-list").then((module) => module.ExerciseList));
const EmptyState = later(() => import("@/ui/empty-state").then((module) => module.EmptyState));
const Summary = later(() => import("./summary").then((module) => module.Summary));
const SOON = [LoggerSheets, FinishSheet, ExerciseList, EmptyState, Summary];

type Props = { workout: OpenWorkout; profile: Profile };

/** A running workout: one exercise at a time, or all of them; the dock under the thumb does the rest. */
export function Logger({ workout, profile }: Props) {
  const unit = profile.unit;
  const scale = profile.effortScale;
  const rest = useStored(restKey(workout.id), (user) => readRest(user, workout.id)) ?? null;
  const logger = useLogger(workout, rest, unit, profile.timerVibration);
  const [view, setView] = useState<"focus" | "list">("focus");
  const [sheet, setSheet] = useState<OpenSheet | null>(null);
  useWakeLock(profile.wakeLock);
  useSoon(SOON);
  const isWide = useWide();
  const { current } = logger;

  const pick = (exercise: OpenExercise) => {
    logger.goTo(exercise);
    setView("focus");
  };
  const list = (
    <Suspense>
      <ExerciseList workout={workout} currentId={current?.id ?? null} onPick={pick} />
    </Suspense>
  );

  return (
    <div
      data-workout={workout.id}
      className="gutter mx-auto w-full max-w-2xl xl:grid xl:max-w-6xl xl:grid-cols-[minmax(0,1fr)_22rem] xl:gap-x-12"
    >
      <div className="flex min-h-dvh flex-col gap-3">
        <div className="sticky top-[var(--mo-top)] z-sticky -mx-4 bg-page px-4 md:mx-0 md:px-0">
          <LoggerHeader workout={workout} view={view} onView={setView} onFinish={() => setSheet({ kind: "finish" })} />
          <LoggerSegments workout={workout} current={current} onPick={logger.goTo} />
        </div>
        {current === null ? (
          <Suspense>
            <EmptyState coach={profile.coach} prop="dumbbell" sentence={log.empty} />
          </Suspense>
        ) : view === "focus" ? (
          <ExerciseFocus exercise={current} unit={unit} scale={scale} logger={logger} onSheet={setSheet} />
        ) : (
          list
        )}
        <div className="-ms-3">
          <Button variant="ghost" icon={<Icon name="plus" size={20} />} onClick={() => setSheet({ kind: "add" })}>
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
      </div>
      {isWide && view === "focus" ? (
        <aside aria-label={workout.title} className="sticky top-[var(--mo-top)] max-h-dvh self-start overflow-y-auto py-20">
          {list}
        </aside>
      ) : null}
      <Suspense>
        {sheet === null ? null : sheet.kind === "finish" ? (
          <FinishSheet workout={workout} onClose={() => setSheet(null)} />
        ) : (
          <LoggerSheets workout={workout} sheet={sheet} onSheet={setSheet} unit={unit} scale={scale} logger={logger} />
        )}
      </Suspense>
    </div>
  );
}
