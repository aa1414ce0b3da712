import { type WarmupAction, warmupStep } from "@/domain/warmup-progress";
import type { SentTo } from "@/lib/http/endpoint";
import { commit } from "@/lib/offline/store";
import type * as contract from "../contract";

/** Starts, ticks on, completes or skips the warm-up on this device; the server hears of it through the queue. */
export function stepWarmup(
  userId: string,
  workoutId: string,
  action: WarmupAction,
  plan: Parameters<typeof warmupStep>[2],
): Promise<void> {
  return commit(userId, async ({ tx, clock, op }) => {
    const workout = await tx.objectStore("workouts").get(workoutId);
    if (!workout) return;
    const now = workout.warmup ?? null;
    const next = warmupStep(now, action, plan);
    if (next === null || next === now) return;
    await tx.objectStore("workouts").put({ ...workout, warmup: { ...next, clock } });
    const { status, minutes, skipGeneral, includeMobility, done, skipped } = next;
    const input: SentTo<typeof contract.saveWarmup> = {
      ...{ workoutId, status, minutes, skipGeneral, includeMobility },
      ...{ done: [...done], skipped: [...skipped] },
    };
    await op("saveWarmup", input);
  });
}
