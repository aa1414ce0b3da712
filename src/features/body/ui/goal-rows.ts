import type { Reason } from "@/domain/reason";
import { fromKg } from "@/domain/units";
import type { Unit } from "@/domain/vocabulary";
import { goal as copy } from "@/lib/copy/en/goal";
import { formatDay, formatNumber, formatPercent } from "@/lib/copy/format";
import type { Body } from "../summarize";

type Goal = NonNullable<Body["goal"]>;

/** One number of a goal, and what it rests on. */
export interface GoalRow {
  readonly label: string;
  readonly value: string;
  readonly hint: string | null;
  readonly isNumber: boolean;
  readonly reasons: readonly Reason[];
}

/** The target as the lifter typed it, or in today's unit where that has changed since. */
export function targetText({ target, targetKg }: Goal, unit: Unit): string {
  return `${target.unit === unit ? target.value : formatNumber(fromKg(targetKg, unit), 1)} ${unit}`;
}

/** Differences that a scale does not show. */
const SHOWN_KG = 0.05;

/** The numbers of a goal, top to bottom; each says where it comes from. */
export function goalRows(goal: Goal, progress: NonNullable<Goal["progress"]>, unit: Unit): readonly GoalRow[] {
  const { pct, nowKg, expectedKg, deviationKg, slopeKgWeek, nextKg, arrivesOn, atDue, status, isResting } = progress;
  const isHold = goal.startKg === goal.targetKg;
  const weight = (kg: number) => `${fromKg(kg, unit).toFixed(1)} ${unit}`;
  const named = (...rules: readonly string[]) => goal.reasons.filter(({ rule }) => rules.includes(rule));
  const state = goal.reasons.slice(0, 1);
  const trend = named("goal.trend");
  const apart = Math.abs(deviationKg) < SHOWN_KG ? copy.level : deviationKg > 0 ? copy.ahead(weight(deviationKg)) : null;
  const behind = isResting ? null : status === "on_track" ? copy.held : copy.behind(weight(-deviationKg));
  const off = Math.abs(nowKg - goal.targetKg);
  const rows: (GoalRow | null)[] = [
    {
      ...{ label: copy.progress, value: formatPercent(Math.floor(pct) / 100), isNumber: true, reasons: state },
      hint: isHold ? (pct >= 100 ? copy.held : null) : nextKg === null ? copy.all : copy.next(weight(nextKg)),
    },
    isHold
      ? {
          ...{ label: copy.trend, value: weight(nowKg), isNumber: true, reasons: state },
          hint: off < SHOWN_KG ? copy.level : copy.apart(weight(off)),
        }
      : { label: copy.expected, value: weight(expectedKg), hint: apart ?? behind, isNumber: true, reasons: state },
    trend.length === 0
      ? null
      : {
          ...{ label: isHold ? copy.change7 : copy.trend, isNumber: true, reasons: trend },
          value: copy.perWeek(
            `${slopeKgWeek < -SHOWN_KG ? "−" : slopeKgWeek > SHOWN_KG ? "+" : ""}${weight(Math.abs(slopeKgWeek))}`,
          ),
          hint: null,
        },
    atDue === null
      ? null
      : {
          ...{ label: copy.atDue(formatDay(goal.dueOn)), value: weight(atDue.kg), isNumber: true, reasons: trend },
          hint: copy.band(weight(atDue.lo80), weight(atDue.hi80)),
        },
    isHold || status === "reached"
      ? null
      : {
          ...{ label: copy.arrives, isNumber: false, reasons: named("goal.projection", "goal.no-date"), hint: null },
          value: arrivesOn === null ? copy.noDate : copy.around(formatDay(arrivesOn, "year")),
        },
  ];
  return rows.filter((row) => row !== null);
}
