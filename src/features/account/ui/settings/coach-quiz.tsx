"use client";
import { useEffect, useRef } from "react";
import type { CoachId } from "@/domain/vocabulary";
import { onboarding } from "@/lib/copy/en/onboarding";
import { vocabulary } from "@/lib/copy/en/vocabulary";
import { fillLine } from "@/lib/db/data/coaches/fill-line";
import { coachLines } from "@/lib/db/data/coaches/lines";
import { useOnce } from "@/lib/offline/device";
import { Avatar } from "@/ui/avatar";
import { Button } from "@/ui/button";
import { CoachBubble } from "@/ui/coach-bubble";
import type { Quiz } from "./use-quiz";

const copy = onboarding.coach;

type Props = {
  quiz: Quiz;
  onTrain: (coach: CoachId) => Promise<unknown>;
  /** To the grid of eight, with the runner-up to mark. */
  onAnother: (coach: CoachId, runnerUp: CoachId | null) => void;
  onSkip: () => void;
};

/** The question or, after the fifth, who sounds like the lifter. */
export function CoachQuiz({ quiz, onTrain, onAnother, onSkip }: Props) {
  const { at, question, answered, result } = quiz;
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each question is read aloud from its text on
  useEffect(() => heading.current?.focus({ preventScroll: true }), [at]);
  if (result)
    return (
      <QuizResult
        coach={result.coach}
        onTrain={() => onTrain(result.coach)}
        onAnother={() => onAnother(result.coach, result.runnerUp)}
      />
    );
  if (!question) return null;
  return (
    <div className="grid gap-5">
      <div>
        <p className="pb-2 text-sm text-ink-2">{copy.question(at + 1)}</p>
        <h1 ref={heading} tabIndex={-1} className="text-3xl leading-tight font-semibold tracking-tight text-balance outline-none">
          {question.text}
        </h1>
      </div>
      <ul className="grid gap-2">
        {question.options.map(({ text }, i) => (
          <li key={text}>
            <Button
              variant="secondary"
              size="lg"
              wide
              className="justify-start text-start"
              aria-pressed={answered === i}
              onClick={() => quiz.answer(i)}
            >
              {text}
            </Button>
          </li>
        ))}
      </ul>
      <Button variant="link" className="justify-self-start" onClick={onSkip}>
        {copy.skipQuiz}
      </Button>
    </div>
  );
}

type ResultProps = { coach: CoachId; onTrain: () => Promise<unknown>; onAnother: () => void };

function QuizResult({ coach, onTrain, onAnother }: ResultProps) {
  const name = vocabulary.coaches[coach];
  const [busy, once] = useOnce();
  return (
    <div data-coach={coach} className="grid gap-4">
      <Avatar coach={coach} expression="celebrate" size="hero" />
      <h1 className="text-3xl leading-tight font-semibold tracking-tight text-balance">{copy.result(name)}</h1>
      {sampleLines(coach).map((line) => (
        <CoachBubble key={line} coach={coach} name={name} expression="happy">
          {line}
        </CoachBubble>
      ))}
      <div className="grid gap-2 pt-2">
        <Button size="lg" wide busy={busy} onClick={() => once(onTrain)}>
          {copy.train(name)}
        </Button>
        <Button variant="ghost" size="lg" wide onClick={onAnother}>
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
