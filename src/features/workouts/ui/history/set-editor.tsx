"use client";
import { useState } from "react";
import { useProfile } from "@/features/account/client/profile";
import { frame } from "@/lib/copy/en/frame";
import { vocabulary } from "@/lib/copy/en/vocabulary";
import { call } from "@/lib/http/client";
import { Button } from "@/ui/button";
import { NumberField } from "@/ui/number-field";
import { Sheet } from "@/ui/sheet";
import { useToast } from "@/ui/toast";
import type * as contract from "../../contract";
import { loadIn, saveSet } from "./past-set";

type Props = {
  workoutId: string;
  title: string;
  set: contract.SetRow;
  isNew: boolean;
  onClose: () => void;
  onChanged: () => void;
};

/** Load, repetitions and effort of a set of a finished workout; records, streak and charts follow on the server. */
export function SetEditor({ workoutId, title, set, isNew, onClose, onChanged }: Props) {
  const { unit } = useProfile().profile;
  const before = loadIn(set, unit);
  const [load, setLoad] = useState(before);
  const [reps, setReps] = useState(set.reps);
  const [seconds, setSeconds] = useState(set.seconds);
  const [rpe, setRpe] = useState(set.rpe);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<string | null>(null);
  const show = useToast();
  const isTimed = set.seconds !== null && set.reps === null;
  const hasLoad = set.loadBasis !== "none";

  const run = async (work: () => ReturnType<typeof saveSet> | ReturnType<typeof removeSet>) => {
    setBusy(true);
    const answer = await work();
    setBusy(false);
    if (answer.ok) {
      onClose();
      onChanged();
    } else
      setFailed(answer.offline ? frame.offline.needsConnection : (answer.problem.errors?.[0]?.message ?? answer.problem.detail));
    return answer.ok;
  };
  const save = async () => {
    // An untouched load keeps the literal it was typed as.
    const typed = load === before ? set.load : load === null ? null : { value: load, unit };
    const effort = rpe === set.rpe ? {} : { rpe, rir: null };
    const isSaved = await run(() => saveSet(workoutId, { ...set, ...effort, load: typed, reps, seconds, completed: true }));
    if (isSaved) show({ text: frame.toasts.saved, tone: "success" });
  };
  const remove = async () => {
    if (!(await run(() => removeSet(workoutId, set.id)))) return;
    const undo = () => void saveSet(workoutId, set).then(onChanged);
    show({ text: frame.toasts.deleted, undo: { label: frame.actions.undo, onPress: undo } });
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
            <Button variant="danger" size="lg" disabled={busy} onClick={() => void remove()}>
              {frame.actions.delete}
            </Button>
          )}
          <Button size="lg" wide busy={busy} onClick={() => void save()}>
            {frame.actions.save}
          </Button>
        </div>
      }
    >
      <div className="grid gap-4">
        {hasLoad ? (
          <NumberField
            label={set.loadBasis ? `${unit}, ${vocabulary.loadBases[set.loadBasis]}` : unit}
            unit={unit}
            value={load}
            onNumber={setLoad}
          />
        ) : null}
        {isTimed ? (
          <NumberField label={frame.units.seconds} whole value={seconds} onNumber={setSeconds} />
        ) : (
          <NumberField label={frame.units.reps} whole value={reps} onNumber={setReps} />
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

function removeSet(workoutId: string, setId: string) {
  return call<typeof contract.deleteSet>("deleteSet", { workoutId, setId });
}
