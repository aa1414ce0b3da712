import { and, count, eq } from "drizzle-orm";
import type { Change } from "../../../lib/changes";
import type { Ctx } from "../../../lib/context";
import { ownProgram as copy } from "../../../lib/copy/en/own-program";
import { ownPrograms } from "../../../lib/db/schema/own-programs";
import { AppError, notFound } from "../../../lib/errors";
import type { InputOf, OutputOf } from "../../../lib/http/endpoint";
import type * as contract from "../contract";
import { allEnrolments } from "./enrolment";
import { planFrom } from "./propose-program";

type Save = Change<InputOf<typeof contract.saveOwnProgram>, OutputOf<typeof contract.saveOwnProgram>>;
type Delete = Change<InputOf<typeof contract.deleteOwnProgram>, OutputOf<typeof contract.deleteOwnProgram>>;

export const OWN_PROGRAMS_MAX = 20;

/** Keeps the proposal. What was kept once stays as it is: a repeat, or other answers under its id, change nothing. */
export const saveOwnProgram: Save = async (ctx, wish) => {
  const { ownProgramId } = wish;
  if (await isMine(ctx, ownProgramId)) return { result: { ownProgramId }, facts: [] };
  if ((await howMany(ctx)) >= OWN_PROGRAMS_MAX) throw new AppError("conflict", copy.errors.tooMany(OWN_PROGRAMS_MAX));
  const { program } = (await planFrom(ctx, wish)).value;
  if (program.days.some(({ slots }) => slots.length === 0)) throw new AppError("conflict", copy.errors.empty);
  const [saved] = await ctx.db
    .insert(ownPrograms)
    .values({ id: ownProgramId, userId: ctx.userId, version: program.version, program, createdAt: ctx.now() })
    .onConflictDoNothing()
    .returning({ id: ownPrograms.id });
  if (!saved) throw notFound("Own program");
  return { result: { ownProgramId }, facts: [] };
};

/** What was trained on it stays in the log; only the one followed now cannot go. */
export const deleteOwnProgram: Delete = async (ctx, { ownProgramId }) => {
  if (!(await isMine(ctx, ownProgramId))) throw notFound("Own program");
  const isFollowed = (await allEnrolments(ctx)).some(
    ({ programId, status }) => programId === ownProgramId && status === "active",
  );
  if (isFollowed) throw new AppError("conflict", copy.errors.followed);
  await ctx.db.delete(ownPrograms).where(and(eq(ownPrograms.userId, ctx.userId), eq(ownPrograms.id, ownProgramId)));
  return { result: { ownProgramId }, facts: [] };
};

async function isMine(ctx: Ctx, id: string): Promise<boolean> {
  const [row] = await ctx.db
    .select({ id: ownPrograms.id })
    .from(ownPrograms)
    .where(and(eq(ownPrograms.userId, ctx.userId), eq(ownPrograms.id, id)));
  return row !== undefined;
}

async function howMany(ctx: Ctx): Promise<number> {
  const [row] = await ctx.db.select({ n: count() }).from(ownPrograms).where(eq(ownPrograms.userId, ctx.userId));
  return row?.n ?? 0;
}
