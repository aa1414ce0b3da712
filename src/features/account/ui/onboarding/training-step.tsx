"use client";
import { isGoalAllowed, mayBeMinor, PROFILE_LIMITS } from "@/domain/onboarding-limits";
import { GOALS, LEVELS } from "@/domain/vocabulary";
import { frame } from "@/lib/copy/en/frame";
import { onboarding } from "@/lib/copy/en/onboarding";
import { vocabulary } from "@/lib/copy/en/vocabulary";
import { Banner } from "@/ui/banner";
import { useProfile } from "../../client/profile";
import { todayIn } from "../../client/today";
import { Chips, toggled } from "./chips";
import { FOCUS_MUSCLES, focusLabel } from "./focus-muscles";
import { Segments } from "./segments";
import { backSaving, StepFrame, type StepProps } from "./step-frame";
import { Tiles } from "./tiles";
import { useDraft } from "./use-draft";

const copy = onboarding.training;
const PRESET_DAYS = 3;
const PRESET_MINUTES = 60;
const [DAYS_MIN, DAYS_MAX] = PROFILE_LIMITS.daysPerWeek;
const DAY_OPTIONS = Array.from({ length: DAYS_MAX - DAYS_MIN + 1 }, (_, i) => String(DAYS_MIN + i));

/** Goal and experience are asked, days and minutes preset, the rest optional. */
export function TrainingStep({ step, drafts, goOn, goBack }: StepProps) {
  const { profile, change } = useProfile();
  const isMinor = mayBeMinor(profile.birthYear, todayIn(profile.timeZone));
  const [draft, setDraft] = useDraft(drafts, step, {
    ...{ goal: profile.goal, level: profile.level, weekdays: profile.weekdays, focus: profile.focus },
    daysPerWeek: profile.daysPerWeek ?? PRESET_DAYS,
    sessionMinutes: profile.sessionMinutes ?? PRESET_MINUTES,
  });
  const { level, daysPerWeek, sessionMinutes, weekdays, focus } = draft;
  // Chosen before the birth year was told.
  const goal = draft.goal && isGoalAllowed(draft.goal, isMinor) ? draft.goal : null;
  const answers = { ...draft, goal };
  return (
    <StepFrame
      step={step}
      title={copy.title}
      hint={copy.hint}
      missing={goal === null || level === null ? onboarding.errors.pick : undefined}
      onContinue={() => goOn(answers)}
      onBack={backSaving(goBack, () => change(answers, { quiet: true }))}
    >
      <Tiles
        legend={copy.goal}
        options={GOALS.filter((option) => isGoalAllowed(option, isMinor)).map((value) => ({
          value,
          title: vocabulary.goals[value],
          detail: copy.goalLines[value],
        }))}
        value={goal}
        required
        onChange={(value) => setDraft({ goal: value })}
      />
      {isMinor ? <Banner>{onboarding.profile.ageNote}</Banner> : null}
      <Tiles
        legend={copy.level}
        options={LEVELS.map((value) => ({ value, title: vocabulary.levels[value], detail: copy.levelLines[value] }))}
        value={level}
        required
        onChange={(value) => setDraft({ level: value })}
      />
      <Segments
        label={copy.days}
        options={DAY_OPTIONS.map((value) => ({ value, label: value }))}
        value={String(daysPerWeek)}
        onChange={(value) => setDraft({ daysPerWeek: Number(value) })}
      />
      <Segments
        label={copy.minutes}
        options={PROFILE_LIMITS.sessionMinutes.map((n) => ({ value: String(n), label: copy.minutesOption(n) }))}
        value={String(sessionMinutes)}
        onChange={(value) => setDraft({ sessionMinutes: Number(value) })}
      />
      <Chips
        legend={copy.weekdays}
        hint={onboarding.optional}
        options={frame.weekdayShort.map((label, i) => ({ value: i + 1, label }))}
        chosen={weekdays}
        onToggle={(day) => setDraft({ weekdays: toggled(weekdays, day).sort() })}
      />
      <Chips
        legend={copy.focus}
        hint={copy.focusHint}
        options={FOCUS_MUSCLES.map((value) => ({
          value,
          label: focusLabel(value),
          disabled: focus.length >= PROFILE_LIMITS.focusMuscles && !focus.includes(value),
        }))}
        chosen={focus}
        onToggle={(muscle) => setDraft({ focus: toggled(focus, muscle) })}
      />
    </StepFrame>
  );
}
