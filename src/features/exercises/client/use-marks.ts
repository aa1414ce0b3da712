"use client";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { ExercisePreference } from "@/domain/vocabulary";
import { useMember } from "@/features/account/client/member";
import { exercises } from "@/lib/copy/en/exercises";
import { frame } from "@/lib/copy/en/frame";
import { useToast } from "@/ui/toast";
import type { Marks } from "./marks";

const copy = exercises.marks;

/** What reads and writes the device: fetched for those who are signed in. */
const store = () => import("./marks");

export interface OwnMarks {
  readonly marks: Marks;
  /** Marks an exercise, or takes the mark back with null; said with a way back. */
  readonly mark: (exercise: { readonly id: string; readonly name: string }, preference: ExercisePreference | null) => void;
}

/** The signed-in lifter's favourite and hidden exercises; null for a visitor, and until they are known. */
export function useMarks(): OwnMarks | null {
  const userId = useMember()?.userId ?? null;
  const show = useToast();
  const [marks, setMarks] = useState<Marks | null>(null);
  // Read when a mark is set, so that setting one does not make every row of the library a new one.
  const latest = useRef<Marks | null>(null);
  useEffect(() => {
    if (userId === null) return;
    let live = true;
    let stop = () => {};
    const tell = (now: Marks) => {
      latest.current = now;
      setMarks(now);
    };
    void store().then(
      ({ watchMarks }) => {
        if (live) stop = watchMarks(userId, tell);
      },
      () => {},
    );
    return () => {
      live = false;
      stop();
    };
  }, [userId]);
  const mark = useCallback<OwnMarks["mark"]>(
    ({ id, name }, preference) => {
      if (userId === null) return;
      const before = latest.current?.get(id) ?? null;
      const save = async (wanted: ExercisePreference | null) => (await store()).prefer(userId, id, wanted);
      const failed = () => show({ text: frame.sync.blocked, tone: "error" });
      const undo = { label: frame.actions.undo, onPress: () => void save(before).catch(failed) };
      void save(preference).then(() => show({ text: told(name, preference, before), tone: "success", undo }), failed);
    },
    [userId, show],
  );
  return useMemo(() => (userId !== null && marks !== null ? { marks, mark } : null), [userId, marks, mark]);
}

function told(name: string, now: ExercisePreference | null, before: ExercisePreference | null): string {
  if (now === "favourite") return copy.favoured(name);
  if (now === "hidden") return copy.hid(name);
  return before === "hidden" ? copy.shown(name) : copy.unfavoured(name);
}
