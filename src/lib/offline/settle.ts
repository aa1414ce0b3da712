import type { RecordKind } from "../../domain/vocabulary";
import { applyChanges } from "./apply-changes";
import type { QueuedOp } from "./database";
import type { RecordHint } from "./rows";
import { commit, type Transaction } from "./store";
import type { SyncAnswer, Verdict } from "./sync-answer";

/** Kinds that belong to one set a lifter can feel; totals are told after the workout. */
const CELEBRATED: ReadonlySet<RecordKind> = new Set<RecordKind>([
  ...(["heaviest", "weight_at_reps", "reps_at_weight", "e1rm", "added_load", "least_assist"] as const),
  ...(["duration", "distance", "pace"] as const),
]);

type SentOp = Pick<QueuedOp, "seq" | "id" | "name" | "input">;

/** Takes an answer in: judged ops leave the queue, refused ones are parked, rows from elsewhere are merged. One transaction. */
export async function settle(userId: string, sent: readonly SentOp[], answer: SyncAnswer): Promise<void> {
  await commit(userId, async ({ tx }) => {
    const kv = tx.objectStore("kv");
    for (const verdict of answer.verdicts) {
      const op = await tx.objectStore("outbox").get(verdict.seq);
      // Another op under this number would be one renumbered meanwhile: it keeps its place.
      if (op === undefined || sent.find(({ seq }) => seq === verdict.seq)?.id !== op.id) continue;
      if (verdict.status === "rejected") await park(tx, op, verdict.code ?? "invalid", verdict.message ?? "");
      else await noteRecords(tx, op, verdict);
      await tx.objectStore("outbox").delete(verdict.seq);
    }
    await applyChanges(tx, answer.changes);
    const known = await kv.get("epoch");
    // A restored database counts from elsewhere: read everything again.
    await kv.put(known !== undefined && known !== answer.epoch ? 0 : answer.cursor, "cursor");
    await kv.put(answer.epoch, "epoch");
    await kv.put(Date.parse(answer.serverTime) - Date.now(), "skewMs");
    await kv.put(Date.now(), "syncedAt");
  });
}

/** After 409: the server counts this device's ops from elsewhere, so the queue takes its numbers. Order stays. */
export async function renumber(userId: string, first: number): Promise<void> {
  await commit(userId, async ({ tx }) => {
    const outbox = tx.objectStore("outbox");
    const waiting = await outbox.getAll();
    await outbox.clear();
    for (const [i, op] of waiting.entries()) await outbox.put({ ...op, seq: first + i });
    await tx.objectStore("kv").put(first + waiting.length - 1, "lastSeq");
  });
}

/** An op the server could not even read: parked, so that it does not block the next ones. */
export async function parkAlone(userId: string, seq: number, status: number): Promise<void> {
  await commit(userId, async ({ tx }) => {
    const op = await tx.objectStore("outbox").get(seq);
    if (op === undefined) return;
    await park(tx, op, "invalid", `Not accepted (${status})`);
    await tx.objectStore("outbox").delete(seq);
  });
}

async function park(tx: Transaction, op: QueuedOp, code: string, message: string) {
  await tx.objectStore("parked").put({ ...op, code, message });
}

/** What the phone only guessed is now certain: the set is a record, or it is not. */
async function noteRecords(tx: Transaction, { name, input }: QueuedOp, { result }: Verdict) {
  if (name !== "logSet" || typeof input.setId !== "string") return;
  const set = await tx.objectStore("sets").get(input.setId);
  if (!set?.completed) return;
  const hits = (result as { records?: readonly RecordHint[] } | undefined)?.records ?? [];
  await tx.objectStore("sets").put({ ...set, hits, record: hits.some(({ kind }) => CELEBRATED.has(kind)) ? "yes" : null });
}
