import { describe, expect, it } from "vitest";
import { addDays } from "./civil-date";
import type { LevelSet } from "./level-observations";
import { likeForLike } from "./like-for-like";
import { loadAt } from "./prescribe";

const START = "2026-01-05";

describe("sessions that may be compared", () => {
  const set = (day: number, e1rm: number, reps: number, rpe: number | null): LevelSet => ({
    ...{ id: `${day}-${reps}`, workoutId: `w${day}`, date: addDays(START, day), order: reps, role: "work" },
    ...{ kg: loadAt(e1rm, reps + (rpe === null ? 0 : 10 - rpe)), reps, rpe },
  });
  const series = (sets: readonly LevelSet[]) => likeForLike(sets, addDays(START, 80));
  const sevens = [0, 7, 14, 21, 28, 35, 42];

  it("are the rated ones when there are enough", () => {
    const rated = sevens.map((day) => set(day, 100, 5, 8));
    const found = series([...rated, set(45, 60, 5, null)]);
    expect(found).toHaveLength(7);
    expect(found[0]?.e1rm).toBeCloseTo(100, 6);
  });

  it("are all by their repetitions when few are rated", () => {
    const found = series([...sevens.map((day) => set(day, 100, 5, null)), set(50, 100, 5, 8)]);
    expect(found).toHaveLength(8);
    // The rated set did five repetitions, whatever was left.
    expect(found.at(-1)?.e1rm).toBeLessThan(95);
  });

  it("are the days done most, not heavy and light ones mixed", () => {
    const mixed = sevens.flatMap((day) => [set(day, 120, 2, null), set(day + 3, 100, 8, null)]);
    const found = series([...mixed, set(49, 100, 8, null)]);
    expect(found).toHaveLength(8);
    expect(found.every(({ e1rm }) => Math.abs(e1rm - 100) < 1e-6)).toBe(true);
  });

  it("leave out what was done more than twelve weeks ago when they count, and keep it in the series", () => {
    // Six rated sessions, one of them 85 days ago: five are not enough to leave the unrated ones out.
    const rated = [0, 14, 28, 42, 56, 70].map((day) => set(day, 100, 5, 8));
    const unrated = [7, 21].map((day) => set(day, 100, 5, null));
    const at = (day: number) => likeForLike([...rated, ...unrated], addDays(START, day));
    expect([at(84), at(85)].map((found) => found.length)).toEqual([6, 8]);
  });

  it("read sets to failure by their repetitions, like all others, when few are rated", () => {
    const plain = sevens.slice(0, 5).map((day) => set(day, 100, 5, null));
    const found = series([...plain, { ...set(42, 100, 5, null), role: "amrap" }, { ...set(49, 100, 5, null), role: "failure" }]);
    expect(found.map(({ e1rm }) => Math.round(e1rm))).toEqual([100, 100, 100, 100, 100, 100, 100]);
  });

  it("are all days where no kind is done often, and none of the future", () => {
    const few = [set(0, 100, 2, null), set(7, 100, 5, null), set(14, 100, 8, null), set(81, 100, 8, null)];
    expect(series(few)).toHaveLength(3);
    expect(likeForLike([], START)).toEqual([]);
    expect(likeForLike([set(0, 100, 8, null)], START)).toHaveLength(1);
    const inRir = sevens.map((day) => ({ ...set(day, 100, 5, 8), rpe: null, rir: 2 }));
    expect(series([...inRir, set(45, 60, 5, null)])).toHaveLength(7);
  });

  it("are six of one kind or more; of a session the set that proves most, warm-ups never", () => {
    const six = sevens.slice(0, 6).map((day) => set(day, 100, 8, null));
    expect(series([...six, set(45, 120, 2, null)])).toHaveLength(6);
    expect(series([...six.slice(1), set(45, 120, 2, null)])).toHaveLength(6);
    expect(series([...six.slice(1), set(45, 120, 2, null)]).at(-1)?.e1rm).toBeCloseTo(120, 6);
    const warm = { ...set(0, 150, 8, null), id: "warm", order: 0, role: "warmup" as const };
    const plus = { ...set(7, 90, 8, null), id: "plus", order: 20, role: "amrap" as const };
    const fail = { ...set(14, 90, 8, null), id: "fail", order: 20, role: "failure" as const };
    expect(series([...six, warm, plus, fail]).map(({ e1rm }) => Math.round(e1rm))).toEqual([100, 100, 100, 100, 100, 100]);
  });
});
