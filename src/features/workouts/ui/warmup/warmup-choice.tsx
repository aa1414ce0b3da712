"use client";
import type { WarmupChoice as Choice } from "@/domain/warmup-progress";
import { warmup } from "@/lib/copy/en/warmup";
import { SegmentedControl } from "@/ui/segmented-control";
import { Switch } from "@/ui/switch";

const copy = warmup.choice;
const LENGTHS = [5, 10, 15, 20];

/** How long, and with what; the next warm-up begins with the same answer. */
export function WarmupLength({ choice, onChange }: { choice: Choice; onChange: (choice: Choice) => void }) {
  return (
    <SegmentedControl
      label={copy.length}
      labelHidden
      options={[{ value: "", label: copy.usual }, ...LENGTHS.map((n) => ({ value: String(n), label: String(n) }))]}
      value={choice.minutes === null ? "" : String(choice.minutes)}
      onChange={(value) => onChange({ ...choice, minutes: value === "" ? null : Number(value) })}
    />
  );
}

export function WarmupParts({ choice, onChange }: { choice: Choice; onChange: (choice: Choice) => void }) {
  return (
    <div className="grid border-t border-hairline pt-2">
      <Switch
        label={copy.skipGeneral}
        hint={copy.skipGeneralHint}
        checked={choice.skipGeneral}
        onChange={(skipGeneral) => onChange({ ...choice, skipGeneral })}
      />
      <Switch
        label={copy.mobility}
        hint={copy.mobilityHint}
        checked={choice.includeMobility}
        onChange={(includeMobility) => onChange({ ...choice, includeMobility })}
      />
    </div>
  );
}
