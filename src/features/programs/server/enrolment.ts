import { and, desc, eq, isNull, ne } from "drizzle-orm";
import type { Change, Stamp } from "../../../lib/changes";
import type { Ctx } from "../../../lib/context";
import { enrolments } from "../../../lib/db/schema/profile";
import { notFound } from "../../../lib/errors";
import type { InputOf, OutputOf } from "../../../lib/http/endpoint";
import type * as contract from "../contract";

type Resume = Change<InputOf<typeof contract.resumeProgram>, OutputOf<typeof contract.resumeProgram>>;
type Pause = Change<InputOf<typeof contract.pauseProgram>, OutputOf<typeof contract.pauseProgram>>;

/** Back to an enrolment where it was left: its days and states are folded from the log. A repeat is the same answer. */
export const resumeProgram: Resume = async (ctx, { enrolmentId }, stamp) => {
  await setStatus(ctx, enrolmentId, "active", stamp);
  await pauseOthers(ctx, enrolmentId, stamp);
  return { result: { enrolmentId }, facts: [] };
};

/** Nothing is planned until it is resumed. A repeat is the same answer. */
export const pauseProgram: Pause = async (ctx, { enrolmentId }, stamp) => {
  await setStatus(ctx, enrolmentId, "paused", stamp);
  return { result: { enrolmentId }, facts: [] };
};

/** Only one program is followed at a time. */
export async function pauseOthers(ctx: Ctx, enrolmentId: string, { rev, clock }: Stamp): Promise<void> {
  await ctx.db
    .update(enrolments)
    .set({ status: "paused", rev, clocks: { row: clock } })
    .where(and(eq(enrolments.userId, ctx.userId), eq(enrolments.status, "active"), ne(enrolments.id, enrolmentId)));
}

async function setStatus(ctx: Ctx, enrolmentId: string, status: "active" | "paused", { rev, clock }: Stamp): Promise<void> {
  const [saved] = await ctx.db
    .update(enrolments)
    .set({ status, rev, clocks: { row: clock } })
    .where(and(eq(enrolments.userId, ctx.userId), eq(enrolments.id, enrolmentId), isNull(enrolments.deletedAt)))
    .returning({ id: enrolments.id });
  if (!saved) throw notFound("Enrolment");
}

export type Enrolment = typeof enrolments.$inferSelect;

/** Every enrolment of the lifter, the one touched last first. */
export async function allEnrolments(ctx: Ctx): Promise<readonly Enrolment[]> {
  return ctx.db
    .select()
    .from(enrolments)
    .where(and(eq(enrolments.userId, ctx.userId), isNull(enrolments.deletedAt)))
    .orderBy(desc(enrolments.rev), desc(enrolments.createdAt));
}
