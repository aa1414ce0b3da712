"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { frame } from "@/lib/copy/en/frame";
import { history } from "@/lib/copy/en/history";
import { useDeviceUser, useOnce } from "@/lib/offline/device";
import { Button } from "@/ui/button";
import { Dialog } from "@/ui/dialog";
import { Icon } from "@/ui/icon";
import { useToast } from "@/ui/toast";
import { deletePastWorkout } from "../../client/past-ops";

const copy = history.detail;

/** Asks first: a deleted workout takes its sets and records with it. */
export function DeleteWorkout({ workoutId }: { workoutId: string }) {
  const userId = useDeviceUser();
  const [asking, setAsking] = useState(false);
  const router = useRouter();
  const show = useToast();
  const [busy, once] = useOnce(() => show({ text: frame.sync.blocked, tone: "error" }));
  const remove = async () => {
    await deletePastWorkout(userId, workoutId);
    setAsking(false);
    show({ text: navigator.onLine ? copy.deleted : copy.deletedHere });
    router.replace("/history");
  };
  return (
    <>
      <Button variant="ghost" icon={<Icon name="trash" size={20} />} onClick={() => setAsking(true)}>
        {copy.delete}
      </Button>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={copy.deleteTitle}
        actions={
          <>
            <Button variant="secondary" onClick={() => setAsking(false)}>
              {frame.actions.cancel}
            </Button>
            <Button variant="danger" busy={busy} onClick={() => once(remove)}>
              {copy.delete}
            </Button>
          </>
        }
      >
        {copy.deleteBody}
      </Dialog>
    </>
  );
}
