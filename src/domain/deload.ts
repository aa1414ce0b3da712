import { type Advice, type Reason, reason } from "./reason";
import type { Level } from "./vocabulary";

export const DELOAD_TYPES = ["volume", "intensity", "full_rest"] as const;
export type DeloadType = (typeof DELOAD_TYPES)[number];

export interface Deload {
  readonly type: DeloadType;
  readonly days: number;
  /** Share of the usual sets and of the usual load that remains, 0–1; 0 is a value and means rest. */
  readonly volume: number;
  readonly intensity: number;
}

/** What a deload the lifter starts by hand is made of, specification 8.3. */
export const DELOAD_DEFAULTS: Readonly<Record<DeloadType, Deload>> = {
  volume: { type: "volume", days: 7, volume: 0.6, intensity: 1 },
  intensity: { type: "intensity", days: 5, volume: 0.7, intensity: 0.85 },
  full_rest: { type: "full_rest", days: 3, volume: 0, intensity: 0 },
};

export interface DeloadInput {
  /** A deload of the engine runs today. */
  readonly active: boolean;
  /** Fatigue of the last days, at most seven, oldest first; the last is today's. */
  readonly snapshots: readonly number[];
  /** Days until a deload week written into the programme; null when none is planned. */
  readonly plannedInDays?: number | null;
  /** Days since the last deload, or a break of a week, ended; null when there was none. */
  readonly endedDaysAgo?: number | null;
  /** Points of the recovery factor, 0–3; null when no check-in answers it. */
  readonly recoveryDebt?: number | null;
  /** How many of the five warning signs of `deload-signals.ts` are on. */
  readonly signals?: number;
  /** Their names, for the reason. */
  readonly signs?: readonly string[];
  /** Whole weeks since the last deload or the first session; null without a session. */
  readonly weeksSince?: number | null;
  readonly level?: Level;
  /** Some exercise is stalled; asked of novices only. */
  readonly stalled?: boolean;
}

const WINDOW = 7;
const CRITICAL = { score: 8, days: 2 };
const SUSTAINED = { score: 6, days: 5 };
const ACUTE = { score: 7, debt: 2 };
const PLANNED_SOON_DAYS = 7;
/** Two deloads are at least this far apart, unless rest is urgent. */
export const DELOAD_GAP_DAYS = 14;
const SIGNALS_LEAST = 2;
const SCHEDULE_WEEKS: Readonly<Record<Level, number>> = { novice: 8, intermediate: 6, advanced: 5 };

/** Is it time to take it lighter for some days? An offer only: nothing starts by itself. First match of specification 8.3. */
export function recommendDeload(input: DeloadInput): Advice<Deload | null> {
  const snapshots = input.snapshots.slice(-WINDOW);
  const atLeast = (score: number) => snapshots.filter((each) => each >= score).length;
  const missing = [
    ...(snapshots.length === 0 ? ["fatigue"] : []),
    ...((input.recoveryDebt ?? null) === null ? ["recovery"] : []),
  ];
  const answer = (value: Deload | null, rule: string, facts: Reason["facts"]): Advice<Deload | null> => ({
    value,
    confidence: snapshots.length < SUSTAINED.days ? "low" : missing.length > 0 ? "medium" : "high",
    reasons: [reason(`deload.${rule}`, value === null ? facts : { ...facts, ...value }, "C")],
    missing,
  });

  if (input.active) return answer(null, "active", {});
  const critical = atLeast(CRITICAL.score);
  if (critical >= CRITICAL.days) return answer(DELOAD_DEFAULTS.full_rest, "critical", { highDays: critical, of: WINDOW });
  const planned = input.plannedInDays ?? null;
  if (planned !== null && planned >= 0 && planned <= PLANNED_SOON_DAYS) return answer(null, "planned-soon", { inDays: planned });
  const ended = input.endedDaysAgo ?? null;
  if (ended !== null && ended < DELOAD_GAP_DAYS) return answer(null, "hysteresis", { endedDaysAgo: ended, gap: DELOAD_GAP_DAYS });
  const score = snapshots.at(-1) ?? 0;
  const debt = input.recoveryDebt ?? 0;
  if (score >= ACUTE.score && debt >= ACUTE.debt) return answer(DELOAD_DEFAULTS.intensity, "acute", { score, debt });
  const high = atLeast(SUSTAINED.score);
  if (high >= SUSTAINED.days) {
    return answer({ type: "volume", days: 5, volume: 0.5, intensity: 0.9 }, "sustained", { highDays: high, of: WINDOW });
  }
  const signals = input.signals ?? 0;
  if (signals >= SIGNALS_LEAST) {
    return answer({ type: "volume", days: 7, volume: 0.55, intensity: 0.9 }, "reactive", {
      signals,
      ...(input.signs === undefined ? {} : { signs: input.signs }),
    });
  }
  const level = input.level ?? "intermediate";
  const weeks = input.weeksSince ?? null;
  const isDue = weeks !== null && weeks >= SCHEDULE_WEEKS[level] && (level !== "novice" || input.stalled === true);
  if (isDue) return answer(DELOAD_DEFAULTS.volume, "scheduled", { weeks, level });
  return answer(null, "none", { score, weeks });
}
