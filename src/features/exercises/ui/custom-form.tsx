"use client";
import { useState } from "react";
import { LATERALITIES } from "@/domain/exercise-vocabulary";
import { EQUIPMENT, LOAD_BASES, PATTERNS } from "@/domain/vocabulary";
import { rareEndpoints } from "@/generated/rare-endpoints";
import { customExercises } from "@/lib/copy/en/custom-exercises";
import { equipment as kit } from "@/lib/copy/en/equipment";
import { frame } from "@/lib/copy/en/frame";
import { vocabulary } from "@/lib/copy/en/vocabulary";
import { callAt } from "@/lib/http/client";
import { useOnce } from "@/lib/offline/device";
import { Banner } from "@/ui/banner";
import { Button } from "@/ui/button";
import { Select } from "@/ui/select";
import { TextArea } from "@/ui/text-area";
import { TextField } from "@/ui/text-field";
import { answered, type CustomDraft, type DraftState, type Faults, faultsOf } from "../client/custom-draft";
import type { saveCustomExercise } from "../contract";
import { CustomMuscles } from "./custom-muscles";
import { PickField } from "./pick-field";

const copy = customExercises.form;
const MEASURES = ["reps", "seconds", "metres"] as const;
/** The sheet's own button, outside the form, names it. */
export const CUSTOM_FORM = "custom-exercise";

type Props = {
  start: DraftState;
  onSaved: (saved: CustomDraft) => Promise<void> | void;
  /** Shows the exercise that has the name already. */
  onSearch: (name: string) => void;
};

/** An exercise of the lifter's own: a name and a movement are enough, everything else is filled in and can be changed. */
export function CustomForm({ start, onSaved, onSearch }: Props) {
  const [state, setState] = useState(start);
  const [faults, setFaults] = useState<Faults>({});
  const [known, setKnown] = useState<string | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const [, once] = useOnce(() => setFailed(customExercises.faults.failed));
  const { draft } = state;
  const set = <F extends Exclude<keyof CustomDraft, "customExerciseId">>(field: F, value: CustomDraft[F]) => {
    setState((was) => answered(was, field, value));
    setFaults(({ [field]: _, ...rest }) => rest);
  };
  const save = () =>
    once(async () => {
      const missing = faultsOf(draft);
      setFaults(missing);
      setFailed(null);
      setKnown(null);
      if (draft.pattern === "" || Object.keys(missing).length > 0) return;
      const answer = await callAt<typeof saveCustomExercise>(rareEndpoints.saveCustomExercise, {
        ...draft,
        pattern: draft.pattern,
      });
      if (answer.ok) return onSaved(draft);
      setKnown((answer.problem.current as { readonly name?: string } | undefined)?.name ?? null);
      const told = (answer.problem.errors ?? []).map(({ path, message }) => [path.split(".")[0], message] as const);
      if (told.length > 0) return setFaults(Object.fromEntries(told) as Faults);
      const full = answer.problem.code === "conflict" ? answer.problem.detail : customExercises.faults.failed;
      setFailed(answer.offline ? customExercises.faults.offline : full);
    });
  return (
    <form
      id={CUSTOM_FORM}
      noValidate
      className="grid gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {failed ? <Banner tone="error">{failed}</Banner> : null}
      <div className="grid justify-items-start gap-1 *:first:w-full">
        <TextField
          label={copy.name}
          placeholder={copy.namePlaceholder}
          autoComplete="off"
          maxLength={60}
          value={draft.name}
          error={faults.name}
          onChange={(event) => set("name", event.target.value)}
        />
        {known && faults.name ? (
          <Button variant="link" onClick={() => onSearch(known)}>
            {copy.use(known)}
          </Button>
        ) : null}
      </div>
      <Select
        label={copy.pattern}
        hint={start.own.has("pattern") ? undefined : copy.patternHint}
        error={faults.pattern}
        options={[
          { value: "", label: copy.choose, disabled: true },
          ...PATTERNS.map((value) => ({ value, label: vocabulary.patterns[value] })),
        ]}
        value={draft.pattern}
        onChange={(event) => set("pattern", PATTERNS.find((one) => one === event.target.value) ?? "")}
      />
      <PickField
        label={copy.equipment}
        none={copy.equipmentNone}
        add={copy.add}
        remove={frame.actions.remove}
        names={kit.names}
        options={EQUIPMENT}
        value={draft.equipment}
        max={6}
        error={faults.equipment}
        onChange={(value) => set("equipment", value)}
      />
      {draft.pattern === "" ? null : (
        <>
          <CustomMuscles draft={draft} faults={faults} set={set} />
          <Select
            label={copy.loadBasis}
            options={LOAD_BASES.map((value) => ({ value, label: copy.loadBases[value] }))}
            value={draft.loadBasis}
            onChange={(event) => set("loadBasis", LOAD_BASES.find((one) => one === event.target.value) ?? "none")}
          />
          <div className="grid gap-5 sm:grid-cols-2">
            <Select
              label={copy.measure}
              error={faults.measure}
              options={MEASURES.map((value) => ({ value, label: copy.measures[value] }))}
              value={draft.measure}
              onChange={(event) => set("measure", MEASURES.find((one) => one === event.target.value) ?? "reps")}
            />
            <Select
              label={copy.laterality}
              options={LATERALITIES.map((value) => ({ value, label: copy.lateralities[value] }))}
              value={draft.laterality}
              onChange={(event) => set("laterality", LATERALITIES.find((one) => one === event.target.value) ?? "bilateral")}
            />
          </div>
          <TextArea
            label={copy.note}
            placeholder={copy.notePlaceholder}
            hint={copy.noteHint}
            maxLength={500}
            value={draft.note ?? ""}
            onChange={(event) => set("note", event.target.value || null)}
          />
        </>
      )}
    </form>
  );
}
