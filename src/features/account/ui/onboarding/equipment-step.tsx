"use client";
import { useState } from "react";
import { EQUIPMENT_LEVELS, type EquipmentLevel } from "@/domain/vocabulary";
import { equipment as kitNames } from "@/lib/copy/en/equipment";
import { frame } from "@/lib/copy/en/frame";
import { onboarding } from "@/lib/copy/en/onboarding";
import { useToast } from "@/ui/toast";
import { useProfile } from "../../client/profile";
import { kitFor } from "./home-kit";
import { HomeKit } from "./home-kit-picker";
import { StepFrame, type StepProps } from "./step-frame";
import { Tiles } from "./tiles";

const copy = onboarding.equipment;

export function EquipmentStep({ step, goOn, goBack }: StepProps) {
  const { profile } = useProfile();
  const [level, setLevel] = useState(profile.equipmentLevel);
  const [kit, setKit] = useState(profile.equipment);
  const show = useToast();

  const move = (to: EquipmentLevel) => {
    const fitting = kitFor(to, kit);
    setLevel(to);
    setKit(fitting);
    if (kit.some((item) => !fitting.includes(item)))
      show({
        text: copy.cleared,
        undo: {
          label: frame.actions.undo,
          onPress: () => {
            setLevel(level);
            setKit(kit);
          },
        },
      });
  };

  return (
    <StepFrame
      step={step}
      title={copy.title}
      hint={copy.hint}
      missing={level === null ? onboarding.errors.pick : undefined}
      onContinue={() => goOn({ equipmentLevel: level, equipment: kit })}
      onBack={goBack}
    >
      <Tiles
        legend={copy.title}
        legendHidden
        options={EQUIPMENT_LEVELS.map((value) => ({ value, title: kitNames.levels[value], detail: copy.levelLines[value] }))}
        value={level}
        onChange={move}
      />
      {level === "home_gym" ? <HomeKit kit={kit} onChange={setKit} /> : null}
    </StepFrame>
  );
}
