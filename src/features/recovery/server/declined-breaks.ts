import { and, eq, sql } from "drizzle-orm";
import { addDays } from "../../../domain/civil-date";
import type { DeclinedBreak } from "../../../domain/layoff-declined";
import type { Change } from "../../../lib/changes";
import type { Ctx } from "../../../lib/context";
import { declinedBreaks } from "../../../lib/db/schema/recovery";
import { workouts } from "../../../lib/db/schema/workouts";
import { AppError, notFound } from "../../../lib/errors";
import type { InputOf, OutputOf } from "../../../lib/http/endpoint";
import { today } from "../../account/server/own-profile";
import { areFinished } from "../../workouts/server/finished-workouts";
import type * as contract from "../contract";

type Answer = Change<InputOf<typeof contract.answerBreak>, OutputOf<typeof contract.answerBreak>>;

/**
 * Full loads after the break that began on a day, or eased ones again. Of two devices the later answer stands, whichever
 * arrives first; a repeat is the same answer.
 */
export const answerBreak: Answer = async (ctx, { lastDay, askedOn, loads }, { clock }) => {
  // A phone abroad may be a day ahead of the zone in the profile.
  if (askedOn <= lastDay || askedOn > addDays(await today(ctx), 1))
    throw new AppError("invalid", "That day is not in the break", {
      fields: [{ path: "askedOn", message: "Not a day of that break" }],
    });
  const [trained] = await ctx.db
    .select({ id: workouts.id })
    .from(workouts)
    .where(and(areFinished(ctx), eq(workouts.day, lastDay)))
    .limit(1);
  if (!trained) throw notFound("Break");
  const facts = { askedOn: loads === "full" ? askedOn : null, clock };
  const [saved] = await ctx.db
    .insert(declinedBreaks)
    .values({ userId: ctx.userId, lastDay, createdAt: ctx.now(), ...facts })
    .onConflictDoUpdate({
      target: [declinedBreaks.userId, declinedBreaks.lastDay],
      set: facts,
      setWhere: sql`${declinedBreaks.clock} < ${clock}`,
    })
    .returning({ askedOn: declinedBreaks.askedOn });
  const isDeclined = saved !== undefined && saved.askedOn !== null;
  return {
    result: { lastDay },
    facts: isDeclined ? [{ type: "break.declined", key: `${lastDay}:${askedOn}`, payload: { lastDay, askedOn } }] : [],
  };
};

/** Breaks whose easing is declined now, in one statement. */
export async function declinedBreaksOf(ctx: Ctx): Promise<readonly DeclinedBreak[]> {
  const rows = await ctx.db
    .select({ lastDay: declinedBreaks.lastDay, askedOn: declinedBreaks.askedOn })
    .from(declinedBreaks)
    .where(eq(declinedBreaks.userId, ctx.userId));
  return rows.flatMap(({ lastDay, askedOn }) => (askedOn === null ? [] : [{ lastDay, askedOn }]));
}
