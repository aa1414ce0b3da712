"use client";
import { useEffect, useState } from "react";
import type { readBoard } from "@/features/board/contract";
import { call } from "@/lib/http/client";
import type { OutputOf } from "@/lib/http/endpoint";
import { useSync } from "@/lib/offline/device";
import type { readWorkout } from "../contract";
import type { WorkoutDetail } from "../shapes";
import type { OpenWorkout } from "./load-workout";
import { numbersOf, type WorkoutNumbers } from "./past-numbers";

export interface WorkoutSummary extends WorkoutNumbers {
  /** Confirmed by the server; null until it has answered. */
  readonly records: WorkoutDetail["summary"]["records"] | null;
  readonly streak: OutputOf<typeof readBoard>["streak"] | null;
}

/** The numbers of a finished workout: from this device at once, the server's once everything has been sent. */
export function useSummary(workout: OpenWorkout): WorkoutSummary {
  const { waiting, state } = useSync();
  const isSent = waiting === 0 && state !== "sign-in" && state !== "offline";
  const [confirmed, setConfirmed] = useState<WorkoutDetail["summary"] | null>(null);
  const [streak, setStreak] = useState<WorkoutSummary["streak"]>(null);
  const { id } = workout;
  useEffect(() => {
    if (!isSent) return;
    let stopped = false;
    void Promise.all([call<typeof readWorkout>("readWorkout", { workoutId: id }), call<typeof readBoard>("readBoard", {})]).then(
      ([detail, board]) => {
        if (stopped) return;
        if (detail.ok && detail.value.finishedAt !== null) setConfirmed(detail.value.summary);
        if (board.ok) setStreak(board.value.streak);
      },
    );
    return () => {
      stopped = true;
    };
  }, [isSent, id]);
  if (confirmed) return { ...confirmed, streak };
  return { ...numbersOf(workout), records: null, streak };
}
