import { dayAfter, mondayBefore } from "./days";
import type { TypedLog, TypedSet } from "./log";

/* By brute force and from what was typed alone: nothing here is shared with the product's own arithmetic. */

export interface ExpectedRecord {
  readonly setId: string;
  readonly kind: "heaviest" | "weight_at_reps" | "reps_at_weight" | "added_load";
  readonly value: number;
  readonly previous: number;
}

export interface Expected {
  readonly workouts: number;
  readonly sets: number;
  readonly tonnageKg: number;
  readonly days: ReadonlyMap<string, number>;
  readonly streak: { readonly current: number; readonly longest: number; readonly done: number };
  readonly week: { readonly hardSets: number; readonly tonnageKg: number };
  readonly records: readonly ExpectedRecord[];
}

interface Lifted extends TypedSet {
  readonly workoutId: string;
  readonly day: string;
  readonly startedAt: number;
  readonly kg: number;
  /** The weigh-in nearest on or before the day. */
  readonly bodyKg: number | null;
}

/** What totals, streak and records must be on `today`, with this weekly goal in every week. */
export function recompute(log: TypedLog, today: string, goal: number): Expected {
  const sets = inOrder(log).filter(({ isWarmup }) => !isWarmup);
  const days = new Map<string, number>();
  for (const { day } of sets) days.set(day, (days.get(day) ?? 0) + 1);
  const monday = mondayBefore(today);
  const thisWeek = sets.filter(({ day }) => day >= monday);
  return {
    workouts: new Set(sets.map(({ workoutId }) => workoutId)).size,
    sets: sets.length,
    tonnageKg: sum(sets.map(moved)),
    days,
    streak: streakOf([...days.keys()], today, goal),
    week: { hardSets: thisWeek.length, tonnageKg: sum(thisWeek.map(moved)) },
    records: sets.flatMap((set, i) =>
      recordsOf(
        set,
        sets.slice(0, i).filter(({ exerciseId }) => exerciseId === set.exerciseId),
      ),
    ),
  };
}

/** Load × repetitions. A pull-up or a dip moves the whole body and what hangs on it; nothing is known of it before the first weigh-in. */
function moved(set: Lifted): number {
  if (set.loadBasis !== "added") return set.kg * set.reps * set.hands;
  return set.bodyKg === null ? 0 : (set.bodyKg + set.kg) * set.reps;
}

function inOrder({ workouts, weights }: TypedLog): Lifted[] {
  const weighIns = [...weights].sort(([a], [b]) => (a < b ? 1 : -1));
  const bodyOn = (day: string) => {
    const weighIn = weighIns.find(([date]) => date <= day);
    return weighIn ? kilograms(weighIn[1]) : null;
  };
  const all = [...workouts.values()].flatMap(({ sets, workoutId, day, startedAt }) =>
    [...sets.values()].map((set) => ({ ...set, workoutId, day, startedAt, kg: kilograms(set), bodyKg: bodyOn(day) })),
  );
  const key = (set: Lifted) =>
    [
      set.day,
      String(set.startedAt).padStart(15, "0"),
      set.workoutId,
      ...set.place.map((n) => String(n).padStart(3, "0")),
      set.setId,
    ].join(" ");
  return all.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

function kilograms({ value, unit }: { readonly value: number; readonly unit: "kg" | "lb" }): number {
  return Math.round(unit === "kg" ? value * 1000 : value * 453.59237) / 1000;
}

const SAME_KG = 0.005;
const same = (a: number, b: number) => Math.abs(a - b) < SAME_KG;

/** Records of a set against every earlier set of its exercise; the first session is only the baseline. */
function recordsOf(set: Lifted, earlier: readonly Lifted[]): ExpectedRecord[] {
  if (earlier.every(({ workoutId }) => workoutId === set.workoutId)) return [];
  // As heavy and as many before: such a set beats nothing, though its exact load may be new.
  if (earlier.some(({ kg, reps }) => kg > set.kg - SAME_KG && reps >= set.reps)) return [];
  const found: ExpectedRecord[] = [];
  const add = (kind: ExpectedRecord["kind"], value: number, previous: number | null) =>
    previous !== null && found.push({ setId: set.setId, kind, value, previous });
  const isAdded = set.loadBasis === "added";
  if (!isAdded) add("heaviest", set.kg, beaten(set.kg, earlier, earlier));
  const asMany = earlier.filter(({ kg }) => earlier.some((other) => same(other.kg, kg) && other.reps >= set.reps));
  add(isAdded ? "added_load" : "weight_at_reps", set.kg, beaten(set.kg, asMany, earlier));
  const alike = earlier.filter(({ kg }) => same(kg, set.kg));
  const most = Math.max(...alike.map(({ reps }) => reps));
  if (alike.length > 0 && set.reps > most) add("reps_at_weight", set.reps, most);
  return found;
}

/** The heaviest of `rivals`, or null when one is as heavy. A load that is another unit's rounding of a lighter one is no mark to beat. */
function beaten(kg: number, rivals: readonly Lifted[], all: readonly Lifted[]): number | null {
  if (rivals.length === 0 || rivals.some((rival) => rival.kg > kg - SAME_KG)) return null;
  const real = rivals.filter((rival) => !isEcho(rival, all));
  return Math.max(...(real.length > 0 ? real : rivals).map((rival) => firstOf(rival, all).kg));
}

const ECHO_KG = 0.25;

function isEcho(set: Lifted, all: readonly Lifted[]): boolean {
  const first = firstOf(set, all);
  const before = all.slice(0, all.indexOf(first));
  return before.some(
    (other) => other.unit !== first.unit && first.kg > other.kg && first.kg - other.kg <= ECHO_KG && !isEcho(other, all),
  );
}

/** The first set ever done with this load. */
function firstOf(set: Lifted, all: readonly Lifted[]): Lifted {
  return all.find(({ kg }) => same(kg, set.kg)) ?? set;
}

function streakOf(days: readonly string[], today: string, goal: number): Expected["streak"] {
  const running = mondayBefore(today);
  const doneIn = (monday: string) => days.filter((day) => mondayBefore(day) === monday).length;
  let longest = 0;
  let row = 0;
  for (let monday = mondayBefore(days.toSorted()[0] ?? today); monday < running; monday = dayAfter(monday, 7)) {
    row = doneIn(monday) >= goal ? row + 1 : 0;
    longest = Math.max(longest, row);
  }
  const current = doneIn(running) >= goal ? row + 1 : row;
  return { current, longest: Math.max(longest, current), done: doneIn(running) };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
