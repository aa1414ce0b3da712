"use client";
import { useState } from "react";
import { DELOAD_DEFAULTS, DELOAD_TYPES, type Deload, type DeloadType } from "@/domain/deload";
import { useProfile } from "@/features/account/client/profile";
import { recovery } from "@/lib/copy/en/recovery";
import { explain } from "@/lib/copy/explain";
import { formatDay, formatPercent } from "@/lib/copy/format";
import { Button } from "@/ui/button";
import { Card } from "@/ui/card";
import { Chip } from "@/ui/chip";
import { useDeload } from "../client/use-deload";
import type { Recovery } from "../summarize";

const copy = recovery.deload;

/** The deload that runs, or the one on offer: what, why, and the lifter's two answers. Nothing otherwise. */
export function DeloadCard({ deload: { active, offer } }: { deload: Recovery["deload"] }) {
  const { unit } = useProfile().profile;
  const { busy, start, putOff, end } = useDeload();
  if (active)
    return (
      <Card as="section" edge="coach" aria-label={copy.label} className="grid gap-2">
        <h2 className="text-lg font-semibold">{copy.active(copy.types[active.type])}</h2>
        <p className="text-ink-2">{copy.until(formatDay(active.lastDay), active.daysLeft)}</p>
        <p className="text-sm text-ink-2">{whatIs(active)}</p>
        <div className="pt-2">
          <Button variant="secondary" busy={busy} onClick={() => end(active.id)}>
            {copy.end}
          </Button>
        </div>
      </Card>
    );
  if (!offer) return null;
  return (
    <Card as="section" edge="coach" aria-label={copy.label} className="grid gap-2">
      <h2 className="text-lg font-semibold">{copy.offer}</h2>
      <p>{explain(offer.because, unit)}</p>
      <p className="text-sm text-ink-2">
        {whatIs(offer)} {copy.keeps}
      </p>
      <div className="flex flex-wrap gap-2 pt-2">
        <Button busy={busy} onClick={() => start(offer, true)}>
          {copy.start}
        </Button>
        <Button variant="secondary" busy={busy} onClick={() => putOff(offer)}>
          {copy.notNow}
        </Button>
      </div>
    </Card>
  );
}

/** Starting one without being asked: the kind, what it means, and go. */
export function DeloadByHand() {
  const [type, setType] = useState<DeloadType>("volume");
  const { busy, start } = useDeload();
  const deload = DELOAD_DEFAULTS[type];
  return (
    <Card as="section" aria-label={copy.byHand} className="grid gap-3">
      <h2 className="text-lg font-semibold">{copy.byHand}</h2>
      <fieldset className="flex flex-wrap gap-2">
        <legend className="sr-only">{copy.pick}</legend>
        {DELOAD_TYPES.map((each) => (
          <Chip key={each} selected={each === type} onClick={() => setType(each)}>
            {copy.types[each]}
          </Chip>
        ))}
      </fieldset>
      <p className="text-sm text-ink-2">
        {whatIs(deload)} {copy.keeps}
      </p>
      <div>
        <Button variant="secondary" busy={busy} onClick={() => start(deload)}>
          {copy.start}
        </Button>
      </div>
    </Card>
  );
}

function whatIs({ type, days, volume, intensity }: Deload): string {
  if (type === "full_rest") return copy.rest(days);
  return copy.what(days, formatPercent(volume), intensity < 1 ? copy.load(formatPercent(intensity)) : copy.fullLoad);
}
