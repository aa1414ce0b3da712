"use client";
import { usePathname } from "next/navigation";

const WORKOUT_PATH = /^\/workout\/([0-9a-f-]{36})$/;

/** The workout the address names, or null on the overview. */
export function useWorkoutId(): string | null {
  return WORKOUT_PATH.exec(usePathname())?.[1] ?? null;
}

/** Goes to a workout by the address alone, without asking the server: it can begin in a basement. */
export function openWorkout(workoutId: string) {
  window.history.pushState(null, "", `/workout/${workoutId}`);
  window.scrollTo(0, 0);
}
