"use client";
import { useState } from "react";
import { addDays } from "@/domain/civil-date";
import { fromKg } from "@/domain/units";
import { useProfile } from "@/features/account/client/profile";
import { frame } from "@/lib/copy/en/frame";
import { goal, goalFaults } from "@/lib/copy/en/goal";
import { explain } from "@/lib/copy/explain";
import { formatDay, formatNumber } from "@/lib/copy/format";
import { useOnce } from "@/lib/offline/device";
import { Badge, type BadgeTone } from "@/ui/badge";
import { Button } from "@/ui/button";
import { HowLink } from "@/ui/how-link";
import { NumberField } from "@/ui/number-field";
import { Sheet } from "@/ui/sheet";
import { TextField } from "@/ui/text-field";
import { useGoal } from "../client/use-goal";
import { GOAL_DAYS_MAX, GOAL_DAYS_MIN, type GoalFault, type JudgedGoal, judgeGoal } from "../judge-goal";
import { type Doubt, doubtOf } from "../odd-target";
import type { Body } from "../summarize";

const copy = goal.sheet;
/** Three months: long enough to move, short enough to see the end. */
const USUAL_DAYS = 84;

type Props = { body: Body; today: string; onClose: () => void };

/** A weight and a day, with how likely it is before it is saved. A change starts anew from today. */
export function GoalSheet({ body, today, onClose }: Props) {
  const { unit } = useProfile().profile;
  const { set } = useGoal();
  const old = body.goal;
  const [value, setValue] = useState<number | null>(old ? shown(old, unit) : null);
  const [dueOn, setDueOn] = useState(old && old.dueOn > addDays(today, GOAL_DAYS_MIN) ? old.dueOn : addDays(today, USUAL_DAYS));
  const [tried, setTried] = useState(false);
  const [asking, setAsking] = useState(false);
  const [sure, setSure] = useState(false);
  const [failed, setFailed] = useState<string | null>(null);
  const [busy, once] = useOnce(() => setFailed(frame.sync.blocked));

  const asked = { target: { value: value ?? 0, unit }, startsOn: today, dueOn };
  const judged = judgeGoal(asked, body.entries, body.care);
  const doubt = sure || value === null || judged.startKg === null ? null : doubtOf(value, unit, judged.startKg);
  const fault = judged.fault;
  const isEarly = value === null || (fault === "out-of-range" && !tried);
  const change = (next: number | null) => {
    setValue(next);
    setAsking(false);
    setSure(false);
    setTried(false);
  };
  const save = (isSure: boolean) =>
    once(async () => {
      setTried(true);
      if (isSure) setSure(true);
      if (value === null) return;
      if (doubt !== null && !isSure) return setAsking(true);
      if (fault !== null) return setAsking(false);
      await set(asked, old);
      onClose();
    });
  const [weightError, dayError] =
    value === null ? [tried ? copy.typeWeight : null, null] : besides(fault, isEarly || doubt !== null);

  return (
    <Sheet
      open
      onClose={onClose}
      title={copy.title}
      closeLabel={frame.actions.close}
      footer={
        asking && doubt && judged.startKg !== null ? (
          <Question
            doubt={doubt}
            now={`${oneDecimal(fromKg(judged.startKg, unit))} ${unit}`}
            busy={busy}
            onYes={() => save(true)}
            onNo={() => setAsking(false)}
            onOther={change}
          />
        ) : (
          <Button size="lg" wide busy={busy} onClick={() => save(false)}>
            {copy.save}
          </Button>
        )
      }
    >
      <div className="grid gap-5">
        <NumberField
          label={copy.weight}
          unit={unit}
          value={value}
          onNumber={change}
          hint={judged.startKg === null ? undefined : copy.now(`${oneDecimal(fromKg(judged.startKg, unit))} ${unit}`)}
          error={failed ?? weightError ?? undefined}
          autoFocus
        />
        <TextField
          label={copy.date}
          type="date"
          value={dueOn}
          min={addDays(today, GOAL_DAYS_MIN)}
          max={addDays(today, GOAL_DAYS_MAX)}
          error={dayError ?? undefined}
          onChange={(event) => setDueOn(event.target.value || dueOn)}
        />
        {isEarly || doubt !== null ? null : <Verdict judged={judged} unit={unit} onDay={setDueOn} />}
      </div>
    </Sheet>
  );
}

type VerdictProps = { judged: JudgedGoal; unit: "kg" | "lb"; onDay: (day: string) => void };

/** How likely it is and why, and the day that would make it calm. */
function Verdict({ judged: { fault, verdict, startKg, targetKg, pctPerWeek, calmDueOn }, unit, onDay }: VerdictProps) {
  if (verdict === null || verdict.value === null) return null;
  const isHold = startKg === targetKg;
  return (
    <section aria-live="polite" className="grid justify-items-start gap-2">
      <Badge tone={isHold ? "success" : TONE[verdict.value]}>{isHold ? copy.hold : copy.verdicts[verdict.value]}</Badge>
      <p>
        {isHold
          ? copy.holdWhy
          : `${pctPerWeek === null ? "" : `${copy.pace(oneDecimal(pctPerWeek))} `}${explain(verdict.reasons[0], unit)}`}
      </p>
      {calmDueOn ? (
        <Button variant={fault === "too-fast" ? "secondary" : "ghost"} onClick={() => onDay(calmDueOn)}>
          {copy.calm(formatDay(calmDueOn, "year"))}
        </Button>
      ) : null}
      <HowLink rule={verdict.reasons[0].rule} />
    </section>
  );
}

const TONE: Record<"achievable" | "ambitious" | "unrealistic", BadgeTone> = {
  achievable: "success",
  ambitious: "info",
  unrealistic: "warning",
};

type QuestionProps = {
  doubt: Doubt;
  now: string;
  busy: boolean;
  onYes: () => void;
  onNo: () => void;
  onOther: (value: number) => void;
};

/** A slip of the finger, or the other unit, is asked about before it becomes a goal. */
function Question({ doubt: { typed, other }, now, busy, onYes, onNo, onOther }: QuestionProps) {
  return (
    <div role="alert" className="grid gap-3">
      <p className="font-semibold">{other ? copy.oddUnit(typed, other.text) : copy.odd(typed, now)}</p>
      <div className="flex flex-wrap gap-2 *:flex-1">
        {other ? (
          <Button size="lg" variant="secondary" onClick={() => onOther(other.value)}>
            {copy.takeOther(other.here)}
          </Button>
        ) : (
          <Button size="lg" variant="secondary" onClick={onNo}>
            {copy.oddNo}
          </Button>
        )}
        <Button size="lg" busy={busy} onClick={onYes}>
          {copy.oddYes}
        </Button>
      </div>
    </div>
  );
}

const OF_THE_DAY: readonly GoalFault[] = ["past", "too-soon", "too-far", "too-fast"];

/** What is wrong, beside the field it is about. */
function besides(fault: GoalFault | null, isOpen: boolean): readonly [string | null, string | null] {
  if (fault === null || isOpen) return [null, null];
  return OF_THE_DAY.includes(fault) ? [null, goalFaults[fault]] : [goalFaults[fault], null];
}

function shown({ target, targetKg }: NonNullable<Body["goal"]>, unit: "kg" | "lb"): number {
  return target.unit === unit ? target.value : Math.round(fromKg(targetKg, unit) * 10) / 10;
}

function oneDecimal(value: number): string {
  return formatNumber(value, 1);
}
