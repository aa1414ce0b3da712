import type { Problem } from "../http/problem";
import type { QueuedOp } from "./database";
import { parkAlone, renumber, settle } from "./settle";
import { openStore } from "./store";
import type { SyncAnswer } from "./sync-answer";

const BATCH = 50;
/** More pulls than this in one go wait for the next drain. */
const PULLS_MAX = 40;

export interface SyncCall {
  readonly protocol: 1;
  readonly deviceId: string;
  readonly epoch: string | null;
  readonly cursor: number;
  readonly ops: readonly Pick<QueuedOp, "seq" | "id" | "name" | "input" | "clock">[];
}

export type Sent =
  | { readonly ok: true; readonly value: SyncAnswer }
  | { readonly ok: false; readonly problem: Pick<Problem, "status" | "errors"> };
export type Send = (body: SyncCall) => Promise<Sent>;

/** `clear`: nothing waits. `sign-in`: nothing is sent until the same lifter is signed in. `retry`: try again later. */
export type DrainEnd = "clear" | "sign-in" | "retry";

/**
 * Pushes the queue in order, oldest 50 at a time, and pulls what is new. Only a verdict takes an op out of the queue:
 * a lost answer leaves it there, and the same seq goes out again.
 */
export async function drain(userId: string, send: Send): Promise<DrainEnd> {
  let size = BATCH;
  for (let round = 0; round < PULLS_MAX; round++) {
    const body = await nextCall(userId, size);
    const answer = await send(body);
    if (answer.ok) {
      await settle(userId, body.ops, answer.value);
      const answered = new Set(answer.value.verdicts.map(({ seq }) => seq));
      if (body.ops.some(({ seq }) => !answered.has(seq))) return "retry";
      if (body.ops.length < size && !answer.value.more && !(await hasOps(userId))) return "clear";
      continue;
    }
    const { status } = answer.problem;
    const expected = expectedSeq(answer.problem);
    if (status === 401) return "sign-in";
    if (status === 409 && expected !== null) await renumber(userId, expected);
    else if (!isOpsFault(status) || body.ops.length === 0) return "retry";
    else if (body.ops.length > 1) size = 1;
    else await parkAlone(userId, body.ops[0]?.seq ?? 0, status);
  }
  return "retry";
}

async function nextCall(userId: string, size: number): Promise<SyncCall> {
  const db = await openStore(userId);
  const ops = await db.getAll("outbox", null, size);
  return {
    protocol: 1,
    deviceId: (await db.get("kv", "deviceId")) as string,
    epoch: ((await db.get("kv", "epoch")) as string | undefined) ?? null,
    cursor: ((await db.get("kv", "cursor")) as number | undefined) ?? 0,
    ops: ops.map(({ at: _, ...op }) => op),
  };
}

async function hasOps(userId: string): Promise<boolean> {
  return (await (await openStore(userId)).count("outbox")) > 0;
}

/** The call was read and refused as a whole: one of its ops is malformed. */
function isOpsFault(status: number): boolean {
  return status === 400 || status === 413 || status === 422;
}

function expectedSeq({ errors }: Pick<Problem, "status" | "errors">): number | null {
  const found = Number(errors?.find(({ path }) => path === "expectedSeq")?.message);
  return Number.isInteger(found) && found > 0 ? found : null;
}
