"use client";
import { ACTIVITIES, BODY_AREAS, SLEEP_BANDS, STRESS_LEVELS } from "@/domain/vocabulary";
import { onboarding } from "@/lib/copy/en/onboarding";
import { vocabulary } from "@/lib/copy/en/vocabulary";
import { useProfile } from "../../client/profile";
import { Chips, toggled } from "./chips";
import { backSaving, StepFrame, type StepProps } from "./step-frame";
import { useDraft } from "./use-draft";

const copy = onboarding.lifestyle;

export function LifestyleStep({ step, drafts, goOn, goBack }: StepProps) {
  const { profile, change } = useProfile();
  const [{ areas, ...lifestyle }, setDraft] = useDraft(drafts, step, { ...profile.lifestyle, areas: profile.areas });
  const { activity, sleep, stress } = lifestyle;
  return (
    <StepFrame
      step={step}
      title={copy.title}
      hint={copy.hint}
      onContinue={() => goOn({ lifestyle, areas })}
      onSkip={() => goOn({})}
      onBack={backSaving(goBack, () => change({ lifestyle, areas }, { quiet: true }))}
    >
      <Chips
        legend={copy.activity}
        options={ACTIVITIES.map((value) => ({ value, label: vocabulary.activities[value] }))}
        chosen={activity ? [activity] : []}
        onToggle={(value) => setDraft({ activity: value === activity ? null : value })}
      />
      <Chips
        legend={copy.sleep}
        options={SLEEP_BANDS.map((value) => ({ value, label: copy.sleepBands[value] }))}
        chosen={sleep ? [sleep] : []}
        onToggle={(value) => setDraft({ sleep: value === sleep ? null : value })}
      />
      <Chips
        legend={copy.stress}
        options={STRESS_LEVELS.map((value) => ({ value, label: vocabulary.stress[value] }))}
        chosen={stress ? [stress] : []}
        onToggle={(value) => setDraft({ stress: value === stress ? null : value })}
      />
      <Chips
        legend={copy.areas}
        hint={copy.areasHint}
        options={BODY_AREAS.map((value) => ({ value, label: copy.areaOptions[value] }))}
        chosen={areas}
        onToggle={(area) => setDraft({ areas: toggled(areas, area) })}
      />
    </StepFrame>
  );
}
