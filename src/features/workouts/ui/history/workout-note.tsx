"use client";
import { useState } from "react";
import { frame } from "@/lib/copy/en/frame";
import { history } from "@/lib/copy/en/history";
import { useDeviceUser } from "@/lib/offline/device";
import { TextArea } from "@/ui/text-area";
import { useToast } from "@/ui/toast";
import { editWorkout } from "../../client/ops";

const copy = history.detail;
const NOTE_MAX = 500;

type Props = { workoutId: string; note: string | null; editing: boolean };

/** The note of the workout; kept on the device when the field is left. Nothing written, nothing shown. */
export function WorkoutNote({ workoutId, note, editing }: Props) {
  const userId = useDeviceUser();
  const [text, setText] = useState(note ?? "");
  const show = useToast();
  if (!editing)
    return note ? (
      <section aria-label={copy.note}>
        <h2 className="pb-1 text-sm font-medium text-ink-2">{copy.note}</h2>
        <p className="whitespace-pre-wrap">{note}</p>
      </section>
    ) : null;
  const save = async () => {
    const next = text.trim() || null;
    if (next === note) return;
    try {
      await editWorkout(userId, workoutId, { note: next });
      show({ text: navigator.onLine ? copy.saved : copy.savedHere, tone: "success" });
    } catch {
      show({ text: frame.sync.blocked, tone: "error" });
    }
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
