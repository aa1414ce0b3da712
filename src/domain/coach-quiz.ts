import { COACHES, type CoachId } from "./vocabulary";

export interface QuizOption {
  readonly text: string;
  readonly points: Readonly<Partial<Record<CoachId, number>>>;
}

export interface QuizQuestion {
  readonly text: string;
  readonly options: readonly QuizOption[];
}

export interface QuizResult {
  readonly coach: CoachId;
  /** Shown as "close second"; null while nobody else has a point. */
  readonly runnerUp: CoachId | null;
  readonly scores: Readonly<Record<CoachId, number>>;
}

/**
 * The coach an answered quiz points to (product specification 6.4).
 * One option index a question, null where it was skipped; an index that does not exist counts as skipped.
 * A tie for first place goes to Sam, who is also the answer of an empty quiz.
 */
export function scoreQuiz(answers: readonly (number | null)[]): QuizResult {
  const chosen = COACH_QUIZ.map((question, at) => question.options[answers[at] ?? -1]);
  const scoreOf = (coach: CoachId) => chosen.reduce((sum, option) => sum + (option?.points[coach] ?? 0), 0);
  const scores = Object.fromEntries(COACHES.map((coach) => [coach, scoreOf(coach)])) as Record<CoachId, number>;
  const ranked = [...COACHES].sort((a, b) => scores[b] - scores[a]);
  const best = Math.max(...Object.values(scores));
  const leaders = ranked.filter((coach) => scores[coach] === best);
  const [only, ...others] = leaders;
  const coach = only !== undefined && others.length === 0 ? only : "sam";
  const runnerUp = ranked.find((other) => other !== coach && scores[other] > 0) ?? null;
  return { coach, runnerUp, scores };
}

/** Questions in the order they are asked, one a screen. */
export const COACH_QUIZ: readonly QuizQuestion[] = [
  {
    text: "You slept badly and it's training day. What gets you through the door?",
    options: [
      { text: "Someone who's glad I came", points: { sam: 2, sage: 1 } },
      { text: "A clear order of things", points: { max: 2, ace: 1 } },
      { text: "A number to beat", points: { rex: 2, nova: 1 } },
      { text: "A good laugh", points: { chip: 2, mo: 1 } },
    ],
  },
  {
    text: "You rack the bar. What do you want to hear?",
    options: [
      { text: "The next number", points: { ace: 2, max: 1 } },
      { text: "What that set means", points: { nova: 2, sage: 1 } },
      { text: "One cue for the next set", points: { max: 2, rex: 1 } },
      { text: "Whatever fits my mood", points: { mo: 2, chip: 1 } },
    ],
  },
  {
    text: "You missed a week. And now?",
    options: [
      { text: "Ease me back gently", points: { sage: 2, sam: 1 } },
      { text: "Give me a comeback target", points: { rex: 2, max: 1 } },
      { text: "Make me smile, then dare me", points: { chip: 2, rex: 1 } },
      { text: "Just the next workout with its loads", points: { ace: 2, nova: 1 } },
    ],
  },
  {
    text: "How much should a coach explain?",
    options: [
      { text: "All of it, with charts", points: { nova: 2, ace: 1 } },
      { text: "How it feels and how I recover", points: { sage: 2, mo: 1 } },
      { text: "Less theory, more cheering", points: { sam: 2, chip: 1 } },
      { text: "Read the room", points: { mo: 2, sam: 1 } },
    ],
  },
  {
    text: "Pick the line you'd like to hear.",
    options: [
      { text: "We've got this, you and me.", points: { sam: 4 } },
      { text: "Set your feet. Go.", points: { max: 4 } },
      { text: "Slow down. You have time.", points: { sage: 4 } },
      { text: "Let's see what the data says.", points: { nova: 4 } },
      { text: "Next.", points: { ace: 4 } },
      { text: "That bar looks nervous.", points: { chip: 4 } },
      { text: "Beat last week.", points: { rex: 4 } },
      { text: "Whatever you need today.", points: { mo: 4 } },
    ],
  },
];
