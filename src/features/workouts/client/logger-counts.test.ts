import "fake-indexeddb/auto";
import { describe, expect, test } from "vitest";
import { gramsOfKg } from "@/domain/units";
import type { ExerciseCard } from "@/features/exercises/contract";
import type { Counted } from "@/lib/analytics/events";
import type { SetRow, SetTarget } from "@/lib/offline/rows";
import { addExercise } from "./exercise-ops";
import { loadWorkout, type OpenExercise } from "./load-workout";
import { loggerCounts } from "./logger-counts";
import { startEmpty } from "./ops";
import { addRest, endRest, type RestTimer, readRest } from "./rest";
import { changeSet, logSet, restoreSet, unlogSet } from "./set-ops";

const T0 = Date.parse("2026-03-02T10:00:00Z");
const TARGET: SetTarget = { loadGrams: 80_000, repsMin: 5, repsMax: 8, rpe: 8, seconds: null };
const PLANNED: SetRow = {
  ...{ id: "s1", workoutId: "w", workoutExerciseId: "e", exerciseId: "bench", position: 1, role: "work", loadBasis: "total" },
  ...{ load: { value: 80, unit: "kg" }, reps: 8, seconds: null, metres: null, rpe: null, rir: null, restSeconds: null },
  ...{ completed: false, completedAt: null, target: TARGET, note: null, record: null, hits: [], clock: null },
};
const showing = (sets: readonly SetRow[]) => ({ exercises: [{ id: "e", sets } as OpenExercise] });
const done = (over: Partial<SetRow> = {}): SetRow => ({ ...PLANNED, ...over, completed: true });
const restOf = (over: Partial<RestTimer> = {}): RestTimer => ({ endsAt: T0 + 120_000, totalSeconds: 120, setId: "s1", ...over });

/** A logger whose clock the test moves: each step is a second. */
function watched() {
  const told: Counted[] = [];
  const counts = loggerCounts((counted) => told.push(counted));
  let at = T0;
  return {
    told,
    tap(onRest = false) {
      at += 1_000;
      counts.tapped(at, onRest);
    },
    wait(ms: number) {
      at += ms;
    },
    see: (sets: readonly SetRow[], rest: RestTimer | null = null, isOffline = false) =>
      counts.seen(showing(sets), rest, { at, isOffline }),
  };
}
const setLogged = (as_planned: boolean, interactions: number, offline = false) => ({
  name: "set_logged",
  props: { as_planned, interactions, offline },
});

describe("a set that is logged", () => {
  test("in one tap as planned, and offline where it was", () => {
    const { told, tap, see } = watched();
    see([PLANNED]);
    tap();
    see([done()], restOf(), true);
    expect(told).toEqual([setLogged(true, 1, true)]);
  });

  test("counts the taps since the one before, and those on the rest are not among them", () => {
    const { told, tap, see } = watched();
    const second = { ...PLANNED, id: "s2", position: 2 };
    see([PLANNED, second]);
    tap();
    see([done(), second], restOf());
    tap(true);
    see([done(), second]);
    tap();
    see([done(), { ...second, reps: 9 }]);
    tap();
    see([done(), done({ id: "s2", position: 2, reps: 9 })]);
    expect(told).toEqual([setLogged(true, 1), { name: "timer_used", props: { action: "skip" } }, setLogged(false, 2)]);
  });

  test.each<[string, Partial<SetRow>, boolean]>([
    ["within the range", { reps: 5 }, true],
    ["fewer than planned", { reps: 4 }, false],
    ["more than planned", { reps: 9 }, false],
    ["another load", { load: { value: 82.5, unit: "kg" } }, false],
    ["the planned load, in pounds", { load: { value: 176.4, unit: "lb" } }, true],
    ["no load where one was planned", { load: null }, false],
    ["no load where none was planned", { load: null, target: { ...TARGET, loadGrams: null } }, true],
    ["one exact count", { reps: 5, target: { ...TARGET, repsMin: 5, repsMax: null } }, true],
    [
      "held as long as planned",
      { reps: null, seconds: 60, target: { ...TARGET, repsMin: null, repsMax: null, seconds: 60 } },
      true,
    ],
    ["held shorter", { reps: null, seconds: 45, target: { ...TARGET, repsMin: null, repsMax: null, seconds: 60 } }, false],
    ["what nobody planned", { target: null }, false],
  ])("%s", (_, over, asPlanned) => {
    const { told, tap, see } = watched();
    see([{ ...PLANNED, ...over }]);
    tap();
    see([done(over)]);
    expect(told).toEqual([setLogged(asPlanned, 1)]);
  });

  test("is counted once, also taken back, logged again and corrected", () => {
    const { told, tap, see } = watched();
    see([PLANNED]);
    for (const row of [done(), PLANNED, done(), done({ reps: 7 })]) {
      tap();
      see([row]);
    }
    expect(told).toHaveLength(1);
  });

  test("before the page was opened, in another tab or on another device is theirs to count", () => {
    const { told, tap, wait, see } = watched();
    see([done(), { ...PLANNED, id: "s2" }, { ...PLANNED, id: "s3" }]);
    see([done(), done({ id: "s2" }), { ...PLANNED, id: "s3" }]);
    tap();
    wait(60_000);
    see([done(), done({ id: "s2" }), done({ id: "s3" })]);
    expect(told).toEqual([]);
  });
});

