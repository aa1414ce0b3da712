import { and, eq } from "drizzle-orm";
import { addDays } from "../../../domain/civil-date";
import { type FreezeFault, freezeFault } from "../../../domain/freeze";
import type { Change } from "../../../lib/changes";
import { freezeFaults } from "../../../lib/copy/en/freeze";
import { freezes } from "../../../lib/db/schema/recovery";
import { AppError, notFound } from "../../../lib/errors";
import type { InputOf, OutputOf } from "../../../lib/http/endpoint";
import { sealField } from "../../../lib/sealed";
import { today } from "../../account/server/own-profile";
import type * as contract from "../contract";
import { dailyRows } from "./daily-rows";

type Start = Change<InputOf<typeof contract.startFreeze>, OutputOf<typeof contract.startFreeze>>;

/** Freezes days off, or moves the days of a freeze. A repeat is the same answer. */
export const startFreeze: Start = async (ctx, { freezeId, reason, from, to }) => {
  const day = await today(ctx);
  const others = (await dailyRows(ctx, day)).freezes.filter(({ id }) => id !== freezeId);
  const fault = freezeFault({ reason, from, to }, others, day);
  if (fault !== null) {
    const message = freezeFaults[fault];
    throw new AppError("invalid", message, { fields: [{ path: FIELD[fault], message }] });
  }
  const facts = { reasonSealed: sealField(ctx, "freezes", "reason", freezeId, reason) ?? "", startsOn: from, endsOn: to };
  const [saved] = await ctx.db
    .insert(freezes)
    .values({ id: freezeId, userId: ctx.userId, createdAt: ctx.now(), ...facts })
    .onConflictDoUpdate({ target: freezes.id, set: facts, setWhere: eq(freezes.userId, ctx.userId) })
    .returning({ id: freezes.id });
  if (!saved) throw notFound("Freeze");
  // Why, and with it an illness, stays out of the list of events.
  return { result: { freezeId }, facts: [{ type: "freeze.started", key: freezeId, payload: { from, to } }] };
};

/** The field a form points at. */
const FIELD: Readonly<Record<FreezeFault, "from" | "to">> = {
  order: "to",
  "too-long": "to",
  "too-early": "from",
  "too-late": "from",
  overlap: "from",
  "none-left": "to",
};

type End = Change<InputOf<typeof contract.endFreeze>, OutputOf<typeof contract.endFreeze>>;

/** Training again: yesterday was its last day; one that has not begun is forgotten. A repeat is the same answer. */
export const endFreeze: End = async (ctx, { freezeId }) => {
  const own = and(eq(freezes.userId, ctx.userId), eq(freezes.id, freezeId));
  const [row] = await ctx.db.select().from(freezes).where(own);
  if (!row) throw notFound("Freeze");
  const yesterday = addDays(await today(ctx), -1);
  if (row.startsOn > yesterday) await ctx.db.delete(freezes).where(own);
  else if (row.endsOn > yesterday) await ctx.db.update(freezes).set({ endsOn: yesterday }).where(own);
  return { result: { freezeId }, facts: [] };
};
