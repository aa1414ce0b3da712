"use client";
import { useSyncExternalStore } from "react";
import { openStore } from "@/lib/offline/store";
import { useStored } from "@/lib/offline/use-stored";

/** The workout that is running. */
export interface OpenWorkout {
  readonly workoutId: string;
  readonly title: string;
  readonly startedAt: string;
}

/** What the server's board named; null when none is open there. */
export function noteOpenWorkout(open: OpenWorkout | null): void {
  claimed = open;
  for (const listener of listeners) listener();
}

/** The running workout of this device, else the one the server named, unless this device knows that it is over. */
export function useOpenWorkout(): OpenWorkout | null {
  const named = useSyncExternalStore(
    subscribe,
    () => claimed,
    () => null,
  );
  const here = useStored("all workouts", async (userId) => (await openStore(userId)).getAll("workouts"));
  const running = here?.find(({ finishedAt, discardedAt }) => finishedAt === null && discardedAt === null);
  if (running) return { workoutId: running.id, title: running.title, startedAt: running.startedAt };
  return here?.some(({ id }) => id === named?.workoutId) ? null : named;
}

let claimed: OpenWorkout | null = null;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
