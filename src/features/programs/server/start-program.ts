import { and, desc, eq, isNull } from "drizzle-orm";
import type { Program } from "../../../domain/program";
import type { Change } from "../../../lib/changes";
import type { Ctx } from "../../../lib/context";
import { enrolments } from "../../../lib/db/schema/profile";
import { AppError, notFound } from "../../../lib/errors";
import type { InputOf, OutputOf } from "../../../lib/http/endpoint";
import type * as contract from "../contract";
import { type Enrolment, pauseOthers } from "./enrolment";
import { findProgram } from "./own-programs";

type Start = Change<InputOf<typeof contract.startProgram>, OutputOf<typeof contract.startProgram>>;

/** Enrols at the program's newest version; another active enrolment is paused. A repeat is the same answer. */
export const startProgram: Start = async (ctx, { enrolmentId, programId, startedOn }, stamp) => {
  const program = await findProgram(ctx, programId);
  if (!program) throw new AppError("invalid", "Unknown program", { fields: [{ path: "programId", message: "Unknown program" }] });
  const marks = { rev: stamp.rev, clocks: { row: stamp.clock } };
  await pauseOthers(ctx, enrolmentId, stamp);
  const [saved] = await ctx.db
    .insert(enrolments)
    .values({
      id: enrolmentId,
      userId: ctx.userId,
      programId,
      programVersion: program.version,
      status: "active",
      startedOn,
      createdAt: ctx.now(),
      ...marks,
    })
    .onConflictDoUpdate({
      target: enrolments.id,
      set: { status: "active", ...marks },
      setWhere: eq(enrolments.userId, ctx.userId),
    })
    .returning({ id: enrolments.id });
  if (!saved) throw notFound("Enrolment");
  return { result: { enrolmentId }, facts: [{ type: "program.started", key: enrolmentId, payload: { programId } }] };
};

/** An enrolment with its program at the version it was begun with; null where that is gone. */
export type Followed = Enrolment & { readonly program: Program | null };

/** The program the lifter follows now, or null. One statement, two for a program of their own. */
export async function activeEnrolment(ctx: Ctx): Promise<Followed | null> {
  const [row] = await ctx.db
    .select()
    .from(enrolments)
    .where(and(eq(enrolments.userId, ctx.userId), eq(enrolments.status, "active"), isNull(enrolments.deletedAt)))
    .orderBy(desc(enrolments.createdAt))
    .limit(1);
  return row ? { ...row, program: await findProgram(ctx, row.programId, row.programVersion) } : null;
}
