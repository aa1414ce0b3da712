import type { CivilDate } from "@/domain/civil-date";
import { grams } from "@/domain/units";
import type { SentTo } from "@/lib/http/endpoint";
import { answerKey, changeKept } from "@/lib/offline/kept-answers";
import { commit } from "@/lib/offline/store";
import type * as contract from "../contract";
import { judgeGoal } from "../judge-goal";
import { type Body, type Entry, type Known, summarize } from "../summarize";

export const BODY_KEY = answerKey("readBody", {});

type Log = SentTo<typeof contract.logWeight>;
type Delete = SentTo<typeof contract.deleteWeight>;
type SetGoal = SentTo<typeof contract.setGoal>;
type EndGoal = SentTo<typeof contract.endGoal>;
type Op = { readonly name: string; readonly input: unknown };
type Queued = { readonly name: string; readonly input: Log | Delete | SetGoal | EndGoal };

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

/** A goal on this device, judged as the server will judge it, and sent with the queue; the open one ends with it. */
export async function setGoal(userId: string, input: SetGoal, today: CivilDate): Promise<void> {
  await change(userId, { name: "setGoal", input }, today);
}

export async function endGoal(userId: string, goalId: string, today: CivilDate): Promise<void> {
  const input: EndGoal = { goalId, day: today };
  await change(userId, { name: "endGoal", input }, today);
}

/** The answer with what still waits in the queue: the server does not know it yet, the lifter does. */
export function withWaiting(body: Body, waiting: readonly Op[], today: CivilDate): Body {
  const known = waiting.reduce(applied, body as Known);
  return known === body ? body : summarize(known, today);
}

/** Whether the engine would doubt this weigh-in. */
export function isOdd(entries: readonly Entry[], entry: Omit<Entry, "kg">, today: CivilDate): boolean {
  const { id, day, value, unit, note } = entry;
  const input: Log = { weightId: id, day, weight: { value, unit }, note, confirmed: false };
  return summarize(applied({ ...NOTHING, entries }, { name: "logWeight", input }), today).odd?.id === id;
}

const NOTHING: Known = { entries: [], goal: null, care: { age: null, heightCm: null, level: null, needsRest: false } };

function change(userId: string, queued: Queued, today: CivilDate): Promise<void> {
  return commit(userId, async ({ tx, op }) => {
    await changeKept<Body>(tx, BODY_KEY, (was) => summarize(applied(was ?? NOTHING, queued), today));
    await op(queued.name, queued.input);
  });
}

/** What is known after one change. */
function applied(known: Known, { name, input }: Op): Known {
  if (name === "deleteWeight") {
    const { weightId } = input as Delete;
    return { ...known, entries: known.entries.filter(({ id }) => id !== weightId) };
  }
  if (name === "logWeight") return { ...known, entries: withEntry(known.entries, input as Log) };
  if (name === "setGoal") return withGoal(known, input as SetGoal);
  if (name !== "endGoal") return known;
  return known.goal?.id === (input as EndGoal).goalId ? { ...known, goal: null } : known;
}

/** Newest first; one of each day. */
function withEntry(entries: readonly Entry[], { weightId: id, day, weight, note, confirmed = false }: Log): readonly Entry[] {
  const kg = grams(weight.value, weight.unit) / 1000;
  const others = entries.filter((entry) => entry.id !== id && entry.day !== day);
  return [...others, { id, day, kg, ...weight, note, confirmed }].sort((a, b) => (a.day < b.day ? 1 : -1));
}

/** A goal that the server will refuse is not shown. */
function withGoal(known: Known, { goalId: id, ...asked }: SetGoal): Known {
  const { fault, startKg, targetKg } = judgeGoal(asked, known.entries, known.care);
  return fault !== null || startKg === null ? known : { ...known, goal: { id, startKg, targetKg, ...asked } };
}
