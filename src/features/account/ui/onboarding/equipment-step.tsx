"use client";
import { EQUIPMENT_LEVELS, type EquipmentLevel } from "@/domain/vocabulary";
import { equipment as kitNames } from "@/lib/copy/en/equipment";
import { frame } from "@/lib/copy/en/frame";
import { onboarding } from "@/lib/copy/en/onboarding";
import { useToast } from "@/ui/toast";
import { useProfile } from "../../client/profile";
import { isPreset, kitFor } from "./home-kit";
import { HomeKit } from "./home-kit-picker";
import { backSaving, StepFrame, type StepProps } from "./step-frame";
import { Tiles } from "./tiles";
import { useDraft } from "./use-draft";

const copy = onboarding.equipment;

export function EquipmentStep({ step, drafts, goOn, goBack }: StepProps) {
  const { profile, change } = useProfile();
  const [{ level, kit }, setDraft] = useDraft(drafts, step, { level: profile.equipmentLevel, kit: profile.equipment });
  const show = useToast();
  const answers = { equipmentLevel: level, equipment: kit };

  const move = (to: EquipmentLevel) => {
    const fitting = kitFor(to, kit);
    setDraft({ level: to, kit: fitting });
    // The preset of a home gym was never the lifter's own answer: nothing is lost with it.
    if (isPreset(kit) || kit.every((item) => fitting.includes(item))) return;
    show({ text: copy.cleared, undo: { label: frame.actions.undo, onPress: () => setDraft({ level, kit }) } });
  };

  return (
    <StepFrame
      step={step}
      title={copy.title}
      hint={copy.hint}
      missing={level === null ? onboarding.errors.pick : undefined}
      onContinue={() => goOn(answers)}
      onBack={backSaving(goBack, () => change(answers, { quiet: true }))}
    >
      <Tiles
        legend={copy.title}
        legendHidden
        required
        options={EQUIPMENT_LEVELS.map((value) => ({ value, title: kitNames.levels[value], detail: copy.levelLines[value] }))}
        value={level}
        onChange={move}
      />
      {level === "home_gym" ? <HomeKit kit={kit} onChange={(next) => setDraft({ kit: next })} /> : null}
    </StepFrame>
  );
}
