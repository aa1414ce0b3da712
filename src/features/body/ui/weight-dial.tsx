"use client";
import { useState } from "react";
import type { Unit } from "@/domain/vocabulary";
import { body } from "@/lib/copy/en/body";
import { NumberField } from "@/ui/number-field";
import { Stepper } from "@/ui/stepper";

const STEP = 0.1;

type Props = { value: number | null; unit: Unit; onChange: (value: number | null) => void; error: string | undefined };

/** The weight between minus and plus; a tap on the number types it. Nothing to step from: it is typed. */
export function WeightDial({ value, unit, onChange, error }: Props) {
  const [typing, setTyping] = useState(value === null);
  if (typing || value === null)
    return <NumberField label={body.dialog.weight} unit={unit} value={value} onNumber={onChange} error={error} autoFocus />;
  return (
    <div className="grid gap-2">
      <Stepper
        size="lg"
        label={body.dialog.weight}
        text={value.toFixed(1)}
        unit={unit}
        minusLabel={body.lighter}
        plusLabel={body.heavier}
        onStep={(direction) => onChange(Math.max(0, Math.round((value + direction * STEP) * 10) / 10))}
        onPress={() => setTyping(true)}
      />
      {error ? (
        <p role="alert" className="text-sm text-error-text">
          {error}
        </p>
      ) : null}
    </div>
  );
}
