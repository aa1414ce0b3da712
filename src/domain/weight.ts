import { type CivilDate, dayNumber, fromDayNumber } from "./civil-date";
import { type Advice, type Reason, reason } from "./reason";
import { assimilate, drift, firstState, type TrendState } from "./weight-filter";

export interface WeighIn {
  readonly date: CivilDate;
  readonly kg: number;
  /** The lifter said that an odd value is right. */
  readonly confirmed?: boolean;
}

export interface TrendPoint {
  readonly date: CivilDate;
  readonly kg: number;
  readonly lo80: number;
  readonly hi80: number;
}

export interface WeightTrend {
  readonly levelKg: number;
  /** Standard deviation of the level. */
  readonly sdKg: number;
  readonly lo80: number;
  readonly hi80: number;
  readonly slopeKgWeek: number;
  /** Standard deviation of the slope. */
  readonly slopeSdKgWeek: number;
  /** Null until the trend is shown. */
  readonly direction: "losing" | "gaining" | "stable" | null;
  /** Four entries over ten days at least. */
  readonly isShown: boolean;
  /** One point for each accepted entry. */
  readonly points: readonly TrendPoint[];
  /** Odd values waiting for "yes, that is right", as dates. */
  readonly held: readonly CivilDate[];
}

/** Two-sided 80 % of a normal distribution. */
const Z80 = 1.2816;
const SHOWN_ENTRIES = 4;
const SHOWN_DAYS = 10;
/** Slopes below a thousandth of body weight a week read as standing still. */
const FLAT_SHARE_PER_WEEK = 0.001;
const FIRST_PAIR_GAP = 0.08;
const AGREE_DAYS = 3;

/**
 * Body-weight trend by a local linear Kalman filter, specification 15.1: one entry a day (the last in the list wins),
 * in any order; null without an entry. The state lives on the day of the last accepted entry.
 */
export function weightTrend(entries: readonly WeighIn[]): Advice<WeightTrend | null> {
  const days = dailyEntries(entries);
  const [first, ...rest] = days;
  if (first === undefined) {
    return { value: null, confidence: "low", reasons: [reason("weight.no-entries", {})], missing: ["weight"] };
  }
  let run: Run = { state: firstState(first.kg), day: first.day, points: [], held: [], accepted: 1 };
  run = { ...run, points: [pointOf(run.state, first.day)] };
  for (const entry of rest) run = follow(run, entry, first.kg);
  return summarise(run, days);
}

interface Entry {
  readonly day: number;
  readonly kg: number;
  readonly confirmed: boolean;
}

interface Run {
  readonly state: TrendState;
  readonly day: number;
  readonly points: readonly TrendPoint[];
  readonly held: readonly Entry[];
  readonly accepted: number;
}

function follow(run: Run, entry: Entry, bodyKg: number): Run {
  const predicted = drift(run.state, entry.day - run.day, bodyKg);
  const updated =
    run.accepted === 1 && Math.abs(entry.kg - run.state.level) > FIRST_PAIR_GAP * run.state.level
      ? null
      : assimilate(predicted, entry.kg, bodyKg);
  if (updated !== null) return accept(run, updated, entry.day, run.held);
  const side = Math.sign(entry.kg - predicted.level);
  const ally = run.held.find((odd) => entry.day - odd.day <= AGREE_DAYS && Math.sign(odd.kg - predicted.level) === side);
  if (!entry.confirmed && ally === undefined) return { ...run, held: [...run.held, entry] };
  const level = ally === undefined ? entry.kg : (ally.kg + entry.kg) / 2;
  return accept(
    run,
    firstState(level, bodyKg),
    entry.day,
    run.held.filter((odd) => odd !== ally),
  );
}

function accept(run: Run, state: TrendState, day: number, held: readonly Entry[]): Run {
  return { state, day, points: [...run.points, pointOf(state, day)], held, accepted: run.accepted + 1 };
}

function summarise(run: Run, days: readonly Entry[]): Advice<WeightTrend> {
  const { state, held, points } = run;
  const sdKg = Math.sqrt(state.pLevel);
  const span = run.day - (days[0]?.day ?? run.day);
  const isShown = run.accepted >= SHOWN_ENTRIES && span >= SHOWN_DAYS;
  const slopeKgWeek = state.slope * 7;
  const facts = { levelKg: state.level, slopeKgWeek, sdKg, entries: run.accepted, days: span };
  const outliers = held.map((odd) =>
    reason("weight.outlier", { kg: odd.kg, trendKg: state.level, date: fromDayNumber(odd.day) }),
  );
  return {
    value: {
      levelKg: state.level,
      sdKg,
      lo80: state.level - Z80 * sdKg,
      hi80: state.level + Z80 * sdKg,
      slopeKgWeek,
      slopeSdKgWeek: Math.sqrt(state.pSlope) * 7,
      direction: isShown ? directionOf(state) : null,
      isShown,
      points,
      held: held.map((odd) => fromDayNumber(odd.day)),
    },
    confidence: !isShown ? "low" : span >= 21 ? "high" : "medium",
    reasons: [reason("weight.trend", facts, "B"), ...outliers] as [Reason, ...Reason[]],
    missing: isShown ? [] : ["weight"],
  };
}

function directionOf({ slope, pSlope, level }: TrendState): "losing" | "gaining" | "stable" {
  const isClear = Math.abs(slope) > Z80 * Math.sqrt(pSlope) && Math.abs(slope) * 7 >= FLAT_SHARE_PER_WEEK * level;
  if (!isClear) return "stable";
  return slope < 0 ? "losing" : "gaining";
}

function pointOf(state: TrendState, day: number): TrendPoint {
  const half = Z80 * Math.sqrt(state.pLevel);
  return { date: fromDayNumber(day), kg: state.level, lo80: state.level - half, hi80: state.level + half };
}

function dailyEntries(entries: readonly WeighIn[]): readonly Entry[] {
  const byDay = new Map<number, Entry>();
  for (const { date, kg, confirmed } of entries) {
    if (kg > 0) byDay.set(dayNumber(date), { day: dayNumber(date), kg, confirmed: confirmed === true });
  }
  return [...byDay.values()].sort((a, b) => a.day - b.day);
}
