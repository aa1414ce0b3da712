"use client";
import { isGoalAllowed, mayBeMinor, PROFILE_LIMITS } from "@/domain/onboarding-limits";
import { EQUIPMENT_LEVELS, type EquipmentLevel, GOALS, LEVELS } from "@/domain/vocabulary";
import { equipment } from "@/lib/copy/en/equipment";
import { onboarding } from "@/lib/copy/en/onboarding";
import { settings } from "@/lib/copy/en/settings";
import { vocabulary } from "@/lib/copy/en/vocabulary";
import { SegmentedControl } from "@/ui/segmented-control";
import { Select } from "@/ui/select";
import { useProfile } from "../../client/profile";
import { todayIn } from "../../client/today";
import { Chips, toggled } from "../onboarding/chips";
import { FOCUS_MUSCLES, focusLabel } from "../onboarding/focus-muscles";
import { kitFor } from "../onboarding/home-kit";
import { HomeKit } from "../onboarding/home-kit-picker";
import { SettingsPage } from "./settings-page";

const copy = settings.training;
const DAYS = ["1", "2", "3", "4", "5", "6", "7"];

export function TrainingSettings() {
  const { profile, change } = useProfile();
  const isMinor = mayBeMinor(profile.birthYear, todayIn(profile.timeZone));
  const goals = GOALS.filter((goal) => isGoalAllowed(goal, isMinor));
  const move = (level: EquipmentLevel) => void change({ equipmentLevel: level, equipment: kitFor(level, profile.equipment) });
  return (
    <SettingsPage title={settings.sections.training}>
      <Select
        label={copy.goal}
        options={goals.map((value) => ({ value, label: vocabulary.goals[value] }))}
        value={profile.goal ?? ""}
        onChange={(event) => {
          const goal = goals.find((each) => each === event.target.value);
          if (goal) void change({ goal });
        }}
      />
      <SegmentedControl
        label={copy.level}
        options={LEVELS.map((value) => ({ value, label: vocabulary.levels[value] }))}
        value={profile.level ?? "novice"}
        onChange={(level) => void change({ level })}
      />
      <div>
        <SegmentedControl
          label={copy.days}
          options={DAYS.map((value) => ({ value, label: value }))}
          value={String(profile.daysPerWeek ?? 3)}
          onChange={(days) => void change({ daysPerWeek: Number(days) })}
        />
        <p className="pt-2 text-sm text-ink-3">{copy.daysNote}</p>
      </div>
      <SegmentedControl
        label={copy.minutes}
        options={PROFILE_LIMITS.sessionMinutes.map((n) => ({ value: String(n), label: onboarding.training.minutesOption(n) }))}
        value={String(profile.sessionMinutes ?? 60)}
        onChange={(minutes) => void change({ sessionMinutes: Number(minutes) })}
      />
      <Chips
        legend={copy.weekdays}
        options={onboarding.training.weekdayShort.map((label, i) => ({ value: i + 1, label }))}
        chosen={profile.weekdays}
        onToggle={(day) => void change({ weekdays: toggled(profile.weekdays, day).sort() })}
      />
      <Chips
        legend={copy.focus}
        hint={onboarding.training.focusHint}
        options={FOCUS_MUSCLES.map((value) => ({
          value,
          label: focusLabel(value),
          disabled: profile.focus.length >= PROFILE_LIMITS.focusMuscles && !profile.focus.includes(value),
        }))}
        chosen={profile.focus}
        onToggle={(muscle) => void change({ focus: toggled(profile.focus, muscle) })}
      />
      <SegmentedControl
        label={settings.equipment.level}
        options={EQUIPMENT_LEVELS.map((value) => ({ value, label: equipment.levels[value] }))}
        value={profile.equipmentLevel ?? "full_gym"}
        onChange={move}
      />
      {profile.equipmentLevel === "home_gym" ? (
        <HomeKit kit={profile.equipment} onChange={(kit) => void change({ equipment: kit })} />
      ) : null}
    </SettingsPage>
  );
}
