"use client";
import { useState } from "react";
import { PROFILE_LIMITS } from "@/domain/onboarding-limits";
import { BODY_AREAS, SEXES } from "@/domain/vocabulary";
import { onboarding } from "@/lib/copy/en/onboarding";
import { settings } from "@/lib/copy/en/settings";
import { vocabulary } from "@/lib/copy/en/vocabulary";
import { NumberField } from "@/ui/number-field";
import { RowGroup, SettingsRow } from "@/ui/settings-row";
import { TextField } from "@/ui/text-field";
import { useProfile } from "../../client/profile";
import { Chips, toggled } from "../onboarding/chips";
import { HeightField } from "./height-field";
import { SettingsPage } from "./settings-page";

const copy = settings.profile;
const [HEIGHT_MIN, HEIGHT_MAX] = PROFILE_LIMITS.heightCm;
const YEAR_MIN = 1900;

/** Typed values are saved when the field is left, taps at once. */
export function ProfileSettings() {
  const { profile, change } = useProfile();
  const [name, setName] = useState(profile.displayName ?? "");
  const [year, setYear] = useState(profile.birthYear);
  const [height, setHeight] = useState(profile.heightCm);
  const yearBad = year !== null && year < YEAR_MIN;
  const heightBad = height !== null && (height < HEIGHT_MIN || height > HEIGHT_MAX);

  const saveName = () => {
    const next = name.trim() || null;
    if (next !== profile.displayName) void change({ displayName: next });
  };
  const saveYear = async () => {
    if (yearBad || year === profile.birthYear) return;
    const before = profile.birthYear;
    const saved = await change({ birthYear: year });
    if (!saved.ok && !saved.offline) setYear(before);
  };
  const saveHeight = () => {
    if (!heightBad && height !== profile.heightCm) void change({ heightCm: height });
  };

  return (
    <SettingsPage title={settings.sections.profile}>
      <TextField
        label={copy.name}
        value={name}
        maxLength={PROFILE_LIMITS.name[1]}
        autoComplete="given-name"
        onChange={(event) => setName(event.target.value)}
        onBlur={saveName}
      />
      <NumberField
        label={copy.birthYear}
        whole
        maxLength={4}
        value={year}
        onNumber={setYear}
        onBlur={() => void saveYear()}
        error={yearBad && String(year).length === 4 ? onboarding.errors.birthYear : undefined}
      />
      <fieldset onBlur={saveHeight} aria-label={copy.height} className="min-w-0">
        <HeightField key={profile.unit} unit={profile.unit} value={height} onChange={setHeight} />
        {heightBad ? (
          <p role="status" className="pt-1 text-sm text-error-text">
            {onboarding.errors.height}
          </p>
        ) : null}
      </fieldset>
      <Chips
        legend={copy.sex}
        hint={onboarding.profile.sexHint}
        options={SEXES.map((value) => ({ value, label: vocabulary.sexes[value] }))}
        chosen={profile.sex ? [profile.sex] : []}
        onToggle={(sex) => void change({ sex: sex === profile.sex ? null : sex })}
      />
      <Chips
        legend={copy.areas}
        hint={onboarding.lifestyle.areasHint}
        options={BODY_AREAS.map((value) => ({ value, label: vocabulary.areas[value] }))}
        chosen={profile.areas}
        onToggle={(area) => void change({ areas: toggled(profile.areas, area) })}
      />
      <RowGroup>
        <SettingsRow icon="scale" label={copy.weight} href="/body" />
      </RowGroup>
    </SettingsPage>
  );
}
