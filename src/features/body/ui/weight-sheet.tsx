"use client";
import { useState } from "react";
import { PROFILE_LIMITS } from "@/domain/onboarding-limits";
import { fromKg, toKg } from "@/domain/units";
import { useProfile } from "@/features/account/client/profile";
import { todayIn } from "@/features/account/client/today";
import { body } from "@/lib/copy/en/body";
import { frame } from "@/lib/copy/en/frame";
import { call } from "@/lib/http/client";
import { newId } from "@/lib/ids";
import { Button } from "@/ui/button";
import { NumberField } from "@/ui/number-field";
import { Sheet } from "@/ui/sheet";
import { TextField } from "@/ui/text-field";
import { useToast } from "@/ui/toast";
import type * as contract from "../contract";
import type { Entry } from "./weight-entries";

const copy = body.dialog;
const NOTE_MAX = 500;
const [KG_MIN, KG_MAX] = PROFILE_LIMITS.weightKg;

type Props = { open: boolean; entries: readonly Entry[]; onClose: () => void; onChanged: () => void };

/** The last value is filled in: open, save. A second entry of a day replaces the first, with undo. */
export function WeightSheet({ open, entries, onClose, onChanged }: Props) {
  const { profile } = useProfile();
  const { unit } = profile;
  const today = todayIn(profile.timeZone);
  const newest = entries.reduce<Entry | null>((last, entry) => (last === null || entry.day > last.day ? entry : last), null);
  const [weight, setWeight] = useState<number | null>(newest && Math.round(fromKg(newest.kg, unit) * 10) / 10);
  const [day, setDay] = useState(today);
  const [note, setNote] = useState("");
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<string | null>(null);
  const [weightId] = useState(newId);
  const show = useToast();
  const isBad = weight === null || toKg(weight, unit) < KG_MIN || toKg(weight, unit) > KG_MAX;

  const log = (id: string, at: string, value: number, of: Entry["unit"], text: string | null) =>
    call<typeof contract.logWeight>("logWeight", {
      weightId: id,
      day: at,
      weight: { value, unit: of },
      note: text,
      confirmed: false,
    });

  const save = async () => {
    if (weight === null || isBad) return setFailed(body.limits);
    setBusy(true);
    const before = entries.find((entry) => entry.day === day);
    const answer = await log(weightId, day, weight, unit, note.trim() || null);
    setBusy(false);
    if (!answer.ok)
      return setFailed(
        answer.offline ? frame.offline.needsConnection : (answer.problem.errors?.[0]?.message ?? answer.problem.detail),
      );
    onClose();
    onChanged();
    const undo = async () => {
      await (before
        ? log(newId(), before.day, before.value, before.unit, before.note)
        : call<typeof contract.deleteWeight>("deleteWeight", { weightId }));
      onChanged();
    };
    show({
      text: answer.value.replaced ? body.replaced : copy.saved,
      tone: "success",
      undo: { label: frame.actions.undo, onPress: () => void undo() },
    });
  };

  return (
    <Sheet
      open={open}
      onClose={onClose}
      title={copy.title}
      closeLabel={frame.actions.close}
      footer={
        <Button size="lg" wide busy={busy} onClick={() => void save()}>
          {copy.save}
        </Button>
      }
    >
      <div className="grid gap-4">
        <NumberField
          label={copy.weight}
          unit={unit}
          value={weight}
          onNumber={(next) => {
            setWeight(next);
            setFailed(null);
          }}
          error={failed ?? undefined}
        />
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
