"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { frame } from "@/lib/copy/en/frame";
import { history } from "@/lib/copy/en/history";
import { call } from "@/lib/http/client";
import { Button } from "@/ui/button";
import { Dialog } from "@/ui/dialog";
import { Icon } from "@/ui/icon";
import { useToast } from "@/ui/toast";
import type * as contract from "../../contract";

const copy = history.detail;

/** Asks first: a deleted workout takes its sets and records with it. */
export function DeleteWorkout({ workoutId }: { workoutId: string }) {
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const router = useRouter();
  const show = useToast();
  const remove = async () => {
    setBusy(true);
    const answer = await call<typeof contract.deleteWorkout>("deleteWorkout", { workoutId });
    setBusy(false);
    setAsking(false);
    if (!answer.ok) return show({ text: answer.offline ? frame.offline.needsConnection : answer.problem.detail, tone: "error" });
    show({ text: copy.deleted });
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
            <Button variant="danger" busy={busy} onClick={() => void remove()}>
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
