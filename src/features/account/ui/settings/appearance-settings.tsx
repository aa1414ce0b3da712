"use client";
import { THEMES } from "@/domain/vocabulary";
import { settings } from "@/lib/copy/en/settings";
import { SegmentedControl } from "@/ui/segmented-control";
import { useProfile } from "../../client/profile";
import { SettingsPage } from "./settings-page";

export function AppearanceSettings() {
  const { profile, change } = useProfile();
  return (
    <SettingsPage title={settings.sections.appearance}>
      <SegmentedControl
        label={settings.appearance.theme}
        options={THEMES.map((value) => ({ value, label: settings.appearance.themes[value] }))}
        value={profile.theme}
        onChange={(theme) => void change({ theme })}
      />
    </SettingsPage>
  );
}
