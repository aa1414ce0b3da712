"use client";
import { useState } from "react";
import { useProfile } from "@/features/account/client/profile";
import { todayIn } from "@/features/account/client/today";
import { frame } from "@/lib/copy/en/frame";
import { recovery } from "@/lib/copy/en/recovery";
import { newId } from "@/lib/ids";
import { useOnce } from "@/lib/offline/device";
import { Button } from "@/ui/button";
import { Card } from "@/ui/card";
import { Icon } from "@/ui/icon";
import { useToast } from "@/ui/toast";
import { useLater } from "@/ui/use-later";
import { useCheckIn } from "../client/use-check-in";
import type { Entry, Recovery } from "../summarize";
import { ScaleRow } from "./scale-row";
import { fiveSteps, SLEEP_OPTIONS } from "./scales";

const copy = recovery.checkIn;

/** Three taps: hours, energy, soreness. Afterwards the answers of today, to be changed or added to. */
export function CheckInCard({ recovery: { checkIns } }: { recovery: Recovery }) {
  const day = todayIn(useProfile().profile.timeZone);
  const [isOpen, setOpen] = useState(false);
  const sheet = useLater(() => import("./check-in-sheet"));
  const today = checkIns.find((entry) => entry.day === day) ?? null;
  return (
    <Card as="section" aria-label={copy.label}>
      {today ? <Answered entry={today} onEdit={() => setOpen(true)} /> : <Ask day={day} onMore={() => setOpen(true)} />}
      {isOpen && sheet ? <sheet.CheckInSheet day={day} entry={today} onClose={() => setOpen(false)} /> : null}
    </Card>
  );
}

function Answered({ entry, onEdit }: { entry: Entry; onEdit: () => void }) {
  const { names } = copy;
  const facts = [
    entry.sleepHours === null ? null : `${copy.hours(entry.sleepHours)} ${names.sleep.toLowerCase()}`,
    entry.energy === null ? null : `${names.energy.toLowerCase()} ${entry.energy}`,
    entry.soreness === null ? null : `${names.soreness.toLowerCase()} ${entry.soreness}`,
  ].filter((fact) => fact !== null);
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <Icon name="bed" className="text-ink-2" />
      <div className="min-w-0 flex-[1_1_9rem]">
        <h2 className="font-semibold">{copy.today}</h2>
        <p className="text-sm text-ink-2">{facts.join(" · ") || copy.unanswered}</p>
      </div>
      <Button variant="ghost" onClick={onEdit}>
        {copy.edit}
      </Button>
    </div>
  );
}

const QUESTIONS = [
  { key: "sleepHours", ask: copy.sleep, options: SLEEP_OPTIONS, ends: undefined },
  { key: "energy", ask: copy.energy, options: fiveSteps(copy.names.energy), ends: copy.energyEnds },
  { key: "soreness", ask: copy.soreness, options: fiveSteps(copy.names.soreness), ends: copy.sorenessEnds },
] as const;

function Ask({ day, onMore }: { day: string; onMore: () => void }) {
  const [given, setGiven] = useState<readonly number[]>([]);
  const { log } = useCheckIn();
  const show = useToast();
  const [, once] = useOnce(() => show({ text: frame.sync.blocked, tone: "error" }));
  const question = QUESTIONS[given.length] ?? QUESTIONS[2];
  const pick = (value: number) => {
    const [sleepHours = null, energy = null, soreness = null] = [...given, value];
    if (given.length < QUESTIONS.length - 1) return setGiven([...given, value]);
    const unasked = { sleepQuality: null, stress: null, areas: [], note: null };
    once(() => log({ id: newId(), day, sleepHours, energy, soreness, ...unasked }, null));
  };
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 className="font-semibold">{question.ask}</h2>
        <p className="num text-sm text-ink-2">{copy.step(given.length + 1)}</p>
      </div>
      <ScaleRow
        key={question.key}
        label={question.ask}
        labelHidden
        options={question.options}
        {...(question.ends ? { ends: question.ends } : {})}
        value={null}
        onPick={pick}
      />
      <div className="-ms-4 -mb-2 flex flex-wrap">
        {given.length > 0 ? (
          <Button variant="ghost" onClick={() => setGiven(given.slice(0, -1))}>
            {frame.actions.back}
          </Button>
        ) : null}
        <Button variant="ghost" onClick={onMore}>
          {copy.more}
        </Button>
      </div>
    </div>
  );
}
