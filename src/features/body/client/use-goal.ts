"use client";
import { useProfile } from "@/features/account/client/profile";
import { todayIn } from "@/features/account/client/today";
import { goal as copy } from "@/lib/copy/en/goal";
import { newId } from "@/lib/ids";
import { useDeviceUser } from "@/lib/offline/device";
import type { StoredGoal } from "../contract";
import { useTold } from "./use-told";
import { endGoal, setGoal } from "./weigh";

export type NewGoal = Pick<StoredGoal, "target" | "startsOn" | "dueOn">;

/** Setting a goal and letting it go, with ten seconds to think again; both work without a connection and say so. */
export function useGoal() {
  const userId = useDeviceUser();
  const today = todayIn(useProfile().profile.timeZone);
  const told = useTold();
  const put = async ({ target, startsOn, dueOn }: NewGoal): Promise<string> => {
    const goalId = newId();
    await setGoal(userId, { goalId, metric: "weight", target, startsOn, dueOn }, today);
    return goalId;
  };
  return {
    /** `before` is the goal it takes the place of; undo brings that back under a name of its own. */
    async set(goal: NewGoal, before: StoredGoal | null): Promise<void> {
      const goalId = await put(goal);
      told(before ? copy.replaced : copy.was, async () => {
        if (before) await put(before);
        else await endGoal(userId, goalId, today);
      });
    },
    async end(goal: StoredGoal): Promise<void> {
      await endGoal(userId, goal.id, today);
      told(copy.ended, async () => void (await put(goal)));
    },
  };
}
