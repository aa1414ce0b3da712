"use client";
import { Suspense } from "react";
import { later } from "./later";
import { RunningWorkout } from "./running-workout";
import { openWorkout, useWorkoutId } from "./workout-path";

const Overview = later(() => import("./overview").then((module) => module.Overview));

/** `/workout/[id]`: a running workout; the overview only when the address changes under it. */
export function RunningScreen() {
  const workoutId = useWorkoutId();
  return workoutId ? (
    <RunningWorkout key={workoutId} workoutId={workoutId} />
  ) : (
    <Suspense>
      <Overview onOpen={openWorkout} />
    </Suspense>
  );
}
