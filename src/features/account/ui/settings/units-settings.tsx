"use client";
import { UNITS } from "@/domain/vocabulary";
import { frame } from "@/lib/copy/en/frame";
import { settings } from "@/lib/copy/en/settings";
import { SegmentedControl } from "@/ui/segmented-control";
import { Select } from "@/ui/select";
import { RowGroup, SettingsRow } from "@/ui/settings-row";
import { useProfile } from "../../client/profile";
import { SettingsPage } from "./settings-page";

const copy = settings.units;

export function UnitsSettings() {
  const { profile, change } = useProfile();
  const zones = [...new Set([profile.timeZone, ...Intl.supportedValuesOf("timeZone")])].sort();
  return (
    <SettingsPage title={settings.sections.units}>
      <div>
        <SegmentedControl
          label={copy.weight}
          options={UNITS.map((value) => ({ value, label: frame.units.long[value] }))}
          value={profile.unit}
          onChange={(unit) => void change({ unit })}
        />
        <p className="pt-2 text-sm text-ink-3">{copy.note}</p>
      </div>
      <Select
        label={copy.timeZone}
        options={zones.map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }))}
        value={profile.timeZone}
        onChange={(event) => void change({ timeZone: event.target.value })}
      />
      <RowGroup>
        <SettingsRow label={copy.language} value={copy.english} />
      </RowGroup>
    </SettingsPage>
  );
}
