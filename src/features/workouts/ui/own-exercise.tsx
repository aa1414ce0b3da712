"use client";
import { useState } from "react";
import { newDraft } from "@/features/exercises/client/custom-draft";
import { CUSTOM_FORM, CustomForm } from "@/features/exercises/ui/custom-form";
import { frame } from "@/lib/copy/en/frame";
import { newId } from "@/lib/ids";
import { Button } from "@/ui/button";
import type { Picked } from "../client/exercise-ops";

type Props = { name: string; onMade: (picked: Picked) => Promise<void>; onSearch: (name: string) => void };

/** Makes an exercise where it is missed, and puts it into the workout at once. */
export function OwnExercise({ name, onMade, onSearch }: Props) {
  const [start] = useState(() => newDraft(newId(), name));
  return (
    <CustomForm
      start={start}
      onSearch={onSearch}
      onSaved={({ customExerciseId: id, name: called, loadBasis, measure, targets }) =>
        onMade({ id, name: called.trim(), loadBasis, measure, muscles: targets })
      }
    />
  );
}

export function OwnExerciseFooter() {
  return (
    <Button size="lg" wide type="submit" form={CUSTOM_FORM}>
      {frame.actions.save}
    </Button>
  );
}
