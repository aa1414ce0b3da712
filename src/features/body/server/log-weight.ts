import { and, eq, isNull, sql } from "drizzle-orm";
import { grams } from "../../../domain/units";
import type { Change } from "../../../lib/changes";
import type { Ctx } from "../../../lib/context";
import { weightEntries } from "../../../lib/db/schema/body";
import { AppError, notFound } from "../../../lib/errors";
import type { InputOf, OutputOf } from "../../../lib/http/endpoint";
import { sealField } from "../../../lib/sealed";
import { rebuildBodyRecords } from "../../workouts/server/rebuild-body-records";
import type * as contract from "../contract";

type Log = Change<InputOf<typeof contract.logWeight>, OutputOf<typeof contract.logWeight>>;

/** RETURNING reads the row as it was before the statement; named in full because drizzle shortens column names there. */
const dayBefore = sql<string | null>`(select old.day::text from weight_entries old where old.id = weight_entries.id)`;

const KG_MIN = 20;
const KG_MAX = 400;

/** One weigh-in a civil day: a second one replaces the first and says which. */
export const logWeight: Log = async (ctx, { weightId, day, weight, note, confirmed }, { rev, clock }) => {
  const canonical = grams(weight.value, weight.unit);
  if (canonical < KG_MIN * 1000 || canonical > KG_MAX * 1000)
    throw new AppError("invalid", "That weight is out of range", {
      fields: [{ path: "weight.value", message: `Between ${KG_MIN} and ${KG_MAX} kg` }],
    });
  const replaced = await clearDay(ctx, day, weightId, { rev, clock });
  const facts = {
    day,
    weightSealed:
      sealField(ctx, "weight_entries", "weight", weightId, JSON.stringify({ grams: canonical, ...weight, confirmed })) ?? "",
    noteSealed: sealField(ctx, "weight_entries", "note", weightId, note),
    rev,
    clocks: { row: clock },
    deletedAt: null,
  };
  const [saved] = await ctx.db
    .insert(weightEntries)
    .values({ id: weightId, userId: ctx.userId, createdAt: ctx.now(), ...facts })
    .onConflictDoUpdate({ target: weightEntries.id, set: facts, setWhere: eq(weightEntries.userId, ctx.userId) })
    .returning({ id: weightEntries.id, dayBefore });
  if (!saved) throw notFound("Weigh-in");
  await rebuildBodyRecords(ctx, saved.dayBefore !== null && saved.dayBefore < day ? saved.dayBefore : day);
  return { result: { weightId, replaced }, facts: [{ type: "weight.logged", key: weightId, payload: { day } }] };
};

async function clearDay(
  ctx: Ctx,
  day: string,
  weightId: string,
  { rev, clock }: { readonly rev: number; readonly clock: string },
) {
  const [other] = await ctx.db
    .select({ id: weightEntries.id })
    .from(weightEntries)
    .where(and(eq(weightEntries.userId, ctx.userId), eq(weightEntries.day, day), isNull(weightEntries.deletedAt)));
  if (!other || other.id === weightId) return null;
  await ctx.db
    .update(weightEntries)
    .set({ deletedAt: ctx.now(), rev, clocks: { row: clock } })
    .where(and(eq(weightEntries.userId, ctx.userId), eq(weightEntries.id, other.id)));
  return other.id;
}

type Delete = Change<InputOf<typeof contract.deleteWeight>, OutputOf<typeof contract.deleteWeight>>;

/** Tombstones a weigh-in; a repeat is the same answer. */
export const deleteWeight: Delete = async (ctx, { weightId }, { rev, clock }) => {
  const [gone] = await ctx.db
    .update(weightEntries)
    .set({ deletedAt: ctx.now(), rev, clocks: { row: clock } })
    .where(and(eq(weightEntries.userId, ctx.userId), eq(weightEntries.id, weightId)))
    .returning({ id: weightEntries.id, day: weightEntries.day });
  if (!gone) throw notFound("Weigh-in");
  await rebuildBodyRecords(ctx, gone.day);
  return { result: { weightId }, facts: [] };
};
