"use client";
import { useState } from "react";
import { useProfile } from "@/features/account/client/profile";
import { useAnswer } from "@/features/account/client/use-answer";
import { frame } from "@/lib/copy/en/frame";
import { progress } from "@/lib/copy/en/progress";
import { explain } from "@/lib/copy/explain";
import { formatLoad, formatLoadNumber } from "@/lib/copy/format";
import { Card } from "@/ui/card";
import { EmptyState } from "@/ui/empty-state";
import { Select } from "@/ui/select";
import { StatNumeral } from "@/ui/stat-numeral";
import type * as contract from "../contract";
import { FromDevice } from "./from-device";
import { StrengthChart } from "./strength-chart";
import { Waiting } from "./waiting";

const copy = progress.strength;

/** One exercise: its level with the band, its best sets, and its line over time. */
export function StrengthTab() {
  const { profile } = useProfile();
  const { unit } = profile;
  const { value, asOf, failure, reload } = useAnswer<typeof contract.listStrength>("listStrength", {});
  const [picked, setPicked] = useState<string | null>(null);
  if (!value) return <Waiting failure={failure} onRetry={reload} />;
  const item = value.items.find(({ exerciseId }) => exerciseId === picked) ?? value.items[0];
  if (!item) return <EmptyState coach={profile.coach} prop="chart" sentence={progress.empty} />;
  return (
    <>
      <FromDevice asOf={asOf} />
      <Select
        label={copy.pick}
        options={value.items.map(({ exerciseId, name }) => ({ value: exerciseId, label: name }))}
        value={item.exerciseId}
        onChange={(event) => setPicked(event.target.value)}
      />
      <Card as="section" pad="lg" edge="coach" aria-label={copy.title}>
        {item.levelKg === null ? (
          <p className="text-xl font-semibold">{copy.notEnough}</p>
        ) : (
          <StatNumeral
            size="giant"
            text={formatLoadNumber(Math.round(item.levelKg * 2) / 2, unit)}
            unit={unit}
            label={
              item.lo80 === null || item.hi80 === null
                ? copy.title
                : `${copy.title}, ${copy.band(formatLoad(Math.round(item.lo80), unit), formatLoad(Math.round(item.hi80), unit))}`
            }
          />
        )}
        <div className="grid grid-cols-2 gap-4 pt-5">
          {item.heaviestKg === null ? null : (
            <StatNumeral size="sm" text={formatLoadNumber(item.heaviestKg, unit)} unit={unit} label={copy.heaviest} />
          )}
          {item.bestReps === null ? null : (
            <StatNumeral size="sm" text={frame.units.repCount(item.bestReps)} label={copy.bestReps} />
          )}
        </div>
        {item.reasons[0] ? <p className="pt-4 text-sm text-ink-2">{explain(item.reasons[0], unit)}</p> : null}
      </Card>
      <StrengthChart exerciseId={item.exerciseId} />
    </>
  );
}
