import type { ExercisePreference } from "@/domain/vocabulary";
import { call } from "@/lib/http/client";
import type { OutputOf, SentTo } from "@/lib/http/endpoint";
import { answerKey, changeKept, type Kept } from "@/lib/offline/kept-answers";
import { onChange } from "@/lib/offline/notices";
import { commit, openStore, readValue, writeValue } from "@/lib/offline/store";
import type { listExercisePreferences, preferExercise } from "../contract";

type Listed = OutputOf<typeof listExercisePreferences>;
type Sent = SentTo<typeof preferExercise>;
type Op = { readonly name: string; readonly input: unknown };

/** Exercise id → how the lifter marked it. */
export type Marks = ReadonlyMap<string, ExercisePreference>;

export const MARKS_KEY = answerKey("listExercisePreferences", {});

/**
 * Tells what the lifter marked: what this device knows at once, then the server's answer, then every change in any tab.
 * Returns how to stop. For public pages, which have no device provider around them.
 */
export function watchMarks(userId: string, tell: (marks: Marks) => void): () => void {
  let live = true;
  const look = async () => {
    const kept = await readValue<Kept<Listed>>(userId, MARKS_KEY);
    if (live && kept) tell(marksOf(kept.value));
  };
  const stop = onChange(userId, () => void look().catch(() => {}));
  void look()
    .catch(() => {})
    .then(() => ask(userId))
    // Storage is blocked: the answer lives as long as the page.
    .then((marks) => live && marks && tell(marks))
    .catch(() => {});
  return () => {
    live = false;
    stop();
  };
}

/** Marks an exercise on this device, or takes the mark back; the server hears of it through the queue. */
export function prefer(userId: string, exerciseId: string, preference: ExercisePreference | null): Promise<void> {
  const input: Sent = { exerciseId, preference };
  return commit(userId, async ({ tx, op }) => {
    await changeKept<Listed>(tx, MARKS_KEY, (was) => applied(was ?? { items: [] }, { name: "preferExercise", input }));
    await op("preferExercise", input);
  });
}

/** The answer with what still waits in the queue: the server does not know it yet, the lifter does. */
export function withWaiting(listed: Listed, waiting: readonly Op[]): Listed {
  return waiting.reduce(applied, listed);
}

export function marksOf({ items }: Listed): Marks {
  return new Map(items.map(({ exerciseId, preference }) => [exerciseId, preference]));
}

async function ask(userId: string): Promise<Marks | null> {
  const answer = await call<typeof listExercisePreferences>("listExercisePreferences", {});
  if (!answer.ok) return null;
  try {
    const value = withWaiting(answer.value, await (await openStore(userId)).getAll("outbox"));
    const now = Date.now();
    await writeValue(userId, MARKS_KEY, { value, at: now, touched: now } satisfies Kept<Listed>);
    return null;
  } catch {
    return marksOf(answer.value);
  }
}

function applied(listed: Listed, { name, input }: Op): Listed {
  if (name !== "preferExercise") return listed;
  const { exerciseId, preference } = input as Sent;
  const others = listed.items.filter((one) => one.exerciseId !== exerciseId);
  return { items: preference === null ? others : [...others, { exerciseId, preference }] };
}
