"use client";
import { useState } from "react";
import { frame } from "@/lib/copy/en/frame";
import { history } from "@/lib/copy/en/history";
import { call } from "@/lib/http/client";
import { TextArea } from "@/ui/text-area";
import { useToast } from "@/ui/toast";
import type * as contract from "../../contract";

const copy = history.detail;
const NOTE_MAX = 500;

type Props = { workoutId: string; note: string | null; editing: boolean; onChanged: () => void };

/** The note of the workout; saved when the field is left. */
export function WorkoutNote({ workoutId, note, editing, onChanged }: Props) {
  const [text, setText] = useState(note ?? "");
  const show = useToast();
  if (!editing)
    return (
      <section aria-label={copy.note}>
        <h2 className="pb-1 text-sm font-medium text-ink-2">{copy.note}</h2>
        <p className={note ? "whitespace-pre-wrap" : "text-ink-3"}>{note ?? copy.noNote}</p>
      </section>
    );
  const save = async () => {
    const next = text.trim() || null;
    if (next === note) return;
    const answer = await call<typeof contract.editWorkout>("editWorkout", { workoutId, note: next });
    if (answer.ok) onChanged();
    show(
      answer.ok
        ? { text: frame.toasts.saved, tone: "success" }
        : { text: answer.offline ? frame.offline.needsConnection : answer.problem.detail, tone: "error" },
    );
  };
  return (
    <TextArea
      label={copy.note}
      value={text}
      maxLength={NOTE_MAX}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => void save()}
    />
  );
}
