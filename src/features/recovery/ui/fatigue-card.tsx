"use client";
import { useState } from "react";
import { LOW_READINESS } from "@/domain/recovery-modifiers";
import { useProfile } from "@/features/account/client/profile";
import { recovery } from "@/lib/copy/en/recovery";
import { explain } from "@/lib/copy/explain";
import { Badge, type BadgeTone } from "@/ui/badge";
import { Button } from "@/ui/button";
import { Card } from "@/ui/card";
import { StatNumeral } from "@/ui/stat-numeral";
import { useLater } from "@/ui/use-later";
import type { Recovery } from "../summarize";

const copy = recovery.fatigue;

/** The score, its word and its reason; a tap shows the five factors. */
export function FatigueCard({ recovery: { fatigue, readiness } }: { recovery: Recovery }) {
  const { unit } = useProfile().profile;
  const [isOpen, setOpen] = useState(false);
  const sheet = useLater(() => import("./fatigue-sheet"));
  const { score, level, isPartial, because } = fatigue;
  return (
    <Card as="section" aria-label={copy.label} className="grid gap-3">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <StatNumeral size="lg" text={String(score)} unit={copy.of} label={copy.label} />
        <div className="flex flex-wrap justify-end gap-2">
          {isPartial ? <Badge>{copy.partial}</Badge> : null}
          <Badge tone={TONE[level]}>{copy.levels[level]}</Badge>
        </div>
      </div>
      <p>{copy.meaning[level]}</p>
      <p className="text-sm text-ink-2">{explain(because, unit)}</p>
      {readiness.score === null ? null : <p className="text-sm text-ink-2">{readinessText(readiness.score)}</p>}
      <div className="-ms-4 -mb-2">
        <Button variant="ghost" onClick={() => setOpen(true)}>
          {copy.open}
        </Button>
      </div>
      {isOpen && sheet ? (
        <sheet.FatigueSheet fatigue={fatigue} readiness={readiness} unit={unit} onClose={() => setOpen(false)} />
      ) : null}
    </Card>
  );
}

function readinessText(score: number): string {
  return score < LOW_READINESS ? copy.readinessLow(Math.round(score)) : copy.readiness(Math.round(score));
}

const TONE: Record<Recovery["fatigue"]["level"], BadgeTone> = {
  fresh: "success",
  normal: "plain",
  elevated: "warning",
  high: "warning",
  critical: "error",
};
