"use client";
import { useState } from "react";
import { addDays } from "@/domain/civil-date";
import { fromKg } from "@/domain/units";
import type { Unit } from "@/domain/vocabulary";
import { useProfile } from "@/features/account/client/profile";
import { todayIn } from "@/features/account/client/today";
import { progress } from "@/lib/copy/en/progress";
import { formatDay, formatLoad, formatNumber } from "@/lib/copy/format";
import { useKeptAnswer } from "@/lib/offline/use-kept-answer";
import { Card } from "@/ui/card";
import { ChartTable } from "@/ui/chart-table";
import { LineChart } from "@/ui/line-chart";
import { RANGE_DAYS, RangePicker } from "@/ui/range-picker";
import { Skeleton } from "@/ui/skeleton";
import { onAxis, roundGuides, timeAxis } from "@/ui/time-axis";
import { useRange } from "../client/use-range";
import type * as contract from "../contract";
import type { Known, Lift } from "./answers";
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
  const known = (answer.value?.points ?? []).flatMap((point): Known[] => {
    const kg = point.levelKg ?? point.e1rmKg;
    return kg === null || point.day < from ? [] : [{ ...point, kg }];
  });
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
          <Drawing name={lift.name} known={known} unit={profile.unit} picked={picked} onPick={setPicked} />
        )}
        <div aria-live="polite" className="empty:hidden">
          {chosen ? <SessionSets session={chosen} /> : null}
        </div>
        <p className="text-sm text-ink-2">{copy.explain}</p>
      </Card>
    </>
  );
}

type DrawingProps = {
  name: string;
  known: readonly Known[];
  unit: Unit;
  picked: number | null;
  onPick: (index: number) => void;
};

function Drawing({ name, known, unit, picked, onPick }: DrawingProps) {
  const axis = timeAxis(known[0]?.day ?? "", known.at(-1)?.day ?? "");
  const shown = (kg: number) => formatLoad(Math.round(kg * 2) / 2, unit);
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
        (value) => formatNumber(value, 1),
      )}
      axis={axis.marks}
      endText={last ? formatNumber(Math.round(fromKg(last.kg, unit) * 2) / 2, 1) : undefined}
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
