"use client";
import { useState } from "react";
import { PROFILE_LIMITS } from "@/domain/onboarding-limits";
import { fromKg, toKg } from "@/domain/units";
import { useProfile } from "@/features/account/client/profile";
import { body } from "@/lib/copy/en/body";
import { frame } from "@/lib/copy/en/frame";
import { formatNumber } from "@/lib/copy/format";
import { newId } from "@/lib/ids";
import { useOnce } from "@/lib/offline/device";
import { Button } from "@/ui/button";
import { Sheet } from "@/ui/sheet";
import { TextField } from "@/ui/text-field";
import { useWeigh } from "../client/use-weigh";
import { isOdd } from "../client/weigh";
import type { Entry } from "../summarize";
import { WeightDial } from "./weight-dial";

const copy = body.dialog;
const NOTE_MAX = 500;
const [KG_MIN, KG_MAX] = PROFILE_LIMITS.weightKg;

type Props = {
  entries: readonly Entry[];
  today: string;
  /** The entry to correct; without one a new weigh-in starts from the newest. */
  entry: Entry | null;
  onClose: () => void;
};

/** The last value is filled in: open, save. An unlikely one is asked about before it counts. */
export function WeightSheet({ entries, today, entry, onClose }: Props) {
  const { unit } = useProfile().profile;
  const [weight, setWeight] = useState(shown(entry ?? entries[0], unit));
  const [day, setDay] = useState(entry?.day ?? today);
  const [note, setNote] = useState(entry?.note ?? "");
  const [asking, setAsking] = useState(false);
  const [failed, setFailed] = useState<string | null>(null);
  const { log } = useWeigh();
  const [busy, once] = useOnce(() => setFailed(frame.sync.blocked));

  const save = (confirmed: boolean) =>
    once(async () => {
      if (weight === null || toKg(weight, unit) < KG_MIN || toKg(weight, unit) > KG_MAX) return setFailed(body.limits);
      const before = entries.find((each) => each.day === day) ?? null;
      const value = Math.round(weight * 10) / 10;
      const next = { id: entry?.id ?? newId(), day, value, unit, note: note.trim() || null, confirmed };
      if (!confirmed && isOdd(entries, next, today)) return setAsking(true);
      await log(next, before);
      onClose();
    });
  const change = (next: number | null) => {
    setWeight(next);
    setFailed(null);
    setAsking(false);
  };

  return (
    <Sheet
      open
      onClose={onClose}
      title={copy.title}
      closeLabel={frame.actions.close}
      footer={
        asking && weight !== null ? (
          <div role="alert" className="grid gap-3">
            <p className="font-semibold">{body.odd(`${formatNumber(weight, 1)} ${unit}`)}</p>
            <div className="flex flex-wrap gap-2 *:flex-1">
              <Button size="lg" variant="secondary" onClick={() => setAsking(false)}>
                {body.oddNo}
              </Button>
              <Button size="lg" busy={busy} onClick={() => save(true)}>
                {body.oddYes}
              </Button>
            </div>
          </div>
        ) : (
          <Button size="lg" wide busy={busy} onClick={() => save(false)}>
            {copy.save}
          </Button>
        )
      }
    >
      <div className="grid gap-5">
        <WeightDial value={weight} unit={unit} onChange={change} error={failed ?? undefined} />
        <TextField
          label={copy.date}
          type="date"
          value={day}
          max={today}
          onChange={(event) => setDay(event.target.value || today)}
        />
        <TextField label={copy.note} value={note} maxLength={NOTE_MAX} onChange={(event) => setNote(event.target.value)} />
      </div>
    </Sheet>
  );
}

/** As typed when it was typed in this unit, else converted; one decimal. */
function shown(entry: Entry | undefined, unit: Entry["unit"]): number | null {
  if (!entry) return null;
  return Math.round((entry.unit === unit ? entry.value : fromKg(entry.kg, unit)) * 10) / 10;
}
