"use client";
import { useState } from "react";
import type { Unit } from "@/domain/vocabulary";
import { frame } from "@/lib/copy/en/frame";
import { onboarding } from "@/lib/copy/en/onboarding";
import { NumberField } from "@/ui/number-field";

const CM_PER_INCH = 2.54;
const copy = onboarding.profile;

type Props = {
  unit: Unit;
  value: number | null;
  onChange: (cm: number | null) => void;
  error?: string | undefined;
};

/** Height in centimetres, typed in centimetres or in feet and inches. */
export function HeightField({ unit, value, onChange, error }: Props) {
  return unit === "kg" ? (
    <NumberField label={copy.height} error={error} unit={frame.units.centimeters} value={value} onNumber={onChange} />
  ) : (
    <FeetAndInches value={value} onChange={onChange} error={error} />
  );
}

function FeetAndInches({ value, onChange, error }: Omit<Props, "unit">) {
  const inches = value === null ? null : Math.round(value / CM_PER_INCH);
  const [feet, setFeet] = useState(inches === null ? null : Math.floor(inches / 12));
  const [rest, setRest] = useState(inches === null ? null : inches % 12);
  const tell = (nextFeet: number | null, nextRest: number | null) => {
    setFeet(nextFeet);
    setRest(nextRest);
    onChange(nextFeet === null ? null : Math.round((nextFeet * 12 + (nextRest ?? 0)) * CM_PER_INCH * 10) / 10);
  };
  return (
    <div className="grid grid-cols-[repeat(auto-fit,minmax(min(8rem,100%),1fr))] items-start gap-3">
      <NumberField
        label={`${copy.height}, ${frame.units.feet}`}
        unit={frame.units.feet}
        whole
        error={error}
        value={feet}
        onNumber={(n) => tell(n, rest)}
      />
      <NumberField
        label={`${copy.height}, ${frame.units.inches}`}
        unit={frame.units.inches}
        whole
        value={rest}
        onNumber={(n) => tell(feet, n)}
      />
    </div>
  );
}
