"use client";
import { MUSCLES } from "@/domain/vocabulary";
import { customExercises } from "@/lib/copy/en/custom-exercises";
import { frame } from "@/lib/copy/en/frame";
import { muscles } from "@/lib/copy/en/muscles";
import type { CustomDraft, Faults } from "../client/custom-draft";
import { PickField } from "./pick-field";

const copy = customExercises.form;

type Props = {
  draft: CustomDraft;
  faults: Faults;
  set: (field: "targets" | "helpers", value: CustomDraft["targets"]) => void;
};

/** What it trains: each muscle is a main one or a helper. */
export function CustomMuscles({ draft, faults, set }: Props) {
  const shared = { names: muscles.names, remove: frame.actions.remove, add: copy.addMuscle };
  const free = MUSCLES.filter((muscle) => !draft.targets.includes(muscle));
  return (
    <>
      <PickField
        {...shared}
        label={copy.targets}
        none={copy.choose}
        options={MUSCLES}
        value={draft.targets}
        max={6}
        error={faults.targets}
        onChange={(value) => set("targets", value)}
      />
      <PickField
        {...shared}
        label={copy.helpers}
        none={copy.helpersNone}
        options={free}
        value={draft.helpers.filter((muscle) => free.includes(muscle))}
        max={8}
        error={faults.helpers}
        onChange={(value) => set("helpers", value)}
      />
    </>
  );
}
