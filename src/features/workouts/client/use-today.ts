"use client";
import type { readToday, TodayPlan } from "@/features/programs/contract";
import { useKeptAnswer } from "@/lib/offline/use-kept-answer";

interface Today {
  /** The last plan at once, the fresh one when it comes; null until there is one. */
  readonly plan: TodayPlan | null;
  /** The last look at the server failed; a kept plan is still shown. */
  readonly failed: boolean;
}

/** Today's session, or that of another day of the program; `isFull` is without what recovery takes off. */
export function useToday(dayId: string | null, isFull = false): Today {
  const input = { ...(dayId === null ? {} : { dayId }), ...(isFull ? { ease: "off" as const } : {}) };
  const { value, failure } = useKeptAnswer<typeof readToday>("readToday", input);
  return { plan: value, failed: failure !== null };
}
