import type { Analytics } from "./analytics/port";
import type { Billing } from "./billing/port";
import type { Files } from "./blob/port";
import type { Database, Db } from "./db/database";
import { databaseFault, isSerialisation, unavailable } from "./db/faults";
import type { Email } from "./email/port";
import { AppError } from "./errors";
import type { Flags } from "./flags/port";
import type { Keys } from "./keys";
import type { Log } from "./log";
import type { Model } from "./model/port";
import type { Push } from "./push/port";

/** What a use-case may reach beside the database: ports in Mo's words, chosen once by wiring. */
export interface Services {
  readonly database: Database;
  readonly analytics: Analytics;
  readonly billing: Billing;
  readonly email: Email;
  readonly files: Files;
  readonly flags: Flags;
  readonly keys: Keys;
  readonly log: Log;
  readonly model: Model;
  readonly push: Push;
  readonly epoch: string;
}

/** Passed first to every use-case, always. Not ambient, and no more than this. */
export interface Ctx {
  readonly userId: string;
  readonly db: Db;
  readonly now: () => Date;
  readonly services: Services;
  readonly requestId: string;
  /** The lifter's browser asks not to be counted. */
  readonly isQuiet?: boolean;
}

export type UseCase<Input, Output> = (ctx: Ctx, input: Input) => Promise<Output>;

/** Stands in `ctx.db` until a unit of work is open, so that no statement can run without an actor. */
export const closedDb: Db = new Proxy({} as Db, {
  get() {
    throw new Error("Open a unit of work first: inTransaction or inReading");
  },
});

/** Runs `work` in one transaction as this lifter; inside another it is a savepoint. Nothing outside happens before commit. */
export async function inTransaction<T>(ctx: Ctx, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  if (ctx.db !== closedDb) return inSavepoint(ctx, work);
  return unit(ctx, ctx.userId, "write", work);
}

/*
 * Written by hand rather than by drizzle's nested transaction: on a pooled client that one would begin again.
 * PostgreSQL lets savepoints share a name; the innermost is meant.
 */
async function inSavepoint<T>(ctx: Ctx, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  await ctx.services.database.savepoint(ctx.db, "savepoint nested");
  try {
    const result = await work(ctx);
    await ctx.services.database.savepoint(ctx.db, "release savepoint nested");
    return result;
  } catch (error) {
    await ctx.services.database.savepoint(ctx.db, "rollback to savepoint nested");
    throw asAppError(error);
  }
}

/** Runs `work` in one read-only transaction as this lifter. */
export async function inReading<T>(ctx: Ctx, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  return ctx.db === closedDb ? unit(ctx, ctx.userId, "read", work) : work(ctx);
}

/** A use-case that only reads, in a unit of its own. */
export function reading<Input, Output>(useCase: UseCase<Input, Output>): UseCase<Input, Output> {
  return (ctx, input) => inReading(ctx, (ctx) => useCase(ctx, input));
}

/** Runs `work` seeing every lifter's rows: jobs and deliveries only. The reason is logged. */
export async function inSystem<T>(
  services: Pick<Services, "database" | "log">,
  reason: string,
  work: (db: Db) => Promise<T>,
): Promise<T> {
  services.log.write("info", { event: "system-access", reason });
  return services.database.unit({ actor: "system", mode: "write" }, work);
}

async function unit<T>(ctx: Ctx, actor: string, mode: "read" | "write", work: (ctx: Ctx) => Promise<T>): Promise<T> {
  const attempt = () => ctx.services.database.unit({ actor, mode }, (db) => work({ ...ctx, db }));
  try {
    return await attempt();
  } catch (error) {
    if (!isSerialisation(error)) throw asAppError(error);
    await new Promise((resolve) => setTimeout(resolve, 20 + Math.random() * 60));
    return attempt().catch((second: unknown) => {
      throw isSerialisation(second) ? unavailable(second) : asAppError(second);
    });
  }
}

function asAppError(error: unknown): unknown {
  return error instanceof AppError ? error : (databaseFault(error) ?? error);
}
