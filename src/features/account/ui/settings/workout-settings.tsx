"use client";
import { EFFORT_SCALES } from "@/domain/vocabulary";
import { settings } from "@/lib/copy/en/settings";
import { vocabulary } from "@/lib/copy/en/vocabulary";
import { Card } from "@/ui/card";
import { SegmentedControl } from "@/ui/segmented-control";
import { Switch } from "@/ui/switch";
import { useProfile } from "../../client/profile";
import { SettingsPage } from "./settings-page";

const copy = settings.workout;

export function WorkoutSettings() {
  const { profile, change } = useProfile();
  return (
    <SettingsPage title={settings.sections.workout}>
      <div>
        <SegmentedControl
          label={copy.effort}
          options={EFFORT_SCALES.map((value) => ({ value, label: vocabulary.effortScales[value] }))}
          value={profile.effortScale}
          onChange={(effortScale) => void change({ effortScale })}
        />
        <p className="pt-2 text-sm text-ink-3">{copy.effortLines[profile.effortScale]}</p>
      </div>
      <Card>
        <Switch label={copy.wake} checked={profile.wakeLock} onChange={(wakeLock) => void change({ wakeLock })} />
        <Switch label={copy.sounds} checked={profile.timerSound} onChange={(timerSound) => void change({ timerSound })} />
        <Switch
          label={copy.haptics}
          checked={profile.timerVibration}
          onChange={(timerVibration) => void change({ timerVibration })}
        />
      </Card>
    </SettingsPage>
  );
}
