"use client";
import { useState } from "react";
import { PROFILE_LIMITS } from "@/domain/onboarding-limits";
import { fromKg } from "@/domain/units";
import { SEXES, type Unit } from "@/domain/vocabulary";
import type * as body from "@/features/body/contract";
import { onboarding } from "@/lib/copy/en/onboarding";
import { vocabulary } from "@/lib/copy/en/vocabulary";
import { call } from "@/lib/http/client";
import { newId } from "@/lib/ids";
import { NumberField } from "@/ui/number-field";
import { SegmentedControl } from "@/ui/segmented-control";
import { TextField } from "@/ui/text-field";
import { useProfile } from "../../client/profile";
import { todayIn } from "../../client/today";
import { HeightField } from "../settings/height-field";
import { Chips } from "./chips";
import { StepFrame, type StepProps } from "./step-frame";

const copy = onboarding.profile;

/** Only the units are needed, and they are preset. */
export function ProfileStep({ step, goOn, goBack }: StepProps) {
  const { profile } = useProfile();
  const [unit, setUnit] = useState<Unit>(profile.unit);
  const [name, setName] = useState(profile.displayName ?? "");
  const [birthYear, setBirthYear] = useState(profile.birthYear);
  const [sex, setSex] = useState(profile.sex);
  const [heightCm, setHeightCm] = useState(profile.heightCm);
  const [weight, setWeight] = useState<number | null>(null);
  const [weightId] = useState(newId);

  const weightBad =
    weight !== null &&
    !isBetween(
      weight,
      PROFILE_LIMITS.weightKg.map((kg) => fromKg(kg, unit)),
    );
  const heightBad = heightCm !== null && !isBetween(heightCm, PROFILE_LIMITS.heightCm);
  const yearBad = birthYear !== null && (birthYear < 1900 || birthYear > 2100);
  const errors = onboarding.errors;

  const save = async () => {
    const isSaved = await goOn({ unit, displayName: name.trim() || null, birthYear, sex, heightCm });
    if (!isSaved || weight === null) return;
    await call<typeof body.logWeight>("logWeight", {
      weightId,
      day: todayIn(profile.timeZone),
      weight: { value: weight, unit },
      note: null,
      confirmed: true,
    });
  };

  return (
    <StepFrame
      step={step}
      title={copy.title}
      hint={copy.hint}
      missing={yearBad ? errors.birthYear : heightBad ? errors.height : weightBad ? errors.weight : undefined}
      onContinue={save}
      onBack={goBack}
    >
      <SegmentedControl
        label={copy.units}
        options={[
          { value: "kg", label: copy.unitOptions.kg },
          { value: "lb", label: copy.unitOptions.lb },
        ]}
        value={unit}
        onChange={setUnit}
      />
      <TextField
        label={copy.name}
        hint={onboarding.optional}
        value={name}
        maxLength={PROFILE_LIMITS.name[1]}
        autoComplete="given-name"
        onChange={(event) => setName(event.target.value)}
      />
      <NumberField
        label={copy.birthYear}
        hint={onboarding.optional}
        whole
        maxLength={4}
        value={birthYear}
        onNumber={setBirthYear}
        error={yearBad && String(birthYear).length >= 4 ? errors.birthYear : undefined}
      />
      <Chips
        legend={copy.sex}
        hint={copy.sexHint}
        options={SEXES.map((value) => ({ value, label: vocabulary.sexes[value] }))}
        chosen={sex ? [sex] : []}
        onToggle={(value) => setSex(value === sex ? null : value)}
      />
      <HeightField key={unit} unit={unit} value={heightCm} onChange={setHeightCm} />
      <NumberField label={copy.weight} hint={copy.weightHint} unit={unit} value={weight} onNumber={setWeight} />
    </StepFrame>
  );
}

function isBetween(value: number, [low = 0, high = 0]: readonly number[]): boolean {
  return value >= low && value <= high;
}
