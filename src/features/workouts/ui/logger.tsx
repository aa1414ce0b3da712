"use client";
import { useState } from "react";
import type { Profile } from "@/features/account/contract";
import { log } from "@/lib/copy/en/log";
import { useStored } from "@/lib/offline/use-stored";
import { Button } from "@/ui/button";
import { Icon } from "@/ui/icon";
import { useLater } from "@/ui/use-later";
import type { OpenExercise, OpenWorkout } from "../client/load-workout";
import { loggerExtras } from "../client/logger-parts";
import { readRest, restKey } from "../client/rest";
import { ExerciseFocus } from "./exercise-focus";
import { LoggerDock } from "./logger-dock";
import { LoggerHeader } from "./logger-header";
import { LoggerSegments } from "./logger-segments";
import type { OpenSheet } from "./logger-sheets";
import { useLogger } from "./use-logger";
import { useWide } from "./use-wide";

type Props = { workout: OpenWorkout; profile: Profile };

/** A running workout: one exercise at a time, or all of them; the dock under the thumb does the rest. */
export function Logger({ workout, profile }: Props) {
  const unit = profile.unit;
  const scale = profile.effortScale;
  const rest = useStored(restKey(workout.id), (user) => readRest(user, workout.id)) ?? null;
  const [view, setView] = useState<"focus" | "list">("focus");
  const [sheet, setSheet] = useState<OpenSheet | null>(null);
  const extras = useLater(loggerExtras);
  const [hurt, setHurt] = useState<readonly string[]>([]);
  const logger = useLogger(workout, {
    ...{ rest, unit, haptics: profile.timerVibration },
    hurts: ({ exerciseId }) => hurt.includes(exerciseId),
    asked: (set, exercise) => {
      const isOdd = Boolean(extras?.oddIn(exercise, set));
      if (isOdd) setSheet({ kind: "odd", setId: set.id });
      return isOdd;
    },
  });
  const isWide = useWide();
  const { current } = logger;

  const pick = (exercise: OpenExercise) => {
    logger.goTo(exercise);
    setView("focus");
  };
  const list = extras && <extras.ExerciseList workout={workout} currentId={current?.id ?? null} onPick={pick} />;

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
        {extras && <extras.WarmupStrip workout={workout} />}
        {extras && <extras.PainWatch onHurt={setHurt} />}
        {extras && <extras.CountTaps workout={workout} rest={rest} />}
        {extras && <extras.KeepAwake isOn={profile.wakeLock} />}
        {current === null ? (
          extras && <extras.EmptyState coach={profile.coach} prop="dumbbell" sentence={log.empty} />
        ) : view === "focus" ? (
          <ExerciseFocus
            exercise={current}
            unit={unit}
            scale={scale}
            logger={logger}
            onSheet={setSheet}
            tools={extras && <extras.ExerciseTools exercise={current} logger={logger} onSheet={setSheet} />}
          >
            {extras && <extras.InSetLine exercise={current} unit={unit} logger={logger} onSheet={setSheet} />}
          </ExerciseFocus>
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
      {sheet?.kind === "finish" && extras ? <extras.FinishSheet workout={workout} onClose={() => setSheet(null)} /> : null}
      {sheet && sheet.kind !== "finish" && extras ? (
        <extras.LoggerSheets workout={workout} sheet={sheet} onSheet={setSheet} unit={unit} scale={scale} logger={logger} />
      ) : null}
    </div>
  );
}
