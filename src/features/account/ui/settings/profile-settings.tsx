"use client";
import type { FocusEvent, KeyboardEvent, ReactNode } from "react";
import { isGoalAllowed, mayBeMinor, PROFILE_LIMITS } from "@/domain/onboarding-limits";
import { BODY_AREAS, SEXES } from "@/domain/vocabulary";
import { onboarding } from "@/lib/copy/en/onboarding";
import { settings } from "@/lib/copy/en/settings";
import { vocabulary } from "@/lib/copy/en/vocabulary";
import { NumberField } from "@/ui/number-field";
import { RowGroup, SettingsRow } from "@/ui/settings-row";
import { TextField } from "@/ui/text-field";
import { useProfile } from "../../client/profile";
import { todayIn } from "../../client/today";
import { Chips, toggled } from "../onboarding/chips";
import { HeightField } from "./height-field";
import { SettingsPage } from "./settings-page";
import { useTyped } from "./use-typed";

const copy = settings.profile;
const [HEIGHT_MIN, HEIGHT_MAX] = PROFILE_LIMITS.heightCm;
const YEAR_MIN = 1900;

/** The key of a phone's keypad that says "done". */
function leaveOnEnter(event: KeyboardEvent<HTMLElement>) {
  if (event.key === "Enter" && event.target instanceof HTMLElement) event.target.blur();
}

/** `pain`: what the lifter marked as painful. Typed values are saved when the field is left, taps at once; an undo shows in the field too. */
export function ProfileSettings({ pain }: { pain: ReactNode }) {
  const { profile, change } = useProfile();
  const [name, setName] = useTyped(profile.displayName ?? "");
  const [year, setYear] = useTyped(profile.birthYear);
  const [height, setHeight] = useTyped(profile.heightCm);
  const yearBad = year !== null && year < YEAR_MIN;
  const heightBad = height !== null && (height < HEIGHT_MIN || height > HEIGHT_MAX);

  const saveName = () => {
    const next = name.trim() || null;
    if (next !== profile.displayName) void change({ displayName: next });
  };
  const saveYear = () => {
    if (yearBad || year === profile.birthYear) return;
    const isMinor = mayBeMinor(year, todayIn(profile.timeZone));
    const goal = profile.goal && !isGoalAllowed(profile.goal, isMinor) ? { goal: "general" as const } : {};
    void change({ birthYear: year, ...goal });
  };
  const saveHeight = (event: FocusEvent<HTMLElement>) => {
    // From feet to inches is still the same answer.
    if (event.currentTarget.contains(event.relatedTarget)) return;
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
        onKeyDown={leaveOnEnter}
      />
      <NumberField
        label={copy.birthYear}
        whole
        maxLength={4}
        value={year}
        onNumber={setYear}
        onBlur={saveYear}
        onKeyDown={leaveOnEnter}
        error={yearBad && String(year).length === 4 ? onboarding.errors.birthYear : undefined}
      />
      <fieldset onBlur={saveHeight} onKeyDown={leaveOnEnter} aria-label={copy.height} className="min-w-0">
        <HeightField
          key={`${profile.unit} ${profile.heightCm}`}
          unit={profile.unit}
          value={height}
          onChange={setHeight}
          error={heightBad && height > 99 ? onboarding.errors.height : undefined}
        />
      </fieldset>
      <Chips
        quiet
        legend={copy.sex}
        hint={onboarding.profile.sexHint}
        options={SEXES.map((value) => ({ value, label: vocabulary.sexes[value] }))}
        chosen={profile.sex ? [profile.sex] : []}
        onToggle={(sex) => void change({ sex: sex === profile.sex ? null : sex })}
      />
      <Chips
        quiet
        legend={copy.areas}
        hint={onboarding.lifestyle.areasHint}
        options={BODY_AREAS.map((value) => ({ value, label: vocabulary.areas[value] }))}
        chosen={profile.areas}
        onToggle={(area) => void change({ areas: toggled(profile.areas, area) })}
      />
      {pain}
      <RowGroup>
        <SettingsRow icon="scale" label={copy.weight} href="/body" />
      </RowGroup>
    </SettingsPage>
  );
}
