/** What one call of the sync door brings back; its contract is features/sync, which this layer cannot import. */
export interface SyncAnswer {
  readonly epoch: string;
  readonly cursor: number;
  readonly serverTime: string;
  readonly more: boolean;
  readonly verdicts: readonly Verdict[];
  readonly changes: readonly PulledChange[];
}

export interface Verdict {
  readonly seq: number;
  readonly status: "done" | "rejected";
  readonly code?: string | undefined;
  readonly message?: string | undefined;
  readonly result?: unknown;
}

export interface PulledChange {
  readonly table: "workouts" | "workout_exercises" | "sets";
  readonly id: string;
  readonly rev: number;
  readonly clock: string | null;
  readonly row: Readonly<Record<string, unknown>> | null;
}
