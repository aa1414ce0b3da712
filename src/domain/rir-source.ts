import { rirFromRpe } from "./rpe";
import type { SetRole } from "./vocabulary";

/** The part of a set that tells how close to failure it was. */
export interface Effort {
  readonly reps: number;
  readonly role: SetRole;
  readonly rpe?: number | null;
  /** Wins over `rpe` when both are given. */
  readonly rir?: number | null;
  /** Repetitions the plan asked for at least; fewer without a rating count as failure. */
  readonly minReps?: number | null;
}

/** Repetitions left and how far to trust them; `sigma` in repetitions, `confidence` 0–1. */
export interface RirSource {
  readonly kind: "logged" | "failure" | "amrap" | "none";
  readonly rir: number;
  readonly sigma: number;
  readonly varianceFactor: number;
  readonly confidence: number;
}

/** Five or more left says nothing about strength. */
const TOO_EASY_RIR = 5;
/** Above this, ratings are guesses. */
const EXACT_RIR = 3;

/** Where the repetitions left come from (specification 2.2, table); null when the set was too easy to tell. */
export function rirSource(effort: Effort): RirSource | null {
  if (effort.role === "failure") return FAILURE;
  const rir = loggedRir(effort);
  if (rir !== null) return rir >= TOO_EASY_RIR ? null : logged(rir);
  if (typeof effort.minReps === "number" && effort.reps < effort.minReps) return FAILURE;
  return effort.role === "amrap" ? AMRAP : NONE;
}

/** Repetitions in reserve as rated, or null when the set was not rated. */
export function loggedRir({ rir, rpe }: Pick<Effort, "rir" | "rpe">): number | null {
  return rir ?? (typeof rpe === "number" ? rirFromRpe(rpe) : null);
}

const FAILURE: RirSource = { kind: "failure", rir: 0, sigma: 0.3, varianceFactor: 1, confidence: 0.9 };
const AMRAP: RirSource = { kind: "amrap", rir: 0, sigma: 0.7, varianceFactor: 1, confidence: 0.85 };
const NONE: RirSource = { kind: "none", rir: 0, sigma: 1.5, varianceFactor: 1, confidence: 0.35 };

function logged(rir: number): RirSource {
  return rir <= EXACT_RIR
    ? { kind: "logged", rir, sigma: 0.8, varianceFactor: 1, confidence: 1 }
    : { kind: "logged", rir, sigma: 1.2, varianceFactor: 2, confidence: 0.6 };
}
