"use client";
import { useEffect } from "react";
import { useDeviceUser, useSync } from "@/lib/offline/device";
import { type KeptAnswer, useKeptAnswer } from "@/lib/offline/use-kept-answer";
import { useStored } from "@/lib/offline/use-stored";
import type * as contract from "../contract";
import type { WorkoutDetail } from "../shapes";
import { keepWorkout } from "./keep-workout";
import { loadWorkout, type OpenWorkout } from "./load-workout";

export interface PastWorkout {
  /** From this device; null while it is on its way or cannot be had. */
  readonly workout: OpenWorkout | null;
  /** The server's sums and records; null while changes of this device have not been counted in. */
  readonly summary: WorkoutDetail["summary"] | null;
  readonly answer: KeptAnswer<WorkoutDetail>;
}

/** A past workout: always drawn from this device, where it comes to stay when it is first opened. */
export function usePast(workoutId: string): PastWorkout {
  const userId = useDeviceUser();
  const { waiting } = useSync();
  const workout = useStored(`workout:${workoutId}`, (user) => loadWorkout(user, workoutId));
  const answer = useKeptAnswer<typeof contract.readWorkout>("readWorkout", { workoutId });
  const { value } = answer;
  const isAbsent = workout === null;
  useEffect(() => {
    if (isAbsent && value) void keepWorkout(userId, value).catch(() => {});
  }, [isAbsent, value, userId]);
  return { workout: workout ?? null, summary: waiting === 0 && value ? value.summary : null, answer };
}
