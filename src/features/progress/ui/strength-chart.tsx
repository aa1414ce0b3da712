"use client";
import Link from "next/link";
import { useState } from "react";
import { useProfile } from "@/features/account/client/profile";
import { useAnswer } from "@/features/account/client/use-answer";
import { history } from "@/lib/copy/en/history";
import { progress } from "@/lib/copy/en/progress";
import { formatDay, formatLoad } from "@/lib/copy/format";
import type * as contract from "../contract";
import { ChartFrame } from "./chart-frame";
import { LineChart, type LinePoint } from "./line-chart";
import { Waiting } from "./waiting";

const copy = progress.strength;
const POINTS_FOR_A_LINE = 2;

/** The estimate of every session; a point shows the sets behind it. */
export function StrengthChart({ exerciseId }: { exerciseId: string }) {
  const { unit } = useProfile().profile;
  const { value, failure, reload } = useAnswer<typeof contract.readStrength>("readStrength", { exerciseId });
  const [selected, setSelected] = useState<string | null>(null);
  if (!value) return <Waiting failure={failure} onRetry={reload} />;
  const points = value.points.flatMap(({ workoutId, day, e1rmKg, levelKg, lo80, hi80 }): LinePoint[] => {
    const kg = levelKg ?? e1rmKg;
    return kg === null ? [] : [{ id: workoutId, day, value: kg, low: lo80, high: hi80 }];
  });
  if (points.length < POINTS_FOR_A_LINE) return <p className="text-ink-2">{copy.notEnough}</p>;
  const nameOf = (point: LinePoint) => `${formatDay(point.day, "year")}: ${shown(point.value)}`;
  const shown = (kg: number) => formatLoad(Math.round(kg * 2) / 2, unit);
  const chosen = value.points.find(({ workoutId }) => workoutId === selected);
  return (
    <ChartFrame
      title={`${copy.title}, ${value.name}`}
      explain={copy.explain}
      rows={[...points]
        .reverse()
        .map((point) => ({ id: point.id, name: formatDay(point.day, "year"), value: shown(point.value) }))}
    >
      <LineChart
        points={points}
        label={`${copy.title}, ${value.name}`}
        selected={selected}
        onSelect={(id) => setSelected(id === selected ? null : id)}
        nameOf={nameOf}
      />
      <div aria-live="polite">
        {chosen ? (
          <div className="grid gap-1 pt-3">
            <Link
              href={`/history/${chosen.workoutId}`}
              className="inline-flex min-h-11 items-center font-semibold text-accent-text"
            >
              {history.card.open(value.name, formatDay(chosen.day, "year"))}
            </Link>
            <ul className="num flex flex-wrap gap-x-4 gap-y-1 text-sm">
              {chosen.sets.map(({ kg, reps, rpe }, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: sets of a past session stand in a fixed order
                <li key={i}>
                  {kg === null ? "–" : formatLoad(kg, unit)} × {reps ?? "–"}
                  {rpe === null ? "" : ` @ ${rpe}`}
                </li>
              ))}
            </ul>
          </div>
        ) : null}
      </div>
    </ChartFrame>
  );
}
