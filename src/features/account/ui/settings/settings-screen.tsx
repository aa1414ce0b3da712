"use client";
import { equipment } from "@/lib/copy/en/equipment";
import { frame } from "@/lib/copy/en/frame";
import { settings } from "@/lib/copy/en/settings";
import { vocabulary } from "@/lib/copy/en/vocabulary";
import { PageHeader } from "@/ui/page-header";
import { RowGroup, SettingsRow } from "@/ui/settings-row";
import { useProfile } from "../../client/profile";
import { ProfileRow } from "./profile-row";

const names = settings.sections;

/** Every section with its present value. */
export function SettingsScreen() {
  const { profile } = useProfile();
  return (
    <div className="gutter mx-auto max-w-[45rem]">
      <PageHeader title={settings.title} />
      <div className="grid grid-cols-1 gap-6">
        <ProfileRow />
        <RowGroup>
          <SettingsRow
            icon="dumbbell"
            label={names.training}
            value={profile.goal ? vocabulary.goals[profile.goal] : ""}
            href="/settings/training"
          />
          <SettingsRow
            icon="plate"
            label={names.equipment}
            value={profile.equipmentLevel ? equipment.levels[profile.equipmentLevel] : ""}
            href="/settings/equipment"
          />
          <SettingsRow icon="coach" label={names.coach} value={vocabulary.coaches[profile.coach]} href="/settings/coach" />
          <SettingsRow
            icon="timer"
            label={names.workout}
            value={vocabulary.effortScales[profile.effortScale]}
            href="/settings/workout"
          />
        </RowGroup>
        <RowGroup>
          <SettingsRow
            icon="moon"
            label={names.appearance}
            value={settings.appearance.themes[profile.theme]}
            href="/settings/appearance"
          />
          <SettingsRow icon="scale" label={names.units} value={frame.units.long[profile.unit]} href="/settings/units" />
          <SettingsRow icon="lock" label={names.account} href="/settings/account" />
          <SettingsRow icon="heart" label={names.subscription} href="/settings/subscription" />
          <SettingsRow icon="eye" label={names.data} href="/settings/data" />
        </RowGroup>
        <RowGroup>
          <SettingsRow icon="help" label={settings.about.help} href="/help" />
          <SettingsRow icon="info" label={settings.about.privacy} href="/privacy" />
          <SettingsRow icon="note" label={settings.about.terms} href="/terms" />
        </RowGroup>
      </div>
    </div>
  );
}
