"use client";
import { useState } from "react";
import { useProfile } from "@/features/account/client/profile";
import { frame } from "@/lib/copy/en/frame";
import { history } from "@/lib/copy/en/history";
import { vocabulary } from "@/lib/copy/en/vocabulary";
import { useDeviceUser, useOnce } from "@/lib/offline/device";
import type { SetRow } from "@/lib/offline/rows";
import { Button } from "@/ui/button";
import { NumberField } from "@/ui/number-field";
import { Sheet } from "@/ui/sheet";
import { useToast } from "@/ui/toast";
import { savePastSet } from "../../client/past-ops";
import { deleteSet } from "../../client/set-ops";
import { loadIn } from "./past-set";

type Props = { title: string; set: SetRow; isNew: boolean; onClose: () => void };

const RPE = { least: 1, most: 10 };
const REPS_MAX = 100;

/** Load, repetitions and effort of a set of a finished workout: changed on the device, sent with the queue. */
export function SetEditor({ title, set, isNew, onClose }: Props) {
  const userId = useDeviceUser();
  const { unit } = useProfile().profile;
  const before = loadIn(set, unit);
  const [load, setLoad] = useState(before);
  const [reps, setReps] = useState(set.reps);
  const [seconds, setSeconds] = useState(set.seconds);
  const [rpe, setRpe] = useState(set.rpe);
  const [failed, setFailed] = useState<string | null>(null);
  const [busy, once] = useOnce(() => setFailed(frame.sync.blocked));
  const show = useToast();
  const isTimed = set.seconds !== null && set.reps === null;
  const told = (text: string, undo: () => Promise<void>) =>
    show({
      text: navigator.onLine ? text : history.detail.savedHere,
      tone: "success",
      undo: { label: frame.actions.undo, onPress: () => void undo() },
    });

  const save = async () => {
    if (rpe !== null && (rpe < RPE.least || rpe > RPE.most || rpe * 2 !== Math.round(rpe * 2)))
      return setFailed(history.detail.effortSteps);
    if (reps !== null && reps > REPS_MAX) return setFailed(frame.errors.field.atMost(String(REPS_MAX)));
    // An untouched load keeps the literal it was typed as.
    const typed = load === before ? set.load : load === null ? null : { value: load, unit };
    const effort = rpe === set.rpe ? {} : { rpe, rir: null };
    await savePastSet(userId, { ...set, ...effort, load: typed, reps, seconds, completed: true });
    onClose();
    told(history.detail.saved, async () => {
      if (isNew) await deleteSet(userId, set.id);
      else await savePastSet(userId, set);
    });
  };
  const remove = async () => {
    await deleteSet(userId, set.id);
    onClose();
    told(history.detail.setDeleted, () => savePastSet(userId, set));
  };

  return (
    <Sheet
      open
      onClose={onClose}
      title={title}
      closeLabel={frame.actions.close}
      footer={
        <div className="flex gap-2">
          {isNew ? null : (
            <Button variant="secondary" size="lg" disabled={busy} onClick={() => once(remove)}>
              {frame.actions.delete}
            </Button>
          )}
          <Button size="lg" wide busy={busy} onClick={() => once(save)}>
            {frame.actions.save}
          </Button>
        </div>
      }
    >
      <div className="grid gap-4">
        {set.loadBasis === "none" ? null : (
          <NumberField
            label={set.loadBasis ? `${history.detail.load}, ${vocabulary.loadBases[set.loadBasis]}` : history.detail.load}
            unit={unit}
            value={load}
            onNumber={setLoad}
          />
        )}
        {isTimed ? (
          <NumberField label={history.detail.seconds} whole value={seconds} onNumber={setSeconds} />
        ) : (
          <NumberField label={history.detail.reps} whole value={reps} onNumber={setReps} />
        )}
        <NumberField label={vocabulary.effortScales.rpe} value={rpe} onNumber={setRpe} />
        {failed ? (
          <p role="alert" className="text-sm text-error-text">
            {failed}
          </p>
        ) : null}
      </div>
    </Sheet>
  );
}
