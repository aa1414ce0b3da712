import { scoreFatigue } from "../../../src/domain/fatigue";
import type { AdapterTable } from "../adapter";
import { type Dict, list, numOr } from "../value";

/** A list that may be left out. */
function listOr<T = number>(input: Dict, key: string): readonly T[] {
  return input[key] === undefined || input[key] === null ? [] : list<T>(input, key);
}

export const fatigueAdapters: AdapterTable = {
  "fatigue.scoreFatigue": (input) => {
    const { value } = scoreFatigue({
      rpeExcess: listOr(input, "rpe_excess"),
      isPlainRpe: input.plain_rpe === true,
      liftDevPct: listOr(input, "lift_dev_pct"),
      missedShare: numOr(input, "missed_share", null),
      sleep: listOr<number | null>(input, "sleep_h"),
      energy: listOr<number | null>(input, "energy"),
      soreness: listOr<number | null>(input, "soreness"),
      weekLoad: numOr(input, "week_load", null),
      priorWeeks: listOr(input, "prior_weeks"),
      consecutiveDays: numOr(input, "consecutive_days", 0),
    });
    return {
      score: value.score,
      level: value.level,
      factors: value.factors.map(({ points }) => points),
      coverage: value.coverage,
    };
  },
};
