"use client";
import { useState } from "react";
import { isGoalAllowed, mayBeMinor, PROFILE_LIMITS } from "@/domain/onboarding-limits";
import { toKg } from "@/domain/units";
import { SEXES } from "@/domain/vocabulary";
import { onboarding } from "@/lib/copy/en/onboarding";
import { vocabulary } from "@/lib/copy/en/vocabulary";
import { newId } from "@/lib/ids";
import { NumberField } from "@/ui/number-field";
import { SegmentedControl } from "@/ui/segmented-control";
import { TextField } from "@/ui/text-field";
import { useProfile } from "../../client/profile";
import { queueWeight } from "../../client/queue-weight";
import { todayIn } from "../../client/today";
import { HeightField } from "../settings/height-field";
import { Chips } from "./chips";
import { oddAnswers } from "./odd-answers";
import { OddQuestion } from "./odd-question";
import { StepFrame, type StepProps } from "./step-frame";
import { useDraft } from "./use-draft";

const copy = onboarding.profile;
const errors = onboarding.errors;
const YEARS = [1900, 2100] as const;

/** Only the units are needed, and they are preset. */
export function ProfileStep({ step, drafts, goOn, goBack }: StepProps) {
  const { profile } = useProfile();
  const { unit: ownUnit, displayName, birthYear: ownYear, sex: ownSex, heightCm: ownHeight } = profile;
  const [draft, setDraft] = useDraft(drafts, step, {
    ...{ unit: ownUnit, name: displayName ?? "", birthYear: ownYear, sex: ownSex, heightCm: ownHeight },
    weight: null as number | null,
    weightId: newId(),
    /** Odd values the lifter stands by. */
    sure: [] as readonly string[],
  });
  const { unit, name, birthYear, sex, heightCm, weight, weightId, sure } = draft;
  const [told, setTold] = useState(false);
  const [odd, setOdd] = useState<string | null>(null);
  const today = todayIn(profile.timeZone);

  const wrong = {
    birthYear: isOutside(birthYear, YEARS) ? errors.birthYear : undefined,
    height: isOutside(heightCm, PROFILE_LIMITS.heightCm) ? errors.height : undefined,
    weight: isOutside(weight === null ? null : toKg(weight, unit), PROFILE_LIMITS.weightKg) ? errors.weight : undefined,
  };

  const save = async (confirmed = sure) => {
    const doubtful = oddAnswers({ unit, heightCm, weight }).find((value) => !confirmed.includes(value));
    if (doubtful) return setOdd(doubtful);
    const goal = profile.goal && !isGoalAllowed(profile.goal, mayBeMinor(birthYear, today)) ? { goal: null } : {};
    const isSaved = await goOn({ unit, displayName: name.trim() || null, birthYear, sex, heightCm, ...goal });
    if (isSaved && weight !== null) await queueWeight(profile.userId, { weightId, day: today, weight: { value: weight, unit } });
  };

  return (
    <StepFrame
      step={step}
      title={copy.title}
      hint={copy.hint}
      missing={wrong.birthYear ?? wrong.height ?? wrong.weight}
      onMissing={() => setTold(true)}
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
        onChange={(next) => setDraft({ unit: next })}
      />
      <TextField
        label={copy.name}
        value={name}
        maxLength={PROFILE_LIMITS.name[1]}
        autoComplete="given-name"
        onChange={(event) => setDraft({ name: event.target.value })}
      />
      <NumberField
        label={copy.birthYear}
        whole
        maxLength={4}
        value={birthYear}
        onNumber={(year) => setDraft({ birthYear: year })}
        error={told || String(birthYear).length >= 4 ? wrong.birthYear : undefined}
      />
      <Chips
        quiet
        legend={copy.sex}
        hint={copy.sexHint}
        options={SEXES.map((value) => ({ value, label: vocabulary.sexes[value] }))}
        chosen={sex ? [sex] : []}
        onToggle={(value) => setDraft({ sex: value === sex ? null : value })}
      />
      <HeightField
        key={unit}
        unit={unit}
        value={heightCm}
        onChange={(cm) => setDraft({ heightCm: cm })}
        error={told ? wrong.height : undefined}
      />
      <NumberField
        label={copy.weight}
        hint={copy.weightHint}
        unit={unit}
        value={weight}
        onNumber={(value) => setDraft({ weight: value })}
        error={told ? wrong.weight : undefined}
      />
      <OddQuestion
        value={odd}
        onChange={() => setOdd(null)}
        onConfirm={() => {
          const confirmed = [...sure, odd ?? ""];
          setDraft({ sure: confirmed });
          setOdd(null);
          void save(confirmed);
        }}
      />
    </StepFrame>
  );
}

function isOutside(value: number | null, [low, high]: readonly [number, number]): boolean {
  return value !== null && (value < low || value > high);
}
