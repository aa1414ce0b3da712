import { createHash } from "node:crypto";
import { and, eq, isNull, lt } from "drizzle-orm";
import { type Ctx, inTransaction } from "./context";
import { idempotencyKeys } from "./db/schema/billing";
import { AppError } from "./errors";

/** A request that is not heard of again by then died with its process; its effect is repeated under the same key. */
const LOST_MS = 60_000;

interface Asked {
  readonly endpoint: string;
  readonly key: string;
  /** What was asked, without the key. */
  readonly body: unknown;
}

/**
 * Runs `work` once for a key (platform specification 6.6): the same key and body get the stored answer, another body 422,
 * a request under way 409, of which one lifter has one an endpoint. `work` must be safe to repeat by its own key: it runs
 * again when the process died before the answer was stored. A refusal is not stored: the lifter may try again.
 */
export async function once<T extends Readonly<Record<string, unknown>>>(
  ctx: Ctx,
  asked: Asked,
  work: () => Promise<T>,
): Promise<T> {
  const bodyHash = createHash("sha256").update(JSON.stringify(asked.body)).digest("base64url");
  const stored = await claim(ctx, asked, bodyHash);
  // The database holds what this very code once answered.
  if (stored !== null) return stored as T;
  const mine = and(eq(idempotencyKeys.userId, ctx.userId), eq(idempotencyKeys.key, asked.key));
  try {
    const answer = await work();
    await inTransaction(ctx, ({ db }) => db.update(idempotencyKeys).set({ answer }).where(mine));
    return answer;
  } catch (error) {
    await inTransaction(ctx, ({ db }) => db.delete(idempotencyKeys).where(and(mine, isNull(idempotencyKeys.answer))));
    throw error;
  }
}

/** Takes the key, or gives the answer stored under it. */
function claim(ctx: Ctx, { endpoint, key }: Asked, bodyHash: string): Promise<unknown> {
  const { userId } = ctx;
  const own = eq(idempotencyKeys.userId, userId);
  return inTransaction(ctx, async ({ db }) => {
    const lost = new Date(ctx.now().getTime() - LOST_MS);
    await db.delete(idempotencyKeys).where(and(own, isNull(idempotencyKeys.answer), lt(idempotencyKeys.createdAt, lost)));
    const taken = await db
      .insert(idempotencyKeys)
      .values({ userId, key, endpoint, bodyHash, createdAt: ctx.now() })
      .onConflictDoNothing()
      .returning({ key: idempotencyKeys.key });
    if (taken.length > 0) return null;
    const [known] = await db
      .select()
      .from(idempotencyKeys)
      .where(and(own, eq(idempotencyKeys.key, key)));
    if (known && (known.bodyHash !== bodyHash || known.endpoint !== endpoint))
      throw new AppError("invalid", "This Idempotency-Key was used for another request.");
    if (!known || known.answer === null) throw new AppError("conflict", "This is being done already. Give it a moment.");
    return known.answer;
  });
}
