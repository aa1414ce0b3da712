"use client";
import type { Deload } from "@/domain/deload";
import { rareEndpoints } from "@/generated/rare-endpoints";
import { count } from "@/lib/analytics/count";
import { recovery as copy } from "@/lib/copy/en/recovery";
import { type Answer, callAt } from "@/lib/http/client";
import { newId } from "@/lib/ids";
import { useDeviceUser, useOnce } from "@/lib/offline/device";
import { useToast } from "@/ui/toast";
import type * as contract from "../contract";
import { refresh } from "./refresh";

/** Starting, putting off and ending a deload: the lifter's own decision, so it needs the server's word. */
export function useDeload() {
  const userId = useDeviceUser();
  const show = useToast();
  const failed = () => show({ text: copy.deload.failed, tone: "error" });
  const [busy, once] = useOnce(failed);
  const act = (ask: () => Promise<Answer<unknown>>, text: string, accepted: boolean | null = null) =>
    once(async () => {
      const answer = await ask();
      if (!answer.ok) return failed();
      if (accepted !== null) count({ name: "deload_offer", props: { accepted } });
      await refresh(userId);
      show({ text, tone: "success" });
    });
  return {
    busy,
    /** `isOffered`: a yes to Mo's own offer. */
    start: ({ type, days, volume, intensity }: Deload, isOffered = false) =>
      act(
        () =>
          callAt<typeof contract.startDeload>(rareEndpoints.startDeload, { deloadId: newId(), type, days, volume, intensity }),
        copy.deload.started,
        isOffered || null,
      ),
    putOff: ({ type, days, volume, intensity }: Deload) =>
      act(
        () =>
          callAt<typeof contract.declineDeload>(rareEndpoints.declineDeload, {
            deloadId: newId(),
            type,
            days,
            volume,
            intensity,
          }),
        copy.deload.putOff,
        false,
      ),
    end: (deloadId: string) =>
      act(() => callAt<typeof contract.endDeload>(rareEndpoints.endDeload, { deloadId }), copy.deload.ended),
  };
}
