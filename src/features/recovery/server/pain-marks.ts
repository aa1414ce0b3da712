import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Change } from "../../../lib/changes";
import type { Ctx } from "../../../lib/context";
import { painMarks } from "../../../lib/db/schema/pain";
import { notFound } from "../../../lib/errors";
import type { InputOf, OutputOf } from "../../../lib/http/endpoint";
import { today } from "../../account/server/own-profile";
import { knownExercises } from "../../exercises/server/known-exercises";
import { requireExercises } from "../../workouts/server/require-exercises";
import type * as contract from "../contract";
import { openMark, sealMark } from "./sealed-mark";

type Mark = Change<InputOf<typeof contract.markPain>, OutputOf<typeof contract.markPain>>;

/**
 * Marks an exercise as painful. A repeat changes nothing, not even a mark that was cleared since: a phone that missed the
 * answer must not bring the pain back.
 */
export const markPain: Mark = async (ctx, { painMarkId: id, exerciseId, area, day, markedAt, workoutId }) => {
  await requireExercises(ctx, [exerciseId]);
  const [mine] = await ctx.db
    .insert(painMarks)
    .values({
      ...{ id, userId: ctx.userId, workoutId, createdAt: ctx.now(), markedAt: new Date(markedAt) },
      markSealed: sealMark(ctx, id, { exerciseId, area }),
      // A phone in a later time zone, or with a wrong clock, must not put the mark off until tomorrow.
      markedOn: earlier(day, await today(ctx)),
    })
    .onConflictDoUpdate({ target: painMarks.id, set: { userId: ctx.userId }, setWhere: eq(painMarks.userId, ctx.userId) })
    .returning({ markedOn: painMarks.markedOn });
  if (!mine) throw notFound("Pain mark");
  const same = (await openRows(ctx)).filter((row) => row.exerciseId === exerciseId && row.area === area);
  const since = same.reduce((first, { markedOn }) => earlier(first, markedOn), mine.markedOn);
  // What hurts, and where, stays out of the list of events.
  return { result: { painMarkId: id, since }, facts: [{ type: "pain.marked", key: id, payload: {} }] };
};

type Clear = Change<InputOf<typeof contract.clearPain>, OutputOf<typeof contract.clearPain>>;

/** It is fine again: every open mark of that exercise and area ends, whichever device made it. A repeat is the same answer. */
export const clearPain: Clear = async (ctx, { painMarkId, day, clearedAt }) => {
  const own = and(eq(painMarks.userId, ctx.userId), eq(painMarks.id, painMarkId));
  const [row] = await ctx.db.select().from(painMarks).where(own);
  if (!row) throw notFound("Pain mark");
  if (row.clearedOn !== null) return { result: { painMarkId, clearedOn: row.clearedOn }, facts: [] };
  const { exerciseId, area } = openMark(ctx, row.id, row.markSealed);
  const same = (await openRows(ctx)).filter((each) => each.exerciseId === exerciseId && each.area === area);
  const end = earlier(day, await today(ctx));
  for (const [clearedOn, ids] of byEnd(same, end))
    await ctx.db
      .update(painMarks)
      .set({ clearedOn, clearedAt: new Date(clearedAt) })
      .where(and(eq(painMarks.userId, ctx.userId), inArray(painMarks.id, ids)));
  const clearedOn = later(row.markedOn, end);
  return { result: { painMarkId, clearedOn }, facts: [{ type: "pain.cleared", key: painMarkId, payload: {} }] };
};

/** What hurts now, each exercise and area once with its first day. */
export async function readPainMarks(
  ctx: Ctx,
  _input: InputOf<typeof contract.readPainMarks>,
): Promise<OutputOf<typeof contract.readPainMarks>> {
  const first = new Map<string, Awaited<ReturnType<typeof openRows>>[number]>();
  for (const row of await openRows(ctx)) {
    const key = `${row.area} ${row.exerciseId}`;
    if (!first.has(key)) first.set(key, row);
  }
  const rows = [...first.values()];
  const known = await knownExercises(
    ctx,
    rows.map(({ exerciseId }) => exerciseId),
  );
  return {
    items: rows.map(({ id, exerciseId, area, markedOn }) => ({
      ...{ id, exerciseId, area, day: markedOn },
      name: known.name(exerciseId),
    })),
  };
}

/** Marks nobody cleared, oldest first. */
async function openRows(ctx: Ctx) {
  const rows = await ctx.db
    .select()
    .from(painMarks)
    .where(and(eq(painMarks.userId, ctx.userId), isNull(painMarks.clearedOn)))
    .orderBy(painMarks.markedOn, painMarks.id);
  return rows.map(({ id, markSealed, markedOn }) => ({ id, markedOn, ...openMark(ctx, id, markSealed) }));
}

/** No mark ends before it began. */
function byEnd(rows: readonly { readonly id: string; readonly markedOn: string }[], end: string): Map<string, string[]> {
  const grouped = Map.groupBy(rows, ({ markedOn }) => later(markedOn, end));
  return new Map([...grouped].map(([day, each]) => [day, each.map(({ id }) => id)]));
}

function earlier(a: string, b: string): string {
  return a < b ? a : b;
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}
