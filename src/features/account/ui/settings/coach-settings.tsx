"use client";
import { useState } from "react";
import { type CoachId, TALK_LEVELS } from "@/domain/vocabulary";
import { count } from "@/lib/analytics/count";
import { frame } from "@/lib/copy/en/frame";
import { settings } from "@/lib/copy/en/settings";
import { vocabulary } from "@/lib/copy/en/vocabulary";
import { Button } from "@/ui/button";
import { Card } from "@/ui/card";
import { CoachBubble } from "@/ui/coach-bubble";
import { SegmentedControl } from "@/ui/segmented-control";
import { Switch } from "@/ui/switch";
import { useProfile } from "../../client/profile";
import { CoachQuiz, sampleLines } from "./coach-quiz";
import { CoachTiles } from "./coach-tiles";
import { SettingsPage } from "./settings-page";
import { useQuiz } from "./use-quiz";

const copy = settings.coach;

export function CoachSettings() {
  const { profile, change } = useProfile();
  const [isQuiz, setIsQuiz] = useState(false);
  const quiz = useQuiz();
  const [second, setSecond] = useState<CoachId | null>(null);
  const choose = async (coach: CoachId) => {
    const from = profile.coach;
    const saved = await change({ coach });
    if (saved.ok && coach !== from) count({ name: "coach_changed", props: { from, to: coach } });
  };
  if (isQuiz)
    return (
      <div className="gutter pt-safe mx-auto max-w-[45rem]">
        <Button variant="ghost" className="-ms-4 mt-1.5 mb-6" onClick={quiz.back ?? (() => setIsQuiz(false))}>
          {frame.actions.back}
        </Button>
        <CoachQuiz
          quiz={quiz}
          onTrain={async (coach) => {
            count({ name: "quiz_completed", props: { coach, changed: coach !== profile.coach } });
            await choose(coach);
            setIsQuiz(false);
          }}
          onAnother={(_, runnerUp) => {
            setSecond(runnerUp);
            setIsQuiz(false);
          }}
          onSkip={() => setIsQuiz(false)}
        />
      </div>
    );
  return (
    <SettingsPage title={settings.sections.coach}>
      <section className="grid grid-cols-1 gap-3">
        <h2 className="text-lg font-semibold">{copy.preview}</h2>
        {sampleLines(profile.coach).map((line) => (
          <CoachBubble key={line} coach={profile.coach} name={vocabulary.coaches[profile.coach]}>
            {line}
          </CoachBubble>
        ))}
      </section>
      <CoachTiles legend={copy.voice} value={profile.coach} second={second} onChange={(coach) => void choose(coach)} />
      <Button
        variant="secondary"
        onClick={() => {
          quiz.restart();
          setIsQuiz(true);
          window.scrollTo(0, 0);
        }}
      >
        {copy.retake}
      </Button>
      <div>
        <SegmentedControl
          label={copy.talk}
          options={TALK_LEVELS.map((value) => ({ value, label: vocabulary.talkLevels[value] }))}
          value={profile.talkLevel}
          onChange={(talkLevel) => void change({ talkLevel })}
        />
        <p className="pt-2 text-sm text-ink-3">{copy.talkLines[profile.talkLevel]}</p>
      </div>
      <Card>
        <Switch label={copy.humor} checked={profile.humor} onChange={(humor) => void change({ humor })} />
      </Card>
    </SettingsPage>
  );
}
