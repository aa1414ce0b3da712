import { and, eq, isNull } from "drizzle-orm";
import type { Change, Stamp } from "../../../lib/changes";
import type { Ctx } from "../../../lib/context";
import { checkIns } from "../../../lib/db/schema/recovery";
import { notFound } from "../../../lib/errors";
import type { InputOf, OutputOf } from "../../../lib/http/endpoint";
import { sealField } from "../../../lib/sealed";
import type * as contract from "../contract";

type Log = Change<InputOf<typeof contract.logCheckIn>, OutputOf<typeof contract.logCheckIn>>;

/** One check-in a civil day: a second one replaces the first and says which. */
export const logCheckIn: Log = async (ctx, { checkInId, day, note, ...answers }, { rev, clock }) => {
  const isExtended = note !== null || answers.sleepQuality !== null || answers.areas.length > 0;
  const replaced = await clearDay(ctx, day, checkInId, { rev, clock });
  const facts = {
    day,
    answersSealed: sealField(ctx, "check_ins", "answers", checkInId, JSON.stringify(answers)) ?? "",
    noteSealed: sealField(ctx, "check_ins", "note", checkInId, note),
    rev,
    clocks: { row: clock },
    deletedAt: null,
  };
  const [saved] = await ctx.db
    .insert(checkIns)
    .values({ id: checkInId, userId: ctx.userId, createdAt: ctx.now(), ...facts })
    .onConflictDoUpdate({ target: checkIns.id, set: facts, setWhere: eq(checkIns.userId, ctx.userId) })
    .returning({ id: checkIns.id });
  if (!saved) throw notFound("Check-in");
  return { result: { checkInId, replaced }, facts: [{ type: "recovery.logged", key: checkInId, payload: { day, isExtended } }] };
};

async function clearDay(ctx: Ctx, day: string, checkInId: string, { rev, clock }: Stamp): Promise<string | null> {
  const [other] = await ctx.db
    .select({ id: checkIns.id })
    .from(checkIns)
    .where(and(eq(checkIns.userId, ctx.userId), eq(checkIns.day, day), isNull(checkIns.deletedAt)));
  if (!other || other.id === checkInId) return null;
  await ctx.db
    .update(checkIns)
    .set({ deletedAt: ctx.now(), rev, clocks: { row: clock } })
    .where(and(eq(checkIns.userId, ctx.userId), eq(checkIns.id, other.id)));
  return other.id;
}

type Delete = Change<InputOf<typeof contract.deleteCheckIn>, OutputOf<typeof contract.deleteCheckIn>>;

/** Tombstones a check-in; a repeat is the same answer. */
export const deleteCheckIn: Delete = async (ctx, { checkInId }, { rev, clock }) => {
  const [gone] = await ctx.db
    .update(checkIns)
    .set({ deletedAt: ctx.now(), rev, clocks: { row: clock } })
    .where(and(eq(checkIns.userId, ctx.userId), eq(checkIns.id, checkInId)))
    .returning({ id: checkIns.id });
  if (!gone) throw notFound("Check-in");
  return { result: { checkInId }, facts: [] };
};
