"use client";
import { useState } from "react";
import { addDays } from "@/domain/civil-date";
import { FREEZE_REASONS, type FreezeReason } from "@/domain/freeze";
import { frame } from "@/lib/copy/en/frame";
import { freeze as copy } from "@/lib/copy/en/freeze";
import { formatDay } from "@/lib/copy/format";
import { Button } from "@/ui/button";
import { Card } from "@/ui/card";
import { Chip } from "@/ui/chip";
import { Sheet } from "@/ui/sheet";
import { TextField } from "@/ui/text-field";
import { useFreeze } from "../client/use-freeze";
import type { Recovery } from "../summarize";

type Props = { freeze: Recovery["freeze"]; today: string };

/** Days off that keep the streak: the ones that run or come, else the way to ask for some. */
export function FreezeCard({ freeze: { current, weeksLeft }, today }: Props) {
  const [open, setOpen] = useState(false);
  const { busy, end } = useFreeze();
  if (current) {
    const isRunning = current.from <= today;
    return (
      <Card as="section" edge="coach" aria-label={copy.active} className="grid gap-2">
        <h2 className="text-lg font-semibold">
          {copy.active} · {copy.reasons[current.reason]}
        </h2>
        <p className="text-ink-2">
          {isRunning ? copy.until(formatDay(current.to)) : copy.ahead(formatDay(current.from), formatDay(current.to))}
        </p>
        {current.reason === "ill" ? <p className="text-sm text-ink-2">{copy.ill}</p> : null}
        <div className="pt-2">
          <Button variant="secondary" busy={busy} onClick={() => end(current.id)}>
            {isRunning ? copy.end : copy.cancel}
          </Button>
        </div>
      </Card>
    );
  }
  return (
    <Card as="section" aria-label={copy.title} className="grid gap-2">
      <h2 className="text-lg font-semibold">{copy.title}</h2>
      <p className="text-sm text-ink-2">
        {copy.lead} {copy.left(weeksLeft)}
      </p>
      <div className="pt-2">
        <Button variant="secondary" disabled={weeksLeft === 0} onClick={() => setOpen(true)}>
          {copy.open}
        </Button>
      </div>
      {open ? <FreezeSheet today={today} onClose={() => setOpen(false)} /> : null}
    </Card>
  );
}

/** A week from today is what most colds take. */
const PRESET_DAYS = 6;

function FreezeSheet({ today, onClose }: { today: string; onClose: () => void }) {
  const [reason, setReason] = useState<FreezeReason>("ill");
  const [from, setFrom] = useState(today);
  const [to, setTo] = useState(addDays(today, PRESET_DAYS));
  const [fault, setFault] = useState<string | null>(null);
  const { busy, start } = useFreeze();
  const save = () => start({ reason, from, to }, (found) => (found === null ? onClose() : setFault(found)));
  return (
    <Sheet
      open
      onClose={onClose}
      title={copy.sheet}
      closeLabel={frame.actions.close}
      footer={
        <Button size="lg" wide busy={busy} disabled={from === "" || to === ""} onClick={save}>
          {copy.save}
        </Button>
      }
    >
      <div className="grid gap-5">
        <fieldset className="flex flex-wrap gap-2">
          <legend className="pb-2 text-sm text-ink-2">{copy.why}</legend>
          {FREEZE_REASONS.map((each) => (
            <Chip key={each} selected={each === reason} onClick={() => setReason(each)}>
              {copy.reasons[each]}
            </Chip>
          ))}
        </fieldset>
        <div className="grid grid-cols-2 gap-3">
          <TextField type="date" label={copy.from} value={from} onChange={(event) => setFrom(event.target.value)} />
          <TextField type="date" label={copy.to} value={to} min={from} onChange={(event) => setTo(event.target.value)} />
        </div>
        {fault ? (
          <p role="alert" className="text-sm text-error-text">
            {fault}
          </p>
        ) : null}
        <p className="text-sm text-ink-3">{copy.privacy}</p>
      </div>
    </Sheet>
  );
}
