import { useState } from "react";
import { COACH_QUIZ, scoreQuiz } from "@/domain/coach-quiz";

export type Quiz = ReturnType<typeof useQuiz>;

/** Five questions, one a screen; an answer shows the next, back keeps what was answered. */
export function useQuiz() {
  const [answers, setAnswers] = useState<readonly number[]>([]);
  const [at, setAt] = useState(0);
  const question = COACH_QUIZ[at] ?? null;
  return {
    at,
    question,
    answered: answers[at] ?? null,
    result: question === null ? scoreQuiz(answers) : null,
    answer: (option: number) => {
      setAnswers([...answers.slice(0, at), option, ...answers.slice(at + 1)]);
      setAt(at + 1);
    },
    /** Null before the first question. */
    back: at > 0 ? () => setAt(at - 1) : null,
    restart: () => {
      setAnswers([]);
      setAt(0);
    },
  };
}
