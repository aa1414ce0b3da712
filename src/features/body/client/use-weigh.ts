"use client";
import { useProfile } from "@/features/account/client/profile";
import { todayIn } from "@/features/account/client/today";
import { body } from "@/lib/copy/en/body";
import { useDeviceUser } from "@/lib/offline/device";
import type { Entry } from "../summarize";
import { useTold } from "./use-told";
import { deleteWeight, logWeight } from "./weigh";

type Weighed = Omit<Entry, "kg">;

/** Logging and deleting with ten seconds to think again; both work without a connection and say so. */
export function useWeigh() {
  const userId = useDeviceUser();
  const today = todayIn(useProfile().profile.timeZone);
  const told = useTold();
  const put = (entry: Weighed) => logWeight(userId, entry, today);
  const drop = (id: string) => deleteWeight(userId, id, today);
  return {
    /** `before` is what stood on that day. */
    async log(entry: Weighed, before: Entry | null): Promise<void> {
      await put(entry);
      const isOther = before !== null && before.id !== entry.id;
      told(isOther ? body.replaced : body.dialog.saved, () => (before ? put(before) : drop(entry.id)));
    },
    async remove(entry: Entry): Promise<void> {
      await drop(entry.id);
      told(body.deleted, () => put({ ...entry, confirmed: true }));
    },
    confirm: (entry: Entry) => put({ ...entry, confirmed: true }),
  };
}
