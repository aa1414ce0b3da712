"use client";
import type { readToday, TodayPlan } from "@/features/programs/contract";
import { useKeptAnswer } from "@/lib/offline/use-kept-answer";

interface Today {
  /** The last plan at once, the fresh one when it comes; null until there is one. */
  readonly plan: TodayPlan | null;
  /** The last look at the server failed; a kept plan is still shown. */
  readonly failed: boolean;
}

interface Wish {
  /** Without what recovery takes off. */
  readonly isFull?: boolean;
  /** Without what is cut to fit the lifter's minutes. */
  readonly isUnlimited?: boolean;
}

/** Today's session, or that of another day of the program. */
export function useToday(dayId: string | null, { isFull = false, isUnlimited = false }: Wish = {}): Today {
  const input = {
    ...(dayId === null ? {} : { dayId }),
    ...(isFull ? { ease: "off" as const } : {}),
    ...(isUnlimited ? { time: "off" as const } : {}),
  };
  const { value, failure } = useKeptAnswer<typeof readToday>("readToday", input);
  return { plan: value, failed: failure !== null };
}
