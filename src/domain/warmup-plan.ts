import { type Advice, type Reason, reason } from "./reason";
import { EPS } from "./units";
import { fillPhase, MOST_SHARE, STEP_SECONDS, type WarmupItem, weightOf } from "./warmup-fill";
import { type UsablePhase, usablePhases } from "./warmup-moves";
import type { WarmupPlanInput } from "./warmup-plan-input";
import { WARMUP_TEMPLATES, type WarmupPhaseKind } from "./warmup-templates";
import { shareTime, type TimePart } from "./warmup-time";

export interface WarmupPhase {
  readonly kind: WarmupPhaseKind;
  readonly seconds: number;
  readonly items: readonly WarmupItem[];
}

const MINUTES_MIN = 3;
const MINUTES_MAX = 20;
/** Up to this length a phase is one movement, and mobility has no room. */
const SHORT_MINUTES = 5;

/**
 * The guided warm-up of a day, specification 14: phases in order, whose time adds up to the chosen length. What is
 * left out (the general phase, movements that hurt or cannot be done here) gives its time to the rest, so the length
 * holds; only where little is left does the warm-up end early.
 */
export function warmupPlan(input: WarmupPlanInput): Advice<readonly WarmupPhase[]> {
  const templateMinutes = WARMUP_TEMPLATES[input.dayType].reduce((sum, { seconds }) => sum + seconds, 0) / 60;
  const chosen = chosenMinutes(input.minutes);
  const minutes = chosen ?? templateMinutes;
  const isShort = minutes <= SHORT_MINUTES + EPS;
  const { phases: usable, reasons } = usablePhases(isShort ? { ...input, includeMobility: false } : input);
  const kept = isShort ? usable.map((phase) => ({ ...phase, moves: phase.moves.slice(0, 1) })) : usable;
  const phases = shareTime(minutes * 60, kept.map(partOf), STEP_SECONDS).map(({ phase: { kind, moves, rate }, seconds }) => ({
    kind,
    seconds,
    items: fillPhase(moves, seconds, rate),
  }));
  const facts = { dayType: input.dayType, minutes: templateMinutes, skipGeneral: input.skipGeneral };
  return {
    value: phases,
    confidence: "high",
    reasons: [
      reason("warmup.template", { ...facts, mobility: input.includeMobility && !isShort }, "C"),
      ...scaled(minutes, templateMinutes, phases),
      ...reasons,
    ],
    missing: chosen === null ? ["minutes"] : [],
  };
}

function chosenMinutes(minutes: number | null): number | null {
  if (minutes === null || !Number.isFinite(minutes) || minutes <= 0) return null;
  return Math.min(MINUTES_MAX, Math.max(MINUTES_MIN, minutes));
}

/** A phase weighs its time in the template; beyond MOST_SHARE of its movements there is nothing to do in it. */
function partOf(phase: UsablePhase): TimePart & { readonly phase: UsablePhase } {
  return { phase, weight: phase.seconds, most: MOST_SHARE * phase.rate * weightOf(phase.moves) };
}

function scaled(minutes: number, templateMinutes: number, phases: readonly WarmupPhase[]): readonly Reason[] {
  const planned = phases.reduce((sum, { seconds }) => sum + seconds, 0) / 60;
  if (Math.abs(planned - templateMinutes) < EPS && Math.abs(minutes - templateMinutes) < EPS) return [];
  return [reason("warmup.scaled", { minutes, templateMinutes, plannedMinutes: planned })];
}
