"use client";
import { fromKg } from "@/domain/units";
import { useProfile } from "@/features/account/client/profile";
import { frame } from "@/lib/copy/en/frame";
import { progress } from "@/lib/copy/en/progress";
import { explain } from "@/lib/copy/explain";
import { formatLoad, formatLoadNumber, formatNumber } from "@/lib/copy/format";
import { Card } from "@/ui/card";
import { HowLink } from "@/ui/how-link";
import type { Range } from "@/ui/range-picker";
import { StatNumeral } from "@/ui/stat-numeral";
import type { Known, Lift } from "./answers";
import { levelNumber, levelText } from "./level-text";
import { StrengthTrend } from "./strength-trend";

const copy = progress.strength;

/** The level huge, with its band and its way over the range; without enough data it says so instead of guessing. */
export function StrengthHead({ lift, known, range }: { lift: Lift; known: readonly Known[]; range: Range }) {
  const { unit } = useProfile().profile;
  const { levelKg, addedKg, lo80, hi80, heaviestKg, bestReps } = lift;
  const isAdded = addedKg !== null;
  const bound = (kg: number) =>
    isAdded && levelKg !== null ? levelText(kg - levelKg + addedKg, unit, true) : formatLoad(Math.round(kg), unit);
  return (
    <Card as="section" pad="lg" edge="coach" aria-label={copy.title}>
      {levelKg === null ? (
        <>
          <p className="text-2xl font-semibold">{copy.notEnough}</p>
          {lift.reasons[0] ? <p className="pt-2 text-sm text-ink-2">{explain(lift.reasons[0], unit)}</p> : null}
        </>
      ) : (
        <StatNumeral
          size={isAdded ? "lg" : "giant"}
          text={levelNumber(addedKg ?? levelKg, unit, isAdded)}
          unit={unit}
          label={lo80 === null || hi80 === null ? copy.title : `${copy.title}, ${copy.band(bound(lo80), bound(hi80))}`}
          change={changeOf(known, range, unit)}
        />
      )}
      <div className="flex flex-wrap gap-x-10 gap-y-3 pt-5 empty:hidden">
        {heaviestKg ? (
          <StatNumeral size="sm" text={formatLoadNumber(heaviestKg, unit)} unit={unit} label={copy.heaviest} />
        ) : null}
        {bestReps === null ? null : (
          <StatNumeral size="sm" text={formatNumber(bestReps)} unit={frame.units.reps} label={copy.bestReps} />
        )}
      </div>
      {lift.trend && levelKg !== null ? <StrengthTrend trend={lift.trend} /> : null}
      {lift.reasons[0] ? <HowLink rule={lift.reasons[0].rule} /> : null}
    </Card>
  );
}

function changeOf(known: readonly Known[], range: Range, unit: "kg" | "lb") {
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last || first === last) return undefined;
  const moved = Math.round(fromKg(last.kg - first.kg, unit) * 2) / 2;
  const span = range === "all" ? progress.change.allTime : progress.ranges[range];
  const words = `${formatNumber(Math.abs(moved), 1)} ${unit}`;
  if (moved === 0) return { text: progress.change.same(span) };
  return moved > 0
    ? { text: progress.change.up(words, span), tone: "good" as const }
    : { text: progress.change.down(words, span), tone: "plain" as const };
}
