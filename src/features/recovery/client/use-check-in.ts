"use client";
import { frame } from "@/lib/copy/en/frame";
import { recovery as copy } from "@/lib/copy/en/recovery";
import { useDeviceUser } from "@/lib/offline/device";
import { useToast } from "@/ui/toast";
import type { Entry } from "../summarize";
import { deleteCheckIn, logCheckIn } from "./check-in";

/** Logging and deleting with time to think again; both work without a connection and say so. */
export function useCheckIn() {
  const userId = useDeviceUser();
  const show = useToast();
  const told = (text: string, undo: () => Promise<void>) =>
    show({
      text: navigator.onLine ? text : copy.checkIn.offline,
      tone: "success",
      undo: { label: frame.actions.undo, onPress: () => void undo() },
    });
  return {
    /** `before` is what stood on that day. */
    async log(entry: Entry, before: Entry | null): Promise<void> {
      await logCheckIn(userId, entry);
      told(copy.checkIn.saved, () => (before ? logCheckIn(userId, before) : deleteCheckIn(userId, entry.id)));
    },
    async remove(entry: Entry): Promise<void> {
      await deleteCheckIn(userId, entry.id);
      told(copy.checkIn.deleted, () => logCheckIn(userId, entry));
    },
  };
}
