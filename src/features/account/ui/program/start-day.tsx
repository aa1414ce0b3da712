"use client";
import { addDays, mondayOf } from "@/domain/civil-date";
import { onboarding } from "@/lib/copy/en/onboarding";
import { Segments } from "../onboarding/segments";
import type { Choice } from "./use-program-choice";

const copy = onboarding.plan;

/** Today, tomorrow or the next Monday. */
export function StartDay({ choice }: { choice: Choice }) {
  const { today, startedOn, setStartedOn } = choice;
  const tomorrow = addDays(today, 1);
  const monday = addDays(mondayOf(today), 7);
  return (
    <Segments
      label={copy.startDay}
      options={[
        { value: today, label: copy.today },
        { value: tomorrow, label: copy.tomorrow },
        ...(monday === tomorrow ? [] : [{ value: monday, label: copy.monday }]),
      ]}
      value={startedOn}
      onChange={setStartedOn}
    />
  );
}