describe("the rest", () => {
  test.each<[string, RestTimer | null, string | null]>([
    ["made longer", restOf({ endsAt: T0 + 135_000, totalSeconds: 135 }), "more"],
    ["made shorter", restOf({ endsAt: T0 + 105_000, totalSeconds: 105 }), "less"],
    ["made shorter than it can say", restOf({ endsAt: T0 + 100_000, totalSeconds: 120 }), "less"],
    ["skipped", null, "skip"],
    ["left as it is", restOf(), null],
    ["followed by the next", restOf({ setId: "s2", endsAt: T0 + 300_000 }), null],
  ])("%s", (_, next, action) => {
    const { told, tap, see } = watched();
    see([done()], restOf());
    tap(true);
    see([done()], next);
    expect(told).toEqual(action === null ? [] : [{ name: "timer_used", props: { action } }]);
  });

  test("that ran out, or went with the set it was for, was not used", () => {
    const { told, tap, wait, see } = watched();
    see([done()], restOf());
    tap();
    see([PLANNED], null);
    see([done()], restOf());
    wait(121_000);
    tap(true);
    see([done()], null);
    expect(told).toEqual([]);
  });
});

test("of the rows that the logger's own taps write, nothing but words and counts is told", async () => {
  const curl = { id: "curl", name: "Curl", muscles: [], loadBasis: "per_hand", measure: "reps" } as unknown as ExerciseCard;
  const user = "counts-1";
  const id = await startEmpty(user, "Workout", "kg");
  await addExercise(user, id, curl);
  const told: Counted[] = [];
  const counts = loggerCounts((counted) => told.push(counted));
  const look = async (onRest: boolean | null) => {
    if (onRest !== null) counts.tapped(Date.now(), onRest);
    const workout = await loadWorkout(user, id);
    if (workout) counts.seen(workout, await readRest(user, id), { at: Date.now(), isOffline: false });
    return { sets: workout?.exercises[0]?.sets ?? [], rest: await readRest(user, id) };
  };
  const [first] = (await look(null)).sets;
  await changeSet(user, first!.id, { load: { value: 12.5, unit: "kg" }, reps: 10 });
  await look(false);
  await logSet(user, first!.id);
  const { rest, sets } = await look(false);
  await addRest(user, id, rest!, 15);
  await look(true);
  await endRest(user, id);
  await look(true);
  await unlogSet(user, first!.id);
  await look(false);
  await restoreSet(user, sets[0]!);
  await look(false);
  expect(told).toEqual([
    setLogged(false, 2),
    { name: "timer_used", props: { action: "more" } },
    { name: "timer_used", props: { action: "skip" } },
  ]);
  expect(JSON.stringify(told)).not.toMatch(/curl|12|10/i);
});

test("a tenth of a pound is the most that a planned load is rounded by", () => {
  for (let kg = 1; kg <= 300; kg += 0.25) {
    const { told, tap, see } = watched();
    const target = { ...TARGET, loadGrams: gramsOfKg(kg) };
    const load = { value: Math.round(kg * 22.0462262) / 10, unit: "lb" as const };
    see([{ ...PLANNED, target, load }]);
    tap();
    see([done({ target, load })]);
    expect(told, String(kg)).toEqual([setLogged(true, 1)]);
  }
});
