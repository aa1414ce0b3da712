"use client";
import { useWarmLogger } from "../client/logger-parts";
import { Overview } from "./overview";
import { RunningWorkout } from "./running-workout";
import { openWorkout, useWorkoutId } from "./workout-path";

/**
 * `/workout`: what to do today, and in the same page the workout that is started from it. Both are in its first load:
 * between Start and the first set nothing is fetched.
 */
export function OverviewScreen() {
  const workoutId = useWorkoutId();
  useWarmLogger();
  return workoutId ? <RunningWorkout key={workoutId} workoutId={workoutId} /> : <Overview onOpen={openWorkout} />;
}
