"use client";
import type { OutputOf } from "@/lib/http/endpoint";
import type { WorkoutRow } from "@/lib/offline/rows";
import { openStore } from "@/lib/offline/store";
import { type KeptAnswer, useKeptAnswer } from "@/lib/offline/use-kept-answer";
import { useStored } from "@/lib/offline/use-stored";
import type * as contract from "../contract";

/** The home screen as the server tells it. */
export type Board = OutputOf<typeof contract.readBoard>;

/** The board with what was finished on this device since the server looked. */
export function useBoard(): KeptAnswer<Board> {
  const answer = useKeptAnswer<typeof contract.readBoard>("readBoard", {});
  const here = useStored("all workouts", async (userId) => (await openStore(userId)).getAll("workouts"));
  return answer.value && here ? { ...answer, value: withFinished(answer.value, here) } : answer;
}

export function withFinished(board: Board, here: readonly WorkoutRow[]): Board {
  const told = new Set(board.doneToday.map(({ workoutId }) => workoutId));
  const more = here
    .filter(({ id, day, finishedAt, discardedAt }) => day === board.day && finishedAt && !discardedAt && !told.has(id))
    .sort((a, b) => (a.startedAt < b.startedAt ? -1 : 1));
  if (more.length === 0) return board;
  const isFirst = !board.week.some(({ today, trained }) => today && trained);
  return {
    ...board,
    doneToday: [...board.doneToday, ...more.map(({ id, title }) => ({ workoutId: id, title }))],
    week: board.week.map((day) => (day.today ? { ...day, trained: true } : day)),
    // Several workouts of a day are one for the goal.
    streak: { ...board.streak, done: board.streak.done + (isFirst ? 1 : 0) },
  };
}
