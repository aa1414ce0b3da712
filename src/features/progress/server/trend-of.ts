import { addDays } from "../../../domain/civil-date";
import { likeForLike } from "../../../domain/like-for-like";
import { type PlateauStatus, plateau, weeksStuck } from "../../../domain/plateau";
import { type LadderStep, plateauLadder } from "../../../domain/plateau-ladder";
import type { Reason } from "../../../domain/reason";
import { recordCurve } from "../../../domain/record-set";
import { ratingBias } from "../../../domain/rpe-trust";
import type { Level } from "../../../domain/vocabulary";
import { levelSet, type StrengthRow } from "./strength-of";

/** How an exercise is going, and what to try when it is not. */
export interface LiftTrend {
  readonly status: PlateauStatus;
  readonly slopePctPerWeek: number | null;
  readonly reasons: Reason[];
  /** The step to take now and all of them in order; null while there is nothing to change. */
  readonly options: { readonly current: LadderStep; readonly steps: LadderStep[]; readonly reasons: Reason[] } | null;
}

export interface Lifter {
  readonly today: string;
  readonly level: Level;
  /** Trend of body weight in percent a week, null when unknown. */
  readonly weightPctPerWeek: number | null;
}

/** The longest window of the plateau test and how far back its answers are asked for. */
const HISTORY_DAYS = 84 + 84;

/** Trend of one exercise from its stored sets, warm-ups left out. */
export function trendOf(rows: readonly StrengthRow[], { today, level, weightPctPerWeek }: Lifter): LiftTrend {
  const from = addDays(today, -HISTORY_DAYS);
  const recent = rows.filter(({ record }) => record.date >= from && record.date <= today);
  const moved = recent.map(levelSet);
  const [sample] = recent;
  const curve = sample === undefined ? {} : { curve: recordCurve(sample.record) };
  const series = likeForLike(moved, today, { ...curve, bias: ratingBias(moved)(today).value });
  const { value, reasons } = plateau(series, { level, today, weightPctPerWeek });
  // Holding strength while losing weight is no problem to solve.
  const isHolding = value.status === "plateau" && reasons.some(({ rule }) => rule === "plateau.in-deficit");
  const isStuck = (value.status === "plateau" && !isHolding) || value.status === "regressing";
  const ladder = isStuck ? plateauLadder({ weeks: weeksStuck(series, today, level), recovered: null }) : null;
  return {
    status: value.status,
    slopePctPerWeek: value.slopePctPerWeek,
    reasons: [...reasons],
    options: ladder && { current: ladder.value.current, steps: [...ladder.value.steps], reasons: [...ladder.reasons] },
  };
}
