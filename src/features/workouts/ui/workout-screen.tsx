"use client";
import { usePathname } from "next/navigation";
import { Overview } from "./overview";
import { RunningWorkout } from "./running-workout";

const WORKOUT_PATH = /^\/workout\/([0-9a-f-]{36})$/;

/**
 * Both workout routes: the address decides what is shown. Starting changes the address without asking the server, so
 * that a workout can begin in a basement.
 */
export function WorkoutScreen() {
  const path = usePathname();
  const workoutId = WORKOUT_PATH.exec(path)?.[1];
  return workoutId ? <RunningWorkout key={workoutId} workoutId={workoutId} /> : <Overview onOpen={open} />;
}

function open(workoutId: string) {
  window.history.pushState(null, "", `/workout/${workoutId}`);
  window.scrollTo(0, 0);
}
