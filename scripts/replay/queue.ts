import { isDeepStrictEqual } from "node:util";
import { clockOf } from "../../src/lib/clock";
import { newId } from "../../src/lib/ids";
import type { Client } from "./client";
import type { Step } from "./simulate";

interface Verdict {
  readonly seq: number;
  readonly status: string;
  readonly message?: string;
}

interface Synced {
  readonly cursor: number;
  readonly verdicts: readonly Verdict[];
}

export interface Queue {
  add(step: Step): void;
  /** Sends what waits, at most `size` changes a call. */
  flush(size: number): Promise<void>;
  readonly refused: readonly string[];
}

const OPS_MAX = 50;
const RETRIED_EVERY = 10;

/** The phone's queue: every change has a number and a clock, and leaves only with a verdict. Each tenth call is sent twice, as after a lost answer. */
export function openQueue(client: Client, deviceId: string): Queue {
  const waiting: Record<string, unknown>[] = [];
  const refused: string[] = [];
  let seq = 0;
  let cursor = 0;
  let calls = 0;

  async function push(ops: readonly Record<string, unknown>[]) {
    const body = { protocol: 1, deviceId, epoch: null, cursor, ops };
    const answer = (await client.call<Synced>("POST", "/api/v1/sync", body)).body;
    if (++calls % RETRIED_EVERY === 0) {
      const again = (await client.call<Synced>("POST", "/api/v1/sync", body)).body;
      if (!isDeepStrictEqual(again.verdicts, answer.verdicts)) refused.push(`call ${calls}: another verdict when sent again`);
    }
    if (answer.verdicts.length !== ops.length)
      refused.push(`call ${calls}: ${answer.verdicts.length} verdicts for ${ops.length} changes`);
    for (const { seq: n, status, message } of answer.verdicts)
      if (status !== "done") refused.push(`change ${n} (${ops.find((op) => op.seq === n)?.name}): ${message ?? status}`);
    cursor = answer.cursor;
  }

  return {
    refused,
    add({ name, input, at }) {
      seq++;
      waiting.push({ seq, id: newId(), name, input, clock: clockOf(at, seq % 100_000, deviceId) });
    },
    async flush(size) {
      while (waiting.length > 0) await push(waiting.splice(0, Math.min(size, OPS_MAX)));
    },
  };
}
