"use client";
import type { readBoard } from "@/features/board/contract";
import type { TodayPlan } from "@/features/programs/contract";
import type { BreakShape, PlanShape } from "@/features/programs/shapes";
import { frame } from "@/lib/copy/en/frame";
import { plan as copy } from "@/lib/copy/en/plan";
import type { OutputOf, SentTo } from "@/lib/http/endpoint";
import { useDeviceUser, useOnce } from "@/lib/offline/device";
import { answerKey, changeKept } from "@/lib/offline/kept-answers";
import { commit } from "@/lib/offline/store";
import { useToast } from "@/ui/toast";
import type * as contract from "../contract";

export type Break = BreakShape;
type Loads = SentTo<typeof contract.answerBreak>["loads"];
type Board = OutputOf<typeof readBoard>;

/** Full loads after a break, or eased ones again: shown at once, sent with the queue, and with a way back. */
export function useBreakChoice({ lastDay }: Break, day: string) {
  const userId = useDeviceUser();
  const show = useToast();
  const [busy, once] = useOnce(() => show({ text: frame.sync.blocked, tone: "error" }));
  const save = (loads: Loads) => answerBreak(userId, { lastDay, askedOn: day, loads });
  return {
    busy,
    choose: (loads: Loads) =>
      once(async () => {
        await save(loads);
        const told = loads === "full" ? copy.fullSaved : copy.easedSaved;
        const other = loads === "full" ? "eased" : "full";
        const undo = { label: frame.actions.undo, onPress: () => void save(other) };
        show({ text: navigator.onLine ? told : copy.loadsLater, tone: "success", undo });
      }),
  };
}

/** The answer on this device: every screen that tells of the break shows it, the loads follow when the server has heard it. */
export async function answerBreak(userId: string, input: SentTo<typeof contract.answerBreak>): Promise<void> {
  const chosen = (back: Break | null) => (back?.lastDay === input.lastDay ? { ...back, loads: input.loads } : back);
  await commit(userId, async ({ tx, op }) => {
    const change = <T>(id: string, apply: (was: T) => T) => changeKept<T>(tx, answerKey(id, {}), (was) => was && apply(was));
    await change<Board>("readBoard", (was) => ({ ...was, today: was.today && { ...was.today, back: chosen(was.today.back) } }));
    await change<PlanShape>("readPlan", (was) => ({ ...was, back: chosen(was.back) }));
    await change<TodayPlan>("readToday", (was) => ({ ...was, back: chosen(was.back) }));
    await op("answerBreak", input);
  });
}
