import { addDays, type CivilDate } from "./civil-date";
import { type Advice, reason } from "./reason";
import { Z80 } from "./strength";

/** A value with a slope a week, each with its standard deviation; of body weight those of the trend. */
export interface GoalTrend {
  readonly now: number;
  readonly sd: number;
  readonly slopeWeek: number;
  readonly slopeSdWeek: number;
}

export interface Projection {
  readonly at: number;
  readonly lo80: number;
  readonly hi80: number;
}

export interface Arrival {
  readonly date: CivilDate;
  readonly weeks: number;
}

/** Nobody should plan on a straight line drawn further than this. */
const HORIZON_WEEKS = 104;

/** Where the trend leads in `weeks`, with its 80 % band (specification 16.3); it widens with time. */
export function project({ now, sd, slopeWeek, slopeSdWeek }: GoalTrend, weeks: number): Projection {
  const ahead = Math.max(0, weeks);
  const at = now + slopeWeek * ahead;
  const half = Z80 * Math.hypot(sd, slopeSdWeek * ahead);
  return { at, lo80: at - half, hi80: at + half };
}

/** The day the trend reaches the target; null unless it moves there clearly: right sign, and a band without zero. */
export function arrival(trend: GoalTrend, target: number, today: CivilDate): Advice<Arrival | null> {
  const { now, slopeWeek, slopeSdWeek } = trend;
  const facts = { now, target, slope: slopeWeek };
  const isClear = Math.abs(slopeWeek) > Z80 * slopeSdWeek;
  const weeks = slopeWeek === 0 ? Number.POSITIVE_INFINITY : (target - now) / slopeWeek;
  if (!isClear || weeks < 0 || weeks > HORIZON_WEEKS) {
    return { value: null, confidence: "low", reasons: [reason("goal.no-date", facts)], missing: [] };
  }
  const date = addDays(today, Math.ceil(weeks * 7));
  return {
    value: { date, weeks },
    confidence: "medium",
    reasons: [reason("goal.projection", { ...facts, weeks, date })],
    missing: [],
  };
}
