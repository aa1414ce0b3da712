"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useOpenWorkout } from "@/features/account/client/open-workout";
import { useProfile } from "@/features/account/client/profile";
import { frame } from "@/lib/copy/en/frame";
import { history } from "@/lib/copy/en/history";
import { logOverview } from "@/lib/copy/en/log-overview";
import { useDeviceUser, useOnce } from "@/lib/offline/device";
import { Button } from "@/ui/button";
import { Dialog } from "@/ui/dialog";
import { Icon } from "@/ui/icon";
import { useToast } from "@/ui/toast";
import { goToWorkout } from "../../client/go-to-workout";
import type { OpenWorkout } from "../../client/load-workout";
import { discardWorkout, finishWorkout } from "../../client/ops";
import { startFromPast } from "../../client/repeat-workout";

const copy = history.detail;

/** Starts this workout again; while another one runs it asks what becomes of that one. */
export function RepeatButton({ past }: { past: OpenWorkout }) {
  const userId = useDeviceUser();
  const { unit } = useProfile().profile;
  const router = useRouter();
  const open = useOpenWorkout();
  const [asking, setAsking] = useState(false);
  const show = useToast();
  const [busy, once] = useOnce(() => show({ text: frame.sync.blocked, tone: "error" }));
  const start = async () => goToWorkout(router, await startFromPast(userId, past, unit));
  const after = (close: typeof finishWorkout) => () =>
    once(async () => {
      if (open) await close(userId, open.workoutId);
      await start();
    });
  return (
    <>
      <Button
        size="lg"
        wide
        busy={busy}
        icon={<Icon name="repeat" size={20} />}
        onClick={() => (open ? setAsking(true) : once(start))}
      >
        {copy.repeat}
      </Button>
      <Dialog
        open={asking && open !== null}
        onClose={() => setAsking(false)}
        title={copy.busy}
        actions={
          <>
            <Button variant="ghost" disabled={busy} onClick={after(discardWorkout)}>
              {logOverview.discard}
            </Button>
            <Button variant="secondary" disabled={busy} onClick={after(finishWorkout)}>
              {logOverview.finishIt}
            </Button>
            <Button disabled={busy} onClick={() => open && goToWorkout(router, open.workoutId)}>
              {logOverview.resume}
            </Button>
          </>
        }
      >
        {copy.busyBody}
      </Dialog>
    </>
  );
}
