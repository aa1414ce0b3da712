import type { CivilDate } from "@/domain/civil-date";
import { grams } from "@/domain/units";
import type { SentTo } from "@/lib/http/endpoint";
import { answerKey, changeKept } from "@/lib/offline/kept-answers";
import { commit } from "@/lib/offline/store";
import type * as contract from "../contract";
import { type Body, type Entry, summarize } from "../summarize";

export const BODY_KEY = answerKey("readBody", {});

type Log = SentTo<typeof contract.logWeight>;
type Delete = SentTo<typeof contract.deleteWeight>;
type Op = { readonly name: string; readonly input: unknown };

/** A weigh-in on this device, shown at once and sent with the queue; it replaces the one of its day. */
export async function logWeight(userId: string, entry: Omit<Entry, "kg">, today: CivilDate): Promise<void> {
  const { id, day, value, unit, note, confirmed = false } = entry;
  const input: Log = { weightId: id, day, weight: { value, unit }, note, confirmed };
  await change(userId, { name: "logWeight", input }, today);
}

export async function deleteWeight(userId: string, weightId: string, today: CivilDate): Promise<void> {
  const input: Delete = { weightId };
  await change(userId, { name: "deleteWeight", input }, today);
}

/** The answer with what still waits in the queue: the server does not know it yet, the lifter does. */
export function withWaiting(body: Body, waiting: readonly Op[], today: CivilDate): Body {
  const entries = waiting.reduce(applied, body.entries as readonly Entry[]);
  return entries === body.entries ? body : summarize(entries, today);
}

/** Whether the engine would doubt this weigh-in. */
export function isOdd(entries: readonly Entry[], entry: Omit<Entry, "kg">, today: CivilDate): boolean {
  const { id, day, value, unit, note } = entry;
  const input: Log = { weightId: id, day, weight: { value, unit }, note, confirmed: false };
  return summarize(applied(entries, { name: "logWeight", input }), today).odd?.id === id;
}

function change(userId: string, queued: { name: string; input: Log | Delete }, today: CivilDate): Promise<void> {
  return commit(userId, async ({ tx, op }) => {
    await changeKept<Body>(tx, BODY_KEY, (was) => summarize(applied(was?.entries ?? [], queued), today));
    await op(queued.name, queued.input);
  });
}

/** The weigh-ins after one change, newest first. */
function applied(entries: readonly Entry[], { name, input }: Op): readonly Entry[] {
  if (name === "deleteWeight") {
    const { weightId } = input as Delete;
    return entries.filter(({ id }) => id !== weightId);
  }
  if (name !== "logWeight") return entries;
  const { weightId: id, day, weight, note, confirmed = false } = input as Log;
  const kg = grams(weight.value, weight.unit) / 1000;
  const others = entries.filter((entry) => entry.id !== id && entry.day !== day);
  return [...others, { id, day, kg, ...weight, note, confirmed }].sort((a, b) => (a.day < b.day ? 1 : -1));
}
