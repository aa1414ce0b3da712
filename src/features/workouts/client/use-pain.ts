"use client";
import { useEffect } from "react";
import type { BodyArea } from "@/domain/vocabulary";
import type * as contract from "@/features/recovery/contract";
import { frame } from "@/lib/copy/en/frame";
import { pain as copy } from "@/lib/copy/en/pain";
import { call } from "@/lib/http/client";
import { newId } from "@/lib/ids";
import { useDeviceUser } from "@/lib/offline/device";
import { useStored } from "@/lib/offline/use-stored";
import { useToast } from "@/ui/toast";
import { type OpenMark, openMarks, PAIN_KEY } from "./open-marks";
import { clearPain, keepMarks, markPain } from "./pain-ops";

const NONE: readonly OpenMark[] = [];

/** What hurts, as this device has it. */
export function useOpenMarks(): readonly OpenMark[] {
  return useStored(PAIN_KEY, openMarks) ?? NONE;
}

/** The same, and the server is asked once what other devices know. No answer, and no session, is no reason to leave a workout. */
export function useFreshMarks(): readonly OpenMark[] {
  const userId = useDeviceUser();
  useEffect(() => {
    const askedAt = Date.now();
    void call<typeof contract.readPainMarks>("readPainMarks", {}).then((answer) => {
      if (answer.ok) void keepMarks(userId, answer.value, askedAt).catch(() => {});
    });
  }, [userId]);
  return useOpenMarks();
}

/** Marking and clearing; both work without a connection. `today` is the lifter's civil day. */
export function usePain(today: () => string) {
  const userId = useDeviceUser();
  const show = useToast();
  const blocked = () => show({ text: frame.sync.blocked, tone: "error" });
  return {
    mark: (exercise: { readonly exerciseId: string; readonly name: string }, area: BodyArea, workoutId: string | null) =>
      markPain(userId, { id: newId(), ...exercise, area, day: today() }, workoutId).catch(blocked),
    /** With time to think again: the pain is then marked anew, from the day it began. */
    clear: async (mark: OpenMark): Promise<void> => {
      try {
        await clearPain(userId, mark, today());
        const undo = () => void markPain(userId, { ...mark, id: newId() }, null).catch(blocked);
        show({ text: copy.cleared(mark.name), tone: "success", undo: { label: frame.actions.undo, onPress: undo } });
      } catch {
        blocked();
      }
    },
  };
}
