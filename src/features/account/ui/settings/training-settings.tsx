"use client";
import { useSearchParams } from "next/navigation";
import { isGoalAllowed, mayBeMinor, PROFILE_LIMITS } from "@/domain/onboarding-limits";
import { GOALS, LEVELS } from "@/domain/vocabulary";
import { frame } from "@/lib/copy/en/frame";
import { onboarding } from "@/lib/copy/en/onboarding";
import { settings } from "@/lib/copy/en/settings";
import { vocabulary } from "@/lib/copy/en/vocabulary";
import { SegmentedControl } from "@/ui/segmented-control";
import { Select } from "@/ui/select";
import { useProfile } from "../../client/profile";
import { todayIn } from "../../client/today";
import { Chips, toggled } from "../onboarding/chips";
import { FOCUS_MUSCLES, focusLabel } from "../onboarding/focus-muscles";
import { SettingsPage } from "./settings-page";
import { TrainingProgram } from "./training-program";

const copy = settings.training;
const DAYS = ["1", "2", "3", "4", "5", "6", "7"];

/** `program` in the address opens the choice of programs. */
export function TrainingSettings() {
  const asked = useSearchParams().has("program");
  const { profile, change } = useProfile();
  const isMinor = mayBeMinor(profile.birthYear, todayIn(profile.timeZone));
  const goals = GOALS.filter((goal) => isGoalAllowed(goal, isMinor));
  return (
    <SettingsPage title={settings.sections.training}>
      <TrainingProgram asked={asked} />
      <Select
        label={copy.goal}
        options={goals.map((value) => ({ value, label: vocabulary.goals[value] }))}
        value={profile.goal ?? ""}
        onChange={(event) => {
          const goal = goals.find((each) => each === event.target.value);
          if (goal) void change({ goal });
        }}
      />
      {isMinor ? <p className="-mt-6 text-sm text-ink-3">{onboarding.profile.ageNote}</p> : null}
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
        quiet
        legend={copy.weekdays}
        options={frame.weekdayShort.map((label, i) => ({ value: i + 1, label }))}
        chosen={profile.weekdays}
        onToggle={(day) => void change({ weekdays: toggled(profile.weekdays, day).sort() })}
      />
      <Chips
        quiet
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
    </SettingsPage>
  );
}
