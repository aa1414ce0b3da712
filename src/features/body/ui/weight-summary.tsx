"use client";
import { fromKg } from "@/domain/units";
import { useProfile } from "@/features/account/client/profile";
import { body as copy } from "@/lib/copy/en/body";
import { Card } from "@/ui/card";
import { StatNumeral } from "@/ui/stat-numeral";
import type { Body } from "../summarize";

/** The trend weight, huge, and how it moves; before a trend, the last weigh-in. */
export function WeightSummary({ body }: { body: Body }) {
  const { unit } = useProfile().profile;
  const { current } = body;
  if (current === null) return null;
  const shown = (kg: number) => fromKg(kg, unit).toFixed(1);
  const signed = (kg: number) => `${kg > 0 ? "+" : kg < 0 ? "−" : ""}${shown(Math.abs(kg))}`;
  return (
    <Card as="section" pad="lg" edge="coach" aria-label={copy.trend}>
      <StatNumeral
        size="giant"
        text={shown(current.kg)}
        unit={unit}
        label={body.trend.length > 0 ? copy.trend : copy.current}
        change={current.direction ? { text: copy.directions[current.direction] } : undefined}
      />
      {body.entriesUntilTrend > 0 ? <p className="pt-2 text-sm text-ink-2">{copy.trendAfter(body.entriesUntilTrend)}</p> : null}
      <div className="flex flex-wrap gap-x-8 gap-y-4 pt-5">
        {current.weekChangeKg === null ? null : (
          <StatNumeral size="sm" text={signed(current.weekChangeKg)} unit={unit} label={copy.weekChange} />
        )}
        {current.mean30Kg === null ? null : (
          <StatNumeral size="sm" text={shown(current.mean30Kg)} unit={unit} label={copy.monthMean} />
        )}
        {current.min30Kg === null || current.max30Kg === null ? null : (
          <StatNumeral
            size="sm"
            text={`${shown(current.min30Kg)}–${shown(current.max30Kg)}`}
            unit={unit}
            label={copy.monthRange}
          />
        )}
      </div>
    </Card>
  );
}
