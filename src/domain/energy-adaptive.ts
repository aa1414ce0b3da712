import { addDays, type CivilDate, daysBetween } from "./civil-date";
import { completeDays, type IntakeDay } from "./energy-intake";
import { type EnergyWeek, LEAST_INTAKE_DAYS, rhoAt, tdeeDrift, tdeeUpdate } from "./energy-update";
import type { Belief } from "./kalman";
import { type Advice, type Confidence, type Reason, reason } from "./reason";
import { Z80 } from "./strength";
import { type WeighIn, weightTrend } from "./weight";

export interface ExpenditureLog {
  /** The first guess; `x` kcal a day with variance `P`. */
  readonly prior: Belief;
  readonly intake: readonly IntakeDay[];
  readonly weighIns: readonly WeighIn[];
  /** First days of a new phase (cut, gain): water moves again. */
  readonly phaseStarts: readonly CivilDate[];
  readonly today: CivilDate;
}

export interface Expenditure {
  /** kcal a day. */
  readonly tdee: number;
  readonly sd: number;
  readonly lo80: number;
  readonly hi80: number;
  /** Closed weeks of the log, and those among them that said something. */
  readonly weeks: number;
  readonly observedWeeks: number;
}

/** Below this share of the estimate its spread is small enough to speak plainly. */
const HIGH_SD = 0.05;
const MEDIUM_SD = 0.08;

/**
 * Expenditure learned from food and weight, one scalar Kalman step a week (specification 15.2). Weeks are blocks of
 * seven days from the first logged day of food; only closed ones count. Exercise is never added on top: it is in there.
 */
export function adaptiveTdee(log: ExpenditureLog): Advice<Expenditure> {
  const days = completeDays(log.intake.filter(({ date }) => date < log.today));
  const start = days[0]?.date ?? log.today;
  const weeks = Math.floor(daysBetween(start, log.today) / 7);
  let belief: Belief = log.prior;
  let last: Fold | null = null;
  let observedWeeks = 0;
  for (let week = 0; week < weeks; week += 1) {
    const seen = weekOf(log, days, start, week);
    if (seen === null) belief = tdeeDrift(belief);
    else {
      const { observed, gain, x, P } = tdeeUpdate(belief, seen);
      belief = { x, P };
      last = { ...seen, observed, gain };
      observedWeeks += 1;
    }
  }
  return answer(belief, last, weeks, observedWeeks);
}

interface Fold extends EnergyWeek {
  readonly observed: number;
  readonly gain: number;
}

/** Null when the week has too little food, no weigh-in of its own, or no trend yet. */
function weekOf(log: ExpenditureLog, days: readonly IntakeDay[], start: CivilDate, week: number): EnergyWeek | null {
  const first = addDays(start, week * 7);
  const end = addDays(first, 6);
  const eaten = days.filter(({ date }) => date >= first && date <= end);
  // The slope of an earlier week says nothing about this week's food.
  const isWeighed = log.weighIns.some(({ date }) => date >= first && date <= end);
  if (eaten.length < LEAST_INTAKE_DAYS || !isWeighed) return null;
  const trend = weightTrend(log.weighIns.filter(({ date }) => date <= end)).value;
  if (trend === null || !trend.isShown) return null;
  const phase = [start, ...log.phaseStarts.filter((date) => date <= end)].sort().at(-1) ?? start;
  return {
    meanIntake: eaten.reduce((sum, { kcal }) => sum + kcal, 0) / eaten.length,
    completeDays: eaten.length,
    slopeKgDay: trend.slopeKgWeek / 7,
    slopeSeKgDay: trend.slopeSdKgWeek / 7,
    rho: rhoAt(daysBetween(phase, end) + 1),
  };
}

function answer({ x, P }: Belief, last: Fold | null, weeks: number, observedWeeks: number): Advice<Expenditure> {
  const sd = Math.sqrt(P);
  const base = { tdeeKcal: x, sdKcal: sd, weeks };
  const why: Reason =
    last === null
      ? reason("energy.prior", base, "B", "mifflin-1990")
      : reason("energy.observed", {
          ...base,
          observedKcal: last.observed,
          gain: last.gain,
          intakeKcal: last.meanIntake,
          days: last.completeDays,
          slopeKgWeek: last.slopeKgDay * 7,
        });
  return {
    value: { tdee: x, sd, lo80: x - Z80 * sd, hi80: x + Z80 * sd, weeks, observedWeeks },
    confidence: wordFor(sd, x, observedWeeks),
    reasons: [why],
    missing: last === null ? ["intake", "weight"] : [],
  };
}

function wordFor(sd: number, x: number, observedWeeks: number): Confidence {
  if (observedWeeks === 0) return "low";
  if (sd <= HIGH_SD * x) return "high";
  return sd <= MEDIUM_SD * x ? "medium" : "low";
}
