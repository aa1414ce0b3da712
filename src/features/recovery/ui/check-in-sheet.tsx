"use client";
import { useState } from "react";
import { VOLUME_GROUPS, type VolumeGroup } from "@/domain/vocabulary";
import { frame } from "@/lib/copy/en/frame";
import { muscles } from "@/lib/copy/en/muscles";
import { recovery } from "@/lib/copy/en/recovery";
import { formatNumber } from "@/lib/copy/format";
import { newId } from "@/lib/ids";
import { useOnce } from "@/lib/offline/device";
import { Button } from "@/ui/button";
import { Chip } from "@/ui/chip";
import { Sheet } from "@/ui/sheet";
import { Stepper } from "@/ui/stepper";
import { TextField } from "@/ui/text-field";
import { useCheckIn } from "../client/use-check-in";
import type { Entry } from "../summarize";
import { ScaleRow } from "./scale-row";
import { fiveSteps } from "./scales";

const copy = recovery.checkIn;
const NOTE_MAX = 500;
const HALF_HOUR = 0.5;
const USUAL_HOURS = 7;
const HOURS_MAX = 24;

const SCALES = [
  { key: "sleepQuality", name: copy.names.quality, ends: copy.qualityEnds },
  { key: "energy", name: copy.names.energy, ends: copy.energyEnds },
  { key: "soreness", name: copy.names.soreness, ends: copy.sorenessEnds },
  { key: "stress", name: copy.names.stress, ends: copy.stressEnds },
] as const;

type Props = { day: string; entry: Entry | null; onClose: () => void };

/** All answers of a day, each of them optional; a tap on the chosen one takes it back. */
export function CheckInSheet({ day, entry, onClose }: Props) {
  const [now, setNow] = useState<Entry>(entry ?? blank(day));
  const [failed, setFailed] = useState<string | null>(null);
  const { log, remove } = useCheckIn();
  const [busy, once] = useOnce(() => setFailed(frame.sync.blocked));
  const set = (change: Partial<Entry>) => setNow((was) => ({ ...was, ...change }));
  const sleep = (direction: -1 | 1) => {
    const hours = now.sleepHours === null ? USUAL_HOURS : now.sleepHours + direction * HALF_HOUR;
    set({ sleepHours: Math.min(HOURS_MAX, Math.max(0, hours)) });
  };
  const toggle = (group: VolumeGroup) =>
    set({ areas: now.areas.includes(group) ? now.areas.filter((each) => each !== group) : [...now.areas, group] });
  const save = () =>
    once(async () => {
      await log({ ...now, note: now.note?.trim() || null }, entry);
      onClose();
    });
  const drop = () =>
    once(async () => {
      if (entry) await remove(entry);
      onClose();
    });
  return (
    <Sheet
      open
      onClose={onClose}
      title={copy.label}
      closeLabel={frame.actions.close}
      footer={
        <div className="grid gap-2">
          {failed ? (
            <p role="alert" className="text-sm text-error-text">
              {failed}
            </p>
          ) : null}
          <Button size="lg" wide busy={busy} onClick={save}>
            {copy.save}
          </Button>
        </div>
      }
    >
      <div className="grid gap-6">
        <div className="grid gap-1.5">
          <p className="text-sm font-medium text-ink-2">{copy.names.sleep}</p>
          <Stepper
            label={copy.names.sleep}
            text={now.sleepHours === null ? copy.unanswered : formatNumber(now.sleepHours, 1)}
            unit="h"
            minusLabel={copy.less}
            plusLabel={copy.longer}
            onStep={sleep}
          />
        </div>
        {SCALES.map(({ key, name, ends }) => (
          <ScaleRow
            key={key}
            label={name}
            options={fiveSteps(name)}
            ends={ends}
            value={now[key]}
            onPick={(value) => set({ [key]: now[key] === value ? null : value })}
          />
        ))}
        <fieldset className="grid gap-2">
          <legend className="pb-2 text-sm font-medium text-ink-2">{copy.areas}</legend>
          <div className="flex flex-wrap gap-2">
            {VOLUME_GROUPS.map((group) => (
              <Chip key={group} selected={now.areas.includes(group)} onClick={() => toggle(group)}>
                {muscles.groups[group]}
              </Chip>
            ))}
          </div>
        </fieldset>
        <TextField
          label={copy.note}
          value={now.note ?? ""}
          maxLength={NOTE_MAX}
          onChange={(event) => set({ note: event.target.value })}
        />
        <p className="text-sm text-ink-2">{copy.privacy}</p>
        {entry ? (
          <div className="-ms-4">
            <Button variant="ghost" onClick={drop}>
              {copy.remove}
            </Button>
          </div>
        ) : null}
      </div>
    </Sheet>
  );
}

function blank(day: string): Entry {
  const unanswered = { sleepHours: null, sleepQuality: null, energy: null, soreness: null, stress: null };
  return { id: newId(), day, ...unanswered, areas: [], note: null };
}
