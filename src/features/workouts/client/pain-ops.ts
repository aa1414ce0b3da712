import type { CivilDate } from "@/domain/civil-date";
import type * as contract from "@/features/recovery/contract";
import type { SentTo } from "@/lib/http/endpoint";
import { changeKept, type Kept } from "@/lib/offline/kept-answers";
import { commit } from "@/lib/offline/store";
import { type Marks, type OpenMark, PAIN_KEY } from "./open-marks";

type Mark = SentTo<typeof contract.markPain>;
type Clear = SentTo<typeof contract.clearPain>;
type Op = { readonly name: string; readonly input: unknown };

/** Marks an exercise on this device, heeded at once and sent with the queue. */
export function markPain(userId: string, mark: OpenMark, workoutId: string | null): Promise<void> {
  const { id: painMarkId, exerciseId, area, day } = mark;
  const input: Mark = { painMarkId, exerciseId, area, day, markedAt: new Date().toISOString(), workoutId };
  return change(userId, "markPain", input, (items) => withMark(items, mark));
}

/** It is fine again: on this device at once, on the server with the queue. */
export function clearPain(userId: string, { id }: Pick<OpenMark, "id">, day: CivilDate): Promise<void> {
  const input: Clear = { painMarkId: id, day, clearedAt: new Date().toISOString() };
  return change(userId, "clearPain", input, (items) => withoutMark(items, id));
}

/**
 * Keeps what the server answered, with what still waits in the queue. An answer to a question asked before the last change on
 * this device may not know that change, though it is on the server by now: it is let go.
 */
export function keepMarks(userId: string, { items }: Marks, askedAt: number): Promise<void> {
  return commit(userId, async ({ tx }) => {
    const kept = (await tx.objectStore("kv").get(PAIN_KEY)) as Kept<Marks> | undefined;
    if (kept !== undefined && kept.touched >= askedAt) return;
    const waiting = await tx.objectStore("outbox").getAll();
    const now = Date.now();
    const value = { items: [...waiting.reduce<readonly OpenMark[]>(applied, items)] };
    await tx.objectStore("kv").put({ value, at: now, touched: now } satisfies Kept<Marks>, PAIN_KEY);
  });
}

function applied(items: readonly OpenMark[], { name, input }: Op): readonly OpenMark[] {
  if (name === "clearPain") return withoutMark(items, (input as Clear).painMarkId);
  if (name !== "markPain") return items;
  const { painMarkId: id, exerciseId, area, day } = input as Mark;
  // Its name comes with the next answer; the queue knows the id alone.
  return withMark(items, { id, exerciseId, area, day, name: exerciseId.replaceAll("_", " ") });
}

/** Marked again while it hurts, it has hurt since the first time. */
function withMark(items: readonly OpenMark[], mark: OpenMark): readonly OpenMark[] {
  return items.some((one) => isSame(one, mark)) ? items : [...items, mark];
}

function withoutMark(items: readonly OpenMark[], id: string): readonly OpenMark[] {
  const cleared = items.find((one) => one.id === id);
  return cleared === undefined ? items : items.filter((one) => !isSame(one, cleared));
}

function isSame(a: OpenMark, b: OpenMark): boolean {
  return a.exerciseId === b.exerciseId && a.area === b.area;
}

function change(
  userId: string,
  name: string,
  input: Mark | Clear,
  how: (items: readonly OpenMark[]) => readonly OpenMark[],
): Promise<void> {
  return commit(userId, async ({ tx, op }) => {
    await changeKept<Marks>(tx, PAIN_KEY, (was) => ({ items: [...how(was?.items ?? [])] }));
    await op(name, input);
  });
}
