"use client";
import { useState } from "react";
import type { DayType } from "@/domain/vocabulary";
import { WARMUP_TEMPLATES } from "@/domain/warmup-templates";
import { warmup as copy } from "@/lib/copy/en/warmup";
import { Button } from "@/ui/button";
import { useWarmup } from "../../client/use-warmup";
import { WarmupRow } from "./warmup-row";
import { WarmupSheet } from "./warmup-sheet";

type Props = {
  dayType: DayType;
  /** Starts the workout with its warm-up running; null while that is not possible. */
  onStart: ((choice: ReturnType<typeof useWarmup>["choice"]) => void) | null;
};

/** The warm-up before the workout: how long it takes, and what is in it on a tap. */
export function WarmupCard({ dayType, onStart }: Props) {
  const [open, setOpen] = useState(false);
  const warmup = useWarmup(() => dayType);
  return (
    <>
      <WarmupRow
        title={copy.minutes(warmup.choice.minutes ?? usualMinutes(dayType))}
        line={copy.line}
        chevron
        onOpen={() => setOpen(true)}
      />
      {open ? (
        <WarmupSheet
          warmup={warmup}
          progress={null}
          act={() => {}}
          onChoice={(choice) => void warmup.remember(choice)}
          onClose={() => setOpen(false)}
          footer={
            onStart ? (
              <Button size="lg" wide onClick={() => onStart(warmup.choice)}>
                {copy.startWorkout}
              </Button>
            ) : null
          }
        />
      ) : null}
    </>
  );
}

/** The template's own length, whatever is left out of it today: the time is kept. */
function usualMinutes(dayType: DayType): number {
  return WARMUP_TEMPLATES[dayType].reduce((sum, { seconds }) => sum + seconds, 0) / 60;
}
