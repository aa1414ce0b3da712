"use client";
import { useState } from "react";
import { fromKg } from "@/domain/units";
import { useProfile } from "@/features/account/client/profile";
import { progress } from "@/lib/copy/en/progress";
import { explain } from "@/lib/copy/explain";
import { formatList, formatLoad, formatLoadNumber, formatNumber } from "@/lib/copy/format";
import { ButtonLink } from "@/ui/button-link";
import { Card } from "@/ui/card";
import { ReasonsSheet } from "@/ui/reasons-sheet";
import { StatNumeral } from "@/ui/stat-numeral";
import type { StrengthTotal } from "./answers";

const copy = progress.total;

interface Row {
  readonly label: string;
  readonly value: string;
  readonly rule: string;
}

/** Squat, bench press and deadlift together with their uncertainty, and the scores of it; what is missing is named. */
export function TotalCard({ total }: { total: StrengthTotal }) {
  const { unit } = useProfile().profile;
  const [asked, setAsked] = useState<Row | null>(null);
  const { sum, scores, missing, lifts, reasons } = total;
  const whole = (kg: number) => formatLoad(Math.round(kg), unit);
  const because = reasons.find(({ rule }) => rule === asked?.rule);
  // "The same total" is said of the one that the first reason names.
  const sentences = [because, because?.rule === "score.percentile" ? undefined : reasons[0]].filter((each) => each !== undefined);
  return (
    <Card as="section" aria-label={copy.title} className="grid gap-4">
      {sum ? (
        <StatNumeral
          size="lg"
          text={sum.isEstimated ? formatNumber(fromKg(sum.kg, unit), 0) : formatLoadNumber(sum.kg, unit)}
          unit={unit}
          label={sum.isEstimated ? `${copy.estimated}, ${progress.strength.band(whole(sum.lo80), whole(sum.hi80))}` : copy.lifted}
        />
      ) : (
        <div>
          <h2 className="text-lg font-semibold">{copy.title}</h2>
          <p className="pt-1 text-ink-2">{copy.lead}</p>
        </div>
      )}
      <dl className="grid gap-1 text-sm">
        {lifts.map(({ lift, kg, isSingle }) => (
          <div key={lift} className="flex flex-wrap items-baseline gap-x-3">
            <dt className="text-ink-2">{copy.lifts[lift]}</dt>
            <dd className={kg === null ? "ms-auto text-ink-3" : "num ms-auto"}>
              {kg === null ? progress.strength.notEnough : formatLoad(Math.round(kg * 2) / 2, unit)}
              {kg === null || isSingle ? null : <span className="ps-1 text-xs text-ink-2">{copy.about}</span>}
            </dd>
          </div>
        ))}
      </dl>
      {scores ? (
        <ul className="[&>li+li]:border-t [&>li+li]:border-hairline">
          {rowsOf(scores).map((row) => (
            <li key={row.rule}>
              <button
                type="button"
                onClick={() => setAsked(row)}
                className="-mx-2 flex min-h-12 w-[calc(100%+1rem)] flex-wrap items-baseline gap-x-4 rounded-control px-2 py-3 text-start hover:bg-press focus-visible:-outline-offset-2"
              >
                <span className="min-w-0 flex-[1_1_8rem]">{row.label}</span>
                <span className={row.rule === "score.percentile" ? "text-ink-2" : "num whitespace-nowrap"}>{row.value}</span>
              </button>
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-sm text-ink-2">{copy.missing(formatList(missing.map((each) => copy.needs[each])))}</p>
      )}
      {!scores && missing.includes("weight") ? (
        <div>
          <ButtonLink href="/body?log=1" variant="secondary">
            {copy.logWeight}
          </ButtonLink>
        </div>
      ) : null}
      {asked && because ? (
        <ReasonsSheet
          title={asked.label}
          number={asked.value}
          sentences={sentences.map((reason) => explain(reason, unit))}
          rule={because.rule}
          onClose={() => setAsked(null)}
        />
      ) : null}
    </Card>
  );
}

function rowsOf({ dots, ipfGl, wilks, wilks2020, standing }: NonNullable<StrengthTotal["scores"]>): readonly Row[] {
  const points = (value: number) => value.toFixed(1);
  return [
    { label: copy.dots, value: points(dots), rule: "score.dots" },
    { label: copy.ipfGl, value: points(ipfGl), rule: "score.ipf-gl" },
    { label: copy.wilks, value: points(wilks), rule: "score.wilks" },
    { label: copy.wilks2020, value: points(wilks2020), rule: "score.wilks-2020" },
    ...(standing ? [{ label: copy.standing, value: copy.classes[standing.label], rule: "score.percentile" }] : []),
  ];
}
