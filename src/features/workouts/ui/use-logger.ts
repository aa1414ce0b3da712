"use client";
import { useEffect, useRef, useState } from "react";
import { toKg } from "@/domain/units";
import type { Unit } from "@/domain/vocabulary";
import { announce } from "@/lib/copy/en/announce";
import { frame } from "@/lib/copy/en/frame";
import { log } from "@/lib/copy/en/log";
import { useDeviceUser } from "@/lib/offline/device";
import type { SetRow } from "@/lib/offline/rows";
import { useToast } from "@/ui/toast";
import type { OpenExercise, OpenWorkout } from "../client/load-workout";
import { endRest, type RestTimer, restAfter } from "../client/rest";
import { addSet, changeSet, deleteSet, logSet, restoreSet, type SetChange, unlogSet } from "../client/set-ops";
import { setNumber } from "./set-text";
import { vibrate } from "./signals";

interface Given {
  readonly rest: RestTimer | null;
  readonly unit: Unit;
  readonly haptics: boolean;
  /** Marked as painful: never what comes next by itself. */
  readonly hurts: (exercise: OpenExercise) => boolean;
  /** True when the set looks mistyped and the lifter has been asked; they log it with `sure`. */
  readonly asked: (set: SetRow, exercise: OpenExercise) => boolean;
}

/** Everything the logger's taps do, the exercise it stands at, and what the live region says. */
export function useLogger(workout: OpenWorkout, { rest, unit, haptics, hurts, asked }: Given) {
  const userId = useDeviceUser();
  const toast = useToast();
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [freshId, setFreshId] = useState<string | null>(null);
  const [said, say] = useState("");
  const flight = useRef(new Set<string>());

  const { exercises } = workout;
  const isNext = (exercise: OpenExercise) => isOpen(exercise) && !hurts(exercise);
  const current = exercises.find(({ id }) => id === chosenId) ?? exercises.find(isNext) ?? exercises.at(-1) ?? null;
  const active = current ? nextSet(current) : null;
  const at = current ? exercises.indexOf(current) : -1;
  const upNext = [...exercises.slice(at + 1), ...exercises.slice(0, Math.max(0, at))].find(isNext) ?? null;

  const goTo = (exercise: OpenExercise) => {
    setChosenId(exercise.id);
    say(announce.exercise(exercise.name, exercises.indexOf(exercise) + 1, exercises.length));
  };
  const onceFor = async (key: string, action: () => Promise<void>) => {
    if (flight.current.has(key)) return;
    flight.current.add(key);
    try {
      await action();
    } catch {
      toast({ text: frame.sync.blocked, tone: "error" });
    } finally {
      flight.current.delete(key);
    }
  };
  const record = (set: SetRow, sure = false) => {
    const exercise = exercises.find(({ id }) => id === set.workoutExerciseId);
    if (!sure && exercise && asked(set, exercise)) return;
    return onceFor(set.id, async () => {
      // The view stays where the tap was: logging the last set must not turn the page under the thumb.
      setChosenId(set.workoutExerciseId);
      const logged = await logSet(userId, set.id);
      if (!logged) return;
      setFreshId(set.id);
      if (haptics) vibrate(logged.record ? [100, 50, 200] : [30]);
      if (exercise) say(spoken(logged, exercise, unit));
    });
  };
  const takeBack = (set: SetRow) =>
    onceFor(set.id, async () => {
      await unlogSet(userId, set.id);
      if (rest?.setId === set.id) await endRest(userId, workout.id);
      setFreshId(null);
      toast({ text: log.set.unlogged, undo: { label: frame.actions.undo, onPress: () => void restoreSet(userId, set) } });
    });
  const remove = (set: SetRow) =>
    onceFor(set.id, async () => {
      const gone = await deleteSet(userId, set.id);
      if (gone)
        toast({ text: log.set.deleted, undo: { label: frame.actions.undo, onPress: () => void restoreSet(userId, gone) } });
    });
  const change = (set: SetRow, how: SetChange | ((set: SetRow) => SetChange)) => void changeSet(userId, set.id, how);
  const add = (exercise: OpenExercise) => onceFor(`add:${exercise.id}`, () => addSet(userId, exercise));
  const check = (set: SetRow) => void (set.completed ? takeBack(set) : record(set));
  const restOver = async () => {
    await endRest(userId, workout.id);
    if (current && !isOpen(current) && upNext) goTo(upNext);
  };

  useConfirmedRecords(workout, (name) => say(announce.record(name)));
  return { current, active, upNext, freshId, said, say, goTo, check, remove, change, add, record, restOver };
}

/** The set to log next; warm-ups that were passed over for a working set are not asked for again. */
export function nextSet({ sets }: OpenExercise): SetRow | null {
  const isWarm = sets.some(({ role, completed }) => completed && role !== "warmup");
  return sets.find(({ role, completed }) => !completed && !(isWarm && role === "warmup")) ?? null;
}

/** True while a set of it waits to be logged. */
function isOpen(exercise: OpenExercise): boolean {
  return nextSet(exercise) !== null;
}

function spoken(set: SetRow, exercise: OpenExercise, unit: Unit): string {
  const kg = set.load === null || set.loadBasis === "none" ? null : toKg(set.load.value, set.load.unit);
  const line = announce.setLogged({
    number: setNumber(set, exercise.sets),
    kg,
    reps: set.reps ?? set.seconds ?? 0,
    unit: set.load?.unit ?? unit,
    restSeconds: restAfter(set, exercise, 0).totalSeconds,
  });
  return set.record ? `${line}. ${log.set.looksLikeRecord}` : line;
}

/** Says a record when the server confirms one the phone had not seen. */
function useConfirmedRecords(workout: OpenWorkout, onRecord: (exerciseName: string) => void) {
  const known = useRef<Set<string> | null>(null);
  useEffect(() => {
    const sets = workout.exercises.flatMap(({ sets, name }) =>
      sets.filter(({ record }) => record !== null).map(({ id }) => ({ id, name })),
    );
    const before = known.current;
    known.current = new Set([...(before ?? []), ...sets.map(({ id }) => id)]);
    const fresh = before === null ? undefined : sets.find(({ id }) => !before.has(id));
    if (fresh) onRecord(fresh.name);
  });
}
