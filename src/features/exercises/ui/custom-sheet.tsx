"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { rareEndpoints } from "@/generated/rare-endpoints";
import { customExercises as copy } from "@/lib/copy/en/custom-exercises";
import { frame } from "@/lib/copy/en/frame";
import { callAt } from "@/lib/http/client";
import { useOnce } from "@/lib/offline/device";
import { Button } from "@/ui/button";
import { Dialog } from "@/ui/dialog";
import { Sheet } from "@/ui/sheet";
import { useToast } from "@/ui/toast";
import type { DraftState } from "../client/custom-draft";
import type { archiveCustomExercise, CustomExercise } from "../contract";
import { CUSTOM_FORM, CustomForm } from "./custom-form";

type Props = {
  start: DraftState;
  /** As it is on the server; null for a new one. */
  edited: CustomExercise | null;
  onClose: () => void;
  onChanged: () => void;
};

/** One exercise of the lifter's own with its form; saving an archived one brings it back. */
export function CustomSheet({ start, edited, onClose, onChanged }: Props) {
  const router = useRouter();
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const [busy, once] = useOnce();
  const isArchived = edited?.isArchived ?? false;
  const archive = () =>
    once(async () => {
      if (!edited) return;
      const answer = await callAt<typeof archiveCustomExercise>(rareEndpoints.archiveCustomExercise, {
        customExerciseId: edited.id,
      });
      setAsking(false);
      if (!answer.ok) return toast({ text: answer.offline ? copy.faults.offline : copy.faults.failed, tone: "error" });
      toast({ text: copy.gone });
      onChanged();
    });
  return (
    <>
      <Sheet
        open
        tall
        onClose={onClose}
        title={edited ? copy.edit : copy.make}
        closeLabel={frame.actions.close}
        footer={
          <div className="grid gap-2">
            <Button size="lg" wide type="submit" form={CUSTOM_FORM}>
              {isArchived ? copy.restore : frame.actions.save}
            </Button>
            {edited && !isArchived ? (
              <Button variant="ghost" wide onClick={() => setAsking(true)}>
                {copy.archive}
              </Button>
            ) : null}
          </div>
        }
      >
        <CustomForm
          start={start}
          onSaved={() => {
            toast({ text: isArchived ? copy.back : copy.saved });
            onChanged();
          }}
          onSearch={(name) => router.push(`/exercises?q=${encodeURIComponent(name)}`)}
        />
      </Sheet>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={copy.archiveTitle}
        actions={
          <>
            <Button variant="secondary" onClick={() => setAsking(false)}>
              {frame.actions.cancel}
            </Button>
            <Button variant="danger" busy={busy} onClick={archive}>
              {copy.archive}
            </Button>
          </>
        }
      >
        {copy.archiveBody}
      </Dialog>
    </>
  );
}
