import { type CheckIn, checkInsBetween } from "../../domain/check-in";
import { addDays } from "../../domain/civil-date";
import { scoreFatigue } from "../../domain/fatigue";
import type { FatigueAggregates } from "../../domain/fatigue-aggregates";
import { readinessOn } from "../../domain/readiness-history";
import type { OutputOf } from "../../lib/http/endpoint";
import type * as contract from "./contract";

export type Recovery = OutputOf<typeof contract.readRecovery>;
export type Entry = Recovery["checkIns"][number];

const HALF = 0.5;
const CHECK_IN_DAYS = 3;

/**
 * Fatigue and readiness of a day from its aggregates and check-ins. The server and the phone count with this same function, so
 * that a check-in without a connection moves the score at once.
 */
export function summarize(
  day: string,
  aggregates: Recovery["aggregates"],
  checkIns: readonly Entry[],
): Pick<Recovery, "fatigue" | "readiness"> {
  const days = checkIns.map(toCheckIn);
  const fatigue = scoreFatigue({ ...aggregates, ...answersOf(days, day) });
  const readiness = readinessOn(days, day);
  const { score, level, coverage, factors } = fatigue.value;
  return {
    fatigue: {
      score,
      level,
      isPartial: coverage < HALF,
      factors: factors.map(({ name, points, max, reachable, because }) => ({
        ...{ name, points, max, isKnown: reachable > 0, because },
      })),
      because: fatigue.reasons[0],
    },
    readiness: { score: readiness.value.score, because: readiness.reasons[0] },
  };
}

/** An entry as the engine reads it. */
export function toCheckIn({ day, sleepHours, sleepQuality, energy, soreness, stress }: Entry): CheckIn {
  return { date: day, sleepHours, sleepQuality, energy, soreness, stress };
}

function answersOf(days: readonly CheckIn[], day: string): Pick<FatigueAggregates, "sleep" | "energy" | "soreness"> {
  const recent = checkInsBetween(days, addDays(day, 1 - CHECK_IN_DAYS), day);
  return {
    sleep: recent.map(({ sleepHours }) => sleepHours),
    energy: recent.map(({ energy }) => energy),
    soreness: recent.map(({ soreness }) => soreness),
  };
}
