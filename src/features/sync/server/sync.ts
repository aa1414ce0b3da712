import { and, eq, lte, sql } from "drizzle-orm";
import { ZodError } from "zod";
import { nextRevFor, type Outcome, type Stamp } from "../../../lib/changes";
import { clockOf } from "../../../lib/clock";
import { type Ctx, inTransaction } from "../../../lib/context";
import { sqlState } from "../../../lib/db/faults";
import { opVerdicts, syncDevices } from "../../../lib/db/schema/sync";
import { AppError } from "../../../lib/errors";
import { emit, type Fact } from "../../../lib/events";
import type { InputOf, OutputOf } from "../../../lib/http/endpoint";
import { fieldErrors } from "../../../lib/http/problem";
import type * as contract from "../contract";
import { pull } from "./pull";

export interface Operations {
  readonly [name: string]: { run(ctx: Ctx, input: unknown, stamp: Stamp): Promise<Outcome<unknown>> };
}

type Input = InputOf<typeof contract.sync>;
type Output = OutputOf<typeof contract.sync>;

/**
 * The offline queue's single door. One transaction: the lifter's lock, then a savepoint and a verdict for each op.
 * A rejected op does not undo its neighbours; a fault of ours rolls everything back and the phone keeps its queue.
 */
export function syncWith(operations: Operations) {
  return (ctx: Ctx, input: Input): Promise<Output> =>
    inTransaction(ctx, async (ctx) => {
      const { rev, lastSeq } = await nextRevFor(ctx, input.deviceId);
      const verdicts = await runOps(ctx, operations, input, { rev, lastSeq });
      const pulled = await pull(ctx, { cursor: input.cursor, rev });
      return { epoch: ctx.services.epoch, serverTime: ctx.now().toISOString(), verdicts, ...pulled };
    });
}

type Verdict = Output["verdicts"][number];

/** Where this call stands: the counter its rows get, and the last op of the device that has its verdict. */
interface Place {
  readonly rev: number;
  readonly lastSeq: number;
}

async function runOps(ctx: Ctx, operations: Operations, { deviceId, ops }: Input, { rev, lastSeq }: Place): Promise<Verdict[]> {
  if (ops.length === 0) return [];
  const known = ops.filter(({ seq }) => seq <= lastSeq);
  const stored =
    known.length === 0
      ? []
      : await storedVerdicts(
          ctx,
          deviceId,
          known.map(({ seq }) => seq),
        );
  const fresh: Verdict[] = [];
  const facts: Fact[] = [];
  let expected = lastSeq + 1;
  for (const op of ops.filter(({ seq }) => seq > lastSeq)) {
    if (op.seq !== expected)
      throw new AppError("conflict", "A change is missing before this one", {
        fields: [{ path: "expectedSeq", message: String(expected) }],
      });
    const outcome = await attempt(ctx, operations, op, { rev, clock: cutToNow(ctx, op.clock) });
    fresh.push(outcome.verdict);
    facts.push(...outcome.facts);
    expected++;
  }
  if (fresh.length > 0) {
    await emit(ctx, facts);
    await remember(ctx, deviceId, fresh);
  }
  return [...stored, ...fresh];
}

async function attempt(
  ctx: Ctx,
  operations: Operations,
  op: Input["ops"][number],
  stamp: Stamp,
): Promise<{ verdict: Verdict; facts: readonly Fact[] }> {
  try {
    const operation = Object.hasOwn(operations, op.name) ? operations[op.name] : undefined;
    if (!operation) throw new AppError("invalid", "Update the app: this version sends something Mo no longer knows");
    const { result, facts } = await inTransaction(ctx, (ctx) => operation.run(ctx, op.input, stamp));
    return { verdict: { seq: op.seq, status: "done", result }, facts };
  } catch (error) {
    return { verdict: { seq: op.seq, status: "rejected", ...refusal(error) }, facts: [] };
  }
}

/** Only what is wrong with the op itself is a verdict; everything else is ours to fix and keeps the batch queued. */
function refusal(error: unknown): { code: string; message: string } {
  if (error instanceof ZodError) {
    const [first] = fieldErrors(error);
    return { code: "invalid", message: first ? `${first.path}: ${first.message}` : "Some fields need another look" };
  }
  if (error instanceof AppError && error.code !== "internal" && error.code !== "unavailable")
    return { code: error.code, message: error.message };
  // A value the database's own checks refuse is the op's fault as well.
  if (["23514", "22003", "22P02"].includes(sqlState(error) ?? "")) return { code: "invalid", message: "A value is out of range" };
  throw error;
}

async function storedVerdicts(ctx: Ctx, deviceId: string, seqs: readonly number[]): Promise<Verdict[]> {
  const rows = await ctx.db
    .select({ verdict: opVerdicts.verdict })
    .from(opVerdicts)
    .where(
      and(
        eq(opVerdicts.userId, ctx.userId),
        eq(opVerdicts.deviceId, deviceId),
        sql`${opVerdicts.seq} >= ${Math.min(...seqs)}`,
        lte(opVerdicts.seq, Math.max(...seqs)),
      ),
    )
    .orderBy(opVerdicts.seq);
  return rows.map(({ verdict }) => verdict as Verdict);
}

/** The verdicts and the device's place in its queue, in one statement. */
async function remember(ctx: Ctx, deviceId: string, verdicts: readonly Verdict[]) {
  const last = Math.max(...verdicts.map(({ seq }) => seq));
  const device = ctx.db.$with("device").as(
    ctx.db
      .insert(syncDevices)
      .values({ userId: ctx.userId, deviceId, lastSeq: last, seenAt: ctx.now() })
      .onConflictDoUpdate({ target: [syncDevices.userId, syncDevices.deviceId], set: { lastSeq: last, seenAt: ctx.now() } })
      .returning({ lastSeq: syncDevices.lastSeq }),
  );
  await ctx.db
    .with(device)
    .insert(opVerdicts)
    .values(verdicts.map((verdict) => ({ userId: ctx.userId, deviceId, seq: verdict.seq, verdict, createdAt: ctx.now() })));
}

const AHEAD_MAX_MS = 5 * 60 * 1000;

/** A clock more than five minutes ahead is cut to now, keeping the device's own order by its counter. */
function cutToNow(ctx: Ctx, clock: string): string {
  const [milliseconds = "0", counter = "0", ...device] = clock.split(".");
  const now = ctx.now().getTime();
  return Number(milliseconds) > now + AHEAD_MAX_MS ? clockOf(now, Number(counter), device.join(".")) : clock;
}
