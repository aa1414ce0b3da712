"use client";
import { useState } from "react";
import { addDays } from "@/domain/civil-date";
import { expectedOn } from "@/domain/goal-progress";
import { fromKg } from "@/domain/units";
import { useProfile } from "@/features/account/client/profile";
import { body as copy } from "@/lib/copy/en/body";
import { goal as goalCopy } from "@/lib/copy/en/goal";
import { progress } from "@/lib/copy/en/progress";
import { formatDay, formatNumber } from "@/lib/copy/format";
import { Card } from "@/ui/card";
import { ChartTable } from "@/ui/chart-table";
import { LineChart } from "@/ui/line-chart";
import { RANGE_DAYS, type Range, RangePicker } from "@/ui/range-picker";
import { onAxis, roundGuides, timeAxis } from "@/ui/time-axis";
import type { Body } from "../summarize";
import { targetText } from "./goal-rows";

/** Dots are weigh-ins, the line is the trend, the band where it probably lies; the same numbers as a table. */
export function WeightChart({ body, today }: { body: Body; today: string }) {
  const { unit } = useProfile().profile;
  const [range, setRange] = useState<Range>("12w");
  const [picked, setPicked] = useState<number | null>(null);
  if (body.trend.length === 0) return null;
  const from = RANGE_DAYS[range] === null ? "" : addDays(today, -RANGE_DAYS[range]);
  const trend = body.trend.filter(({ day }) => day >= from);
  const entries = body.entries.filter(({ day }) => day >= from);
  return (
    <Card as="section" aria-label={copy.trend} className="grid gap-4">
      <RangePicker
        value={range}
        onChange={(next) => {
          setRange(next);
          setPicked(null);
        }}
      />
      {trend.length < 2 ? (
        <p className="py-12 text-center text-ink-2">{copy.notEnough}</p>
      ) : (
        <Drawing trend={trend} entries={entries} goal={body.goal} unit={unit} picked={picked} onPick={setPicked} />
      )}
      <p className="text-sm text-ink-2">{copy.explain}</p>
    </Card>
  );
}

type DrawingProps = Pick<Body, "trend" | "entries" | "goal"> & {
  unit: "kg" | "lb";
  picked: number | null;
  onPick: (index: number) => void;
};

function Drawing({ trend, entries, goal, unit, picked, onPick }: DrawingProps) {
  const shown = (kg: number) => `${fromKg(kg, unit).toFixed(1)} ${unit}`;
  const [first, last] = [trend[0], trend.at(-1)];
  const axis = timeAxis(first?.day ?? "", last?.day ?? "");
  const weighed = new Map(entries.map((entry) => [entry.day, entry]));
  const textOf = (index: number) => {
    const point = trend[index];
    if (!point) return "";
    const entry = weighed.get(point.day);
    return `${formatDay(point.day, "weekday")}: ${entry ? copy.trendAndDay(shown(point.kg), shown(entry.kg)) : shown(point.kg)}`;
  };
  const path = goal && first && last ? goalPath(goal, first.day, last.day) : [];
  const near = goal && last && isNear(goal.targetKg, trend) ? goal : null;
  const bounds = [...trend.flatMap(({ lo80, hi80 }) => [lo80, hi80]), ...entries.map(({ kg }) => kg)];
  const all = [...bounds, ...path.map(({ kg }) => kg), ...(near ? [near.targetKg] : [])];
  return (
    <>
      <LineChart
        label={`${copy.trend}: ${first ? `${formatDay(first.day)} ${shown(first.kg)}` : ""}, ${last ? `${formatDay(last.day)} ${shown(last.kg)}` : ""}`}
        points={onAxis(
          trend.map(({ day, kg, lo80, hi80 }) => ({
            ...{ day, value: fromKg(kg, unit), low: fromKg(lo80, unit), high: fromKg(hi80, unit) },
          })),
          axis.at,
        )}
        dots={entries.map(({ day, kg }) => ({ at: axis.at(day), value: fromKg(kg, unit) }))}
        guides={roundGuides(
          all.map((kg) => fromKg(kg, unit)),
          (value) => formatNumber(value, 1),
        )}
        second={path.map(({ day, kg }) => ({ at: axis.at(day), value: fromKg(kg, unit) }))}
        goal={near ? { value: fromKg(near.targetKg, unit), text: `${goalCopy.target} ${targetText(near, unit)}` } : undefined}
        axis={axis.marks}
        endText={last ? fromKg(last.kg, unit).toFixed(1) : undefined}
        pick={{ label: copy.byDay, index: picked, textOf, onPick }}
        table={{
          summary: progress.table,
          content: (
            <ChartTable
              caption={copy.trend}
              columns={[progress.date, copy.trend, copy.weighed]}
              rows={trend.toReversed().map(({ day, kg }) => {
                const entry = weighed.get(day);
                return { id: day, cells: [formatDay(day, "weekday"), shown(kg), entry ? shown(entry.kg) : "–"] };
              })}
            />
          ),
        }}
      />
      {picked === null ? null : (
        <p aria-live="polite" className="num text-sm tracking-normal">
          {textOf(picked)}
        </p>
      )}
    </>
  );
}

type Goal = NonNullable<Body["goal"]>;

/** The straight line from start to target, as far as it runs under the trend that is drawn. */
function goalPath({ startKg, targetKg, startsOn, dueOn }: Goal, from: string, to: string) {
  const line = { metric: "weight", start: startKg, target: targetKg, startDate: startsOn, targetDate: dueOn } as const;
  const [begin, end] = [from > startsOn ? from : startsOn, to];
  const days = dueOn > begin && dueOn < end ? [begin, dueOn, end] : [begin, end];
  return begin < end ? days.map((day) => ({ day, kg: expectedOn(line, day) })) : [];
}

/** A target far away would flatten the trend that is being looked at. */
function isNear(targetKg: number, trend: Body["trend"]): boolean {
  const [low, high] = [Math.min(...trend.map(({ lo80 }) => lo80)), Math.max(...trend.map(({ hi80 }) => hi80))];
  const room = Math.max(NEAR_KG, high - low);
  return targetKg > low - room && targetKg < high + room;
}

const NEAR_KG = 2;
