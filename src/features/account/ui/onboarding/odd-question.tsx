"use client";
import { onboarding } from "@/lib/copy/en/onboarding";
import { Button } from "@/ui/button";
import { Dialog } from "@/ui/dialog";

const copy = onboarding.errors;

type Props = { value: string | null; onChange: () => void; onConfirm: () => void };

/** "Is 120 cm right?" Asked once a value. */
export function OddQuestion({ value, onChange, onConfirm }: Props) {
  return (
    <Dialog
      open={value !== null}
      onClose={onChange}
      title={copy.odd(value ?? "")}
      actions={
        <>
          <Button variant="ghost" onClick={onConfirm}>
            {copy.oddYes}
          </Button>
          <Button onClick={onChange}>{copy.oddNo}</Button>
        </>
      }
    />
  );
}
