"use client";
import { useSyncExternalStore } from "react";

/** The workout that is running, as the last board named it. */
export interface OpenWorkout {
  readonly workoutId: string;
  readonly title: string;
  readonly startedAt: string;
}

/** Tells the resume bar; null when none is open. */
export function noteOpenWorkout(open: OpenWorkout | null): void {
  current = open;
  for (const listener of listeners) listener();
}

export function useOpenWorkout(): OpenWorkout | null {
  return useSyncExternalStore(subscribe, () => current, () => null);
}

let current: OpenWorkout | null = null;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
