"use client";
import { useState } from "react";
import { COACH_QUIZ, scoreQuiz } from "@/domain/coach-quiz";
import type { CoachId } from "@/domain/vocabulary";
import { frame } from "@/lib/copy/en/frame";
import { onboarding } from "@/lib/copy/en/onboarding";
import { vocabulary } from "@/lib/copy/en/vocabulary";
import { fillLine } from "@/lib/db/data/coaches/fill-line";
import { coachLines } from "@/lib/db/data/coaches/lines";
import { Button } from "@/ui/button";
import { CoachBubble } from "@/ui/coach-bubble";

const copy = onboarding.coach;

type Props = {
  onTrain: (coach: CoachId) => Promise<unknown>;
  /** To the grid of eight, with the runner-up to mark. */
  onAnother: (coach: CoachId, runnerUp: CoachId | null) => void;
};

/** Five questions, one a screen; an answer shows the next. */
export function CoachQuiz({ onTrain, onAnother }: Props) {
  const [answers, setAnswers] = useState<readonly number[]>([]);
  const [at, setAt] = useState(0);
  const question = COACH_QUIZ[at];
  if (question)
    return (
      <div className="grid gap-4">
        <p className="text-sm text-ink-2">{copy.question(at + 1)}</p>
        <h2 className="text-xl font-semibold">{question.text}</h2>
        <ul className="grid gap-2">
          {question.options.map(({ text }, i) => (
            <li key={text}>
              <Button
                variant="secondary"
                size="lg"
                wide
                aria-pressed={answers[at] === i}
                onClick={() => {
                  setAnswers([...answers.slice(0, at), i, ...answers.slice(at + 1)]);
                  setAt(at + 1);
                }}
              >
                {text}
              </Button>
            </li>
          ))}
        </ul>
        <div className="flex gap-2">
          {at > 0 ? (
            <Button variant="ghost" onClick={() => setAt(at - 1)}>
              {frame.actions.back}
            </Button>
          ) : null}
          <Button variant="ghost" onClick={() => onAnother("sam", null)}>
            {copy.skipQuiz}
          </Button>
        </div>
      </div>
    );
  const { coach, runnerUp } = scoreQuiz(answers);
  return <QuizResult coach={coach} onTrain={() => onTrain(coach)} onAnother={() => onAnother(coach, runnerUp)} />;
}

type ResultProps = { coach: CoachId; onTrain: () => Promise<unknown>; onAnother: () => void };

function QuizResult({ coach, onTrain, onAnother }: ResultProps) {
  const name = vocabulary.coaches[coach];
  const [busy, setBusy] = useState(false);
  return (
    <div className="grid gap-4">
      <h2 className="text-2xl font-semibold">{copy.result(name)}</h2>
      {sampleLines(coach).map((line) => (
        <CoachBubble key={line} coach={coach} name={name} expression="happy">
          {line}
        </CoachBubble>
      ))}
      <div className="flex flex-wrap gap-2">
        <Button
          size="lg"
          busy={busy}
          onClick={async () => {
            setBusy(true);
            await onTrain();
            setBusy(false);
          }}
        >
          {copy.train(name)}
        </Button>
        <Button variant="ghost" size="lg" onClick={onAnother}>
          {copy.another}
        </Button>
      </div>
    </div>
  );
}

const SAMPLE = { day: "Full Body A", count: 5, minutes: 45, load: "60 kg", reps: 8, set: 2, sets: 3, rest: "2:00" };

/** How a coach greets and how it answers a set, on an invented but plausible day. */
export function sampleLines(coach: CoachId): string[] {
  const { greeting, set } = coachLines[coach];
  return [greeting[0], set[0]].map((line) => fillLine(line, SAMPLE)).filter((line) => line !== null);
}
