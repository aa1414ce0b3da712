"use client";
import { useState } from "react";
import { addDays } from "@/domain/civil-date";
import { fromKg } from "@/domain/units";
import type { Unit } from "@/domain/vocabulary";
import { useProfile } from "@/features/account/client/profile";
import { todayIn } from "@/features/account/client/today";
import { progress } from "@/lib/copy/en/progress";
import { formatDay, formatNumber } from "@/lib/copy/format";
import { useKeptAnswer } from "@/lib/offline/use-kept-answer";
import { Card } from "@/ui/card";
import { ChartTable } from "@/ui/chart-table";
import { LineChart } from "@/ui/line-chart";
import { RANGE_DAYS, RangePicker } from "@/ui/range-picker";
import { Skeleton } from "@/ui/skeleton";
import { onAxis, roundGuides, timeAxis } from "@/ui/time-axis";
import { useRange } from "../client/use-range";
import type * as contract from "../contract";
import type { Known, Lift, Session } from "./answers";
import { levelText } from "./level-text";
import { SessionSets } from "./session-sets";
import { StrengthHead } from "./strength-head";
import { Failed } from "./waiting";

const copy = progress.strength;
const POINTS_FOR_A_LINE = 2;

/** What the lift stands at, how it came there, and the sets behind each point. */
export function StrengthChart({ lift }: { lift: Lift }) {
  const { profile } = useProfile();
  const answer = useKeptAnswer<typeof contract.readStrength>("readStrength", { exerciseId: lift.exerciseId });
  const [range, setRange] = useRange();
  const [picked, setPicked] = useState<number | null>(null);
  const days = RANGE_DAYS[range];
  const from = days === null ? "" : addDays(todayIn(profile.timeZone), -days);
  const known = (answer.value?.points ?? []).filter(({ day }) => day >= from).flatMap(knownOf);
  const chosen = picked === null ? undefined : known[picked];
  return (
    <>
      <StrengthHead lift={lift} known={known} range={range} />
      <Card as="section" aria-label={`${copy.title}, ${lift.name}`} className="grid gap-4">
        <RangePicker
          value={range}
          onChange={(next) => {
            setRange(next);
            setPicked(null);
          }}
        />
        {!answer.value && answer.failure ? (
          <Failed answer={answer} />
        ) : !answer.value ? (
          <Skeleton className="h-56 w-full" />
        ) : known.length < POINTS_FOR_A_LINE ? (
          <p className="py-16 text-center text-ink-2">{copy.notEnoughRange}</p>
        ) : (
          <Drawing lift={lift} known={known} unit={profile.unit} picked={picked} onPick={setPicked} />
        )}
        <div aria-live="polite" className="empty:hidden">
          {chosen ? <SessionSets session={chosen} /> : null}
        </div>
        <p className="text-sm text-ink-2">{copy.explain}</p>
      </Card>
    </>
  );
}

/** Of a lift that moves the body only what hangs on it is drawn: the system mass means nothing to a lifter. */
function knownOf(point: Session): Known[] {
  const { levelKg, addedKg, e1rmKg, lo80, hi80 } = point;
  const kg = levelKg ?? e1rmKg;
  if (kg === null) return [];
  const body = levelKg === null || addedKg === null ? 0 : levelKg - addedKg;
  const without = (value: number | null) => (value === null ? null : value - body);
  return [{ ...point, kg: kg - body, e1rmKg: without(e1rmKg), lo80: without(lo80), hi80: without(hi80) }];
}

type DrawingProps = {
  lift: Lift;
  known: readonly Known[];
  unit: Unit;
  picked: number | null;
  onPick: (index: number) => void;
};

function Drawing({ lift: { name, addedKg }, known, unit, picked, onPick }: DrawingProps) {
  const axis = timeAxis(known[0]?.day ?? "", known.at(-1)?.day ?? "");
  const onScale = (value: number) => `${addedKg !== null && value > 0 ? "+" : ""}${formatNumber(value, 1)}`;
  const shown = (kg: number) => levelText(kg, unit, addedKg !== null);
  const last = known.at(-1);
  const textOf = (index: number) => {
    const point = known[index];
    return point ? `${formatDay(point.day, "year")}: ${shown(point.kg)}` : "";
  };
  const bounds = known.flatMap(({ kg, lo80, hi80, e1rmKg }) => [kg, lo80 ?? kg, hi80 ?? kg, e1rmKg ?? kg]);
  return (
    <LineChart
      label={`${copy.title}, ${name}: ${textOf(0)}, ${textOf(known.length - 1)}`}
      points={onAxis(
        known.map(({ day, kg, lo80, hi80 }) => ({
          ...{ day, value: fromKg(kg, unit) },
          ...(lo80 === null || hi80 === null ? {} : { low: fromKg(lo80, unit), high: fromKg(hi80, unit) }),
        })),
        axis.at,
      )}
      dots={known.flatMap(({ day, e1rmKg }) => (e1rmKg === null ? [] : [{ at: axis.at(day), value: fromKg(e1rmKg, unit) }]))}
      guides={roundGuides(
        bounds.map((kg) => fromKg(kg, unit)),
        onScale,
      )}
      axis={axis.marks}
      endText={last ? onScale(Math.round(fromKg(last.kg, unit) * 2) / 2) : undefined}
      pick={{ label: copy.bySession, index: picked, textOf, onPick }}
      table={{
        summary: progress.table,
        content: (
          <ChartTable
            caption={`${copy.title}, ${name}`}
            columns={[progress.date, copy.level, copy.low, copy.high]}
            rows={known.toReversed().map(({ workoutId, day, kg, lo80, hi80 }) => ({
              id: workoutId,
              cells: [formatDay(day, "year"), shown(kg), lo80 === null ? "–" : shown(lo80), hi80 === null ? "–" : shown(hi80)],
            }))}
          />
        ),
      }}
    />
  );
}
