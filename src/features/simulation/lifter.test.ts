import { expect, test } from "vitest";
import { STEADY, simulateLifter, type Task } from "./lifter";

const bench: Task = {
  exerciseId: "barbell_bench_press",
  loadBasis: "total",
  measure: "reps",
  sets: Array.from({ length: 4 }, () => ({ kg: 60, repsMax: 12, repTarget: 6, rpe: 8 })),
};

function year(seed: number) {
  const lifter = simulateLifter({ seed, ...STEADY });
  return Array.from({ length: 52 }, (_, week) => lifter.train([bench], week)[0] ?? []);
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const reps = (weeks: ReturnType<typeof year>) => weeks.flat().map(({ amount }) => amount);

test("the same seed lifts the same, another one does not", () => {
  expect(year(7)).toEqual(year(7));
  expect(year(7)).not.toEqual(year(8));
});

test("the same load goes up more often after months, never beyond the top of the range", () => {
  const weeks = year(3);
  expect(mean(reps(weeks.slice(-8)))).toBeGreaterThan(mean(reps(weeks.slice(0, 8))) + 1);
  expect(Math.max(...reps(weeks))).toBeLessThanOrEqual(12);
});

test("later sets of a session are harder", () => {
  const weeks = Array.from({ length: 10 }, (_, seed) => year(seed)).flat();
  const at = (i: number) => mean(weeks.flatMap((sets) => sets[i]?.amount ?? []));
  expect(at(3)).toBeLessThan(at(0) - 0.3);
});

test("effort is told in halves from 5 to 10, and sometimes not at all", () => {
  const told = year(5)
    .flat()
    .map(({ rpe }) => rpe);
  expect(told).toContain(null);
  for (const rpe of told.filter((value) => value !== null)) {
    expect(rpe * 2).toBe(Math.round(rpe * 2));
    expect(rpe).toBeGreaterThanOrEqual(5);
    expect(rpe).toBeLessThanOrEqual(10);
  }
});

test("a bodyweight lift counts the body: fewer repetitions with weight hung on", () => {
  const lifter = simulateLifter({ seed: 1, ...STEADY, growthPct: 0 });
  const pullUps = (kg: number): Task => ({
    ...bench,
    exerciseId: "pull_up",
    loadBasis: "added",
    sets: [{ kg, repsMax: 30, repTarget: 10, rpe: 10 }],
  });
  const free = lifter.train([pullUps(0)], 0)[0]?.[0]?.amount ?? 0;
  const loaded = lifter.train([pullUps(20)], 0)[0]?.[0]?.amount ?? 0;
  expect(free).toBeGreaterThan(6);
  expect(loaded).toBeLessThan(free - 2);
});

test("a ramp is judged by its top set: the easy sets before it say nothing of the maximum", () => {
  const lifter = simulateLifter({ seed: 2, ...STEADY, growthPct: 0, unrated: 0 });
  const ramp: Task = {
    ...bench,
    sets: [40, 55, 65, 75, 85].map((kg) => ({ kg, repsMin: 5, repsMax: 5, repTarget: 5, rpe: null })),
  };
  const days = Array.from({ length: 20 }, (_, week) => lifter.train([ramp], week)[0] ?? []);
  expect(mean(days.map((sets) => sets.at(-1)?.amount ?? 0))).toBeGreaterThan(3);
});
