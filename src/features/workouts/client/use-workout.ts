"use client";
import { useEffect, useState } from "react";
import { useDeviceUser } from "@/lib/offline/device";
import { useStored } from "@/lib/offline/use-stored";
import { type FetchFailure, fetchWorkout, loadWorkout, type OpenWorkout } from "./load-workout";

export type WorkoutState =
  | { readonly status: "loading"; readonly workout: null }
  | { readonly status: "failed"; readonly workout: null; readonly failure: FetchFailure }
  | { readonly status: "ready"; readonly workout: OpenWorkout };

/** A workout as this device has it, live; one begun elsewhere is fetched once. */
export function useWorkout(workoutId: string): WorkoutState {
  const userId = useDeviceUser();
  const found = useStored(`workout:${workoutId}`, (user) => loadWorkout(user, workoutId));
  const [fetched, setFetched] = useState<Awaited<ReturnType<typeof fetchWorkout>>>();
  const isAbsent = found === null;
  useEffect(() => {
    if (!isAbsent) return;
    void fetchWorkout(userId, workoutId).then(setFetched);
  }, [isAbsent, userId, workoutId]);
  if (found) return { status: "ready", workout: found };
  if (found === undefined || fetched === undefined || fetched === "here") return { status: "loading", workout: null };
  return { status: "failed", workout: null, failure: fetched };
}
