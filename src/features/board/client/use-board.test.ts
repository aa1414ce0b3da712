import { expect, test } from "vitest";
import type { WorkoutRow } from "../../../lib/offline/rows";
import { type Board, withFinished } from "./use-board";

const board = {
  day: "2026-03-05",
  doneToday: [],
  streak: { current: 2, longest: 4, goal: 4, done: 1, atRisk: false },
  week: [
    { day: "2026-03-04", trained: true, today: false },
    { day: "2026-03-05", trained: false, today: true },
  ],
} as unknown as Board;
const row = (id: string, change: Partial<WorkoutRow> = {}) =>
  ({ id, title: id, day: board.day, startedAt: id, finishedAt: "later", discardedAt: null, ...change }) as WorkoutRow;

test("two workouts finished here are both listed and count once for the goal", () => {
  const seen = withFinished(board, [row("b"), row("a")]);
  expect(seen.doneToday.map(({ title }) => title)).toEqual(["a", "b"]);
  expect([seen.streak.done, seen.week[1]?.trained]).toEqual([2, true]);
});

test("running, discarded and older workouts change nothing, nor do those the server has told of", () => {
  const others = [row("a", { finishedAt: null }), row("b", { discardedAt: "now" }), row("c", { day: "2026-03-04" })];
  expect(withFinished(board, others)).toBe(board);
  const told = { ...board, doneToday: [{ workoutId: "a", title: "a" }] };
  expect(withFinished(told, [row("a")])).toBe(told);
});
