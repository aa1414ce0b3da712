"use client";
import { useLater } from "@/ui/use-later";
import { RunningWorkout } from "./running-workout";
import { openWorkout, useWorkoutId } from "./workout-path";

const overview = () => import("./overview");

/** `/workout/[id]`: a running workout; the overview only when the address changes under it. */
export function RunningScreen() {
  const workoutId = useWorkoutId();
  const Overview = useLater(overview)?.Overview;
  if (workoutId) return <RunningWorkout key={workoutId} workoutId={workoutId} />;
  return Overview ? <Overview onOpen={openWorkout} /> : null;
}
