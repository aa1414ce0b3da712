"use client";
import { useState } from "react";
import { ACTIVITIES, BODY_AREAS, SLEEP_BANDS, STRESS_LEVELS } from "@/domain/vocabulary";
import { onboarding } from "@/lib/copy/en/onboarding";
import { vocabulary } from "@/lib/copy/en/vocabulary";
import { useProfile } from "../../client/profile";
import { Chips, toggled } from "./chips";
import { StepFrame, type StepProps } from "./step-frame";

const copy = onboarding.lifestyle;

export function LifestyleStep({ step, goOn, goBack }: StepProps) {
  const { profile } = useProfile();
  const [life, setLife] = useState(profile.lifestyle);
  const [areas, setAreas] = useState(profile.areas);
  const { activity, sleep, stress } = life;
  return (
    <StepFrame
      step={step}
      title={copy.title}
      hint={copy.hint}
      onContinue={() => goOn({ lifestyle: life, areas })}
      onSkip={() => goOn({})}
      onBack={goBack}
    >
      <Chips
        legend={copy.activity}
        options={ACTIVITIES.map((value) => ({ value, label: vocabulary.activities[value] }))}
        chosen={activity ? [activity] : []}
        onToggle={(value) => setLife({ ...life, activity: value === activity ? null : value })}
      />
      <Chips
        legend={copy.sleep}
        options={SLEEP_BANDS.map((value) => ({ value, label: copy.sleepBands[value] }))}
        chosen={sleep ? [sleep] : []}
        onToggle={(value) => setLife({ ...life, sleep: value === sleep ? null : value })}
      />
      <Chips
        legend={copy.stress}
        options={STRESS_LEVELS.map((value) => ({ value, label: vocabulary.stress[value] }))}
        chosen={stress ? [stress] : []}
        onToggle={(value) => setLife({ ...life, stress: value === stress ? null : value })}
      />
      <Chips
        legend={copy.areas}
        hint={copy.areasHint}
        options={BODY_AREAS.map((value) => ({ value, label: copy.areaOptions[value] }))}
        chosen={areas}
        onToggle={(area) => setAreas(toggled(areas, area))}
      />
    </StepFrame>
  );
}
