"use client";
import type { QueuedOp } from "@/lib/offline/database";
import { useSync } from "@/lib/offline/device";
import { openStore } from "@/lib/offline/store";
import { type KeptAnswer, useKeptAnswer } from "@/lib/offline/use-kept-answer";
import { useStored } from "@/lib/offline/use-stored";
import type * as contract from "../contract";
import type { WorkoutCard } from "../shapes";
import { loadWorkout, type OpenWorkout } from "./load-workout";
import { numbersOf } from "./past-numbers";

type Page = { items: WorkoutCard[]; nextCursor: string | null };

export interface HistoryList extends KeptAnswer<Page> {
  /** Newest first; workouts the server does not know yet stand among the others. */
  readonly items: readonly WorkoutCard[];
  readonly unsent: ReadonlySet<string>;
}

/** The newest workouts: the server's list as it was kept, with what was finished or deleted on this device since. */
export function useHistory(): HistoryList {
  const answer = useKeptAnswer<typeof contract.listWorkouts>("listWorkouts", {}, withoutDeleted);
  const here = useStored("finished workouts", finishedHere);
  const { waiting } = useSync();
  const { value } = answer;
  const told = new Set(value?.items.map(({ id }) => id));
  // Older than the kept page: it is on a page the lifter has not opened.
  const oldest = value?.nextCursor ? (value.items.at(-1)?.startedAt ?? "") : "";
  const missing = (here ?? []).filter(({ id, startedAt }) => !told.has(id) && startedAt > oldest);
  const items = [...(value?.items ?? []), ...missing].sort((a, b) => (a.startedAt < b.startedAt ? 1 : -1));
  return { ...answer, items, unsent: new Set(waiting > 0 ? missing.map(({ id }) => id) : []) };
}

async function finishedHere(userId: string): Promise<WorkoutCard[]> {
  const all = await (await openStore(userId)).getAll("workouts");
  const finished = all.filter(({ finishedAt, discardedAt }) => finishedAt !== null && discardedAt === null);
  const loaded = await Promise.all(finished.map(({ id }) => loadWorkout(userId, id)));
  return loaded.flatMap((workout) => (workout ? [cardOf(workout)] : []));
}

function cardOf(workout: OpenWorkout): WorkoutCard {
  const { id, title, day, startedAt, finishedAt, exercises } = workout;
  const { minutes, volumeKg } = numbersOf(workout);
  const done = exercises.flatMap(({ sets }) => sets.filter(({ completed, role }) => completed && role !== "warmup"));
  const trained = exercises.filter(({ sets }) => sets.some(({ completed }) => completed));
  return {
    ...{ id, title, day, startedAt, finishedAt, minutes, volumeKg, setsDone: done.length },
    exerciseNames: trained.map(({ name }) => name),
    records: done.filter(({ record }) => record !== null).length,
  };
}

function withoutDeleted(page: Page, waiting: readonly QueuedOp[]): Page {
  const gone = new Set(waiting.filter(({ name }) => name === "deleteWorkout").map(({ input }) => input.workoutId));
  return gone.size === 0 ? page : { ...page, items: page.items.filter(({ id }) => !gone.has(id)) };
}
