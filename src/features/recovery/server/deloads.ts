import { and, eq, isNull, ne } from "drizzle-orm";
import { addDays } from "../../../domain/civil-date";
import type { DeloadSpan } from "../../../domain/deload-history";
import type { Change } from "../../../lib/changes";
import type { Ctx } from "../../../lib/context";
import { deloads } from "../../../lib/db/schema/recovery";
import { notFound } from "../../../lib/errors";
import type { InputOf, OutputOf } from "../../../lib/http/endpoint";
import { today } from "../../account/server/own-profile";
import type * as contract from "../contract";

type DeloadRow = typeof deloads.$inferSelect;
type Start = Change<InputOf<typeof contract.startDeload>, OutputOf<typeof contract.startDeload>>;

/** Starts a deload today; another that still runs ends. Full rest is no sets and no load, whatever was sent. */
export const startDeload: Start = async (ctx, { deloadId, type, days, ...shares }) => {
  const day = await today(ctx);
  const [known] = await ownDeload(ctx, deloadId);
  if (known?.status === "started") return { result: { deloadId, lastDay: lastDayOf(known) }, facts: [] };
  await closeOthers(ctx, deloadId, day);
  const { volume, intensity } = type === "full_rest" ? { volume: 0, intensity: 0 } : shares;
  const row = { status: "started" as const, type, startsOn: day, days, volume, intensity, endedOn: null };
  const [saved] = await ctx.db
    .insert(deloads)
    .values({ id: deloadId, userId: ctx.userId, createdAt: ctx.now(), ...row })
    .onConflictDoUpdate({ target: deloads.id, set: row, setWhere: eq(deloads.userId, ctx.userId) })
    .returning({ id: deloads.id });
  if (!saved) throw notFound("Deload");
  return {
    result: { deloadId, lastDay: lastDayOf(row) },
    facts: [{ type: "deload.started", key: deloadId, payload: { type, days } }],
  };
};

/** Whatever nobody ended by hand ends now: over for long, its last day stays; running, yesterday was its last. */
async function closeOthers(ctx: Ctx, deloadId: string, day: string) {
  const open = await ctx.db
    .select()
    .from(deloads)
    .where(and(eq(deloads.userId, ctx.userId), eq(deloads.status, "started"), isNull(deloads.endedOn), ne(deloads.id, deloadId)));
  for (const row of open) await close(ctx, row, day);
}

async function close(ctx: Ctx, row: DeloadRow, day: string) {
  const after = addDays(row.startsOn, row.days);
  await ctx.db
    .update(deloads)
    .set({ endedOn: after < day ? after : day })
    .where(and(eq(deloads.userId, ctx.userId), eq(deloads.id, row.id)));
}

type End = Change<InputOf<typeof contract.endDeload>, OutputOf<typeof contract.endDeload>>;

/** Ends a deload by hand: today is a usual day again. A repeat is the same answer. */
export const endDeload: End = async (ctx, { deloadId }) => {
  const [row] = await ownDeload(ctx, deloadId);
  if (row?.status !== "started") throw notFound("Deload");
  if (row.endedOn === null) await close(ctx, row, await today(ctx));
  return { result: { deloadId }, facts: row.endedOn === null ? [{ type: "deload.ended", key: deloadId, payload: {} }] : [] };
};

type Decline = Change<InputOf<typeof contract.declineDeload>, OutputOf<typeof contract.declineDeload>>;

/** Remembers "not now". What was started under this id stays started. */
export const declineDeload: Decline = async (ctx, { deloadId, ...offer }) => {
  const day = await today(ctx);
  const facts = { status: "declined" as const, startsOn: day, endedOn: day, ...offer };
  await ctx.db
    .insert(deloads)
    .values({ id: deloadId, userId: ctx.userId, createdAt: ctx.now(), ...facts })
    .onConflictDoNothing();
  const [row] = await ownDeload(ctx, deloadId);
  if (!row) throw notFound("Deload");
  return { result: { deloadId }, facts: [] };
};

function ownDeload(ctx: Ctx, deloadId: string): Promise<DeloadRow[]> {
  return ctx.db
    .select()
    .from(deloads)
    .where(and(eq(deloads.userId, ctx.userId), eq(deloads.id, deloadId)));
}

/** The last day of a deload, by its days or by hand; before its first when it was ended on that. */
export function lastDayOf({ startsOn, days, endedOn }: Pick<DeloadRow, "startsOn" | "days" | "endedOn">): string {
  return endedOn === null ? addDays(startsOn, days - 1) : addDays(endedOn, -1);
}

/** A started deload as the engine reads it. */
export function toSpan(row: Pick<DeloadRow, "type" | "startsOn" | "days" | "endedOn">): DeloadSpan {
  return { type: row.type, from: row.startsOn, to: lastDayOf(row) };
}

/** Stretches of full rest that were started: the weekly goal counts them as kept. */
export function restSpans(rows: readonly (Parameters<typeof toSpan>[0] & Pick<DeloadRow, "status">)[]): readonly DeloadSpan[] {
  return rows.filter(({ status, type }) => status === "started" && type === "full_rest").map(toSpan);
}
