"use client";
import { Suspense } from "react";
import { later, useSoon } from "./later";
import { Overview } from "./overview";
import { openWorkout, useWorkoutId } from "./workout-path";

const RunningWorkout = later(() => import("./running-workout").then((module) => module.RunningWorkout));
const SOON = [RunningWorkout];

/** `/workout`: what to do today, and in the same page the workout that is started from it. */
export function OverviewScreen() {
  const workoutId = useWorkoutId();
  useSoon(SOON);
  return workoutId ? (
    <Suspense>
      <RunningWorkout key={workoutId} workoutId={workoutId} />
    </Suspense>
  ) : (
    <Overview onOpen={openWorkout} />
  );
}
