import type { WarmupPhase } from "./warmup-plan";
import { WARMUP_PHASES, type WarmupPhaseKind } from "./warmup-templates";

export const WARMUP_STATUSES = ["running", "completed", "skipped"] as const;
export type WarmupStatus = (typeof WARMUP_STATUSES)[number];

/** How long and of what a warm-up is to be. */
export interface WarmupChoice {
  /** Null is the template's own length. */
  readonly minutes: number | null;
  readonly skipGeneral: boolean;
  readonly includeMobility: boolean;
}

/** Where the guided warm-up of a workout stands; the plan itself is worked out again from the choice. */
export interface WarmupProgress extends WarmupChoice {
  readonly status: WarmupStatus;
  /** Ticked items by key, in the order of the list. */
  readonly done: readonly string[];
  readonly skipped: readonly WarmupPhaseKind[];
}

export type WarmupAction =
  | { readonly do: "start"; readonly choice: WarmupChoice }
  | { readonly do: "complete" }
  | { readonly do: "skip" }
  /** Ticks an item, or takes the tick back. */
  | { readonly do: "tick"; readonly key: string }
  /** Ticks all items of a phase; once more takes them back. */
  | { readonly do: "check-phase"; readonly kind: WarmupPhaseKind }
  | { readonly do: "skip-phase"; readonly kind: WarmupPhaseKind };

/** A movement may stand in two phases, so both name an item. */
export function warmupKey(kind: WarmupPhaseKind, exerciseId: string): string {
  return `${kind}/${exerciseId}`;
}

/**
 * The next state (specification 14): actions start, progress, complete and skip. An action that does not fit changes
 * nothing, so a double tap or a repeat is harmless; a warm-up that is over can be started again.
 */
export function warmupStep(
  now: WarmupProgress | null,
  action: WarmupAction,
  plan: readonly WarmupPhase[],
): WarmupProgress | null {
  if (action.do === "start") return { ...FRESH, ...now, ...action.choice, status: "running" };
  if (action.do === "skip") return now?.status === "completed" ? now : { ...FRESH, ...now, status: "skipped" };
  if (now?.status !== "running") return now;
  if (action.do === "complete") return { ...now, status: "completed" };
  if (action.do === "tick") return withDone(now, toggled(now.done, action.key), plan);
  if (action.do === "skip-phase") return { ...now, skipped: ordered(toggled(now.skipped, action.kind)) };
  const keys = keysOf(plan.filter(({ kind }) => kind === action.kind));
  const isWhole = keys.every((key) => now.done.includes(key));
  const done = isWhole ? now.done.filter((key) => !keys.includes(key)) : [...now.done, ...keys];
  return withDone({ ...now, skipped: now.skipped.filter((kind) => kind !== action.kind) }, done, plan);
}

const FRESH: Omit<WarmupProgress, "status"> = {
  ...{ minutes: null, skipGeneral: false, includeMobility: false },
  ...{ done: [], skipped: [] },
};

/** True when every phase is ticked through or skipped, and there is one. */
export function isThrough({ done, skipped }: WarmupProgress, plan: readonly WarmupPhase[]): boolean {
  const open = keysOf(plan.filter(({ kind }) => !skipped.includes(kind)));
  return plan.length > 0 && open.every((key) => done.includes(key));
}

/** The session is in its warm-up until that is over, or until a set that counts is logged: it never blocks anybody. */
export function sessionStage(now: Pick<WarmupProgress, "status"> | null, hasWorkSet: boolean): "warmup" | "in_progress" {
  return hasWorkSet || now?.status === "completed" || now?.status === "skipped" ? "in_progress" : "warmup";
}

/** Keys the plan does not know are dropped: another length has other items. */
function withDone(now: WarmupProgress, done: readonly string[], plan: readonly WarmupPhase[]): WarmupProgress {
  return { ...now, done: keysOf(plan).filter((key) => done.includes(key)) };
}

function keysOf(plan: readonly WarmupPhase[]): readonly string[] {
  return plan.flatMap(({ kind, items }) => items.map(({ exerciseId }) => warmupKey(kind, exerciseId)));
}

function ordered(kinds: readonly WarmupPhaseKind[]): readonly WarmupPhaseKind[] {
  return WARMUP_PHASES.filter((kind) => kinds.includes(kind));
}

function toggled<T>(list: readonly T[], one: T): readonly T[] {
  return list.includes(one) ? list.filter((each) => each !== one) : [...list, one];
}
