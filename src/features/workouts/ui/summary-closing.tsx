"use client";
import { useState } from "react";
import { log } from "@/lib/copy/en/log";
import { summary } from "@/lib/copy/en/summary";
import { useDeviceUser } from "@/lib/offline/device";
import { EffortStrip } from "@/ui/effort-strip";
import { TextArea } from "@/ui/text-area";
import type { OpenWorkout } from "../client/load-workout";
import { editWorkout } from "../client/ops";

const EFFORTS = Array.from({ length: 19 }, (_, i) => 1 + i / 2);

/** How hard it was overall, and a line to remember it by; both optional. */
export function SummaryClosing({ workout }: { workout: OpenWorkout }) {
  const userId = useDeviceUser();
  const [note, setNote] = useState(workout.note ?? "");
  const saveNote = () => {
    const text = note.trim() === "" ? null : note.trim();
    if (text !== workout.note) void editWorkout(userId, workout.id, { note: text });
  };
  return (
    <section className="grid gap-4">
      <div className="grid gap-2">
        <h2 className="text-lg font-semibold">{summary.effort}</h2>
        <EffortStrip
          label={summary.effort}
          values={EFFORTS}
          value={workout.effort}
          onChange={(effort) => void editWorkout(userId, workout.id, { effort })}
          meaning={(value) => (log.effort.rpeLines as Readonly<Record<string, string>>)[String(value)] ?? ""}
        />
      </div>
      <TextArea
        label={summary.note}
        placeholder={summary.notePlaceholder}
        maxLength={500}
        value={note}
        onChange={(event) => setNote(event.target.value)}
        onBlur={saveNote}
      />
    </section>
  );
}
