"use client";
import { EQUIPMENT_LEVELS, type EquipmentLevel } from "@/domain/vocabulary";
import { equipment } from "@/lib/copy/en/equipment";
import { onboarding } from "@/lib/copy/en/onboarding";
import { settings } from "@/lib/copy/en/settings";
import { useProfile } from "../../client/profile";
import { kitFor } from "../onboarding/home-kit";
import { HomeKit } from "../onboarding/home-kit-picker";
import { Tiles } from "../onboarding/tiles";
import { SettingsPage } from "./settings-page";

/** Where the lifter trains and, at home, with what. */
export function EquipmentSettings() {
  const { profile, change } = useProfile();
  const move = (level: EquipmentLevel) => void change({ equipmentLevel: level, equipment: kitFor(level, profile.equipment) });
  return (
    <SettingsPage title={settings.sections.equipment}>
      <Tiles
        legend={settings.equipment.level}
        columns={1}
        options={EQUIPMENT_LEVELS.map((value) => ({
          value,
          title: equipment.levels[value],
          detail: onboarding.equipment.levelLines[value],
        }))}
        value={profile.equipmentLevel}
        onChange={move}
      />
      {profile.equipmentLevel === "home_gym" ? (
        <HomeKit kit={profile.equipment} onChange={(kit) => void change({ equipment: kit })} />
      ) : null}
      <p className="text-sm text-ink-3">{settings.equipment.note}</p>
    </SettingsPage>
  );
}
