import { sql } from "drizzle-orm";
import { clockOf } from "./clock";
import { type Ctx, inTransaction } from "./context";
import { syncState } from "./db/schema/sync";
import { AppError } from "./errors";
import { emit, type Fact } from "./events";

/** What every row written in one unit is marked with. */
export interface Stamp {
  /** The lifter's counter: a phone pulls rows above the one it knows. */
  readonly rev: number;
  /** Hybrid logical clock of the writer, comparable as text. */
  readonly clock: string;
}

export interface Outcome<Result> {
  readonly result: Result;
  /** Past-tense facts of this change; written with it, heard of after commit. */
  readonly facts: readonly Fact[];
}

/** A change to a lifter's data, the same by REST, from the offline queue and from a script. */
export type Change<Input, Result> = (ctx: Ctx, input: Input, stamp: Stamp) => Promise<Outcome<Result>>;

/** A change as a use-case of its own: one unit, the lifter's lock first, facts in the same commit. */
export function asUseCase<Input, Result>(change: Change<Input, Result>): (ctx: Ctx, input: Input) => Promise<Result> {
  return (ctx, input) =>
    inTransaction(ctx, async (ctx) => {
      const rev = await nextRev(ctx);
      const { result, facts } = await change(ctx, input, { rev, clock: serverClock(ctx.now(), rev) });
      await emit(ctx, facts);
      return result;
    });
}

/** Bumps and locks the lifter's counter: two devices serialise here, so cursors have no gaps and records no races. */
export async function nextRev(ctx: Ctx): Promise<number> {
  return (await nextRevFor(ctx, null)).rev;
}

/** The same, with the last op this device got a verdict for: one statement. */
export async function nextRevFor(ctx: Ctx, deviceId: string | null): Promise<{ readonly rev: number; readonly lastSeq: number }> {
  const [row] = await ctx.db
    .update(syncState)
    .set({ rev: sql`${syncState.rev} + 1` })
    .where(sql`${syncState.userId} = ${ctx.userId}`)
    .returning({
      rev: syncState.rev,
      // Looked up after the wait for the lock (migration 0003), so that a repeat under way is known to be one.
      lastSeq: sql<number>`last_seq_of(sync_state.user_id, ${deviceId}::text)::int`,
    });
  if (!row) throw new AppError("unauthenticated", "This account is gone");
  return row;
}

/** The lifter's own counter breaks ties, so that two changes of one millisecond keep their order. */
export function serverClock(now: Date, rev: number): string {
  return clockOf(now.getTime(), rev % COUNTER_RANGE, "server");
}

const COUNTER_RANGE = 100_000;
