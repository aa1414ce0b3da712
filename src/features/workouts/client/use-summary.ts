"use client";
import { useEffect, useState } from "react";
import { type SessionMetrics, sessionMetrics } from "@/domain/session-metrics";
import { toKg } from "@/domain/units";
import type { readBoard } from "@/features/board/contract";
import { call } from "@/lib/http/client";
import type { OutputOf } from "@/lib/http/endpoint";
import { useSync } from "@/lib/offline/device";
import type { readWorkout } from "../contract";
import type { WorkoutDetail } from "../shapes";
import type { OpenExercise, OpenWorkout } from "./load-workout";

export interface WorkoutSummary {
  readonly minutes: number | null;
  readonly hardSets: number;
  readonly volumeKg: number;
  readonly avgRpe: number | null;
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
  const { totalSets, volumeKg, avgRpe, durationMin } = onDevice(workout);
  return { minutes: durationMin, hardSets: totalSets, volumeKg, avgRpe, records: null, streak };
}

function onDevice(workout: OpenWorkout): SessionMetrics {
  const startedAt = Date.parse(workout.startedAt);
  const sets = workout.exercises.flatMap((exercise) => logged(exercise, workout.day, startedAt));
  return sessionMetrics(
    sets,
    { startedAt, completedAt: workout.finishedAt === null ? null : Date.parse(workout.finishedAt) },
    {},
  );
}

function logged({ sets, position }: OpenExercise, date: string, startedAt: number) {
  return sets
    .filter(({ completed }) => completed)
    .map((set) => ({
      ...{ id: set.id, workoutId: set.workoutId, exerciseId: set.exerciseId, role: set.role, date, startedAt },
      order: position * 100 + set.position,
      loadBasis: set.loadBasis ?? ("total" as const),
      kg: set.load === null || !isWeighed(set.loadBasis) ? 0 : toKg(set.load.value, set.load.unit),
      unit: set.load?.unit ?? ("kg" as const),
      ...{ reps: set.reps ?? 0, seconds: set.seconds, metres: set.metres },
      rpe: set.rpe ?? (set.rir === null ? null : 10 - set.rir),
      hands: set.loadBasis === "per_hand" ? (2 as const) : (1 as const),
    }));
}

/** Loads on the body count by what the scale says of the body, which the device does not know. */
function isWeighed(basis: string | null): boolean {
  return basis !== "added" && basis !== "assist" && basis !== "none";
}
