import { landmarksOf } from "./landmarks";
import { type Advice, type Fact, reason } from "./reason";
import { EPS, roundHalfUp } from "./units";
import type { Level, VolumeGroup } from "./vocabulary";

/** What the lifts of a muscle group do; null = too little data to say. */
export type GroupTrend = "progressing" | "stalled" | null;

export interface VolumeAdviceInput {
  readonly group: VolumeGroup;
  /** Fractional hard sets of the last closed week. */
  readonly sets: number;
  readonly level: Level;
  readonly trend: GroupTrend;
  /** Closed weeks in a row, the last included, above the maximum recoverable volume. */
  readonly weeksAboveMrv: number;
  /** 0–10, null when unknown. */
  readonly fatigue: number | null;
  /** 0–100, null when unknown. */
  readonly readiness: number | null;
  readonly pain: boolean;
}

export interface VolumeStep {
  /** Sets to add or, negative, to leave out next week. */
  readonly delta: number;
  readonly sets: number;
}

const STEP_SHARE = 0.2;
const LOW_STEP = 2;
const TIRED = 7;
const RESTED = 4;
const READY = 50;
const WEEKS_ABOVE = 2;

/** Next week's hard sets of one muscle group, one step a week (specification 9.2, first match). */
export function volumeAdvice(input: VolumeAdviceInput): Advice<VolumeStep> {
  const { group, level, trend, fatigue, readiness } = input;
  const { mev, mrv } = landmarksOf(group, level);
  const sets = Math.max(0, input.sets);
  const isLow = sets < mev - EPS;
  const isRested = (fatigue ?? RESTED) <= RESTED && (readiness ?? READY) >= READY;
  if (input.pain) return step(input, -shareOf(sets), "volume.pain");
  if (fatigue !== null && fatigue >= TIRED) return step(input, -shareOf(sets), "volume.fatigue");
  if (input.weeksAboveMrv >= WEEKS_ABOVE) return step(input, -shareOf(sets), "volume.above-mrv");
  if (trend === "stalled" && !isRested) return step(input, -shareOf(sets), "volume.stalled-tired");
  if (trend === "stalled") {
    const room = Math.max(0, Math.floor(mrv - sets + EPS));
    const more = Math.min(room, Math.max(isLow ? LOW_STEP : 1, shareOf(sets)));
    return more > 0 ? step(input, more, "volume.stalled-rested") : step(input, 0, "volume.at-limit");
  }
  if (isLow) return trend === "progressing" ? step(input, 0, "volume.low-works") : step(input, LOW_STEP, "volume.low");
  return step(input, 0, "volume.keep");
}

/** A fifth, in whole sets, at least one of those there are. */
function shareOf(sets: number): number {
  return Math.min(sets, Math.max(1, roundHalfUp(sets * STEP_SHARE, 1)));
}

function step(input: VolumeAdviceInput, delta: number, rule: string): Advice<VolumeStep> {
  const { group, sets, level, trend, fatigue, readiness } = input;
  const { mev, mrv } = landmarksOf(group, level);
  const now = Math.max(0, sets);
  const facts: Record<string, Fact> = { group, sets: now, delta, toSets: now + delta, mev, mrv, trend, fatigue, readiness };
  const missing = [
    ...(trend === null ? ["trend"] : []),
    ...(fatigue === null ? ["fatigue"] : []),
    ...(readiness === null ? ["readiness"] : []),
  ];
  return {
    value: { delta, sets: now + delta },
    // Three inputs beside the sets themselves; without them it is a rule of thumb.
    confidence: missing.length === 0 ? "high" : missing.length === 1 ? "medium" : "low",
    reasons: [reason(rule, facts, "C", "rp-2017")],
    missing,
  };
}
