"use client";
import { useState } from "react";
import { dayNumber } from "@/domain/civil-date";
import { fromKg } from "@/domain/units";
import { useProfile } from "@/features/account/client/profile";
import { body as copy } from "@/lib/copy/en/body";
import { progress } from "@/lib/copy/en/progress";
import { formatDay, formatNumber } from "@/lib/copy/format";
import { Button } from "@/ui/button";
import { Card } from "@/ui/card";
import type { Body } from "./weight-entries";

const WIDTH = 640;
const HEIGHT = 240;
const PAD = 12;

/** Dots are weigh-ins, the line is the trend, the band where it probably lies; the same numbers as a table. */
export function WeightChart({ body }: { body: Body }) {
  const { unit } = useProfile().profile;
  const [asTable, setAsTable] = useState(false);
  if (body.trend.length === 0) return null;
  const shown = (kg: number) => `${formatNumber(fromKg(kg, unit), 1)} ${unit}`;
  return (
    <Card as="section" aria-label={copy.trend}>
      <div className="flex items-center justify-between gap-2 pb-3">
        <h2 className="text-lg font-semibold">{copy.trend}</h2>
        <Button variant="ghost" onClick={() => setAsTable(!asTable)}>
          {asTable ? progress.chart : progress.table}
        </Button>
      </div>
      {asTable ? (
        <table className="w-full text-start text-sm">
          <thead>
            <tr className="text-ink-2">
              <th scope="col" className="py-1 text-start font-medium">
                {progress.date}
              </th>
              <th scope="col" className="py-1 text-end font-medium">
                {copy.trend}
              </th>
            </tr>
          </thead>
          <tbody>
            {[...body.trend].reverse().map(({ day, kg }) => (
              <tr key={day} className="border-t border-hairline">
                <th scope="row" className="py-2 text-start font-normal">
                  {formatDay(day, "weekday")}
                </th>
                <td className="num py-2 text-end">{shown(kg)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <Drawing body={body} label={summaryOf(body, shown)} />
      )}
      <p className="pt-3 text-sm text-ink-2">{copy.explain}</p>
    </Card>
  );
}

function summaryOf({ trend }: Body, shown: (kg: number) => string): string {
  const [first, last] = [trend[0], trend.at(-1)];
  if (!first || !last) return copy.trend;
  return `${copy.trend}: ${formatDay(first.day)} ${shown(first.kg)}, ${formatDay(last.day)} ${shown(last.kg)}`;
}

function Drawing({ body: { trend, entries }, label }: { body: Body; label: string }) {
  const days = [...trend, ...entries].map(({ day }) => dayNumber(day));
  const weights = [...entries.map(({ kg }) => kg), ...trend.flatMap(({ lo80, hi80 }) => [lo80, hi80])];
  const [from, to] = [Math.min(...days), Math.max(...days)];
  const [low, high] = [Math.min(...weights), Math.max(...weights)];
  const x = (day: string) => PAD + ((dayNumber(day) - from) / Math.max(1, to - from)) * (WIDTH - 2 * PAD);
  const y = (kg: number) => HEIGHT - PAD - ((kg - low) / Math.max(0.5, high - low)) * (HEIGHT - 2 * PAD);
  const at = (day: string, kg: number) => `${x(day).toFixed(1)},${y(kg).toFixed(1)}`;
  const band = [...trend.map(({ day, hi80 }) => at(day, hi80)), ...[...trend].reverse().map(({ day, lo80 }) => at(day, lo80))];
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className="w-full" role="img" aria-label={label}>
      <polygon points={band.join(" ")} className="fill-coach-graphic opacity-15" />
      {entries.map(({ id, day, kg }) => (
        <circle key={id} cx={x(day)} cy={y(kg)} r="4" className="fill-ink-3" />
      ))}
      <polyline
        points={trend.map(({ day, kg }) => at(day, kg)).join(" ")}
        fill="none"
        strokeWidth="4"
        strokeLinecap="round"
        strokeLinejoin="round"
        className="stroke-coach-graphic"
      />
    </svg>
  );
}
