import type { Deload } from "./deload";
import { reason } from "./reason";
import type { SessionModifier } from "./session-modifiers";

export interface RecoveryToday {
  /** 0–10; null when nothing is known. */
  readonly fatigue: number | null;
  /** 0–100; null without a check-in. */
  readonly readiness: number | null;
  /** The engine deload that runs today. */
  readonly deload: Deload | null;
}

/** Rows of specification 6.4: from this score on, [volume, intensity, RPE cap]. Below the last row nothing changes. */
const FATIGUE_ROWS = [
  [9, 0.4, 0.85, 7.5],
  [8, 0.6, 0.9, 7.5],
  [7, 0.6, 0.95, 8],
  [6, 0.8, 0.95, 8],
] as const;

const REST_FROM = 9;
const REDUCE_FROM = 6;
/** Below this readiness the day gets easier. */
export const LOW_READINESS = 35;
const READY_RPE_CAP = 8;
/** At least four repetitions left in every set. */
const DELOAD_RPE_CAP = 6;

/** What fatigue, readiness and a running deload take off today's session. None = a usual day. */
export function recoveryModifiers({ fatigue, readiness, deload }: RecoveryToday): readonly SessionModifier[] {
  const modifiers: SessionModifier[] = [];
  if (deload !== null) {
    const { volume, intensity, type } = deload;
    const because = reason("session.deload", { volume, intensity, type });
    modifiers.push({ volume, intensity, rpeCap: DELOAD_RPE_CAP, because });
  }
  const row = FATIGUE_ROWS.find(([from]) => fatigue !== null && fatigue >= from);
  if (row !== undefined && fatigue !== null) {
    const [from, volume, intensity, rpeCap] = row;
    const rule = from >= REST_FROM ? "fatigue.rest" : "session.fatigue";
    modifiers.push({ volume, intensity, rpeCap, because: reason(rule, { score: fatigue, volume, intensity }) });
  }
  if (readiness !== null && readiness < LOW_READINESS) {
    const because = reason("session.readiness", { score: readiness, limit: LOW_READINESS });
    modifiers.push({ volume: 1, intensity: 1, rpeCap: READY_RPE_CAP, fewerSets: 1, because });
  }
  return modifiers;
}

/** False when rest is the better session: fatigue is critical, or a full rest runs. */
export function canTrain({ fatigue, deload }: RecoveryToday): boolean {
  return (fatigue === null || fatigue < REST_FROM) && deload?.type !== "full_rest";
}

/** True when today's session should be smaller than planned. */
export function shouldReduce({ fatigue, deload }: RecoveryToday): boolean {
  return (fatigue !== null && fatigue >= REDUCE_FROM) || deload !== null;
}
