"use client";
import { useState } from "react";
import { PLAN_GOALS, PLAN_LIMITS, type PlanGoal } from "@/domain/generator-input";
import { PLANNED_GROUPS } from "@/domain/generator-volume";
import { GROUP_MEMBERS } from "@/domain/landmarks";
import { useProfile } from "@/features/account/client/profile";
import { muscles } from "@/lib/copy/en/muscles";
import { ownProgram } from "@/lib/copy/en/own-program";
import { Chip } from "@/ui/chip";
import { Select } from "@/ui/select";
import type { Wish } from "../../client/use-own-program";

const copy = ownProgram.form;
const DAYS = [1, 2, 3, 4, 5, 6] as const;
const MINUTES = [30, 45, 60, 75, 90, 120] as const;
const USUAL = { days: 3, minutes: 60 } as const;

/** The answers, begun with what the profile knows. */
export function useWish() {
  const { goal, daysPerWeek, sessionMinutes, focus } = useProfile().profile;
  const [wish, setWish] = useState<Wish>({
    goal: goal ?? "general",
    daysPerWeek: daysPerWeek ?? USUAL.days,
    minutes: nearest(sessionMinutes ?? USUAL.minutes),
    focus: PLANNED_GROUPS.filter((group) => GROUP_MEMBERS[group].some((muscle) => focus.includes(muscle))).slice(
      0,
      PLAN_LIMITS.focus,
    ),
  });
  return { wish, change: (part: Partial<Wish>) => setWish((was) => ({ ...was, ...part })) };
}

export function WishForm({ wish, change }: ReturnType<typeof useWish>) {
  const { goal, daysPerWeek, minutes, focus } = wish;
  const isFull = focus.length >= PLAN_LIMITS.focus;
  return (
    <>
      <Select
        label={copy.goal}
        options={PLAN_GOALS.map((value) => ({ value, label: ownProgram.goals[value] }))}
        value={goal}
        onChange={(event) => change({ goal: event.target.value as PlanGoal })}
      />
      <div className="grid grid-cols-2 gap-3">
        <Select
          label={copy.days}
          options={DAYS.map((n) => ({ value: String(n), label: ownProgram.days(n) }))}
          value={String(daysPerWeek)}
          onChange={(event) => change({ daysPerWeek: Number(event.target.value) })}
        />
        <Select
          label={copy.minutes}
          options={MINUTES.map((n) => ({ value: String(n), label: ownProgram.minutes(n) }))}
          value={String(minutes)}
          onChange={(event) => change({ minutes: Number(event.target.value) })}
        />
      </div>
      <fieldset className="min-w-0">
        <legend className="text-sm font-medium text-ink-2">{copy.focus}</legend>
        <p className="pb-3 text-sm text-ink-3">{copy.focusHint}</p>
        <div className="flex flex-wrap gap-2">
          {PLANNED_GROUPS.map((group) => {
            const isChosen = focus.includes(group);
            return (
              <Chip
                key={group}
                selected={isChosen}
                disabled={isFull && !isChosen}
                onClick={() => change({ focus: isChosen ? focus.filter((one) => one !== group) : [...focus, group] })}
              >
                {muscles.groups[group]}
              </Chip>
            );
          })}
        </div>
      </fieldset>
      <p className="text-sm text-ink-2">{copy.note}</p>
    </>
  );
}

function nearest(minutes: number): number {
  return MINUTES.reduce<number>((best, n) => (Math.abs(n - minutes) < Math.abs(best - minutes) ? n : best), MINUTES[0]);
}
