import type { EventType } from "../domain/event-types";
import type { Ctx } from "./context";
import { events } from "./db/schema/events";
import { newId } from "./ids";

/** A past-tense fact. `key` makes it unique for this lifter and type: a replay adds nothing. */
export interface Fact {
  readonly type: EventType;
  readonly key: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** Writes facts in the transaction that made them true; wiring's handlers hear of them after commit. One insert for all. */
export async function emit(ctx: Pick<Ctx, "db" | "userId" | "now" | "isQuiet">, facts: readonly Fact[]): Promise<void> {
  if (facts.length === 0) return;
  const createdAt = ctx.now();
  await ctx.db
    .insert(events)
    .values(facts.map((fact) => ({ id: newId(), userId: ctx.userId, isQuiet: ctx.isQuiet ?? false, createdAt, ...fact })))
    .onConflictDoNothing();
}
