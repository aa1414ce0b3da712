"use client";
import type { Freeze } from "@/domain/freeze";
import { rareEndpoints } from "@/generated/rare-endpoints";
import { freeze as copy } from "@/lib/copy/en/freeze";
import { type Answer, callAt } from "@/lib/http/client";
import { newId } from "@/lib/ids";
import { useDeviceUser, useOnce } from "@/lib/offline/device";
import { useToast } from "@/ui/toast";
import type * as contract from "../contract";
import { refresh } from "./refresh";

/** Freezing days off and ending it. Whether weeks are left is the server's word, so both need a connection. */
export function useFreeze() {
  const userId = useDeviceUser();
  const show = useToast();
  const failed = () => show({ text: copy.failed, tone: "error" });
  const [busy, once] = useOnce(failed);
  const act = async (ask: () => Promise<Answer<unknown>>, text: string): Promise<Answer<unknown>> => {
    const answer = await ask();
    if (!answer.ok) return answer;
    await refresh(userId);
    show({ text, tone: "success" });
    return answer;
  };
  return {
    busy,
    /** What is wrong with the days, said beside the form; null once they are frozen. */
    start: (asked: Freeze, onAnswer: (fault: string | null) => void) =>
      once(async () => {
        const answer = await act(
          () => callAt<typeof contract.startFreeze>(rareEndpoints.startFreeze, { freezeId: newId(), ...asked }),
          copy.started,
        );
        onAnswer(answer.ok ? null : (answer.problem.errors?.[0]?.message ?? copy.failed));
      }),
    end: (freezeId: string) =>
      once(async () => {
        const answer = await act(() => callAt<typeof contract.endFreeze>(rareEndpoints.endFreeze, { freezeId }), copy.ended);
        if (!answer.ok) failed();
      }),
  };
}
