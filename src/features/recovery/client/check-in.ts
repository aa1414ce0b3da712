import type { SentTo } from "@/lib/http/endpoint";
import { answerKey, changeKept } from "@/lib/offline/kept-answers";
import { commit } from "@/lib/offline/store";
import type * as contract from "../contract";
import { type Entry, type Recovery, summarize } from "../summarize";

export const RECOVERY_KEY = answerKey("readRecovery", {});

type Log = SentTo<typeof contract.logCheckIn>;
type Delete = SentTo<typeof contract.deleteCheckIn>;
type Op = { readonly name: string; readonly input: unknown };

/** A check-in on this device, shown at once and sent with the queue; it replaces the one of its day. */
export async function logCheckIn(userId: string, { id, ...entry }: Entry): Promise<void> {
  const input: Log = { checkInId: id, ...entry };
  await change(userId, { name: "logCheckIn", input });
}

export async function deleteCheckIn(userId: string, checkInId: string): Promise<void> {
  const input: Delete = { checkInId };
  await change(userId, { name: "deleteCheckIn", input });
}

/** The answer with what still waits in the queue: the server does not know it yet, the lifter does. */
export function withWaiting(recovery: Recovery, waiting: readonly Op[]): Recovery {
  const checkIns = waiting.reduce(applied, recovery.checkIns as readonly Entry[]);
  return checkIns === recovery.checkIns ? recovery : counted(recovery, checkIns);
}

async function change(userId: string, queued: { name: string; input: Log | Delete }): Promise<void> {
  await commit(userId, async ({ tx, op }) => {
    await changeKept<Recovery | null>(tx, RECOVERY_KEY, (was) => (was ? counted(was, applied(was.checkIns, queued)) : null));
    await op(queued.name, queued.input);
  });
}

function counted(recovery: Recovery, checkIns: readonly Entry[]): Recovery {
  // An answer kept since yesterday does not know that a new day has begun; the check-in does.
  const day = [recovery.day, checkIns[0]?.day ?? ""].sort().at(-1) ?? recovery.day;
  return { ...recovery, day, checkIns: [...checkIns], ...summarize(day, recovery.aggregates, checkIns) };
}

/** The check-ins after one change, newest first. */
function applied(checkIns: readonly Entry[], { name, input }: Op): readonly Entry[] {
  if (name === "deleteCheckIn") {
    const { checkInId } = input as Delete;
    return checkIns.filter(({ id }) => id !== checkInId);
  }
  if (name !== "logCheckIn") return checkIns;
  const { checkInId: id, ...entry } = input as Log;
  const others = checkIns.filter((each) => each.id !== id && each.day !== entry.day);
  return [...others, { id, ...entry }].sort((a, b) => (a.day < b.day ? 1 : -1));
}
