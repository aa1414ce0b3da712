import type { CheckIn } from "../../src/domain/check-in";
import { addDays } from "../../src/domain/civil-date";
import { DELOAD_GAP_DAYS, type Deload, recommendDeload } from "../../src/domain/deload";
import { type DeloadSpan, deloadHistory } from "../../src/domain/deload-history";
import { deloadSignals } from "../../src/domain/deload-signals";
import { type Fatigue, scoreFatigue } from "../../src/domain/fatigue";
import { type FatigueSession, fatigueAggregates } from "../../src/domain/fatigue-aggregates";
import { landmarksOf } from "../../src/domain/landmarks";
import { readinessOn } from "../../src/domain/readiness-history";
import { canTrain, type RecoveryToday, recoveryModifiers } from "../../src/domain/recovery-modifiers";
import type { SessionModifier } from "../../src/domain/session-modifiers";
import type { GateSignals } from "../../src/domain/slot-state";
import { type Level, VOLUME_GROUPS } from "../../src/domain/vocabulary";
import { fractionalSets, type VolumeSet } from "../../src/domain/volume";
import type { Felt } from "../../src/features/simulation/lifter";

/** One civil day of a run, as it ended. */
export interface RunDay {
  readonly date: string;
  /** Fatigue in the evening. */
  readonly fatigue: number;
  /** What was recommended that morning; the lifter starts every deload they are offered. */
  readonly offer: Deload | null;
  /** A deload of the engine ran. */
  readonly isDeload: boolean;
}

export interface Morning {
  readonly offer: Deload | null;
  readonly isDeload: boolean;
  readonly modifiers: readonly SessionModifier[];
  /** Rest is the better session. */
  readonly isRest: boolean;
}

export interface Trained extends FatigueSession {
  readonly volume: readonly VolumeSet[];
}

export interface Recovery {
  readonly wake: (date: string, felt: Felt | null, plannedInDays: number | null) => Morning;
  readonly train: (session: Trained) => void;
  readonly signalsOn: (date: string) => GateSignals;
  readonly fatigueOn: (date: string) => number;
}

const SNAPSHOTS = 7;
const READINESS_DAYS = 5;
const WEEK = 7;

/** Fatigue, readiness and deloads of one simulated lifter, folded from their log and check-ins as the app folds them. */
export function recoveryOf(level: Level): Recovery {
  const checkIns: CheckIn[] = [];
  const sessions: Trained[] = [];
  const spans: (DeloadSpan & { readonly deload: Deload })[] = [];
  const known = new Map<string, Fatigue>();
  const fatigueOn = (date: string): Fatigue => {
    const found = known.get(date) ?? scoreFatigue(fatigueAggregates({ sessions, liftDeviations: [] }, checkIns, date)).value;
    known.set(date, found);
    return found;
  };
  const deloadOn = (date: string) => spans.find(({ from, to }) => from <= date && to >= date)?.deload ?? null;
  const offerOn = (date: string, plannedInDays: number | null): Deload | null => {
    const back = (count: number) => Array.from({ length: count }, (_, i) => addDays(date, i + 1 - count));
    const dates = sessions.map((session) => session.date);
    const { active, endedDaysAgo, weeksSince } = deloadHistory(spans, dates, date);
    // No sign is asked for while a deload runs or has just ended.
    const isAsked = active === null && (endedDaysAgo === null || endedDaysAgo >= DELOAD_GAP_DAYS);
    const week = sessions.filter((session) => isAsked && session.date > addDays(date, -WEEK));
    const { groups } = fractionalSets(week.flatMap(({ volume }) => volume)).value;
    const signals = deloadSignals({
      ...{ lifts: [], efforts: [], pain: false },
      readiness: back(READINESS_DAYS).map((day) => readinessOn(checkIns, day).value.score),
      musclesAtLimit: VOLUME_GROUPS.filter((group) => groups[group] > 0 && groups[group] >= landmarksOf(group, level).mrv).length,
    });
    return recommendDeload({
      ...{ active: active !== null, plannedInDays, endedDaysAgo, weeksSince, level, signals: signals.length },
      snapshots: back(SNAPSHOTS).map((day) => fatigueOn(day).score),
      recoveryDebt: fatigueOn(date).recoveryDebt,
    }).value;
  };
  return {
    wake: (date, felt, plannedInDays) => {
      if (felt !== null) checkIns.push({ date, ...felt, sleepQuality: null, stress: null });
      const offer = offerOn(date, plannedInDays);
      if (offer !== null) spans.push({ type: offer.type, from: date, to: addDays(date, offer.days - 1), deload: offer });
      const deload = deloadOn(date);
      const readiness = readinessOn(checkIns, date).value.score;
      const today: RecoveryToday = { fatigue: fatigueOn(date).score, readiness, deload };
      return { offer, isDeload: deload !== null, modifiers: recoveryModifiers(today), isRest: !canTrain(today) };
    },
    train: (session) => {
      sessions.push(session);
      known.delete(session.date);
    },
    signalsOn: (date) => {
      const { score, recoveryDebt } = fatigueOn(date);
      return { fatigue: score, recoveryDebt, deloadActive: deloadOn(date) !== null };
    },
    fatigueOn: (date) => fatigueOn(date).score,
  };
}
