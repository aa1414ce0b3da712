import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { COACH_QUIZ, scoreQuiz } from "./coach-quiz";
import { COACHES } from "./vocabulary";

describe("the quiz", () => {
  it("gives 2 and 1 points for four questions, then 4", () => {
    for (const question of COACH_QUIZ.slice(0, 4)) {
      expect(question.options).toHaveLength(4);
      for (const option of question.options) expect(Object.values(option.points)).toEqual([2, 1]);
    }
    const points = COACH_QUIZ.slice(0, 4).map(({ options }) => options.map((option) => Object.entries(option.points).join(" ")));
    expect(points).toEqual([
      ["sam,2 sage,1", "max,2 ace,1", "rex,2 nova,1", "chip,2 mo,1"],
      ["ace,2 max,1", "nova,2 sage,1", "max,2 rex,1", "mo,2 chip,1"],
      ["sage,2 sam,1", "rex,2 max,1", "chip,2 rex,1", "ace,2 nova,1"],
      ["nova,2 ace,1", "sage,2 mo,1", "sam,2 chip,1", "mo,2 sam,1"],
    ]);
    expect(COACH_QUIZ[4]?.options.map((option) => Object.entries(option.points)[0])).toEqual(COACHES.map((coach) => [coach, 4]));
  });
});

it("asks in words, and offers no answer twice", () => {
  expect(COACH_QUIZ).toHaveLength(5);
  for (const { text } of COACH_QUIZ) expect(text).toMatch(/^[A-Z].+[?.]$/);
  const offered = COACH_QUIZ.flatMap(({ options }) => options.map(({ text }) => text));
  for (const text of offered) expect(text).toMatch(/^[A-Z].+/);
  expect(new Set(offered).size).toBe(offered.length);
});

describe("scoreQuiz", () => {
  it.each([
    { answers: [2, 0, 1, 0, 6], coach: "rex", runnerUp: "nova" },
    { answers: [1, 2, 1, 3, 1], coach: "max", runnerUp: "rex" },
    { answers: [3, 3, 2, 2, 5], coach: "chip", runnerUp: "mo" },
  ] as const)("$answers is $coach, $runnerUp close second", ({ answers, coach, runnerUp }) => {
    expect(scoreQuiz(answers)).toMatchObject({ coach, runnerUp });
  });

  it("gives a tie for first place to Sam, even when Sam has no points", () => {
    expect(scoreQuiz([1, null, 1, null, null]).scores).toMatchObject({ max: 3, rex: 2 });
    const tied = scoreQuiz([2, 1, null, null, null]);
    expect(tied.scores).toMatchObject({ nova: 3, rex: 2 });
    const even = scoreQuiz([1, null, 2, null, null]);
    expect(even.scores).toMatchObject({ max: 2, chip: 2, sam: 0 });
    expect(even).toMatchObject({ coach: "sam", runnerUp: "max" });
  });

  it("answers Sam, without a second, when every question is skipped", () => {
    expect(scoreQuiz([])).toMatchObject({ coach: "sam", runnerUp: null });
    expect(scoreQuiz([9, -1, null])).toMatchObject({ coach: "sam", runnerUp: null });
  });

  it("lets every coach win", () => {
    const favourite = (coach: string) =>
      COACH_QUIZ.map((question) => {
        const best = Math.max(...question.options.map((option) => option.points[coach as "sam"] ?? 0));
        return best === 0 ? null : question.options.findIndex((option) => option.points[coach as "sam"] === best);
      });
    expect(COACHES.map((coach) => scoreQuiz(favourite(coach)).coach)).toEqual([...COACHES]);
  });

  it("never names anyone with fewer points than the leader, unless a tie made it Sam", () => {
    const answer = fc.option(fc.integer({ min: 0, max: 7 }));
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 5 }), (answers) => {
        const { coach, runnerUp, scores } = scoreQuiz(answers);
        const best = Math.max(...Object.values(scores));
        const leaders = COACHES.filter((one) => scores[one] === best);
        expect(coach).toBe(leaders.length === 1 ? leaders[0] : "sam");
        expect(runnerUp).not.toBe(coach);
      }),
    );
  });
});
